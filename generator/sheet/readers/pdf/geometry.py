"""Places on a page of a PDF as it is seen, and what PDFium tells of an object's."""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterable
from typing import Any, Generic, NamedTuple, TypeAlias, TypeVar

import pypdfium2.raw as pdfium
from pypdfium2 import PdfMatrix

_BANDS = 64
"""Bands of a page; a thing lies in at most so many."""


class Rect(NamedTuple):
    """A box in points from the page's left and top, as it is seen."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """Return its width."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """Return its height."""
        return self.bottom - self.top

    @property
    def across(self) -> float:
        """Return where its middle is, from the left."""
        return (self.left + self.right) / 2

    @property
    def down(self) -> float:
        """Return where its middle is, from the top."""
        return (self.top + self.bottom) / 2

    def holds(self, across: float, down: float) -> bool:
        """Return whether a place lies in it."""
        return self.left <= across < self.right and self.top <= down < self.bottom

    def overlap(self, other: Rect) -> Rect:
        """Return what both cover; a box without width or height where they lie apart."""
        left, top = max(self.left, other.left), max(self.top, other.top)
        return Rect(
            left, top, max(left, min(self.right, other.right)), max(top, min(self.bottom, other.bottom))
        )

    def part_of(self, other: Rect) -> float:
        """Return how much of another box it covers, from 0 to 1."""
        both = self.overlap(other)
        return both.width * both.height / max(other.width * other.height, 1e-6)


def around(boxes: Iterable[Rect]) -> Rect:
    """Return the box around some boxes, of which there is one at least."""
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    return Rect(min(lefts), min(tops), max(rights), max(bottoms))


Thing = TypeVar("Thing")


def runs(things: Iterable[Thing], goes_on: Callable[[list[Thing], Thing], bool]) -> list[list[Thing]]:
    """Return things in runs: one that goes on from the run before it belongs to it, any other begins one."""
    found: list[list[Thing]] = []
    for each in things:
        if found and goes_on(found[-1], each):
            found[-1].append(each)
        else:
            found.append([each])
    return found


class Bands(Generic[Thing]):
    """Things of a page, each with its box."""

    def __init__(self, height: float, things: Iterable[tuple[Rect, Thing]]) -> None:
        """Keep things in the order in which they come; `height` is the page's."""
        self._step = max(height, 1.0) / _BANDS
        self._bands: list[list[tuple[Rect, Thing]]] = [[] for _ in range(_BANDS)]
        for rect, thing in things:
            for band in range(self._band(rect.top), self._band(rect.bottom) + 1):
                self._bands[band].append((rect, thing))

    def near(self, down: float) -> list[tuple[Rect, Thing]]:
        """Return the things at about a height, in the order in which they came."""
        return self._bands[self._band(down)]

    def at(self, across: float, down: float) -> Iterable[tuple[Rect, Thing]]:
        """Return the things that a place lies in, in the order in which they came."""
        return (each for each in self.near(down) if each[0].holds(across, down))

    def _band(self, down: float) -> int:
        return min(max(int(down / self._step), 0), _BANDS - 1)


_STRAIGHT = 0.97
"""The cosine of an angle by which a turned letter may lean; more, and it is slanting."""


class Matrix(NamedTuple):
    """How points of one space lie in another (PDF 32000-1, 8.3.3)."""

    a: float
    b: float
    c: float
    d: float
    e: float
    f: float

    def then(self, after: Matrix) -> Matrix:
        """Return this one and another after it, as one."""
        return Matrix(*PdfMatrix(*self).multiply(PdfMatrix(*after)).get())

    def point(self, across: float, up: float) -> tuple[float, float]:
        """Return where a point lies."""
        return self.a * across + self.c * up + self.e, self.b * across + self.d * up + self.f

    def rect(self, left: float, low: float, right: float, high: float) -> Rect:
        """Return the box around a box's corners."""
        return box([self.point(across, up) for across in (left, right) for up in (low, high)])

    def turn(self, across: float, up: float) -> int | None:
        """Return how often by 90° to the left a text that runs so is turned; None where it is slanting."""
        x, y = self.a * across + self.c * up, self.b * across + self.d * up
        length = (x * x + y * y) ** 0.5
        if length == 0:
            return 0
        x, y = x / length, y / length
        directions = {0: x, 1: -y, 2: -x, 3: y}
        return next((turn for turn, part in directions.items() if part > _STRAIGHT), None)


def view(bounds: tuple[float, float, float, float], rotation: int) -> Matrix:
    """Return how a page's points are seen.

    Args:
        bounds: what is shown of the page: left, foot, right, top.
        rotation: degrees to the right by which it is turned to be seen.

    """
    left, low, right, high = bounds
    return {
        90: Matrix(0, 1, 1, 0, -low, -left),
        180: Matrix(-1, 0, 0, 1, right, -low),
        270: Matrix(0, -1, -1, 0, high, right),
    }.get(rotation % 360, Matrix(1, 0, 0, -1, -left, high))


def turned(rect: Rect, turn: int) -> Rect:
    """Return a box as it lies for whoever turns the head with a text turned so."""
    left, top, right, bottom = rect
    if turn == 1:
        return Rect(-bottom, left, -top, right)
    if turn == 2:  # noqa: PLR2004 - turned twice
        return Rect(-right, -bottom, -left, -top)
    return Rect(top, -right, bottom, -left) if turn else rect


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
