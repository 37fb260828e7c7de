"""What became of a plan: in its own order, told by the next report alone, and nothing made up."""

from __future__ import annotations

from typing import Any

import pytest

from generator.ledger.plans import PlanOutcome, is_stated, is_unmet, outcomes
from generator.record.dates import Quarter
from generator.record.records import Records
from tests.ledger.town import pledge, report, row, town

_PLAN = {
    "by_task": [
        {"task": "t", "items": [{"text": "길 닦기", "id": "p2"}, {"text": "비 오면 쉼", "kind": "note"}]},
        {"task": None, "items": [{"text": "주민 만나기", "id": "p1", "details": ["두 번"]}]},
    ],
    "remark": None,
}
_TASKS = [{"id": "t", "name": "길"}]


def _records(*results: dict[str, Any], quarter: str = "2024-Q2") -> Records:
    return town(
        pledge("1-1-1"),
        report("1-1-1", "2024-Q1", plan=_PLAN, tasks=_TASKS),
        report("1-1-1", quarter, plan=row({"text": "다음", "id": "p1"}), results=list(results)),
    )


def _due(records: Records, quarter: str = "2024-Q2") -> tuple[PlanOutcome, ...]:
    return outcomes(records, "1-1-1", Quarter.read(quarter))


def test_each_item_of_the_plan_stands_beside_its_result_in_the_order_of_the_plan() -> None:
    """The report may tell of them in any order; notes and what stands below an item are no items."""
    due = _due(
        _records(
            {"item": "p1", "outcome": "moved", "to": "2024-08", "why": "비"},
            {"item": "p2", "outcome": "done"},
        )
    )
    told = [(each.task, each.item.text, each.outcome, each.to and each.to.written, each.why) for each in due]
    assert told == [("길", "길 닦기", "done", None, None), (None, "주민 만나기", "moved", "2024-08", "비")]
    assert {each.planned_in.written for each in due} == {"2024-Q1"}


def test_an_item_that_is_not_mentioned_has_no_outcome() -> None:
    assert [each.outcome for each in _due(_records({"item": "p1", "outcome": "done"}))] == [None, "done"]


def test_the_plan_is_that_of_the_newest_report_before() -> None:
    """A quarter without a report takes nothing away: what was planned before it falls due after it."""
    records = _records({"item": "p1", "outcome": "done"}, quarter="2024-Q3")
    assert _due(records) == ()
    assert [each.item.id for each in _due(records, "2024-Q3")] == ["p2", "p1"]


def test_where_there_is_no_plan_before_nothing_falls_due() -> None:
    """Neither in a pledge's first report, nor after a report that planned nothing, nor of another pledge."""
    assert _due(_records(), "2024-Q1") == ()
    bare = town(pledge("1-1-1"), report("1-1-1", "2024-Q1"), report("1-1-1", "2024-Q2"))
    assert _due(bare) == ()
    other = town(
        pledge("1-1-1"),
        pledge("1-1-2"),
        report("1-1-2", "2024-Q1", plan=_PLAN, tasks=_TASKS),
        report("1-1-1", "2024-Q2"),
    )
    assert _due(other) == ()


@pytest.mark.parametrize(
    ("outcome", "unmet"), [("done", False), ("partly", True), ("moved", True), ("dropped", True)]
)
def test_a_plan_is_unmet_where_an_item_was_not_wholly_done(outcome: str, *, unmet: bool) -> None:
    assert is_unmet(_due(_records({"item": "p1", "outcome": outcome}))) is unmet


def test_a_plan_that_is_not_mentioned_is_not_unmet_and_nothing_is_stated_of_it() -> None:
    due = _due(_records())
    assert len(due) == 2
    assert not is_unmet(due)
    assert not is_stated(due)
    assert is_stated(_due(_records({"item": "p1", "outcome": "done"})))
