"""What annotations do to a page besides text: they blacken, strike through, and draw."""

from __future__ import annotations

from itertools import pairwise

from generator.sheet.readers.pdf.bands import Rect
from generator.sheet.readers.pdf.handles import box
from generator.sheet.readers.pdf.overlay import Laid
from generator.sheet.readers.pdf.painting import Painting
from generator.sheet.readers.pdf.paths import Drawing, Line, Shape, is_straight, line_between
from generator.sheet.readers.pdf.seen import Marked
from generator.sheet.readers.pdf.view import Matrix

_REDACTED, _STRUCK = "Redact", "StrikeOut"

_DRAWN = {"Ink", "Line", "PolyLine", "Polygon", "Circle", "Square", "Stamp", "FreeText"}
"""Annotations whose lines say something; those of others (a note's picture, a tick, a marker) are known."""

_LAST = 1_000_000_000
"""The order of what lies over all that a page paints."""

_INK = (0, 0, 0)


def marks(laid: list[Laid], seen: Matrix, painted: Painting) -> Marked:
    """Return the places that annotations blacken or strike, and add to a page what nothing draws yet."""
    found = Marked()
    for each in laid:
        annotation = each.annotation
        if annotation.is_hidden:
            continue
        places = [seen.rect(*quad) for quad in annotation.quads] or [each.rect]
        undrawn = annotation.appearance is None
        if annotation.kind == _REDACTED or (annotation.is_filled and undrawn):
            found.covered += places
        elif annotation.kind == _STRUCK:
            found.struck += places
        for points in annotation.strokes if undrawn else ():
            _draw(painted, [seen.point(*point) for point in points], annotation.width)
    return found


def _draw(painted: Painting, points: list[tuple[float, float]], width: float) -> None:
    for start, end in pairwise(points):
        if is_straight(start, end):
            rect, upright = line_between(start, end, width)
            painted.lines.append(Line(_LAST, rect, upright))
            painted.shapes.append(Shape(_LAST, rect, _INK))
    painted.drawings.append(Drawing(box(points), len(points) == 2, _LAST))  # noqa: PLR2004 - from end to end


def drawings(laid: list[Laid], painted: Painting) -> list[Drawing]:
    """Return what is drawn on a page by lines, without what annotations draw to be known by."""
    known = [each.rect for each in laid if each.annotation.kind not in _DRAWN]
    return [each for each in painted.drawings if each.order <= painted.end or not _lies(each.rect, known)]


def _lies(rect: Rect, within: list[Rect]) -> bool:
    return any(each.holds(rect.across, rect.down) for each in within)
