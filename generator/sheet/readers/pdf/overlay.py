"""What annotations lay over a page: fields and texts typed on it go into the flow, all else beside."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from generator.sheet.grid import DoubtKind, Markup, Origin, Paragraph
from generator.sheet.readers.lines import bones, lines, told
from generator.sheet.readers.pdf.geometry import Matrix, Rect, box
from generator.sheet.readers.pdf.letters import Letter
from generator.sheet.readers.pdf.objects import Annotation
from generator.sheet.readers.pdf.painting import Drawing, Line, Painting, Shape, is_straight, line_between
from generator.sheet.readers.pdf.rows import beside, rows
from generator.sheet.readers.pdf.seen import Marked

_TICKED = "☑"
"""Stands for a ticked box whose tick is drawn by lines."""

_FILLED = {"Tx", "Ch", "Btn"}


@dataclass(slots=True)
class Overlay:
    """What the annotations of a page come to: letters of the flow, lines beside it, words of the form."""

    flow: list[Letter] = field(default_factory=list)
    aside: list[Paragraph] = field(default_factory=list)
    markup: list[Markup] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Laid:
    """An annotation, where it is seen, and the text of what draws it (nothing where PDFium shows that)."""

    annotation: Annotation
    rect: Rect
    unseen: str


def overlay(laid: list[Laid], drawn: Iterable[Letter], origin: Origin, *, anew: bool) -> Overlay:
    """Return what annotations come to.

    A program draws a field as its appearance says, or anew from its value. Where the two differ, what the
    program shows stands in the flow, the other beside it as hidden.

    Args:
        laid: the annotations of the page, in order.
        drawn: the letters that draw them.
        origin: where the page is.
        anew: whether programs draw fields anew from their values.

    """
    found = Overlay()
    letters: dict[int, list[Letter]] = {}
    for each in drawn:
        letters.setdefault(_owner(each, laid), []).append(each)
    found.aside += beside(letters.pop(-1, []), origin)
    for place, one in enumerate(laid):
        _take(found, one, letters.get(place, []), origin, anew=anew)
    return found


def _owner(letter: Letter, laid: list[Laid]) -> int:
    """Return the place of the smallest annotation that holds a letter; -1 for none."""
    holding = [
        (each.rect.width * each.rect.height, place)
        for place, each in enumerate(laid)
        if each.rect.holds(letter.rect.across, letter.rect.down)
    ]
    return min(holding)[1] if holding else -1


def _take(found: Overlay, laid: Laid, drawn: list[Letter], origin: Origin, *, anew: bool) -> None:
    annotation = laid.annotation
    filled = annotation.field
    says = "\n".join(filter(None, (annotation.says, filled.value if filled else "", annotation.file)))
    found.markup += [Markup(each, origin) for each in (filled.prompts if filled else ())]
    if annotation.is_hidden:
        found.aside += _lines(says or laid.unseen, origin, "hidden")
    elif filled is not None and filled.kind in _FILLED and not filled.is_button:
        found.aside += _lines(annotation.says, origin)
        if filled.is_ticked and not drawn:
            found.flow += _placed(_TICKED, laid.rect)
        else:
            _settle(found, drawn, filled.value, laid.rect, origin, anew=anew)
    elif annotation.kind == "FreeText":
        _settle(found, drawn, says, laid.rect, origin, anew=False)
    else:
        found.aside += beside(drawn, origin)
        found.aside += _lines(says, origin)


def _settle(  # noqa: PLR0913 - one value and all that may stand for it
    found: Overlay, drawn: list[Letter], value: str, rect: Rect, origin: Origin, *, anew: bool
) -> None:
    """Put into the flow what is drawn, or the value where that is to be drawn."""
    if bones(value) == bones("".join(each.text for each in drawn)):
        found.flow += _spelled(drawn, value)
    elif value.strip() and (anew or not drawn):
        found.flow += _placed(value, rect)
        found.aside += beside(drawn, origin, "hidden")
    else:
        found.flow += drawn
        found.aside += _lines(value, origin, "hidden")


def _spelled(drawn: list[Letter], value: str) -> list[Letter]:
    """Return letters on one row with the spaces of the value that they show: a comb sets them apart."""
    if len(rows(drawn)) != 1:
        return drawn
    spelled: list[Letter] = []
    left = iter(each for each in drawn if not each.is_blank)
    for mark in value.strip():
        if not mark.isspace():
            spelled.append(next(left)._replace(gap=float("inf")))
        elif spelled:
            end = spelled[-1].rect
            spelled.append(spelled[-1]._replace(text=" ", rect=end._replace(left=end.right)))
    return spelled


def _placed(value: str, rect: Rect) -> list[Letter]:
    """Return the letters of a value within a box, each line on its row."""
    found = []
    texts = lines(value)
    height = rect.height / max(len(texts), 1)
    for place, line in enumerate(texts):
        width = min(rect.width / len(line), height)
        for count, mark in enumerate(line):
            left, top = rect.left + count * width, rect.top + place * height
            box = Rect(left, top, left + width, top + height)
            found.append(Letter(mark, box, box, 0, None, float("inf")))
    return found


def _lines(text: str, origin: Origin, kind: DoubtKind | None = None) -> Iterator[Paragraph]:
    return told(text.replace("\r", "\n"), origin, kind)


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
    return [
        each
        for each in painted.drawings
        if each.order <= painted.end or not any(one.holds(each.rect.across, each.rect.down) for one in known)
    ]
