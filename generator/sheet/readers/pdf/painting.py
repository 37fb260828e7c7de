"""What a page paints, in its order: runs of text, boxes, lines, pictures; as PDFium takes it apart."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import pypdfium2.raw as pdfium

from generator.sheet.readers.pdf.bands import Rect
from generator.sheet.readers.pdf.handles import (
    Colour,
    Handle,
    address,
    bounds,
    clipped,
    colour,
    font_name,
    layers,
    matrix,
)
from generator.sheet.readers.pdf.paths import Drawing, Line, Shape, path
from generator.sheet.readers.pdf.view import Matrix

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
        found = path(handle, seen, order)
        painted.shapes += found.shapes
        painted.lines += found.lines
        if found.drawing is not None:
            painted.drawings.append(found.drawing)
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
