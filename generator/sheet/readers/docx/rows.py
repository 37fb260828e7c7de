"""Cells of a DOCX table by row and column: how many columns each spans, and which go on downwards."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from lxml import etree

from generator.sheet.grid import Block, Cell, Doubt, Origin, Paragraph, paragraphs
from generator.sheet.readers.flow import MOST_SPAN
from generator.sheet.readers.trees import attribute, child, local, number

_FRAMES = {"AlternateContent", "Choice", "customXml", "del", "ins", "sdt", "sdtContent", "smartTag"}
_OFF = {"0", "false", "off"}
_LOWEST = 40  # twentieths of a point, of a row that may not grow

_NOWHERE = Origin("")


@dataclass(frozen=True, slots=True)
class Placed:
    """A cell at its place; `goes_on`: it is the lower part of the one above it.

    One that is `gone` was deleted, or stands in a row that is deleted or hidden: it has no place.
    """

    cell: etree._Element
    row: int
    column: int
    span: int
    goes_on: bool
    gone: bool = False
    content: tuple[Block, ...] = ()
    origin: Origin = _NOWHERE

    def filled(self, content: list[Block], origin: Origin) -> Placed:
        """Return this cell with its content."""
        return replace(self, content=tuple(content), origin=origin)


def placed(table: etree._Element) -> Iterator[Placed]:
    """Yield the cells of a table, row by row; a row that is gone takes no place."""
    row = 0
    for line in _parts(table, "tr"):
        properties, around = child(line, "trPr"), line.getparent()
        gone = _is_gone(properties) or (around is not None and local(around) == "del")
        column = _value(child(properties, "gridBefore"), 0)
        for cell in _parts(line, "tc"):
            own = child(cell, "tcPr")
            lost = gone or child(own, "cellDel") is not None
            span = max(_value(child(own, "gridSpan"), 1), 1)
            yield Placed(cell, row, column, span, _goes_on(own), lost)
            column += 0 if lost else span
        row += 0 if gone else 1


def _is_gone(properties: etree._Element | None) -> bool:
    """Return whether a row was deleted, is hidden, or is too low to be seen."""
    hidden, height = child(properties, "hidden"), child(properties, "trHeight")
    if child(properties, "del") is not None:
        return True
    if hidden is not None and attribute(hidden, "val") not in _OFF:
        return True
    if height is None or attribute(height, "hRule") != "exact":
        return False
    return number(attribute(height, "val"), _LOWEST + 1) <= _LOWEST


def _goes_on(properties: etree._Element | None) -> bool:
    merge, tracked = child(properties, "vMerge"), child(properties, "cellMerge")
    if merge is None and tracked is not None:
        return attribute(tracked, "vMerge") == "cont"
    return merge is not None and attribute(merge, "val") != "restart"


def joined(read: list[Placed]) -> tuple[list[Cell], list[Block]]:
    """Return the cells with the rows that they span, and what stands unseen in their lower parts."""
    cells: dict[tuple[int, int], Cell] = {}
    above: dict[int, tuple[int, int]] = {}
    covered: list[Block] = []
    for each in read:
        head = above.get(each.column)
        first = cells[head] if head else None
        if each.goes_on and first is not None and first.row + first.row_span == each.row:
            cells[first.row, first.column] = replace(first, row_span=min(first.row_span + 1, MOST_SPAN))
            covered += _unseen(each.content)
        else:
            above[each.column] = (each.row, each.column)
            cells[above[each.column]] = Cell(
                each.row, each.column, each.content, each.origin, column_span=each.span
            )
    return list(cells.values()), covered


def _unseen(content: tuple[Block, ...]) -> Iterator[Paragraph]:
    for each in paragraphs(content):
        yield replace(each, doubts=(*each.doubts, Doubt("hidden", each.text)))


def _parts(holder: etree._Element, name: str) -> Iterator[etree._Element]:
    for each in holder:
        if local(each) == name:
            yield each
        elif local(each) in _FRAMES:
            yield from _parts(each, name)


def _value(element: etree._Element | None, otherwise: int) -> int:
    return number(attribute(element, "val"), otherwise, MOST_SPAN) if element is not None else otherwise
