"""Letters made into lines of text, those that are turned read with the head tilted."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import groupby

from generator.sheet.grid import Doubt, DoubtKind, Origin, Paragraph
from generator.sheet.readers.pdf.bands import Rect
from generator.sheet.readers.pdf.letters import Letter
from generator.sheet.readers.pdf.rows import apart, columns, rows
from generator.sheet.readers.pdf.view import turned
from generator.sheet.readers.pdf.wrapping import joined, paragraphs

_NARROW = 8.0
"""Heights of a letter: a wider room holds no columns of letters."""


def texts(
    found: Iterable[Letter], room: Rect, origin: Callable[[int], Origin]
) -> Iterator[tuple[float, Paragraph]]:
    """Yield the lines of text of a cell, or of a page, each with the height at which it begins.

    Args:
        found: letters that lie straight.
        room: where they stand.
        origin: where the row of a number stands.

    """
    count = 0
    for turn, same in _by_turn(found):
        within = turned(room, turn)
        upright = [each.upright() for each in same]
        down = columns(upright) if room.width < _NARROW * max(each.height for each in upright) else []
        if down:
            for row in down:
                yield from ((row.rect.top, line) for line in joined([row.text], origin(count)))
            continue
        runs = rows(upright)
        origins = [origin(count + place) for place in range(len(runs))]
        count += len(runs)
        top = min((each.rect.top for each in same), default=0.0)
        for height, paragraph in paragraphs(runs, (within.left, within.right), origins):
            yield height if turn == 0 else top, paragraph


def beside(found: Iterable[Letter], origin: Origin, kind: DoubtKind | None = None) -> Iterator[Paragraph]:
    """Yield letters that stand beside the flow, a text that stands alone each.

    Those that are slanting (a mark behind the text) are a line for each of their angles.
    """
    found = list(found)
    slanting = "".join(each.text for each in found if each.turn is None)
    lines = [slanting] if slanting.strip() else []
    for _, same in _by_turn(each for each in found if each.turn is not None):
        lines += [part.text for row in rows(each.upright() for each in same) for part in apart(row)]
    for line in lines:
        for each in joined([line], origin):
            yield Paragraph(
                each.text, origin, doubts=(*((Doubt(kind, each.text),) if kind else ()), *each.doubts)
            )


def _by_turn(found: Iterable[Letter]) -> Iterator[tuple[int, list[Letter]]]:
    ordered = sorted(found, key=lambda each: each.turn or 0)
    for turn, same in groupby(ordered, key=lambda each: each.turn or 0):
        yield turn, list(same)
