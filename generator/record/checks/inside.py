"""What a report says of itself and of the plan before: names used once, places that exist, nothing open."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import timedelta
from typing import get_args

from generator import wording
from generator.problems import Problem, problem
from generator.record.form import in_sections, steps_to_row
from generator.record.items import Item
from generator.record.reading import LoadedRecord
from generator.record.records import Records
from generator.record.report import Outcome, Report
from generator.record.steps import steps_to
from generator.wording import plans as words


def of_report(filed: LoadedRecord[Report]) -> Iterator[Problem]:
    """Check one report by itself."""
    yield from _tasks_and_items(filed)
    yield from _pointers(filed)
    yield from _left_over(filed)


def _tasks_and_items(filed: LoadedRecord[Report]) -> Iterator[Problem]:
    report = filed.record
    known: set[str] = set()
    for index, task in enumerate(report.tasks):
        yield from _once(filed, known, task.id, ("tasks", index, "id"))
    seen = set(known)
    for name, row in report.rows():
        for index, group in enumerate(row.by_task):
            at = (*steps_to_row(name), "by_task", index)
            if group.task is not None and group.task not in known:
                yield problem("unknown-task", filed.place(*at, "task"), group.task)
            for number, item in enumerate(group.items):
                if name == "plan" and item.id is None and item.kind == "item":
                    yield problem("plan-without-id", filed.place(*at, "items", number), item.text)
                yield from _item_ids(filed, seen, item, (*at, "items", number))
    below = ((("problems",), report.problems), (("remedies",), report.remedies), *in_sections(report))
    for at, items in below:
        for number, item in enumerate(items):
            yield from _item_ids(filed, seen, item, (*at, number))


def _item_ids(
    filed: LoadedRecord[Report],
    seen: set[str],
    item: Item,
    at: tuple[str | int, ...],
) -> Iterator[Problem]:
    if item.id is not None:
        yield from _once(filed, seen, item.id, (*at, "id"))
    for index, detail in enumerate(item.details):
        yield from _item_ids(filed, seen, detail, (*at, "details", index))


def _once(
    filed: LoadedRecord[Report],
    seen: set[str],
    name: str,
    at: tuple[str | int, ...],
) -> Iterator[Problem]:
    if name in seen:
        yield problem("duplicate-id", filed.place(*at), name)
    seen.add(name)


def _pointers(filed: LoadedRecord[Report]) -> Iterator[Problem]:
    report = filed.record
    pointers = [
        *(("review", index, "at", each.at) for index, each in enumerate(report.review)),
        *(("deviations", index, "at", each.at) for index, each in enumerate(report.deviations)),
        *(("draft", index, "at", each.at) for index, each in enumerate(report.draft)),
        *(("changes", index, "read_from", each.read_from) for index, each in enumerate(report.changes)),
    ]
    for section, index, key, pointer in pointers:
        if pointer is not None and not filed.spot.has(*steps_to(pointer)):
            yield problem("unknown-place", filed.place(section, index, key), pointer)


def _left_over(filed: LoadedRecord[Report]) -> Iterator[Problem]:
    report = filed.record
    for index, pending in enumerate(report.draft):
        yield problem("draft-left", filed.place("draft", index), pending.at, note=pending.note)
    for index, each in enumerate(report.review):
        if each.answer is None:
            yield problem("review-open", filed.place("review", index), each.at, note=each.note)
    for index, text in enumerate(report.unplaced):
        yield problem("unplaced-text", filed.place("unplaced", index), text)
    account = report.source.characters if report.source is not None else None
    if account is not None:
        owned = account.record + account.form_labels + account.markup + account.unplaced
        if owned != account.nonspace:
            at = filed.place("source", "characters")
            yield problem("characters-miscounted", at, sum=owned, nonspace=account.nonspace)


_OWED = {"moved": "to", "dropped": "why"}
"""What is asked of an outcome: of a moved item until when, of a dropped one why."""


_ALLOWED = ", ".join(get_args(Outcome))


def of_results(filed: LoadedRecord[Report], records: Records, unread: Collection[str]) -> Iterator[Problem]:
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


def _named(filed: LoadedRecord[Report], before: LoadedRecord[Report] | None) -> Iterator[Problem]:
    known = [item.id for _, item in before.record.planned() if item.id] if before else []
    if before is None or not known:
        yield problem("no-plan-before", filed.spot.key("results").place(filed.path))
        return
    shown = {"before": wording.quarter(before.record.quarter), "allowed": ", ".join(known)}
    for index, result in enumerate(filed.record.results):
        if result.item not in known:
            yield problem("unknown-plan-item", filed.place("results", index, "item"), result.item, **shown)


def _told(filed: LoadedRecord[Report], index: int) -> Iterator[Problem]:
    # A blank that is written (`to: null`) says that somebody looked; a key that is not there, nothing.
    result, quarter = filed.record.results[index], filed.record.quarter
    owed = _OWED.get(result.outcome or "")
    if owed is not None and not filed.spot.has("results", index, owed):
        what = words.UNTOLD[owed]
        yield problem("result-untold", filed.place("results", index), result.item, what=what, key=owed)
    if result.to is None:
        return
    at, moved_to = ("results", index, "to"), result.to.written
    if result.outcome != "moved":
        yield problem("to-without-move", filed.place(*at), moved_to)
    elif result.to.last <= quarter.last:
        told = {"row": words.MOVED_TO, "first": (quarter.last + timedelta(days=1)).isoformat(), "last": ""}
        yield problem("date-outside-row", filed.place(*at), moved_to, **told)


def _again(filed: LoadedRecord[Report]) -> Iterator[Problem]:
    """Check that what is planned anew stands in this report's own plan, was moved, and is one thing."""
    planned = [item.id for _, item in filed.record.planned() if item.id]
    seen: set[str] = set()
    for index, result in enumerate(filed.record.results):
        if result.again is None:
            continue
        at = ("results", index, "again")
        if result.again not in planned:
            yield problem("unknown-again", filed.place(*at), result.again, allowed=", ".join(planned))
        elif result.outcome != "moved":
            yield problem("again-without-move", filed.place(*at), result.again)
        elif result.again in seen:
            yield problem("duplicate-again", filed.place(*at), result.again)
        seen.add(result.again)
