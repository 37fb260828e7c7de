"""The third account: every number of the two tables, by the names that stand above it and beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.record.form import Form, Kind, Period
from generator.sheet.grid import Block, Cell, Grid, Table, paragraphs
from generator.sheet.parsing import Parsed
from generator.sheet.parsing.labels import squeezed

_AMOUNT = re.compile(r"budget\.projects\[\d+\]\.amounts\.(?P<source>[^\[]+)\[(?P<column>\d+)\]")
_COUNT = re.compile(r"participation\.counts\.(?P<kind>.+)")


@dataclass(frozen=True, slots=True)
class Placed:
    """A number: its field, the number, the labels above it and beside it as written (None: none is found).

    `agrees` is whether these are the labels of its field.
    """

    field: str
    written: str
    column: str | None
    row: str | None
    agrees: bool


@dataclass(frozen=True, slots=True)
class _Spot:
    """A cell in its table."""

    table: Table
    cell: Cell


def place(grid: Grid, parsed: Parsed) -> Iterator[Placed]:
    """Yield every number that the record took, with the labels that the sheet itself sets to it."""
    spots = list(_spots(grid.blocks))
    known = _Labels.of(parsed)
    for claim in parsed.claims:
        amount, count = _AMOUNT.fullmatch(claim.field), _COUNT.fullmatch(claim.field)
        if claim.owner != "record" or not (amount or count):
            continue
        first = claim.slices[0].strip
        spot = spots[first] if first < len(spots) else None
        column = _above(spot, spots, known) if spot else None
        row = _beside(spot, known) if spot and amount else None
        if amount:
            period = parsed.report.budget.periods[int(amount["column"])]
            agrees = known.names(column, period) and known.names(row, amount["source"])
        else:
            agrees = known.names(column, count["kind"] if count else "")
        yield Placed(claim.field, " ".join(each.text for each in claim.slices), column, row, agrees)


@dataclass(frozen=True, slots=True)
class _Labels:
    """What each label of the two tables names, as right spellings and as this sheet writes it."""

    columns: dict[str, set[str]]
    rows: dict[str, set[str]]

    @classmethod
    def of(cls, parsed: Parsed) -> _Labels:
        form: Form = parsed.form
        columns: dict[str, set[str]] = {}
        slips = {each.form: each.written for each in parsed.report.deviations}
        parts: tuple[Period | Kind, ...] = (*form.budget.periods, *form.participation.kinds)
        for part in parts:
            for words in (part.label, *part.aliases, slips.get(part.label, part.label)):
                columns.setdefault(squeezed(words), set()).add(part.id)
        rows: dict[str, set[str]] = {}
        for source in form.budget.sources:
            for words in (source.label, *source.aliases):
                rows.setdefault(squeezed(words), set()).add(source.id)
        return cls(columns, rows)

    def names(self, label: str | None, key: str) -> bool:
        """Return whether a label names a column or a row."""
        closed = squeezed(label or "")
        return key in self.columns.get(closed, ()) or key in self.rows.get(closed, ())


def _spots(blocks: tuple[Block, ...], inside: _Spot | None = None) -> Iterator[_Spot | None]:
    """Yield, for each line in reading order, the cell in which it stands."""
    for block in blocks:
        if not isinstance(block, Table):
            yield inside
            continue
        for cell in block.cells:
            yield from _spots(cell.content, _Spot(block, cell))


def _text(cell: Cell) -> str:
    return " ".join(each.text for each in paragraphs(cell.content))


def _above(spot: _Spot, spots: list[_Spot | None], known: _Labels) -> str | None:
    """Return the nearest label of a column above a cell; in the table before, where a page came between."""
    tables: list[Table] = []
    for each in spots:
        if each is not None and (not tables or tables[-1] is not each.table):
            tables.append(each.table)
        if each is spot:
            break
    here = spot.cell
    for table in reversed([each for each in tables if each is spot.table or _is_alike(each, spot.table)]):
        for cell in sorted(table.cells, key=lambda each: -each.row):
            is_above = table is not spot.table or cell.row < here.row
            covers = cell.column <= here.column < cell.column + cell.column_span
            if is_above and covers and squeezed(_text(cell)) in known.columns:
                return _text(cell)
    return None


def _is_alike(one: Table, other: Table) -> bool:
    return max(each.column for each in one.cells) == max(each.column for each in other.cells)


def _beside(spot: _Spot, known: _Labels) -> str | None:
    """Return the nearest label of a row to the left of a cell."""
    here = spot.cell
    row = [
        each
        for each in spot.table.cells
        if each.row <= here.row < each.row + each.row_span and each.column < here.column
    ]
    for cell in sorted(row, key=lambda each: -each.column):
        if squeezed(_text(cell)) in known.rows:
            return _text(cell)
    return None
