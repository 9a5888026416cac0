"""What every test may use: a real Neo4j, started once, for the tests that are marked `neo4j`."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from tests.neo4j.server import NoServerError, Server, start

settings.register_profile("quick", max_examples=20, derandomize=True, database=None)
settings.register_profile("thorough", max_examples=300)
settings.load_profile("quick")

_server: Server | None = None
_why_not = ""
_left_out: set[str] = set()


def pytest_collection_finish(session: pytest.Session) -> None:
    """Start the server while the first tests run; fetching it must not count as the time of one of them."""
    global _server, _why_not  # noqa: PLW0603 - pytest's hooks share nothing else
    if session.config.option.collectonly or not any(item.get_closest_marker("neo4j") for item in session.items):
        return
    try:
        _server = start()
    except NoServerError as error:
        _why_not = str(error)


def pytest_sessionfinish() -> None:
    if _server is not None:
        _server.stop()


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    if _left_out:
        terminalreporter.section("Neo4j")
        terminalreporter.line(f"Left out, for want of a real Neo4j: {len(_left_out)} tests ({_why_not}).")
        terminalreporter.line("Install Java 17 and Maven, or name a running server by REMIT_TEST_NEO4J, and run again.")


@pytest.fixture(scope="session")
def neo4j_ready() -> Server:
    """The running server. Skips where there can be none here, unless REMIT_REQUIRE_NEO4J is set: then it fails."""
    if _server is None:
        if os.environ.get("REMIT_REQUIRE_NEO4J"):
            pytest.fail(f"REMIT_REQUIRE_NEO4J is set, and there is no Neo4j: {_why_not}", pytrace=False)
        pytest.skip(_why_not)
    try:
        _server.wait()
    except NoServerError as error:
        pytest.fail(str(error), pytrace=False)
    return _server


@pytest.fixture
def neo4j_server(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Server]:
    """An empty Neo4j, and an environment that reaches it: `remit --store {neo4j_server.address}` just works.

    It is emptied by remit itself, which refuses a database that holds anything else.
    """
    if _server is None:
        _left_out.add(request.node.nodeid)
    ready: Server = request.getfixturevalue("neo4j_ready")
    monkeypatch.setenv("NEO4J_USERNAME", ready.user)
    monkeypatch.setenv("NEO4J_PASSWORD", ready.password)
    monkeypatch.delenv("NEO4J_DATABASE", raising=False)
    monkeypatch.setenv("REMIT_HOME", str(tmp_path / "remit-home"))
    from graph.model import Graph
    from graph.store import open_store

    with open_store(ready.address, write=True) as store:
        store.replace(Graph((), ()))
    yield ready
