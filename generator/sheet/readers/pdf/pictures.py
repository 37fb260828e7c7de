"""The pictures and drawings of a page, which are told and not read."""

from __future__ import annotations

import ctypes
from collections.abc import Iterable

import pypdfium2.raw as pdfium

from generator.sheet.readers.pdf.bands import Rect
from generator.sheet.readers.pdf.handles import Handle
from generator.sheet.readers.pdf.paths import Drawing, Shape

_TINY = 6.0
"""Points; what is no wider and no higher is a decoration."""

_JPEG = b"DCTDecode"
_LONGEST = 32

_FIELDS = 32
"""A page's fields to a side: drawings in one, or in fields that touch, are one drawing."""


def pictures(
    drawings: Iterable[Drawing], images: Iterable[Shape], size: Rect, letters: list[Rect]
) -> list[tuple[Rect, int | None]]:
    """Return the places of a page's pictures, each with its order, and of its drawings with all their lines.

    Args:
        drawings: what is drawn by lines.
        images: what is a picture.
        size: the page as it is seen.
        letters: where its letters are; a slanting line over none says that a cell is left blank.

    """
    found = [(rect, each.order) for each in images if _is_large(rect := each.rect.overlap(size))]
    drawn = [
        rect
        for each in drawings
        if _is_large(rect := each.rect.overlap(size)) and not _is_blank(each, letters)
    ]
    return [*found, *((each, None) for each in _together(drawn, size))]


def jpeg(image: Handle, most: int) -> bytes:
    """Return an image as its file, where the page holds one whole; nothing of any other, or of a larger one.

    Of other images only the points stand in a page, and to make files of them takes more than reading it.
    """
    filters = pdfium.FPDFImageObj_GetImageFilterCount(image)
    name = ctypes.create_string_buffer(_LONGEST)
    pdfium.FPDFImageObj_GetImageFilter(image, filters - 1, name, _LONGEST)
    # PDFium undoes only what is wrapped around the file of a picture.
    size = pdfium.FPDFImageObj_GetImageDataDecoded(image, None, 0) if name.value == _JPEG else 0
    if size > most:
        return b""
    content = ctypes.create_string_buffer(size)
    pdfium.FPDFImageObj_GetImageDataDecoded(image, content, size)
    return content.raw


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
