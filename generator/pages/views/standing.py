"""Where a pledge stands, in plain sentences: each says one fact of the record, and none says more."""

from __future__ import annotations

from collections import Counter

from generator import wording
from generator.ledger.plans import ORDER, PlanOutcome, is_stated, outcomes
from generator.ledger.standing import Standing, is_expected
from generator.pages.views.sheet import bullets
from generator.record.records import Records
from generator.wording import pledge as words


def sentences(records: Records, now: Standing, period: str) -> tuple[words.Sentence, ...]:
    """Return where a pledge stands as of a quarter; `period` is the city's word for a quarter."""
    pledge = now.pledge.record
    is_over = pledge.until is not None and pledge.until.last < now.quarter.last
    is_missing = now.report is None and is_expected(pledge, now.quarter)
    told: list[words.Sentence] = []
    if now.latest is not None:
        report = now.latest.record
        quarter = wording.quarter(report.quarter)
        told.append(words.stated(quarter, report.status.written if report.status else None))
        due = outcomes(records, pledge.pledge, report.quarter)
        done, planned = bullets(report.this_quarter), bullets(report.plan)
        if not (due or done or planned):
            told.append(words.nothing(period))
        else:
            told.append(_became(due) if due else words.done(period, done))
            told.extend(() if is_over else [words.to_come(planned)])
    elif pledge.since is not None and pledge.since.first > now.quarter.last:
        told.append(words.begins(wording.quarter(pledge.since)))
    else:
        told.append(words.NO_REPORT)
    if now.latest is not None and is_missing:
        told.append(words.missing(wording.quarter(now.quarter)))
    if is_over and pledge.until is not None:
        told.append(words.ended(wording.quarter(pledge.until)))
    return tuple(told)


def _became(due: tuple[PlanOutcome, ...]) -> words.Sentence:
    planned_in = wording.quarter(due[0].planned_in)
    if not is_stated(due):
        return words.unstated(planned_in, len(due))
    counted = Counter((each.outcome, each.to.written if each.to else None) for each in due)
    ordered = sorted(counted, key=lambda each: (ORDER.index(each[0]), each[1] or ""))
    return words.became(planned_in, [(outcome, to, counted[outcome, to]) for outcome, to in ordered])
