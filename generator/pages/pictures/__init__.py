"""The picture that messengers show when somebody shares a page: what it says, drawn as a small PNG."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeAlias

from generator.pages.parts import StatusView
from generator.pages.pictures.canvas import MARK, MARKS, Canvas, edge, fitted, lacking, pill, text_width
from generator.wording.drawings import other_states

_LOWEST = 36
"""Pixels left free below the last row."""

_MOST_ROWS = 3
_SIZES = (44, 38, 32, 26, 20)

_StateRow: TypeAlias = "list[StatusView | str]"


def _draw_states(canvas: Canvas, shown: Iterable[StatusView], as_of: str, room: tuple[int, int, int]) -> int:
    """Draw states and as of when in rows that end at the bottom; return where the first begins.

    Args:
        canvas: where to.
        shown: the states, in order.
        as_of: words that follow the last.
        room: left, right and bottom, in pixels.

    """
    left, right, bottom = room
    items: _StateRow = [*shown, as_of]
    most = right - left
    size = next((size for size in _SIZES if len(_rows(items, size, most)) <= _MOST_ROWS), _SIZES[-1])
    rows = _rows(items, size, most)
    for kept in range(len(items) - 2, -1, -1):
        if len(rows) <= _MOST_ROWS:
            break
        # A city may use more words than a picture can show; how many is said.
        rows = _rows([*items[:kept], other_states(len(items) - 1 - kept), as_of], size, most)
    high = _high(size)
    top = bottom - len(rows) * high - (len(rows) - 1) * _gap(size)
    for number, row in enumerate(rows):
        x = left
        for item in row:
            _draw_item(canvas, item, (x, top + number * (high + _gap(size))), size)
            x += _wide(item, size) + _gap(size)
    return top


def _rows(items: _StateRow, size: int, most: int) -> list[_StateRow]:
    rows: list[_StateRow] = []
    used = most
    for item in items:
        used += _gap(size) + _wide(item, size)
        if used > most:
            rows.append([])
            used = _wide(item, size)
        rows[-1].append(item)
    return rows


def _draw_item(canvas: Canvas, item: StatusView | str, place: tuple[int, int], size: int) -> None:
    x, y = place
    middle = y + _high(size) // 2
    if isinstance(item, str):
        canvas.text((x, middle), item, size, "soft", "paper")
        return
    box = (x, y, x + _wide(item, size), y + _high(size))
    is_stated = item.mark != "none"
    ink, ground = (item.mark, f"{item.mark}-ground") if is_stated else ("ink", "paper")
    if is_stated:
        inside = (box[0] + 3, box[1] + 3, box[2] - 3, box[3] - 3)
        canvas.shape(box, pill(box), ink, "paper")
        canvas.shape(inside, pill(inside), ground, ink)
    else:
        canvas.shape(box, edge(box), "edge", "paper")
    mark = (x + _pad(size), middle - _mark(size) // 2)
    square = (*mark, mark[0] + _mark(size), mark[1] + _mark(size))
    canvas.shape(square, MARKS[item.mark], ink, ground, _mark(size) / MARK)
    canvas.text((square[2] + _gap(size) // 2, middle), item.words, size, ink, ground)


def _wide(item: StatusView | str, size: int) -> int:
    if isinstance(item, str):
        return text_width(item, size)
    return 2 * _pad(size) + _mark(size) + _gap(size) // 2 + text_width(item.words, size)


def _high(size: int) -> int:
    return size * 5 // 3


def _pad(size: int) -> int:
    return size * 2 // 3


def _mark(size: int) -> int:
    return size * 5 // 6


def _gap(size: int) -> int:
    return size * 5 // 11


WIDTH, HEIGHT = 1200, 630
"""Pixels: what the big messengers ask for, and show whole."""

_MARGIN = 72
_BAND, _NAME, _NOTICE = 104, 44, 36
_NUMBER, _NUMBER_MIDDLE = 52, 168
_TITLE_BELOW_NUMBER, _TITLE_ALONE = 210, 144
_AIR = 32


@dataclass(frozen=True, slots=True)
class PreviewPicture:
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


def draw(picture: PreviewPicture) -> bytes:
    """Return a picture as a PNG of few colours: the same bytes for the same words."""
    canvas = Canvas(WIDTH, HEIGHT)
    canvas.box((0, 0, WIDTH, _BAND), "strong")
    canvas.text((_MARGIN, _BAND // 2), picture.whose, _NAME, "paper", "strong")
    right = WIDTH - _MARGIN - text_width(picture.notice, _NOTICE)
    canvas.text((right, _BAND // 2), picture.notice, _NOTICE, "paper", "strong")
    canvas.text((_MARGIN, _NUMBER_MIDDLE), picture.above, _NUMBER, "strong", "paper")
    top = _TITLE_BELOW_NUMBER if picture.above else _TITLE_ALONE
    end = (
        _draw_states(canvas, picture.states, picture.as_of, (_MARGIN, WIDTH - _MARGIN, HEIGHT - _LOWEST))
        - _AIR
    )
    size, lines = fitted(picture.title, WIDTH - 2 * _MARGIN, end - top)
    high = size * 4 // 3
    for number, words in enumerate(lines):
        canvas.text((_MARGIN, top + high * number + high // 2), words, size, "ink", "paper")
    return canvas.png()
