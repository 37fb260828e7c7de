"""One worksheet as one table: merged cells are spans; what is not shown stands aside, doubted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from generator.sheet.grid import Cell, Doubt, Paragraph, Picture, Table
from generator.sheet.readers.lines import lines
from generator.sheet.readers.refusing import refusal
from generator.sheet.readers.trees import children, local
from generator.sheet.readers.xlsx.gathered import Gathered
from generator.sheet.readers.xlsx.merges import merged
from generator.sheet.readers.xlsx.places import Area, Place, place
from generator.sheet.readers.xlsx.rules import Rules, hidden_columns, hidden_rows, numbered_rows
from generator.sheet.readers.xlsx.tabs import Tab
from generator.sheet.readers.xlsx.values import Said, Values

_MOST_BLANKS = 50_000
"""Cells of the rectangle in which blank cells are told one by one; a larger one is mostly empty paper."""


@dataclass(slots=True)
class Worksheet:
    """A worksheet, read: the one table of it (None: it shows nothing), and what each cell shows."""

    table: Table | None
    shown: dict[Place, str]


def read(tab: Tab, values: Values, gathered: Gathered, tables: list[Area]) -> Worksheet:
    """Read a worksheet.

    Args:
        tab: its tab.
        values: the reader of cells.
        gathered: where what its cells hold and do not show is put, how words sound, and their pictures.
        tables: areas of cells to which a style of tables gives a ground.

    Raises:
        ProblemsFoundError: its cells say too much, or name texts that are not there.

    """
    return _Reading(tab, values, gathered, tables).done()


class _Reading:
    """The reading of one worksheet, cell by cell."""

    def __init__(self, tab: Tab, values: Values, gathered: Gathered, tables: list[Area]) -> None:
        root = tab.root
        self._tab = tab
        self._values = values
        self._gathered = gathered
        self._rules = Rules(root, values.styles, tables)
        self._rows, self._columns = hidden_rows(root), hidden_columns(root)
        views = children(root, "sheetViews")[:1]
        self._zeros = not any(each.get("showZeros") in {"0", "false"} for each in views)

    def done(self) -> Worksheet:
        cells = dict(_cells(self._tab.root))
        # A cell in a place where none belongs, or one of two at a place, would be lost.
        if len(cells) < sum(1 for _ in self._tab.root.iter("{*}c")):
            raise refusal("sheet-damaged", self._values.name)
        spans, under = merged(self._tab.root, cells, self._values.name)
        content: dict[Place, tuple[Paragraph, ...]] = {}
        texts: dict[Place, str] = {}
        for at, cell in cells.items():
            said = self._values.of(cell, on_own_ground=not self._rules.paint(at))
            self._gathered.said.update(each.strip() for each in (said.text, said.raw) if each)
            texts[at] = said.text
            shown = self._content(at, said, spans.get(at, (1, 1)), is_covered=at in under)
            if shown is not None:
                content[at] = shown
        for at in _paper([at for at, shown in content.items() if shown], spans):
            if at not in under and not self._is_hidden(at, spans.get(at, (1, 1))):
                content.setdefault(at, ())
        return Worksheet(self._table(content, spans), {at: text for at, text in texts.items() if text})

    def _table(self, content: dict[Place, tuple[Paragraph, ...]], spans: dict[Place, Place]) -> Table | None:
        if not any(content.values()):
            return None
        cells = [
            Cell(*at, content[at], self._tab.origin(at), *spans.get(at, (1, 1))) for at in sorted(content)
        ]
        return Table(tuple(cells), self._tab.origin())

    def _content(
        self, at: Place, said: Said, span: tuple[int, int], *, is_covered: bool
    ) -> tuple[Paragraph, ...] | None:
        """Return what a cell shows; None for one that is not seen."""
        origin, gathered = self._tab.origin(at), self._gathered
        for why, text in said.unseen:
            gathered.say(text, origin, why)
        gathered.mark(said.sounds, origin)
        if is_covered or self._is_hidden(at, span):
            gathered.say(said.text, origin, "hidden", said.doubts)
            return None
        replaced = said.number is not None and self._rules.replace(at)
        if said.drawn or replaced:
            gathered.pictures.append(Picture.at(origin))
        if replaced or (said.number == 0 and not self._zeros):
            gathered.say(said.text, origin, "hidden", said.doubts)
            return ()
        may_hide = tuple(self._rules.may_hide(at, said.style)) if said.text else ()
        return tuple(
            Paragraph(line, origin, doubts=(*said.doubts, *(Doubt(why, line) for why in may_hide)))
            for line in lines(said.text)
        )

    def _is_hidden(self, at: Place, span: tuple[int, int]) -> bool:
        """Return whether a cell is not seen: of a merged one a row and a column that show are enough."""
        rows, columns = range(at[0], at[0] + span[0]), range(at[1], at[1] + span[1])
        return (
            self._tab.hidden
            or all(row in self._rows for row in rows)
            or all(column in self._columns for column in columns)
        )


def _cells(root: etree._Element) -> Iterator[tuple[Place, etree._Element]]:
    """Yield each cell with its place; one that names none stands after the one before it."""
    for row, line in numbered_rows(root):
        column = -1
        for cell in line:
            if local(cell) == "c":
                found = place(cell.get("r"))
                column = found[1] if found is not None else column + 1
                yield (row, column), cell


def _paper(written: list[Place], spans: dict[Place, Place]) -> Iterator[Place]:
    """Yield the places of the sheet up to its last row and column; of a large one those that cross in any."""
    ends = [(row + span[0] - 1, column + span[1] - 1) for (row, column), span in spans.items()]
    if not written:
        return
    rows, columns = (
        range(
            min(each[axis] for each in (*written, *spans)), max(each[axis] for each in (*written, *ends)) + 1
        )
        for axis in (0, 1)
    )
    if len(rows) * len(columns) <= _MOST_BLANKS:
        yield from ((row, column) for row in rows for column in columns)
        return
    used = [sorted({each[axis] for each in (*written, *spans)}) for axis in (0, 1)]
    if len(used[0]) * len(used[1]) <= _MOST_BLANKS:
        yield from ((row, column) for row in used[0] for column in used[1])
