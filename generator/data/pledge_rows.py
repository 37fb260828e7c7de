"""Rows about pledges: what was promised, its history, its changes, what it owes, what was put off."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TypeAlias

from generator.data.rows import Row, Value, told_at
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
from generator.record.city import City, vocabulary
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
    return (
        record.pledge,
        record.number,
        record.title,
        record.field,
        field.name if field else None,
        record.strategy,
        next((each.name for each in strategies if each.id == record.strategy), None),
        record.election_text,
        record.current_text,
        city.department_id(department),
        department,
        _written(record.since),
        _written(record.until),
        quarter.written,
        _written(latest.quarter if latest else None),
        is_outdated(standing),
        latest.status.written if latest and latest.status else None,
        standing.status.id if standing.status else None,
        standing.status.word if standing.status else None,
        vocabulary(city).index(standing.status) + 1 if standing.status else None,
        told_at(filed.place("pledge")),
    )


def history(filed: LoadedRecord[Pledge], city: City) -> Iterator[Row]:
    """Return a row for each department that was in charge, and for each other pledge that it is kin to."""
    record = filed.record
    for index, charge in enumerate(record.departments):
        yield (
            record.pledge,
            record.title,
            "department",
            city.department_id(charge.name),
            charge.name,
            _written(charge.since),
            _written(charge.until),
            None,
            None,
            None,
            told_at(filed.place("departments", index)),
        )
    for index, kin in enumerate(record.lineage):
        for other in kin.others:
            yield (
                record.pledge,
                record.title,
                kin.kind,
                *(None,) * 4,
                other,
                kin.when.written if kin.when else None,
                kin.note,
                told_at(filed.place("lineage", index)),
            )


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
    return (
        filed.record.pledge,
        filed.record.title,
        _written(quarter),
        "report" if isinstance(filed.record, Report) else "pledge",
        change.kind,
        change.what,
        change.before,
        change.after,
        change.reason,
        change.decided_on.written if change.decided_on else None,
        change.procedure,
        "\n".join(steps) or None,
        change.read_from,
        change.confirmed,
        change.amount_confirmed,
        link.hold if link else "uncompared",
        link.earlier.change.after if link else None,
        told_at(filed.place("changes", index)),
    )


def _written(quarter: Quarter | None) -> str | None:
    return quarter.written if quarter else None


def put_off(records: Records, pledge_id: str) -> Iterator[Row]:
    """Return a row for each time that was said for each thing of a pledge that was put off."""
    title = records.pledges[pledge_id].record.title
    for thing, slip in enumerate(postponements(records, pledge_id), 1):
        end = (slip.outcome or "unmentioned") if slip.end == "told" else slip.end
        for order, said in enumerate(slip.times, 1):
            yield (
                pledge_id,
                title,
                said.quarter.written if said.quarter else None,
                thing,
                order,
                slip.task,
                slip.what,
                said.kind,
                said.when.written if said.when else None,
                said.words,
                said.is_confirmed,
                end,
                slip.told_in.written if slip.told_in else None,
                f"{said.path}:{said.line}",
            )


def evidence(filed: LoadedRecord[Pledge] | LoadedRecord[Report]) -> Iterator[Row]:
    """Return a row for each document and picture of a record, in the order of its file."""
    record = filed.record
    quarter = record.quarter.written if isinstance(record, Report) else None
    for steps, each in shown_in(record):
        told: Row
        if isinstance(each, Evidence):
            when = each.when.written if each.when else None
            told = (each.title, each.url, each.archived, each.file, when, None, None, None)
        else:
            told = (each.caption, None, None, each.file, None, each.alt, each.by, each.licence)
        kind = "evidence" if isinstance(each, Evidence) else "picture"
        where: Row = (record.pledge, record.title, quarter, kind, pointer(steps))
        yield (*where, *told, told_at(filed.place(*steps)))
