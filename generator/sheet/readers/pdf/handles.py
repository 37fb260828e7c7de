"""What PDFium tells of one painted object: where, how turned, how coloured, how cut off."""

from __future__ import annotations

import ctypes
from typing import Any, TypeAlias

import pypdfium2.raw as pdfium

from generator.sheet.readers.pdf.bands import Rect
from generator.sheet.readers.pdf.view import Matrix

Handle: TypeAlias = Any
"""An object of PDFium, which has no types."""

Colour = tuple[int, int, int]
Point = tuple[float, float]

_SOLID = 255
_OPTIONAL = "OC"
_LONGEST_NAME = 512


def address(handle: Handle) -> int:
    """Return what tells an object from the others; 0 for none."""
    return ctypes.c_void_p.from_buffer(handle).value or 0


def matrix(handle: Handle) -> Matrix:
    """Return what turns an object's points into those of what holds it."""
    found = pdfium.FS_MATRIX()
    pdfium.FPDFPageObj_GetMatrix(handle, found)
    return Matrix(found.a, found.b, found.c, found.d, found.e, found.f)


def bounds(handle: Handle, seen: Matrix) -> Rect:
    """Return the box around an object; `seen` turns the points of what holds it."""
    left, low, right, high = (ctypes.c_float() for _ in range(4))
    pdfium.FPDFPageObj_GetBounds(handle, left, low, right, high)
    return seen.rect(left.value, low.value, right.value, high.value)


def clipped(handle: Handle, rect: Rect, seen: Matrix) -> Rect:
    """Return what of a box is left of an object where paths cut it off, each taken as the box around it."""
    clip = pdfium.FPDFPageObj_GetClipPath(handle)
    across, up = ctypes.c_float(), ctypes.c_float()
    for path in range(max(pdfium.FPDFClipPath_CountPaths(clip), 0)):
        points = []
        for place in range(max(pdfium.FPDFClipPath_CountPathSegments(clip, path), 0)):
            segment = pdfium.FPDFClipPath_GetPathSegment(clip, path, place)
            pdfium.FPDFPathSegment_GetPoint(segment, across, up)
            points.append(seen.point(across.value, up.value))
        rect = rect.overlap(box(points)) if points else rect
    return rect


def box(points: list[Point]) -> Rect:
    """Return the box around some points, of which there is one at least."""
    lefts, tops = zip(*points, strict=True)
    return Rect(min(lefts), min(tops), max(lefts), max(tops))


def colour(handle: Handle, *, stroked: bool) -> tuple[Colour | None, float]:
    """Return an object's colour, None for a pattern, and how solid it is, from 0 to 1."""
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    ask = pdfium.FPDFPageObj_GetStrokeColor if stroked else pdfium.FPDFPageObj_GetFillColor
    if not ask(handle, red, green, blue, alpha):
        return None, 1.0
    return (red.value, green.value, blue.value), alpha.value / _SOLID


def stroke_width(handle: Handle, seen: Matrix) -> float:
    """Return how wide an object's lines are, in points of the page."""
    width = ctypes.c_float()
    pdfium.FPDFPageObj_GetStrokeWidth(handle, width)
    return float(width.value * abs(seen.a * seen.d - seen.b * seen.c) ** 0.5)


def layers(handle: Handle) -> list[str]:
    """Return the names of the layers (optional content) that an object stands on by its marks."""
    found = []
    for place in range(max(pdfium.FPDFPageObj_CountMarks(handle), 0)):
        mark = pdfium.FPDFPageObj_GetMark(handle, place)
        if _text(lambda *to, mark=mark: pdfium.FPDFPageObjMark_GetName(mark, *to)) == _OPTIONAL:
            found.append(
                _text(lambda *to, mark=mark: pdfium.FPDFPageObjMark_GetParamStringValue(mark, b"Name", *to))
            )
    return found


def font_name(font: Handle) -> str:
    """Return a typeface's name, without what tells that a part of it is embedded (`ABCDEF+`)."""
    buffer = ctypes.create_string_buffer(_LONGEST_NAME)
    length = pdfium.FPDFFont_GetBaseFontName(font, buffer, _LONGEST_NAME)
    name = buffer.raw[: max(min(length, _LONGEST_NAME) - 1, 0)].decode("utf-8", "replace")
    return name.rpartition("+")[2]


def _text(ask: Any) -> str:  # noqa: ANN401 - a function of PDFium
    buffer = (ctypes.c_ushort * _LONGEST_NAME)()
    length = ctypes.c_ulong()
    ask(buffer, _LONGEST_NAME, length)
    return bytes(buffer)[: max(min(length.value, _LONGEST_NAME) - 2, 0)].decode("utf-16-le", "replace")
