"""A pledge: its words first, where it stands, what was done and planned, money, people, and changes."""

from __future__ import annotations

from dataclasses import dataclass

from generator import wording
from generator.ledger import addresses
from generator.ledger.downloads import Download
from generator.ledger.standing import current_quarter, standing
from generator.pages.drawings.course import Course
from generator.pages.page import Page
from generator.pages.views import amounts, changes, history, parts, people, slips, tables
from generator.pages.views.corrected import CorrectionView, of_pledge
from generator.pages.views.facts import FactView, facts
from generator.pages.views.history import AheadView, FoldedTable, QuarterView
from generator.pages.views.kinship import Kinship, kinship
from generator.pages.views.links import Around, FileGroup, edit_link
from generator.pages.views.parts import Link, StatusView, TableView
from generator.pages.views.people import ChargeView
from generator.pages.views.promise import PromiseView, promise
from generator.pages.views.sheet import ProblemsView, bullets, problems
from generator.pages.views.slips import SlipView
from generator.pages.views.standing import sentences
from generator.record.chains import history as told_changes
from generator.record.pledge import Pledge
from generator.record.records import Records
from generator.record.report import Officer
from generator.wording import changes as change_words
from generator.wording import corrections as correction_words
from generator.wording import pages as words
from generator.wording import titles
from generator.wording.pledge import Sentence


@dataclass(frozen=True, slots=True)
class PledgeView:
    """What the page of a pledge shows."""

    crumbs: tuple[Link, ...]
    number: str
    title: str
    promise: PromiseView
    strategy: str
    status: StatusView
    standing: tuple[Sentence, ...]
    facts: tuple[FactView, ...]
    course: Course | None
    ahead: AheadView | None
    recent: tuple[QuarterView, ...]
    older: tuple[QuarterView, ...]
    participation: tuple[FoldedTable, ...]
    budget: tuple[TableView, ...]
    budget_changes: TableView | None
    problems: ProblemsView | None
    changes: TableView | None
    all_changes: Link
    slips: tuple[SlipView, ...]
    kinship: Kinship
    officers: tuple[Officer, ...]
    charges: tuple[ChargeView, ...]
    downloads: tuple[FileGroup, ...]
    citation: str
    edit: Link
    before: Link | None
    after: Link | None
    field: Link
    corrections: tuple[CorrectionView, ...]
    all_corrections: Link


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
    rail = history.quarters(around, pledge, reports)
    opened = history.opened(rail)
    changed = told_changes(records, pledge_id)
    done, planned = (bullets(latest.this_quarter), bullets(latest.plan)) if latest else (0, 0)
    title = words.pledge_title(pledge.number, pledge.title)
    before, after = around.neighbours_of(pledge_id)
    view = PledgeView(
        crumbs=(around.home(), around.to(words.PLEDGES, addresses.PLEDGES), around.field(pledge.field)),
        number=pledge.number,
        title=pledge.title,
        promise=promise(pledge),
        strategy=_strategy(records, pledge),
        status=parts.report_status(records, latest),
        standing=sentences(records, now, around.period),
        facts=facts(city, pledge, latest, form, tuple(each.change for each in changed)),
        course=history.course(records, reports),
        ahead=history.ahead(around, pledge, latest, form),
        recent=rail[:opened],
        older=rail[opened:],
        participation=tuple(
            history.folded(each, around.period)
            for each in parts.keyed(history.participation(records, reports), "participation")
        ),
        budget=parts.keyed(tables.drawn_budget(latest, form, quarter), "budget")
        if latest and form and quarter
        else (),
        budget_changes=amounts.changed_of_pledge(
            around,
            [records.reports[pledge_id, latest.quarter.written]] if latest else [],
        ),
        problems=problems(latest, form) if latest and form else None,
        changes=changes.of_record(around, changed, words.CHANGES_OF_PLEDGE),
        all_changes=around.to(change_words.ALL_CHANGES, addresses.CHANGES),
        slips=slips.of_pledge(around, pledge_id),
        kinship=kinship(around, pledge, changed),
        officers=people.officers(city, latest),
        charges=people.charges(around, pledge),
        downloads=around.downloads(downloads),
        citation=around.citation(title, quarter),
        edit=edit_link(around, filed.path),
        before=before,
        after=after,
        field=around.field(pledge.field),
        corrections=of_pledge(around, pledge_id),
        all_corrections=around.to(correction_words.CORRECTIONS, addresses.CORRECTIONS),
    )
    told = titles.of_pledge(title, view.status.words, quarter, done, planned)
    return Page(around.address, title, told, "pledge", view)


def _strategy(records: Records, pledge: Pledge) -> str:
    field = next(each for each in records.city.record.fields if each.id == pledge.field)
    strategy = next((each for each in field.strategies if each.id == pledge.strategy), None)
    return words.strategy_name(strategy.id, strategy.name) if strategy else ""
