"""A pledge: its words first, where it stands, what was done and planned, money, people, and changes."""

from __future__ import annotations

from dataclasses import dataclass

from generator import wording
from generator.ledger import addresses
from generator.ledger.downloads import Download
from generator.ledger.standing import current_quarter, is_expected, standing
from generator.pages.page import Page
from generator.pages.views import drawn, history, parts, tables
from generator.pages.views.drawn import CourseView
from generator.pages.views.facts import FactView, facts_of
from generator.pages.views.history import QuarterView, TaskView
from generator.pages.views.links import Around, FileGroup, edit_link, phone
from generator.pages.views.parts import Link, StatusView, TableView
from generator.pages.views.report import OfficerView, bullets
from generator.record.city import Form
from generator.record.pledge import Pledge
from generator.record.records import Records
from generator.record.report import Report
from generator.wording import pages as words
from generator.wording import titles


@dataclass(frozen=True, slots=True)
class ProblemsView:
    """Problems and remedies under the labels of their form."""

    heading: str
    problems_label: str
    problems: tuple[parts.ItemView, ...]
    remedies_label: str
    remedies: tuple[parts.ItemView, ...]


@dataclass(frozen=True, slots=True)
class ChargeView:
    """A department that was in charge, and from when until when."""

    department: Link
    since: str
    until: str


@dataclass(frozen=True, slots=True)
class KinView:
    """How the pledge is kin to others."""

    kind: str
    others: tuple[Link, ...]
    when: str
    note: str


@dataclass(frozen=True, slots=True)
class PledgeView:
    """What the page of a pledge shows."""

    crumbs: tuple[Link, ...]
    number: str
    title: str
    status: StatusView
    latest: str
    latest_link: Link | None
    done_count: int
    planned_count: int
    missing_now: str
    facts: tuple[FactView, ...]
    election_text: str
    strategy: str
    course: CourseView | None
    recent: tuple[QuarterView, ...]
    older: tuple[QuarterView, ...]
    tasks: tuple[TaskView, ...]
    participation: tuple[TableView, ...]
    budget: tuple[TableView, ...]
    problems: ProblemsView | None
    changes: TableView | None
    lineage: tuple[KinView, ...]
    officers: tuple[OfficerView, ...]
    phones: tuple[Link, ...]
    charges: tuple[ChargeView, ...]
    downloads: tuple[FileGroup, ...]
    citation: str
    edit: Link


_UNFOLDED = 4
"""Quarters that stand open; a year fits a phone, all sixteen do not."""


def page(records: Records, pledge_id: str, downloads: tuple[Download, ...]) -> Page:
    """Return the page of a pledge as of the newest quarter."""
    filed = records.pledges[pledge_id]
    pledge, city = filed.record, records.city.record
    around = Around(records, addresses.pledge(pledge_id))
    now = standing(records, pledge_id, current_quarter(records))
    latest = now.latest.record if now.latest else None
    form = city.form(latest.form) if latest else None
    quarter = wording.quarter(latest.quarter) if latest else None
    reports = history.reports_of(records, pledge)
    quarters = history.quarters(around, pledge, reports)
    changes = (*pledge.changes, *(each for _, report in reports if report for each in report.changes))
    done, planned = (bullets(latest.this_quarter), bullets(latest.plan)) if latest else (0, 0)
    is_missing = now.report is None and is_expected(pledge, now.quarter)
    title = words.pledge_title(pledge.number, pledge.title)
    view = PledgeView(
        crumbs=(around.home(), around.to(words.PLEDGES, addresses.PLEDGES), around.field(pledge.field)),
        number=pledge.number,
        title=pledge.title,
        status=parts.report_status(records, latest),
        latest=quarter or "",
        latest_link=around.report(pledge_id, latest.quarter.written) if latest else None,
        done_count=done,
        planned_count=planned,
        missing_now=wording.quarter(now.quarter) if is_missing else "",
        facts=facts_of(latest, form, changes),
        election_text=pledge.election_text or "",
        strategy=_strategy(records, pledge),
        course=drawn.course(records, reports),
        recent=quarters[:_UNFOLDED],
        older=quarters[_UNFOLDED:],
        tasks=history.tasks(latest) if latest else (),
        participation=history.participation(records, reports),
        budget=drawn.budget(latest, form, quarter) if latest and form and quarter else (),
        problems=_problems(latest, form),
        changes=tables.changes(changes, words.CHANGES_OF_PLEDGE),
        lineage=_lineage(around, pledge),
        officers=_officers(latest),
        phones=tuple(map(phone, latest.department.phones)) if latest else (),
        charges=_charges(around, pledge),
        downloads=around.downloads(downloads),
        citation=around.citation(title, quarter),
        edit=edit_link(around, filed.path),
    )
    told = titles.pledge(title, view.status.words, quarter, done, planned)
    return Page(around.address, title, told, "pledge", view)


def _strategy(records: Records, pledge: Pledge) -> str:
    field = next(each for each in records.city.record.fields if each.id == pledge.field)
    strategy = next((each for each in field.strategies if each.id == pledge.strategy), None)
    return words.strategy_name(strategy.id, strategy.name) if strategy else ""


def _problems(report: Report | None, form: Form | None) -> ProblemsView | None:
    if report is None or form is None:
        return None
    return ProblemsView(
        form.problems_heading,
        form.problems_label,
        parts.items(report.problems),
        form.remedies_label,
        parts.items(report.remedies),
    )


def _officers(report: Report | None) -> tuple[OfficerView, ...]:
    officers = report.department.officers if report else ()
    return tuple(OfficerView(each.role or wording.BLANK, each.name or wording.BLANK) for each in officers)


def _charges(around: Around, pledge: Pledge) -> tuple[ChargeView, ...]:
    return tuple(
        ChargeView(
            around.department(charge.name),
            wording.quarter(charge.since) if charge.since else wording.BLANK,
            wording.quarter(charge.until) if charge.until else "",
        )
        for charge in pledge.departments
    )


def _lineage(around: Around, pledge: Pledge) -> tuple[KinView, ...]:
    return tuple(
        KinView(
            words.LINEAGE_KINDS[kin.kind],
            tuple(around.pledge(other) for other in kin.others),
            wording.when(kin.when.written) if kin.when else wording.BLANK,
            kin.note or "",
        )
        for kin in pledge.lineage
    )
