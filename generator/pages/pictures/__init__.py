"""The picture that messengers show when somebody shares a page: what it says, drawn as a small PNG."""

from __future__ import annotations

from dataclasses import dataclass

from generator.pages.pictures.canvas import Canvas
from generator.pages.pictures.lettering import fitted, lacking, width
from generator.pages.pictures.states import LOWEST, states
from generator.pages.views.parts import StatusView

WIDTH, HEIGHT = 1200, 630
"""Pixels: what the big messengers ask for, and show whole."""

_MARGIN = 72
_BAND, _NAME, _NOTICE = 104, 44, 36
_NUMBER, _NUMBER_MIDDLE = 52, 168
_TITLE_BELOW_NUMBER, _TITLE_ALONE = 210, 144
_AIR = 32


@dataclass(frozen=True, slots=True)
class Picture:
    """What a picture says: whose pledges, a line above the title, the title, states, and as of when.

    `address` is that of its file from the site's root; `alt` says in words what it shows; `notice` stands
    beside the city's name, empty for a city that is real.
    """

    address: str
    title: str
    states: tuple[StatusView, ...]
    as_of: str
    above: str = ""
    whose: str = ""
    notice: str = ""
    alt: str = ""

    @property
    def lacking(self) -> str:
        """Return the letters for which there is no drawing; such a picture must not be shown."""
        own = (self.whose, self.notice, self.above, self.title, self.as_of)
        return lacking("".join((*own, *(each.words for each in self.states))))


def draw(picture: Picture) -> bytes:
    """Return a picture as a PNG of few colours: the same bytes for the same words."""
    canvas = Canvas(WIDTH, HEIGHT)
    canvas.box((0, 0, WIDTH, _BAND), "strong")
    canvas.text((_MARGIN, _BAND // 2), picture.whose, _NAME, "paper", "strong")
    right = WIDTH - _MARGIN - width(picture.notice, _NOTICE)
    canvas.text((right, _BAND // 2), picture.notice, _NOTICE, "paper", "strong")
    canvas.text((_MARGIN, _NUMBER_MIDDLE), picture.above, _NUMBER, "strong", "paper")
    top = _TITLE_BELOW_NUMBER if picture.above else _TITLE_ALONE
    end = states(canvas, picture.states, picture.as_of, (_MARGIN, WIDTH - _MARGIN, HEIGHT - LOWEST)) - _AIR
    size, lines = fitted(picture.title, WIDTH - 2 * _MARGIN, end - top)
    high = size * 4 // 3
    for number, words in enumerate(lines):
        canvas.text((_MARGIN, top + high * number + high // 2), words, size, "ink", "paper")
    return canvas.png()
