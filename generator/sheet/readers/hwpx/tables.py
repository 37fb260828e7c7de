"""Where the cells of an HWPX table stand, and which of them nobody sees."""

from __future__ import annotations

from dataclasses import dataclass

from lxml import etree

from generator.sheet.readers.flow import MOST_SPAN
from generator.sheet.readers.hwpx.looks import Colour, Looks
from generator.sheet.readers.trees import child, children, local, number

_MOST_PLACES = 1_000_000
_MOST_ZONES = 1_000


@dataclass(frozen=True, slots=True)
class Placed:
    """A cell: its element, first row and column from 0, how many it spans, whether anybody sees it."""

    element: etree._Element
    row: int
    column: int
    rows: int
    columns: int
    hidden: bool = False


def cells(table: etree._Element) -> list[Placed]:
    """Return the cells of a table in the file's order.

    Hidden are cells that another one covers, and those without width among cells that have one.
    """
    found = [
        _placed(cell, row, column)
        for row, line in enumerate(each for each in table if local(each) == "tr")
        for column, cell in enumerate(each for each in line if local(each) == "tc")
    ]
    covered = _covered([each for each in found if child(each.element, "cellAddr") is not None])
    widths = {id(each): _width(each.element) for each in found}
    flat = any(width for width in widths.values())
    return [
        Placed(
            each.element, each.row, each.column, each.rows, each.columns,
            id(each) in covered or (flat and widths[id(each)] == 0),
        )
        for each in found
    ]  # fmt: skip


class Grounds:
    """The colours behind the cells of a table."""

    def __init__(self, table: etree._Element, looks: Looks, around: Colour | None) -> None:
        """Learn what the table and its zones lay over what is around it."""
        self._looks = looks
        self._behind = looks.ground(table.get("borderFillIDRef"), around)
        self._zones = [
            (
                range(number(each.get("startRowAddr")), number(each.get("endRowAddr")) + 1),
                range(number(each.get("startColAddr")), number(each.get("endColAddr")) + 1),
                each.get("borderFillIDRef"),
            )
            for each in children(table, "cellzoneList")[:_MOST_ZONES]
        ]

    def behind(self, cell: Placed) -> Colour | None:
        """Return the colour behind a cell: its own, its zone's, the table's, or what is around it."""
        behind = self._behind
        for rows, columns, fill in self._zones:
            if cell.row in rows and cell.column in columns:
                behind = self._looks.ground(fill, behind)
        return self._looks.ground(cell.element.get("borderFillIDRef"), behind)


def _placed(cell: etree._Element, row: int, column: int) -> Placed:
    address, span = child(cell, "cellAddr"), child(cell, "cellSpan")
    if address is not None:
        row, column = number(address.get("rowAddr")), number(address.get("colAddr"))
    rows = number(span.get("rowSpan"), 1, MOST_SPAN) if span is not None else 1
    columns = number(span.get("colSpan"), 1, MOST_SPAN) if span is not None else 1
    return Placed(cell, row, column, max(rows, 1), max(columns, 1))


def _covered(found: list[Placed]) -> set[int]:
    """Return the ids of cells whose own place another cell covers that begins above or before them.

    A table of more places than any sheet has is not looked at: all its cells are read.
    """
    if sum(each.columns for each in found) > _MOST_PLACES:
        return set()
    last: dict[int, int] = {}
    covered: set[int] = set()
    for each in sorted(found, key=lambda cell: (cell.row, cell.column)):
        if last.get(each.column, -1) >= each.row:
            covered.add(id(each))
            continue
        for column in range(each.column, each.column + each.columns):
            last[column] = max(last.get(column, -1), each.row + each.rows - 1)
    return covered


def _width(cell: etree._Element) -> int | None:
    size = child(cell, "cellSz")
    return number(size.get("width"), most=10_000_000) if size is not None else None
