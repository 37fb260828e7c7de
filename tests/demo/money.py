"""What a pledge costs: amounts by source and period as its office writes them, with blanks and words."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from random import Random
from typing import Literal

from generator.record.cells import BLANK, Cell
from generator.record.form import BudgetForm
from generator.record.report import Budget, Project
from tests.demo.cast import Promise

Slip = Literal["row", "column"]
"""A sum that the office got wrong."""

_HABITS = {"zeros": 8, "blanks": 5, "words": 2, "nothing": 2, "no_budget": 2, "plan": 2}
"""How an office fills the cells of times to come: with 0, not at all, or with 협의중. Or it fills no cell at
all, says 비예산, or writes its plan for every period."""

_BEGIN = (-1, 0, 2, 6, 10, 14, 16)
_LENGTHS = (1, 2, 4, 4, 4, 2, 1)
"""Of each period but the total: the place of its first quarter among the term's, and how many it has."""

_SIZES = {"build": (300, 900, 2_400), "mend": (90, 300, 900), "rule": (4, 20)}
_AID = (20, 90, 300)
_WRONG_BY = 10

_Amounts = list[list[Decimal | None]]


def budget(roll: Random, promise: Promise, form: BudgetForm, place: int, slip: Slip | None) -> Budget:
    """Return the budget table of a pledge as its office fills it in a quarter.

    Args:
        roll: falls the same for a pledge in each quarter, and so does all that it costs in the end.
        promise: decides how much that is.
        form: the sources and periods.
        place: the quarter's among those of the term.
        slip: the sum that the office gets wrong.

    """
    craft, what = promise.craft, promise.what
    habit = roll.choices(tuple(_HABITS), tuple(_HABITS.values()))[0]
    habit = {"bare": "nothing", "rule": roll.choice(("no_budget", "zeros"))}.get(craft, habit)
    is_shared = craft != "bare" and roll.random() < 0.1
    with_commas = roll.random() < 0.5
    projects = []
    for name in (f"{what} 조성", f"{what} 운영") if is_shared else (None,):
        whole = _whole(roll, _SIZES.get(craft, _AID), len(form.sources) - 1)
        table = _filled(whole, habit, place, slip)
        rows = (tuple(_cell(each, with_commas=with_commas) for each in row) for row in table)
        amounts = {source.id: row for source, row in zip(form.sources, rows, strict=True)}
        if habit == "words":
            words = (Cell.read("협의중") if cell.is_blank else cell for cell in amounts[form.sources[-1].id])
            amounts[form.sources[-1].id] = tuple(words)
        elif habit == "no_budget":
            amounts[form.sources[0].id] = (Cell.read("비예산"), *amounts[form.sources[0].id][1:])
        projects.append(Project(name, amounts))
    periods = tuple(period.id for period in form.periods)
    return Budget(periods, tuple(projects), "planned" if habit == "plan" else None)


def _whole(roll: Random, sizes: tuple[int, ...], sources: int) -> list[list[Decimal]]:
    """Return a row for each source and in it an amount for each period, both without the totals."""
    unit = Decimal("0.5") if roll.random() < 0.25 else Decimal(1)
    size = roll.choice(sizes)
    shares = [roll.choice((0, 0, 1, 2, 5)) for _ in range(sources)]
    shares[sources // 2] += 1  # the city itself pays a part of everything
    amounts = [[unit * share * roll.randrange(size) for _ in _LENGTHS] for share in shares]
    if roll.random() < 0.35:
        amounts[-1][roll.randrange(1, len(_LENGTHS) - 1)] = -unit * roll.randrange(200, 1_200 + size)
    return amounts


def _filled(whole: list[list[Decimal]], habit: str, place: int, slip: Slip | None) -> _Amounts:
    """Return all rows, the totals first, of what is known in a quarter; None where nothing is."""
    known = [[_paid(each, period, place, habit) for period, each in enumerate(row)] for row in whole]
    if habit == "blanks":
        known = [row if any(row) else [None] * len(row) for row in known]
    totals = [_sum(column) for column in zip(*known, strict=True)]
    table = [[_sum(row), *row] for row in (totals, *known)]
    if habit not in {"nothing", "no_budget"}:
        if slip == "row":
            table[len(table) // 2][0] = (table[len(table) // 2][0] or 0) + Decimal(_WRONG_BY)
        elif slip == "column":
            table[0][2] = (table[0][2] or 0) - Decimal(_WRONG_BY)
    return table


def _paid(amount: Decimal, period: int, place: int, habit: str) -> Decimal | None:
    """Return what is known of an amount at the end of a quarter: all of the past, a part of this period."""
    if habit in {"nothing", "no_budget"}:
        return None
    passed = min(place + 1 - _BEGIN[period], _LENGTHS[period])
    if habit == "plan" or passed == _LENGTHS[period]:
        return amount
    if passed > 0:
        return amount * passed // _LENGTHS[period]
    return Decimal(0) if habit == "zeros" else None


def _sum(amounts: Iterable[Decimal | None]) -> Decimal | None:
    known = [amount for amount in amounts if amount is not None]
    return sum(known, Decimal(0)) if known else None


def _cell(amount: Decimal | None, *, with_commas: bool) -> Cell:
    if amount is None:
        return BLANK
    digits = f"{abs(amount).normalize():{',' if with_commas else ''}f}"
    return Cell.read(f"△{digits}" if amount < 0 else digits)
