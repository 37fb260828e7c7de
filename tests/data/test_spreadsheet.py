"""Opened in a Korean spreadsheet, every text and every number is the one that was written."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from generator import data
from generator.data.tables import TABLES
from generator.pages.views.data import questions
from generator.published.downloads import WHOLE
from generator.record.records import Records
from generator.wording.columns import Column, Table
from tests.data.office import shown_in_books, shown_in_csvs
from tests.data.reader import restored
from tests.some import some

EACH_CITY = pytest.mark.parametrize(
    "city", [pytest.param("real", marks=pytest.mark.whole), "small", "invented"]
)
"""What the real one holds has the shape of what the two others hold."""

_RUN = tuple("=+-@'\t＝＋－＠")
_NUMBER = re.compile(r"-?[1-9][0-9]{0,2}(?:,[0-9]{3})*(?:\.[0-9]+)?|-?[1-9][0-9]*(?:\.[0-9]+)?")


def _compared(table: Table, cells: list[str], *, defused: bool) -> Iterator[str | Decimal | None]:
    """Return cells as they are compared: numbers by value, since LibreOffice shows 17,036 as 17036."""
    for column, cell in zip(table.columns, cells, strict=True):
        text = cell if defused else restored(cell)
        is_number = (column.type == "number" and text) or _NUMBER.fullmatch(text)
        yield Decimal(text.replace(",", "")) if is_number else text


def _rows(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), strict=True))


def _tables(files: dict[str, bytes]) -> list[Table]:
    """The tables that a city has: no form of these describes facts or figures."""
    return [table for table in TABLES.values() if WHOLE.file(table.id, "csv") in files]


@EACH_CITY
def test_a_csv_runs_nothing_and_shows_every_word_of_ours(
    request: pytest.FixtureRequest, city: str, tmp_path: Path
) -> None:
    """No =1+1 becomes a 2; of texts, only what a department wrote may be shown otherwise (9-1, 031)."""
    files: dict[str, bytes] = request.getfixturevalue(f"{city}_files")
    paths = [tmp_path / f"{table.id}.csv" for table in _tables(files)]
    for table, path in zip(_tables(files), paths, strict=True):
        path.write_bytes(files[WHOLE.file(table.id, "csv")])
    told = shown_in_csvs(paths, tmp_path)
    altered = [
        (column.id, shown, written)
        for table, path in zip(_tables(files), paths, strict=True)
        for seen, row in zip(told[table.id][1:], _rows(path.read_bytes())[1:], strict=True)
        for column, shown, written in zip(
            table.columns, *(_compared(table, each, defused=True) for each in (seen, row)), strict=True
        )
        if shown != written and (not _is_theirs(column) or str(written)[:1] in _RUN)
    ]
    assert paths
    assert altered == []


def _is_theirs(column: Column) -> bool:
    """Return whether a column holds what a department wrote; all else is named and counted by us."""
    ours = {"pledge", "other", "number", "form", "source_card", "record", "key"}
    is_quarter = column.id.endswith("quarter") or column.id in {"since", "until", "planned_in", "told_in"}
    return column.type == "text" and not (is_quarter or column.id in ours or "식별자" in column.heading)


@EACH_CITY
def test_a_book_shows_what_was_written_and_its_formulas_give_the_answers_on_the_page(
    request: pytest.FixtureRequest, city: str, tmp_path: Path
) -> None:
    """The very texts, without apostrophes; numbers and days typed.

    The formulas are pasted into the book as the page says, and counted by LibreOffice, which opens both.
    """
    records: Records = request.getfixturevalue(city)
    files: dict[str, bytes] = request.getfixturevalue(f"{city}_files")
    asked = questions(records, data.catalogue(data.tabulate(records), {}).tables)
    steps = [*asked["completed"], *asked["missing"], *asked["amounts"]]
    paths = [tmp_path / "book.xlsx", tmp_path / "asked.xlsx"]
    paths[0].write_bytes(files[WHOLE.book])
    book = openpyxl.load_workbook(io.BytesIO(files[WHOLE.book]))
    sheet = book.create_sheet("물음")
    for place, (formula, _) in enumerate(steps, 1):
        sheet.cell(place, 1, formula)
    book.save(paths[1])
    sheets, answered = shown_in_books(paths, tmp_path)
    for table in some(_tables(files)):
        expected = _rows(files[WHOLE.file(table.id, "csv")])
        seen = sheets[table.title]
        assert seen[0] == expected[0]
        for cells, row in zip(seen[1:], expected[1:], strict=True):
            assert list(_compared(table, cells, defused=True)) == list(_compared(table, row, defused=False))
    answers = [Decimal(row[0]) for row in answered["물음"]]
    assert [f"{each:,f}" for each in answers] == [_number(answer) for _, answer in steps]


def _number(answer: str) -> str:
    """Return the number with which an answer begins: 1,234.5 of 1,234.5백만원."""
    end = next(place for place, letter in enumerate(answer) if letter not in "-0123456789,.")
    return answer[:end]
