"""Which letters of a page are seen, which are not, and which are struck through."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

import pypdfium2.raw as pdfium
from PIL import Image, ImageChops

from generator.sheet.readers.pdf.geometry import Bands, Colour, Handle, Rect, around, turned
from generator.sheet.readers.pdf.letters import Letter
from generator.sheet.readers.pdf.painting import Ink, Line, Painting, Shape

_THIN, _WIDE, _INNER = 0.6, 0.6, 0.28
"""A line that strikes a letter, by the letter's height and width, and how far from its edges it runs."""

_REACH, _BEYOND = 1.3, 2.0
"""How long it may be, by the width of all that it strikes, and heights of a letter; a longer one rules a
table, and runs into a text that has too little room."""


def _struck(found: list[Letter], lines: list[Line], height: float) -> tuple[set[int], set[Line]]:
    """Return the letters that are struck, by their places, and the lines that strike them."""
    bands = {
        upright: Bands(height, ((each.rect, each) for each in lines if each.upright is upright))
        for upright in (False, True)
    }
    under: dict[Line, list[int]] = {}
    for place, each in enumerate(found):
        if each.turn is None or each.is_blank:
            continue
        for line in _through(each, bands[each.turn % 2 == 1]):
            under.setdefault(line, []).append(place)
    letters: set[int] = set()
    strikes: set[Line] = set()
    for line, places in under.items():
        turn = found[places[0]].turn or 0
        whole = around(found[place].upright().rect for place in places)
        if turned(line.rect, turn).width <= _REACH * whole.width + _BEYOND * whole.height:
            letters.update(places)
            strikes.add(line)
    return letters, strikes


def _through(letter: Letter, lines: Bands[Line]) -> Iterator[Line]:
    """Yield the lines that run through the middle of a letter from side to side."""
    whole = letter.upright().rect
    inner = whole.height * _INNER
    for _, line in lines.near(letter.rect.down):
        rect = turned(line.rect, letter.turn or 0)
        within = min(rect.right, whole.right) - max(rect.left, whole.left)
        if (
            whole.top + inner <= rect.down <= whole.bottom - inner
            and rect.height <= _THIN * whole.height
            and within >= _WIDE * whole.width
        ):
            yield line


Look: TypeAlias = Literal["seen", "hidden", "struck"]

_SCALE, _MOST_DOTS = 1.5, 3_000_000
"""Dots a point with which a page is painted, and the most for all of it."""

_PALE = 20
"""Parts of 255 by which a colour must differ from what is behind it to be seen."""

_FAINT = 12
"""The same for a dot of the painted page, on which a thin line is paler than it is."""

_SMALL = 1.5
"""Points of height; smaller letters are no letters to any reader."""

_COVERED, _LEFT = 0.5, 0.3
"""Parts of a letter: so much under a box of one colour is covered, so little left by what cuts it is cut."""

_BLOCKS = "█▉▇▆■"
"""Letters under which others may lie."""

_WHOLE = 0.6
"""Part of a page that a picture covers which is a scan of it."""

_PAPER: Colour = (255, 255, 255)

_WIDE_DOTS, _NARROW_DOTS = 8, 4
"""Dots of a letter that is wide, and of one that is narrow."""

_OWN_GLYPHS = 0x7E
"""Letters to here PDFium paints also where the file brings no typeface."""


@dataclass(slots=True)
class Marked:
    """Places that annotations blacken or strike through."""

    covered: list[Rect] = field(default_factory=list)
    struck: list[Rect] = field(default_factory=list)


def looks(
    page: Handle, size: Rect, found: list[Letter], painted: Painting, marked: Marked
) -> tuple[list[Look], set[Line]]:
    """Return how each letter looks, in their order, and the lines that strike some.

    Two ways lead there. What the file says: painted or not, in which colour on which, cut off, covered by
    what is painted later, struck through by a line. And what is seen: the page is painted with its text and
    without; a letter where nothing differs is not seen. The second knows all ways of hiding, but only
    letters whose typeface the file brings.

    Args:
        page: PDFium's page; its text is gone afterwards.
        size: the page as it is seen.
        found: its letters.
        painted: what it paints.
        marked: places of annotations.

    """
    if not found:
        return [], set()
    of: list[Look] = []
    blocks = [
        Shape(each.ink.order, each.drawn, each.ink.colour)
        for each in found
        if each.ink and each.text in _BLOCKS
    ]
    ordered = sorted([*painted.shapes, *blocks], key=lambda each: each.order)
    shapes = Bands(size.bottom, ((each.rect, each) for each in ordered))
    struck, strikes = _struck(found, painted.lines, size.bottom)
    whole = [each.order for each in painted.pictures if each.rect.part_of(size) >= _WHOLE]
    differing = _Differing(page, painted.inks.values(), size)
    for place, each in enumerate(found):
        if each.is_blank:
            of.append(of[-1] if of and _follows(each, found[place - 1]) else "seen")
            continue
        # A thick line may cover a low letter whole, and strike the high one beside it.
        if place in struck or any(rect.holds(each.rect.across, each.rect.down) for rect in marked.struck):
            of.append("struck")
        elif (
            _is_unpainted(each, size)
            or _is_covered(each, shapes.near(each.drawn.down), marked.covered)
            or not (differing.at(each) if _is_judged(each) else _lies_over(each, whole))
        ):
            of.append("hidden")
        else:
            of.append("seen")
    return of, strikes


def _lies_over(letter: Letter, pictures: list[int]) -> bool:
    """Return whether no picture of the whole page lies over a letter: a scan, over what a machine guessed."""
    return letter.ink is None or not any(order > letter.ink.order for order in pictures)


def _follows(letter: Letter, before: Letter) -> bool:
    here, there = letter.upright().rect, before.upright().rect
    return there.top < here.down < there.bottom and abs(here.left - there.right) < there.height


def _is_unpainted(letter: Letter, size: Rect) -> bool:
    ink = letter.ink
    return (
        not size.holds(letter.drawn.across, letter.drawn.down)
        or letter.upright().rect.height < _SMALL
        or (ink is not None and (not ink.is_painted or ink.within.part_of(letter.drawn) < _LEFT))
    )


def _is_covered(letter: Letter, shapes: list[tuple[Rect, Shape]], areas: list[Rect]) -> bool:
    """Return whether a letter lies under a box, or has the colour of the one that it lies on."""
    across, down = letter.drawn.across, letter.drawn.down
    if any(area.holds(across, down) for area in areas):
        return True
    order = letter.ink.order if letter.ink is not None else 0
    behind: Colour | None = _PAPER
    for rect, shape in shapes:
        if shape.order > order:
            if shape.colour is not None and rect.part_of(letter.drawn) >= _COVERED:
                return True
        elif shape.order < order and rect.holds(across, down):
            behind = shape.colour
    own = letter.ink.colour if letter.ink is not None else None
    if own is None or behind is None:
        return False
    return max(abs(here - there) for here, there in zip(own, behind, strict=True)) < _PALE


def _is_judged(letter: Letter) -> bool:
    return letter.ink is not None and (letter.ink.is_embedded or ord(letter.text[0]) <= _OWN_GLYPHS)


class _Differing:
    """Where a page looks otherwise without its text."""

    def __init__(self, page: Handle, inks: Iterable[Ink], size: Rect) -> None:
        self._scale = min(_SCALE, (_MOST_DOTS / max(size.right * size.bottom, 1.0)) ** 0.5)
        whole = self._paint(page)
        for ink in inks:
            pdfium.FPDFPageObj_SetIsActive(ink.handle, False)  # noqa: FBT003 - a function of PDFium
        differing = ImageChops.difference(whole, self._paint(page))
        self._dots = differing.point([0] * _FAINT + [1] * (256 - _FAINT))

    def _paint(self, page: Handle) -> Image.Image:
        bitmap = page.render(scale=self._scale, may_draw_forms=False, draw_annots=False, grayscale=True)
        image: Image.Image = bitmap.to_pil()
        return image

    def at(self, letter: Letter) -> bool:
        """Return whether anything differs where a letter is drawn, or anywhere in its box.

        A typeface may draw elsewhere than it says, above all one that stands for another.
        """
        return self._in(letter.drawn) or self._in(letter.rect)

    def _in(self, rect: Rect) -> bool:
        left, right = _dots(rect.left * self._scale, rect.right * self._scale)
        top, bottom = _dots(rect.top * self._scale, rect.bottom * self._scale)
        return self._dots.crop((left, top, right, bottom)).getbbox() is not None


def _dots(start: float, end: float) -> tuple[int, int]:
    """Return the dots from one edge of a letter to the other.

    Those at the edges of a wide one may be the next letter's; a narrow one may be painted a dot aside.
    """
    if end - start > _WIDE_DOTS:
        return round(start + 0.5), round(end - 0.5)
    aside = int(end - start < _NARROW_DOTS)
    return int(start) - aside, int(end) + 1 + aside
