"""The neutral grid: what every reader makes of a file, and every writer writes from."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

PAGE_NUMBER = re.compile(r"[-–—\s]*[0-9]{1,3}(?:\s*/\s*[0-9]{1,3})?[-–—\s]*")
"""How a page's head or foot writes its number: 3, - 3 -, 3 / 12."""

DoubtKind = Literal["wrapped", "date-cell", "formula-without-value", "hidden", "struck", "drawn", "seam"]
"""Why a text may not be what was written: `wrapped` a page's line end that may or may not be a space (PDF);
`date-cell` a spreadsheet's date that may have been a text such as `2-1-2`; `formula-without-value`; `hidden`
text that the file holds and its program does not show; `struck` text that is crossed out; `drawn` a letter
that only one font draws, so that nobody knows what was seen (told by its code, `U+F0A7`); `seam` the last
line before the next card of a file, which may be no line of this one."""


@dataclass(frozen=True, slots=True)
class Origin:
    """Where something stands in the file, as a person finds it again.

    `place` in the format's own terms (`12` a line of text, `B4` a cell of a sheet, `2:3:1` of a table);
    `line` the line from 1 in formats that have lines, else None.
    """

    place: str
    line: int | None = None


@dataclass(frozen=True, slots=True)
class Picture(Origin):
    """A picture or drawing, which bears no text that is read: where it stands, and what can be had of it.

    `after` is the place of the last line or cell before it, by which its card is known where its own place
    has no text; `rows` how many rows of a table it covers. `part` is the part of a zip that holds its bytes,
    `content` those bytes (empty: they cannot be had). `words` is what the file tells those who do not see it,
    `caption` what it binds to it as such.
    """

    after: str = ""
    rows: int = 1
    part: str = ""
    content: bytes = b""
    words: str = ""
    caption: str = ""

    @classmethod
    def at(cls, origin: Origin) -> Picture:
        """Return a picture of which no more is known than where it stands."""
        return cls(origin.place, origin.line)


@dataclass(frozen=True, slots=True)
class Doubt:
    """A text that the reader could not be sure of: why, and the text at fault."""

    kind: DoubtKind
    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One line of text as it was written, spaces inside kept, none at its edges.

    `bullet` is a mark that the format draws by itself and that is no character of `text` (an automatic bullet
    of HWPX or DOCX); None where there is none, whatever `text` begins with. `depth` is how deep the format
    nests the line (from 0; None: it does not say), which is a hint and no proof: the glyph tells the level.
    `run_together` is a text in which the file has lost the line ends, so that a mark between two spaces may
    begin a new line (a web page's list without items); False wherever a line is a line. `at_edge` is a line
    of a page's head or foot, where a number alone is the page's; False for all else.
    """

    text: str
    origin: Origin
    bullet: str | None = None
    depth: int | None = None
    doubts: tuple[Doubt, ...] = ()
    run_together: bool = False
    at_edge: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell by its first row and column from 0, the rows and columns that it spans, and its content."""

    row: int
    column: int
    content: tuple[Block, ...]
    origin: Origin
    row_span: int = 1
    column_span: int = 1


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its cells by row and column; a place that no cell covers does not exist."""

    cells: tuple[Cell, ...]
    origin: Origin


Block: TypeAlias = Paragraph | Table


@dataclass(frozen=True, slots=True)
class Markup:
    """Characters of the source that are no words of the sheet, and where they stand.

    These are tags of HTML, and the prompt of a field that nobody filled in (`여기를 눌러 입력`).
    """

    text: str
    origin: Origin


@dataclass(frozen=True, slots=True)
class Grid:
    """A whole file: its blocks in reading order, and what stands outside them.

    `aside` holds what stands beside the flow (headers and footers, notes, text boxes, captions, comments), so
    that no character is lost; `markup` only what a text format spells out with characters of its own, and
    prompts. The characters of `blocks`, `aside` and `markup` together are all non-space characters of the
    source, each once.
    """

    blocks: tuple[Block, ...]
    aside: tuple[Block, ...] = ()
    markup: tuple[Markup, ...] = ()
    pictures: tuple[Picture, ...] = ()


def paragraphs(blocks: tuple[Block, ...]) -> Iterator[Paragraph]:
    """Yield every paragraph of blocks, also those inside tables and nested tables, in reading order."""
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block
        else:
            for cell in block.cells:
                yield from paragraphs(cell.content)


def last_place(block: Block) -> str:
    """Return where a block ends: a line's own place, the last cell of a table; nothing for one without."""
    ends = (block,) if isinstance(block, Paragraph) else block.cells[-1:]
    return next((each.origin.place for each in ends), "")


def each_line(blocks: tuple[Block, ...], change: Callable[[Paragraph], Paragraph]) -> tuple[Block, ...]:
    """Return blocks, each of their paragraphs changed, also those inside tables."""
    return tuple(
        change(block)
        if isinstance(block, Paragraph)
        else replace(
            block, cells=tuple(replace(cell, content=each_line(cell.content, change)) for cell in block.cells)
        )
        for block in blocks
    )


def at_edge(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Return blocks of a page's head or foot, each of their paragraphs marked as such."""
    return each_line(blocks, lambda line: replace(line, at_edge=True))
