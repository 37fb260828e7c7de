"""What citizens are told of records that came in or are gone, and of pledges whose status is another now."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator import wording
from generator.ledger.amending.amendment import Amendment, place_of
from generator.ledger.amending.phrasing import Speaker
from generator.ledger.amending.topics import Topic
from generator.ledger.differences import differences
from generator.ledger.plans import outcomes
from generator.ledger.standing import current_quarter, standing
from generator.record.corrections import Correction
from generator.record.items import Item
from generator.record.pledge import Pledge
from generator.record.reading import Filed
from generator.record.records import Records
from generator.record.report import Absent, Report, Row
from generator.record.sections import FiguresForm
from generator.wording import amending as words
from generator.wording import course

_NUMBERS: dict[str, Topic] = {
    "budget": "money",
    "participation": "participation",
    "figures": "figures",
    "facts": "wording",
}


def standings(before: Records, after: Records) -> Iterator[Amendment]:
    """Yield the pledges whose newest report states another status than the one that was newest before."""
    for key, filed in after.pledges.items():
        if key in before.pledges:
            was, now = _stands(before, key), _stands(after, key)
            if was[0] != now[0]:
                place = place_of(after, filed.record)
                told = f"{words.as_of(*was)} → {words.as_of(*now)}"
                yield Amendment("status", "told", place, (words.STANDING,), None, told, filed.path)


def _stands(records: Records, key: str) -> tuple[str | None, str | None]:
    """Return the status that a pledge's newest report states, and the report's quarter; None for none."""
    now = standing(records, key, current_quarter(records))
    word = now.status.word if now.status else None
    return word, wording.quarter(now.latest.record.quarter) if now.latest else None


def come(records: Records, filed: Filed[Any]) -> Iterator[Amendment]:
    """Yield what a record that came in brings: its page, and of a report what differs from the one before."""
    record = filed.record
    place = place_of(records, record)
    match record:
        case Report():
            held = words.new_report(_count(record.this_quarter), _count(record.plan), len(record.problems))
            yield Amendment("pages", "told", place, (words.NEW_REPORT,), None, held, filed.path)
            yield from _numbers(records, filed)
            yield from _results(records, filed)
            speaker = Speaker(record, records.city.record)
            for change in record.changes:
                told = speaker.spoken.of(change, {})
                yield Amendment("changes", "appeared", place, (), None, told, filed.path)
        case Correction():
            told = Speaker(record, records.city.record).spoken.of(record, {})
            yield Amendment("changes", "appeared", place, (), None, told, filed.path)
        case Pledge():
            yield Amendment("pages", "told", place, (words.NEW_PLEDGE,), None, None, filed.path)
        case _:
            yield Amendment("records", "told", place, (words.NEW_FILE,), None, filed.path, filed.path)


def lost(records: Records, filed: Filed[Any]) -> Iterator[Amendment]:
    """Yield that a record is gone, and its page with it."""
    place = place_of(records, filed.record, is_gone=True)
    match filed.record:
        case Report():
            yield Amendment("pages", "told", place, (words.LOST_REPORT,), None, None, filed.path)
        case Pledge():
            yield Amendment("pages", "told", place, (words.LOST_PLEDGE,), None, None, filed.path)
        case _:
            yield Amendment("records", "told", place, (words.LOST_FILE,), None, filed.path, filed.path)


def _numbers(records: Records, filed: Filed[Report]) -> Iterator[Amendment]:
    place = place_of(records, filed.record)
    for each in differences(records, filed):
        if each.part in _NUMBERS:
            labels = (*filter(None, [course.PARTS.get(each.part)]), *each.labels)
            aside = words.moved_by(each.step, each.unit) if each.step and each.unit else ""
            told = (labels, each.before, each.after, filed.path, aside)
            section = (
                records.forms[filed.record.form].section(each.key[0]) if each.part == "figures" else None
            )
            is_money = isinstance(section, FiguresForm) and section.means == "money"
            topic = "money" if is_money else _NUMBERS[each.part]
            yield Amendment(topic, each.kind, place, *told)


def _results(records: Records, filed: Filed[Report]) -> Iterator[Amendment]:
    place = place_of(records, filed.record)
    for due in outcomes(records, filed.record.pledge, filed.record.quarter):
        told = words.outcome(due.outcome, due.to.written if due.to else None, due.why)
        yield Amendment("results", "told", place, (due.item.text,), None, told, filed.path)


def _count(row: Row) -> int | None:
    if isinstance(row, Absent):
        return None
    return sum(_is_item(item) for group in row.by_task for item in group.items)


def _is_item(item: Item) -> bool:
    return item.kind == "item"
