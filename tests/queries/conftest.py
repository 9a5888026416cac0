"""A store that holds the made county."""

from collections.abc import Iterator

import pytest

from graph.store import Store, open_store
from tests.made_county import county


@pytest.fixture(scope="session")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    folder = str(tmp_path_factory.mktemp("county") / "store")
    with open_store(folder, write=True) as opened:
        opened.replace(county())
    with open_store(folder) as opened:
        yield opened
