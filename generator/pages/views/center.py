"""The page of rates, laid out in the order in which the Manifesto Center reads a city's site."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from generator import wording
from generator.ledger import addresses
from generator.ledger import rates as ledger
from generator.ledger.changes import newest_first
from generator.ledger.downloads import Catalogue
from generator.ledger.plans import ORDER, PlanOutcome, is_stated, outcomes
from generator.ledger.standing import current_quarter, standings
from generator.pages.page import Page
from generator.pages.views import adding, parts, rates
from generator.pages.views.links import Around, FileGroup
from generator.pages.views.parts import CellView, Link, RowView, TableView
from generator.pages.views.rates import RateView
from generator.pages.views.timing import TimingView, timing
from generator.record.dates import Quarter
from generator.record.records import Records
from generator.wording import center as words
from generator.wording import changes as change_words
from generator.wording import pages as page_words
from generator.wording import rates as rate_words
from generator.wording.periods import said_of


@dataclass(frozen=True, slots=True)
class CenterView:
    """What the page of rates shows: five parts, each with where it stands on the site.

    `unstated` says why there are no rates, and is empty where there are some.
    """

    crumbs: tuple[Link, ...]
    heading: str
    as_of: Link
    unstated: str
    not_begun: str
    rates: tuple[RateView, ...]
    by: tuple[TableView, ...]
    plans: str
    plan_table: TableView | None
    participation: tuple[TableView, ...]
    reports: int
    timing: TimingView
    offered: int
    contacts: str
    matched: str
    changes: TableView | None
    ways: dict[str, Link]
    downloads: tuple[FileGroup, ...]


def page(records: Records, catalogue: Catalogue) -> Page:
    """Return the page of rates as of the newest quarter."""
    around = Around(records, addresses.RATES)
    now = current_quarter(records)
    stand = ledger.present(records, now)
    year = [each for each in records.quarters if each.last.year == now.last.year]
    told, plan_table = _plans(around, year)
    latest = [each.latest.record for each in stand if each.latest]
    stated = sum(each.pledge.record.election_text is not None for each in stand)
    begun = len(records.pledges) - len(stand)
    is_told = ledger.is_stated(stand)
    view = CenterView(
        crumbs=(around.home(),),
        heading=words.TITLE,
        as_of=around.quarter(now),
        unstated="" if is_told else words.unstated(len(stand)),
        not_begun=words.not_begun(begun) if begun else "",
        rates=rates.rates(around, stand) if is_told else (),
        by=rates.tables(around, stand) if is_told else (),
        plans=told,
        plan_table=plan_table,
        participation=parts.told_apart(_participation(around, year)),
        reports=len(records.reports),
        timing=timing(around, now, standings(records, now), most=0),
        offered=len(catalogue.tables),
        contacts=words.contacts(len(stand), sum(bool(each.department.phones) for each in latest)),
        matched=words.matched(len(stand), stated),
        changes=_changes(records),
        ways=_ways(around),
        downloads=around.downloads(each for each in catalogue.whole if each.table == "rates"),
    )
    description = words.description(records.city.record.name, wording.quarter(now))
    return Page(around.address, words.TITLE, description, "rates", view)


def _ways(around: Around) -> dict[str, Link]:
    found = {
        "quarters": (said_of(page_words.QUARTERS, around.period), addresses.QUARTERS),
        "participation": (page_words.PARTICIPATION, addresses.PARTICIPATION),
        "data": (page_words.DATA, addresses.DATA),
        "pledges": (page_words.PLEDGES, addresses.PLEDGES),
        "changes": (change_words.TITLE, addresses.CHANGES),
        "about": (page_words.ABOUT, addresses.ABOUT),
    }
    return {name: around.to(*way) for name, way in found.items()}


def _plans(around: Around, year: Iterable[Quarter]) -> tuple[str, TableView | None]:
    """Return how the plans of a year were met, and the counts of each of its quarters."""
    own = [(quarter, _due(around.records, quarter)) for quarter in year]
    every = [each for _, due in own for each in due]
    number = own[-1][0].last.year
    if not every:
        return words.plans(number, 0, 0, ""), None
    rows = tuple(_plan_row(around.quarter(quarter), due) for quarter, due in own)
    whole = _plan_row(Link(words.WHOLE_YEAR, ""), every, is_sum=True)
    table = TableView(
        words.plans_of(number), words.PLAN_NOTE, around.period, words.PLAN_HEADS, (*rows, whole), key="plans"
    )
    done = sum(each.outcome == "done" for each in every)
    rate = ledger.percent(done, len(every))
    if not is_stated(every) or rate is None:
        return words.untold_plans(number, len(every)), table
    return words.plans(number, len(every), done, rate_words.percent(rate)), table


def _due(records: Records, quarter: Quarter) -> list[PlanOutcome]:
    return [each for key in records.pledges for each in outcomes(records, key, quarter)]


def _plan_row(head: Link, due: list[PlanOutcome], *, is_sum: bool = False) -> RowView:
    counts = Counter(each.outcome for each in due)
    planned = CellView(str(len(due)), is_number=True)
    # Where no report says anything of its plans, nothing was left unmentioned by one.
    if due and not is_stated(due):
        cells = tuple(CellView(words.UNTOLD, is_blank=True) for _ in words.PLAN_HEADS[1:])
    else:
        cells = tuple(CellView(str(counts[each]), is_number=True) for each in ORDER)
    href = f"{head.href}#unmet" if head.href and due else head.href
    return RowView(CellView(head.words, href=href), (planned, *cells), is_sum=is_sum)


def _participation(around: Around, year: list[Quarter]) -> Iterable[TableView]:
    """Return the counts of a year by quarter; only those of single quarters are added."""
    written = {each.written for each in year}
    reports = [each.record for (_, key), each in around.records.reports.items() if key in written]
    for number, own in enumerate(adding.counts(around, reports), 1):
        rows = [
            own.line(around.quarter(quarter), held)
            for quarter in year
            if (held := [each for each in own.reports if each.quarter == quarter])
        ]
        if own.meaning == "this_quarter":
            rows.append(own.line(Link(words.WHOLE_YEAR, ""), own.reports, is_sum=True))
        caption = words.participation_of(own.form.participation.heading, year[-1].last.year)
        yield own.table(caption, around.period, rows, key=f"participation-{number}")


def _changes(records: Records) -> TableView | None:
    entries = newest_first(records)
    rows = []
    for kind, word in page_words.CHANGE_KINDS.items():
        pledges = [each.filed.record.pledge for each in entries if each.change.kind == kind]
        counts = (len(pledges), len(set(pledges)))
        if pledges:
            rows.append(
                RowView(CellView(word), tuple(CellView(str(each), is_number=True) for each in counts))
            )
    caption = change_words.TITLE
    return TableView(caption, words.KINDS_NOTE, words.KIND, words.KIND_HEADS, tuple(rows)) if rows else None
