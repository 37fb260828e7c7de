"""A total is told where nothing that may stand in a blank cell makes it right, and nowhere else."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.record.adding import Fault, gaps, totals
from generator.record.form import BudgetForm
from generator.record.report import Project
from tests.ledger.town import FORM, budget, pledge, project, report, town

ROWS = ("all", "town", "gifts")


def form(**marks: str) -> BudgetForm:
    """Return the budget of the town's form; `marks` are what a dash means."""
    told = [{"written": "-", "means": means} for means in marks.values()]
    own = FORM | {"budget": FORM["budget"] | {"marks": told}}
    return town(pledge("1"), forms=[own]).city.record.forms[0].budget


def table(*rows: list[Any]) -> Project:
    """Return a project with these rows, each its sum and two periods: the sum of sources, town, gifts."""
    [own] = report("1", "2024-Q1", budget=budget(project(*rows))).record.budget.projects
    return own


def found(
    project_: Project, form_: BudgetForm | None = None
) -> list[tuple[str, str, int, Fault | None, Any]]:
    own = gaps(form_ or form(), project_)
    return [(each.way, each.source, each.column, each.fault, each.difference) for each in own]


def added(one: list[int], two: list[int]) -> list[list[int]]:
    """Return a table that adds up both ways, of the periods of two sources."""
    rows = [[sum(each), *each] for each in (one, two)]
    return [[a + b for a, b in zip(*rows, strict=True)], *rows]


_PERIODS = st.lists(st.integers(-9, 99), min_size=2, max_size=2)
_HIDDEN = st.sets(st.tuples(st.integers(0, 2), st.integers(0, 2)))
_UNKNOWN = st.sampled_from([None, "-", "비예산", "협의중"])


@given(_PERIODS, _PERIODS, _HIDDEN, _UNKNOWN)
def test_a_table_that_adds_up_is_silent_whatever_of_it_is_blank(
    one: list[int], two: list[int], hidden: set[tuple[int, int]], blank: str | None
) -> None:
    """Also where something is taken away: then one cell alone must show it, or nothing is known."""
    rows: list[list[Any]] = [list(each) for each in added(one, two)]
    shown = [rows[row][n] for row in range(3) for n in range(3) if (row, n) not in hidden]
    if min([*one, *two, 0]) < 0 <= min(shown, default=0):
        return  # what is taken away is hidden: nobody who reads the table can know of it
    for row, column in hidden:
        rows[row][column] = blank
    assert found(table(*rows)) == []


@given(st.lists(st.integers(0, 99), min_size=4, max_size=4), st.integers(1, 99))
def test_known_parts_that_are_more_are_told_whatever_else_is_blank(parts: list[int], more: int) -> None:
    a, b, c, d = parts
    total = a + more
    own = table([None, a, None], [a + b, total, b], [c + d, None, d])
    assert ("column", "all", 1, "exceeds", Decimal(-more)) in found(own)


@given(st.integers(0, 99), st.integers(1, 20_000), st.sampled_from([None, "-", "비예산"]))
def test_a_blank_makes_up_for_nothing_of_which_its_other_total_leaves_nothing(
    known: int, lacking: int, blank: str | None
) -> None:
    """A published table adds up in every row, while one of its columns is short by so much."""
    own = table([known + lacking, known, lacking], [known, known, blank], [0, 0, 0])
    assert found(own) == [
        ("column", "all", 0, "differs", Decimal(lacking)),
        ("column", "all", 2, "short", Decimal(lacking)),
    ]


@pytest.mark.parametrize(
    ("means", "told"),
    [
        ("none", [("column", "all", 2, "differs", Decimal(8))]),
        ("zero", [("column", "all", 2, "differs", Decimal(8))]),
        ("blank", []),
    ],
)
def test_a_mark_counts_as_the_form_says(means: str, told: list[object]) -> None:
    own = table([None, 4, 8], [None, 4, "-"], [0, 0, 0])
    assert found(own, form(dash=means)) == told


def test_what_may_be_left_of_a_row_narrows_by_how_much_its_column_lacks() -> None:
    """Of the row 3 are left for its blank cell, so of the 10 that the column lacks 7 are nowhere."""
    own = table([None, 5, 10], [8, 5, None], [0, 0, 0])
    [only] = gaps(form(), own)
    assert (only.way, only.fault) == ("column", "short")
    assert [only.known, only.most, only.difference] == [0, 3, 7]


def test_of_blanks_alone_no_sum_is_known_and_none_is_called_nought() -> None:
    [only] = gaps(form(), table([None, 5, 10], [8, 5, None], [0, 0, "-"]))
    assert (only.fault, only.known, only.difference) == ("short", None, Decimal(7))


def test_where_something_is_taken_away_a_blank_may_be_too() -> None:
    assert found(table([None, 4, None], [None, 9, None], ["△1", None, None])) == []
    assert found(table([None, "△4", None], [None, 9, None], [None, None, None])) == []


def test_a_lone_blank_is_known_by_its_other_total_also_where_something_is_taken_away() -> None:
    own = table([None, None, 5], ["△2", "△2", None], [1, 0, 1])
    assert found(own) == [("column", "all", 2, "short", Decimal(4))]


def test_a_total_that_nobody_wrote_is_not_compared() -> None:
    assert {each.difference for each in totals(form(), table([None] * 3, [None, 1, 2], [None, 3, 4]))} == {
        None
    }


def test_a_whole_table_differs_without_idle_zeros() -> None:
    own = table([10, 5, "5.0"], [6, 2, 4], [4, 2, "1.0"])
    assert [str(each.difference) for each in totals(form(), own) if each.difference is not None] == [
        *("0", "0", "1", "0", "0", "1")
    ]
