"""A row of a table: values as a record holds them, and identifiers as every table bears them.

A bare 2-1-2 becomes a day in a spreadsheet, as does may-5; 1e5, 031, true and nan become something else. So
each stands after what it is of: what has a page of its own bears the page's address without the / at the end.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from functools import cache
from typing import TypeAlias

from generator.problems import Place
from generator.wording.columns import Table

Value: TypeAlias = str | int | Decimal | date | bool | None
"""Text, a number, a day, yes or no; None is a blank (미기재)."""

Row: TypeAlias = tuple[Value, ...]
"""One value for each column of the table."""


def told_at(place: Place) -> str:
    """Return where a row was read: the record's path from the project's root and the line."""
    return f"{place.path}:{place.line}"


class _Keys(dict[Value, Value]):
    """The keys of bare identifiers; each is made once, and a blank stays blank."""

    def __init__(self, prefix: str) -> None:
        super().__init__({None: None})
        self._prefix = prefix

    def __missing__(self, value: Value) -> str:
        key = self[value] = f"{self._prefix}{value}"
        return key


_keys = cache(_Keys)


def keyed(table: Table, rows: Iterable[Row]) -> list[Row]:
    """Return rows with keys in place of the identifiers that records bear bare."""
    columns = list(zip(*rows, strict=True))
    for place, cells in enumerate(columns):
        if prefix := table.columns[place].prefix:
            columns[place] = tuple(map(_keys(prefix).__getitem__, cells))
    return list(zip(*columns, strict=True))
