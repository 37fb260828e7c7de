"""One page of a PDF: what stands in its flow, beside it, and what is drawn on it."""

from __future__ import annotations

import ctypes
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

import pypdfium2
import pypdfium2.raw as pdfium

from generator.sheet.grid import (
    PAGE_NUMBER,
    Block,
    DoubtKind,
    Grid,
    Origin,
    Paragraph,
    Picture,
    at_edge,
    last_place,
)
from generator.sheet.readers.pdf.geometry import Handle, Rect, view
from generator.sheet.readers.pdf.letters import Letter, letters, once
from generator.sheet.readers.pdf.objects import Annotation
from generator.sheet.readers.pdf.overlay import Laid, drawings, marks, overlay
from generator.sheet.readers.pdf.painting import Drawing, Painting, Shape, painting
from generator.sheet.readers.pdf.rows import beside, paragraphs, rows, texts
from generator.sheet.readers.pdf.ruling import Frame, fill, frames
from generator.sheet.readers.pdf.seen import looks
from generator.wording import importing

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
        if _is_large(rect := each.rect.overlap(size))
        and not (each.is_line and not any(each.rect.holds(one.across, one.down) for one in letters))
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


MOST_PAINTED = 100_000
"""Objects that one page may paint; one of a real sheet paints some 4,000."""

_EDGE = 0.12
"""Part of a page's height that is its head, and its foot."""

_UNREAD: tuple[DoubtKind, ...] = ("hidden", "struck")


@dataclass(frozen=True, slots=True)
class Over:
    """What lies over a page: its annotations with what draws those that PDFium does not, and how.

    `room` is how many bytes of pictures may still be taken out.
    """

    annotations: list[tuple[Annotation, str]]
    anew: bool
    off: frozenset[str]
    room: int


def read(document: pypdfium2.PdfDocument, number: int, over: Over) -> tuple[Grid, bool]:
    """Read one page, and tell whether any letter of it is seen.

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


def _read(page: pypdfium2.PdfPage, own: int, number: int, over: Over) -> tuple[Grid, bool]:
    seen = view(page.get_bbox(), page.get_rotation())
    size = Rect(0.0, 0.0, *page.get_size())
    painted = painting(page, seen, own, MOST_PAINTED, over.off)
    text = page.get_textpage()
    try:
        every = letters(text, painted.inks, seen)
    finally:
        text.close()
    laid = [Laid(each, seen.rect(*each.rect), unseen) for each, unseen in over.annotations]
    how, strikes = looks(page, size, every, painted, marks(laid, seen, painted))
    by_look: dict[str, list[Letter]] = {}
    for each, look in zip(every, how, strict=True):
        by_look.setdefault(look, []).append(each)
    shown = by_look.get("seen", [])
    own_letters = once(each for each in shown if not _is_over(each, painted))
    origin = Origin(importing.page(number))
    lying = overlay(laid, [each for each in shown if _is_over(each, painted)], origin, anew=over.anew)
    tables = frames(line for line in painted.lines if line.order <= painted.end and line not in strikes)
    filled = [each._replace(is_over=True) for each in lying.flow]
    straight = [each for each in (*own_letters, *filled) if each.turn is not None]
    placed = _flow(straight, number, tables, size)
    numbers = [each for each in dict.fromkeys((*placed[:1], *placed[-1:])) if _is_number(each, size)]
    found = pictures(drawings(laid, painted), painted.pictures, size, [each.rect for each in every])
    grid = Grid(
        tuple(each[1] for each in placed if each not in numbers),
        (
            *at_edge(tuple(each[1] for each in numbers)),
            *beside((each for each in own_letters if each.turn is None), origin),
            *lying.aside,
            *(each for look in _UNREAD for each in beside(once(by_look.get(look, [])), origin, look)),
        ),
        tuple(lying.markup),
        tuple(_pictures(painted, found, placed, origin, over.room)),
    )
    return grid, any(not each.is_blank for each in (*shown, *lying.flow))


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
