"""What a worksheet makes of its cells beyond their styles: conditions, icons, tables, hidden rows."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import compress

from lxml import etree

from generator.sheet.grid import DoubtKind
from generator.sheet.readers.trees import child, local, number
from generator.sheet.readers.xlsx.places import Area, Place, areas, inside
from generator.sheet.readers.xlsx.sections import of_text
from generator.sheet.readers.xlsx.styles import Rule, Style, Styles

_OFF = {"0", "false"}
_ON = {"1", "true"}
_LOWEST = 2.0
"""Points of a row; one that is lower is not seen."""

_NARROWEST = 0.3
"""Letters of a column, as a file tells its width."""

_COLUMNS = 16_384
_MOST_AREAS = 300
"""Areas of rules that are looked at for each cell; past them a sheet's rules are taken to hold everywhere."""


class Rules:
    """The rules of one worksheet that may hide what a cell holds, or change the ground on which it stands."""

    def __init__(self, root: etree._Element, styles: Styles, tables: list[Area]) -> None:
        """Learn a worksheet's rules; `tables` are the areas to which a style of tables gives a ground."""
        self._painted = list(tables)
        self._icons: list[Area] = []
        self._looks: list[tuple[list[Area], Rule]] = []
        self._pictured = any(local(each) == "picture" for each in root)
        for each in root.iter():
            if local(each) == "conditionalFormatting":
                where = areas(each.get("sqref")) or areas(_text_of(each, "sqref"))
                for rule in each:
                    self._learn(rule, where, styles)
        if len(self._painted) + sum(len(where) for where, _ in self._looks) > _MOST_AREAS:
            self._painted = _everywhere(self._painted)
            self._looks = [(_everywhere(where), rule) for where, rule in self._looks[:_MOST_AREAS]]

    def paint(self, place: Place) -> bool:
        """Return whether a cell may stand on another ground than its style's."""
        return self._pictured or inside(place, self._painted)

    def replace(self, place: Place) -> bool:
        """Return whether an icon or a bar is shown in place of a cell's number."""
        return inside(place, self._icons)

    def may_hide(self, place: Place, style: Style) -> Iterator[DoubtKind]:
        """Yield why what a cell says may not be seen, or be crossed out, where a condition holds."""
        for where, rule in self._looks:
            if not inside(place, where):
                continue
            if rule.look is not None and rule.look.struck:
                yield "struck"
            ground = rule.ground if rule.fills else style.ground
            blank = rule.code is not None and not of_text("x", rule.code)[1] and ";" in rule.code
            if blank or (rule.look is not None and rule.look.unseen(ground) == "hidden"):
                yield "hidden"

    def _learn(self, element: etree._Element, where: list[Area], styles: Styles) -> None:
        if local(element) != "cfRule":
            return
        own = child(element, "dxf")
        rule = styles.rule(own) if own is not None else styles.rule_at(element.get("dxfId"))
        if rule is not None:
            self._looks.append((where, rule))
            self._painted += where if rule.fills else []
        for each in element:
            if local(each) in {"iconSet", "dataBar"} and each.get("showValue") in _OFF:
                self._icons += where
            if local(each) == "colorScale":
                self._painted += where


def hidden_rows(root: etree._Element) -> set[int]:
    """Return the rows that are hidden, or too low to be seen, by hand, by a filter or by a fold."""
    return {
        place
        for place, row in numbered_rows(root)
        if row.get("hidden") in _ON or _tiny(row.get("ht"), _LOWEST)
    }


def hidden_columns(root: etree._Element) -> set[int]:
    """Return the columns that are hidden, or too narrow to be seen."""
    usual = child(root, "sheetFormatPr")
    hidden = bytearray([usual is not None and _tiny(usual.get("defaultColWidth"), _NARROWEST)]) * _COLUMNS
    for each in (column for holder in root if local(holder) == "cols" for column in holder):
        first, last = number(each.get("min"), 1) - 1, number(each.get("max"), 1, _COLUMNS)
        unseen = each.get("hidden") in _ON or _tiny(each.get("width"), _NARROWEST)
        if 0 <= first < last:
            hidden[first:last] = bytes([unseen]) * (last - first)
    return set(compress(range(_COLUMNS), hidden))


def numbered_rows(root: etree._Element) -> Iterator[tuple[int, etree._Element]]:
    """Yield each row with its place from 0; one that names none stands after the one before it."""
    row = -1
    for holder in root:
        if local(holder) == "sheetData":
            for line in holder:
                row = number(line.get("r"), row + 2, 1_048_576) - 1
                yield row, line


def _tiny(size: str | None, least: float) -> bool:
    try:
        return size is not None and float(size) < least
    except ValueError:
        return False


def _text_of(element: etree._Element, name: str) -> str | None:
    found = child(element, name)
    return found.text if found is not None else None


def _everywhere(where: list[Area]) -> list[Area]:
    if not where:
        return []
    return [
        Area(
            min(each.top for each in where),
            min(each.left for each in where),
            max(each.bottom for each in where),
            max(each.right for each in where),
        )
    ]
