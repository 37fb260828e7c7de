"""How a quarter's plans were met, as the reports of the quarter tell."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from generator.ledger.plans import PlanOutcome, is_stated, is_unmet, outcomes
from generator.pages.parts import View
from generator.record.dates import Quarter
from generator.record.records import Records
from generator.wording import results as words


def shortfall(records: Records, quarter: Quarter, *, most: int | None = None) -> View:
    """Return how the plans that fell due in a quarter were met.

    `planned` counts all items, `counted` says what came of them; `is_stated` is False where no report tells
    of any result. `lines` are the items that fell short, of at `most` so many pledges, each with its pledge;
    `pledges_unmet` and `items_unmet` count all such. `silent` are the pledges whose report does not
    mention all of what was planned: of how many items, how many.
    """
    due = {key: outcomes(records, key, quarter) for key in records.pledges}
    every = [each for own in due.values() for each in own]
    unmet = [key for key, own in due.items() if is_unmet(own)]
    silent = {key: sum(each.outcome is None for each in own) for key, own in due.items()}
    return {
        "quarter": quarter,
        "planned": len(every),
        "counted": counted(every),
        "is_stated": is_stated(every),
        "lines": [(key, each) for key in unmet[:most] for each in due[key] if is_unmet([each])],
        "pledges_unmet": len(unmet),
        "items_unmet": sum(is_unmet([each]) for each in every),
        "silent": [(key, len(due[key]), count) for key, count in silent.items() if count],
    }


def counted(due: Iterable[PlanOutcome]) -> str:
    """Return how many items of a plan came to what: 마침 2, 미룸 1."""
    return words.counted(Counter(each.outcome for each in due))
