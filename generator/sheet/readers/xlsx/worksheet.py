"""One worksheet as one table: merged cells are spans; what is not shown stands aside, doubted."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from itertools import compress

from lxml import etree

from generator.sheet.grid import Cell, Doubt, DoubtKind, Paragraph, Picture, Table
from generator.sheet.readers.lines import lines
from generator.sheet.readers.refusing import refusal
from generator.sheet.readers.trees import attribute, child, children, local, named, number, whole_text
from generator.sheet.readers.xlsx.numbers import of_text
from generator.sheet.readers.xlsx.styles import Rule, Style, Styles
from generator.sheet.readers.xlsx.tabs import Area, Gathered, Place, Tab, area, areas, inside, place
from generator.sheet.readers.xlsx.values import Said, Values

_MOST_PLACES = 20_000
"""Cells of one merge that are looked at one by one; of a larger one, those in which anything is written."""

_MOST_LOOKED_AT = 400_000
"""Cells of all merges of a worksheet that are looked at."""


def merged(
    root: etree._Element, written: Collection[Place], file: str
) -> tuple[dict[Place, Place], set[Place]]:
    """Return the spans by first place, and the places under them; none leaves what is written on.

    A merge that lies over another is no merge, as no program makes one.

    Raises:
        ProblemsFoundError: the merges of `file` cover too much.

    """
    spans: dict[Place, Place] = {}
    under: set[Place] = set()
    if not written:
        return spans, under
    last = (max(row for row, _ in written), max(column for _, column in written))
    looked_at = 0
    for each in children(root, "mergeCells"):
        found = area(each.get("ref") or "")
        if found is None or (found.top, found.left) in under or found.top > last[0] or found.left > last[1]:
            continue
        within = found.within(last)
        few = within.size <= _MOST_PLACES
        looked_at += within.size if few else len(written)
        if looked_at > _MOST_LOOKED_AT:
            raise refusal("sheet-too-much", file)
        places = set(within.places()) if few else {at for at in written if at in within}
        if within.size > 0 and not places & under and not (places & spans.keys()):
            first = (found.top, found.left)
            spans[first] = (within.bottom - within.top + 1, within.right - within.left + 1)
            under |= places - {first}
    return spans, under


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
        self._pictured = child(root, "picture") is not None
        for each in root.iter("{*}conditionalFormatting"):
            where = areas(each.get("sqref")) or areas(whole_text(child(each, "sqref")))
            for rule in named(each, "cfRule"):
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
    hidden = bytearray([_tiny(attribute(usual, "defaultColWidth"), _NARROWEST)]) * _COLUMNS
    for each in (column for holder in named(root, "cols") for column in holder):
        first, last = number(each.get("min"), 1) - 1, number(each.get("max"), 1, _COLUMNS)
        unseen = each.get("hidden") in _ON or _tiny(each.get("width"), _NARROWEST)
        if 0 <= first < last:
            hidden[first:last] = bytes([unseen]) * (last - first)
    return set(compress(range(_COLUMNS), hidden))


def numbered_rows(root: etree._Element) -> Iterator[tuple[int, etree._Element]]:
    """Yield each row with its place from 0; one that names none stands after the one before it."""
    row = -1
    for holder in named(root, "sheetData"):
        for line in holder:
            row = number(line.get("r"), row + 2, 1_048_576) - 1
            yield row, line


def _tiny(size: str | None, least: float) -> bool:
    try:
        return size is not None and float(size) < least
    except ValueError:
        return False


def _everywhere(where: list[Area]) -> list[Area]:
    if not where:
        return []
    tops, lefts, bottoms, rights = zip(*((at.top, at.left, at.bottom, at.right) for at in where), strict=True)
    return [Area(min(tops), min(lefts), max(bottoms), max(rights))]


_MOST_BLANKS = 50_000
"""Cells of the rectangle in which blank cells are told one by one; a larger one is mostly empty paper."""


class Reading:
    """The reading of one worksheet, cell by cell; `shown` is what each cell shows."""

    def __init__(self, tab: Tab, values: Values, gathered: Gathered, tables: list[Area]) -> None:
        """Take what is read.

        Args:
            tab: its tab.
            values: the reader of cells.
            gathered: where what its cells hold and do not show is put, how words sound, and their pictures.
            tables: areas of cells to which a style of tables gives a ground.

        """
        root = tab.root
        self.shown: dict[Place, str] = {}
        self._tab, self._values, self._gathered = tab, values, gathered
        self._rules = Rules(root, values.styles, tables)
        self._rows, self._columns = hidden_rows(root), hidden_columns(root)
        views = children(root, "sheetViews")[:1]
        self._zeros = not any(each.get("showZeros") in {"0", "false"} for each in views)

    def table(self) -> Table | None:
        """Return the worksheet as its one table; None: it shows nothing.

        Raises:
            ProblemsFoundError: its cells say too much, or name texts that are not there.

        """
        cells = dict(_cells(self._tab.root))
        # A cell in a place where none belongs, or one of two at a place, would be lost.
        if len(cells) < sum(1 for _ in self._tab.root.iter("{*}c")):
            raise refusal("sheet-damaged", self._values.name)
        spans, under = merged(self._tab.root, cells, self._values.name)
        content: dict[Place, tuple[Paragraph, ...]] = {}
        for at, cell in cells.items():
            said = self._values.of(cell, on_own_ground=not self._rules.paint(at))
            self._gathered.said.update(each.strip() for each in (said.text, said.raw) if each)
            if said.text:
                self.shown[at] = said.text
            shown = self._content(at, said, spans.get(at, (1, 1)), is_covered=at in under)
            if shown is not None:
                content[at] = shown
        for at in _paper([at for at, shown in content.items() if shown], spans):
            if at not in under and not self._is_hidden(at, spans.get(at, (1, 1))):
                content.setdefault(at, ())
        if not any(content.values()):
            return None
        made = [
            Cell(*at, content[at], self._tab.origin(at), *spans.get(at, (1, 1))) for at in sorted(content)
        ]
        return Table(tuple(made), self._tab.origin())

    def _content(
        self, at: Place, said: Said, span: tuple[int, int], *, is_covered: bool
    ) -> tuple[Paragraph, ...] | None:
        """Return what a cell shows; None for one that is not seen."""
        origin, gathered = self._tab.origin(at), self._gathered
        for why, text in said.unseen:
            gathered.say(text, origin, why)
        gathered.mark(said.sounds, origin)
        if is_covered or self._is_hidden(at, span):
            gathered.say(said.text, origin, "hidden", said.doubts)
            return None
        replaced = said.number is not None and self._rules.replace(at)
        if said.drawn or replaced:
            gathered.pictures.append(Picture.at(origin))
        if replaced or (said.number == 0 and not self._zeros):
            gathered.say(said.text, origin, "hidden", said.doubts)
            return ()
        may_hide = tuple(self._rules.may_hide(at, said.style)) if said.text else ()
        return tuple(
            Paragraph(line, origin, doubts=(*said.doubts, *(Doubt(why, line) for why in may_hide)))
            for line in lines(said.text)
        )

    def _is_hidden(self, at: Place, span: tuple[int, int]) -> bool:
        """Return whether a cell is not seen: of a merged one a row and a column that show are enough."""
        rows, columns = range(at[0], at[0] + span[0]), range(at[1], at[1] + span[1])
        return (
            self._tab.hidden
            or all(row in self._rows for row in rows)
            or all(column in self._columns for column in columns)
        )


def _cells(root: etree._Element) -> Iterator[tuple[Place, etree._Element]]:
    """Yield each cell with its place; one that names none stands after the one before it."""
    for row, line in numbered_rows(root):
        column = -1
        for cell in line:
            if local(cell) == "c":
                found = place(cell.get("r"))
                column = found[1] if found is not None else column + 1
                yield (row, column), cell


def _paper(written: list[Place], spans: dict[Place, Place]) -> Iterator[Place]:
    """Yield the places of the sheet up to its last row and column; of a large one those that cross in any."""
    ends = [(row + span[0] - 1, column + span[1] - 1) for (row, column), span in spans.items()]
    if not written:
        return
    rows, columns = (
        range(
            min(each[axis] for each in (*written, *spans)), max(each[axis] for each in (*written, *ends)) + 1
        )
        for axis in (0, 1)
    )
    if len(rows) * len(columns) <= _MOST_BLANKS:
        yield from ((row, column) for row in rows for column in columns)
        return
    used = [sorted({each[axis] for each in (*written, *spans)}) for axis in (0, 1)]
    if len(used[0]) * len(used[1]) <= _MOST_BLANKS:
        yield from ((row, column) for row in used[0] for column in used[1])
