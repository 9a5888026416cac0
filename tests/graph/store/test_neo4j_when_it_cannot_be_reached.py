"""Reaching Neo4j, and what is said when that fails: credentials, TLS, versions; and no secret in any of it."""

import os
import socket
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from graph.model import Graph
from graph.store import bolt, open_store
from graph.store.values import storable
from ontology.errors import RemitError, StoreError, UsageError
from tests.neo4j.server import Server

pytestmark = pytest.mark.neo4j
SECRET = "correct horse battery"


def refused(address: str) -> StoreError:
    with pytest.raises(StoreError) as raised:
        open_store(address)
    error = raised.value
    assert error.remedy
    causes: list[BaseException] = [error]
    while causes[-1].__cause__ is not None:
        causes.append(causes[-1].__cause__)
    assert not any(SECRET in str(cause) for cause in causes)
    return error


def test_a_wrong_password_is_told_and_not_shown(neo4j_server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEO4J_PASSWORD", SECRET)
    error = refused(neo4j_server.address)
    assert "did not take the user name and the password" in error.what
    assert "NEO4J_PASSWORD" in error.remedy
    monkeypatch.delenv("NEO4J_PASSWORD")
    assert "asks for a user name and a password" in refused(neo4j_server.address).what


def test_a_database_that_is_not_there_is_told(neo4j_server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEO4J_DATABASE", "nowhere")
    assert "no database 'nowhere'" in refused(neo4j_server.address).what


@pytest.mark.parametrize("scheme", ["bolt", "neo4j"])
def test_a_server_that_is_down_is_told_at_once(neo4j_server: Server, scheme: str) -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        port = unused.getsockname()[1]
    error = refused(f"{scheme}://127.0.0.1:{port}")
    assert "no Neo4j answers" in error.what
    assert "docker compose up" in error.remedy


def test_a_server_of_something_else_is_told(neo4j_server: Server) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:

        def answer() -> None:
            connection, _ = other.accept()
            with connection:
                connection.recv(64)
                connection.sendall(b"HTTP/1.1 400 Bad Request\r\n\r\n")

        thread = threading.Thread(target=answer)
        thread.start()
        refused(f"bolt://127.0.0.1:{other.getsockname()[1]}")
        thread.join()


@pytest.mark.parametrize("agent", ["Neo4j/4.4.40", "Neo4j/5.6.0", "Memgraph/3.1", "Neo4j/3.5"])
def test_a_server_that_is_too_old_is_told(neo4j_server: Server, monkeypatch: pytest.MonkeyPatch, agent: str) -> None:
    import neo4j

    monkeypatch.setattr(bolt.BoltStore, "_answering", lambda _: (agent, neo4j.Bookmarks()))
    error = refused(neo4j_server.address)
    assert agent in error.what
    assert "5.7" in error.what


@pytest.mark.parametrize("agent", ["Neo4j/5.26.30", "Neo4j/2025.10.1"])
def test_a_server_that_is_new_enough_is_used(neo4j_server: Server, monkeypatch: pytest.MonkeyPatch, agent: str) -> None:
    import neo4j

    monkeypatch.setattr(bolt.BoltStore, "_answering", lambda _: (agent, neo4j.Bookmarks()))
    with open_store(neo4j_server.address) as store:
        assert store.about()["version"] == agent.removeprefix("Neo4j/")


def test_tls_is_used_and_its_certificate_checked(neo4j_server: Server, small: Graph) -> None:
    if not neo4j_server.tls:
        pytest.skip("the server has no certificate (no openssl, or a server of your own)")
    with open_store(neo4j_server.address.replace("bolt://", "bolt+ssc://"), write=True) as store:
        store.replace(small)
        assert store.graph() == storable(small)
    error = refused(neo4j_server.address.replace("bolt://", "bolt+s://"))
    assert "TLS" in error.what
    assert "+ssc" in error.remedy


@pytest.mark.parametrize(
    "address",
    [
        f"neo4j://neo4j:{SECRET}@localhost",
        f"bolt://{SECRET}@h:1",
        f"bolt://h/{SECRET}",
        "bolt://",
        "bolt://h:x",
        "neo4j://[x",
    ],
)
def test_an_address_holds_a_host_and_a_port_only_and_no_secret_is_repeated(address: str) -> None:
    with pytest.raises(UsageError) as raised:
        open_store(address)
    assert SECRET not in raised.value.what + raised.value.remedy
    assert raised.value.remedy


def test_nothing_but_the_answer_reaches_the_terminal(neo4j_server: Server) -> None:
    """The driver warns of labels that are not there, of cartesian products and of every retry."""
    code = (
        "import sys; from graph.store import open_store; from ontology.errors import StoreError\n"
        "with open_store(sys.argv[1]) as s: s.read('MATCH (a:Unheard), (b) WHERE a.never = id(b) RETURN a.never')\n"
        "try: open_store('bolt://127.0.0.1:1')\n"
        "except StoreError: pass\n"
    )
    done = subprocess.run(
        [sys.executable, "-W", "default", "-c", code, neo4j_server.address],
        capture_output=True, text=True, check=False, env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[3])},
    )  # fmt: skip
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_no_local_variable_on_the_way_of_an_error_holds_the_password(
    neo4j_server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A traceback that shows local variables (rich, pytest, error trackers) must not show it in remit's own frames."""
    monkeypatch.setenv("NEO4J_PASSWORD", SECRET)
    with pytest.raises(RemitError) as raised:
        open_store(neo4j_server.address)
    for entry in raised.traceback:
        if "graph" in entry.path.parts and "store" in entry.path.parts:
            assert SECRET not in repr({k: v for k, v in entry.locals.items() if not k.startswith("@")})
