"""One worksheet as one table: merged cells are spans, hidden rows and columns are doubted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from lxml import etree

from generator.sheet.grid import Block, Cell, Doubt, Origin, Paragraph, Table
from generator.sheet.readers.lines import lines
from generator.sheet.readers.trees import children, number
from generator.sheet.readers.xlsx.values import Values

_MOST_BLANKS = 20_000
"""Cells of the rectangle in which blank cells are told one by one; a larger one is mostly empty paper."""

_MOST_MERGED = 2_000_000
"""Cells of all merges that are looked at; where a file claims more, the rest of its cells stand unmerged."""

_REFERENCE = re.compile(r"\$?([A-Z]{1,3})\$?([0-9]{1,7})", re.IGNORECASE)
_LETTERS = 26

Place = tuple[int, int]
"""Row and column, from 0."""


class Worksheet:
    """A worksheet's cells by place; what merged cells cover is gathered in `covered`."""

    def __init__(self, root: etree._Element, values: Values, title: str, *, hidden: bool) -> None:
        """Take a worksheet; `title` goes before each cell's name, `hidden` where no tab shows the sheet."""
        self._root = root
        self._values = values
        self._title = title
        self._hidden = hidden
        self._rows, self._columns = _hidden_rows(root), _hidden_columns(root)
        self.covered: list[Block] = []

    def tables(self) -> list[Block]:
        """Return the sheet as one table; nothing for a sheet in which nothing is written."""
        content = {place: self._content(place, cell) for place, cell in _cells(self._root)}
        if not any(content.values()):
            return []
        merged, under = _merged(self._root, content)
        for place in [each for each in content if each in under]:
            self.covered += [_unseen(each) for each in content.pop(place)]
        for place in _rectangle([*content, *merged]):
            if place not in under:
                content.setdefault(place, ())
        cells = [
            Cell(*place, content[place], self._origin(place), *merged.get(place, (1, 1)))
            for place in sorted(content)
        ]
        return [Table(tuple(cells), Origin(self._title.removesuffix("!")))]

    def _origin(self, place: Place) -> Origin:
        return Origin(f"{self._title}{_name(place)}")

    def _content(self, place: Place, cell: etree._Element) -> tuple[Paragraph, ...]:
        said = self._values.of(cell)
        hidden = self._hidden or place[0] in self._rows or place[1] in self._columns
        return tuple(
            Paragraph(
                line,
                self._origin(place),
                doubts=(*said.doubts, *((Doubt("hidden", line),) if hidden else ())),
            )
            for line in lines(said.text)
        )


def _unseen(paragraph: Paragraph) -> Paragraph:
    return replace(paragraph, doubts=(*paragraph.doubts, Doubt("hidden", paragraph.text)))


def _cells(root: etree._Element) -> Iterator[tuple[Place, etree._Element]]:
    """Yield each cell with its place; one that names none stands after the one before it."""
    row = -1
    for line in children(root, "sheetData"):
        row = number(line.get("r"), row + 2, 1_048_576) - 1
        column = -1
        for cell in line:
            found = _REFERENCE.fullmatch(cell.get("r") or "")
            column = _column(found.group(1)) if found else column + 1
            yield (row, column), cell


def _merged(
    root: etree._Element, content: dict[Place, tuple[Paragraph, ...]]
) -> tuple[dict[Place, Place], set[Place]]:
    """Return the spans by first place, and the places under them; none leaves what is written on."""
    last = (max(row for row, _ in content), max(column for _, column in content))
    spans: dict[Place, Place] = {}
    under: set[Place] = set()
    looked_at = 0
    for each in children(root, "mergeCells"):
        ends = [
            (int(row) - 1, _column(letters)) for letters, row in _REFERENCE.findall(each.get("ref") or "")
        ]
        if len(ends) != 2 or ends[0] > last or ends[0] in under:  # noqa: PLR2004 - from:to
            continue
        first = ends[0]
        rows = range(first[0], min(ends[1][0], last[0]) + 1)
        columns = range(first[1], min(ends[1][1], last[1]) + 1)
        places = (
            {(row, column) for row in rows for column in columns} if _fits(rows, columns) else set(content)
        )
        looked_at += len(places)
        if looked_at > _MOST_MERGED:
            break
        inside = {place for place in places if place[0] in rows and place[1] in columns}
        if not inside & under and rows and columns:
            spans[first] = (len(rows), len(columns))
            under |= inside - {first}
            content.setdefault(first, ())
    return spans, under


def _fits(rows: range, columns: range) -> bool:
    return len(rows) * len(columns) <= _MOST_BLANKS


def _rectangle(places: list[Place]) -> Iterator[Place]:
    rows = range(min(row for row, _ in places), max(row for row, _ in places) + 1)
    columns = range(min(column for _, column in places), max(column for _, column in places) + 1)
    if _fits(rows, columns):
        yield from ((row, column) for row in rows for column in columns)


def _hidden_rows(root: etree._Element) -> set[int]:
    return {
        number(row.get("r"), 1, 1_048_576) - 1
        for row in children(root, "sheetData")
        if row.get("hidden") in {"1", "true"}
    }


def _hidden_columns(root: etree._Element) -> set[int]:
    return {
        place
        for each in children(root, "cols")
        if each.get("hidden") in {"1", "true"}
        for place in range(number(each.get("min"), 1) - 1, number(each.get("max"), 1, 16_384))
    }


def _column(letters: str) -> int:
    place = 0
    for letter in letters.upper():
        place = place * _LETTERS + ord(letter) - ord("A") + 1
    return place - 1


def _name(place: Place) -> str:
    row, column = place
    letters = ""
    column += 1
    while column:
        column, letter = divmod(column - 1, _LETTERS)
        letters = chr(ord("A") + letter) + letters
    return f"{letters}{row + 1}"
