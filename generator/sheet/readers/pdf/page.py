"""One page of a PDF: what stands in its flow, beside it, and what is drawn on it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

import pypdfium2
import pypdfium2.raw as pdfium

from generator.sheet.grid import (
    PAGE_NUMBER,
    Block,
    DoubtKind,
    Markup,
    Origin,
    Paragraph,
    Picture,
    at_edge,
    last_place,
)
from generator.sheet.readers.pdf.annotations import Annotation
from generator.sheet.readers.pdf.bands import Rect
from generator.sheet.readers.pdf.letters import Letter, letters, once
from generator.sheet.readers.pdf.marking import drawings, marks
from generator.sheet.readers.pdf.overlay import Laid, overlay
from generator.sheet.readers.pdf.painting import Painting, painting
from generator.sheet.readers.pdf.pictures import jpeg, pictures
from generator.sheet.readers.pdf.rows import rows
from generator.sheet.readers.pdf.ruled import Frame, fill, frames
from generator.sheet.readers.pdf.seen import looks
from generator.sheet.readers.pdf.turning import beside, texts
from generator.sheet.readers.pdf.view import view
from generator.sheet.readers.pdf.wrapping import paragraphs
from generator.wording import importing

MOST_PAINTED = 100_000
"""Objects that one page may paint; one of a real sheet paints some 4,000."""

_EDGE = 0.12
"""Part of a page's height that is its head, and its foot."""

_UNREAD: tuple[DoubtKind, ...] = ("hidden", "struck")


@dataclass(slots=True)
class Read:
    """A page as it is read; `is_seen` says whether any letter of it is."""

    blocks: list[Block]
    aside: list[Block]
    markup: list[Markup]
    pictures: list[Picture]
    is_seen: bool


@dataclass(frozen=True, slots=True)
class Over:
    """What lies over a page: its annotations with what draws those that PDFium does not, and how.

    `room` is how many bytes of pictures may still be taken out.
    """

    annotations: list[tuple[Annotation, str]]
    anew: bool
    off: frozenset[str]
    room: int


def read(document: pypdfium2.PdfDocument, number: int, over: Over) -> Read:
    """Read one page.

    Args:
        document: PDFium's file.
        number: of the page, from 1.
        over: what lies over it.

    Raises:
        UnknownLetterError: a letter that the file does not name.
        TooMuchError: more than any sheet paints.

    """
    page = document[number - 1]
    own = pdfium.FPDFPage_CountObjects(page)
    if over.annotations:
        # What annotations draw becomes the page's last object.
        pdfium.FPDFPage_Flatten(page, pdfium.FLAT_NORMALDISPLAY)
        page.close()
        page = document[number - 1]
    try:
        return _read(page, own, number, over)
    finally:
        page.close()


def _read(page: pypdfium2.PdfPage, own: int, number: int, over: Over) -> Read:
    seen = view(page.get_bbox(), page.get_rotation())
    size = Rect(0.0, 0.0, *page.get_size())
    painted = painting(page, seen, own, MOST_PAINTED, over.off)
    text = page.get_textpage()
    try:
        every = letters(text, painted.inks, seen)
    finally:
        text.close()
    laid = [Laid(each, seen.rect(*each.rect), unseen) for each, unseen in over.annotations]
    how = looks(page, size, every, painted, marks(laid, seen, painted))
    by_look: dict[str, list[Letter]] = {}
    for each, look in zip(every, how.of, strict=True):
        by_look.setdefault(look, []).append(each)
    shown = by_look.get("seen", [])
    own_letters = once(each for each in shown if not _is_over(each, painted))
    origin = Origin(importing.page(number))
    lying = overlay(laid, [each for each in shown if _is_over(each, painted)], origin, anew=over.anew)
    tables = frames(line for line in painted.lines if line.order <= painted.end and line not in how.strikes)
    filled = [each._replace(is_over=True) for each in lying.flow]
    straight = [each for each in (*own_letters, *filled) if each.turn is not None]
    placed = _flow(straight, number, tables, size)
    numbers = [each for each in dict.fromkeys((*placed[:1], *placed[-1:])) if _is_number(each, size)]
    found = pictures(drawings(laid, painted), painted.pictures, size, [each.rect for each in every])
    return Read(
        [each[1] for each in placed if each not in numbers],
        [
            *at_edge(tuple(each[1] for each in numbers)),
            *beside((each for each in own_letters if each.turn is None), origin),
            *lying.aside,
            *(each for look in _UNREAD for each in beside(once(by_look.get(look, [])), origin, look)),
        ],
        lying.markup,
        list(_pictures(painted, found, placed, origin, over.room)),
        is_seen=any(not each.is_blank for each in (*shown, *lying.flow)),
    )


def _pictures(
    painted: Painting,
    found: Iterable[tuple[Rect, int | None]],
    placed: list[tuple[float, Block]],
    origin: Origin,
    room: int,
) -> Iterator[Picture]:
    """Yield a page's pictures with their bytes, as far as there is room; each hangs on the block above."""
    for rect, order in found:
        above = [block for height, block in placed if height <= rect.top] or [each for _, each in placed[:1]]
        content = jpeg(painted.images[order], room) if order is not None else b""
        room -= len(content)
        after = last_place(above[-1]) if above else ""
        yield replace(Picture.at(origin), after=after, content=content)


def _is_over(letter: Letter, painted: Painting) -> bool:
    return letter.ink is not None and letter.ink.order > painted.end


def _flow(found: list[Letter], number: int, every: list[Frame], size: Rect) -> list[tuple[float, Block]]:
    """Return lines and tables by their height on the page; a line does not go on across a table."""
    outside = fill(every, found, size.bottom)
    tables = sorted((frame for frame in every if not frame.nest(every)), key=lambda each: each.top)
    runs = rows(each for each in outside if not each.turn)
    placed: list[tuple[float, Block]] = []
    lefts = [*(row.left for row in runs), *(frame.left for frame in tables)]
    # Both margins of a page are as wide, where nothing says otherwise.
    room = (min(lefts, default=0.0), size.right - min(lefts, default=0.0))
    edges = [frame.top for frame in tables]
    for low, high in pairwise([float("-inf"), *edges, float("inf")]):
        part = [(place, row) for place, row in enumerate(runs, 1) if low <= row.middle < high]
        origins = [Origin(f"{number}/{place}") for place, _ in part]
        placed += paragraphs([row for _, row in part], room, origins)
    placed += texts((each for each in outside if each.turn), size, lambda _: Origin(importing.page(number)))
    placed += [(frame.top, frame.table(f"{number}/{place}")) for place, frame in enumerate(tables, 1)]
    return sorted(placed, key=lambda each: each[0])


def _is_number(placed: tuple[float, Block], size: Rect) -> bool:
    """Return whether the first or last line of a page is its number: it stands at the page's head or foot."""
    height, block = placed
    edge = size.bottom * _EDGE
    return (
        isinstance(block, Paragraph)
        and not edge <= height < size.bottom - edge
        and PAGE_NUMBER.fullmatch(block.text) is not None
    )
