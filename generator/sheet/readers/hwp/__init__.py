"""HWP 5 to grid: python-hwpx makes HWPX of it, and an account of its own text proves that all came along."""

from __future__ import annotations

from dataclasses import replace

from lxml import etree

from generator.sheet.grid import Grid, Picture
from generator.sheet.readers import hwpx
from generator.sheet.readers.accounting import hold
from generator.sheet.readers.hancom import letters, lifted, seen
from generator.sheet.readers.hwp.account import written
from generator.sheet.readers.hwp.converting import convert
from generator.sheet.readers.trees import parse

_SOMEWHERE = Picture("?")


def read(name: str, content: bytes) -> Grid:
    """Read an HWP 5 file as `hwpx.read` reads HWPX.

    Every letter of the file's own paragraphs (in the body, cells, boxes, notes, page edges, memos) is counted
    by a walk that knows nothing of the conversion; where the grid lacks one, the file is refused.

    Half a letter, which no text can hold, is a lost one, `U+FFFD`.

    Raises:
        ProblemsFoundError: locked, damaged, too large, or a letter would be lost.

    """
    texts = written(name, content)
    made = convert(name, content)

    def roots(parts: list[bytes]) -> list[etree._Element]:
        return [parse(lifted(part.decode()).encode(), name) for part in parts]

    grid = hwpx.grid(
        roots([made.head])[0], roots(made.sections), roots(made.master_pages), roots(made.charts)
    )
    whole = seen(replace(grid, pictures=(*grid.pictures, *[_SOMEWHERE] * made.left_out)))
    own = (letters(lifted(text)) for text in texts)
    return hold(name, own, whole, (each.text for each in whole.markup))
