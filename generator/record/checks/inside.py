"""What a report says of itself: names used once, places that exist, nothing left over, nothing open."""

from __future__ import annotations

from collections.abc import Iterator

from generator.problems import Problem, problem
from generator.record.items import Item
from generator.record.lines import in_sections, steps_to_row
from generator.record.pointers import steps_to
from generator.record.reading import Filed
from generator.record.report import Report


def of_report(filed: Filed[Report]) -> Iterator[Problem]:
    """Check one report by itself."""
    yield from _tasks_and_items(filed)
    yield from _pointers(filed)
    yield from _left_over(filed)


def _tasks_and_items(filed: Filed[Report]) -> Iterator[Problem]:
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
    filed: Filed[Report],
    seen: set[str],
    item: Item,
    at: tuple[str | int, ...],
) -> Iterator[Problem]:
    if item.id is not None:
        yield from _once(filed, seen, item.id, (*at, "id"))
    for index, detail in enumerate(item.details):
        yield from _item_ids(filed, seen, detail, (*at, "details", index))


def _once(
    filed: Filed[Report],
    seen: set[str],
    name: str,
    at: tuple[str | int, ...],
) -> Iterator[Problem]:
    if name in seen:
        yield problem("duplicate-id", filed.place(*at), name)
    seen.add(name)


def _pointers(filed: Filed[Report]) -> Iterator[Problem]:
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


def _left_over(filed: Filed[Report]) -> Iterator[Problem]:
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
