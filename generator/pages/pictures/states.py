"""States in a picture as on the pages: mark, word and colour; what is not stated has a dashed edge."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeAlias

from generator.pages.pictures.canvas import Canvas
from generator.pages.pictures.lettering import width
from generator.pages.pictures.shapes import MARK, MARKS, edge, pill
from generator.pages.views.parts import StatusView
from generator.wording.drawings import others

LOWEST = 36
"""Pixels left free below the last row."""

_MOST_ROWS = 3
_SIZES = (44, 38, 32, 26, 20)

Row: TypeAlias = "list[StatusView | str]"


def states(canvas: Canvas, shown: Iterable[StatusView], as_of: str, room: tuple[int, int, int]) -> int:
    """Draw states and as of when in rows that end at the bottom; return where the first begins.

    Args:
        canvas: where to.
        shown: the states, in order.
        as_of: words that follow the last.
        room: left, right and bottom, in pixels.

    """
    left, right, bottom = room
    items: Row = [*shown, as_of]
    most = right - left
    size = next((size for size in _SIZES if len(_rows(items, size, most)) <= _MOST_ROWS), _SIZES[-1])
    rows = _rows(items, size, most)
    for kept in range(len(items) - 2, -1, -1):
        if len(rows) <= _MOST_ROWS:
            break
        # A city may use more words than a picture can show; how many is said.
        rows = _rows([*items[:kept], others(len(items) - 1 - kept), as_of], size, most)
    high = _high(size)
    top = bottom - len(rows) * high - (len(rows) - 1) * _gap(size)
    for number, row in enumerate(rows):
        x = left
        for item in row:
            _draw(canvas, item, (x, top + number * (high + _gap(size))), size)
            x += _wide(item, size) + _gap(size)
    return top


def _rows(items: Row, size: int, most: int) -> list[Row]:
    rows: list[Row] = []
    used = most
    for item in items:
        used += _gap(size) + _wide(item, size)
        if used > most:
            rows.append([])
            used = _wide(item, size)
        rows[-1].append(item)
    return rows


def _draw(canvas: Canvas, item: StatusView | str, place: tuple[int, int], size: int) -> None:
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
        return width(item, size)
    return 2 * _pad(size) + _mark(size) + _gap(size) // 2 + width(item.words, size)


def _high(size: int) -> int:
    return size * 5 // 3


def _pad(size: int) -> int:
    return size * 2 // 3


def _mark(size: int) -> int:
    return size * 5 // 6


def _gap(size: int) -> int:
    return size * 5 // 11
