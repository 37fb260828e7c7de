"""What became of a plan: the results that one report tells, and how a quarter's plans were met."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from generator import wording
from generator.ledger.plans import PlanOutcome, is_stated, is_unmet, outcomes
from generator.pages.views import parts
from generator.pages.views.links import Around
from generator.pages.views.parts import ItemView, Link
from generator.record.dates import Quarter
from generator.record.report import Report
from generator.wording import pages as words
from generator.wording import results as result_words

_MARKS = {"done": "kept", "partly": "partly", "moved": "moved", "dropped": "dropped", None: "silent"}


@dataclass(frozen=True, slots=True)
class ResultView:
    """An item of a plan, the mark and words of its result (kept, partly, moved, dropped, silent), and why."""

    item: ItemView
    mark: str
    words: str
    why: str


@dataclass(frozen=True, slots=True)
class ResultsView:
    """The plan that fell due in a report: the report that planned it, and its items by task.

    `is_stated` is False where the report says of none of them what became of it; `kept` were done. `groups`
    are the results below each heading, which is empty for items below none.
    """

    planned_in: Link
    is_stated: bool
    count: int
    kept: int
    groups: tuple[tuple[str, tuple[ResultView, ...]], ...]


@dataclass(frozen=True, slots=True)
class Shortfall:
    """How the plans that fell due in a quarter were met, or the first few items that were not.

    `planned` counts all items, `counted` says what came of them; `is_stated` is False where no report tells
    of any result. `lines` are the items that fell short, each with the report that says so; `unmet` and
    `items` count such pledges and items in all. `silent` are the reports that do not mention all of what was
    planned: of how many items, how many.
    """

    planned: int
    counted: str
    is_stated: bool
    lines: tuple[tuple[Link, ResultView], ...]
    unmet: int
    items: int
    silent: tuple[tuple[Link, int, int], ...]


def results(around: Around, report: Report) -> ResultsView | None:
    """Return what became of the plan that fell due in a report; None where none did."""
    due = outcomes(around.records, report.pledge, report.quarter)
    if not due:
        return None
    groups = tuple(
        (words.task(task) if task else "", tuple(map(result, below)))
        for task, below in groupby(due, key=lambda each: each.task)
    )
    planned_in = around.report(report.pledge, due[0].planned_in.written)
    kept = sum(each.outcome == "done" for each in due)
    return ResultsView(planned_in, is_stated(due), len(due), kept, groups)


def result(due: PlanOutcome) -> ResultView:
    """Word one item of a plan with what became of it."""
    [item] = parts.items([due.item])
    shown = result_words.outcome(due.outcome, due.to.written if due.to else None)
    why = wording.BLANK if due.outcome == "dropped" and due.why is None else due.why or ""
    return ResultView(item, _MARKS[due.outcome], shown, why)


def shortfall(around: Around, quarter: Quarter, *, most: int | None = None) -> Shortfall:
    """Return how the plans that fell due in a quarter were met; `most` bounds the pledges that are shown."""
    due = {key: outcomes(around.records, key, quarter) for key in around.records.pledges}
    every = [each for own in due.values() for each in own]
    unmet = [key for key, own in due.items() if is_unmet(own)]
    silent = {key: sum(each.outcome is None for each in own) for key, own in due.items()}
    return Shortfall(
        len(every),
        counted(every),
        is_stated(every),
        tuple(
            (around.report_of(key, quarter.written), result(each))
            for key in unmet[:most]
            for each in due[key]
            if is_unmet([each])
        ),
        len(unmet),
        sum(is_unmet([each]) for each in every),
        tuple(
            (around.report_of(key, quarter.written), len(due[key]), count)
            for key, count in silent.items()
            if count
        ),
    )


def counted(due: Iterable[PlanOutcome]) -> str:
    """Return how many items of a plan came to what: 마침 2, 미룸 1."""
    return result_words.counted(Counter(each.outcome for each in due))
