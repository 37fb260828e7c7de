"""A book holds what the CSVs hold, as typed cells, and a reader that knows nothing of us opens it."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import date, datetime
from decimal import Decimal
from typing import TypeAlias

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from openpyxl.utils import get_column_letter

from generator import data
from generator.data.books import book
from generator.data.rows import Value
from generator.published.downloads import WHOLE, Part
from generator.record.records import Records
from generator.wording.columns import Column, ColumnType, Table
from tests.data.reader import plain_rows
from tests.some import some

Book: TypeAlias = "dict[str, list[tuple[object, ...]]]"
EACH_BOOK = pytest.mark.parametrize("part", [WHOLE, Part("quarters", "2023-Q1"), Part("pledges", "1-1-1")])


def opened(content: bytes) -> Book:
    """Return the rows of each sheet of a book, as openpyxl reads them."""
    book = openpyxl.load_workbook(io.BytesIO(content))
    return {sheet.title: list(sheet.iter_rows(values_only=True)) for sheet in book.worksheets}


def _as_read(value: object) -> object:
    if isinstance(value, datetime):
        return value.date()
    return Decimal(str(value)) if isinstance(value, int | float) else value


@EACH_BOOK
def test_a_book_holds_every_row_of_its_parts_tables(
    small: Records, small_files: dict[str, bytes], part: Part
) -> None:
    """Numbers are numbers, days are days, blanks are blank, and no text has an apostrophe of ours."""
    book = opened(small_files[part.book])
    flags = {True: "예", False: "아니오"}
    for table, rows in some(data.tabulate(small).rows(part)):
        if not rows and part != WHOLE:
            assert table.title not in book
            continue
        expected = [
            tuple(
                flags[value] if isinstance(value, bool) else column.codes.get(str(value), value)
                for column, value in zip(table.columns, row, strict=True)
            )
            for row in rows
        ]
        head, *own = book[table.title]
        assert head == tuple(column.heading for column in table.columns)
        assert [tuple(map(_as_read, row)) for row in own] == expected


@EACH_BOOK
def test_each_sheet_has_a_frozen_head_and_a_filter_over_its_rows(
    small_files: dict[str, bytes], part: Part
) -> None:
    book = openpyxl.load_workbook(io.BytesIO(small_files[part.book]))
    for sheet in some(book.worksheets[1:]):
        held = sheet.max_row
        assert sheet.freeze_panes == "A2"
        assert sheet.auto_filter.ref == f"A1:{get_column_letter(sheet.max_column)}{held}"
        (name,) = sheet.defined_names.values() or [None]
        assert name is None or name.attr_text.endswith(f"${held}")


def test_the_first_sheet_says_what_the_book_is_and_explains_each_column(
    small_files: dict[str, bytes],
) -> None:
    guide = opened(small_files[WHOLE.book])["설명"]
    assert guide[0][0] == "가온시 공약 전체, 2023년 2분기까지"
    told = [[cell or "" for cell in row] for row in guide if row[7 - 1] is not None or row[4] is not None]
    sheet = plain_rows(small_files["data/all/columns.csv"])
    assert told == [list(sheet[0]), *(list(row.values()) for row in sheet)]


@EACH_BOOK
def test_every_row_and_cell_names_its_place(small_files: dict[str, bytes], part: Part) -> None:
    """ExcelJS, read-excel-file, pylightxl and xlsx2csv read none that does not, or break."""
    with zipfile.ZipFile(io.BytesIO(small_files[part.book])) as book:
        sheets = [book.read(name) for name in book.namelist() if name.startswith("xl/worksheets/sheet")]
    for sheet in some(sheets):
        before = 0
        for row in some(etree.fromstring(sheet).iter("{*}row")):
            place, named = int(str(row.get("r"))), [str(cell.get("r")) for cell in row]
            assert place > before
            before = place
            assert all(re.fullmatch(f"[A-Z]+{place}", each) for each in named)
            assert sorted(named, key=lambda each: (len(each), each)) == named


def test_a_book_bears_no_time_of_its_making(small_files: dict[str, bytes]) -> None:
    with zipfile.ZipFile(io.BytesIO(small_files[WHOLE.book])) as book:
        assert {each.date_time for each in book.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert book.read("docProps/core.xml").count(b"1980-01-01T00:00:00Z") == 2


def _cell(kind: ColumnType, value: Value) -> object:
    """Return what openpyxl reads of one cell that was written into a book of its own."""
    column = Column("one", "하나", "", kind, None, {})
    return opened(book("", [(Table("one", "하나", "", (column,)), [(value,)])]))["하나"][1][0]


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1))
@pytest.mark.parametrize("begin", ["", "=", "_x0041_", " ", "<b>&amp;", "<r>"])
@pytest.mark.parametrize("end", ["", "</r>"])
def test_any_text_is_read_back_as_it_was_and_as_text(begin: str, end: str, text: str) -> None:
    """As openpyxl shows it: with what XML cannot hold in Excel's own words (`_x0001_`)."""
    written = begin + text + end
    held = re.sub("[\x00-\x08\x0b-\x1f\ufffe\uffff]", lambda found: f"_x{ord(found[0]):04X}_", written)
    is_markup = written.startswith("<r>") and written.endswith("</r>")
    assert _cell("text", written) == (f"_x003C_{held[1:]}" if is_markup else held)


@given(st.integers(-(10**15) + 1, 10**15 - 1), st.integers(0, 9))
def test_a_number_that_a_spreadsheet_can_hold_is_a_number(digits: int, places: int) -> None:
    value = Decimal(digits).scaleb(-places)
    read = _cell("number", value)
    assert isinstance(read, int | float)
    assert Decimal(repr(read)) == value


@pytest.mark.parametrize("value", ["123456789012345678", "1234567890123456.7", "-9999999999999999"])
def test_a_number_that_a_spreadsheet_would_round_keeps_its_digits_as_text(value: str) -> None:
    assert _cell("number", Decimal(value)) == value


@pytest.mark.parametrize("value", [date(1900, 3, 1), date(2019, 5, 14), date(2999, 12, 31)])
def test_a_day_is_the_day_that_a_spreadsheet_counts(value: date) -> None:
    read = _cell("date", value)
    assert isinstance(read, datetime)
    assert read.date() == value


def test_a_day_before_1900_that_a_spreadsheet_does_not_know_is_text() -> None:
    assert _cell("date", date(1899, 5, 14)) == "1899-05-14"


def test_a_text_longer_than_a_cell_says_that_it_goes_on_elsewhere() -> None:
    """Excel would call the whole book damaged."""
    read = str(_cell("text", "가" * 40_000))
    assert len(read) == 32_767
    assert read.endswith("온전한 글은 CSV와 JSON에 있습니다]")
    assert _cell("text", "가" * 32_767) == "가" * 32_767
