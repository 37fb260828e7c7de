"""Identifiers as every table bears them: after what they are of, so that no program changes one.

A bare 2-1-2 becomes a day in a spreadsheet, as does may-5; 1e5, 031, true and nan become something else.
"""

from __future__ import annotations

from collections.abc import Iterable

from generator.data.rows import Row, Value
from generator.published import addresses
from generator.published.downloads import Table
from generator.wording import columns as words

PLEDGE, DEPARTMENT, FIELD = addresses.PLEDGES, addresses.DEPARTMENTS, addresses.FIELDS
"""What has a page of its own: its key is the page's address without the / at the end."""
STATUS, CORRECTION = "statuses/", "corrections/"

_COLUMNS = {
    PLEDGE: "pledge other",
    DEPARTMENT: "department",
    FIELD: "field",
    STATUS: "status",
    CORRECTION: "correction",
    "strategies/": "strategy",
    "forms/": "reports.form",
    "tasks/": "task",
    "items/": "item again",
    "kinds/": "participation.kind",
    "sources/": "source",
    "periods/": "period",
    "rules/": "rule",
    "facts/": "facts.fact",
    "rows/": "figures.row",
    "columns/": "figures.column",
    words.NUMBER: "number",
    words.CARD: "source_card",
}
"""By what stands before an identifier: the columns that hold such, by their ids or their tables' and own."""


class _Keys(dict[Value, Value]):
    """The keys of bare identifiers; each is made once, and a blank stays blank."""

    def __init__(self, before: str) -> None:
        super().__init__({None: None})
        self._before = before

    def __missing__(self, value: Value) -> str:
        key = self[value] = f"{self._before}{value}"
        return key


_KEYS = {
    column: keys for before, own in _COLUMNS.items() for keys in [_Keys(before)] for column in own.split()
}


def keyed(table: Table, rows: Iterable[Row]) -> list[Row]:
    """Return rows with keys in place of the identifiers that records bear bare."""
    columns = list(zip(*rows, strict=True))
    for place, cells in enumerate(columns):
        column = table.columns[place].id
        keys = _KEYS.get(f"{table.id}.{column}") or _KEYS.get(column)
        if keys is not None:
            columns[place] = tuple(map(keys.__getitem__, cells))
    return list(zip(*columns, strict=True))
