"""Colours of letters and of what lies behind them in a DOCX: letters that nobody can see on their ground."""

from __future__ import annotations

import re
from collections.abc import Mapping

from lxml import etree

from generator.sheet.readers.trees import attribute, child, local

UNKNOWN = "?"
"""A ground of which only its program knows the colour."""

_PAPER = "FFFFFF"
_NEAR = 16  # of 255, in each of red, green and blue: nobody tells such letters from their ground
_HEX = re.compile(r"[0-9A-Fa-f]{6}")

# The colours of a highlighter (ECMA-376 part 1, 17.18.40).
_MARKERS = {
    "black": "000000", "blue": "0000FF", "cyan": "00FFFF", "darkBlue": "00008B", "darkCyan": "008B8B",
    "darkGray": "A9A9A9", "darkGreen": "006400", "darkMagenta": "800080", "darkRed": "8B0000",
    "darkYellow": "808000", "green": "00FF00", "lightGray": "D3D3D3", "magenta": "FF00FF", "red": "FF0000",
    "white": "FFFFFF", "yellow": "FFFF00",
}  # fmt: skip

# The names of a theme's colours, by those with which letters ask for them (17.18.97).
_OF_THEME = {
    "background1": "lt1",
    "light1": "lt1",
    "background2": "lt2",
    "light2": "lt2",
    "text1": "dk1",
    "dark1": "dk1",
}


class Colours:
    """Knows the colours of a theme."""

    def __init__(self, theme: etree._Element | None) -> None:
        """Learn them; None: the file has no theme, and white is white."""
        self._theme = {"lt1": _PAPER, "dk1": "000000"}
        scheme = child(theme, "themeElements", "clrScheme")
        for each in scheme if scheme is not None else ():
            value = next((attribute(inner, "lastClr") or attribute(inner, "val") for inner in each), None)
            if value is not None and _HEX.fullmatch(value):
                self._theme[local(each)] = value.upper()

    def of_letters(self, each: etree._Element) -> dict[str, str]:
        """Return what one property of letters says of colours; nothing for any other property."""
        name = local(each)
        if name == "color":
            return {"color": self._colour(each, "val", "theme") or ""}
        if name == "highlight":
            return {"highlight": _MARKERS.get(attribute(each, "val") or "", "")}
        return {"shade": self.shade(each) or ""} if name == "shd" else {}

    def shade(self, each: etree._Element) -> str | None:
        """Return the colour of a shade; None: it has none."""
        pattern = attribute(each, "val") or "clear"
        if pattern == "solid":
            return self._colour(each, "color", "theme") or "000000"
        if pattern not in {"clear", "nil"}:
            return UNKNOWN
        return self._colour(each, "fill", "themeFill")

    def ground(self, element: etree._Element, properties: str) -> dict[str, str]:
        """Return what the properties of a table or cell say of the ground of its letters."""
        shade = child(element, properties, "shd")
        colour = self.shade(shade) if shade is not None else None
        return {"ground": colour} if colour else {}

    def is_lost(self, facts: Mapping[str, str]) -> bool:
        """Return whether letters have the colour of what is behind them; letters without one never have."""
        behind = facts.get("highlight") or facts.get("shade") or facts.get("ground") or _PAPER
        ink = facts.get("color")
        if not ink or behind == UNKNOWN:
            return False
        pairs = zip(bytes.fromhex(ink), bytes.fromhex(behind), strict=True)
        return all(abs(one - other) <= _NEAR for one, other in pairs)

    def _colour(self, each: etree._Element, name: str, theme: str) -> str | None:
        themed = attribute(each, f"{theme}Color" if theme == "theme" else theme)
        turned = attribute(each, f"{theme}Tint") or attribute(each, f"{theme}Shade")
        value = None if turned else self._theme.get(_OF_THEME.get(themed or "", themed or ""))
        value = value or attribute(each, name) or ""
        return value.upper() if _HEX.fullmatch(value) else None
