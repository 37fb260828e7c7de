"""How a cell's style shows what it holds: by which number format, in which look, as a box to tick."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeVar

from lxml import etree

from generator.sheet.readers.trees import child, children, local, number
from generator.sheet.readers.xlsx.looks import PLAIN, WHITE, Colour, Look, Palette
from generator.wording import books

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
    **dict.fromkeys((27, 36, 50, 57), books.DATE_IN_HANJA),
    **dict.fromkeys((28, 29, 51, 54, 58), "mm-dd"),
    30: "mm-dd-yy",
    31: books.DATE_IN_HANGUL,
    32: books.HOUR_IN_HANGUL,
    33: books.SECOND_IN_HANGUL,
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
        self._named = [each for each in children(root, "cellStyleXfs") if local(each) == "xf"]
        formats = [each for each in children(root, "cellXfs") if local(each) == "xf"]
        self._styles = [self._style(each, ticks=ticks) for each in formats]
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
            code.get("formatCode") if code is not None else None,
        )

    def _style(self, xf: etree._Element, *, ticks: bool) -> Style:
        named = number(xf.get("xfId"), len(self._named))
        above = self._named[named] if named < len(self._named) else None
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
    return xf.get(name) or (above.get(name) if above is not None else None)


def _pick(choices: list[_T], place: str | None, otherwise: _T) -> _T:
    key = number(place)
    return choices[key] if key < len(choices) else otherwise
