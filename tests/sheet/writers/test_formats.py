"""A sheet holds every line and every cell of its form, in each format, as other programs read it."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from zipfile import ZipFile

import pdfplumber
import pytest
from hwpx.tools.package_validator import validate_editor_open_safety
from hwpx.tools.validator import validate_document

from generator.sheet.laid import Break, Laid, Line
from generator.sheet.writers import WRITERS, docx, html, hwpx, pdf, xlsx
from tests.sheet.writers import opened
from tests.sheet.writers.opened import Found
from tests.some import some

Writes = Callable[[Laid], bytes]


@pytest.mark.parametrize(
    ("write", "read"),
    [(docx.write, opened.docx), (hwpx.write, opened.hwpx), (html.write, opened.html)],
    ids=["docx", "hwpx", "html"],
)
def test_lines_tables_and_merged_cells_stand_as_the_form_has_them(
    write: Writes, read: Callable[[bytes], list[Found]], sheets: list[Laid]
) -> None:
    for sheet in some(sheets):
        assert read(write(sheet)) == opened.laid(sheet)


def test_a_book_holds_a_row_for_each_line(sheets: list[Laid]) -> None:
    for sheet in some(sheets):
        assert opened.xlsx(xlsx.write(sheet)) == opened.in_rows(sheet)


def test_a_pdf_holds_every_character_in_a_tagged_document(sheets: list[Laid]) -> None:
    """What is wrapped has no space at the wrap, so spaces are left out of account."""
    for sheet in some(sheets):
        with pdfplumber.open(io.BytesIO(pdf.write(sheet))) as book:
            assert {"StructTreeRoot", "MarkInfo", "Lang"} <= book.doc.catalog.keys()
            letters = sorted(
                letter
                for page in book.pages
                for each in page.chars
                if not _is_repeated(each)
                for letter in each["text"]
                if letter.strip()
            )
        assert letters == sorted(letter for letter in _words(sheet) if letter.strip())


@pytest.mark.parametrize("write", WRITERS.values(), ids=WRITERS)
def test_the_same_sheet_is_the_same_bytes(write: Writes, real: Laid) -> None:
    assert write(real) == write(real)


@pytest.mark.parametrize("write", [docx.write, hwpx.write, xlsx.write], ids=["docx", "hwpx", "xlsx"])
def test_a_file_tells_of_no_time_and_no_machine(write: Writes, real: Laid) -> None:
    with ZipFile(io.BytesIO(write(real))) as zipped:
        assert {entry.date_time[0] for entry in zipped.infolist()} == {1980}
        years = {
            year
            for name in zipped.namelist()
            for year in re.findall(rb"\b(20[0-9]{2})-[01][0-9]-[0-3][0-9]T", zipped.read(name))
        }
    assert years <= {b"2000"}


def test_hangul_opens_the_sheet_by_the_rules_of_its_own_schema(sheets: list[Laid]) -> None:
    for sheet in some(sheets):
        content = hwpx.write(sheet)
        assert validate_editor_open_safety(content).ok
        assert validate_document(content).issues == ()


def test_a_pledges_number_stays_a_text_in_a_book(real: Laid) -> None:
    """Excel turns 2-1-2 into a day in February where it is let."""
    with ZipFile(io.BytesIO(xlsx.write(real))) as book:
        assert "<t>2-1-2</t>" in book.read("xl/sharedStrings.xml").decode()


def _words(sheet: Laid) -> str:
    lines = (
        [piece] if isinstance(piece, Line) else [line for box in piece.boxes for line in box.lines]
        for piece in sheet.pieces
        if not isinstance(piece, Break)
    )
    return "".join(line.text for each in lines for line in each)


def _is_repeated(letter: dict[str, object]) -> bool:
    """Return whether a letter stands in a head row that is repeated on a later page."""
    return letter.get("tag") == "Artifact"
