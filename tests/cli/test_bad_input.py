"""What goes wrong with files, folders and stores: one clear line each, the exit code, and the old graph intact."""

import csv
import io
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from loaders import pipeline
from tests.cli.conftest import Done, Remit
from tests.made_county import HOSTILE

ROOT = str(Path(pipeline.__file__).parent.parent)
GOOD = "# Report of Dale Council 2020\n\nThe priorities of the Dale Safer Board are:\n\n- Burglary\n- Cyber crime\n"
OTHER = GOOD.replace("Burglary", "Robbery").replace("2020", "2021")


@pytest.fixture(autouse=True)
def own_store(remit: Remit, monkeypatch: pytest.MonkeyPatch) -> None:
    """A store with one good document in it, which every failure has to leave as it is."""
    monkeypatch.setenv("REMIT_STORE", "store")
    Path("good.md").write_text(GOOD)
    assert remit("build", "good.md").code == 0


def priorities(remit: Remit) -> set[str]:
    return {row["priority"] for row in json.loads(remit("ask", "priorities", "-f", "json").out)["rows"]}


def told(done: Done) -> str:
    lines = done.err.splitlines()
    assert len(lines) == 2, done
    assert lines[0].startswith("remit: ")
    return lines[0]


def make(name: str, data: bytes) -> str:
    Path(name).write_bytes(data)
    return name


BAD = {
    "empty.txt": (b"", "the file is empty"),
    "blank.md": (b" \n\n\t", "the file is empty"),
    "binary.txt": (bytes(range(256)) * 20, "not text"),
    "picture.txt": (b"\x89PNG\r\n\x1a\n" + b"\0" * 400, "not text"),
    "odd.xyz": (b"x", "no reader for .xyz"),
    "long.txt": (b"a" * 100_000_000, "too large"),
}


@pytest.mark.parametrize("name", BAD)
def test_alone_it_is_3_and_the_old_graph_stays(remit: Remit, name: str) -> None:
    data, says = BAD[name]
    done = remit("build", make(name, data))
    assert done.code == 3
    assert name in told(done)
    assert says in told(done)
    assert priorities(remit) == {"Burglary", "Cyber crime"}


@pytest.mark.parametrize("name", BAD)
def test_beside_another_it_is_named_and_the_other_read(remit: Remit, name: str) -> None:
    data, says = BAD[name]
    Path("other.md").write_text(OTHER)
    done = remit("build", make(name, data), "other.md")
    assert (done.code, done.err) == (0, "")
    assert f"  {name}: " in done.out
    assert says in done.out
    assert priorities(remit) == {"Robbery", "Cyber crime"}


def test_a_missing_path(remit: Remit) -> None:
    done = remit("build", "nowhere")
    assert done.code == 3
    assert "nowhere: there is no such file or folder" in told(done)
    both = remit("build", "nowhere", "good.md")
    assert both.code == 0
    assert "nowhere: there is no such file or folder" in both.out
    assert priorities(remit) == {"Burglary", "Cyber crime"}


def test_a_folder_without_documents(remit: Remit) -> None:
    Path("folder").mkdir()
    done = remit("build", "folder")
    assert done.code == 3
    assert "no file of a known format" in told(done)


@pytest.mark.parametrize("encoding", ["latin-1", "cp1252", "utf-16", "utf-8-sig"])
def test_another_encoding_is_read_or_named(remit: Remit, encoding: str) -> None:
    done = remit("build", make("café.txt", GOOD.replace("Dale", "Dâle").encode(encoding)), "good.md")
    assert done.code == 0
    assert "café.txt: " in done.out


@pytest.mark.skipif(os.geteuid() == 0, reason="root opens every folder")
def test_an_unreadable_folder(remit: Remit) -> None:
    Path("shut").mkdir(mode=0)
    done = remit("build", "shut", "good.md")
    assert done.code == 0
    assert "shut: cannot be opened" in done.out


def test_a_file_that_vanishes_in_mid_build(remit: Remit, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("other.md").write_text(OTHER)
    read = pipeline.read_file

    def and_remove_the_next(*given: object) -> object:
        Path("other.md").unlink(missing_ok=True)
        return read(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(pipeline, "read_file", and_remove_the_next)
    done = remit("build", "good.md", "other.md")
    assert done.code == 0
    assert "other.md: " in done.out.partition("Left out:")[2]
    assert priorities(remit) == {"Burglary", "Cyber crime"}


def test_a_store_of_another_version_is_told_and_built_again(remit: Remit) -> None:
    pointer = Path("store/current")
    pointer.write_text(pointer.read_text().replace('"format": 1', '"format": 999'))
    done = remit("ask", "priorities")
    assert done.code == 4
    told(done)
    assert "build" in done.err
    assert remit("build", "good.md").code == 0
    assert priorities(remit) == {"Burglary", "Cyber crime"}


def test_a_folder_that_is_no_store_is_left_alone(remit: Remit) -> None:
    Path("mine").mkdir()
    Path("mine/letter.txt").write_text("dear")
    done = remit("build", "good.md", "--store", "mine")
    assert done.code == 4
    told(done)
    assert [p.name for p in Path("mine").iterdir()] == ["letter.txt"]


def test_a_file_is_no_store(remit: Remit) -> None:
    done = remit("ask", "priorities", "--store", "good.md")
    assert done.code == 4
    told(done)


def test_two_builds_at_once(remit: Remit) -> None:
    from graph.store import open_store

    with open_store("store", write=True):
        done = remit("build", "good.md")
    assert done.code == 4
    told(done)
    assert priorities(remit) == {"Burglary", "Cyber crime"}


def test_a_full_disk(remit: Remit) -> None:
    """A real process that may write no file beyond 20 kB."""
    command = ["bash", "-c", f'ulimit -f 20; exec "{sys.executable}" -m cli.main build good.md']
    done = subprocess.run(command, env={**os.environ, "PYTHONPATH": ROOT}, capture_output=True, check=False)
    assert done.returncode == 4
    assert "cannot be written" in told(Done(4, done.stdout.decode(), done.stderr.decode()))
    assert priorities(remit) == {"Burglary", "Cyber crime"}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_names_come_out_of_a_document_as_text(remit: Remit, name: str) -> None:
    text = f"# {name}\n\nThe priorities of the Dale Safer Board are:\n\n- {name}\n- Cyber crime\n"
    assert remit("build", make("hostile.md", text.encode())).code == 0
    assert json.loads(remit("cypher", "MATCH (p:Priority) RETURN p.name AS n ORDER BY n", "-f", "json").out)["rows"]
    for format in ("table", "markdown", "csv", "json"):
        done = remit("ask", "priorities", "--format", format)
        assert done.code == 0
        assert "\x1b" not in done.out
        if format == "markdown":
            assert "<script>" not in done.out
        if format == "csv":
            assert not any(cell.startswith("=") for row in csv.reader(io.StringIO(done.out)) for cell in row)


def test_an_interrupt_leaves_the_old_graph(remit: Remit, monkeypatch: pytest.MonkeyPatch) -> None:
    """A real process, stopped with Ctrl-C while it reads."""
    folder = Path("many")
    folder.mkdir()
    for i in range(150):
        (folder / f"{i:03}.md").write_text(OTHER.replace("2021", str(1900 + i)) + "\n\nWords. " * 3000)
    command = [sys.executable, "-m", "cli.main", "build", "many"]
    lock = Path("store", "lock")
    lock.unlink(missing_ok=True)
    # a shell that runs the tests in the background has them ignore Ctrl-C, and a process inherits that
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    process = subprocess.Popen(
        command, env={**os.environ, "PYTHONPATH": ROOT}, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    signal.signal(signal.SIGINT, before)
    try:
        while not lock.exists() and process.poll() is None:  # the build has begun when it holds its store
            time.sleep(0.02)
        time.sleep(0.2)
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=60)
    finally:
        process.kill()
    assert process.returncode == 130, (out, err)
    assert err == b"remit: interrupted\n"
    assert priorities(remit) == {"Burglary", "Cyber crime"}
