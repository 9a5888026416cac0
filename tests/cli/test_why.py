"""`remit show --why` and `remit build --explain`: which words made a claim, and which gave none."""

import json
import re
from pathlib import Path

import pytest

from tests.cli.conftest import Remit

PLAN = """# Marlshire Community Safety Plan 2024-2027

Published in April 2024.

## Who does what

The Marlshire Safer Together Board leads on hate crime. The Marlshire Youth Forum is not the lead for anything.

Our priorities are:

- Domestic abuse
- Looking out for one another
"""


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    file = tmp_path / "plan.md"
    file.write_text(PLAN, encoding="utf-8")
    return file


def test_why_names_the_rule_and_the_words_of_every_claim(remit: Remit, plan: Path, tmp_path: Path) -> None:
    store = str(tmp_path / "store")
    assert remit("build", str(plan), "--store", store).code == 0
    done = remit("show", "marlshire safer together board", "--why", "--store", store, "--format", "json")
    assert done.code == 0
    rows = json.loads(done.out)["rows"]
    lead = next(row for row in rows if row["says"] == "leads")
    assert (lead["what"], lead["rule"]) == ("Hate crime", "lead-statement")
    found = re.fullmatch(r"block (\d+), characters (\d+) to (\d+)", lead["span"])
    assert found is not None
    paragraph = next(line for line in PLAN.splitlines() if "leads on" in line)
    assert "leads on hate crime" in paragraph[int(found[2]) : int(found[3])]
    assert lead["quote"] in PLAN
    assert all(row["rule"] and row["quote"] for row in rows if row["document"])


def test_what_a_register_says_has_no_span(remit: Remit, tmp_path: Path, plan: Path) -> None:
    plan.write_text(PLAN.replace("Marlshire", "Buckinghamshire"), encoding="utf-8")
    store = str(tmp_path / "store")
    assert remit("build", str(plan), "--store", store).code == 0
    rows = json.loads(remit("show", "buckinghamshire", "--why", "--store", store, "-f", "json").out)["rows"]
    assert [row["span"] for row in rows if row["rule"] == "register"]
    assert not any(row["span"] for row in rows if row["rule"] == "register")


def test_show_stays_as_it_is_without_why(remit: Remit) -> None:
    plain, why = (remit("show", "Shire Police", *more, "-f", "json") for more in ((), ("--why",)))
    assert "rule" not in json.loads(plain.out)["columns"]
    assert {"rule", "span", "quote"} <= set(json.loads(why.out)["columns"])


def test_explain_writes_the_page_and_the_account_names_what_fits_no_theme(
    remit: Remit, plan: Path, tmp_path: Path
) -> None:
    page = tmp_path / "found.html"
    done = remit("build", str(plan), "--store", str(tmp_path / "store"), "--explain", str(page))
    assert done.code == 0
    assert "Did not fit a theme: Looking out for one another\n" in done.out
    text = page.read_text(encoding="utf-8")
    assert "is not the lead for anything" in text
    again = tmp_path / "again.html"
    remit("build", str(plan), "--store", str(tmp_path / "store"), "--explain", str(again))
    assert again.read_bytes() == page.read_bytes()


def test_explain_needs_a_file_that_can_be_written(remit: Remit, plan: Path, tmp_path: Path) -> None:
    done = remit("build", str(plan), "--store", str(tmp_path / "store"), "--explain", "-")
    assert (done.code, done.out) == (2, "")
    assert not (tmp_path / "store").exists()
    done = remit("build", str(plan), "--store", str(tmp_path / "store"), "--explain", str(tmp_path))
    assert done.code == 2
    assert "is a folder" in done.err
