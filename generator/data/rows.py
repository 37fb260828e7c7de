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

from generator.data.tables import TABLES
from generator.problems import Place
from generator.record.dates import Quarter, When
from generator.wording.columns import Table

Value: TypeAlias = str | int | Decimal | date | bool | None
"""Text, a number, a day, yes or no; None is a blank (미기재)."""

Row: TypeAlias = tuple[Value, ...]
"""One value for each column of the table."""


def told_at(place: Place) -> str:
    """Return where a row was read: the record's path from the project's root and the line."""
    return f"{place.path}:{place.line}"


def row(table: str, held: object, /, **told: Value | When | Quarter) -> Row:
    """Return a row of a table by the names of its columns; those with a row for each cell are put in order.

    Args:
        table: its id.
        held: a part of a record, which holds what is not told by a column's name.
        told: what the rows of other columns hold; a time is written as the record writes it.

    Raises:
        AttributeError: of a column neither tells.
        KeyError: the table has no such column.

    """
    ids = [column.id for column in TABLES[table].columns]
    if strange := told.keys() - set(ids):
        raise KeyError(table, *strange)
    values = (told[each] if each in told else getattr(held, each) for each in ids)
    return tuple(each.written if isinstance(each, When | Quarter) else each for each in values)


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
