"""The matrix, printed to PDF by LibreOffice where it is installed: asserted is what a person sees on the page."""

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.loaders.every_format import SIXTY, answers
from tests.loaders.made_documents import matrix

OFFICE = shutil.which("soffice") or shutil.which("libreoffice")


@pytest.mark.slow
@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize("suffix", [".docx", ".odt", ".pptx"])
def test_a_printed_matrix_gives_its_sixty_answers(suffix: str, tmp_path: Path) -> None:
    (tmp_path / f"matrix{suffix}").write_bytes(matrix(suffix))
    command = [str(OFFICE), "--headless", f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--convert-to",
               "pdf", "--outdir", str(tmp_path), str(tmp_path / f"matrix{suffix}")]  # fmt: skip
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    assert answers((tmp_path / "matrix.pdf").read_bytes(), ".pdf") == SIXTY
