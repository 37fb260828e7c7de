"""A sum adds what was written as a number, and says how many cells it could not count."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from generator.ledger.status_as_of import current_quarter, statuses_as_of
from generator.ledger.sums import (
    Sum,
    budget_sum,
    cell_at,
    latest_reports,
    participation_sum,
    total_period,
    total_source,
)
from generator.record.cells import BLANK, Cell
from generator.record.form import NO_BUDGET, CellMark
from tests.ledger.town import FORM, budget, pledge, project, report, town

_WRITTEN = st.one_of(
    st.none(),
    st.just("비예산"),
    st.integers(0, 10**9).map(str),
    st.integers(0, 10**9).map(lambda number: f"△{number:,}"),
    st.decimals(0, 10**6, places=2).map(lambda number: f"{number:f}"),
)
_CELLS = st.lists(_WRITTEN.map(Cell.read), max_size=12)


def cells(*written: str | None) -> list[Cell]:
    """Return cells as a sheet has them."""
    return [Cell.read(each) for each in written]


def test_a_sum_of_blanks_is_no_number_and_not_zero() -> None:
    assert Sum.of(cells(None, None)) == Sum(None, 0, 2, 0)
    assert Sum.of([]) == Sum(None, 0, 0, 0)


def test_a_zero_that_was_written_counts_as_a_number() -> None:
    assert Sum.of(cells("0", None)) == Sum(Decimal(0), 1, 1, 0)


def test_a_word_is_counted_as_a_word_and_adds_nothing() -> None:
    assert Sum.of(cells("비예산", "100", None)) == Sum(Decimal(100), 1, 1, 1)


def test_a_mark_counts_as_what_its_form_means_by_it() -> None:
    marks = [CellMark("-", "none"), CellMark("X", "blank"), CellMark("0원", "zero")]
    form = replace(NO_BUDGET, marks=tuple(marks))
    assert Sum.of(cells("-", "X", "0원", "7", "비예산"), form) == Sum(Decimal(7), 2, 1, 1, 1)
    assert Sum.of(cells("-"), form) == Sum(None, 0, 0, 0, 1)


def test_a_triangle_takes_away_and_a_fraction_is_exact() -> None:
    assert Sum.of(cells("1,234.5", "△1,200", "0.1", "0.2")).value == Decimal("34.8")


@given(_CELLS)
def test_every_cell_is_counted_once(own: list[Cell]) -> None:
    added = Sum.of(own)
    assert added.filled + added.blank + added.words == len(own)
    assert (added.value is None) == (added.filled == 0)


@given(_CELLS, _CELLS)
def test_the_sum_of_two_parts_is_the_sum_of_the_whole(one: list[Cell], two: list[Cell]) -> None:
    whole, first, second = Sum.of([*one, *two]), Sum.of(one), Sum.of(two)
    assert (whole.value or 0) == (first.value or 0) + (second.value or 0)
    assert (whole.blank, whole.words) == (first.blank + second.blank, first.words + second.words)


@given(st.permutations(cells("1", "△2", "3.5", None, "비예산")))
def test_the_order_of_cells_changes_no_sum(own: list[Cell]) -> None:
    assert Sum.of(own) == Sum(Decimal("2.5"), 3, 1, 1)


def test_a_cell_is_found_by_the_names_of_its_row_and_column() -> None:
    own = report("1", "2024-Q1", budget=budget(project(["1", "2", "3"], ["4", "5", "6"], [None] * 3)))
    form = town(pledge("1")).city.record.forms[0].budget
    [only] = own.record.budget.projects
    assert cell_at(only, form, "town", "y24") == Cell.read("5")
    assert cell_at(only, form, "gifts", "sum") == BLANK
    assert cell_at(only, form, "unknown", "sum") == BLANK
    assert cell_at(only, form, "town", "unknown") == BLANK


def test_totals_are_those_that_the_form_calls_totals() -> None:
    form = town(pledge("1")).city.record.forms[0].budget
    assert (total_source(form), total_period(form)) == ("all", "sum")
    bare = FORM | {
        "budget": FORM["budget"]
        | {
            "sources": [{"id": "town", "label": "시비"}],
            "periods": [{"id": "y24", "label": "'24", "role": "within"}],
        }
    }
    without = town(pledge("1"), forms=[bare]).city.record.forms[0].budget
    assert (total_source(without), total_period(without)) == (None, None)


def test_a_budget_is_summed_over_reports_their_projects_and_sources() -> None:
    one = report("1", "2024-Q1", budget=budget(project(["9"] * 3, ["1", "2", None], ["10", "비예산", "0"])))
    two = report(
        "2",
        "2024-Q1",
        budget=budget(
            project(["9"] * 3, ["100", "△50", None], [None] * 3),
            project(["9"] * 3, ["1,000", None, None], [None] * 3),
        ),
    )
    form = town(pledge("1")).city.record.forms[0].budget
    reports = [one.record, two.record]
    assert budget_sum(reports, form, ["town", "gifts"], "sum") == Sum(Decimal(1111), 4, 2, 0)
    assert budget_sum(reports, form, ["town", "gifts"], "y24") == Sum(Decimal(-48), 2, 3, 1)
    assert budget_sum(reports, form, ["town", "gifts"], "later") == Sum(Decimal(0), 1, 5, 0)


def test_counts_are_summed_by_kind_and_a_report_without_the_kind_is_blank() -> None:
    one = report("1", "2024-Q1", participation={"counts": {"meetings": 3, "press": 0}})
    two = report("2", "2024-Q1", participation={"counts": {"meetings": None, "press": None}})
    reports = [one.record, two.record]
    assert participation_sum(reports, "meetings") == Sum(Decimal(3), 1, 1, 0)
    assert participation_sum(reports, "press") == Sum(Decimal(0), 1, 1, 0)
    assert participation_sum(reports, "assembly") == Sum(None, 0, 2, 0)


def test_only_the_newest_report_of_a_pledge_is_added() -> None:
    """Two quarters of one pledge are not two pledges."""
    records = town(
        pledge("1"),
        pledge("2"),
        pledge("3"),
        report("1", "2024-Q1"),
        report("1", "2024-Q2"),
        report("2", "2024-Q1"),
    )
    newest = latest_reports(statuses_as_of(records, current_quarter(records)))
    assert [(each.pledge, each.quarter.written) for each in newest] == [("1", "2024-Q2"), ("2", "2024-Q1")]
