"""Cells of a DOCX table by row and column: how many columns each spans, and which go on downwards."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from lxml import etree

from generator.sheet.grid import Block, Cell, Doubt, Origin, Paragraph, paragraphs
from generator.sheet.readers.flow import MOST_SPAN
from generator.sheet.readers.trees import attribute, child, local, number

_FRAMES = {"AlternateContent", "Choice", "customXml", "del", "ins", "sdt", "sdtContent"}


_NOWHERE = Origin("")


@dataclass(frozen=True, slots=True)
class Placed:
    """A cell at its place; `goes_on`: it is the lower part of the one above it."""

    cell: etree._Element
    row: int
    column: int
    span: int
    goes_on: bool
    content: tuple[Block, ...] = ()
    origin: Origin = _NOWHERE

    def filled(self, content: list[Block], origin: Origin) -> Placed:
        """Return this cell with its content."""
        return replace(self, content=tuple(content), origin=origin)


def placed(table: etree._Element) -> Iterator[Placed]:
    """Yield the cells of a table, row by row."""
    for row, line in enumerate(_parts(table, "tr")):
        column = _value(child(line, "trPr", "gridBefore"), 0)
        for cell in _parts(line, "tc"):
            span = max(_value(child(cell, "tcPr", "gridSpan"), 1), 1)
            merge = child(cell, "tcPr", "vMerge")
            goes_on = merge is not None and attribute(merge, "val") != "restart"
            yield Placed(cell, row, column, span, goes_on)
            column += span


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
