"""How plans were met, counted: every item of the plans of some pledges, by what became of it and when."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.ledger.plans import PlanOutcome, outcomes
from generator.record.dates import Quarter
from generator.record.records import Records


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
        newest = next(
            (
                filed.record
                for quarter in reversed(records.quarters)
                if (filed := records.reports.get((key, quarter.written))) is not None
            ),
            None,
        )
        if newest is not None:
            open_.extend(
                Answered(key, newest.quarter, PlanOutcome(item, task, newest.quarter, None, None, None))
                for task, item in newest.planned()
            )
    return PlanTally(tuple(due), tuple(open_))
