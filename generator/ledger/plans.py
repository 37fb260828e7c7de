"""What became of a plan: each item beside what the next report says of it, and all counted."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import get_args

from generator.record.dates import Quarter, When
from generator.record.items import Item
from generator.record.reading import LoadedRecord
from generator.record.records import Records
from generator.record.report import Outcome, Report

ORDER: tuple[Outcome | None, ...] = (*get_args(Outcome), None)
"""What may become of an item, in the order in which it is told; None is not mentioned."""

_UNMET: frozenset[Outcome] = frozenset({"partly", "moved", "dropped"})


@dataclass(frozen=True, slots=True)
class PlanOutcome:
    """An item of a plan, and what the next report says of it.

    `task` is the heading that it stood below (None: none), `planned_in` the quarter of the report that
    planned it; `outcome` is None where the next report does not mention it (언급 없음), which says nothing of
    whether it was done. `to` is when a moved item is to come, `why` the reason; None is 미기재.
    """

    item: Item
    task: str | None
    planned_in: Quarter
    outcome: Outcome | None
    to: When | None
    why: str | None


def outcomes(records: Records, pledge_id: str, quarter: Quarter) -> tuple[PlanOutcome, ...]:
    """Return the plan that fell due in a quarter's report, in the order of the plan.

    The plan is that of the pledge's newest report before. Empty where the quarter has no report, or the
    report before it, if there is one, planned nothing.
    """
    filed = records.reports.get((pledge_id, quarter.written))
    before = records.report_before(pledge_id, quarter) if filed else None
    if filed is None or before is None:
        return ()
    planned_in = before.record.quarter
    results = {result.item: result for result in filed.record.results}
    found = []
    for task, item in before.record.planned():
        result = results.get(item.id or "")
        if result is None:
            found.append(PlanOutcome(item, task, planned_in, None, None, None))
        else:
            found.append(PlanOutcome(item, task, planned_in, result.outcome, result.to, result.why))
    return tuple(found)


def places_of_plan(filed: LoadedRecord[Report]) -> tuple[tuple[str | int, ...], ...]:
    """Return where each item of the plan stands in its record, in the order of `Report.planned`."""
    return tuple(
        ("plan", "by_task", group, "items", index)
        for group, of_task in enumerate(filed.record.plan.by_task)
        for index, item in enumerate(of_task.items)
        if item.kind == "item"
    )


def is_stated(due: Iterable[PlanOutcome]) -> bool:
    """Return whether the report says what became of any item; a sheet may have no place for it."""
    return any(each.outcome is not None for each in due)


def is_unmet(due: Iterable[PlanOutcome]) -> bool:
    """Return whether an item was done in part, moved or dropped; one that is not mentioned is not unmet."""
    return any(each.outcome in _UNMET for each in due)


def unanswered(records: Records, filed: LoadedRecord[Report]) -> tuple[tuple[str | None, Item], ...]:
    """Return the items of the plan before a report of which it states no result, with their tasks.

    In a draft that is also an item whose question is still open.
    """
    report = filed.record
    before = records.report_before(report.pledge, report.quarter)
    told = {result.item for result in report.results if result.outcome is not None}
    planned = before.record.planned() if before else ()
    return tuple((task, item) for task, item in planned if item.id is not None and item.id not in told)


@dataclass(frozen=True, slots=True)
class Answered:
    """An item of a plan, the pledge that planned it, and the quarter whose report was to tell of it."""

    pledge_id: str
    quarter: Quarter
    due: PlanOutcome


@dataclass(frozen=True, slots=True)
class PlanTally:
    """The items that fell due, by pledge and by time; and those of the newest plans, which no report follows.

    Each item stands in one of the two, once.
    """

    due: tuple[Answered, ...]
    open: tuple[Answered, ...]


def tally(records: Records, pledge_ids: Iterable[str]) -> PlanTally:
    """Return every item that the reports of some pledges planned."""
    due: list[Answered] = []
    open_: list[Answered] = []
    for key in pledge_ids:
        for quarter in records.quarters:
            due.extend(Answered(key, quarter, each) for each in outcomes(records, key, quarter))
        for filed in records.reports_of(key)[-1:]:
            newest = filed.record
            open_.extend(
                Answered(key, newest.quarter, PlanOutcome(item, task, newest.quarter, None, None, None))
                for task, item in newest.planned()
            )
    return PlanTally(tuple(due), tuple(open_))
