"""Each command as a user types it: what it prints, where, and its exit code."""

import csv
import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Remit
from tests.made_county import HOSTILE


def told(err: str) -> list[str]:
    """The two lines of an error; anything more, such as a traceback, fails."""
    lines = err.splitlines()
    assert 1 <= len(lines) <= 2, err
    assert lines[0].startswith("remit: ")
    return lines


def test_help_lists_the_commands(remit: Remit) -> None:
    done = remit("--help")
    assert done.code == 0
    assert "..." not in done.out.partition("Commands:")[2], "a summary is cut"
    for name in ("build", "ask", "show", "cypher", "export", "view", "doctor"):
        assert f"\n  {name} " in done.out


def test_ask_without_a_question_lists_them_one_a_line(remit: Remit) -> None:
    lines = remit("ask").out.splitlines()
    assert "  who-owns           Who owns a theme" in [line[:40].rstrip() for line in lines] or any(
        line.split()[:1] == ["who-owns"] and line.endswith("Who owns a theme") for line in lines
    )
    assert max(map(len, lines)) <= 80


def test_a_question_takes_values_in_order_or_by_name(remit: Remit) -> None:
    first = remit("ask", "who-owns", "Modern slavery", "--format", "json")
    second = remit("ask", "--format=json", "who-owns", "--theme", "MODERN SLAVERY")
    third = remit("ask", "who-owns", "--theme=human trafficking", "-f", "json")
    assert first.code == 0
    assert first.out == second.out == third.out
    assert json.loads(first.out)["rows"][0]["who"] == "Shire Police"


def test_the_table_fits_and_tells_where_to_look(remit: Remit, monkeypatch: pytest.MonkeyPatch) -> None:
    for width in (80, 60, 200):
        monkeypatch.setenv("COLUMNS", str(width))
        out = remit("ask", "who-owns", "Modern slavery").out
        assert max(map(len, out.splitlines())) <= width
        assert "! not readable: look at Appendix A, row" in out
        assert "\x1b" not in out
    assert "[1] Dale CSP 2023, para. 2.3: “The police lead on modern slavery.”" in out


def test_a_table_is_cut_where_asked_and_says_so(remit: Remit) -> None:
    whole = json.loads(remit("ask", "governance", "--format", "json").out)
    assert not whole["notes"] or "first" not in whole["notes"][0]
    cut = json.loads(remit("ask", "governance", "--limit", "1", "-f", "json").out)
    assert cut["rows"] == whole["rows"][:1]
    assert "there are more" in cut["notes"][0]
    assert "there are more" in " ".join(remit("ask", "governance", "--limit=1").out.split())
    assert "there are more" not in remit("ask", "governance", "--limit", "all").out
    for wrong in ("0", "-1", "many", "1.5"):
        assert remit("ask", "governance", f"--limit={wrong}").code == 2


def test_an_empty_answer_is_no_error(remit: Remit) -> None:
    done = remit("ask", "who-owns", "fraud")
    assert (done.code, done.err) == (0, "")
    assert "No rows." in done.out


def test_help_of_a_question_tells_what_it_takes_and_gives(remit: Remit) -> None:
    out = remit("ask", "who-owns", "--help").out
    assert "theme (theme, required)" in out
    assert "--as-of" in out
    assert remit("ask", "--help").code == 0


@pytest.mark.parametrize(
    ("words", "what", "remedy"),
    [
        (["ask", "who-own", "x"], "no question called 'who-own'", "who-owns"),
        (["ask", "who-owns", "slavery modern"], "no theme called", "Modern slavery and human trafficking"),
        (["ask", "members", "the Board"], "may be 2 things", "the id"),
        (["ask", "who-owns"], "who-owns needs a theme", "usage:"),
        (["ask", "who-owns", "--theme"], "--theme needs a value", "--theme VALUE"),
        (["ask", "who-owns", "--theme", "a", "--theme", "b"], "--theme is given twice", "once"),
        (["ask", "who-owns", "fraud", "--colour", "red"], "has no --colour", "--as-of"),
        (["ask", "who-owns", "fraud", "--format", "xml"], "no 'xml'", "csv"),
        (["ask", "who-owns", "fraud", "-o", "no/such/folder.csv"], "cannot write no/such/folder.csv", "unchanged"),
        (["ask", "who-owns", "fraud", "-o", "."], ". is a folder", "name a file"),
        (["show", "nobody at all"], "there is no thing called", "nearest"),
        (["show"], "NAME", "--help"),
        (["cypher", "CREATE (n) RETURN n"], "write", "build"),
        (["cypher", "MATCH (n RETURN n"], "", ""),
        (["cypher", "   "], "the query is empty", "MATCH"),
        (["cypher", "RETURN $x AS x"], "x", ""),
        (["cypher", "RETURN 1 AS n", "--param", "x"], "not NAME=VALUE", "year=2018"),
        (["cypher", "RETURN 1 AS n\0 // more"], "", ""),
        (["export", "--format", "xlsx"], "no export format 'xlsx'", "jsonl"),
        (["build"], "name files or folders", "remit build"),
        (["build", "--example", "x.md"], "name files or folders", "remit build"),
        (["frobnicate"], "frobnicate", "--help"),
        (["ask", "who-owns", "fraud", "--store"], "--store", "--help"),
        (["ask", "who-owns", "fraud", "--store", "ftp://x"], "ftp", ""),
    ],
)
def test_wrong_usage_is_two_lines_and_2(remit: Remit, words: list[str], what: str, remedy: str) -> None:
    done = remit(*words)
    assert done.code == 2, done
    assert done.out == ""
    lines = told(done.err)
    assert what in lines[0]
    assert remedy in (lines[1] if len(lines) > 1 else "")


def test_a_store_that_is_not_there_is_4_and_says_how_to_make_it(remit: Remit) -> None:
    done = remit("ask", "who-owns", "fraud", "--store", "nowhere")
    assert done.code == 4
    assert "remit build" in told(done.err)[1]
    assert not Path("nowhere").exists()


def test_a_file_is_replaced_whole_or_stays_what_it_was(remit: Remit, monkeypatch: pytest.MonkeyPatch) -> None:
    target = Path("answer.csv")
    assert remit("ask", "who-owns", "cyber-crime", "-o", str(target)).code == 0
    before = target.read_bytes()
    assert before.startswith(b"role,who,")
    assert remit("ask", "who-owns", "no such theme", "-o", str(target)).code == 2
    monkeypatch.setattr(os, "fsync", lambda fd: (_ for _ in ()).throw(OSError(28, "No space left on device")))
    done = remit("ask", "who-owns", "modern slavery", "-o", str(target))
    assert done.code == 2
    assert "No space left on device" in told(done.err)[0]
    assert target.read_bytes() == before
    assert list(Path().iterdir()) == [target]


def test_the_format_follows_the_files_name(remit: Remit) -> None:
    for name, start in (("a.md", b"## Who owns"), ("a.json", b"{"), ("a.csv", b"role,"), ("a.txt", b"Who owns")):
        assert remit("ask", "who-owns", "cyber-crime", "-o", name).code == 0
        assert Path(name).read_bytes().startswith(start)


def test_show_gives_everything_about_one_thing(remit: Remit) -> None:
    done = remit("show", "ssb", "-f", "json")
    found = json.loads(done.out)
    assert found["title"] == "Shire Safer Board"
    assert {row["says"] for row in found["rows"]} == {
        "leads",
        "chairs",
        "member of",
        "reports to",
        "sets",
        "mentions",
        "governed by",
    }


def test_cypher_takes_parameters_and_standard_input(remit: Remit, monkeypatch: pytest.MonkeyPatch) -> None:
    done = remit(
        "cypher",
        "RETURN $n AS n, $t AS t, $q AS q",
        "--param",
        "n=2018",
        "--param",
        "t=a=b",
        "--param",
        'q="2018"',
        "-f",
        "json",
    )
    assert json.loads(done.out)["rows"] == [{"n": 2018, "t": "a=b", "q": "2018"}]
    monkeypatch.setattr(sys, "stdin", io.StringIO("MATCH (t:Theme) RETURN count(t) AS themes"))
    assert json.loads(remit("cypher", "-", "--format", "json").out)["rows"] == [{"themes": 7}]


def test_export_gives_the_same_lines_twice(remit: Remit) -> None:
    first = remit("export", "--format", "jsonl")
    assert first.code == 0
    assert remit("export", "-o", "graph.jsonl").code == 0
    assert Path("graph.jsonl").read_text() == first.out
    assert json.loads(first.out.splitlines()[0])["kind"] == "node"


def test_doctor_tells_the_store_and_prints_no_credentials(remit: Remit, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEO4J_USERNAME", "somebody")
    monkeypatch.setenv("NEO4J_PASSWORD", "hunter2hunter2")
    done = remit("doctor")
    assert done.code == 0
    assert "nodes: 42" in done.out
    assert remit("doctor", "--store", "not-built-yet").code == 0
    down = remit("doctor", "--store", "bolt://127.0.0.1:1")
    assert down.code == 4
    assert "hunter2" not in done.out + down.out + down.err


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.parametrize("format", ["table", "markdown", "csv", "json"])
def test_hostile_names_are_text_and_nothing_else(remit: Remit, name: str, format: str) -> None:
    shown = remit("show", name, "--format", format)
    passed = remit("cypher", "RETURN $name AS name", "--param", f"name={name}", "--format", format)
    for done in (shown, passed):
        assert done.code == 0
        assert "\x1b" not in done.out
    if format == "json":
        assert json.loads(passed.out)["rows"] == [{"name": name}]
    elif format == "csv":
        assert list(csv.reader(io.StringIO(passed.out)))[1] == [f"'{name}" if name[0] == "=" else name]
    elif format == "markdown":
        assert "<script>" not in shown.out + passed.out
    else:
        assert name in passed.out
    assert json.loads(remit("cypher", "MATCH (n) RETURN count(n) AS n", "-f", "json").out)["rows"] == [{"n": 42}]


def test_a_fault_is_one_line_and_a_traceback_only_when_asked(remit: Remit, monkeypatch: pytest.MonkeyPatch) -> None:
    from queries import catalogue

    monkeypatch.setattr(catalogue, "question", lambda name: 1 / 0)
    done = remit("ask", "who-owns", "fraud")
    assert done.code == 1
    assert "ZeroDivisionError" in told(done.err)[0]
    monkeypatch.setenv("REMIT_DEBUG", "1")
    with pytest.raises(ZeroDivisionError):
        remit("ask", "who-owns", "fraud")


def test_ctrl_c_is_130(remit: Remit, monkeypatch: pytest.MonkeyPatch) -> None:
    from queries import catalogue

    def interrupt(name: str) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(catalogue, "question", interrupt)
    assert remit("ask", "who-owns", "fraud").code == 130


def test_as_a_process_a_closed_pipe_is_quiet(county_store: str) -> None:
    command = f'"{sys.executable}" -m cli.main cypher "UNWIND range(1, 60000) AS n RETURN n" --format csv | head -n 1'
    done = subprocess.run(
        ["bash", "-c", command], env={**os.environ, "REMIT_STORE": county_store}, capture_output=True, check=True
    )
    assert done.stdout == b"n\r\n"
    assert done.stderr == b""
