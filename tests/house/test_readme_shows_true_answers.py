"""The answers in README are what the program prints for the digests, word for word.

`REMIT_WRITE_DOCS=1 python -m pytest tests/house` writes them anew; read what changed before you commit it.
"""

import os
import re
import shlex

import pytest

from cli.main import main
from tests.house.conftest import ROOT

README = ROOT / "README.md"
_SHOWN = re.compile(r"(?P<head>```console\n\$ remit (?P<words>[^\n]+)\n)(?P<answer>.*?)(?=```\n)", re.DOTALL)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = str(tmp_path_factory.mktemp("readme") / "store")
    assert main(["build", "--example", "--store", folder]) == 0
    return folder


def test_shown_answers_are_true(
    store: str, monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("REMIT_STORE", store)

    def answered(shown: re.Match[str]) -> str:
        capsysbinary.readouterr()
        assert main(shlex.split(shown["words"])) == 0
        return shown["head"] + capsysbinary.readouterr().out.decode()

    text = README.read_text(encoding="utf-8")
    true, count = _SHOWN.subn(answered, text)
    assert count, "README shows no answer"
    if os.environ.get("REMIT_WRITE_DOCS"):
        README.write_text(true, encoding="utf-8")
        return
    assert true == text, "an answer in README is not what the program says: see the head of this file"
