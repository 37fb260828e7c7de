"""A long PDF is read in stretches of pages, and the grid is the one that a single process would make."""

from __future__ import annotations

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from generator.problems import ProblemsFoundError
from generator.sheet.grid import Grid
from generator.sheet.laid import Laid
from generator.sheet.readers import apart, read
from generator.sheet.readers.apart import Stretch
from generator.sheet.writers import pdf as writer
from tests.sheet.readers.made import said
from tests.sheet.readers.pdf_written import filled, look
from tests.sheet.readers.test_pdf import drawn, text

PAGES = 4
_KINDS = 3


@cache
def booklet() -> bytes:
    """Pages of tables, lines, remarks and numbers, with bookmarks of which one repeats a later page."""

    def page(canvas: Canvas) -> None:
        number = canvas.getPageNumber()
        text((50, 50, f"제{number}장"), (60, 120, "추진실적"), (290, 800, f"- {number} -"))(canvas)
        canvas.rect(50, A4[1] - 160, 200, 60)
        canvas.textAnnotation(f"의견 {number}", (10, 10, 20, 20))
        canvas.bookmarkPage(str(number))
        canvas.addOutlineEntry(f"제{number}장" if number % 2 else f"붙임 {number}", str(number))

    return drawn(*[page] * PAGES)


@cache
def form() -> bytes:
    """Pages that each show one field, and a field that none shows."""
    fields = "/AcroForm<</Fields[6 0 R 9 0 R 11 0 R]>>"
    one = filled(
        "/FT/Tx/V(1200)/AP<</N 7 0 R>>",
        look("1200"),
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>"
        "/Annots[9 0 R]>>",
        "<</Type/Annot/Subtype/Widget/Rect[45 95 125 110]/T(b)/FT/Tx/V(900)/AP<</N 10 0 R>>>>",
        look("900"),
        "<</T(c)/FT/Tx/V(nowhere)>>",
        catalogue=fields,
    )
    return one.replace(b"/Kids[3 0 R]/Count 1", b"/Kids[3 0 R 8 0 R]/Count 2")


def in_stretches(content: bytes, pages: int) -> Grid:
    """What is made of a file in stretches of so many pages, in this very process."""
    found: list[Stretch] = []
    while not found or len(found) * pages < found[0].pages:
        start = len(found) * pages
        made = apart.answer("pdf", Stretch, "공약.pdf", content, range(start, start + pages))
        assert isinstance(made, Stretch)
        found.append(made)
    return apart.joined("공약.pdf", found)


@given(st.integers(0, _KINDS - 1), st.integers(1, PAGES))
@settings(max_examples=_KINDS * PAGES)
def test_a_file_is_one_grid_in_stretches_of_any_length(real: Laid, kind: int, pages: int) -> None:
    """What stands on no page is told once, and last."""
    content = (booklet, form, lambda: writer.write(real))[kind]()
    assert in_stretches(content, pages) == in_stretches(content, 99)


def test_what_stands_beside_the_pages_is_told_once() -> None:
    assert said(in_stretches(booklet(), 1).aside)[-2:] == ["붙임 2", "붙임 4"]
    assert said(in_stretches(form(), 1).aside) == ["nowhere"]


def test_a_file_of_more_pages_than_one_stretch_is_read_whole() -> None:
    words = [f"제{number}쪽" for number in range(1, apart.PAGES + 2)]
    content = drawn(*(text((50, 50, each)) for each in words))
    assert said(read("공약.pdf", content).blocks) == words


def test_a_stretch_without_letters_is_no_scan_where_another_has_some(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apart, "PAGES", 1)
    drawing = drawn(lambda canvas: canvas.rect(1, 1, 50, 50), text((50, 50, "글")))
    assert said(read("공약.pdf", drawing).blocks) == ["글"]
    with pytest.raises(ProblemsFoundError, match="sheet-scan"):
        read("공약.pdf", drawn(*[lambda canvas: canvas.rect(1, 1, 50, 50)] * 2))
