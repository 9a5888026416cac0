"""`remit.py`, the twin of the command line: the same answers, and errors to catch."""

import json
from pathlib import Path

import pytest

import remit as public
from ontology.errors import InputError, RemitError, StoreError, UsageError
from tests.cli.conftest import Remit

TEXT = "# Report of Dale Council 2020\n\nThe priorities of the Dale Safer Board are:\n\n- Burglary\n- Cyber crime\n"


def test_it_answers_as_the_command_line_does(remit: Remit, county_store: str) -> None:
    answer = public.ask("who-owns", "modern slavery", store=county_store, as_of="2019")
    typed = remit("ask", "who-owns", "modern slavery", "--as-of", "2019", "--format", "json")
    assert answer.dicts() == json.loads(typed.out)["rows"]
    plain = public.ask("who leads on modern slavery?", store=county_store)
    assert plain.question == "who-owns"
    assert plain.understood[0][0] == "understood as"
    shown = json.loads(remit("show", "SSB", "--format", "json").out)
    assert public.show("SSB", store=county_store).dicts() == shown["rows"]
    assert "".join(f"{line}\n" for line in public.export(store=county_store)) == remit("export").out
    assert public.cypher("RETURN $x AS x", store=county_store, x="'); DROP").rows == [("'); DROP",)]


def test_it_builds_and_tells_what_it_read(remit: Remit) -> None:
    Path("report.md").write_text(TEXT)
    summary = public.build(["report.md", "nowhere.md"], store="own")
    assert [d.file for d in summary.documents] == ["report.md"]
    assert dict(summary.nodes)["Priority"] == 2
    assert summary.left_out == (("nowhere.md", "there is no such file or folder"),)
    assert [row["priority"] for row in public.ask("priorities", store="own").dicts()] == ["Burglary", "Cyber crime"]


def test_its_errors_are_the_ones_that_it_names(remit: Remit, county_store: str) -> None:
    with pytest.raises(UsageError):
        public.ask("no-such-question", store=county_store)
    with pytest.raises(UsageError):
        public.cypher("CREATE (n) RETURN n", store=county_store)
    with pytest.raises(StoreError):
        public.show("x", store="nowhere")
    with pytest.raises(InputError):
        public.build(["nowhere.md"], store="own")
    assert issubclass(public.RemitError, RemitError)
    assert all(hasattr(public, name) for name in public.__all__)
