"""How letters of a workbook look: crossed out, or in the colour of their ground, so that nobody sees them."""

from __future__ import annotations

from dataclasses import dataclass

from lxml import etree

from generator.sheet.grid import DoubtKind
from generator.sheet.readers.trees import attribute, child, children, local

Colour = tuple[int, int, int]

WHITE: Colour = (255, 255, 255)
BLACK: Colour = (0, 0, 0)

_SMALLEST_SIZE = 2.0
"""Points; smaller letters are a line of dust."""

_LEAST_CONTRAST = 1.15
"""The contrast (WCAG 2.2) up to which two colours are one to an eye; light grey on white has 1.4."""

# The first 64 colours that a file names by number (ECMA-376, part 1, 18.8.27), and those of the screen.
_INDEXED = (
    "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF "
    * 2
    + "800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 "
    "0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 "
    "99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 "
    "003300 333300 993300 993366 333399 333333 000000 FFFFFF"
).split()
_THEME_ORDER = ("lt1", "dk1", "lt2", "dk2", *(f"accent{each}" for each in range(1, 7)), "hlink", "folHlink")


@dataclass(frozen=True, slots=True)
class Look:
    """How letters look: crossed out, too small to be seen, and their colour (None: unknown)."""

    struck: bool = False
    tiny: bool = False
    colour: Colour | None = BLACK

    def unseen(self, ground: Colour | None) -> DoubtKind | None:
        """Return why letters of this look do not stand on a ground (None: unknown); None where they do."""
        if self.struck:
            return "struck"
        return "hidden" if self.tiny or _same(self.colour, ground) else None


PLAIN = Look()


class Palette:
    """The colours of a workbook by number, and by their part in its theme."""

    def __init__(self, styles: etree._Element | None, theme: etree._Element | None) -> None:
        """Learn the colours; None: it has no such part."""
        own = [_hex(each.get("rgb")) for each in children(styles, "colors", "indexedColors")]
        self._indexed = own or [_hex(each) for each in _INDEXED]
        scheme = {local(each): each for each in children(theme, "themeElements", "clrScheme")}
        self._theme = [_of_scheme(scheme.get(part), part) for part in _THEME_ORDER]

    def colour(self, element: etree._Element | None, otherwise: Colour | None) -> Colour | None:
        """Return the colour that an element names; `otherwise` for one that leaves it to the program."""
        if element is None or element.get("auto") in {"1", "true"}:
            return otherwise
        if "rgb" in element.attrib:
            found = _hex(element.get("rgb"))
        elif "theme" in element.attrib:
            found = _at(self._theme, element.get("theme"))
        else:
            found = _at(self._indexed, element.get("indexed"))
        return _tinted(found, element.get("tint")) if found is not None else None

    def look(self, font: etree._Element | None) -> Look:
        """Return the look of a font, or of a piece's own properties."""
        size = _float(attribute(part, "val")) if (part := child(font, "sz")) is not None else None
        return Look(
            is_on(child(font, "strike")),
            size is not None and size < _SMALLEST_SIZE,
            self.colour(child(font, "color"), BLACK),
        )

    def ground(self, fill: etree._Element | None, *, of_rule: bool = False) -> Colour | None:
        """Return the colour that a fill gives to a cell; None where it has several or is unknown."""
        if child(fill, "gradientFill") is not None:
            return None
        pattern = child(fill, "patternFill")
        kind = pattern.get("patternType", "solid" if of_rule else "none") if pattern is not None else "none"
        if kind in {"none", "gray125", "gray0625"}:
            return WHITE
        # A rule of a conditional format tells the ground where a cell's fill tells the pattern's colour.
        part = child(pattern, "bgColor" if of_rule else "fgColor")
        return self.colour(part, WHITE) if kind == "solid" else None


def is_on(element: etree._Element | None) -> bool:
    """Return whether an element that is a switch is there and on."""
    return element is not None and (attribute(element, "val") or "1") not in {"0", "false"}


def _same(colour: Colour | None, ground: Colour | None) -> bool:
    if colour is None or ground is None:
        return False
    light, dark = sorted((_luminance(colour), _luminance(ground)), reverse=True)
    return (light + 0.05) / (dark + 0.05) < _LEAST_CONTRAST


def _luminance(colour: Colour) -> float:
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4  # noqa: PLR2004 - sRGB
        for part in (each / 255 for each in colour)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _of_scheme(element: etree._Element | None, part: str) -> Colour | None:
    if element is None or not len(element):
        return {"lt1": WHITE, "dk1": BLACK}.get(part)
    return _hex(element[0].get("lastClr") or element[0].get("val"))


def _hex(text: str | None) -> Colour | None:
    try:
        whole = bytes.fromhex((text or "")[-6:])
    except ValueError:
        return None
    return (whole[0], whole[1], whole[2]) if len(whole) == len(WHITE) else None


def _at(colours: list[Colour | None], place: str | None) -> Colour | None:
    if place is None or not place.isdecimal() or len(place) > len("65"):
        return None
    return colours[int(place)] if int(place) < len(colours) else None


def _tinted(colour: Colour, tint: str | None) -> Colour:
    by = max(-1.0, min(1.0, _float(tint) or 0.0))
    red, green, blue = (round(each * (1 + by) if by < 0 else each + (255 - each) * by) for each in colour)
    return red, green, blue


def _float(text: str | None) -> float | None:
    try:
        return float(text or "")
    except ValueError:
        return None
