"""Lines that run through the middle of letters, and the letters that they strike."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from generator.sheet.readers.pdf.bands import Bands, around
from generator.sheet.readers.pdf.letters import Letter
from generator.sheet.readers.pdf.paths import Line
from generator.sheet.readers.pdf.view import turned

_THIN, _WIDE, _INNER = 0.6, 0.6, 0.28
"""A line that strikes a letter, by the letter's height and width, and how far from its edges it runs."""

_REACH, _BEYOND = 1.3, 2.0
"""How long it may be, by the width of all that it strikes, and heights of a letter; a longer one rules a
table, and runs into a text that has too little room."""


@dataclass(slots=True)
class Struck:
    """The letters that are struck, by their places in the order of all, and the lines that strike them."""

    letters: set[int] = field(default_factory=set)
    lines: set[Line] = field(default_factory=set)


def struck(found: list[Letter], lines: Iterable[Line], height: float) -> Struck:
    """Return which letters of a page are struck; `height` is the page's."""
    lines = list(lines)
    bands = {
        upright: Bands(height, ((each.rect, each) for each in lines if each.upright is upright))
        for upright in (False, True)
    }
    under: dict[Line, list[int]] = {}
    for place, each in enumerate(found):
        if each.turn is None or each.is_blank:
            continue
        for line in _through(each, bands[each.turn % 2 == 1]):
            under.setdefault(line, []).append(place)
    result = Struck()
    for line, places in under.items():
        turn = found[places[0]].turn or 0
        whole = around(found[place].upright().rect for place in places)
        if turned(line.rect, turn).width <= _REACH * whole.width + _BEYOND * whole.height:
            result.letters.update(places)
            result.lines.add(line)
    return result


def _through(letter: Letter, lines: Bands[Line]) -> Iterator[Line]:
    """Yield the lines that run through the middle of a letter from side to side."""
    whole = letter.upright().rect
    inner = whole.height * _INNER
    for _, line in lines.near(letter.rect.down):
        rect = turned(line.rect, letter.turn or 0)
        within = min(rect.right, whole.right) - max(rect.left, whole.left)
        if (
            whole.top + inner <= rect.down <= whole.bottom - inner
            and rect.height <= _THIN * whole.height
            and within >= _WIDE * whole.width
        ):
            yield line
