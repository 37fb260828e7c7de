"""One document a pledge, and one a page of the city: every line that can be found, once, where it stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import IntEnum
from itertools import chain

from generator.ledger.status_as_of import current_quarter, status_as_of
from generator.published import addresses
from generator.record.dates import Quarter
from generator.record.evidence import Evidence, shown_in
from generator.record.form import Form
from generator.record.items import Item
from generator.record.own_pages.page import docs_path
from generator.record.pledge import Change, Pledge
from generator.record.records import Records
from generator.record.report import Report, Row
from generator.record.sections import (
    Facts,
    FactsForm,
    Figures,
    FiguresForm,
    Prose,
    SectionContent,
    SectionForm,
)


class Zone(IntEnum):
    """How near to the heart of a pledge a line stands; what is found nearer ranks higher."""

    NAME = 0
    PROMISE = 1
    LATEST = 2
    PAST = 3


@dataclass(frozen=True, slots=True)
class SearchLine:
    """A line: its words, the date read out of them, and where it stands.

    `quarter` is the place of its report among the city's quarters, None for the pledge's own lines.
    """

    words: str
    when: str | None
    zone: Zone
    section: str
    quarter: int | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """A pledge as search knows it; `status` is the city's word for it, `written` what the report says."""

    pledge: Pledge
    department: str | None
    status: str
    written: str
    lines: tuple[SearchLine, ...]
    reported: tuple[tuple[Quarter, Zone], ...]


def document(records: Records, pledge_id: str) -> Document:
    """Return a pledge's document; the records of that pledge alone suffice (`Records.of_pledges`)."""
    now = status_as_of(records, pledge_id, current_quarter(records))
    reports = [filed.record for (key, _), filed in records.reports.items() if key == pledge_id]
    places = {quarter.written: place for place, quarter in enumerate(records.quarters)}
    pledge = now.pledge.record
    latest = now.latest.record if now.latest else None
    found: dict[str, SearchLine] = {}
    own = _own(records, pledge, latest)
    reported = chain.from_iterable(_reported(records, each, latest, places) for each in reversed(reports))
    for line in chain(own, reported):
        known = found.setdefault(line.words, line)
        if line.section == "done" and known.section in {"so_far", "plan"}:
            # Later sheets repeat what was done; the report of its own quarter is where it is told.
            found[line.words] = SearchLine(line.words, line.when, known.zone, line.section, line.quarter)
    return Document(
        pledge,
        _department(pledge, latest),
        now.status.id if now.status else "",
        latest.status.written if latest and latest.status else "",
        tuple(sorted(found.values(), key=lambda line: line.zone)),
        tuple(
            (each.quarter, Zone.LATEST if each is latest else Zone.PAST)
            for each in reports
            if each.quarter.written in places
        ),
    )


def _department(pledge: Pledge, latest: Report | None) -> str | None:
    if latest is not None:
        return latest.department.name
    return pledge.departments[-1].name if pledge.departments else None


def _own(records: Records, pledge: Pledge, latest: Report | None) -> Iterator[SearchLine]:
    """Yield what stands on the page of a pledge beside its reports."""
    yield SearchLine(pledge.number, None, Zone.NAME, "about")
    yield SearchLine(pledge.title, None, Zone.NAME, "about")
    for text in filter(None, (pledge.election_text, pledge.current_text)):
        yield SearchLine(text, None, Zone.PROMISE, "promise")
    field = next(each for each in records.city.record.fields if each.id == pledge.field)
    strategies = (each.name for each in field.strategies if each.id == pledge.strategy)
    for words in (field.name, *strategies, *(each.name for each in pledge.departments)):
        if words:
            yield SearchLine(words, None, Zone.PROMISE, "about")
    yield from _changes(pledge.changes, Zone.LATEST, None)
    yield from _shown(pledge, Zone.LATEST, None)
    for kin in pledge.lineage:
        if kin.note:
            yield SearchLine(kin.note, kin.when.written if kin.when else None, Zone.LATEST, "changes")
    if latest is not None:
        for officer in latest.department.officers:
            if officer.name:
                yield SearchLine(
                    f"{officer.role} {officer.name}" if officer.role else officer.name,
                    None,
                    Zone.LATEST,
                    "people",
                )
        for phone in latest.department.phones:
            yield SearchLine(phone, None, Zone.LATEST, "people")


def _reported(
    records: Records, report: Report, latest: Report | None, places: dict[str, int]
) -> Iterator[SearchLine]:
    """Yield the lines of a report, what was done in its quarter first."""
    place = places.get(report.quarter.written)
    is_latest = report is latest
    zone = Zone.LATEST if is_latest else Zone.PAST
    heading = Zone.PROMISE if is_latest else Zone.PAST
    yield SearchLine(report.title, None, heading, "about", place)
    if report.department.name:
        yield SearchLine(report.department.name, None, heading, "about", place)
    if report.status:
        yield SearchLine(report.status.written, None, heading, "about", place)
    for task in report.tasks:
        yield SearchLine(task.name, None, heading, "tasks", place)
    for section, told in _told(records.forms[report.form], report):
        yield from (SearchLine(words, when, zone, section, place) for words, when in told)
    for project in report.budget.projects:
        if project.name:
            yield SearchLine(project.name, None, zone, "money", place)
    yield from _changes(report.changes, zone, place)
    yield from _shown(report, zone, place)


def _told(form: Form, report: Report) -> Iterator[tuple[str, Iterator[tuple[str, str | None]]]]:
    """Yield the parts of a sheet that are told in words, by their sections; its own by their anchors."""
    yield "done", _row(report.this_quarter)
    yield "plan", _row(report.plan)
    yield "plan", _results(report)
    yield "so_far", _row(report.so_far)
    yield "problems", _items(report.problems)
    yield "remedies", _items(report.remedies)
    for name, row in report.other_rows.items():
        yield addresses.row(name), _row(row)
    for section in (each for each in form.sections if each.id in report.sections):
        anchor = addresses.section(section.id) if section.name else "people"
        yield anchor, _section(section, report.sections[section.id])


def _section(form: SectionForm, content: SectionContent) -> Iterator[tuple[str, str | None]]:
    """Yield the lines of a section: a fact with its label, a row of figures with its labels and cells."""
    if content.beside:
        yield content.beside, None
    match form, content:
        case FactsForm(), Facts():
            for fact in content.facts:
                if fact.text:
                    yield f"{form.called(fact)} {fact.text}", None
                yield from _items(fact.details)
        case FiguresForm(), Figures():
            for row in content.rows:
                named = form.row(row)
                cells = (
                    f"{column.label} {form.worded(cell)}"
                    for column, cell in zip(form.columns, row.cells, strict=True)
                    if cell.written
                )
                yield " ".join(filter(None, (named.group, named.label, *cells))), None
        case _, Prose():
            yield from _items(content.items)


def _results(report: Report) -> Iterator[tuple[str, str | None]]:
    for result in report.results:
        if result.why:
            yield result.why, result.to.written if result.to else None


def _row(row: Row) -> Iterator[tuple[str, str | None]]:
    for group in row.by_task:
        yield from _items(group.items)
    if row.remark:
        yield row.remark, None


def _items(items: Iterable[Item]) -> Iterator[tuple[str, str | None]]:
    for item in items:
        yield item.text, item.when.written if item.when else None
        yield from _items(item.details)


def _shown(record: Pledge | Report, zone: Zone, place: int | None) -> Iterator[SearchLine]:
    for _, each in shown_in(record):
        if isinstance(each, Evidence):
            told: tuple[str | None, ...] = (each.title,)
        else:
            told = (each.alt, each.caption, each.by, each.licence)
        yield from (SearchLine(words, None, zone, "evidence", place) for words in told if words)


def _changes(changes: Iterable[Change], zone: Zone, place: int | None) -> Iterator[SearchLine]:
    for each in changes:
        when = each.decided_on.written if each.decided_on else None
        for words in (each.what, each.before, each.after, each.reason, each.procedure):
            if words:
                yield SearchLine(words, when, zone, "changes", place)
        for step in each.steps:
            yield SearchLine(step.what, step.when.written if step.when else None, zone, "changes", place)


_ZONES = {"heading": Zone.PROMISE, "head": Zone.LATEST, "text": Zone.LATEST, "code": Zone.PAST}


@dataclass(frozen=True, slots=True)
class OwnDocument:
    """A page as search knows it; `id` has a slash in it, which no pledge's has: its file."""

    id: str
    title: str
    lines: tuple[SearchLine, ...]
    reported: tuple[()] = ()


def own_documents(records: Records) -> Iterator[OwnDocument]:
    """Yield the documents of a city's own pages, in the order of their paths."""
    for page in records.own.pages:
        title = page.head.record.title
        found = {title: SearchLine(title, None, Zone.NAME, "about")}
        for mark in page.marks:
            words = " ".join(mark.words.split())
            if words and mark.kind in _ZONES:
                found.setdefault(words, SearchLine(words, None, _ZONES[mark.kind], ""))
        lines = sorted(found.values(), key=lambda line: line.zone)
        yield OwnDocument(docs_path(page.path).removesuffix(".md"), title, tuple(lines))
