"""A long PDF in stretches of pages, each in a process of its own: no page costs more in a long file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from generator.sheet.grid import Doubt, Grid, Origin, Paragraph, paragraphs
from generator.sheet.readers.apart import read_apart
from generator.sheet.readers.lines import lines
from generator.sheet.readers.refusing import refusal
from generator.wording import importing

PAGES = 40
"""Of one stretch; a page takes about 0.07 seconds of a processor, of the nine that a process has. The first
stretch that cannot be read ends the reading, so only a file with that many readable pages costs more."""

_NOWHERE = Origin(importing.OFF_PAGES)
"""What stands on no page."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Some pages of a file: their grid, and whether any letter of it is seen.

    Of the whole file: how many pages it has, what stands on none (names of attached files, values of fields),
    and the titles of its bookmarks.
    """

    grid: Grid
    pages: int
    is_seen: bool
    off_pages: tuple[str, ...]
    bookmarks: tuple[str, ...]


def read(name: str, content: bytes) -> Grid:
    """Read all pages of a PDF, as if at once; a short file in one process.

    Raises:
        ProblemsFoundError: no letters to be seen (a scan); as the reader of PDF raises it; or a stretch takes
            too much time or memory.

    """
    first = read_apart("pdf", Stretch, name, content, range(PAGES))
    later = (
        read_apart("pdf", Stretch, name, content, range(start, start + PAGES))
        for start in range(PAGES, first.pages, PAGES)
    )
    return joined(name, [first, *later])


def joined(name: str, stretches: list[Stretch]) -> Grid:
    """Return the grid of a whole file from all its stretches in order.

    Raises:
        ProblemsFoundError: no letters to be seen (a scan).

    """
    if not any(each.is_seen for each in stretches):
        raise refusal("sheet-scan", name)
    grids = [each.grid for each in stretches]
    blocks = tuple(block for grid in grids for block in grid.blocks)
    aside = tuple(block for grid in grids for block in grid.aside)
    said = _bones("".join(each.text for each in paragraphs((*blocks, *aside))))
    first = stretches[0]
    titles = (each for each in first.bookmarks if _bones(each) not in said)
    return Grid(
        blocks,
        (*aside, *(line for each in chain(first.off_pages, titles) for line in _unseen(each))),
        tuple(each for grid in grids for each in grid.markup),
        tuple(each for grid in grids for each in grid.pictures),
    )


def _unseen(text: str) -> Iterator[Paragraph]:
    for line in lines(text.replace("\r", "\n")):
        yield Paragraph(line, _NOWHERE, doubts=(Doubt("hidden", line),))


def _bones(text: str) -> str:
    return "".join(text.split())
