"""Text with tags of HTML to blocks: only what HTML knows is a tag, so that `<온라인 창구>` stays text."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html import unescape

from generator.sheet.grid import Block, Cell, Markup, Origin, Paragraph, Table

_LINES = (
    "address|article|blockquote|body|br|caption|center|dd|div|dl|dt|footer|h[1-6]|header|hr|html|li|main|ol|p"
    "|pre|section|ul"
)
_TABLES = "table|tbody|td|tfoot|th|thead|tr|col|colgroup"
_INLINE = (
    "a|abbr|b|big|em|font|i|img|input|label|link|mark|meta|nobr|s|small|span|strike|strong|sub|sup|u|wbr"
)
_UNSEEN = "head|script|style|title"
_ATTRIBUTES = r"""(?:\s+[a-z][a-z:-]*(?:\s*=\s*(?:"[^"<>]*"|'[^'<>]*'|[^\s<>"']+))?)*"""

_MARKUP = re.compile(
    rf"""<!--.*?-->|<!doctype[^>]*>|<\?xml[^>]*>
    |<(?P<unseen>{_UNSEEN}){_ATTRIBUTES}\s*>.*?</(?P=unseen)\s*>
    |<(?P<ends>/?)(?P<name>{_LINES}|{_TABLES}|{_INLINE}|{_UNSEEN})(?P<more>{_ATTRIBUTES})\s*/?>""",
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)
_IN_PAIRS = re.compile(
    rf"{_INLINE}|{_UNSEEN}|address|article|body|caption|center|footer|header|html|main|section"
)
_LINE_TAGS = re.compile(_LINES)
_SPAN = r"""\b{}\s*=\s*["']?(\d{{1,3}})"""
_ROWS, _COLUMNS = re.compile(_SPAN.format("rowspan")), re.compile(_SPAN.format("colspan"))
_BULLET = "•"
"""What a browser draws before an item of a list, where the page does not forbid it."""


def has_tags(text: str) -> bool:
    """Return whether a line of text holds any tag that HTML knows."""
    return any(_is_tag(found, text) for found in _MARKUP.finditer(text))


def _is_tag(found: re.Match[str], text: str) -> bool:
    """Return whether what looks like a tag in a line of text is one: `<a>` that nothing closes is a word."""
    if found["unseen"]:
        return found["unseen"].lower() in ("script", "style")
    name = found["name"]
    if not name or found["more"] or not _IN_PAIRS.fullmatch(name.lower()):
        return True
    opens, closes = rf"<{name}\b", rf"</{name}\s*>"
    return all(re.search(each, text, re.IGNORECASE) for each in (opens, closes))


@dataclass(frozen=True, slots=True)
class Tagged:
    """What a text with tags holds: its blocks, and the tags themselves."""

    blocks: tuple[Block, ...]
    markup: tuple[Markup, ...]


def read(text: str, origin: Origin, *, entities: bool) -> Tagged:
    """Read a text with tags.

    With `entities` it is a whole page, in which every tag is one and `&lt;` is the character that it stands
    for; without, it is a line or a cell of text, in which some may be. Lines are counted on from the origin's
    own. Text that stands in a list and in no item of it is `run_together`.
    """
    builder = _Builder(origin)
    markup: list[Markup] = []
    at = line = 0
    for found in _MARKUP.finditer(text):
        if not (entities or _is_tag(found, text)):
            continue
        builder.text(text[at : found.start()], entities=entities)
        line += text.count("\n", at, found.end())
        at = found.end()
        builder.move_to(line)
        markup.append(Markup(found.group(), builder.origin))
        if found["name"]:
            builder.tag(found["name"].lower(), found["more"] or "", ends=bool(found["ends"]))
    builder.text(text[at:], entities=entities)
    return Tagged(tuple(builder.done()), tuple(markup))


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
    lists: list[str] = field(default_factory=list)
    in_item: int = 0
    blocks: list[Block] = field(default_factory=list)


class _Builder:
    """Gathers lines and tables as the tags come; a tag that nobody closed closes with its cell."""

    def __init__(self, origin: Origin) -> None:
        self._first = self.origin = origin
        self._here = _Open(origin)
        self._around: list[_Open] = []
        self._line: list[str] = []
        self._begins_item = False

    def move_to(self, line: int) -> None:
        """Go on at a line of the text, counted from 0 where the text began."""
        if line and self._first.line is not None:
            number = self._first.line + line
            self.origin = Origin(str(number), number)

    def text(self, text: str, *, entities: bool) -> None:
        self._line.append(unescape(text) if entities else text)

    def tag(self, name: str, more: str, *, ends: bool) -> None:
        if _LINE_TAGS.fullmatch(name):
            self._end_line()
            self._nest(name, more, ends=ends)
        elif name == "table":
            self._end_line()
            self._close_table() if ends else self._open_table()
        elif name in ("tr", "td", "th"):
            self._end_line()
            self._cell(name, more, ends=ends)

    def done(self) -> list[Block]:
        """Close all that is open and return the blocks."""
        self._end_line()
        while self._around:
            self._close_table()
        return self._here.blocks

    def _nest(self, name: str, more: str, *, ends: bool) -> None:
        here = self._here
        if name in ("ul", "ol") and not ends:
            here.lists.append("" if name == "ol" or re.search(r"list-style[^;]*none", more) else _BULLET)
        elif name in ("ul", "ol") and here.lists:
            here.lists.pop()
            here.in_item = min(here.in_item, len(here.lists))
        elif name == "li":
            here.in_item = 0 if ends else len(here.lists)
            self._begins_item = not ends

    def _end_line(self) -> None:
        text = re.sub(r"\s*\n\s*", " ", "".join(self._line)).strip()
        self._line.clear()
        if not text:
            return
        here = self._here
        is_item = bool(here.lists) and here.in_item == len(here.lists)
        bullet = here.lists[-1] or None if is_item and self._begins_item else None
        depth = len(here.lists) - 1 if is_item else None
        loose = bool(here.lists) and not is_item
        here.blocks.append(Paragraph(text, self.origin, bullet, depth, run_together=loose))
        self._begins_item = False

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

    def _cell(self, name: str, more: str, *, ends: bool) -> None:
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
        table.at, table.spans = self.origin, (_number(_ROWS, more), _number(_COLUMNS, more))

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


def _number(pattern: re.Pattern[str], more: str) -> int:
    found = pattern.search(more)
    return max(int(found[1]), 1) if found else 1
