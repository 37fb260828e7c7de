"""The third account: every number of the tables, by the names that stand above it and beside it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import TypeAlias

from generator.record.form import FundingSource, Kind, Period
from generator.record.sections import FigureColumn, FigureRow, Figures, FiguresForm
from generator.sheet.grid import Block, Cell, Grid, Table, paragraphs
from generator.sheet.parsing import Claim, Parsed
from generator.sheet.parsing.labels import squeezed

_AMOUNT = re.compile(r"budget\.projects\[\d+\]\.amounts\.(?P<source>[^\[]+)\[(?P<column>\d+)\]")
_CELL = re.compile(r"sections\.(?P<section>[^.]+)\.rows\[(?P<row>\d+)\]\.cells\[(?P<column>\d+)\]")
_COUNT = re.compile(r"participation\.counts\.(?P<kind>.+)")

OWN_LABEL = re.compile(r"sections\.[^.]+\.rows\[\d+\]\.(?:label|group)")
"""The place of words that only this sheet calls a row: a label, though the record holds it."""

_LabelledPart: TypeAlias = Period | FundingSource | Kind | FigureColumn | FigureRow

LabelName: TypeAlias = tuple[str, str]
"""What a label names: `kind`, `period` or `source`, and its id; `column` or `row` of a described table."""


def wanted_names(claim: Claim, parsed: Parsed) -> tuple[str, list[LabelName]] | None:
    """Return the part whose number a claim is, and what its labels must name; None for words."""
    report = parsed.report
    if claim.owner != "record":
        return None
    if amount := _AMOUNT.fullmatch(claim.field):
        period = report.budget.periods[int(amount["column"])]
        return "", [("period", period), ("source", amount["source"])]
    if count := _COUNT.fullmatch(claim.field):
        return "", [("kind", count["kind"])]
    cell = _CELL.fullmatch(claim.field)
    table = report.sections.get(cell["section"]) if cell is not None else None
    form = parsed.form.section(cell["section"]) if cell is not None else None
    if cell is None or not isinstance(table, Figures) or not isinstance(form, FiguresForm):
        return None
    row = table.rows[int(cell["row"])]
    names = [("column", table.columns[int(cell["column"])]), ("row", row.id or squeezed(row.label or ""))]
    group = next((each.group for each in form.rows if each.id == row.id), row.group)
    return cell["section"], [*names, ("group", squeezed(group))] if group else names


def label_names(parsed: Parsed) -> dict[str, dict[str, set[LabelName]]]:
    """Return what each label names: in the two known tables (""), and in each that only the form has."""
    found: dict[str, dict[str, set[LabelName]]] = {}
    for part, words, name in _labels(parsed):
        found.setdefault(part, {}).setdefault(squeezed(words), set()).add(name)
    return found


def _labels(parsed: Parsed) -> Iterator[tuple[str, str, LabelName]]:
    form = parsed.form
    yield from _of_form("", "period", form.budget.periods, parsed)
    yield from _of_form("", "source", form.budget.sources, parsed)
    yield from _of_form("", "kind", form.participation.kinds, parsed)
    for section in form.sections:
        if isinstance(section, FiguresForm):
            yield from _of_form(section.id, "column", section.columns, parsed)
            yield from _of_form(section.id, "row", section.rows, parsed)
            table = parsed.report.sections.get(section.id)
            rows = table.rows if isinstance(table, Figures) else ()
            own = [("row", each.label) for each in rows]
            groups = [("group", each.group) for each in section.rows]
            groups += [("group", each.group) for each in rows]
            for what, words in (*own, *groups):
                if words is not None:
                    yield section.id, words, (what, squeezed(words))


def _of_form(
    part: str, what: str, labelled: Iterable[_LabelledPart], parsed: Parsed
) -> Iterator[tuple[str, str, LabelName]]:
    slips = {each.form: each.written for each in parsed.report.deviations}
    for each in labelled:
        for words in (each.label, *each.aliases, slips.get(each.label, each.label)):
            yield part, words, (what, each.id)


_FIGURE = re.compile(r"[△▲−-]?[0-9][0-9,.]*")
_IN_BRACKETS = re.compile(r"[(\[〔<][^()\[\]〔〕<>]*[)\]〕>]$")


@dataclass(frozen=True, slots=True)
class Placed:
    """A number: its field, the number, the labels above it and beside it as written (None: none is found).

    `field` is "" for a number of the tables that no field took. `agrees` is whether these are the labels
    of its field, and its row has as many columns as the row of the label above it.
    """

    field: str
    written: str
    column: str | None
    row: str | None
    agrees: bool


@dataclass(frozen=True, slots=True)
class _Spot:
    """A cell in its table, the tables before it, and the lines that stand in it."""

    table: Table
    cell: Cell
    before: tuple[Table, ...]
    lines: list[int] = field(default_factory=list)

    @property
    def text(self) -> str:
        return _text(self.cell)


def place(grid: Grid, parsed: Parsed) -> Iterator[Placed]:
    """Yield every number that the record took, and every one in its tables that it did not take.

    Each comes with the labels that the sheet itself sets to it, whatever the parser thought.
    """
    spots = list(_spots(grid.blocks))
    taken = _taken(parsed, spots)
    sheets = {name: _Sheet(names, taken) for name, names in label_names(parsed).items()}
    owned = {each.strip for claim in parsed.claims for each in claim.slices}
    for claim in parsed.claims:
        wanted = wanted_names(claim, parsed)
        if wanted is not None:
            part, names = wanted
            first = claim.slices[0].strip
            spot = spots[first] if first < len(spots) else None
            written = " ".join(each.text for each in claim.slices)
            yield sheets[part].placed(claim.field, written, spot, names)
    yield from _left(spots, parsed, sheets.values(), owned)


def _left(
    spots: list[_Spot | None], parsed: Parsed, sheets: Collection[_Sheet], owned: set[int]
) -> Iterator[Placed]:
    """Yield the numbers that nobody owns: beside or below a label, or alone on a line behind such a table."""
    seen: set[int] = set()
    is_behind = False
    for line, spot in enumerate(spots):
        if spot is None:
            text = parsed.strips[line].paragraph.text
            is_behind = is_behind or any(sheet.holds_labels(text) for sheet in sheets)
            words = text.replace("|", " ").split()
            if is_behind and line not in owned and words and all(map(_FIGURE.fullmatch, words)):
                yield Placed("", text, None, None, agrees=False)
        elif id(spot.cell) not in seen:
            seen.add(id(spot.cell))
            is_behind = is_behind or any(sheet.is_label(spot.cell) for sheet in sheets)
            if not owned & set(spot.lines) and _FIGURE.fullmatch(squeezed(spot.text)):
                left = (sheet.placed("", spot.text, spot, []) for sheet in sheets)
                yield from islice((each for each in left if each.column or each.row), 1)


@dataclass(frozen=True, slots=True)
class _Sheet:
    """What each label names, as right spellings and as this sheet writes it; the cells the record took."""

    names: dict[str, set[LabelName]]
    taken: set[int]
    labels: dict[int, list[Cell]] = field(default_factory=dict)
    reaches: dict[int, dict[int, int]] = field(default_factory=dict)

    def placed(self, at: str, written: str, spot: _Spot | None, wanted: list[LabelName]) -> Placed:
        """Return a number with its labels; `wanted` is what these must name, the one and the other."""
        above = self._above(spot) if spot is not None else None
        beside = self._beside(spot) if spot is not None else None
        column, row = above[0] if above else None, _text(beside) if beside else None
        found = [self._named(each) for each in (column, row)]
        if len(wanted) > 1:
            one, other, *group = wanted
            agrees = (one in found[0] and other in found[1]) or (other in found[0] and one in found[1])
            agrees = agrees and above is not None and above[1]
            if group and spot is not None and beside is not None:
                agrees = agrees and self._is_in(group[0], spot, beside)
        elif wanted and any(kind == "kind" for kind, _ in found[1]):
            agrees = wanted[0] in found[1] and spot is not None and self._is_alone(spot)
        else:
            agrees = bool(wanted) and wanted[0] in found[0] and above is not None and above[1]
        return Placed(at, written, column, row, agrees)

    def _named(self, label: str | None) -> set[LabelName]:
        closed = squeezed(label or "")
        return self.names.get(closed) or self.names.get(_IN_BRACKETS.sub("", closed)) or set()

    def holds_labels(self, text: str) -> bool:
        """Return whether a line holds several labels, as where a table lost its columns."""
        closed = squeezed(text)
        return sum(label in closed for label in self.names) > 1

    def is_label(self, cell: Cell) -> bool:
        """Return whether a cell holds a label of a table."""
        return id(cell) not in self.taken and bool(self._named(_text(cell)))

    def _above(self, spot: _Spot) -> tuple[str, bool] | None:
        """Return the nearest label above a cell, and whether both their rows have as many columns.

        Where a page came between, it stands in a table before, of as many columns.
        """
        here = spot.cell
        alike = [each for each in spot.before if self._widest(each) == self._widest(spot.table)]
        for table in (spot.table, *reversed(alike)):
            for cell in self._labels(table):
                is_above = table is not spot.table or cell.row < here.row
                meets = cell.column < _end(here) and here.column < _end(cell)
                if is_above and meets:
                    even = self._reach(table, cell.row) == self._reach(spot.table, here.row)
                    inside = cell.column <= here.column and _end(here) <= _end(cell)
                    return _text(cell), even and inside
        return None

    def _reach(self, table: Table, row: int) -> int:
        """Return how many columns a row has, also of cells that began above it."""
        if id(table) not in self.reaches:
            reaches = self.reaches[id(table)] = dict.fromkeys((each.row for each in table.cells), 0)
            for each in table.cells:
                spanned = range(each.row, each.row + each.row_span)
                for at in spanned if len(spanned) < len(reaches) else [at for at in reaches if at in spanned]:
                    reaches[at] = max(reaches.get(at, 0), _end(each))
        return self.reaches[id(table)].get(row, 0)

    def _widest(self, table: Table) -> int:
        if not table.cells:
            return 0
        self._reach(table, 0)
        return max(self.reaches[id(table)].values())

    def _labels(self, table: Table) -> list[Cell]:
        """Return the labels of a table, from the last row up."""
        if id(table) not in self.labels:
            self.labels[id(table)] = sorted(filter(self.is_label, table.cells), key=lambda each: -each.row)
        return self.labels[id(table)]

    def _beside(self, spot: _Spot) -> Cell | None:
        """Return the nearest label to the left of a cell."""
        here = spot.cell
        left = [
            each
            for each in self._labels(spot.table)
            if each.row <= here.row < each.row + each.row_span and each.column < here.column
        ]
        return max(left, key=lambda each: each.column, default=None)

    def _is_in(self, group: LabelName, spot: _Spot, label: Cell) -> bool:
        """Return whether a row is in a group, by the nearest name of one beside its label or above that."""
        named = (
            self._named(_text(each))
            for each in self._labels(spot.table)
            if each.row <= spot.cell.row and each.column < label.column
        )
        nearest = next((each for each in named if any(kind == "group" for kind, _ in each)), None)
        return nearest is None or group in nearest

    def _is_alone(self, spot: _Spot) -> bool:
        """Return whether no other cell of the row is filled between this one and the labels around it."""
        row = sorted(_row(spot.table, spot.cell.row), key=lambda each: each.column)
        at = row.index(spot.cell)
        for side in (reversed(row[:at]), row[at + 1 :]):
            for cell in side:
                if self.is_label(cell):
                    break
                if _text(cell):
                    return False
        return True


def _taken(parsed: Parsed, spots: list[_Spot | None]) -> set[int]:
    """Return the cells whose words are the record's, and so no label: an amount of 19 names no year."""
    claims = (
        each for each in parsed.claims if each.owner == "record" and not OWN_LABEL.fullmatch(each.field)
    )
    lines = {each.strip for claim in claims for each in claim.slices}
    held = (spots[line] for line in lines if line < len(spots))
    return {id(spot.cell) for spot in held if spot is not None}


def _spots(
    blocks: tuple[Block, ...], inside: _Spot | None = None, before: list[Table] | None = None, count: int = 0
) -> Iterator[_Spot | None]:
    """Yield, for each line in reading order, the cell in which it stands."""
    before = before if before is not None else []
    for block in blocks:
        if not isinstance(block, Table):
            if inside is not None:
                inside.lines.append(count)
            yield inside
            count += 1
            continue
        earlier = tuple(before)
        before.append(block)
        for cell in block.cells:
            for spot in _spots(cell.content, _Spot(block, cell, earlier), before, count):
                yield spot
                count += 1


def _text(cell: Cell) -> str:
    return " ".join(each.text for each in paragraphs(cell.content))


def _end(cell: Cell) -> int:
    return cell.column + cell.column_span


def _row(table: Table, row: int) -> list[Cell]:
    """Return the cells of a row, also those that began above it."""
    return [each for each in table.cells if each.row <= row < each.row + each.row_span]
