"""What a PDF holds as text and nobody sees is kept for the record and never asserted from; what is seen stays."""

import io
from collections.abc import Callable

import pytest
from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from loaders.document import Document
from loaders.readers.pdf import read

SEEN = "Fairshire Police leads on burglary in all of the county."
UNSEEN = "Fairshire Council leads on arson."


def made(*draw: Callable[[Canvas], None]) -> Document:
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=A4, invariant=1)
    canvas.drawString(50, 700, SEEN)
    for each in draw:
        canvas.saveState()
        each(canvas)
        canvas.restoreState()
    canvas.showPage()
    canvas.save()
    return read(out.getvalue(), "a.pdf")


def visible(document: Document) -> str:
    return " ".join(b.text for _, b in document.visible())


def white_on_white(canvas: Canvas) -> None:
    canvas.setFillColor(colors.white)
    canvas.drawString(50, 500, UNSEEN)


def nearly_white(canvas: Canvas) -> None:
    canvas.setFillColorRGB(0.98, 0.98, 0.98)
    canvas.drawString(50, 500, UNSEEN)


def black_on_black(canvas: Canvas) -> None:
    canvas.drawString(50, 500, UNSEEN)
    canvas.rect(40, 490, 300, 30, stroke=0, fill=1)


def clipped_away(canvas: Canvas) -> None:
    path = canvas.beginPath()
    path.rect(40, 560, 300, 30)
    canvas.clipPath(path, stroke=0)
    canvas.drawString(50, 500, UNSEEN)


def transparent(canvas: Canvas) -> None:
    canvas.setFillAlpha(0)
    canvas.drawString(50, 500, UNSEEN)


def off_the_page(canvas: Canvas) -> None:
    canvas.drawString(700, 500, UNSEEN)


def only_placed(canvas: Canvas) -> None:
    text = canvas.beginText(50, 500)
    text.setTextRenderMode(3)
    text.textLine(UNSEEN)
    canvas.drawText(text)


@pytest.mark.parametrize(
    "how",
    [white_on_white, nearly_white, black_on_black, clipped_away, transparent, off_the_page, only_placed],
    ids=lambda how: how.__name__,
)
def test_what_nobody_sees_is_hidden(how: Callable[[Canvas], None]) -> None:
    document = made(how)
    assert visible(document) == SEEN
    assert [(b.text, b.page) for b in document.blocks if b.hidden] == [(UNSEEN, 1)]
    assert document.left_out == ("page 1: has text that nobody sees",)


def white_on_dark(canvas: Canvas) -> None:
    canvas.setFillColor(colors.navy)
    canvas.rect(40, 490, 300, 30, stroke=0, fill=1)
    white_on_white(canvas)


def white_on_a_round_box(canvas: Canvas) -> None:
    canvas.setFillColor(colors.navy)
    canvas.roundRect(40, 490, 300, 30, 8, stroke=0, fill=1)
    white_on_white(canvas)


def white_on_a_gradient(canvas: Canvas) -> None:
    path = canvas.beginPath()
    path.rect(40, 490, 300, 30)
    canvas.saveState()
    canvas.clipPath(path, stroke=0)
    canvas.linearGradient(40, 490, 340, 490, (colors.navy, colors.black))
    canvas.restoreState()
    white_on_white(canvas)


def picture(canvas: Canvas) -> None:
    from PIL import Image

    canvas.drawImage(ImageReader(Image.new("RGB", (30, 3), "navy")), 40, 490, 300, 30)


def white_on_a_picture(canvas: Canvas) -> None:
    picture(canvas)
    white_on_white(canvas)


def laid_over_a_scan(canvas: Canvas) -> None:
    picture(canvas)
    only_placed(canvas)


def partly_clipped(canvas: Canvas) -> None:
    path = canvas.beginPath()
    path.rect(45, 499, 300, 30)
    canvas.clipPath(path, stroke=0)
    canvas.drawString(50, 500, UNSEEN)


@pytest.mark.parametrize(
    "how",
    [white_on_dark, white_on_a_round_box, white_on_a_gradient, white_on_a_picture, laid_over_a_scan, partly_clipped],
    ids=lambda how: how.__name__,
)
def test_what_is_seen_is_read(how: Callable[[Canvas], None]) -> None:
    document = made(how)
    assert visible(document) == f"{SEEN} {UNSEEN}"
    assert document.left_out == ()


def raw(words: str, encoding: str = "/WinAnsiEncoding") -> Document:
    """A page with these operators, in Helvetica, as no library would write it."""
    parts = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>",
        f"<< /Length {len(words)} >>\nstream\n{words}\nendstream",
        f"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding {encoding} >>",
    ]
    body = "".join(f"{number} 0 obj\n{part}\nendobj\n" for number, part in enumerate(parts, start=1))
    return read(f"%PDF-1.4\n{body}trailer << /Root 1 0 R >>\n".encode(), "a.pdf")


def test_a_glyph_of_several_letters_breaks_no_word() -> None:
    words = "BT /F 12 Tf 50 700 Td (The of\\001cer leads on \\001re safety.) Tj ET"
    document = raw(words, "<< /Differences [1 /fi /fl] >>")
    assert visible(document) == "The officer leads on fire safety."
    assert document.blocks[0].bold == ()


@pytest.mark.parametrize("lost", ["BT /F 12 Tf 1 0 0 1 50 {far} Tm (Lost) Tj ET", "1 0 0 1 78 {far} cm 0 0 50 50 re f"])
def test_what_stands_nowhere_is_left_and_the_rest_is_read(lost: str) -> None:
    document = raw(f"BT /F 12 Tf 50 700 Td (Seen.) Tj ET q {lost.format(far='7' + '0' * 52 + '.5')} Q")
    assert visible(document) == "Seen."
