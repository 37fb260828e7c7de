"""The sheet beside a question: the file that was handed in, with the place that is asked about marked."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
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


def sheet(root: Path, source: Source | None, city: City, pledges: tuple[Pledge, ...]) -> list[Block] | None:
    """Return the card of a file; None where the file is not on this machine, or cannot be read.

    Args:
        root: the city's folder.
        source: the file and its card, as the record names them.
        city: the city, by whose forms cards are cut.
        pledges: its pledges, by which cards are told.

    """
    content = held(root, f"{SHEETS}/{source.sha256}") if source is not None else None
    if source is None or content is None:
        return None
    try:
        grid = _read(source.file, content)
        if source.card is not None:
            cut, number = cards.cut(grid, city, pledges).each, int(source.card.partition("/")[0])
            grid = cut[number - 1] if number <= len(cut) else grid
    except ProblemsFoundError:
        return None
    return [*grid.blocks, *grid.aside]


@lru_cache(maxsize=8)
def _read(name: str, content: bytes) -> Grid:
    return readers.read(name, content)


def lines(blocks: Iterable[Block]) -> Iterator[Paragraph]:
    """Yield the lines of a cell, those of the tables inside it one behind the other."""
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block
        else:
            for cell in block.cells:
                yield from lines(cell.content)


def marking(line: int | None, texts: Iterable[str]) -> Callable[[Paragraph], bool]:
    """Return what tells whether a line of a sheet is asked about.

    Args:
        line: the line of the file, in formats that have lines.
        texts: texts of the record, and what the question quotes.

    """
    long = [each for each in texts if len(each) >= _SHORTEST]

    def is_marked(paragraph: Paragraph) -> bool:
        is_there = line is not None and paragraph.origin.line == line
        return is_there or any(each in paragraph.text for each in long)

    return is_marked
