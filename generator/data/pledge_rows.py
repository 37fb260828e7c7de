"""Rows about pledges: what was promised, its history, its changes, what it owes, what was put off."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TypeAlias

from generator.data.rows import Row, Value, row, told_at
from generator.data.tables import TABLES
from generator.ledger.postponements import postponements
from generator.ledger.status_as_of import (
    StatusAsOf,
    department_in_charge,
    department_of_record,
    due_on,
    is_outdated,
)
from generator.record.chains import Link
from generator.record.city import City, StatusWord, vocabulary
from generator.record.dates import Quarter
from generator.record.evidence import Evidence, shown_in
from generator.record.pledge import Pledge
from generator.record.reading import LoadedRecord
from generator.record.records import Records
from generator.record.report import Report
from generator.record.steps import pointer
from generator.wording import changes as words

Linked: TypeAlias = Mapping[tuple[str, int], Link]
"""The changes of a pledge that follow on others, by record and place there: `ledger.changes.linked`."""


def pledge(city: City, standing: StatusAsOf) -> Row:
    """Return the row of a pledge as of a quarter."""
    filed, quarter = standing.pledge, standing.quarter
    record = filed.record
    field = next((each for each in city.fields if each.id == record.field), None)
    strategies = field.strategies if field else ()
    latest = standing.latest.record if standing.latest else None
    department = department_in_charge(standing)
    return row(
        "pledges",
        record,
        field_name=field.name if field else None,
        strategy_name=next((each.name for each in strategies if each.id == record.strategy), None),
        department=city.department_id(department),
        department_name=department,
        quarter=quarter,
        latest_quarter=latest.quarter if latest else None,
        outdated=is_outdated(standing),
        status_written=latest.status.written if latest and latest.status else None,
        **status_of(city, standing.status),
        record=told_at(filed.place("pledge")),
    )


def history(filed: LoadedRecord[Pledge], city: City) -> Iterator[Row]:
    """Return a row for each department that was in charge, and for each other pledge that it is kin to."""
    record = filed.record
    no_charge: dict[str, Value] = dict.fromkeys(("department", "department_name", "since", "until"))
    for index, charge in enumerate(record.departments):
        yield row(
            "history",
            charge,
            pledge=record.pledge,
            title=record.title,
            kind="department",
            department=city.department_id(charge.name),
            department_name=charge.name,
            other=None,
            when=None,
            note=None,
            record=told_at(filed.place("departments", index)),
        )
    for index, kin in enumerate(record.lineage):
        place = told_at(filed.place("lineage", index))
        for other in kin.others:
            of = {"pledge": record.pledge, "title": record.title, "other": other, "record": place}
            yield row("history", kin, **of, **no_charge)


def changes(
    filed: LoadedRecord[Pledge], quarter: Quarter | None, quarters: tuple[Quarter, ...], linked: Linked
) -> Iterator[Row]:
    """Return a row for each change of a pledge that was decided within a quarter.

    Args:
        filed: the pledge.
        quarter: None asks for the changes that fall whole into none of the quarters.
        quarters: all that the city publishes.
        linked: which changes of the pledge follow on which.

    """
    for index, change in enumerate(filed.record.changes):
        when = change.decided_on
        fitting = (each for each in quarters if when and each.first <= when.first and when.last <= each.last)
        if next(fitting, None) == quarter:
            yield _change(filed, index, quarter, linked)


def changes_in_report(filed: LoadedRecord[Report], linked: Linked) -> Iterator[Row]:
    """Return a row for each change that was read out of a report's prose."""
    for index in range(len(filed.record.changes)):
        yield _change(filed, index, filed.record.quarter, linked)


def missing_report(city: City, standing: StatusAsOf) -> Row:
    """Return the row of a report that was expected and is not there: 미제출; what is owed, and by whom."""
    record, quarter = standing.pledge.record, standing.quarter
    department = department_of_record(record, quarter) or department_in_charge(standing)
    told: dict[str, Value] = {
        "pledge": record.pledge,
        "title": record.title,
        "quarter": quarter.written,
        "first_day": quarter.first,
        "last_day": quarter.last,
        "state": "missing",
        "department": city.department_id(department),
        "department_name": department,
        "due_on": due_on(city, quarter),
        "timing": "missing",
        "record": told_at(standing.pledge.place("since")),
    }
    return tuple(told.get(column.id) for column in TABLES["reports"].columns)


def _change(
    filed: LoadedRecord[Pledge] | LoadedRecord[Report], index: int, quarter: Quarter | None, linked: Linked
) -> Row:
    change, link = filed.record.changes[index], linked.get((filed.path, index))
    steps = (words.step(each.what, each.when.written if each.when else None) for each in change.steps)
    return row(
        "changes",
        change,
        pledge=filed.record.pledge,
        title=filed.record.title,
        quarter=quarter,
        origin="report" if isinstance(filed.record, Report) else "pledge",
        steps="\n".join(steps) or None,
        follows=link.hold if link else "uncompared",
        earlier_after=link.earlier.change.after if link else None,
        record=told_at(filed.place("changes", index)),
    )


def put_off(records: Records, pledge_id: str) -> Iterator[Row]:
    """Return a row for each time that was said for each thing of a pledge that was put off."""
    title = records.pledges[pledge_id].record.title
    for thing, slip in enumerate(postponements(records, pledge_id), 1):
        end = (slip.outcome or "unmentioned") if slip.end == "told" else slip.end
        for order, said in enumerate(slip.times, 1):
            yield row(
                "slips",
                said,
                pledge=pledge_id,
                title=title,
                thing=thing,
                order=order,
                task_name=slip.task,
                what=slip.what,
                written=said.words,
                confirmed=said.is_confirmed,
                end=end,
                told_in=slip.told_in,
                record=f"{said.path}:{said.line}",
            )


def evidence(filed: LoadedRecord[Pledge] | LoadedRecord[Report]) -> Iterator[Row]:
    """Return a row for each document and picture of a record, in the order of its file."""
    record = filed.record
    quarter = record.quarter if isinstance(record, Report) else None
    for steps, each in shown_in(record):
        own: dict[str, Value]
        if isinstance(each, Evidence):
            own = {"kind": "evidence", "named": each.title, **dict.fromkeys(("alt", "by", "licence"))}
        else:
            own = {"kind": "picture", "named": each.caption, **dict.fromkeys(("url", "archived", "when"))}
        yield row(
            "evidence",
            each,
            pledge=record.pledge,
            title=record.title,
            quarter=quarter,
            at=pointer(steps),
            media=each.file,
            record=told_at(filed.place(*steps)),
            **own,
        )


def status_of(city: City, status: StatusWord | None) -> dict[str, Value]:
    """Return what the tables tell of a status: its id, its word, its place among the city's words."""
    return {
        "status": status.id if status else None,
        "status_word": status.word if status else None,
        "status_order": vocabulary(city).index(status) + 1 if status else None,
    }
