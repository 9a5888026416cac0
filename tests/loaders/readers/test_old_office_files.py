"""Old Office files: converted where LibreOffice is, one clear line where it is not."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from loaders.readers import legacy
from ontology.errors import InputError
from tests.loaders.every_format import SIXTY, answers
from tests.loaders.made_documents import matrix, round_trip


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


OFFICE = shutil.which("soffice") or shutil.which("libreoffice")


@pytest.mark.slow
@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize(("new", "old"), [(".docx", ".doc"), (".xlsx", ".xls"), (".pptx", ".ppt")])
def test_a_matrix_in_an_old_file_gives_its_sixty_answers(new: str, old: str, tmp_path: Path) -> None:
    (tmp_path / f"matrix{new}").write_bytes(matrix(new))
    command = [str(OFFICE), "--headless", f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--convert-to",
               old.removeprefix("."), "--outdir", str(tmp_path), str(tmp_path / f"matrix{new}")]  # fmt: skip
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    assert answers((tmp_path / f"matrix{old}").read_bytes(), old) == SIXTY


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize("old", [".doc"])
def test_what_is_no_office_file_is_refused_or_read_as_the_text_that_it_is(old: str) -> None:
    try:
        document = legacy.read(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(range(256)) * 8, f"a{old}")
    except InputError as error:
        assert "\n" not in error.what
    else:
        assert document.file == f"a{old}"
