"""`view`, `matrix` and `site` as typed: which page is written where, and what is never overwritten."""

from pathlib import Path

import pytest

from cli.main import main
from graph.store import open_store
from tests.made_county import county


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "store"
    with open_store(str(folder), write=True) as opened:
        opened.replace(county())
    monkeypatch.setenv("REMIT_STORE", str(folder))
    monkeypatch.chdir(tmp_path)
    return folder


def test_view_writes_a_page_or_a_picture(store: Path) -> None:
    assert main(["view", "-o", "page.html"]) == 0
    assert main(["view", "-o", "picture.svg"]) == 0
    assert main(["view", "--static", "-o", "same"]) == 0
    assert "<script" in Path("page.html").read_text(encoding="utf-8")
    assert Path("picture.svg").read_text(encoding="utf-8").startswith("<svg ")
    assert Path("same").read_bytes() == Path("picture.svg").read_bytes()


def test_view_is_narrowed_by_names(store: Path) -> None:
    assert main(["view", "--theme", "cyber crime", "-o", "theme.svg"]) == 0
    assert main(["view", "--focus", "SSB", "--as-of", "2018", "-o", "focus.svg"]) == 0
    text = Path("theme.svg").read_text(encoding="utf-8")
    assert "Cyber crime" in text
    assert "Hate crime" not in text
    assert "Shire Safer Board in 2018" in Path("focus.svg").read_text(encoding="utf-8")


def test_a_year_without_documents_is_an_empty_page_and_no_error(store: Path) -> None:
    assert main(["view", "--as-of", "1950", "-o", "then.html"]) == 0
    assert "0 claims" in Path("then.html").read_text(encoding="utf-8")


def test_matrix_is_a_page_only_where_a_page_is_asked_for(store: Path) -> None:
    assert main(["matrix", "--format", "html", "-o", "matrix.html"]) == 0
    assert main(["matrix", "-o", "matrix.csv"]) == 0
    assert 'href="#e' in Path("matrix.html").read_text(encoding="utf-8")
    assert "<" not in Path("matrix.csv").read_text(encoding="utf-8")[:200]


def test_a_site_is_written_and_written_again_the_same(store: Path) -> None:
    assert main(["site", "-o", "pages"]) == 0
    first = {path: path.read_bytes() for path in Path("pages").rglob("*.html")}
    (Path("pages") / "themes" / "old.html").write_text("x")
    assert main(["site", "-o", "pages"]) == 0
    assert {path: path.read_bytes() for path in Path("pages").rglob("*.html")} == first
    assert [path for path in Path().iterdir() if path.name.endswith(".part")] == []


def test_a_folder_with_something_else_is_left_alone(store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("mine").mkdir()
    Path("mine/index.html").write_text("my own page")
    assert main(["site", "-o", "mine"]) == 2
    assert Path("mine/index.html").read_text() == "my own page"
    assert "name a new folder" in capsys.readouterr().err
    Path("file").write_text("x")
    assert main(["site", "-o", "file"]) == 2
