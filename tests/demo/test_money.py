"""The money of the invented city: past amounts stay, sums are those of what is known, slips are told."""

from __future__ import annotations

from decimal import Decimal

from generator.demo.city import city, quarters
from generator.demo.money import Purse, budget
from generator.record.cells import Cell
from generator.record.dates import Quarter

_AMOUNTS = (
    *((Decimal(0),) * 7 for _ in range(2)),
    tuple(map(Decimal, ("10", "92", "365", "366", "730.5", "181", "40"))),
    (Decimal(0),) * 7,
    tuple(map(Decimal, ("0", "0", "-1200", "0", "0", "0", "0"))),
)
_FORM = city(quarters(16)).forms[0].budget
_MID_2024 = Quarter.read("2024-Q2")


def _written(purse: Purse, slip: str | None = None) -> dict[str, list[str | None]]:
    table = budget(purse, _FORM, _MID_2024, "row" if slip == "row" else None).projects[0].amounts
    return {source: [cell.written for cell in cells] for source, cells in table.items()}


def test_the_past_is_whole_this_year_is_begun_and_the_future_is_zero_for_a_careful_office() -> None:
    table = _written(Purse("zeros", commas=True, projects={None: _AMOUNTS}))
    assert table["city"] == ["649", "10", "92", "365", "182", "0", "0", "0"]
    assert table["other"] == ["△1,200", "0", "0", "△1,200", "0", "0", "0", "0"]
    assert table["total"] == ["△551", "10", "92", "△835", "182", "0", "0", "0"]


def test_a_sparing_office_leaves_the_future_and_empty_sources_blank() -> None:
    table = _written(Purse("blanks", commas=False, projects={None: _AMOUNTS}))
    assert table["city"] == ["649", "10", "92", "365", "182", None, None, None]
    assert table["national"] == [None] * 8


def test_an_office_under_talks_says_so_instead_of_a_blank() -> None:
    table = _written(Purse("words", commas=False, projects={None: _AMOUNTS}))
    assert table["other"] == ["△1200", "0", "0", "△1200", "0", *["협의중"] * 3]


def test_an_office_without_a_budget_says_so_once() -> None:
    table = _written(Purse("no_budget", commas=False, projects={None: _AMOUNTS}))
    assert table["total"] == ["비예산", *[None] * 7]
    assert table["city"] == [None] * 8


def test_a_plan_fills_every_period_with_what_it_costs_in_the_end() -> None:
    purse = Purse("plan", commas=True, projects={None: _AMOUNTS})
    planned = budget(purse, _FORM, _MID_2024, None)
    assert planned.basis == "planned"
    assert planned.projects[0].amounts["city"][0] == Cell.read("1,784.5")


def test_a_slip_makes_one_sum_wrong() -> None:
    careful = Purse("zeros", commas=False, projects={None: _AMOUNTS})
    right, wrong = _written(careful), _written(careful, "row")
    assert {source for source in right if right[source] != wrong[source]} == {"city"}
    assert (right["city"][0], wrong["city"][0]) == ("649", "659")
