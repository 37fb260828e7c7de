"""What a cell of a worksheet says: its text, its number as the format shows it, and what is doubtful."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from lxml import etree

from generator.sheet.grid import Doubt
from generator.sheet.readers.trees import child, number
from generator.sheet.readers.xlsx.dates import day_of, is_day, readings
from generator.sheet.readers.xlsx.numbers import plain, shown
from generator.sheet.readers.xlsx.strings import rich_text, unescaped
from generator.sheet.readers.xlsx.styles import Styles


@dataclass(frozen=True, slots=True)
class Said:
    """What a cell says, and why it may not be what was written; no text: it is blank."""

    text: str
    doubts: tuple[Doubt, ...] = ()


class Values:
    """Reads cells by the texts and formats of their workbook."""

    def __init__(self, strings: list[str], styles: Styles, *, from_1904: bool) -> None:
        """Take the shared texts, the styles, and whether days are counted from 1904 (old Mac files)."""
        self._strings = strings
        self._styles = styles
        self._from_1904 = from_1904

    def of(self, cell: etree._Element) -> Said:
        """Return what a cell says."""
        formula, value = child(cell, "f"), child(cell, "v")
        kind = cell.get("t", "n")
        if kind == "inlineStr":
            item = child(cell, "is")
            return Said(rich_text(item) if item is not None else "")
        text = (value.text or "") if value is not None else ""
        if kind == "str":
            return Said(unescaped(text))
        if not text.strip():
            return Said("") if formula is None else _without_value(formula)
        if kind == "s":
            place = number(text.strip(), len(self._strings), len(self._strings))
            return Said(self._strings[place] if place < len(self._strings) else "")
        if kind == "b":
            return Said("TRUE" if text.strip() == "1" else "FALSE")
        return Said(text) if kind != "n" else self._number(text.strip(), cell, written=formula is None)

    def _number(self, text: str, cell: etree._Element, *, written: bool) -> Said:
        try:
            value = Decimal(text)
        except InvalidOperation:
            return Said(text)
        if not value.is_finite():
            return Said(text)
        code = self._styles.code(number(cell.get("s")))
        if is_day(code):
            day = day_of(value, from_1904=self._from_1904)
            if day is not None:
                seen, typed = readings(day, code)
                return Said(seen, (Doubt("date-cell", typed),))
        return _as_shown(value, code, written=written)


def _as_shown(value: Decimal, code: str, *, written: bool) -> Said:
    seen, whole = shown(value, code)
    held = plain(value)
    if not seen.strip():
        return Said(held, (Doubt("hidden", held),))
    # What a formula worked out has digits that nobody wrote; what somebody wrote is told.
    return Said(seen, () if whole or not written else (Doubt("hidden", held),))


def _without_value(formula: etree._Element) -> Said:
    text = f"={formula.text or ''}"
    return Said(text, (Doubt("formula-without-value", text),))
