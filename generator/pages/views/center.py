"""The page of rates, laid out in the order in which the Manifesto Center reads a city's site."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from generator import wording
from generator.ledger import rates as ledger
from generator.ledger.plans import ORDER, PlanOutcome, is_stated, outcomes
from generator.ledger.rates import Rate
from generator.ledger.status_as_of import StatusAsOf, current_quarter, statuses_as_of
from generator.pages.links import LinkBuilder
from generator.pages.page import Page
from generator.pages.parts import CellView, PageLink, RowView, TableView, View, count_cell, link_cell
from generator.pages.views import totals
from generator.pages.views.groups import Group, by_department, by_field
from generator.pages.views.lists import NONE
from generator.pages.views.progress import timing
from generator.pages.views.tables import told_apart
from generator.published import addresses
from generator.published.downloads import Catalogue
from generator.record.chains import newest_first
from generator.record.city import City, StatusWord, vocabulary
from generator.record.dates import Quarter
from generator.record.records import Records
from generator.wording import changes as change_words
from generator.wording import counts as words
from generator.wording import pages as page_words


def rate_tables(around: LinkBuilder, stand: tuple[StatusAsOf, ...]) -> tuple[TableView, ...]:
    """Return the rates by field and by department, under the rates of all."""
    shown = (
        ("fields", page_words.FIELD, by_field(around, stand)),
        ("departments", page_words.DEPARTMENT, by_department(around, stand)),
    )
    return tuple(_rate_table(around, name, corner, groups, stand) for name, corner, groups in shown)


def stated_tables(around: LinkBuilder, stand: tuple[StatusAsOf, ...]) -> tuple[TableView, ...]:
    """Return the means of the rates that reports state, a table for each name that forms give them."""
    city, quarter = around.city, wording.quarter(current_quarter(around.records))
    groups = by_field(around, stand)
    return tuple(
        TableView(
            words.stated_of(label, quarter),
            words.STATED_NOTE,
            page_words.FIELD,
            (words.MEAN,),
            (
                *(RowView(link_cell(link), (_mean(city, own, label),)) for link, own in groups),
                RowView(CellView(wording.ALL), (_mean(city, stand, label),), is_sum=True),
            ),
        )
        for label in ledger.stated_means(city, stand)
    )


def _mean(city: City, own: Sequence[StatusAsOf], label: str) -> CellView:
    found = ledger.stated_means(city, own).get(label)
    if found is None or found.value is None:
        return CellView(wording.NOT_STATED, is_blank=True)
    told = words.percent(ledger.tenth(found.value))
    return CellView(told, is_number=True, aside=words.stated_share(found.stated, found.among))


def _rate(around: LinkBuilder, rate: Rate, stand: Iterable[StatusAsOf]) -> View:
    """Return a rate and the states on either side, each with the way to the list of its pledges.

    `percent` is empty where it counts among none.
    """
    status = {each.pledge.record.pledge: each.status for each in stand}
    among = len(rate.among)
    return {
        "rule": rate.rule,
        "percent": words.percent(rate.percent) if rate.percent is not None else "",
        "share": _share(rate) if among else words.NOBODY,
        "counted": _states(around, [status[each] for each in rate.counted]),
        "among": _states(around, [status[each] for each in rate.among]),
        "outside": _states(around, [each.status for each in rate.outside for _ in each.pledges]),
    }


def _states(around: LinkBuilder, found: list[StatusWord | None]) -> tuple[PageLink, ...]:
    """Return how many pledges are in each state, each with the way to their list."""
    return tuple(
        around.state(
            words.in_state(word.word if word else wording.NO_STATUS, found.count(word)),
            word.id if word else NONE,
        )
        for word in (*vocabulary(around.city), None)
        if word in found
    )


def _rate_table(
    around: LinkBuilder, name: str, corner: str, groups: tuple[Group, ...], stand: tuple[StatusAsOf, ...]
) -> TableView:
    city = around.city
    rows = (RowView(link_cell(link), tuple(map(_rate_cell, ledger.rates(city, own)))) for link, own in groups)
    whole = RowView(CellView(wording.ALL), tuple(map(_rate_cell, ledger.rates(city, stand))), is_sum=True)
    return TableView(
        words.rates_of(name, wording.quarter(current_quarter(around.records))),
        words.RATES_NOTE,
        corner,
        tuple(each.name for each in ledger.rules(city)),
        (*rows, whole),
        anchor=f"rates-{name}",
    )


def _rate_cell(rate: Rate) -> CellView:
    if rate.percent is None:
        return CellView(words.NOBODY, is_blank=True)
    return CellView(words.percent(rate.percent), is_number=True, aside=_share(rate))


def _share(rate: Rate) -> str:
    outside = sum(len(each.pledges) for each in rate.outside)
    return words.share_and_rest(len(rate.counted), len(rate.among), outside)


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
        "rates": tuple(_rate(around, each, stand) for each in ledger.rates(around.city, stand))
        if is_told
        else (),
        "by": rate_tables(around, stand) if is_told else (),
        "stated": stated_tables(around, stand),
        "year": now.last.year,
        "plans": _plans(around, year),
        "participation": told_apart(_participation(around, year)),
        "reports": len(records.reports),
        "timing": timing(records, now, statuses_as_of(records, now), most=0),
        "offered": len(catalogue.tables),
        "contacts": words.share(named, len(stand)),
        "matched": words.share(matched, len(stand)) if matched else "",
        "changes": _changes(records),
        "download": catalogue.of("rates")[0],
    }
    return Page(around.address, words.RATES_TITLE, "rates", view)


def _plans(around: LinkBuilder, year: Iterable[Quarter]) -> View:
    """Return how the plans of a year were met: how many were done, which share, and each of its quarters.

    `percent` is empty where no report says what became of them; without plans there is no table.
    """
    own = [(quarter, _due(around.records, quarter)) for quarter in year]
    every = [each for _, due in own for each in due]
    number, done = own[-1][0].last.year, sum(each.outcome == "done" for each in every)
    rows = [_plan_row(around.quarter(quarter), due) for quarter, due in own]
    rows.append(_plan_row(PageLink(words.WHOLE_YEAR, ""), every, is_sum=True))
    caption, heads = words.plans_of(number), words.PLAN_HEADS
    table = TableView(caption, words.PLAN_NOTE, around.period, heads, tuple(rows))
    rate = ledger.percent(done, len(every)) if is_stated(every) else None
    return {
        "planned": len(every),
        "kept": words.share(done, len(every)),
        "percent": "" if rate is None else words.percent(rate),
        "table": table if every else None,
    }


def _due(records: Records, quarter: Quarter) -> list[PlanOutcome]:
    return [each for key in records.pledges for each in outcomes(records, key, quarter)]


def _plan_row(head: PageLink, due: list[PlanOutcome], *, is_sum: bool = False) -> RowView:
    counts = Counter(each.outcome for each in due)
    # Where no report says anything of its plans, nothing was left unmentioned by one.
    if due and not is_stated(due):
        cells = tuple(CellView(wording.NOT_STATED, is_blank=True) for _ in words.PLAN_HEADS[1:])
    else:
        cells = tuple(count_cell(counts[each]) for each in ORDER)
    href = f"{head.href}#unmet" if head.href and due else head.href
    return RowView(CellView(head.words, href=href), (count_cell(len(due)), *cells), is_sum=is_sum)


def _participation(around: LinkBuilder, year: list[Quarter]) -> Iterable[TableView]:
    """Return the counts of a year by quarter; only those of single quarters are added."""
    written = {each.written for each in year}
    reports = [each.record for (_, key), each in around.records.reports.items() if key in written]
    for own in totals.counts(around, reports):
        rows = [
            own.line(around.quarter(quarter), held)
            for quarter in year
            if (held := [each for each in own.reports if each.quarter == quarter])
        ]
        if own.meaning == "this_quarter":
            rows.append(own.line(PageLink(words.WHOLE_YEAR, ""), own.reports, is_sum=True))
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
    return (
        TableView(
            caption, words.CHANGED_PARTS_NOTE, words.CHANGED_PART, words.CHANGED_PART_HEADS, tuple(rows)
        )
        if rows
        else None
    )
