"""Korean text in a picture: the typeface, how wide a text is, and at which size it fits."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterator
from functools import cache

from PIL import Image, ImageDraw, ImageFont
from pylopdf_fonts_ko import sans_path

# Noto Sans KR holds all Hangul and all but 37 of the 17,048 characters of the Korean code page (CP949).
_FACE = sans_path()
# A place in Unicode that is nobody's: what is drawn there is drawn for every letter that is lacking.
_NOBODYS = "\U000f0000"
_SIZES = (88, 80, 72, 64, 56, 50, 44, 38, 32, 28, 24)
_BOLD = 44  # pixels of size for each pixel by which the one weight that we have is thickened
_SHARES = (55, 65, 75, 85, 95)  # percent
_MORE = "…"


def width(text: str, size: int) -> int:
    """Return how many pixels a text takes at a size."""
    return round(_font(size).getlength(text)) + 2 * (size // _BOLD)


def mask(text: str, size: int) -> Image.Image:
    """Return a line of text as grey on black; its middle is the middle of the letters."""
    bold = size // _BOLD
    image = Image.new("L", (width(text, size) + 2, size * 4 // 3))
    ImageDraw.Draw(image).text(
        (bold, size * 6 // 5 - size // 16), text, 255, _font(size), anchor="ls", stroke_width=bold
    )
    return image


def lacking(text: str) -> str:
    """Return the letters of a text that the typeface does not have, each once, in order."""
    return "".join(letter for letter in dict.fromkeys(text) if not _has(letter))


def fitted(text: str, most: int, height: int) -> tuple[int, tuple[str, ...]]:
    """Return the greatest size at which a text fits into a box, and its lines.

    Lines end between words; a word that is wider than the box is broken. Of a text that does not fit at the
    smallest size the end is left out, and marked so.
    """
    for size in _SIZES:
        lines = tuple(_lines(text, size, most))
        if len(lines) * (size * 4 // 3) <= height:
            return size, _balanced(text, size, most, lines)
    room = height // (_SIZES[-1] * 4 // 3)
    last = lines[room - 1]
    while width(last + _MORE, size) > most:
        last = last[:-1]
    return size, (*lines[: room - 1], last + _MORE)


def _balanced(text: str, size: int, most: int, lines: tuple[str, ...]) -> tuple[str, ...]:
    """Return as many lines that are more alike in length, so that no word stands alone in the last."""
    for share in _SHARES:
        narrower = tuple(_lines(text, size, most * share // 100))
        if len(narrower) == len(lines):
            return narrower
    return lines


def _lines(text: str, size: int, most: int) -> Iterator[str]:
    line = ""
    for word in text.split(" "):
        longer = f"{line} {word}" if line else word
        if line and width(longer, size) > most:
            yield line
            longer = word
        while width(longer, size) > most:
            end = bisect(range(len(longer)), most, key=lambda end: width(longer[:end], size)) - 1
            yield longer[:end]
            longer = longer[end:]
        line = longer
    yield line


@cache
def _font(size: int) -> ImageFont.FreeTypeFont:
    # The plain layout: what the machine has of Raqm and HarfBuzz would move letters by a pixel.
    return ImageFont.truetype(_FACE, size, layout_engine=ImageFont.Layout.BASIC)


@cache
def _has(letter: str) -> bool:
    return _drawn(letter) != _drawn(_NOBODYS)


def _drawn(letter: str) -> bytes:
    image = Image.new("1", (128, 128))
    ImageDraw.Draw(image).text((32, 96), letter, 1, _font(64), anchor="ls")
    return image.tobytes()
