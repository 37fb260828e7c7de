"""Identifiers as every table bears them: after what they are of, so that no program changes one.

A bare 2-1-2 becomes a day in a spreadsheet, as does may-5; 1e5, 031, true and nan become something else.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from generator.data.rows import Row, Value
from generator.ledger import addresses
from generator.ledger.downloads import Table
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
_BEFORE = {column: before for before, columns in _COLUMNS.items() for column in columns.split()}


def keyed(table: Table, rows: Iterable[Row]) -> Iterator[Row]:
    """Yield rows with the identifiers in them, which records bear bare, as keys; a blank stays blank."""
    before = [_BEFORE.get(f"{table.id}.{each.id}") or _BEFORE.get(each.id) for each in table.columns]
    places = [(place, told) for place, told in enumerate(before) if told]
    for row in rows:
        cells = list(row)
        for place, told in places:
            cells[place] = _key(told, cells[place])
        yield tuple(cells)


@cache
def _key(before: str, value: Value) -> str | None:
    return None if value is None else f"{before}{value}"
