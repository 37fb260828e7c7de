"""What changes for citizens between two states of a city's records: every difference, in order, in words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from typing import Any, Literal, get_args

from generator import wording
from generator.ledger.differences import differences
from generator.ledger.phrasing import Speaker
from generator.ledger.plans import outcomes
from generator.ledger.status_as_of import current_quarter, status_as_of
from generator.published import addresses
from generator.record.cells import Cell
from generator.record.city import City
from generator.record.corrections import Correction
from generator.record.diff import Contrast, Kind, Way, diff
from generator.record.pledge import Pledge
from generator.record.reading import LoadedRecord
from generator.record.records import Records
from generator.record.report import Absent, Report, Row
from generator.record.sections import FiguresForm
from generator.wording import changes, pages
from generator.wording import proposal as words

Topic = Literal[
    "status",
    "dates",
    "money",
    "figures",
    "results",
    "changes",
    "wording",
    "participation",
    "people",
    "pages",
    "reviews",
    "settings",
    "records",
    "unseen",
]
"""What a citizen is told of, in this order; `records` is what records and downloads are known by,
`unseen` is on no page."""

ORDER: tuple[Topic, ...] = get_args(Topic)

_BY_KIND: dict[str, Topic] = {
    "City": "settings",
    "Pledge": "wording",
    "Report": "wording",
    "Correction": "changes",
}

_BY_FIELD: dict[tuple[str, str], Topic] = {
    ("Report", "status"): "status",
    ("Report", "reported_rate"): "status",
    ("Report", "as_of"): "dates",
    ("Report", "submitted_on"): "dates",
    ("Report", "results"): "results",
    ("Report", "changes"): "changes",
    ("Report", "participation"): "participation",
    ("Report", "budget"): "money",
    ("Report", "department"): "people",
    ("Report", "deviations"): "reviews",
    ("Report", "review"): "reviews",
    ("Report", "unplaced"): "reviews",
    ("Report", "draft"): "reviews",
    ("Report", "source"): "records",
    ("Report", "form"): "records",
    ("Figure", "cells"): "figures",
    ("Item", "when"): "dates",
    ("Item", "id"): "records",
    ("Task", "id"): "records",
    ("TaskItems", "task"): "wording",
    ("Pledge", "departments"): "people",
    ("Pledge", "since"): "dates",
    ("Pledge", "until"): "dates",
    ("Pledge", "lineage"): "changes",
    ("Pledge", "changes"): "changes",
    ("Term", "starts"): "dates",
    ("Term", "ends"): "dates",
    ("City", "statuses"): "status",
}

UNSEEN: frozenset[tuple[str, str]] = frozenset(
    {
        ("City", "schema"),
        ("Pledge", "schema"),
        ("Report", "schema"),
        ("Change", "read_from"),
        ("Review", "source_line"),
        ("Form", "heading"),
        ("Form", "columns"),
        ("Form", "notation"),
        ("BudgetForm", "words"),
        ("BudgetForm", "project_label"),
        ("BudgetForm", "source_label"),
        ("RowLabel", "aliases"),
        ("Kind", "aliases"),
        ("Period", "aliases"),
        ("FundingSource", "aliases"),
        ("FactsForm", "aliases"),
        ("FactLabel", "aliases"),
        ("ProseForm", "aliases"),
        ("FiguresForm", "aliases"),
        ("FigureRow", "aliases"),
        ("FigureColumn", "aliases"),
    }
)
"""Fields that reach no page: those by which sheets are read and written, and those for editors."""


def topic_of(way: Way) -> Topic:
    """Return what an alteration is about: the innermost field on the way to it that says so."""
    topic: Topic = "records"
    for step in way:
        holder = type(step.after).__name__ if is_dataclass(step.after) else ""
        if (holder, str(step.name)) in UNSEEN:
            return "unseen"
        topic = _BY_FIELD.get((holder, str(step.name)), _BY_KIND.get(holder, topic))
    return topic


@dataclass(frozen=True, slots=True)
class PageLink:
    """A page: its address, and what it is called. `is_gone` where only the records before had it."""

    address: str
    name: str
    is_gone: bool = False


@dataclass(frozen=True, slots=True)
class Amendment:
    """One change; `before` and `after` in words, None for a blank or for what is not there.

    Of one that is `told`, `after` is a sentence of ours about what came or went.
    `labels` say where on the page, from the outside in; `aside` by how much a number moved, empty for all
    else. `path` is the record's file from the project's root.
    """

    topic: Topic
    kind: Kind | Literal["told"]
    place: PageLink
    labels: tuple[str, ...]
    before: str | None
    after: str | None
    path: str
    aside: str = ""


def place_of(records: Records, record: object, *, is_gone: bool = False) -> PageLink:
    """Return the page on which a record is read whole; settings, and what is of no pledge, elsewhere."""
    match record:
        case Report():
            filed = records.pledges.get(record.pledge)
            number = filed.record.number if filed else record.pledge
            name = pages.report_title(number, record.title, wording.quarter(record.quarter))
            return PageLink(addresses.report(record.pledge, record.quarter.written), name, is_gone)
        case Pledge():
            name = pages.pledge_title(record.number, record.title)
            return PageLink(addresses.pledge(record.pledge), name, is_gone)
        case City():
            return PageLink(addresses.ABOUT, words.CITY, is_gone)
        case Correction():
            return PageLink(addresses.CORRECTIONS, changes.CORRECTIONS, is_gone)
    return PageLink(addresses.DATA, pages.DATA, is_gone)


_TOPIC_OF_PART: dict[str, Topic] = {
    "budget": "money",
    "participation": "participation",
    "figures": "figures",
    "facts": "wording",
}


def _standings(before: Records, after: Records) -> Iterator[Amendment]:
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
    now = status_as_of(records, key, current_quarter(records))
    word = now.status.word if now.status else None
    return word, wording.quarter(now.latest.record.quarter) if now.latest else None


def _come(records: Records, filed: LoadedRecord[Any]) -> Iterator[Amendment]:
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


def _lost(records: Records, filed: LoadedRecord[Any]) -> Iterator[Amendment]:
    """Yield that a record is gone, and its page with it."""
    place = place_of(records, filed.record, is_gone=True)
    match filed.record:
        case Report():
            yield Amendment("pages", "told", place, (words.LOST_REPORT,), None, None, filed.path)
        case Pledge():
            yield Amendment("pages", "told", place, (words.LOST_PLEDGE,), None, None, filed.path)
        case _:
            yield Amendment("records", "told", place, (words.LOST_FILE,), None, filed.path, filed.path)


def _numbers(records: Records, filed: LoadedRecord[Report]) -> Iterator[Amendment]:
    place = place_of(records, filed.record)
    for each in differences(records, filed):
        if each.part in _TOPIC_OF_PART:
            labels = (*filter(None, [changes.DIFFERENCE_PARTS.get(each.part)]), *each.labels)
            aside = words.moved_by(each.step, each.unit) if each.step and each.unit else ""
            told = (labels, each.before, each.after, filed.path, aside)
            section = (
                records.forms[filed.record.form].section(each.key[0]) if each.part == "figures" else None
            )
            is_money = isinstance(section, FiguresForm) and section.means == "money"
            topic = "money" if is_money else _TOPIC_OF_PART[each.part]
            yield Amendment(topic, each.kind, place, *told)


def _results(records: Records, filed: LoadedRecord[Report]) -> Iterator[Amendment]:
    place = place_of(records, filed.record)
    for due in outcomes(records, filed.record.pledge, filed.record.quarter):
        told = words.outcome(due.outcome, due.to.written if due.to else None, due.why)
        yield Amendment("results", "told", place, (due.item.text,), None, told, filed.path)


def _count(row: Row) -> int | None:
    return None if isinstance(row, Absent) else row.count


def amendments(before: Records, after: Records) -> tuple[Amendment, ...]:
    """Return all that the records say otherwise than before: by topic, then in the order of the records.

    Nothing that differs is left out: a record that is written otherwise and says the same is told as such.
    """
    old, new = _files(before), _files(after)
    found = [
        *_standings(before, after),
        *(each for path in new for each in _of_file(before, after, old.get(path), new[path])),
        *(each for path in old if path not in new for each in _lost(before, old[path])),
    ]
    return tuple(sorted(found, key=lambda each: ORDER.index(each.topic)))


def _of_file(
    before: Records, after: Records, old: LoadedRecord[Any] | None, new: LoadedRecord[Any]
) -> Iterator[Amendment]:
    if old is None:
        yield from _come(after, new)
        return
    place = place_of(after, new.record)
    speaker = Speaker(new.record, after.city.record, _planned(after, new.record))
    speaker_before = Speaker(old.record, before.city.record, _planned(before, old.record))
    told = False
    for contrast in diff(old.record, new.record):
        told = True
        said = (speaker_before if contrast.kind == "gone" else speaker).phrased(contrast)
        aside = _moved_by(contrast, said.unit)
        topic = "money" if speaker.is_money(contrast) else topic_of(contrast.way)
        yield Amendment(topic, contrast.kind, place, said.labels, said.before, said.after, new.path, aside)
    if not told and old.sha256 != new.sha256:
        yield Amendment("records", "changed", place, (words.BYTES,), None, words.BYTES_DIFFER, new.path)


def _planned(records: Records, record: object) -> dict[str, str]:
    """Return the words of the items of the plan that a report answers, by their ids."""
    if not isinstance(record, Report):
        return {}
    earlier = records.report_before(record.pledge, record.quarter)
    return {item.id: item.text for _, item in earlier.record.planned() if item.id} if earlier else {}


def _moved_by(contrast: Contrast, unit: str | None) -> str:
    match contrast.before, contrast.after:
        case Cell(value=was), Cell(value=now) if unit and was is not None and now is not None and was != now:
            return words.moved_by(now - was, unit)
    return ""


def _files(records: Records) -> dict[str, LoadedRecord[Any]]:
    """Return every record by its path, of whatever kinds the records are made of."""
    return {each.path: each for field in fields(records) for each in _filed(getattr(records, field.name))}


def _filed(value: object) -> Iterator[LoadedRecord[Any]]:
    if isinstance(value, LoadedRecord):
        yield value
    elif isinstance(value, dict):
        for each in value.values():
            yield from _filed(each)
    elif isinstance(value, tuple):
        for each in value:
            yield from _filed(each)
    elif is_dataclass(value):
        for field in fields(value):
            yield from _filed(getattr(value, field.name))
