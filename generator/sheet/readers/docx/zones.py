"""The zones of a DOCX table in which its style may look otherwise: its first and last rows and columns."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

from lxml import etree

from generator.sheet.readers.trees import attribute

Facts: TypeAlias = Mapping[str, str]
"""What properties of letters, a style or a paragraph say, by name; a later layer overrides an earlier."""

_OFF = {"0", "false", "off"}
_NONE: Facts = {}
_ZONES = {"firstRow": 0x20, "lastRow": 0x40, "firstCol": 0x80, "lastCol": 0x100}
"""The zones of a table that its style may look otherwise in, and their bits (17.4.55)."""


@dataclass(frozen=True, slots=True)
class Zones:
    """What the style of a table says of all its letters, and beyond that of those in some of its zones."""

    whole: Facts
    zones: Mapping[str, Facts]

    def at(self, row: int, column: int, last_row: int, last_column: int) -> Facts:
        """Return what is said of the letters of one cell; a row outdoes a column (17.7.6)."""
        zones = {
            "firstCol": column == 0,
            "lastCol": column == last_column,
            "firstRow": row == 0,
            "lastRow": row == last_row,
        }
        facts = dict(self.whole)
        for name, is_here in zones.items():
            facts |= self.zones.get(name, _NONE) if is_here else _NONE
        return facts


def is_zoned(look: etree._Element | None, zone: str) -> bool:
    """Return whether a table shows a zone of its style; where it does not say, it shows the first ones."""
    if look is None or zone not in _ZONES:
        return zone in ("firstRow", "firstCol")
    said = attribute(
        look, "firstColumn" if zone == "firstCol" else "lastColumn" if zone == "lastCol" else zone
    )
    if said is not None:
        return said.casefold() not in _OFF
    try:
        return bool(int(attribute(look, "val") or "0", 16) & _ZONES[zone])
    except ValueError:
        return False
