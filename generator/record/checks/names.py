"""What a record names exists: quarter, pledge, field, department, form, status, task, place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

from generator.problems import Place, Problem, problem
from generator.record.city import City
from generator.record.pledge import Pledge
from generator.record.reading import Filed
from generator.record.records import Records
from generator.record.report import Item, Report
from generator.record.statuses import vocabulary

_STEP = re.compile(r"([^.\[\]]+)|\[(\d+)\]")


def of_city(city: Filed[City]) -> Iterator[Problem]:
    """Check that ids are used once in each list, and that the term does not end before it begins."""
    record = city.record
    for name, group in (
        ("fields", record.fields),
        ("departments", record.departments),
        ("statuses", record.statuses),
        ("forms", record.forms),
    ):
        yield from _repeated(city, [each.id for each in group], name, "id")
    yield from _repeated(city, [quarter.written for quarter in record.quarters], "quarters")
    for index, field in enumerate(record.fields):
        yield from _repeated(city, [each.id for each in field.strategies], "fields", index, "strategies")
    for index, form in enumerate(record.forms):
        at = ("forms", index)
        yield from _repeated(city, [each.id for each in form.budget.periods], *at, "budget", "periods")
        yield from _repeated(city, [each.id for each in form.budget.sources], *at, "budget", "sources")
        yield from _repeated(
            city, [each.id for each in form.participation.kinds], *at, "participation", "kinds"
        )
    if record.term.starts.first > record.term.ends.last:
        yield problem("term-reversed", city.place("term", "ends"), record.term.ends.written)


def of_pledge_file(pledge: Filed[Pledge]) -> Iterator[Problem]:
    """Check that the file bears the pledge's id."""
    stem = PurePosixPath(pledge.path).stem
    if stem != pledge.record.pledge:
        yield problem("name-disagrees", pledge.place("pledge"), pledge.record.pledge, file=stem)


def of_report_file(report: Filed[Report]) -> Iterator[Problem]:
    """Check that the file bears the pledge's id and lies in the folder of its quarter."""
    path = PurePosixPath(report.path)
    if path.stem != report.record.pledge:
        yield problem("name-disagrees", report.place("pledge"), report.record.pledge, file=path.stem)
    if path.parent.name != report.record.quarter.written:
        written = report.record.quarter.written
        yield problem("name-disagrees", report.place("quarter"), written, file=path.parent.name)


def of_pledges(records: Records) -> Iterator[Problem]:
    """Check each pledge's field, strategy, departments and kin, and that a number names one pledge."""
    city = records.city.record
    fields = {field.id: {strategy.id for strategy in field.strategies} for field in city.fields}
    departments = _department_names(city)
    by_number: dict[str, Filed[Pledge]] = {}
    for filed in records.pledges.values():
        pledge = filed.record
        if pledge.field not in fields:
            yield problem("unknown-field", filed.place("field"), pledge.field)
        elif pledge.strategy is not None and pledge.strategy not in fields[pledge.field]:
            yield problem("unknown-strategy", filed.place("strategy"), pledge.strategy)
        for index, charge in enumerate(pledge.departments):
            if charge.name not in departments:
                yield problem("unknown-department", filed.place("departments", index, "name"), charge.name)
        for index, kin in enumerate(pledge.lineage):
            for number, other in enumerate(kin.others):
                if other not in records.pledges:
                    yield problem("unknown-pledge", filed.place("lineage", index, "others", number), other)
        yield from _same_number(by_number, filed)


def of_report(filed: Filed[Report], records: Records) -> Iterator[Problem]:
    """Check all that one report names, and that nothing of its sheet is left without a place."""
    report, city = filed.record, records.city.record
    if report.quarter not in records.quarters:
        yield problem("unknown-quarter", filed.place("quarter"), report.quarter.written)
    if report.pledge not in records.pledges:
        yield problem("unknown-pledge", filed.place("pledge"), report.pledge)
    elif (title := records.pledges[report.pledge].record.title) != report.title:
        yield problem("title-differs", filed.place("title"), report.title, pledge=title)
    if city.form(report.form) is None:
        yield problem("unknown-form", filed.place("form"), report.form)
    if report.department.name is not None and report.department.name not in _department_names(city):
        yield problem("unknown-department", filed.place("department", "name"), report.department.name)
    if report.status is not None and report.status.word not in {word.id for word in vocabulary(city)}:
        yield problem("unknown-status", filed.place("status", "word"), report.status.word)
    yield from _tasks_and_items(filed)
    yield from _places_and_source(filed)


def _department_names(city: City) -> set[str]:
    return {name for department in city.departments for name in department.names}


def _repeated(filed: Filed[City], ids: Iterable[str], *steps: str | int) -> Iterator[Problem]:
    seen: set[str] = set()
    for index, each in enumerate(ids):
        if each in seen:
            yield problem("duplicate-id", filed.place(*steps, index), each)
        seen.add(each)


def _same_number(by_number: dict[str, Filed[Pledge]], filed: Filed[Pledge]) -> Iterator[Problem]:
    pledge = filed.record
    first = by_number.setdefault(pledge.number, filed)
    if first is filed:
        return
    kin = {other for each in pledge.lineage if each.kind == "number_reused" for other in each.others}
    kin |= {other for each in first.record.lineage if each.kind == "number_reused" for other in each.others}
    if not kin & {pledge.pledge, first.record.pledge}:
        yield problem("duplicate-number", filed.place("number"), pledge.number, other=first.path)


def _tasks_and_items(filed: Filed[Report]) -> Iterator[Problem]:
    report = filed.record
    seen: dict[str, Place] = {}
    for index, task in enumerate(report.tasks):
        yield from _name_once(seen, task.id, filed.place("tasks", index, "id"))
    known = {task.id for task in report.tasks}
    for name, row in report.rows():
        for index, group in enumerate(row.by_task):
            at = (name, "by_task", index)
            if group.task is not None and group.task not in known:
                yield problem("unknown-task", filed.place(*at, "task"), group.task)
            for number, item in enumerate(group.items):
                if name == "plan" and item.id is None and item.kind == "item":
                    yield problem("plan-without-id", filed.place(*at, "items", number), item.text)
                yield from _item_ids(filed, seen, item, (*at, "items", number))


def _item_ids(
    filed: Filed[Report],
    seen: dict[str, Place],
    item: Item,
    at: tuple[str | int, ...],
) -> Iterator[Problem]:
    if item.id is not None:
        yield from _name_once(seen, item.id, filed.place(*at, "id"))
    for index, detail in enumerate(item.details):
        yield from _item_ids(filed, seen, detail, (*at, "details", index))


def _name_once(seen: dict[str, Place], name: str, place: Place) -> Iterator[Problem]:
    if seen.setdefault(name, place) is not place:
        yield problem("duplicate-id", place, name)


def _places_and_source(filed: Filed[Report]) -> Iterator[Problem]:
    report = filed.record
    pointers = [
        *((("review", index), each.at) for index, each in enumerate(report.review)),
        *((("deviations", index), each.at) for index, each in enumerate(report.deviations)),
        *(
            (("changes", index), each.read_from)
            for index, each in enumerate(report.changes)
            if each.read_from
        ),
    ]
    for (section, index), pointer in pointers:
        key = "read_from" if section == "changes" else "at"
        if not filed.spot.has(*steps_to(pointer)):
            yield problem("unknown-place", filed.place(section, index, key), pointer)
    for index, each in enumerate(report.review):
        if each.answer is None:
            yield problem("review-open", filed.place("review", index), each.at, note=each.note)
    for index, text in enumerate(report.unplaced):
        yield problem("unplaced-text", filed.place("unplaced", index), text)
    if report.source is not None and (account := report.source.characters) is not None:
        owned = account.record + account.form_labels + account.markup + account.unplaced
        if owned != account.nonspace:
            at = filed.place("source", "characters")
            yield problem("characters-miscounted", at, sum=owned, nonspace=account.nonspace)


def steps_to(pointer: str) -> tuple[str | int, ...]:
    """Return the steps of a pointer such as `so_far.by_task[0].items[2]`."""
    return tuple(name or int(index) for name, index in _STEP.findall(pointer))
