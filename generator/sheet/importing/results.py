"""What became of the plan before, as a sheet's own words tell it: proposed, and each to be confirmed."""

from __future__ import annotations

from dataclasses import replace

from generator import wording
from generator.ledger.pairing import suggest
from generator.record.report import PlanResult, Report, Review
from generator.wording import pairing as words


def proposed(report: Report, earlier: Report) -> Report:
    """Return a proposal with a result for each item of the plan in the pledge's report before it.

    Where words of the report tell of an item, its result is proposed, with a question. Of an item that no
    words tell of the outcome is left open (None), which keeps the record from being published: so that none
    is shown as not mentioned (언급 없음) because nobody was asked.
    """
    open_ = [(task, item) for task, item in earlier.planned() if item.id is not None]
    found = {each.planned.id: each for each in suggest(open_, report)}
    results, review = list(report.results), list(report.review)
    for _, item in open_:
        told = found.get(item.id)
        if told is not None:
            quarter = wording.quarter(earlier.quarter)
            note = words.proposed(quarter, item.text, told.outcome, told.row, told.found.text)
            review.append(Review(f"results[{len(results)}]", "confirm", note))
        results.append(
            PlanResult(item.id or "", told.outcome if told else None, told.to if told is not None else None)
        )
    return replace(report, results=tuple(results), review=tuple(review))
