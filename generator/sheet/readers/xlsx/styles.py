"""Which number format a cell's style names."""

from __future__ import annotations

from lxml import etree
from openpyxl.styles.numbers import BUILTIN_FORMATS

from generator.sheet.readers.trees import children, local, number

GENERAL = "General"

# Days whose look the program takes from its own language; a Korean one shows 14 as 2019-05-14.
_DAYS = (14, 27, 28, 29, 30, 31, 34, 35, 36, *range(50, 59))
_BUILT_IN = {**BUILTIN_FORMATS, **dict.fromkeys(_DAYS, "yyyy-mm-dd"), 32: "h:mm", 33: "h:mm:ss"}


class Styles:
    """The number format of each style by its place in the list of styles."""

    def __init__(self, root: etree._Element | None) -> None:
        """Learn the formats of a workbook's styles; None: it has none."""
        own = {
            number(each.get("numFmtId")): each.get("formatCode") or GENERAL
            for each in children(root, "numFmts")
        }
        self._codes = [
            own.get(key) or _BUILT_IN.get(key, GENERAL)
            for each in children(root, "cellXfs")
            if local(each) == "xf"
            for key in [number(each.get("numFmtId"))]
        ]

    def code(self, style: int) -> str:
        """Return a style's number format, `General` for one that is not there."""
        return self._codes[style] if style < len(self._codes) else GENERAL
