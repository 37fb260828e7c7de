"""The sheet beside a question: the file that was handed in, with the place that is asked about marked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from generator.problems import ProblemsFoundError
from generator.publish.disk import held
from generator.publish.undo import FOLDER
from generator.record.city import City
from generator.record.pledge import Pledge
from generator.record.report import Source
from generator.sheet import readers
from generator.sheet.grid import Block, Grid, Paragraph
from generator.sheet.parsing import cards

SHEETS = f"{FOLDER}/sheets"
_SHORTEST = 2


@dataclass(frozen=True, slots=True)
class About:
    """What is asked about: the line of the file, in formats that have lines, and texts of the record."""

    line: int | None
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SheetLine:
    """A line of a sheet; `is_marked` where it is asked about."""

    text: str
    is_marked: bool


@dataclass(frozen=True, slots=True)
class SheetCell:
    """A cell of a sheet, with its lines and the tables inside it one behind the other."""

    texts: tuple[SheetLine, ...]
    rows: int
    columns: int


@dataclass(frozen=True, slots=True)
class SheetBlock:
    """A line of a sheet, or the rows of a table of it."""

    line: SheetLine | None
    rows: tuple[tuple[SheetCell, ...], ...] = ()


def sheet(
    root: Path, source: Source | None, known: tuple[City, tuple[Pledge, ...]], about: About
) -> tuple[SheetBlock, ...] | None:
    """Return the card of a file with what is asked about marked; None where the file is not on this machine.

    Args:
        root: the city's folder.
        source: the file and its card, as the record names them.
        known: the city and its pledges, by which cards are cut.
        about: what is asked about.

    """
    content = held(root, f"{SHEETS}/{source.sha256}") if source is not None else None
    if source is None or content is None:
        return None
    try:
        grid = _card(source, content, *known)
    except ProblemsFoundError:
        return None
    return tuple(_block(block, about) for block in (*grid.blocks, *grid.aside))


def _card(source: Source, content: bytes, city: City, pledges: tuple[Pledge, ...]) -> Grid:
    grid = _read(source.file, content)
    if source.card is None:
        return grid
    cut = cards.cut(grid, city, pledges).each
    number = int(source.card.partition("/")[0])
    return cut[number - 1] if number <= len(cut) else grid


@lru_cache(maxsize=8)
def _read(name: str, content: bytes) -> Grid:
    return readers.read(name, content)


def _block(block: Block, about: About) -> SheetBlock:
    if isinstance(block, Paragraph):
        return SheetBlock(_line(block, about))
    rows: dict[int, list[SheetCell]] = {}
    for each in block.cells:
        texts = tuple(_line(inside, about) for inside in _lines(each.content))
        rows.setdefault(each.row, []).append(SheetCell(texts, each.row_span, each.column_span))
    return SheetBlock(None, tuple(tuple(row) for _, row in sorted(rows.items())))


def _lines(blocks: Iterable[Block]) -> Iterator[Paragraph]:
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block
        else:
            for cell in block.cells:
                yield from _lines(cell.content)


def _line(paragraph: Paragraph, about: About) -> SheetLine:
    is_there = about.line is not None and paragraph.origin.line == about.line
    is_said = any(len(each) >= _SHORTEST and each in paragraph.text for each in about.texts)
    return SheetLine(paragraph.text, is_there or is_said)
