"""Lines and tables put together as the tags of HTML come."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.sheet.grid import Block, Cell, Doubt, Origin, Paragraph, Table
from generator.sheet.readers.lines import Unseen
from generator.sheet.readers.numerals import numeral
from generator.sheet.readers.symbols import doubts

BULLET = "•"
"""What a browser draws before an item of a list, where the page does not forbid it."""

LINES = (
    "address|article|aside|blockquote|body|br|caption|center|dd|details|dialog|dir|div|dl|dt|fieldset"
    "|figcaption|figure|footer|form|frameset|h[1-6]|header|hgroup|hr|html|legend|li|main|menu|nav|ol|optgroup|p"
    "|pre|search|section|summary|ul"
)
"""Tags at which a line begins and ends."""

_LINE_TAGS = re.compile(LINES)
_LISTS = {"dir", "menu", "ol", "ul"}
_NUMBER = re.compile(r"\s*([0-9]{1,3})(?![0-9])")
_NUMERALS = {
    "1": "decimal", "A": "upperLetter", "I": "upperRoman", "a": "lowerLetter", "i": "lowerRoman",
    "lower-alpha": "lowerLetter", "lower-latin": "lowerLetter", "lower-roman": "lowerRoman",
    "upper-alpha": "upperLetter", "upper-latin": "upperLetter", "upper-roman": "upperRoman",
    "hangul": "ganada", "korean-hangul-formal": "ganada",
}  # fmt: skip
_GLYPHS = {"circle": "◦", "disc": BULLET, "square": "▪"}
_FURTHEST = 100_000
_MOST_COLUMNS = 2_000


@dataclass(slots=True)
class _List:
    """A list that is open: what is drawn before its items, the number of the next one, and its step."""

    kind: str
    is_ordered: bool
    next: int = 1
    step: int = 1

    def mark(self, own: str | None) -> str | None:
        """Return what is drawn before an item, and count it; `own` is the number that it gives itself."""
        if own is not None and re.fullmatch(r"-?[0-9]{1,6}", own.strip()):
            self.next = int(own)
        count, self.next = self.next, self.next + self.step
        if self.kind == "none":
            return None
        if self.kind in _GLYPHS or not (self.is_ordered or self.kind in _NUMERALS or self.kind == "decimal"):
            return _GLYPHS.get(self.kind, BULLET)
        kind = _NUMERALS.get(self.kind, "decimal")
        return f"{numeral(count, kind) if 0 <= count <= _FURTHEST else count}."


@dataclass(slots=True)
class _Open:
    """A table that is being read: its cells, and the cell that is open.

    `covered` tells by column the last row that any cell covers; every span began in this row or above it.
    """

    origin: Origin
    cells: list[Cell] = field(default_factory=list)
    covered: dict[int, int] = field(default_factory=dict)
    row: int = -1
    column: int = 0
    spans: tuple[int, int] = (1, 1)
    at: Origin | None = None
    lists: list[_List] = field(default_factory=list)
    in_item: int = 0
    blocks: list[Block] = field(default_factory=list)


class Builder:
    """Gathers lines and tables as the tags come; a tag that nobody closed closes with its cell.

    `aside` gathers what is not shown or is crossed out, doubted, and what stands beside the lines.
    """

    def __init__(self, origin: Origin) -> None:
        """Begin at a place of the text."""
        self._first = self.origin = origin
        self.aside: list[Block] = []
        self._here = _Open(origin)
        self._around: list[_Open] = []
        self.begun = self._is_gap = False
        self._line: list[str] = []
        self._unseen: list[str] = []
        self._why: Unseen = "hidden"
        self._mark: str | None = None

    def move_to(self, line: int) -> None:
        """Go on at a line of the text, counted from 0 where the text began."""
        if line and self._first.line is not None:
            number = self._first.line + line
            self.origin = Origin(str(number), number)

    def text(self, text: str) -> None:
        """Add text to the line; `begun` tells whether anything but space stands there.

        Of the spaces at both ends of what was kept away one stays.
        """
        if self._is_gap and text.startswith(" ") and self._line[-1:] and self._line[-1].endswith(" "):
            text = text[1:]
        self._is_gap = False
        if text:
            self._line.append(text)
            self.begun = self.begun or not text.isspace()

    def unseen(self, text: str, why: Unseen) -> None:
        """Keep text away from the line; what follows on one another for one reason stands together."""
        if why != self._why:
            self._end_unseen()
        self._why, self._is_gap = why, True
        if text:
            self._unseen.append(text)

    def beside(self, text: str) -> None:
        """Put a text aside that is shown, and in no line."""
        said = _one(text)
        if said:
            self.aside.append(Paragraph(said, self.origin))

    def tag(self, name: str, attributes: Mapping[str, str], *, ends: bool) -> None:
        """Take a tag by its name in small letters; `list-style` is an attribute here."""
        if _LINE_TAGS.fullmatch(name):
            self.end_line()
            self._nest(name, attributes, ends=ends)
        elif name == "table":
            self.end_line()
            self._close_table() if ends else self._open_table()
        elif name in ("tr", "td", "th"):
            self.end_line()
            self._cell(name, attributes, ends=ends)

    def done(self) -> list[Block]:
        """Close all that is open and return the blocks."""
        self.end_line()
        while self._around:
            self._close_table()
        return self._here.blocks

    def end_line(self) -> None:
        """End a line; where it holds anything, it becomes a paragraph."""
        self._end_unseen()
        text = _one("".join(self._line))
        self._line.clear()
        self.begun = False
        if not text:
            return
        here = self._here
        is_item = bool(here.lists) and here.in_item == len(here.lists)
        bullet = self._mark if is_item else None
        depth = len(here.lists) - 1 if is_item else None
        loose = bool(here.lists) and not is_item
        here.blocks.append(Paragraph(text, self.origin, bullet, depth, doubts(text), run_together=loose))
        self._mark = None

    def _end_unseen(self) -> None:
        text = _one("".join(self._unseen))
        self._unseen.clear()
        if text:
            self.aside.append(Paragraph(text, self.origin, doubts=(Doubt(self._why, text),)))

    def _nest(self, name: str, attributes: Mapping[str, str], *, ends: bool) -> None:
        here = self._here
        if name in _LISTS and not ends:
            here.lists.append(_list(name, attributes))
        elif name in _LISTS and here.lists:
            here.lists.pop()
            here.in_item = min(here.in_item, len(here.lists))
        elif name == "li":
            here.in_item = 0 if ends else len(here.lists)
            listed = here.lists[-1] if here.lists and not ends else None
            own = attributes.get("list-style")
            self._mark = listed.mark(attributes.get("value")) if listed is not None else None
            self._mark = None if own == "none" else self._mark

    def _open_table(self) -> None:
        self._around.append(self._here)
        self._here = _Open(self.origin)

    def _close_table(self) -> None:
        if not self._around:
            return
        self._close_cell()
        table = self._here
        self._here = self._around.pop()
        if table.cells:
            self._here.blocks.append(Table(tuple(table.cells), table.origin))
        self._here.blocks.extend(table.blocks)  # what stood in the table and in no cell of it

    def _cell(self, name: str, attributes: Mapping[str, str], *, ends: bool) -> None:
        self._close_cell()
        table = self._here
        if ends or not self._around:
            return
        if name == "tr":
            table.row, table.column = table.row + 1, 0
            return
        table.row = max(table.row, 0)
        while table.covered.get(table.column, -1) >= table.row:
            table.column += 1
        table.at = self.origin
        most = max(_MOST_COLUMNS - table.column, 1)
        table.spans = _number(attributes.get("rowspan")), min(_number(attributes.get("colspan")), most)

    def _close_cell(self) -> None:
        table = self._here
        if table.at is None:
            return
        rows, columns = table.spans
        content = tuple(table.blocks)
        table.cells.append(Cell(table.row, table.column, content, table.at, rows, columns))
        for column in range(table.column, table.column + columns):
            table.covered[column] = max(table.covered.get(column, -1), table.row + rows - 1)
        table.column += columns
        table.blocks, table.lists, table.in_item, table.at = [], [], 0, None


def _list(name: str, attributes: Mapping[str, str]) -> _List:
    is_ordered = name == "ol"
    kind = attributes.get("list-style") or attributes.get("type") or ("decimal" if is_ordered else "disc")
    start = attributes.get("start", "")
    first = int(start) if re.fullmatch(r"-?[0-9]{1,6}", start) else 1
    return _List(kind, is_ordered, first, -1 if "reversed" in attributes else 1)


def _one(text: str) -> str:
    return re.sub(r"\s*\n\s*", " ", text).strip()


def _number(text: str | None) -> int:
    found = _NUMBER.match(text or "")
    return max(int(found[1]), 1) if found else 1
