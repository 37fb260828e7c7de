"""The pictures and drawings of a page, which are told and not read."""

from __future__ import annotations

from collections.abc import Iterable

from generator.sheet.readers.pdf.bands import Rect
from generator.sheet.readers.pdf.paths import Drawing

_TINY = 6.0
"""Points; what is no wider and no higher is a decoration."""

_FIELDS = 32
"""A page's fields to a side: drawings in one, or in fields that touch, are one drawing."""


def pictures(
    drawings: Iterable[Drawing], images: Iterable[Rect], size: Rect, letters: list[Rect]
) -> list[Rect]:
    """Return the places of a page's pictures, and of its drawings, each with all its lines.

    Args:
        drawings: what is drawn by lines.
        images: what is a picture.
        size: the page as it is seen.
        letters: where its letters are; a slanting line over none says that a cell is left blank.

    """
    found = [rect for each in images if _is_large(rect := each.overlap(size))]
    drawn = [
        rect
        for each in drawings
        if _is_large(rect := each.rect.overlap(size)) and not _is_blank(each, letters)
    ]
    return found + _together(drawn, size)


def _is_large(rect: Rect) -> bool:
    return max(rect.width, rect.height) > _TINY


def _is_blank(drawing: Drawing, letters: Iterable[Rect]) -> bool:
    return drawing.is_line and not any(drawing.rect.holds(each.across, each.down) for each in letters)


def _together(drawn: list[Rect], size: Rect) -> list[Rect]:
    fields: dict[tuple[int, int], Rect] = {}
    for rect in drawn:
        for place in _fields(rect, size):
            fields.setdefault(place, rect)
    found = []
    while fields:
        place, first = fields.popitem()
        found.append(first)
        left = [place]
        while left:
            across, down = left.pop()
            near = ((x, y) for x in range(across - 1, across + 2) for y in range(down - 1, down + 2))
            left += [each for each in near if fields.pop(each, None) is not None]
    return found


def _fields(rect: Rect, size: Rect) -> Iterable[tuple[int, int]]:
    left, right = (int(each / max(size.right, 1.0) * _FIELDS) for each in (rect.left, rect.right))
    top, bottom = (int(each / max(size.bottom, 1.0) * _FIELDS) for each in (rect.top, rect.bottom))
    return ((x, y) for x in range(left, right + 1) for y in range(top, bottom + 1))
