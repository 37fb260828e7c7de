"""What a pledge costs: amounts by source and period as its office writes them, with blanks and words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from random import Random
from typing import Literal

from generator.demo.filling import dice
from generator.record.cells import BLANK, Cell
from generator.record.dates import Quarter, When
from generator.record.form import BudgetForm, Period
from generator.record.report import Budget, Project

Habit = Literal["zeros", "blanks", "words", "nothing", "no_budget", "plan"]
"""How an office fills the cells of times to come: with 0, not at all, or with 협의중. Or it fills no cell at
all, says 비예산, or writes its plan for every period."""

Slip = Literal["row", "column"]
"""A sum that the office got wrong."""

NO_BUDGET, UNDER_TALKS = "비예산", "협의중"

_HABITS: dict[Habit, int] = {"zeros": 8, "blanks": 5, "words": 2, "nothing": 2, "no_budget": 2, "plan": 2}
_SHARE_TWO_PROJECTS = 0.1
_SHARE_WITH_TENTHS = 0.25
_SHARE_WITH_COMMAS = 0.5
_SHARE_REFUNDED = 0.35
_SIZES = {"build": (300, 900, 2_400), "mend": (90, 300, 900), "aid": (20, 90, 300), "rule": (4, 20)}
_WRONG_BY = 10


@dataclass(frozen=True, slots=True)
class Purse:
    """The money of one pledge: the names of its projects, and of each its amounts by source and period."""

    habit: Habit
    commas: bool
    projects: dict[str | None, tuple[tuple[Decimal, ...], ...]]


def purse(key: str, craft: str, what: str, form: BudgetForm, seed: int) -> Purse:
    """Invent the money of a pledge, all that it costs in the end."""
    roll = dice(seed, "purse", key)
    habit = roll.choices(tuple(_HABITS), tuple(_HABITS.values()))[0]
    if craft == "bare":
        habit = "nothing"
    elif craft == "rule":
        habit = roll.choice(("no_budget", "zeros"))
    is_shared = craft != "bare" and roll.random() < _SHARE_TWO_PROJECTS
    names = (f"{what} 조성", f"{what} 운영") if is_shared else (None,)
    commas = roll.random() < _SHARE_WITH_COMMAS
    sizes = _SIZES.get(craft, _SIZES["aid"])
    return Purse(habit, commas, {name: _amounts(form, sizes, roll) for name in names})


def budget(of: Purse, form: BudgetForm, quarter: Quarter, slip: Slip | None) -> Budget:
    """Return the budget table as the office fills it in a quarter; `slip` is the sum that it gets wrong."""
    projects = []
    for name, amounts in of.projects.items():
        table = _filled(_known(amounts, form, quarter, of.habit), of, slip)
        keys = [source.id for source in form.sources]
        projects.append(Project(name, dict(zip(keys, table, strict=True))))
    return Budget(
        tuple(period.id for period in form.periods),
        tuple(projects),
        "planned" if of.habit == "plan" else None,
    )


def _amounts(form: BudgetForm, sizes: tuple[int, ...], roll: Random) -> tuple[tuple[Decimal, ...], ...]:
    """Return a row for each source and in it an amount for each period, both without the totals."""
    sources, periods = len(form.sources) - 1, len(form.periods) - 1
    unit = Decimal("0.5") if roll.random() < _SHARE_WITH_TENTHS else Decimal(1)
    size = roll.choice(sizes)
    shares = [roll.choice((0, 0, 1, 2, 5)) for _ in range(sources)]
    shares[sources // 2] += 1  # the city itself pays a part of everything
    amounts = [[unit * share * roll.randrange(size) for _ in range(periods)] for share in shares]
    if roll.random() < _SHARE_REFUNDED:
        amounts[-1][roll.randrange(1, periods - 1)] = -unit * roll.randrange(200, 1_200 + size)
    return tuple(map(tuple, amounts))


def _known(
    amounts: Sequence[Sequence[Decimal]], form: BudgetForm, quarter: Quarter, habit: Habit
) -> list[list[Decimal | None]]:
    """Return what is known in a quarter: all of the past, a part of this period, nothing of the future."""
    periods = [period for period in form.periods if period.role != "total"]
    if habit == "plan":
        return [list(row) for row in amounts]
    shares = [_elapsed(period, quarter) for period in periods]
    return [[_paid(amount, *share) for amount, share in zip(row, shares, strict=True)] for row in amounts]


def _paid(amount: Decimal, days: int, of: int) -> Decimal | None:
    if not days:
        return None
    return amount if days == of else amount * days // of


def _elapsed(period: Period, quarter: Quarter) -> tuple[int, int]:
    """Return how many days of a period have passed at the end of a quarter, and how many it has."""
    if period.role != "within":
        return (1 if period.role == "before" else 0, 1)
    span = Quarter.read(period.id) if "-" in period.id else When.read(period.id)
    days = (span.last - span.first).days + 1
    return max(0, min(days, (quarter.last - span.first).days + 1)), days


def _filled(known: list[list[Decimal | None]], of: Purse, slip: Slip | None) -> list[tuple[Cell, ...]]:
    """Return all rows, the totals first, with what the office writes where nothing is known."""
    if of.habit in ("nothing", "no_budget"):
        first = Cell.read(NO_BUDGET) if of.habit == "no_budget" else BLANK
        rest = (BLANK,) * len(known[0])
        return [(first, *rest), *[(BLANK, *rest)] * len(known)]
    if of.habit == "zeros":
        known = [[Decimal(0) if amount is None else amount for amount in row] for row in known]
    elif of.habit == "blanks":
        known = [row if any(row) else [None] * len(row) for row in known]
    columns = [[row[period] for row in known] for period in range(len(known[0]))]
    table = [[_sum(row), *row] for row in [list(map(_sum, columns)), *known]]
    if slip == "row":
        table[len(table) // 2][0] = (table[len(table) // 2][0] or 0) + Decimal(_WRONG_BY)
    elif slip == "column":
        table[0][2] = (table[0][2] or 0) - Decimal(_WRONG_BY)
    cells = [tuple(_cell(amount, commas=of.commas) for amount in row) for row in table]
    if of.habit == "words":
        cells[-1] = tuple(Cell.read(UNDER_TALKS) if cell.is_blank else cell for cell in cells[-1])
    return cells


def _sum(amounts: Sequence[Decimal | None]) -> Decimal | None:
    known = [amount for amount in amounts if amount is not None]
    return sum(known, Decimal(0)) if known else None


def _cell(amount: Decimal | None, *, commas: bool) -> Cell:
    if amount is None:
        return BLANK
    digits = f"{abs(amount).normalize():f}" if not commas else f"{abs(amount).normalize():,f}"
    return Cell.read(f"△{digits}" if amount < 0 else digits)
