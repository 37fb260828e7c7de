"""Whoever opens a book with another program finds every row and every cell in it."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable
from datetime import datetime
from pathlib import Path
from typing import Any

import openpyxl
import pandas as pd
import pylightxl
import pytest
import python_calamine
from xlsx2csv import Xlsx2csv

from generator.published.downloads import WHOLE

Sheets = dict[str, list[list[str]]]
_DAY_0 = datetime(1899, 12, 30)  # noqa: DTZ001 - openpyxl gives days without a zone


def _by_openpyxl(path: Path, *, is_counting_days: bool) -> Sheets:
    book = openpyxl.load_workbook(path, read_only=True)
    rows: dict[str, list[Iterable[object]]] = {
        each.title: list(each.iter_rows(values_only=True)) for each in book.worksheets
    }
    for own in rows.values() if is_counting_days else ():
        own[:] = [tuple(map(_number_of_day, row)) for row in own]
    return {name: _words(own) for name, own in rows.items()}


def _number_of_day(cell: object) -> object:
    return (cell - _DAY_0).days if isinstance(cell, datetime) else cell


def _by_calamine(path: Path) -> Sheets:
    book = python_calamine.CalamineWorkbook.from_path(path)
    return {name: _words(book.get_sheet_by_name(name).to_python()) for name in book.sheet_names}


def _by_pandas(path: Path) -> Sheets:
    frames = pd.read_excel(
        path, sheet_name=None, header=None, dtype=object, na_filter=False, engine="calamine"
    )
    return {name: _words(frame.to_numpy().tolist()) for name, frame in frames.items()}


def _by_pylightxl(path: Path) -> Sheets:
    book = pylightxl.readxl(str(path))
    return {name: _words(book.ws(name).rows) for name in book.ws_names}


def _by_xlsx2csv(path: Path) -> Sheets:
    names = [each.title for each in openpyxl.load_workbook(path, read_only=True).worksheets]
    found: Sheets = {}
    for number, name in enumerate(names, 1):
        out = io.StringIO(newline="")
        Xlsx2csv(str(path), dateformat="%Y-%m-%d").convert(out, number)
        found[name] = _words(csv.reader(io.StringIO(out.getvalue(), newline="")))
    return found


def _words(rows: Any) -> list[list[str]]:  # noqa: ANN401 - whatever the reader gives
    """Return cells as words, each row up to its last one; rows that hold nothing are no rows."""
    lines = [[_word(cell) for cell in row] for row in rows]
    while lines and not any(lines[-1]):
        lines.pop()
    return [line[: max((place for place, each in enumerate(line, 1) if each), default=0)] for line in lines]


def _word(cell: object) -> str:
    if isinstance(cell, datetime):
        return str(cell.date())
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return "" if cell is None else str(cell)


@pytest.mark.parametrize("reader", [_by_calamine, _by_pandas, _by_pylightxl, _by_xlsx2csv])
@pytest.mark.parametrize("city", ["small", "real"])
def test_every_reader_finds_what_openpyxl_finds(
    request: pytest.FixtureRequest, tmp_path: Path, reader: Callable[[Path], Sheets], city: str
) -> None:
    """`test_books.py` says of openpyxl that it finds what was written; to pylightxl days are numbers."""
    path = tmp_path / "book.xlsx"
    path.write_bytes(request.getfixturevalue(f"{city}_files")[WHOLE.book])
    expected, found = _by_openpyxl(path, is_counting_days=reader is _by_pylightxl), reader(path)
    assert list(found) == list(expected)
    for name, rows in expected.items():
        assert found[name] == rows
    assert sum(map(len, expected.values())) > 300
