"""Whether a quarter's reports met the plans before them: how many items, which fell short, and where."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from generator.ledger.plans import PlanOutcome, is_stated, is_unmet, outcomes
from generator.pages.views.links import Around
from generator.pages.views.parts import Link
from generator.pages.views.results import ResultView, result
from generator.record.dates import Quarter
from generator.wording import finding as words


@dataclass(frozen=True, slots=True)
class UnmetLine:
    """An item of a plan that was done in part, moved or dropped; `report` says so, at its own place."""

    number: str
    pledge: Link
    report: Link
    result: ResultView


@dataclass(frozen=True, slots=True)
class SilentLine:
    """A pledge whose report does not mention some of what was planned, and of how much that is so."""

    number: str
    report: Link
    told: str


@dataclass(frozen=True, slots=True)
class Shortfall:
    """How the plans that fell due in a quarter were met, or the first few that were not.

    `sentence` counts all items by their result and is empty where none fell due; `unmet` and `items` say how
    many pledges and items fell short in all; `is_stated` is False where no report tells of any result.
    """

    sentence: str
    is_stated: bool
    lines: tuple[UnmetLine, ...]
    unmet: int
    items: int
    silent: tuple[SilentLine, ...]


def shortfall(around: Around, quarter: Quarter, *, most: int | None = None) -> Shortfall:
    """Return how the plans that fell due in a quarter were met; `most` bounds the pledges that are shown."""
    due = {key: outcomes(around.records, key, quarter) for key in around.records.pledges}
    every = [each for own in due.values() for each in own]
    unmet = [key for key, own in due.items() if is_unmet(own)]
    short = [(key, each) for key in unmet[:most] for each in due[key] if is_unmet([each])]
    return Shortfall(
        words.plans_sentence(len(every), counted(every)) if every else "",
        is_stated(every),
        tuple(_unmet(around, key, quarter, each) for key, each in short),
        len(unmet),
        sum(is_unmet([each]) for each in every),
        tuple(_silent(around, key, quarter, own) for key, own in due.items() if _unmentioned(own)),
    )


def counted(due: Iterable[PlanOutcome]) -> str:
    """Return how many items of a plan came to what: 마침 2, 미룸 1."""
    return words.outcomes_counted(Counter(each.outcome for each in due))


def _unmet(around: Around, key: str, quarter: Quarter, due: PlanOutcome) -> UnmetLine:
    pledge = around.records.pledges[key].record
    return UnmetLine(
        pledge.number,
        Link(pledge.title, around.pledge(key).href),
        around.report(key, quarter.written),
        result(due),
    )


def _silent(around: Around, key: str, quarter: Quarter, due: tuple[PlanOutcome, ...]) -> SilentLine:
    pledge = around.records.pledges[key].record
    link = around.report(key, quarter.written)
    return SilentLine(
        pledge.number,
        Link(pledge.title, link.href),
        words.unmentioned(len(due), _unmentioned(due)),
    )


def _unmentioned(due: tuple[PlanOutcome, ...]) -> int:
    return sum(each.outcome is None for each in due)
