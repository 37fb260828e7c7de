"""How letters of a DOCX look, as far as it changes what is read: hidden, struck, in which typeface."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from lxml import etree

from generator.sheet.readers.symbols import drawn, typeface
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

_OF_THEME_FILL = {"bg1": "lt1", "bg2": "lt2", "tx1": "dk1", "tx2": "dk2"}
_CLEAREST, _CLEAR = 95_000, 100_000  # thousandths of a per cent, of letters through which all is seen


class _Colours:
    """Knows the colours of a theme."""

    def __init__(self, theme: etree._Element | None) -> None:
        """Learn them; None: the file has no theme, and white is white."""
        self._theme = {"lt1": _PAPER, "dk1": "000000"}
        for name, colour in theme_colours(theme).items():
            if _HEX.fullmatch(colour):
                self._theme[name] = colour.upper()

    def of_letters(self, each: etree._Element) -> dict[str, str]:
        """Return what one property of letters says of colours; nothing for any other property."""
        name = local(each)
        if name == "color":
            return {"color": self._colour(each, "val", "theme") or ""}
        if name == "highlight":
            return {"highlight": _MARKERS.get(attribute(each, "val") or "", "")}
        return {"shade": self.shade(each) or ""} if name == "shd" else {}

    def of_fill(self, fill: etree._Element) -> dict[str, str]:
        """Return what the newer programs' fill of letters says, which outdoes their colour."""
        is_clear = any(
            number(attribute(each, "val"), most=_CLEAR) >= _CLEAREST for each in fill.iter("{*}alpha")
        )
        facts = {"noFill": "1" if child(fill, "noFill") is not None or is_clear else "0"}
        for each in children(fill, "solidFill"):
            name = attribute(each, "val") or ""
            colour = self._theme.get(_OF_THEME_FILL.get(name, name), name)
            if _HEX.fullmatch(colour) and not [part for part in each if local(part) != "alpha"]:
                facts["color"] = colour.upper()
        return facts

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
        colour = None if turned else self._theme.get(_OF_THEME.get(themed or "", themed or ""))
        colour = colour or attribute(each, name) or ""
        return colour.upper() if _HEX.fullmatch(colour) else None


Facts: TypeAlias = Mapping[str, str]
"""What properties of letters, a style or a paragraph say, by name; a later layer overrides an earlier."""

_NONE: Facts = {}
_ZONES = {"firstRow": 0x20, "lastRow": 0x40, "firstCol": 0x80, "lastCol": 0x100}
"""The zones of a table that its style may look otherwise in, and their bits (17.4.55)."""

_BANDS = {"band1Vert": 0x400, "band2Vert": 0x400, "band1Horz": 0x200, "band2Horz": 0x200}
"""Every other column and row, and the bits by which a table has none of them."""


@dataclass(frozen=True, slots=True)
class Zones:
    """What the style of a table says of all its letters, and beyond that of those in some of its zones.

    `heads` is in how many rows and columns before them no band is counted.
    """

    whole: Facts
    zones: Mapping[str, Facts]
    heads: tuple[int, int] = (0, 0)

    def at(self, row: int, column: int, last_row: int, last_column: int) -> Facts:
        """Return what is said of the letters of one cell; a row outdoes a column (17.7.6)."""
        in_row, in_column = row - self.heads[0], column - self.heads[1]
        zones = {
            "wholeTable": True,
            "band1Vert": in_column >= 0 and in_column % 2 == 0,
            "band2Vert": in_column >= 0 and in_column % 2 == 1,
            "band1Horz": in_row >= 0 and in_row % 2 == 0,
            "band2Horz": in_row >= 0 and in_row % 2 == 1,
            "firstCol": column == 0,
            "lastCol": column == last_column,
            "firstRow": row == 0,
            "lastRow": row == last_row,
        }
        facts = dict(self.whole)
        for name, is_here in zones.items():
            facts |= self.zones.get(name, _NONE) if is_here else _NONE
        return facts


def _is_zoned(look: etree._Element | None, zone: str) -> bool:
    """Return whether a table shows a zone of its style; where it does not say, it shows the first ones."""
    bit = _ZONES.get(zone) or _BANDS.get(zone)
    if look is None or bit is None:
        return zone in {"firstRow", "firstCol", "wholeTable", *_BANDS}
    name = f"no{zone[5]}Band" if zone in _BANDS else zone.replace("Col", "Column")
    try:
        told = int(attribute(look, "val") or "0", 16) & bit
    except ValueError:
        told = 0
    return (is_on(look, name) if attribute(look, name) is not None else bool(told)) != (zone in _BANDS)


_TOGGLES = ("vanish", "strike")
"""Properties that two styles of different kind take back from one another (ECMA-376 part 1, 17.7.3)."""

_FLAGS = (*_TOGGLES, "dstrike", "webHidden", "specVanish")
_SCRIPTS = ("ascii", "hAnsi", "eastAsia", "cs")
_SMALLEST = 2  # half-points
_NARROWEST = {"fitText": 20, "w": 5}  # twentieths of a point for a whole run; percent of a letter's width
_THINNEST = 20  # twentieths of a point, of a line that may not grow
_DEEPEST = 20
_LATIN = 0xFF
_OF_SYMBOLS = "02"  # what the list of typefaces says of one of symbols (17.8.3.2)

# Letters of Latin-1 that the typeface of East Asia draws where `hint` asks for it (17.3.2.26).
_HINTED = frozenset(
    "\xa1\xa4\xa7\xa8\xaa\xad\xaf\xb0\xb1\xb2\xb3\xb4\xb6\xb7\xb8\xb9\xba\xbc\xbd\xbe\xbf\xd7\xf7"
)


@dataclass(frozen=True, slots=True)
class Look:
    """How a run looks; `faces` are its symbol typefaces by script, as `rFonts` tells scripts apart."""

    hidden: bool = False
    struck: bool = False
    faces: Mapping[str, str] = field(default_factory=dict)
    asian: bool = False

    def shown(self, text: str) -> str:
        """Return a text as this look's typefaces draw it; a soft hyphen is a dash, as Word draws it."""
        if self.faces:
            text = "".join(self._drawn(each) for each in text)
        return text.replace("\xad", "-")

    def _drawn(self, letter: str) -> str:
        if ord(letter) > _LATIN:
            face = next(iter(self.faces.values()))
        elif letter.isascii():
            face = self.faces.get("ascii", "")
        else:
            face = self.faces.get("eastAsia" if self.asian and letter in _HINTED else "hAnsi", "")
        return drawn(letter, face) if face else letter


class Looks:
    """The looks of runs, by their own properties and by the styles of run, paragraph and table."""

    def __init__(
        self, styles: etree._Element | None, theme: etree._Element | None, fonts: etree._Element | None
    ) -> None:
        """Learn the styles, and which typefaces are of symbols; None: the file has none."""
        self._symbolic = {
            attribute(each, "name") for each in named(fonts, "font") if value(each, "charset") == _OF_SYMBOLS
        }
        self._styles: dict[str, etree._Element] = {}
        self._facts: dict[str, Facts] = {}
        self._zones: dict[str, dict[str, Facts]] = {}
        self._defaults: dict[str, str] = {}
        self._faces = _theme_faces(theme)
        self.colours = _Colours(theme)
        for each in named(styles, "style"):
            key = attribute(each, "styleId") or ""
            self._styles.setdefault(key, each)
            if attribute(each, "default") is not None and is_on(each, "default"):
                self._defaults.setdefault(attribute(each, "type") or "", key)
        self._document = self._both(
            child(styles, "docDefaults", "rPrDefault"), child(styles, "docDefaults", "pPrDefault")
        )

    def of_style(self, key: str | None, kind: str) -> Facts:
        """Return what a style says, with those that it is based on; without a name its kind's default one."""
        chain: list[str] = []
        at = key if key in self._styles else self._defaults.get(kind)
        while at is not None and at in self._styles and at not in self._facts and at not in chain:
            chain.append(at)
            at = value(self._styles[at], "basedOn")
        facts = self._facts.get(at or "", _NONE)
        for each in reversed(chain):
            facts = {**facts, **self._style(self._styles[each])}
            self._facts[each] = facts
        return facts

    def of_table(self, table: etree._Element) -> Zones:
        """Return what a table's style says, of the whole and of its first and last rows and columns."""
        style, look = value(table, "tblPr", "tblStyle"), child(table, "tblPr", "tblLook")
        key = style if style in self._styles else self._defaults.get("table")
        found = {zone: each for zone, each in self._zones_of(key or "").items() if _is_zoned(look, zone)}
        heads = (int(_is_zoned(look, "firstRow")), int(_is_zoned(look, "firstCol")))
        return Zones({**self.of_style(style, "table"), **self.colours.ground(table, "tblPr")}, found, heads)

    def _zones_of(self, style: str) -> dict[str, Facts]:
        """Return what a style, and those that it is based on, say of the zones of a table."""
        if style not in self._zones:
            zones: dict[str, Facts] = {}
            at: str | None = style
            for _ in range(_DEEPEST):
                style_at = self._styles.get(at or "")
                for each in named(style_at, "tblStylePr"):
                    zone = attribute(each, "type") or ""
                    zones[zone] = {**self._letters(child(each, "rPr")), **zones.get(zone, _NONE)}
                at = value(style_at, "basedOn")
            self._zones[style] = zones
        return self._zones[style]

    def of_run(self, properties: etree._Element | None, styled: Facts, own: Facts, around: Facts) -> Look:
        """Return how a run looks.

        Args:
            properties: its own.
            styled: what the style of its paragraph says.
            own: what its paragraph says of itself.
            around: what the style of its table says, and which ground its cell has.

        """
        key = value(properties, "rStyle")
        named_ = self.of_style(key, "character") if key is not None else _NONE
        direct = self._letters(properties)
        levels = (around, styled, named_)
        facts = {**self._document, **around, **styled, **own, **named_, **direct}
        for each in _TOGGLES:
            if each not in direct:
                odd = sum(level.get(each) == "1" for level in levels) % 2 == 1
                facts[each] = "1" if odd or self._document.get(each) == "1" else "0"
        return Look(
            hidden=self._is_hidden(facts),
            struck=facts.get("strike") == "1" or facts.get("dstrike") == "1",
            faces={each: face for each in _SCRIPTS if (face := self._symbols(facts.get(each))) is not None},
            asian=facts.get("hint") == "eastAsia",
        )

    def _symbols(self, name: str | None) -> str | None:
        return typeface(name, of_symbols=name in self._symbolic)

    def _is_hidden(self, facts: Facts) -> bool:
        if any(facts.get(each) == "1" for each in ("vanish", "webHidden", "specVanish", "noFill")):
            return True
        if number(facts.get("sz"), _SMALLEST + 1) <= _SMALLEST or facts.get("thin") == "1":
            return True
        if any(facts.get(each) == "narrow" for each in _NARROWEST):
            return True
        return self.colours.is_lost(facts)

    def _both(self, letters: etree._Element | None, paragraph: etree._Element | None) -> Facts:
        return {**self.of_paragraph(child(paragraph, "pPr")), **self._letters(child(letters, "rPr"))}

    def _style(self, style: etree._Element) -> Facts:
        """Return what a style says without its base; one of tables that shades some zones has any ground."""
        cells = (child(each, "shd") for each in style.iter("{*}tcPr"))
        shaded = any(self.colours.shade(each) for each in cells if each is not None)
        return {**self._both(style, style), **({"ground": UNKNOWN} if shaded else {})}

    def of_paragraph(self, properties: etree._Element | None) -> Facts:
        """Return what a paragraph says of itself, without its style."""
        facts: dict[str, str] = {}
        for each in named(properties, "shd", "spacing"):
            if local(each) == "shd":
                facts["ground"] = self.colours.shade(each) or ""
            elif attribute(each, "line") is not None:
                exact = attribute(each, "lineRule") == "exact"
                thin = exact and number(attribute(each, "line"), _THINNEST + 1) <= _THINNEST
                facts["thin"] = "1" if thin else "0"
        return facts

    def _letters(self, properties: etree._Element | None) -> dict[str, str]:
        facts: dict[str, str] = {}
        for each in children(properties):
            name = local(each)
            if name in _FLAGS:
                facts[name] = "1" if is_on(each) else "0"
            elif name == "rFonts":
                facts |= self._typefaces(each)
            elif name == "sz":
                facts["sz"] = attribute(each, "val") or ""
            elif name in _NARROWEST:
                narrow = number(attribute(each, "val"), 100) <= _NARROWEST[name]
                facts[name] = "narrow" if narrow else ""
            elif name == "textFill":
                facts |= self.colours.of_fill(each)
            else:
                facts |= self.colours.of_letters(each)
        return facts

    def _typefaces(self, fonts: etree._Element) -> dict[str, str]:
        faces = {"hint": attribute(fonts, "hint") or ""}
        for script in _SCRIPTS:
            theme, name = attribute(fonts, f"{script}Theme"), attribute(fonts, script)
            if theme is not None or name is not None:
                faces[script] = self._faces.get(theme or "") or name or ""
        return faces


def _theme_faces(theme: etree._Element | None) -> dict[str, str]:
    """Return the typefaces that a theme names, by the words with which a run asks for them (17.18.96)."""
    faces = {}
    scheme = child(theme, "themeElements", "fontScheme")
    for size in ("major", "minor"):
        for script, part in (("latin", "Ascii"), ("latin", "HAnsi"), ("ea", "EastAsia"), ("cs", "Bidi")):
            found = child(scheme, f"{size}Font", script)
            if found is not None:
                faces[f"{size}{part}"] = attribute(found, "typeface") or ""
    return faces
