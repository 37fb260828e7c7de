"""Rows of letters made into lines of text: which end, and which may go on in the next row."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from generator.sheet.grid import Doubt, Origin, Paragraph
from generator.sheet.readers.lines import lines
from generator.sheet.readers.pdf.marks import doubts as drawn
from generator.sheet.readers.pdf.rows import Row

_NUMBERED = re.compile(r"[0-9]{1,2}[.)]\s|[^\W\d_][.)]\s")
_KINDS_THAT_BEGIN = {"Pd", "So"}
_MARKS_THAT_BEGIN = "·•*※【" + chr(0x318D)  # the Hangul letter that serves as a middle dot
_SHAPES = range(0x25A0, 0x2600)
"""Dashes, signs, dots and shapes begin a line of their own; a bracket or a quotation may as well go on."""


def paragraphs(
    rows: list[Row], room: tuple[float, float], origins: list[Origin]
) -> Iterator[tuple[float, Paragraph]]:
    """Yield the lines of text that rows make, each with the height at which it begins.

    Args:
        rows: from the top.
        room: the left and right edge within which they stand, in points.
        origins: where each row stands.

    """
    margin = min((min(row.left - room[0], room[1] - row.right) for row in rows), default=0.0)
    right = room[1] - max(margin, 0.0)
    begun: list[int] = []
    for place, row in enumerate(rows):
        if begun and not _may_go_on(rows[place - 1], row, right):
            yield from _joined([rows[each] for each in begun], origins[begun[0]])
            begun = []
        begun.append(place)
    if begun:
        yield from _joined([rows[each] for each in begun], origins[begun[0]])


def _may_go_on(row: Row, below: Row, right: float) -> bool:
    """Return whether a row's line may go on below: the next word had no room, and is no line's beginning."""
    same = row.letters[-1].is_over == below.letters[0].is_over
    return (
        same
        and not _begins(below.text)
        and right - row.right < below.first_word() + below.letters[0].height * 0.3
    )


def _begins(text: str) -> bool:
    first = text[0]
    marked = (
        first in _MARKS_THAT_BEGIN
        or ord(first) in _SHAPES
        or unicodedata.category(first) in _KINDS_THAT_BEGIN
    )
    return marked or _NUMBERED.match(text) is not None


def joined(texts: list[str], origin: Origin) -> Iterator[Paragraph]:
    """Yield the line that some rows' texts make, with a doubt for each seam and each unknown letter."""
    text = ""
    doubts: list[Doubt] = []
    for row in texts:
        if text:
            doubts.append(Doubt("wrapped", f"{text.rpartition(' ')[2]} {row.partition(' ')[0]}"))
        text = f"{text} {row}"
    for line in lines(text):
        yield Paragraph(line, origin, doubts=(*doubts, *drawn(line)))


def _joined(rows: list[Row], origin: Origin) -> Iterator[tuple[float, Paragraph]]:
    for each in joined([row.text for row in rows], origin):
        yield rows[0].middle, each
