"""Which number format a cell's style names."""

from __future__ import annotations

from lxml import etree

from generator.sheet.readers.trees import children, local, number

GENERAL = "General"

# The formats that a file names by number alone, as a Korean program shows them (ECMA-376, part 1, 18.8.30:
# what is common to all, and the days and amounts that each language shows in its own way).
_WON = '"₩"'
_DAYS = (14, 15, 16, 17, 27, 28, 29, 30, 31, 34, 35, 36, *range(50, 59))
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
    **dict.fromkeys(_DAYS, "yyyy-mm-dd"),
    **dict.fromkeys((18, 20, 32), "h:mm"),
    **dict.fromkeys((19, 21, 33, 46), "h:mm:ss"),
    22: "yyyy-mm-dd h:mm",
    **dict.fromkeys((37, 38), "#,##0;-#,##0"),
    **dict.fromkeys((39, 40), "#,##0.00;-#,##0.00"),
    41: '#,##0;-#,##0;"-"',
    42: f'{_WON}#,##0;-{_WON}#,##0;{_WON}"-"',
    43: '#,##0.00;-#,##0.00;"-"',
    44: f'{_WON}#,##0.00;-{_WON}#,##0.00;{_WON}"-"',
    **dict.fromkeys((45, 47), "mm:ss"),
    48: "##0.0E+0",
    49: "@",
}


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
