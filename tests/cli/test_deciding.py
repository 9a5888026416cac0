"""A person's decisions: the sheet out, filled, back in whatever a spreadsheet did to it, and the graph after that."""

import csv
import io
import json
import shutil
import subprocess
import zipfile
from datetime import datetime
from pathlib import Path

import openpyxl
import pytest

from graph import decisions as deciding
from graph.decisions import Decision
from loaders import build as building
from ontology.errors import InputError
from tests.cli.conftest import Remit
from tests.made_county import county

SEED = Path(__file__).parents[2] / "seeds" / "derbyshire-csa-2018.md"
BOARD = "Derbyshire Safer Communities Board"


@pytest.fixture(scope="session")
def agreement(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with one agreement in it, built once; each test has a copy."""
    folder = tmp_path_factory.mktemp("agreement") / "store"
    building.build([SEED], str(folder))
    return folder


@pytest.fixture(autouse=True)
def built(remit: Remit, agreement: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REMIT_STORE", "store")
    shutil.copy(SEED, SEED.name)
    shutil.copytree(agreement, "store")


def rows(remit: Remit, *words: str) -> list[dict[str, object]]:
    found: list[dict[str, object]] = json.loads(remit(*words, "--format", "json").out)["rows"]
    return found


def filled(remit: Remit, by: str = "A. Person", on: str = "2026-11-20", letters: str = "LS-") -> list[list[str]]:
    """The sheet as rows, the first three columns of the matrix filled with `letters`."""
    assert remit("curate", "template", "-o", "t.csv").code == 0
    out = []
    for row in csv.reader(io.StringIO(Path("t.csv").read_text(encoding="utf-8-sig"))):
        if row[:1] in (["by"], ["on"]):
            row = [row[0], by if row[0] == "by" else on]
        elif row[:1] and row[0].startswith("theme:"):
            row[2 : 2 + len(letters)] = letters
        out.append(row)
    return out


def write(table: list[list[str]], name: str, encoding: str = "utf-8", delimiter: str = ",") -> str:
    with Path(name).open("w", encoding=encoding, newline="", errors="replace") as out:
        csv.writer(out, delimiter=delimiter).writerows(table)
    return name


def workbook(table: list[list[str]], name: str) -> str:
    """As Excel saves it: numbers as numbers, dates as dates, empty cells at the ends."""
    book = openpyxl.Workbook()
    sheet = book.active
    for row in table:
        values: list[object] = [datetime(2026, 11, 20) if text == "2026-11-20" else text or None for text in row]
        sheet.append([*values, None, None])
    book.save(name)
    return name


def test_the_matrix_is_sixty_question_marks(remit: Remit) -> None:
    table = filled(remit, letters="")
    assert sum(row.count("?") for row in table if row[:1] and row[0].startswith("theme:")) >= 60
    assert remit("curate", "template", "-o", "t.xlsx").code == 0
    first = Path("t.xlsx").read_bytes()
    assert b"2000-01-01" in zipfile.ZipFile("t.xlsx").read("docProps/core.xml").partition(b"modified")[2]
    assert remit("curate", "template", "-o", "t.xlsx").code == 0
    assert Path("t.xlsx").read_bytes() == first
    sheets = openpyxl.load_workbook("t.xlsx").worksheets
    assert [sheet["A1"].value for sheet in sheets][:2] == ["## Decided", "## Marks"]
    assert {cell.data_type for sheet in sheets for line in sheet.iter_rows() for cell in line if cell.value} == {"s"}


VARIANTS = {
    "comma": lambda t: write(t, "f.csv"),
    "excel's own": lambda t: write(t, "f.csv", "utf-8-sig", ";"),
    "german windows": lambda t: write(t, "f.csv", "cp1252", ";"),
    "unicode text": lambda t: write(t, "f.txt", "utf-16", "\t"),
    "workbook": lambda t: workbook(t, "f.xlsx"),
    "sorted": lambda t: write([*t[:11], *sorted(t[11:24], reverse=True), *t[24:]], "f.csv"),
}


@pytest.mark.parametrize(
    ("variant", "date"), [*((v, "2026-11-20") for v in VARIANTS), ("comma", "20/11/2026"), ("comma", "46346")]
)
def test_a_filled_matrix_comes_back_whatever_a_spreadsheet_did(remit: Remit, variant: str, date: str) -> None:
    sheet = VARIANTS[variant](filled(remit, on=date))
    dry = remit("curate", "apply", sheet, "--dry-run")
    assert dry.code == 0, dry.err
    assert not Path("decisions.csv").exists()
    done = remit("curate", "apply", sheet)
    assert done.out.replace("changed", "would change").replace("decided:", "would decide:") == dry.out
    lead = rows(remit, "ask", "who-owns", "cyber-crime")[0]
    assert (lead["role"], lead["who"], lead["status"], lead["decided"]) == (
        "leads",
        BOARD,
        "confirmed",
        "A. Person, 2026-11-20",
    )
    assert remit("curate", "apply", sheet).out.startswith("0 decisions changed, ")


def test_decisions_survive_a_rebuild_and_a_new_version(remit: Remit) -> None:
    assert remit("curate", "apply", write(filled(remit), "f.csv")).code == 0
    before = rows(remit, "ask", "who-owns", "cyber-crime")
    assert remit("build", SEED.name).code == 0
    assert rows(remit, "ask", "who-owns", "cyber-crime") == before
    Path(SEED.name).write_text(
        Path(SEED.name).read_text().replace("# DERBYSHIRE", "Second edition.\n\n# DERBYSHIRE", 1)
    )
    built = remit("build", SEED.name)
    assert "fit nothing" not in built.out
    assert rows(remit, "ask", "who-owns", "cyber-crime")[0]["status"] == "confirmed"


def test_a_decision_that_fits_nothing_is_reported_and_kept(remit: Remit) -> None:
    Path("decisions.csv").write_text(
        deciding.dump([Decision("claim", "document:x", "LEADS", "a", "b", "reject", "P", "2026-01-01")])
    )
    done = remit("build", SEED.name)
    assert "Decisions that fit nothing any more:\n  claim: a - b: reject, by P on 2026-01-01" in done.out
    assert rows(remit, "curate", "status")[0]["fits"] is False
    assert "a,b,reject" in Path("decisions.csv").read_text()


def test_no_mark_takes_the_question_away(remit: Remit) -> None:
    count = len(rows(remit, "ask", "unresolved"))
    assert remit("curate", "apply", write(filled(remit, letters="-----"), "f.csv")).code == 0
    left = rows(remit, "ask", "unresolved")
    assert len(left) < count
    assert not any(row["role"] == "not readable" for row in rows(remit, "ask", "who-owns", "cyber-crime"))


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (lambda t: [[("Q" if c == "L" else c) for c in row] for row in t], "'Q' is no decision"),
        (lambda t: [["by", ""] if row[:1] == ["by"] else row for row in t], "does not say who decides"),
        (lambda t: [["on", "soon"] if row[:1] == ["on"] else row for row in t], "'soon' is no date"),
        (lambda t: [[c.replace("theme:cyber-crime", "theme:fraud") for c in row] for row in t], "no lost mark here"),
    ],
)
def test_a_sheet_that_is_wrong_changes_nothing(remit: Remit, change: object, says: str) -> None:
    before = remit("export").out
    done = remit("curate", "apply", write(change(filled(remit)), "f.csv"))  # type: ignore[operator]
    assert done.code == 2
    assert says in done.err.splitlines()[0]
    assert remit("export").out == before
    assert not Path("decisions.csv").exists()


@pytest.mark.parametrize(
    ("name", "data"), [("no.csv", None), ("no.xlsx", b"PK\x03\x04broken"), ("no.csv", b"a,b\n1,2\n"), ("no.csv", b"")]
)
def test_what_is_no_sheet_is_3(remit: Remit, name: str, data: bytes | None) -> None:
    if data is not None:
        Path(name).write_bytes(data)
    done = remit("curate", "apply", name)
    assert done.code == 3
    assert len(done.err.splitlines()) == 2


@pytest.mark.parametrize(
    "text", ["x\n", "kind,document,type,source,target,verdict,by,on,why\nclaim,d,t,a,b,lead,p,o,w\n"]
)
def test_a_broken_file_of_decisions_is_told_by_line(text: str) -> None:
    with pytest.raises(InputError, match="the decisions"):
        deciding.parse(text)


def test_the_file_is_the_same_in_any_order() -> None:
    some = [
        Decision("same", "", "", "b", "c", "same", 'O"B, x', "2026", "=1"),
        Decision("same", "", "", "a", "c", "different"),
    ]
    assert deciding.dump(some) == deciding.dump(reversed(some))
    assert deciding.parse(deciding.dump(some)) == sorted(some)


def test_claims_are_confirmed_and_rejected() -> None:
    graph = county()
    at = ("document:county-2018", "LEADS", "board:shire-safer-board", "theme:modern-slavery")
    for verdict, status in (("confirm", "confirmed"), ("reject", "rejected")):
        decided, unfit = deciding.apply(graph, [Decision("claim", *at, verdict, "P", "2026-01-01", "saw it")])
        assert unfit == []
        edge = next(e for e in decided.edges if (e.type, e.source, e.target) == at[1:])
        assert (edge.properties["status"], edge.properties["decided_why"]) == (status, "saw it")
        assert len(decided.edges) == len(graph.edges)


def test_two_names_become_one_node_and_keep_their_evidence() -> None:
    graph = county()
    pair = ("thematicgroup:hate-panel", "thematicgroup:hate-forum")
    decided, unfit = deciding.apply(graph, [Decision("same", "", "", *pair, "same", "P", "2026-01-01")])
    assert unfit == []
    assert len(decided.nodes) == len(graph.nodes) - 1
    kept = next(n for n in decided.nodes if n.id == pair[0])
    assert kept.aliases == ("Hate Crime Forum",)
    assert {e.properties["quote"] for e in decided.edges if e.source == pair[0]} == {
        "Hate Crime Panel",
        "Hate Crime Forum",
    }
    assert deciding.apply(graph, [Decision("same", "", "", *pair, "different", "P", "2026-01-01")])[0] == graph
    assert len(deciding.apply(graph, [Decision("same", "", "", pair[0], "gone", "same")])[1]) == 1


OFFICE = shutil.which("soffice")


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize("form", ["xlsx", "csv"])
def test_through_libreoffice_and_back(remit: Remit, form: str) -> None:
    """LibreOffice opens the filled sheet and saves it in its own way; as CSV with semicolons and every text quoted."""
    table = filled(remit, by='O\'Brien; "Bob"', on="20/11/2026")
    sheet = workbook(table, "f.xlsx") if form == "xlsx" else write(table, "f.csv", "utf-8-sig")
    to = "xlsx" if form == "xlsx" else "csv:Text - txt - csv (StarCalc):59,34,76,1"
    reads = [] if form == "xlsx" else ["--infilter=CSV:44,34,76"]
    command = [str(OFFICE), "--headless", *reads, "--convert-to", to, "--outdir", "saved", sheet]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    assert Path(f"saved/f.{form}").read_bytes() != Path(sheet).read_bytes()
    assert remit("curate", "apply", f"saved/f.{form}").code == 0
    lead = rows(remit, "ask", "who-owns", "cyber-crime")[0]
    assert (lead["role"], lead["who"], lead["status"]) == ("leads", BOARD, "confirmed")
    assert lead["decided"] == 'O\'Brien; "Bob", 2026-11-20'
