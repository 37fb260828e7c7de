"""What became of a plan, as a page shows it: each item with the mark and the words of its result."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from generator import wording
from generator.ledger.plans import PlanOutcome, is_stated, outcomes
from generator.pages.views import parts
from generator.pages.views.links import Around
from generator.pages.views.parts import ItemView, Link
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
class TaskResults:
    """The results below one heading; `heading` is empty for items below none."""

    heading: str
    results: tuple[ResultView, ...]


@dataclass(frozen=True, slots=True)
class ResultsView:
    """The plan that fell due in a report: the report that planned it, and its items by task.

    `is_stated` is False where the report says of none of them what became of it; `kept` were done.
    """

    planned_in: Link
    is_stated: bool
    count: int
    kept: int
    groups: tuple[TaskResults, ...]


def results(around: Around, report: Report) -> ResultsView | None:
    """Return what became of the plan that fell due in a report; None where none did."""
    due = outcomes(around.records, report.pledge, report.quarter)
    if not due:
        return None
    groups = tuple(
        TaskResults(words.task(task) if task else "", tuple(map(result, below)))
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
