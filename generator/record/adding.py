"""Whether a table of amounts adds up, down its columns and along its rows: told to staff and shown to all.

This one rule stands behind the check, the note below the table, the drawing, the page of sums and the CSV.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal, TypeAlias

from generator.record.cells import Cell
from generator.record.form import BudgetForm
from generator.record.report import Project

Way = Literal["row", "column"]
"""Along a row over its periods, or down a column over its sources."""

Fault = Literal["differs", "exceeds", "short"]
"""All parts are known and sum to another number; those that are known are more already; those that are not
cannot hold what lacks."""

Spot: TypeAlias = tuple[str, int]
"""A cell by its source and its place in the row."""


@dataclass(frozen=True, slots=True)
class Total:
    """A cell that sums others: where it stands, which way it sums, its parts, and by how much it differs.

    `column` is its place in the row, `whole` what it says as sums count it, `parts` are its parts as sums
    count them. `most` is what the parts that are not known can hold together by the other totals in which
    they stand, None where these do not say; `takes_away` is whether they may be less than nothing.
    """

    way: Way
    source: str
    column: int
    cell: Cell
    whole: Decimal | None
    parts: tuple[Cell, ...]
    most: Decimal | None
    takes_away: bool

    @property
    def known(self) -> Decimal | None:
        """Return the sum of the parts that are known; None where none is."""
        values = [part.value for part in self.parts if part.value is not None]
        return sum(values, Decimal(0)) if values else None

    @property
    def is_open(self) -> bool:
        """Return whether a part is not known: a blank, a word, a mark of no meaning."""
        return any(part.value is None for part in self.parts)

    @property
    def difference(self) -> Decimal | None:
        """Return the written total minus the sum of its parts; None where that is not known.

        Where a part is not known, it is by how much the total differs at least, and None where that part may
        make up for it.
        """
        if self.whole is None:
            return None
        gap = self.whole - (self.known or Decimal(0))
        if self.is_open:
            if self.most is not None and gap > self.most:
                gap -= self.most
            elif self.takes_away or gap >= 0:
                return None
        # Without idle zeros: 0.0 is 0, as every reader writes it.
        return gap.to_integral_value() if gap == gap.to_integral_value() else gap.normalize()

    @property
    def fault(self) -> Fault | None:
        """Return how it does not add up; None where it does, or may."""
        if not self.difference:
            return None
        if not self.is_open:
            return "differs"
        return "exceeds" if self.difference < 0 else "short"


def gaps(form: BudgetForm, project: Project) -> tuple[Total, ...]:
    """Return the totals of a project that cannot be the sum of their parts, whatever stands for a blank."""
    return tuple(each for each in totals(form, project) if each.fault)


def totals(form: BudgetForm, project: Project) -> Iterator[Total]:
    """Return each cell of a project that sums others; none of a table that is not as its form.

    What is not known is never less than nothing, unless something in the table is (△): then it may be too,
    and the known parts prove nothing.
    """
    amounts = project.amounts
    whole = all(len(cells) == len(form.periods) for cells in amounts.values())
    if not whole or any(source.id not in amounts for source in form.sources):
        return
    held = {(key, n): _counted(cell, form) for key, row in amounts.items() for n, cell in enumerate(row)}
    takes_away = any(cell.value is not None and cell.value < 0 for cell in held.values())
    sums = tuple(_sums(form))
    most = dict(_most(sums, held, takes_away=takes_away))
    for way, (source, column), spots in sums:
        bounds = [most.get((way, spot)) for spot in spots if held[spot].value is None]
        known = [each for each in bounds if each is not None]
        yield Total(
            way,
            source,
            column,
            amounts[source][column],
            held[source, column].value,
            tuple(held[spot] for spot in spots),
            sum(known, Decimal(0)) if len(known) == len(bounds) else None,
            takes_away,
        )


def _sums(form: BudgetForm) -> Iterator[tuple[Way, Spot, tuple[Spot, ...]]]:
    """Yield each sum of a form: which way it adds, its total, its parts."""
    columns = [n for n, period in enumerate(form.periods) if period.role != "total"]
    rows = [source.id for source in form.sources if source.role == "part"]
    for source in form.sources:
        for n, period in enumerate(form.periods):
            if period.role == "total" and columns:
                yield "row", (source.id, n), tuple((source.id, each) for each in columns)
            if source.role == "total" and rows:
                yield "column", (source.id, n), tuple((each, n) for each in rows)


def _most(
    sums: Iterable[tuple[Way, Spot, tuple[Spot, ...]]], held: Mapping[Spot, Cell], *, takes_away: bool
) -> Iterator[tuple[tuple[Way, Spot], Decimal]]:
    """Yield what a part that is not known can hold at most in the sum of one way, by its total of the other.

    A row that leaves nothing for its blank cells leaves nothing for them in their columns either.
    """
    for way, total, spots in sums:
        whole, unknown = held[total].value, [spot for spot in spots if held[spot].value is None]
        if whole is None:
            continue
        rest = whole - sum((held[spot].value or Decimal(0) for spot in spots), Decimal(0))
        if len(unknown) == 1 if takes_away else rest >= 0:
            yield from ((("column" if way == "row" else "row", spot), rest) for spot in unknown)


def _counted(cell: Cell, form: BudgetForm) -> Cell:
    """Return a cell as sums count it: a mark by which the form means 0, or none, adds nothing."""
    means_nothing = cell.is_word and form.meaning(cell) in ("zero", "none")
    return Cell(cell.written, Decimal(0)) if means_nothing else cell
