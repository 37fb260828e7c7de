"""What became of a department's plans: counted by quarter, and each counted item on a page of its own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from generator import wording
from generator.ledger import addresses
from generator.ledger.downloads import Part
from generator.ledger.plans import ORDER
from generator.ledger.standing import current_quarter
from generator.ledger.tallies import Answered, PlanTally, tally
from generator.pages.page import Page
from generator.pages.views.links import Around
from generator.pages.views.parts import CellView, Link, RowView, TableView
from generator.pages.views.results import ResultView, result
from generator.pages.views.shortfall import counted
from generator.record.dates import Quarter
from generator.record.records import Records
from generator.wording import finding
from generator.wording import pages as page_words
from generator.wording import results as result_words
from generator.wording import tallies as words

_OPEN = "open"


@dataclass(frozen=True, slots=True)
class Fulfilment:
    """How a department's plans were met: in a sentence, counted, and where the items and the rows are.

    `table` is None where no report has followed a plan yet.
    """

    told: str
    table: TableView | None
    all: Link
    file: Link


@dataclass(frozen=True, slots=True)
class ItemLine:
    """An item of a plan: the pledge, the report that tells or planned, its result (None: not yet told)."""

    number: str
    pledge: Link
    report: Link
    result: ResultView
    is_told: bool


@dataclass(frozen=True, slots=True)
class QuarterRows:
    """The items of one quarter that came to one thing."""

    anchor: str
    caption: str
    lines: tuple[ItemLine, ...]


@dataclass(frozen=True, slots=True)
class OutcomeRows:
    """All items that came to one thing, by quarter, newest first."""

    anchor: str
    heading: str
    quarters: tuple[QuarterRows, ...]


@dataclass(frozen=True, slots=True)
class PlansView:
    """What the page of a department's plans shows."""

    crumbs: tuple[Link, ...]
    heading: str
    told: str
    groups: tuple[OutcomeRows, ...]
    file: Link


def fulfilment(around: Around, department: str, name: str, pledges: Iterable[str]) -> Fulfilment | None:
    """Return how the plans of a department's pledges were met; None where nothing was ever planned."""
    held = tally(around.records, pledges)
    if not held.due and not held.open:
        return None
    rows = (
        *(
            _row(around, department, [each for each in held.due if each.quarter == quarter], quarter)
            for quarter in reversed(around.records.quarters)
            if any(each.quarter == quarter for each in held.due)
        ),
        _row(around, department, held.due, None),
    )
    table = TableView(words.caption(name), words.NOTE, around.period, words.COLUMNS, rows)
    return Fulfilment(
        _told(held),
        table if held.due else None,
        around.to(words.WHOLE, addresses.plans_of(department)),
        _file(around, department),
    )


def _file(around: Around, department: str) -> Link:
    """Return the link to the rows that are counted of a department."""
    return around.to(words.CSV, Part("departments", department).file("results", "csv"))


def by_department(around: Around, pledges: dict[str, tuple[str, ...]]) -> TableView | None:
    """Return the counts of every department since the term began; None where nothing was ever planned."""
    held = {key: tally(around.records, own) for key, own in pledges.items()}
    if not any(each.due or each.open for each in held.values()):
        return None
    rows = []
    for entry in around.records.city.record.departments:
        link = around.department(entry.names[-1])
        cells = _row(around, entry.id, held[entry.id].due, None).cells
        open_ = _cell(around, entry.id, _OPEN, None, len(held[entry.id].open))
        rows.append(RowView(CellView(link.words, href=link.href), (*cells, open_)))
    caption = words.by_department(wording.quarter(current_quarter(around.records)))
    columns = (*words.COLUMNS, words.OPEN)
    apart = len(around.records.pledges) - sum(map(len, pledges.values()))
    return TableView(caption, words.note(apart), page_words.DEPARTMENT, columns, tuple(rows))


def page(records: Records, department: str, name: str, pledges: Iterable[str]) -> Page:
    """Return the page on which every counted item of a department's plans stands."""
    around = Around(records, addresses.plans_of(department))
    held = tally(records, pledges)
    groups = [
        _group(around, code or "unmentioned", [each for each in held.due if each.due.outcome == code])
        for code in ORDER
    ]
    groups.append(_group(around, _OPEN, held.open))
    parents = (
        around.home(),
        around.to(page_words.DEPARTMENTS, addresses.DEPARTMENTS),
        around.to(name, addresses.department(department)),
    )
    view = PlansView(
        parents,
        words.page_title(name),
        _told(held),
        tuple(each for each in groups if each.quarters),
        _file(around, department),
    )
    told = words.described(name, len(held.due), wording.quarter(current_quarter(records)))
    return Page(around.address, view.heading, told, "plans", view)


def _told(held: PlanTally) -> str:
    return words.sentence(len(held.due), counted(each.due for each in held.due), len(held.open))


def _row(around: Around, department: str, due: Sequence[Answered], quarter: Quarter | None) -> RowView:
    """Return the counts of a quarter, or of the whole term (None)."""
    counts = Counter(each.due.outcome for each in due)
    nothing = CellView(words.NOTHING, is_blank=True)  # of no plan at all it is not said that 0 were kept
    cells = (
        CellView(str(len(due)), is_number=True),
        *(
            _cell(around, department, code or "unmentioned", quarter, counts[code]) if due else nothing
            for code in ORDER
        ),
    )
    if quarter is None:
        return RowView(CellView(finding.ALL), cells, is_sum=True)
    link = around.quarter(quarter)
    return RowView(CellView(link.words, href=link.href), cells)


def _cell(around: Around, department: str, code: str, quarter: Quarter | None, count: int) -> CellView:
    if not count:
        return CellView(str(count), is_number=True)
    link = around.to(str(count), f"{addresses.plans_of(department)}#{_anchor(code, quarter)}")
    entry = next(each for each in around.records.city.record.departments if each.id == department)
    when = wording.quarter(quarter) if quarter else ""
    label = words.seen(link.words, entry.names[-1], when, _named(code))
    return CellView(link.words, is_number=True, href=link.href, label=label)


def _anchor(code: str, quarter: Quarter | None) -> str:
    return f"{code}-{quarter.written}" if quarter else code


def _named(code: str) -> str:
    return words.OPEN if code == _OPEN else result_words.CODES[code]


def _group(around: Around, code: str, items: Sequence[Answered]) -> OutcomeRows:
    newest_first = sorted(items, key=lambda each: each.quarter.last, reverse=True)
    return OutcomeRows(
        code,
        words.group(_named(code), len(items)),
        tuple(
            _quarter(around, code, quarter, list(own))
            for quarter, own in groupby(newest_first, key=lambda each: each.quarter)
        ),
    )


def _quarter(around: Around, code: str, quarter: Quarter, items: list[Answered]) -> QuarterRows:
    when = wording.quarter(quarter)
    caption = (
        words.open_rows(when, len(items)) if code == _OPEN else words.rows(_named(code), when, len(items))
    )
    return QuarterRows(_anchor(code, quarter), caption, tuple(_lines(around, code, items)))


def _lines(around: Around, code: str, items: list[Answered]) -> Iterator[ItemLine]:
    for each in items:
        pledge = around.records.pledges[each.pledge_id].record
        yield ItemLine(
            pledge.number,
            Link(pledge.title, around.pledge(each.pledge_id).href),
            around.report(each.pledge_id, each.quarter.written),
            result(each.due),
            code != _OPEN,
        )
