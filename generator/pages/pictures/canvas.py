"""A sheet of few colours, and what is laid on it: Korean text at the size that fits, pills and marks."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Callable, Iterator
from functools import cache
from io import BytesIO
from itertools import pairwise
from math import cos, hypot, pi, sin
from typing import TypeAlias

from PIL import Image, ImageDraw, ImageFont
from pylopdf_fonts_ko import sans_path

# Noto Sans KR holds all Hangul and all but 37 of the 17,048 characters of the Korean code page (CP949).
_FACE = sans_path()
# A place in Unicode that is nobody's: what is drawn there is drawn for every letter that is lacking.
_NOBODYS = "\U000f0000"
_TEXT_SIZES = (88, 80, 72, 64, 56, 50, 44, 38, 32, 28, 24)
_BOLD = 44  # pixels of size for each pixel by which the one weight that we have is thickened
_SHARES = (55, 65, 75, 85, 95)  # percent
_MORE = "…"


def text_width(text: str, size: int) -> int:
    """Return how many pixels a text takes at a size."""
    return round(_font(size).getlength(text)) + 2 * (size // _BOLD)


def text_mask(text: str, size: int) -> Image.Image:
    """Return a line of text as grey on black; its middle is the middle of the letters."""
    bold = size // _BOLD
    image = Image.new("L", (text_width(text, size) + 2, size * 4 // 3))
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
    for size in _TEXT_SIZES:
        lines = tuple(_lines(text, size, most))
        if len(lines) * (size * 4 // 3) <= height:
            return size, _balanced(text, size, most, lines)
    room = height // (_TEXT_SIZES[-1] * 4 // 3)
    last = lines[room - 1]
    while text_width(last + _MORE, size) > most:
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
        if line and text_width(longer, size) > most:
            yield line
            longer = word
        while text_width(longer, size) > most:
            end = bisect(range(len(longer)), most, key=lambda end: text_width(longer[:end], size)) - 1
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


Box: TypeAlias = tuple[int, int, int, int]
"""Left, top, right, bottom."""

Pen: TypeAlias = ImageDraw.ImageDraw
Shape: TypeAlias = Callable[[Pen, float], None]
"""Draws itself in white, from the top left corner of its box, at so many pixels for each of its units."""

MARK = 16
"""Units of a mark's width and height, as in the marks on the pages; a pill has a unit for each pixel."""

_Points: TypeAlias = list[tuple[float, float]]

_THICK = 2.0  # of the marks, in units of their 16 by 16
_EDGE = 3.0  # of a pill, in pixels
_DASH, _SPACE = 11.0, 13.0  # round ends make the one longer, and the other shorter
_FINE = 0.25  # of a step along a line that is dashed


def pill(box: Box) -> Shape:
    """Return a full pill as large as a box."""
    wide, high = box[2] - box[0], box[3] - box[1]

    def shape(pen: Pen, scale: float) -> None:
        pen.rounded_rectangle((0, 0, wide * scale - 1, high * scale - 1), high * scale / 2, fill=255)

    return shape


def edge(box: Box) -> Shape:
    """Return the dashed edge of a pill as large as a box."""
    wide, high = box[2] - box[0], box[3] - box[1]
    radius = high / 2
    inner = radius - _EDGE
    left, right = (_arc(x, radius, inner, turn) for x, turn in ((radius, 0.5), (wide - radius, 1.5)))
    outline = [*left, *right, left[0]]
    return _strokes(_dashes(outline, _DASH, _SPACE), _EDGE)


def _arc(x: float, y: float, radius: float, start: float, turn: float = 1.0) -> _Points:
    """Return points along an arc; `start` and `turn` in half circles, clockwise from the right."""
    steps = [pi * (start + turn * step / 40) for step in range(41)]
    return [(x + radius * cos(each), y + radius * sin(each)) for each in steps]


def _dashes(points: _Points, dash: float, space: float) -> list[_Points]:
    """Return the pieces of a line that are drawn when it is dashed."""
    pieces: list[_Points] = []
    way = 0.0
    for (x, y), (to_x, to_y) in pairwise(points):
        length = hypot(to_x - x, to_y - y)
        steps = max(1, round(length / _FINE))
        for step in range(steps):
            at = (way + length * step / steps) % (dash + space)
            point = (x + (to_x - x) * step / steps, y + (to_y - y) * step / steps)
            if at >= dash:
                pieces.append([])
            elif pieces:
                pieces[-1].append(point)
            else:
                pieces.append([point])
        way += length
    return [each for each in pieces if len(each) > 1]


def _strokes(lines: list[_Points], thick: float) -> Shape:
    """Return lines with round ends."""

    def shape(pen: Pen, scale: float) -> None:
        half = thick * scale / 2
        for line in lines:
            points = [(x * scale, y * scale) for x, y in line]
            pen.line(points, 255, round(2 * half), joint="curve")
            for x, y in (points[0], points[-1]):
                pen.ellipse((x - half, y - half, x + half, y + half), fill=255)

    return shape


def _mark_of(*lines: _Points) -> Shape:
    return _strokes(list(lines), _THICK)


def _part(pen: Pen, scale: float) -> None:
    _mark_of(_arc(8, 8, 6, 0, 2))(pen, scale)
    pen.polygon([(x * scale, y * scale) for x, y in _arc(8, 8, 6, -0.5)], fill=255)


MARKS: dict[str, Shape] = {
    "done": _mark_of([(2.5, 8.5), (6.5, 12.5), (13.5, 4)]),
    "going": _mark_of([(2, 8), (13, 8)], [(8.5, 3.5), (13, 8), (8.5, 12.5)]),
    "part": _part,
    "hold": _mark_of([(5.5, 3), (5.5, 13)], [(10.5, 3), (10.5, 13)]),
    "drop": _mark_of([(3.5, 3.5), (12.5, 12.5)], [(12.5, 3.5), (3.5, 12.5)]),
    "none": _strokes(_dashes(_arc(8, 8, 6, 0, 2), 1.0, 3.712), _THICK),
}


COLOURS = {
    "paper": "#ffffff",
    "ink": "#17202a",
    "soft": "#3b4856",
    "edge": "#6b7a89",
    "strong": "#0b3a5e",
    "done": "#0c4a2b",
    "done-ground": "#e2f3e8",
    "going": "#123f78",
    "going-ground": "#e5eefa",
    "part": "#573a00",
    "part-ground": "#fcf0d3",
    "hold": "#39434f",
    "hold-ground": "#e9edf1",
    "drop": "#76121d",
    "drop-ground": "#fbe6e8",
}
"""The light colours of theme/assets/colours.css, to which a test holds them: a picture has no dark."""

_STEPS = 7
_FINER = 4  # a shape is drawn so many times larger, and then made small


class Canvas:
    """A picture in the making; all is placed by pixels from its top left corner."""

    def __init__(self, width: int, height: int) -> None:
        """Begin with a sheet of paper."""
        self._colours: list[tuple[int, ...]] = []
        self._grounds: dict[str, int] = {}
        self._between: dict[tuple[str, str], list[int]] = {}
        self._image = Image.new("L", (width, height), self._ground("paper"))

    def box(self, box: Box, colour: str) -> None:
        """Fill a box."""
        self._image.paste(self._ground(colour), box)

    def text(self, place: tuple[int, int], text: str, size: int, ink: str, ground: str) -> None:
        """Write a line; `place` is its left end at the middle of its height."""
        letters = text_mask(text, size)
        self._lay(letters, (place[0], place[1] - letters.height // 2), ink, ground)

    def shape(self, box: Box, shape: Shape, ink: str, ground: str, unit: float = 1) -> None:
        """Draw a shape into a box that has one ground; `unit` is how many pixels one of its units has."""
        large = Image.new("L", ((box[2] - box[0]) * _FINER, (box[3] - box[1]) * _FINER))
        shape(ImageDraw.Draw(large), _FINER * unit)
        self._lay(large.reduce(_FINER), box[:2], ink, ground)

    def png(self) -> bytes:
        """Return the picture as a PNG with a palette."""
        self._image.putpalette([part for colour in self._colours for part in colour])
        file = BytesIO()
        self._image.save(file, "PNG", optimize=False, compress_level=7)
        return file.getvalue()

    def _lay(self, grey: Image.Image, place: tuple[int, int], ink: str, ground: str) -> None:
        # Where there is no ink, what stands there stays.
        self._image.paste(grey.point(self._ramp(ink, ground)), place, grey.point([0] + [255] * 255))

    def _ground(self, name: str) -> int:
        """Return the number of a colour in the palette."""
        if name not in self._grounds:
            self._grounds[name] = self._add(_rgb(name))
        return self._grounds[name]

    def _ramp(self, ink: str, ground: str) -> list[int]:
        """Return the number in the palette for each of 256 greys between a ground and an ink."""
        steps = self._steps(*sorted((ink, ground)))
        if ink < ground:
            steps = steps[::-1]
        return [steps[(grey * _STEPS + 127) // 255] for grey in range(256)]

    def _steps(self, one: str, other: str) -> list[int]:
        """Return the numbers of the colours from one to the other; the way back is the same."""
        if (one, other) not in self._between:
            ends = list(zip(_rgb(one), _rgb(other), strict=True))
            mixed = (tuple(a + (b - a) * step // _STEPS for a, b in ends) for step in range(1, _STEPS))
            self._between[one, other] = [
                self._ground(one),
                *(self._add(each) for each in mixed),
                self._ground(other),
            ]
        return self._between[one, other]

    def _add(self, colour: tuple[int, ...]) -> int:
        self._colours.append(colour)
        return len(self._colours) - 1


def _rgb(name: str) -> tuple[int, ...]:
    return tuple(bytes.fromhex(COLOURS[name].removeprefix("#")))
