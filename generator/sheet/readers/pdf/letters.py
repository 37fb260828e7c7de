"""The letters of a page by their places, as PDFium finds them."""

from __future__ import annotations

import ctypes
import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

import pypdfium2.raw as pdfium

from generator.sheet.grid import Doubt
from generator.sheet.readers.pdf.geometry import Handle, Matrix, Rect, address, bounds, matrix, turned
from generator.sheet.readers.pdf.painting import Ink
from generator.sheet.readers.symbols import drawn

_PICTURES = re.compile(r"wingdings|webdings|dingbats", re.IGNORECASE)
_SYMBOL = re.compile(r"symbol(?:mt|ps)?$", re.IGNORECASE)
"""Its digits and signs are those of other typefaces, its letters are Greek ones and marks."""

_PRIVATE = 0xF000
_FIRST, _LAST = 0x21, 0xFF
_AROUND = 8
"""Letters on each side of one that is told."""


@lru_cache(maxsize=4096)
def mark(letter: str, font: str) -> str:
    """Return what a letter draws; one of a symbol typeface that nobody knows stays private (`U+F0A7`).

    A symbol typeface draws a mark for each Latin letter; a file that names the letter means the mark.
    """
    if not _FIRST <= ord(letter) <= _LAST:
        return drawn(letter)
    if _PICTURES.search(font) or (_SYMBOL.search(font) and (letter.isalpha() or not letter.isascii())):
        return drawn(chr(_PRIVATE + ord(letter)))
    return drawn(letter)


def doubts(text: str) -> Iterator[Doubt]:
    """Yield a doubt for each letter of a line that only one typeface draws, with the words around it."""
    for place, letter in enumerate(text):
        if unicodedata.category(letter) == "Co":
            around = text[max(place - _AROUND, 0) : place + _AROUND + 1]
            yield Doubt("drawn", f"U+{ord(letter):04X} {around}")


_GAP, _GAP_BESIDE_SPACES = 0.15, 0.5
"""Parts of a letter's height: a wider gap is a space. Many programs write none; where a page holds spaces, a
narrow gap is one that its program puts between Hangul and digits, or between letters to fill a line."""

_TWICE_WIDE, _TWICE_HIGH, _TWICE, _FIELD = 0.5, 0.25, 0.1, 8.0
"""Parts of a letter's width and height by which it may lie from itself that is drawn twice, to look bold or
to cast a shadow: the next letter is a whole width away; and points, at the most."""

_HYPHEN_AT_END = "\x02"
"""What PDFium gives for a hyphen at the end of a row."""

_NOTHING = 0.01
"""Points; a run that is narrower draws nothing."""

_BELOW = 0.2
"""Part of a typeface's height that lies below its line."""

_BLANK = frozenset(map(chr, (0x115F, 0x1160, 0x2800, 0x3164, 0xFFA0)))
"""Letters that count as letters and have no shape."""

_HIGH, _LOW = range(0xD800, 0xDC00), range(0xDC00, 0xE000)
_BROKEN = 0xFFFD


class Letter(NamedTuple):
    """A letter, the box of its typeface around it, and the box around what of it is drawn."""

    text: str
    rect: Rect
    drawn: Rect
    turn: int | None
    """How often it is turned by 90° to the left; None where it is slanting."""
    ink: Ink | None
    gap: float = 0.0
    """How wide the gap before it is at least where it stands for a space."""
    is_over: bool = False
    """Whether it was filled in or typed over the page."""

    @property
    def height(self) -> float:
        """Return its height, never nothing."""
        return max(self.rect.height, 1.0)

    @property
    def is_blank(self) -> bool:
        """Return whether it draws nothing by its nature."""
        return self.text.isspace() or not self.text.isprintable() or self.text in _BLANK

    def upright(self) -> Letter:
        """Return it as it lies for whoever turns the head with it."""
        turn = self.turn or 0
        return self._replace(rect=turned(self.rect, turn), drawn=turned(self.drawn, turn)) if turn else self


class UnknownLetterError(Exception):
    """A letter of which the file does not say what it is."""


def letters(text: Handle, inks: dict[int, Ink], seen: Matrix) -> list[Letter]:
    """Return the letters of a page in the order in which PDFium reads them.

    Args:
        text: PDFium's text of the page.
        inks: the runs that the page paints, by their address.
        seen: how the page's points are seen.

    Raises:
        UnknownLetterError: a letter that the file does not name.

    """
    found = list(_found(text, inks, seen))
    read = {id(each.ink) for each in found}
    found += _spaces(ink for ink in inks.values() if id(ink) not in read)
    spaced = {each.ink.font if each.ink else "" for each in found if each.text.isspace()}
    return [each._replace(gap=_gap(each, spaced)) for each in found]


def _found(text: Handle, inks: dict[int, Ink], seen: Matrix) -> Iterator[Letter]:
    loose, lean = pdfium.FS_RECTF(), pdfium.FS_MATRIX()
    left, right, low, high = (ctypes.c_double() for _ in range(4))
    turns: dict[int, int | None] = {}
    before = 0
    for place in range(pdfium.FPDFText_CountChars(text)):
        if pdfium.FPDFText_IsGenerated(text, place):
            continue
        code = pdfium.FPDFText_GetUnicode(text, place)
        if before or code in _LOW:
            code, before = _whole(before, code), 0
        if code in _HIGH:
            before = code
            continue
        if code in {0, _BROKEN} or pdfium.FPDFText_HasUnicodeMapError(text, place) == 1:
            raise UnknownLetterError
        run = address(pdfium.FPDFText_GetTextObject(text, place))
        if run not in turns:
            pdfium.FPDFText_GetMatrix(text, place, lean)
            turns[run] = seen.turn(lean.a, lean.b)
        pdfium.FPDFText_GetLooseCharBox(text, place, loose)
        pdfium.FPDFText_GetCharBox(text, place, left, right, low, high)
        rect = seen.rect(loose.left, loose.bottom, loose.right, loose.top)
        drawn = seen.rect(left.value, low.value, right.value, high.value)
        ink = inks.get(run)
        letter = "-" if chr(code) == _HYPHEN_AT_END else mark(chr(code), ink.font if ink else "")
        yield Letter(letter, rect, drawn if drawn.width * drawn.height else rect, turns[run], ink)
    if before:
        raise UnknownLetterError


def _whole(high: int, low: int) -> int:
    """Return the letter that two halves make (UTF-16)."""
    if high not in _HIGH or low not in _LOW:
        raise UnknownLetterError
    return ((high - _HIGH.start) << 10) + (low - _LOW.start) + 0x10000


def _gap(letter: Letter, spaced: set[str]) -> float:
    """Return how wide a space is before a letter; `spaced` are the typefaces that write their spaces.

    Typefaces without a name (Type 3, as web browsers make them of others) write none beside those that do.
    """
    writes = "" in spaced if letter.ink is not None and not letter.ink.font else bool(spaced)
    turn = letter.turn or 0
    height = letter.rect.width if turn % 2 else letter.rect.height
    return (_GAP_BESIDE_SPACES if writes else _GAP) * height


def _spaces(inks: Iterable[Ink]) -> Iterator[Letter]:
    """Yield a space for each run that holds nothing else: PDFium passes over these."""
    size = ctypes.c_float()
    for ink in inks:
        around = bounds(ink.handle, ink.seen)
        if max(around.width, around.height) >= _NOTHING:
            continue
        pdfium.FPDFTextObj_GetFontSize(ink.handle, size)
        own = matrix(ink.handle).then(ink.seen)
        rect = own.rect(0.0, -_BELOW * size.value, 0.0, (1 - _BELOW) * size.value)
        yield Letter(" ", rect, rect, own.turn(1.0, 0.0), ink)


def once(found: Iterable[Letter]) -> list[Letter]:
    """Return letters without those that are drawn again at the same place, by another run, to look bold."""
    found = list(found)
    runs: dict[int, list[str]] = {}
    for each in found:
        runs.setdefault(id(each.ink), []).append(each.text)
    texts = {run: "".join(letters) for run, letters in runs.items()}
    kept: list[Letter] = []
    near: dict[tuple[str, int, int], list[Letter]] = {}
    for each in found:
        across, down = int(each.rect.left / _FIELD), int(each.rect.top / _FIELD)
        around = ((x, y) for x in (across - 1, across, across + 1) for y in (down - 1, down, down + 1))
        if any(
            _is_one(each, other, texts) for place in around for other in near.get((each.text, *place), ())
        ):
            continue
        near.setdefault((each.text, across, down), []).append(each)
        kept.append(each)
    return kept


def _is_one(letter: Letter, other: Letter, texts: dict[int, str]) -> bool:
    """Return whether two letters are one: all but at one place, or a little apart with all their run."""
    if letter.ink is other.ink:
        return False
    rect = letter.upright().rect
    text = texts[id(letter.ink)]
    is_run = len(text) > 1 and text == texts[id(other.ink)]
    apart = min(_TWICE_WIDE * rect.width, (_TWICE_HIGH if is_run else _TWICE) * rect.height, _FIELD)
    return abs(letter.rect.left - other.rect.left) <= apart and abs(letter.rect.top - other.rect.top) <= apart
