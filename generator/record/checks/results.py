"""What a report says of the plan before it: its items, each once, moved to a time that is to come."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import timedelta
from typing import get_args

from generator import wording
from generator.problems import Problem, problem
from generator.record.reading import Filed
from generator.record.records import Records
from generator.record.report import Report
from generator.record.results import Outcome
from generator.wording import results as words

_OWED = {"moved": "to", "dropped": "why"}
"""What is asked of an outcome: of a moved item until when, of a dropped one why."""


_ALLOWED = ", ".join(get_args(Outcome))


def of_report(filed: Filed[Report], records: Records, unread: Collection[str]) -> Iterator[Problem]:
    """Check the results that one report states; `unread` are pledges of which a report could not be read."""
    report = filed.record
    before = records.report_before(report.pledge, report.quarter)
    if report.results and report.pledge not in unread:
        yield from _named(filed, before)
    planned = {item.id: item.text for _, item in before.record.planned()} if before else {}
    seen: set[str] = set()
    for index, result in enumerate(report.results):
        if result.item in seen:
            yield problem("duplicate-result", filed.place("results", index, "item"), result.item)
        seen.add(result.item)
        if result.outcome is None:
            what = planned.get(result.item, result.item)
            yield problem("result-open", filed.place("results", index, "outcome"), what, allowed=_ALLOWED)
        else:
            yield from _told(filed, index)
    yield from _again(filed)


def _named(filed: Filed[Report], before: Filed[Report] | None) -> Iterator[Problem]:
    known = [item.id for _, item in before.record.planned() if item.id] if before else []
    if before is None or not known:
        yield problem("no-plan-before", filed.spot.key("results").place(filed.path))
        return
    shown = {"before": wording.quarter(before.record.quarter), "allowed": ", ".join(known)}
    for index, result in enumerate(filed.record.results):
        if result.item not in known:
            yield problem("unknown-plan-item", filed.place("results", index, "item"), result.item, **shown)


def _told(filed: Filed[Report], index: int) -> Iterator[Problem]:
    # A blank that is written (`to: null`) says that somebody looked; a key that is not there, nothing.
    result, quarter = filed.record.results[index], filed.record.quarter
    owed = _OWED.get(result.outcome or "")
    if owed is not None and not filed.spot.has("results", index, owed):
        what = words.UNTOLD[owed]
        yield problem("result-untold", filed.place("results", index), result.item, what=what, key=owed)
    if result.to is None:
        return
    place = filed.place("results", index, "to")
    if result.outcome != "moved":
        yield problem("to-without-move", place, result.to.written)
    elif result.to.last <= quarter.last:
        first = (quarter.last + timedelta(days=1)).isoformat()
        yield problem("date-outside-row", place, result.to.written, row=words.MOVED_TO, first=first, last="")


def _again(filed: Filed[Report]) -> Iterator[Problem]:
    """Check that what is planned anew stands in this report's own plan, was moved, and is one thing."""
    planned = [item.id for _, item in filed.record.planned() if item.id]
    seen: set[str] = set()
    for index, result in enumerate(filed.record.results):
        if result.again is None:
            continue
        place = filed.place("results", index, "again")
        if result.again not in planned:
            yield problem("unknown-again", place, result.again, allowed=", ".join(planned))
        elif result.outcome != "moved":
            yield problem("again-without-move", place, result.again)
        elif result.again in seen:
            yield problem("duplicate-again", place, result.again)
        seen.add(result.again)
