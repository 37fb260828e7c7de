"""The grid as the parser walks it: rows of cells from the top down, every line numbered, as far as seen."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import TypeAlias

from generator.record.characters import hidden_in, spans_hidden_in
from generator.sheet.grid import Block, Cell, Grid, Origin, Paragraph, Table, paragraphs
from generator.sheet.parsing.labels import squeezed

_PAIR = re.compile("[\ud800-\udbff][\udc00-\udfff]")
_JAMO = re.compile("[\uac00-\ud7a3]?[\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff]+")
_DASH = re.compile("^\xad(?=\\s*\\S)")
"""A soft hyphen that begins a line: Hangul draws it as a dash, and writes it for its bullet."""

_ALONE = {
    unicodedata.normalize("NFKD", letter): letter
    for letter in map(chr, range(0x3131, 0x318F))
    if letter != "\u3164"
}
"""By each letter of Hangul that stands in a syllable: the one that stands alone, and looks the same."""

_AROUND = 8
"""Letters on each side by which a place is found again."""

_PLACE = "▯"
"""Stands, where a place is told, for the character that was taken out."""


@dataclass(frozen=True, slots=True)
class Unseen:
    """A character that was taken out of a line, and the words around it, with ▯ for it."""

    character: str
    around: str


@dataclass(frozen=True, slots=True)
class SeenLine:
    """A line as it can be kept, and what was taken out of it; `dashed` where it begins with a soft hyphen."""

    text: str
    unseen: tuple[Unseen, ...] = ()
    dashed: bool = False


NOTHING = SeenLine("")


def see(text: str) -> SeenLine:
    """Return a line without what no record may hold; letters that were written in parts are put together."""
    if hidden_in(text) is None:
        return SeenLine(text)
    joined = _PAIR.sub(_joined, text)
    joined = _JAMO.sub(lambda found: unicodedata.normalize("NFC", found.group()), joined)
    dashed = _DASH.match(joined) is not None
    joined = _DASH.sub("-", joined)
    kept: list[str] = []
    gone: list[tuple[str, int]] = []
    at = length = 0
    for start, end in (*spans_hidden_in(joined), (len(joined), len(joined))):
        kept.append(joined[at:start])
        length += start - at
        for each in joined[start:end]:
            if each.isspace() or each in _ALONE:
                kept.append(_ALONE.get(each, " "))
                length += 1
            else:
                gone.append((each, length))
        at = end
    whole = "".join(kept)
    return SeenLine(whole.strip(), tuple(Unseen(each, _around(whole, at)) for each, at in gone), dashed)


def _around(text: str, at: int) -> str:
    """Return the words around a place of a text, with a mark at the place."""
    return f"{text[max(at - _AROUND, 0) : at]}{_PLACE}{text[at : at + _AROUND]}".strip()


def bullet_seen(bullet: str) -> str | None:
    """Return a bullet that a program draws by itself as it can be kept; None where nothing is to be seen."""
    return see(f"{bullet} .").text[:-1].strip() or None


def _joined(found: re.Match[str]) -> str:
    return found.group().encode("utf-16", "surrogatepass").decode("utf-16")


At: TypeAlias = tuple[int, int]
"""Where a line, or a piece of one, begins: the number of the line in the file, and the letter of it."""


@dataclass(frozen=True, slots=True)
class Slice:
    """A part of one line of the file: which line, from where to where, and its words."""

    strip: int
    start: int
    end: int
    text: str
    origin: Origin

    @property
    def at(self) -> At:
        """Return where it begins."""
        return self.strip, self.start

    @property
    def alone(self) -> Strip:
        """Return it as a line of its own."""
        return Strip(self.strip, Paragraph(self.text, self.origin), self.start)

    def cut(self, start: int, end: int | None = None) -> Slice:
        """Return a part of this slice by its own positions, without spaces at its edges."""
        words = self.text[start:end]
        begin = self.start + start + len(words) - len(words.lstrip())
        words = words.strip()
        return Slice(self.strip, begin, begin + len(words), words, self.origin)


def joined(slices: Iterable[Slice]) -> str:
    """Return slices as one text."""
    return " ".join(each.text for each in slices)


@dataclass(frozen=True, slots=True)
class Strip:
    """A line of the file by its number in reading order, or what is left of it behind its `start`.

    `seen` is what of it could not be kept.
    """

    number: int
    paragraph: Paragraph
    start: int = 0
    seen: SeenLine = NOTHING

    @property
    def whole(self) -> Slice:
        """Return all of it."""
        text = self.paragraph.text
        return Slice(self.number, self.start, self.start + len(text), text, self.paragraph.origin)

    @property
    def at(self) -> At:
        """Return where it begins."""
        return self.number, self.start

    def behind(self, label: Slice, bullet: str | None, depth: int | None = None) -> Strip:
        """Return the words behind a label at the line's beginning, which bear its bullet."""
        depth = self.paragraph.depth if depth is None else depth
        marked = replace(self, paragraph=replace(self.paragraph, bullet=bullet, depth=depth))
        return marked.cut(self.whole.cut(label.end - self.start))

    def cut(self, words: Slice) -> Strip:
        """Return some words of the line as a line of their own."""
        return Strip(self.number, replace(self.paragraph, text=words.text), words.start)


@dataclass(frozen=True, slots=True)
class SheetBox:
    """A cell of a row: its columns, and its lines; `nested` where tables stand inside it.

    `inner` are then the rows in it, as they would be if they stood in no cell.
    """

    column: int
    span: int
    strips: tuple[Strip, ...]
    nested: bool
    inner: tuple[SheetLine, ...] = ()

    @property
    def end(self) -> int:
        """Return the column behind it."""
        return self.column + self.span

    def covers(self, column: int) -> bool:
        """Return whether the cell stands in a column."""
        return self.column <= column < self.end

    def meets(self, other: SheetBox) -> bool:
        """Return whether two cells have a column in common."""
        return self.column < other.end and other.column < self.end

    @property
    def slices(self) -> tuple[Slice, ...]:
        """Return its lines whole."""
        return tuple(strip.whole for strip in self.strips)

    @property
    def text(self) -> str:
        """Return its lines as one."""
        return " ".join(strip.paragraph.text for strip in self.strips)


@dataclass(frozen=True, slots=True)
class SheetLine:
    """A row of a table, or a line that stands in none (`table` None).

    `width` is the column behind its last cell, also of one that began in a row above and spans this one.
    """

    boxes: tuple[SheetBox, ...]
    table: int | None
    width: int = 1

    @property
    def filled(self) -> tuple[SheetBox, ...]:
        """Return the cells that hold anything."""
        return tuple(box for box in self.boxes if box.strips)

    @property
    def origin(self) -> Origin:
        """Return where it begins; only of a line that holds anything."""
        return self.filled[0].strips[0].paragraph.origin


@dataclass(slots=True)
class Sheet:
    """A grid, numbered: its lines in reading order, and those that stand beside the flow.

    What no record may hold is taken out of the lines (each tells it); `hidden` counts these characters. A
    line of nothing else keeps its number, and stands in no row: a cell that holds only such a line is blank.
    """

    grid: Grid
    strips: list[Strip] = field(default_factory=list)
    lines: list[SheetLine] = field(default_factory=list)
    aside: list[Strip] = field(default_factory=list)
    hidden: int = 0
    _tables: int = 0

    @classmethod
    def of(cls, grid: Grid) -> Sheet:
        """Number every line of a grid; what stands aside comes last, and in no row."""
        sheet = cls(grid)
        sheet.lines.extend(sheet._walk(grid.blocks))
        sheet.aside.extend(map(sheet._strip, paragraphs(grid.aside)))
        return sheet

    def _strip(self, paragraph: Paragraph) -> Strip:
        seen = see(paragraph.text)
        self.hidden += _count_letters(paragraph.text) - _count_letters(seen.text)
        bullet = bullet_seen(paragraph.bullet) if paragraph.bullet is not None else None
        if (seen.text, bullet) != (paragraph.text, paragraph.bullet):
            paragraph = replace(paragraph, text=seen.text, bullet=bullet)
        strip = Strip(len(self.strips), paragraph, seen=seen)
        self.strips.append(strip)
        return strip

    def _shown(self, lines: Iterable[Paragraph]) -> tuple[Strip, ...]:
        """Number some lines, and return those in which anything can be seen."""
        return tuple(strip for strip in map(self._strip, lines) if strip.paragraph.text)

    def _walk(self, blocks: tuple[Block, ...]) -> Iterator[SheetLine]:
        for block in blocks:
            if isinstance(block, Paragraph):
                yield SheetLine((SheetBox(0, 1, self._shown((block,)), nested=False),), None)
            else:
                yield from self._rows(block)

    def _rows(self, table: Table) -> Iterator[SheetLine]:
        self._tables += 1
        number = self._tables
        rows: dict[int, list[Cell]] = {}
        for cell in table.cells:
            rows.setdefault(cell.row, []).append(cell)
        widths = _widths(table)
        for row, cells in rows.items():
            if len(cells) == 1 and any(isinstance(each, Table) for each in cells[0].content):
                yield from self._walk(cells[0].content)  # a frame around the sheet, or around a part of it
            else:
                yield SheetLine(tuple(map(self._box, cells)), number, widths[row])

    def _box(self, cell: Cell) -> SheetBox:
        if not any(isinstance(each, Table) for each in cell.content):
            return SheetBox(
                cell.column, cell.column_span, self._shown(paragraphs(cell.content)), nested=False
            )
        inner = tuple(self._walk(cell.content))
        strips = (strip for line in inner for box in line.boxes for strip in box.strips)
        return SheetBox(cell.column, cell.column_span, tuple(strips), nested=True, inner=inner)


def _widths(table: Table) -> dict[int, int]:
    """Return the column behind the last cell of each row in which a cell begins."""
    widths = dict.fromkeys((cell.row for cell in table.cells), 0)
    for cell in table.cells:
        for row in widths if cell.row_span > len(widths) else range(cell.row, cell.row + cell.row_span):
            if row in widths and cell.row <= row < cell.row + cell.row_span:
                widths[row] = max(widths[row], cell.column + cell.column_span)
    return widths


def _count_letters(text: str) -> int:
    return len("".join(text.split()))


@dataclass(frozen=True, slots=True)
class Letters:
    """The letters of some lines without spaces, and where each stands."""

    text: str
    places: tuple[tuple[Strip, int], ...]

    @classmethod
    def of(cls, strips: tuple[Strip, ...]) -> Letters:
        """Return the letters of some lines, in one of several that look the same."""
        places = tuple(
            (strip, at)
            for strip in strips
            for at, letter in enumerate(strip.paragraph.text)
            if not letter.isspace()
        )
        return cls("".join(_same(strip.paragraph.text[at]) for strip, at in places), places)

    def slices(self, start: int, end: int) -> Iterator[Slice]:
        """Yield the slices of the letters from one place to another."""
        held: list[tuple[Strip, int]] = []
        for place in self.places[start:end]:
            if held and held[-1][0] is not place[0]:
                yield _slice(held)
                held = []
            held.append(place)
        if held:
            yield _slice(held)


def _same(letter: str) -> str:
    same = squeezed(letter)
    return same if len(same) == 1 else letter


def _slice(places: list[tuple[Strip, int]]) -> Slice:
    return places[0][0].whole.cut(places[0][1], places[-1][1] + 1)
