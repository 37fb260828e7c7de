"""What a page paints, in its order: runs of text, boxes, lines, pictures; as PDFium takes it apart."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

import pypdfium2.raw as pdfium

from generator.sheet.readers.pdf.geometry import (
    Colour,
    Handle,
    Matrix,
    Point,
    Rect,
    address,
    bounds,
    box,
    clipped,
    colour,
    font_name,
    layers,
    matrix,
    stroke_width,
)

_THIN = 3.0
"""Points; a filled box as thin is a line."""

_STRAIGHT = 0.5
"""Points by which the ends of a line may differ that runs along the page's edge."""

_MOST_STRAIGHT = 0.5
"""Part of a path's outline that is straight at least, where it is a frame, be its corners round."""

_BOX = (4, 5)
"""Lines of a box: closed by itself, or by a line without length."""


class Shape(NamedTuple):
    """A painted box: when, where, and its colour; None for one that is seen through or has many."""

    order: int
    rect: Rect
    colour: Colour | None


class Line(NamedTuple):
    """A line along the page's edges, as wide as it is painted."""

    order: int
    rect: Rect
    upright: bool


class Drawing(NamedTuple):
    """What is no frame and no line of a table; `is_line` where it is one slanting line."""

    rect: Rect
    is_line: bool
    order: int = 0


@dataclass(slots=True)
class _Part:
    """One of a path's outlines: its points, and which of the lines between them are curves."""

    points: list[Point]
    curves: list[bool]

    def sides(self) -> Iterator[tuple[Point, Point, bool]]:
        for start, end, curved in zip(self.points, self.points[1:], self.curves, strict=False):
            if start != end:
                yield start, end, curved or not is_straight(start, end)


def _path(found: Painting, handle: Handle, seen: Matrix, order: int) -> None:
    """Add what a path comes to; `seen` turns the points of what holds it."""
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(handle, fill, stroke)
    own = matrix(handle).then(seen)
    parts = (
        [part for part in _parts(handle, own) if len(part.points) > 1] if fill.value or stroke.value else []
    )
    if not parts:
        return
    shade, solid = colour(handle, stroked=not fill.value)
    opaque = shade if solid == 1 and not pdfium.FPDFPageObj_HasTransparency(handle) else None
    around = [box(part.points) for part in parts]
    width = stroke_width(handle, own) if stroke.value else 0.0
    for place, part in enumerate(parts):
        sides = list(part.sides())
        is_box = len(sides) in _BOX and not any(bent for *_, bent in sides)
        rect = around[place]
        if fill.value:
            whole = is_box and _is_alone(place, around)
            found.shapes.append(Shape(order, clipped(handle, rect, seen), opaque if whole else None))
        if fill.value and is_box and min(rect.width, rect.height) <= _THIN:
            found.lines.append(Line(order, rect, rect.height > rect.width))
            continue
        for start, end, bent in sides:
            if not bent:
                line = line_between(start, end, width)
                found.lines.append(Line(order, *line))
                if width > _THIN:
                    found.shapes.append(Shape(order, clipped(handle, line[0], seen), opaque))
    if not _is_frame(parts):
        drawn = clipped(handle, box([point for part in parts for point in part.points]), seen)
        found.drawings.append(Drawing(drawn, len(parts) == 1 and parts[0].curves == [False], order))


def _parts(handle: Handle, own: Matrix) -> Iterator[_Part]:
    across, up = ctypes.c_float(), ctypes.c_float()
    part = _Part([], [])
    handles = 0
    for place in range(pdfium.FPDFPath_CountSegments(handle)):
        segment = pdfium.FPDFPath_GetPathSegment(handle, place)
        pdfium.FPDFPathSegment_GetPoint(segment, across, up)
        kind = pdfium.FPDFPathSegment_GetType(segment)
        point = own.point(across.value, up.value)
        if kind == pdfium.FPDF_SEGMENT_MOVETO:
            yield part
            part = _Part([point], [])
            continue
        if kind == pdfium.FPDF_SEGMENT_BEZIERTO:
            # Two points pull a curve, the third one ends it.
            handles = (handles + 1) % 3
        if kind != pdfium.FPDF_SEGMENT_BEZIERTO or handles == 0:
            part.points.append(point)
            part.curves.append(kind == pdfium.FPDF_SEGMENT_BEZIERTO)
        if pdfium.FPDFPathSegment_GetClose(segment) and part.points:
            part.points.append(part.points[0])
            part.curves.append(False)
    yield part


def _is_alone(place: int, around: list[Rect]) -> bool:
    """Return whether no other outline of the path lies in this one, which would be a hole in it."""
    rect = around[place]
    return not any(rect.holds(other.across, other.down) for each, other in enumerate(around) if each != place)


def _is_frame(parts: list[_Part]) -> bool:
    straight = bent = 0.0
    for part in parts:
        for (left, top), (right, bottom), is_bent in part.sides():
            length = abs(right - left) + abs(bottom - top)
            if is_bent:
                bent += length
            else:
                straight += length
    return straight >= _MOST_STRAIGHT * (straight + bent)


def is_straight(start: Point, end: Point) -> bool:
    """Return whether a line runs along the page's edge."""
    return min(abs(start[0] - end[0]), abs(start[1] - end[1])) <= _STRAIGHT


def line_between(start: Point, end: Point, width: float) -> tuple[Rect, bool]:
    """Return the box that a straight line fills, so wide, and whether it is upright."""
    left, top, right, bottom = box([start, end])
    half = width / 2
    if right - left < bottom - top:
        return Rect(left - half, top, right + half, bottom), True
    return Rect(left, top - half, right, bottom + half), False


_DEEPEST = 30
"""Drawings in drawings; deeper ones are no page."""

_STROKED = {pdfium.FPDF_TEXTRENDERMODE_STROKE, pdfium.FPDF_TEXTRENDERMODE_STROKE_CLIP}
_UNPAINTED = {pdfium.FPDF_TEXTRENDERMODE_INVISIBLE, pdfium.FPDF_TEXTRENDERMODE_CLIP}


@dataclass(slots=True)
class Ink:
    """A run of text as it is painted: when, in what typeface and colour (None: a pattern), and whether."""

    order: int
    handle: Handle
    font: str
    colour: Colour | None
    is_painted: bool
    is_embedded: bool
    seen: Matrix
    """Turns the points of what holds it into the page's."""
    within: Rect
    """What other paths leave of it to be seen."""


@dataclass(slots=True)
class Painting:
    """All that a page paints.

    `inks` are by their address, `images` by their order, `end` is the last order of the page's own.
    """

    inks: dict[int, Ink] = field(default_factory=dict)
    shapes: list[Shape] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    pictures: list[Shape] = field(default_factory=list)
    images: dict[int, Handle] = field(default_factory=dict)
    drawings: list[Drawing] = field(default_factory=list)
    end: int = 0


class TooMuchError(Exception):
    """A page that paints more than any sheet does."""


def painting(page: Handle, seen: Matrix, own: int, most: int, off: frozenset[str]) -> Painting:
    """Return what a page paints.

    Args:
        page: PDFium's page.
        seen: how its points are seen.
        own: how many of its objects are its own; those after them are what annotations draw.
        most: how many objects it may paint.
        off: the names of the layers that are not shown.

    Raises:
        TooMuchError: more than `most`.

    """
    painted = Painting()
    count = 0
    for place in range(pdfium.FPDFPage_CountObjects(page)):
        for handle, within in _within(pdfium.FPDFPage_GetObject(page, place), seen, 0):
            count += 1
            if count > most:
                raise TooMuchError
            _take(painted, handle, within, count, off)
        if place < own:
            painted.end = count
    return painted


def _within(handle: Handle, seen: Matrix, depth: int) -> Iterator[tuple[Handle, Matrix]]:
    """Yield an object, or all that one of many holds, with what turns its points into the page's."""
    if pdfium.FPDFPageObj_GetType(handle) != pdfium.FPDF_PAGEOBJ_FORM:
        yield handle, seen
        return
    if depth > _DEEPEST:
        raise TooMuchError
    inner = matrix(handle).then(seen)
    for place in range(pdfium.FPDFFormObj_CountObjects(handle)):
        yield from _within(pdfium.FPDFFormObj_GetObject(handle, place), inner, depth + 1)


def _take(painted: Painting, handle: Handle, seen: Matrix, order: int, off: frozenset[str]) -> None:
    kind = pdfium.FPDFPageObj_GetType(handle)
    if kind == pdfium.FPDF_PAGEOBJ_TEXT:
        painted.inks[address(handle)] = _ink(handle, seen, order, off)
    elif kind == pdfium.FPDF_PAGEOBJ_PATH:
        _path(painted, handle, seen, order)
    else:
        rect = clipped(handle, bounds(handle, seen), seen)
        painted.shapes.append(Shape(order, rect, None))
        if kind == pdfium.FPDF_PAGEOBJ_IMAGE:
            painted.pictures.append(Shape(order, rect, None))
            painted.images[order] = handle


def _ink(handle: Handle, seen: Matrix, order: int, off: frozenset[str]) -> Ink:
    mode = pdfium.FPDFTextObj_GetTextRenderMode(handle)
    font = pdfium.FPDFTextObj_GetFont(handle)
    shade, solid = colour(handle, stroked=mode in _STROKED)
    shown = not off or off.isdisjoint(layers(handle))
    return Ink(
        order,
        handle,
        font_name(font),
        shade,
        mode not in _UNPAINTED and solid > 0 and shown,
        pdfium.FPDFFont_GetIsEmbedded(font) == 1,
        seen,
        clipped(handle, _ANYWHERE, seen),
    )


_ANYWHERE = Rect(float("-inf"), float("-inf"), float("inf"), float("inf"))
