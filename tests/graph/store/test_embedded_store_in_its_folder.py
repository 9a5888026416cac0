"""The embedded store's folder: what a build takes and leaves there, and what is no store."""

import errno
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from graph.model import Graph, Node
from graph.store import embedded_load, generations, open_store
from graph.store.values import storable
from ontology.errors import StoreError

OTHER = Graph([Node("board:other", ("Board",), "Other")], [])


def build(folder: Path, graph: Graph, *master: str) -> None:
    with open_store(str(folder), write=True) as store:
        store.replace(graph, master)


def content(folder: Path) -> Graph:
    with open_store(str(folder)) as store:
        return store.graph()


def everything(folder: Path) -> dict[str, bytes | None]:
    return {str(p.relative_to(folder)): p.read_bytes() if p.is_file() else None for p in sorted(folder.rglob("*"))}


@pytest.mark.parametrize("there", [False, True], ids=["missing", "empty"])
def test_where_nothing_was_built_the_remedy_is_a_build(tmp_path: Path, there: bool) -> None:
    folder = tmp_path / "store"
    if there:
        folder.mkdir()
    with pytest.raises(StoreError, match="nothing has been built yet") as raised:
        open_store(str(folder))
    assert "remit build" in raised.value.remedy
    assert folder.exists() is there


def test_a_build_that_never_ended_is_no_store_yet_and_no_hindrance(tmp_path: Path, small: Graph) -> None:
    folder = tmp_path / "store"
    open_store(str(folder), write=True).close()
    (folder / "graph-1" / "db").mkdir(parents=True)
    (folder / "graph-1" / "db" / "half").write_text("x")
    with pytest.raises(StoreError, match="nothing has been built yet"):
        open_store(str(folder))
    build(folder, small)
    assert content(folder) == storable(small)
    assert [p.name for p in folder.glob("graph-*")] == ["graph-1"]


@pytest.mark.parametrize("write", [False, True])
def test_a_folder_of_something_else_is_left_as_it_is(tmp_path: Path, write: bool) -> None:
    (tmp_path / "graph-1").mkdir()
    (tmp_path / "notes.txt").write_text("mine")
    before = everything(tmp_path)
    with pytest.raises(StoreError, match="not a store of remit"):
        open_store(str(tmp_path), write=write)
    assert everything(tmp_path) == before


@pytest.mark.parametrize("pointer", ["mine", '{"format": 1, "generation": 1}', "[]", ""])
@pytest.mark.parametrize("write", [False, True])
def test_a_pointer_of_something_else_is_left_as_it_is(tmp_path: Path, pointer: str, write: bool) -> None:
    (tmp_path / "current").write_text(pointer)
    with pytest.raises(StoreError, match="not a store of remit"):
        open_store(str(tmp_path), write=write)
    assert (tmp_path / "current").read_text() == pointer


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    for write in (False, True):
        with pytest.raises(StoreError, match="is a file"):
            open_store(str(tmp_path / "file"), write=write)


def test_a_store_of_another_version_is_told_and_built_again(tmp_path: Path, small: Graph) -> None:
    build(tmp_path / "s", small)
    pointer = tmp_path / "s" / "current"
    pointer.write_text(json.dumps({**json.loads(pointer.read_text()), "format": 99}))
    with pytest.raises(StoreError, match="another version") as raised:
        content(tmp_path / "s")
    assert "remit build" in raised.value.remedy
    build(tmp_path / "s", OTHER)
    assert content(tmp_path / "s") == OTHER
    assert len(list((tmp_path / "s").glob("graph-*"))) == 1


def test_a_generation_that_is_gone_or_broken_is_told(tmp_path: Path, small: Graph) -> None:
    build(tmp_path / "s", small)
    [generation] = (tmp_path / "s").glob("graph-*")
    shutil.copytree(generation, tmp_path / "copy")
    for file in (generation / "db").glob("*.json"):
        file.write_text("{")
    with pytest.raises(StoreError, match="cannot be opened") as raised:
        content(tmp_path / "s")
    assert "remit build" in raised.value.remedy
    shutil.rmtree(generation)
    with pytest.raises(StoreError, match="cannot be opened"):
        content(tmp_path / "s")
    with pytest.raises(StoreError, match="cannot be read"), open_store(str(tmp_path / "s")) as store:
        list(store.master())
    build(tmp_path / "s", OTHER)
    assert content(tmp_path / "s") == OTHER


def test_old_generations_and_leavings_are_swept(tmp_path: Path, small: Graph) -> None:
    folder = tmp_path / "s"
    for _ in range(3):
        build(folder, small)
    (folder / "graph-17").mkdir()
    (folder / "trash-3").mkdir()
    build(folder, OTHER)
    assert {p.name for p in folder.iterdir()} - {"log"} == {"current", "graph-4", "lock"}


def test_nothing_of_users_beside_the_generations_is_swept(tmp_path: Path, small: Graph) -> None:
    folder = tmp_path / "s"
    build(folder, small)
    (folder / "graph-mine").mkdir()
    (folder / "notes.txt").write_text("mine")
    build(folder, OTHER)
    assert (folder / "graph-mine").is_dir()
    assert (folder / "notes.txt").read_text() == "mine"


def test_a_full_disk_leaves_the_old_graph(tmp_path: Path, small: Graph, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "s"
    build(folder, small, "old")
    full = OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    def raises(*_: object) -> None:
        raise full

    for module, name in [(embedded_load, "write"), (generations, "_to_disk"), (generations, "following")]:
        with monkeypatch.context() as patch:
            patch.setattr(module, name, raises)
            with pytest.raises(StoreError, match="No space left") as raised:
                build(folder, OTHER, "new")
            assert raised.value.remedy
        with open_store(str(folder)) as store:
            assert store.graph() == storable(small)
            assert list(store.master()) == ["old"]
    assert len(list(folder.glob("graph-*"))) == 1


def test_what_the_engine_did_not_keep_is_found_before_it_counts(
    tmp_path: Path, small: Graph, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "s"
    build(folder, small)
    write = embedded_load.write
    monkeypatch.setattr(embedded_load, "write", lambda path, graph, folder: write(path, OTHER, folder))
    with pytest.raises(StoreError, match="did not keep"):
        build(folder, Graph((), ()))
    assert content(folder) == storable(small)


@pytest.mark.skipif(
    os.name == "nt" or not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write anywhere"
)
def test_a_folder_that_is_not_to_be_written_is_told(tmp_path: Path, small: Graph) -> None:
    build(tmp_path / "s", small)
    (tmp_path / "s").chmod(0o500)
    try:
        assert content(tmp_path / "s") == storable(small)
        with pytest.raises(StoreError, match="cannot be written"):
            build(tmp_path / "s", OTHER)
    finally:
        (tmp_path / "s").chmod(0o700)


def test_nothing_is_written_outside_the_folder_nor_to_the_terminal(tmp_path: Path) -> None:
    code = (
        "from graph.model import Graph, Node; from graph.store import open_store\n"
        "with open_store('s s', write=True) as s: s.replace(Graph([Node('board:x', ('Board',), 'x')], []))\n"
        "with open_store('s s') as s: assert s.read('MATCH (n) RETURN n.name').rows == [('x',)]\n"
    )
    environment = {
        **{k: v for k, v in os.environ.items() if not k.startswith("ARCADEDB_")},
        "PYTHONPATH": str(Path(__file__).parents[3]), "HOME": str(tmp_path / "home"), "TMPDIR": str(tmp_path / "tmp"),
    }  # fmt: skip
    (tmp_path / "tmp").mkdir()
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, env=environment, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert sorted(p.name for p in tmp_path.iterdir()) == ["s s", "tmp"]
    assert not list((tmp_path / "tmp").iterdir())


def test_a_query_that_runs_too_long_is_given_up(tmp_path: Path, small: Graph, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(embedded_load, "QUERY_SECONDS", 0.3)
    build(tmp_path / "s", small)
    with open_store(str(tmp_path / "s")) as store, pytest.raises(StoreError, match="longer than"):
        store.read("UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN sum(a * b) AS s")


def test_several_processes_read_one_generation_while_a_build_runs(tmp_path: Path, small: Graph) -> None:
    folder = tmp_path / "s"
    build(folder, small)
    code = (
        "import sys; from graph.store import open_store\n"
        "with open_store(sys.argv[1]) as s:\n"
        "    print(len(s.read('MATCH (n) RETURN n.id').rows), flush=True); sys.stdin.readline()\n"
        "    print(len(s.read('MATCH (n)-[r]->() RETURN r.id').rows))"
    )
    readers = [
        subprocess.Popen([sys.executable, "-c", code, str(folder)], stdin=-1, stdout=-1, stderr=-1, text=True)
        for _ in range(2)
    ]
    with open_store(str(folder), write=True) as store:
        for reader in readers:
            assert reader.stdout is not None
            assert reader.stdout.readline() == "6\n"
        store.replace(OTHER)
        told = [reader.communicate("go\n", timeout=60) for reader in readers]
    assert told == [("0\n", ""), ("0\n", "")]
