"""The page of rates, laid out in the order in which the Manifesto Center reads a city's site."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from generator.ledger import rates as ledger
from generator.ledger.plans import ORDER, PlanOutcome, is_stated, outcomes
from generator.ledger.status_as_of import current_quarter, statuses_as_of
from generator.pages.links import LinkBuilder
from generator.pages.page import Page
from generator.pages.parts import CellView, Link, RowView, TableView, View, count_cell
from generator.pages.views import adding, rates
from generator.pages.views.tables import told_apart
from generator.pages.views.timing import timing
from generator.published import addresses
from generator.published.downloads import Catalogue
from generator.record.chains import newest_first
from generator.record.dates import Quarter
from generator.record.records import Records
from generator.wording import center as words
from generator.wording import changes as change_words
from generator.wording import pages as page_words
from generator.wording import rates as rate_words


def page(records: Records, catalogue: Catalogue) -> Page:
    """Return the page of rates as of the newest quarter."""
    around = LinkBuilder(records, addresses.RATES)
    now = current_quarter(records)
    stand = ledger.present(records, now)
    year = [each for each in records.quarters if each.last.year == now.last.year]
    named = sum(bool(each.latest and each.latest.record.department.phones) for each in stand)
    matched = sum(each.pledge.record.election_text is not None for each in stand)
    is_told = ledger.is_stated(stand)
    view = {
        "as_of": around.quarter(now),
        "pledges": len(stand),
        "not_begun": len(records.pledges) - len(stand),
        "rates": rates.rates(around, stand) if is_told else (),
        "by": rates.tables(around, stand) if is_told else (),
        "stated": rates.stated(around, stand),
        "year": now.last.year,
        "plans": _plans(around, year),
        "participation": told_apart(_participation(around, year)),
        "reports": len(records.reports),
        "timing": timing(records, now, statuses_as_of(records, now), most=0),
        "offered": len(catalogue.tables),
        "contacts": rate_words.share(named, len(stand)),
        "matched": rate_words.share(matched, len(stand)) if matched else "",
        "changes": _changes(records),
        "download": catalogue.of("rates")[0],
    }
    return Page(around.address, words.TITLE, "rates", view)


def _plans(around: LinkBuilder, year: Iterable[Quarter]) -> View:
    """Return how the plans of a year were met: how many were done, which share, and each of its quarters.

    `percent` is empty where no report says what became of them; without plans there is no table.
    """
    own = [(quarter, _due(around.records, quarter)) for quarter in year]
    every = [each for _, due in own for each in due]
    number, done = own[-1][0].last.year, sum(each.outcome == "done" for each in every)
    rows = [_plan_row(around.quarter(quarter), due) for quarter, due in own]
    rows.append(_plan_row(Link(words.WHOLE_YEAR, ""), every, is_sum=True))
    caption, heads = words.plans_of(number), words.PLAN_HEADS
    table = TableView(caption, words.PLAN_NOTE, around.period, heads, tuple(rows))
    rate = ledger.percent(done, len(every)) if is_stated(every) else None
    return {
        "planned": len(every),
        "kept": rate_words.share(done, len(every)),
        "percent": "" if rate is None else rate_words.percent(rate),
        "table": table if every else None,
    }


def _due(records: Records, quarter: Quarter) -> list[PlanOutcome]:
    return [each for key in records.pledges for each in outcomes(records, key, quarter)]


def _plan_row(head: Link, due: list[PlanOutcome], *, is_sum: bool = False) -> RowView:
    counts = Counter(each.outcome for each in due)
    # Where no report says anything of its plans, nothing was left unmentioned by one.
    if due and not is_stated(due):
        cells = tuple(CellView(words.UNTOLD, is_blank=True) for _ in words.PLAN_HEADS[1:])
    else:
        cells = tuple(count_cell(counts[each]) for each in ORDER)
    href = f"{head.href}#unmet" if head.href and due else head.href
    return RowView(CellView(head.words, href=href), (count_cell(len(due)), *cells), is_sum=is_sum)


def _participation(around: LinkBuilder, year: list[Quarter]) -> Iterable[TableView]:
    """Return the counts of a year by quarter; only those of single quarters are added."""
    written = {each.written for each in year}
    reports = [each.record for (_, key), each in around.records.reports.items() if key in written]
    for own in adding.counts(around, reports):
        rows = [
            own.line(around.quarter(quarter), held)
            for quarter in year
            if (held := [each for each in own.reports if each.quarter == quarter])
        ]
        if own.meaning == "this_quarter":
            rows.append(own.line(Link(words.WHOLE_YEAR, ""), own.reports, is_sum=True))
        caption = words.participation_of(own.form.participation.heading, year[-1].last.year)
        yield own.table(caption, around.period, rows)


def _changes(records: Records) -> TableView | None:
    entries = newest_first(records)
    rows = []
    for kind, word in page_words.CHANGE_KINDS.items():
        pledges = [each.filed.record.pledge for each in entries if each.change.kind == kind]
        if pledges:
            rows.append(RowView(CellView(word), (count_cell(len(pledges)), count_cell(len(set(pledges))))))
    caption = change_words.TITLE
    return TableView(caption, words.KINDS_NOTE, words.KIND, words.KIND_HEADS, tuple(rows)) if rows else None
