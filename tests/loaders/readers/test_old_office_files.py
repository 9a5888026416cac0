"""Old Office files: converted where LibreOffice is, one clear line where it is not."""

import sys
from pathlib import Path

import pytest

from loaders.readers import legacy
from ontology.errors import InputError
from tests.loaders.made_documents import round_trip


def office(folder: Path, monkeypatch: pytest.MonkeyPatch, does: str) -> None:
    """Put a stand-in for LibreOffice on the path, which does what the Python in `does` says."""
    program = folder / "soffice"
    program.write_text(f"#!{sys.executable}\nimport pathlib, sys, time\nwhere = pathlib.Path(sys.argv[-2])\n{does}\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(folder))


def test_without_libreoffice_one_line_says_so(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(
        InputError, match=r"a\.xls is an old Office file \(\.xls\), which only LibreOffice converts"
    ) as told:
        legacy.read(b"old", "a.xls")
    assert told.value.remedy == "install LibreOffice, or save the file as .xlsx"


@pytest.mark.skipif(sys.platform == "win32", reason="the stand-in is a script")
def test_what_libreoffice_makes_is_read(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    made = tmp_path / "made.docx"
    made.write_bytes(round_trip(".docx"))
    office(tmp_path, monkeypatch, f"(where / 'source.docx').write_bytes(pathlib.Path({str(made)!r}).read_bytes())")
    document = legacy.read(b"old", "Agreement.DOC")
    assert (document.file, document.format) == ("Agreement.DOC", "doc")
    assert document.title == "Fairshire Safer Communities Agreement 2025 to 2028"


@pytest.mark.skipif(sys.platform == "win32", reason="the stand-in is a script")
@pytest.mark.parametrize(
    ("does", "said"), [("pass", "could not convert a.ppt"), ("time.sleep(60)", "took too long over a.ppt")]
)
def test_a_conversion_that_fails_or_hangs_is_told(
    does: str, said: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(legacy, "_PATIENCE", 2)
    office(tmp_path, monkeypatch, does)
    with pytest.raises(InputError, match=said):
        legacy.read(b"old", "a.ppt")
