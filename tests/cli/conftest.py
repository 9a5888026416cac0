"""Commands as a user types them, run in this process."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from cli.main import main
from graph.store import open_store
from tests.made_county import county


@dataclass(frozen=True)
class Done:
    code: int
    out: str
    err: str


Remit = Callable[..., Done]


@pytest.fixture(scope="session")
def county_store(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = str(tmp_path_factory.mktemp("county") / "store")
    with open_store(folder, write=True) as opened:
        opened.replace(county())
    return folder


@pytest.fixture
def remit(
    tmp_path: Path, county_store: str, monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]
) -> Iterator[Remit]:
    """Run one command in an empty folder; without --store it sees the made county."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("REMIT_STORE", county_store)
    monkeypatch.delenv("REMIT_DEBUG", raising=False)

    def run(*words: str) -> Done:
        capsysbinary.readouterr()
        code = main(words)
        out, err = capsysbinary.readouterr()
        return Done(code, out.decode(), err.decode())

    yield run
