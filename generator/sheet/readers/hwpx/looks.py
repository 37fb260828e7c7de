"""How letters of HWPX look, so far as it hides them: crossed out, tiny, of their ground's colour."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from lxml import etree

from generator.sheet.readers.flow import Unseen
from generator.sheet.readers.trees import child, local, number

Colour: TypeAlias = tuple[int, int, int]
"""Red, green and blue, each up to 255."""

PAPER: Colour = (255, 255, 255)

STRIKES = frozenset(
    {
        "SOLID", "DASH", "DOT", "DASH_DOT", "DASH_DOT_DOT", "LONG_DASH", "CIRCLE", "DOUBLE_SLIM",
        "SLIM_THICK", "THICK_SLIM", "SLIM_THICK_SLIM", "WAVE", "DOUBLE_WAVE", "DOUBLEWAVE",
    }
)  # fmt: skip
"""Lines that cross letters out (KS X 6101: LineType2). Hangul writes `3D` into the look of letters that
nothing crosses out: a name that stands here is a line and no other is (edwardkim/rhwp, pull request 154)."""

_TINY = 100
"""Hundredths of a point: one point, the least that Hangul sets, is a hair line to the eye."""

_ALIKE = 16
"""How far two colours may differ in red, green or blue and still be one to the eye."""

_LEAST_SHARE = 5
"""Per cent of width or size; Hangul sets none below 10."""


@dataclass(frozen=True, slots=True)
class _Look:
    """A char shape: is it crossed out, too small to be seen, of which colour, on which shade or fill.

    `colour` is None where an outline, a shadow or an edge shows the letter whatever its colour is.
    """

    struck: bool
    tiny: bool
    colour: Colour | None
    shade: Colour | None
    fill: str


class Looks:
    """The char shapes, fills and styles of a document's header.xml."""

    def __init__(self, head: etree._Element | None) -> None:
        """Learn what each id stands for; None: the document has no header."""
        self._looks: dict[str, _Look] = {}
        self._styles: dict[str, str] = {}
        self._fills: dict[str, etree._Element] = {}
        self._behind: dict[str, str] = {}
        self._told: dict[tuple[str, Colour | None, str | None, Colour | None], Unseen | None] = {}
        for each in head.iter() if head is not None else ():
            name, key = local(each), each.get("id") or ""
            if name == "charPr":
                self._looks[key] = _look(each)
            elif name == "borderFill":
                self._fills[key] = each
            elif name == "style":
                self._styles[key] = each.get("charPrIDRef") or ""
            elif name == "paraPr":
                border = _within(each, "border")
                self._behind[key] = (border.get("borderFillIDRef") or "") if border is not None else ""

    def doubt(
        self, shape: str, ground: Colour | None, style: str | None = None, marker: Colour | None = None
    ) -> Unseen | None:
        """Return why letters of a shape are not read as they stand, None where they are.

        Args:
            shape: the id of the char shape of a run.
            ground: the colour behind it; None where that is a picture, or not known.
            style: the id of a char style that lies over the run, None for none.
            marker: the colour of a highlighter over it, None for none.

        """
        key = (shape, ground, style, marker)
        if key not in self._told:
            self._told[key] = self._doubt(*key)
        return self._told[key]

    def _doubt(
        self, shape: str, ground: Colour | None, style: str | None, marker: Colour | None
    ) -> Unseen | None:
        looks = [self._looks.get(shape), self._looks.get(self._styles.get(style or "", ""))]
        found = [look for look in looks if look is not None]
        if any(look.struck for look in found):
            return "struck"
        if any(look.tiny for look in found):
            return "hidden"
        for look in found[:1]:
            behind = marker or look.shade or self.ground(look.fill, ground)
            if behind is not None and look.colour is not None and _alike(look.colour, behind):
                return "hidden"
        return None

    def ground(self, fill: str | None, around: Colour | None) -> Colour | None:
        """Return the colour that a fill by its id lays over what is around it."""
        holder = self._fills.get(fill or "")
        return ground_of(holder, around) if holder is not None else around

    def is_picture(self, fill: str | None) -> bool:
        """Return whether a fill by its id is a picture."""
        holder = self._fills.get(fill or "")
        return holder is not None and child(holder, "fillBrush", "imgBrush") is not None

    def behind(self, paragraph: str | None, around: Colour | None) -> Colour | None:
        """Return the colour behind a paragraph by the id of its shape."""
        return self.ground(self._behind.get(paragraph or ""), around)


def ground_of(holder: etree._Element, around: Colour | None) -> Colour | None:
    """Return the colour that an element's own fill lays over what is around it; None: no plain colour."""
    brush = child(holder, "fillBrush")
    for each in brush if brush is not None else ():
        if local(each) != "winBrush" or each.get("hatchStyle"):
            return None
        face = colour(each.get("faceColor"))
        if face is not None:
            # A clear fill lets through what is behind it, by how much is another question.
            return face if (each.get("alpha") or "0") == "0" else None
    return around


def colour(text: str | None) -> Colour | None:
    """Return a colour `#RRGGBB`, of which more digits before those tell how clear it is; None for none."""
    digits = (text or "").removeprefix("#")
    try:
        value = int(digits, 16)
    except ValueError:
        return None
    return (value >> 16) & 0xFF, (value >> 8) & 0xFF, value & 0xFF


def _alike(one: Colour, other: Colour) -> bool:
    return max(abs(mine - yours) for mine, yours in zip(one, other, strict=True)) <= _ALIKE


def _look(shape: etree._Element) -> _Look:
    strike, line = _within(shape, "strikeout"), _within(shape, "underline")
    # A line through the middle is how older versions cross out.
    struck = (strike is not None and strike.get("shape") in STRIKES) or (
        line is not None and line.get("type") == "CENTER"
    )
    size = number(shape.get("height"), 1000) * _least(shape, "relSz") // 100
    shade = colour(shape.get("shadeColor"))
    return _Look(
        struck,
        size <= _TINY or _least(shape, "ratio") < _LEAST_SHARE,
        None if _is_edged(shape) else colour(shape.get("textColor")) or (0, 0, 0),
        # White is what a letter without shade bears in older files.
        None if shade == PAPER else shade,
        shape.get("borderFillIDRef") or "",
    )


def _within(shape: etree._Element, name: str) -> etree._Element | None:
    """Return the first of a name in a shape: it may stand inside a switch of versions."""
    return next((each for each in shape.iter() if local(each) == name), None)


def _is_edged(shape: etree._Element) -> bool:
    lines = (_within(shape, name) for name in ("outline", "shadow"))
    drawn = any(line is not None and line.get("type") not in {None, "NONE"} for line in lines)
    return drawn or any(_within(shape, name) is not None for name in ("emboss", "engrave"))


def _least(shape: etree._Element, name: str) -> int:
    """Return the least share, in per cent, that a shape gives the letters of any script."""
    shares = _within(shape, name)
    return (
        min((number(str(each), 100) for each in shares.values()), default=100) if shares is not None else 100
    )
