"""How a cell's style shows what it holds: by which number format, in which look, as a box to tick."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeVar

from lxml import etree

from generator.sheet.grid import DoubtKind
from generator.sheet.readers.symbols import typeface
from generator.sheet.readers.trees import (
    attribute,
    child,
    children,
    is_on,
    local,
    named,
    number,
    theme_colours,
    value,
)
from generator.wording import forms

Colour = tuple[int, int, int]

WHITE: Colour = (255, 255, 255)
BLACK: Colour = (0, 0, 0)

_SMALLEST_SIZE = 2.0
"""Points; smaller letters are a line of dust."""

_OF_SYMBOLS = "2"
"""What a font's charset says where it is one of symbols (ECMA-376, part 1, 18.8.9)."""

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
    """How letters look: crossed out, too small to be seen, in which colour (None: unknown), in which face."""

    struck: bool = False
    tiny: bool = False
    colour: Colour | None = BLACK
    face: str | None = None

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
        scheme = {"lt1": "FFFFFF", "dk1": "000000", **theme_colours(theme)}
        self._theme = [_hex(scheme.get(part)) for part in _THEME_ORDER]

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
        size = _float(value(font, "sz"))
        return Look(
            is_on(child(font, "strike")),
            size is not None and size < _SMALLEST_SIZE,
            self.colour(child(font, "color"), BLACK),
            typeface(
                value(font, "rFont") or value(font, "name"), of_symbols=value(font, "charset") == _OF_SYMBOLS
            ),
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


_T = TypeVar("_T")

GENERAL = "General"
_LONGEST_CODE = 255
"""Letters of a number format (Microsoft, "Excel specifications and limits")."""

# The formats that a file names by number alone, as a Korean program shows them (ECMA-376, part 1, 18.8.30:
# what is common to all, and the days and amounts that each language shows in its own way).
_WON = '"₩"'
_BUILT_IN = {
    1: "0",
    2: "0.00",
    3: "#,##0",
    4: "#,##0.00",
    **dict.fromkeys((5, 6), f"{_WON}#,##0;-{_WON}#,##0"),
    **dict.fromkeys((7, 8), f"{_WON}#,##0.00;-{_WON}#,##0.00"),
    9: "0%",
    10: "0.00%",
    11: "0.00E+00",
    12: "# ?/?",
    13: "# ??/??",
    **dict.fromkeys((14, 34, 35, 52, 53, 55, 56), "yyyy-mm-dd"),
    15: "dd-mmm-yy",
    16: "dd-mmm",
    17: "mmm-yy",
    18: "h:mm AM/PM",
    19: "h:mm:ss AM/PM",
    20: "h:mm",
    21: "h:mm:ss",
    22: "yyyy-mm-dd h:mm",
    **dict.fromkeys((27, 36, 50, 57), forms.DATE_IN_HANJA),
    **dict.fromkeys((28, 29, 51, 54, 58), "mm-dd"),
    30: "mm-dd-yy",
    31: forms.DATE_IN_HANGUL,
    32: forms.HOUR_IN_HANGUL,
    33: forms.SECOND_IN_HANGUL,
    **dict.fromkeys((37, 38), "#,##0;-#,##0"),
    **dict.fromkeys((39, 40), "#,##0.00;-#,##0.00"),
    41: '#,##0;-#,##0;"-"',
    42: f'{_WON}#,##0;-{_WON}#,##0;{_WON}"-"',
    43: '#,##0.00;-#,##0.00;"-"',
    44: f'{_WON}#,##0.00;-{_WON}#,##0.00;{_WON}"-"',
    45: "mm:ss",
    46: "[h]:mm:ss",
    47: "mm:ss.0",
    48: "##0.0E+0",
    49: "@",
}


@dataclass(frozen=True, slots=True)
class Style:
    """How a cell shows what it holds: number format, look, the colour of its ground, a box to tick."""

    code: str = GENERAL
    look: Look = PLAIN
    ground: Colour | None = WHITE
    ticked: bool = False


@dataclass(frozen=True, slots=True)
class Rule:
    """What a conditional format makes of a cell: a look (None: left alone), a ground, a number format."""

    look: Look | None
    ground: Colour | None
    fills: bool
    code: str | None


class Styles:
    """The styles of a workbook, by their place in its list."""

    def __init__(
        self, root: etree._Element | None, theme: etree._Element | None, *, ticks: bool = False
    ) -> None:
        """Learn the styles; None: it has none. `ticks`: the workbook knows cells that are boxes to tick."""
        self.palette = Palette(root, theme)
        self._codes = {
            number(each.get("numFmtId")): (each.get("formatCode") or GENERAL)[:_LONGEST_CODE]
            for each in children(root, "numFmts")
        }
        self._looks = [self.palette.look(each) for each in children(root, "fonts")]
        self._grounds = [self.palette.ground(each) for each in children(root, "fills")]
        self._named = list(named(child(root, "cellStyleXfs"), "xf"))
        self._styles = [self._style(each, ticks=ticks) for each in named(child(root, "cellXfs"), "xf")]
        self._rules = [self.rule(each) for each in children(root, "dxfs")]

    def at(self, place: int) -> Style:
        """Return a style; one that is not there is the plain one."""
        return self._styles[place] if place < len(self._styles) else Style()

    def rule_at(self, place: str | None) -> Rule | None:
        """Return what a conditional format makes of a cell; None for one that is not there."""
        key = number(place, len(self._rules))
        return self._rules[key] if key < len(self._rules) else None

    def rule(self, element: etree._Element) -> Rule:
        """Return what an element of a conditional format makes of a cell."""
        font, fill, code = (child(element, name) for name in ("font", "fill", "numFmt"))
        return Rule(
            self.palette.look(font) if font is not None else None,
            self.palette.ground(fill, of_rule=True),
            fill is not None,
            attribute(code, "formatCode"),
        )

    def _style(self, xf: etree._Element, *, ticks: bool) -> Style:
        place = number(xf.get("xfId"), len(self._named))
        above = self._named[place] if place < len(self._named) else None
        key = number(_own(xf, above, "numFmtId"))
        look = _pick(self._looks, _own(xf, above, "fontId"), PLAIN)
        if above is not None and xf.get("applyFont") in {"0", "false"}:
            # Programs differ in whether the named style's font then holds; what either crosses out is told.
            inherited = _pick(self._looks, above.get("fontId"), PLAIN)
            look = inherited if inherited.struck else look
        ground = _pick(self._grounds, _own(xf, above, "fillId"), WHITE)
        code = self._codes.get(key) or _BUILT_IN.get(key, GENERAL)
        return Style(code, look, ground, ticks and any(local(each) == "xfComplement" for each in xf.iter()))


def _own(xf: etree._Element, above: etree._Element | None, name: str) -> str | None:
    return xf.get(name) or attribute(above, name)


def _pick(choices: list[_T], place: str | None, otherwise: _T) -> _T:
    key = number(place)
    return choices[key] if key < len(choices) else otherwise
