"""What became of a department's plans: counted by quarter, and each counted item on a page of its own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from generator import wording
from generator.ledger import addresses
from generator.ledger.downloads import Part
from generator.ledger.standing import current_quarter
from generator.ledger.tallies import Answered, PlanTally, tally
from generator.pages.page import Page
from generator.pages.views.links import Around
from generator.pages.views.parts import CellView, Link, RowView, TableView, count_cell, link_cell
from generator.pages.views.results import ResultView, counted, result
from generator.record.dates import Quarter
from generator.record.records import Records
from generator.wording import pages as page_words
from generator.wording import results as result_words
from generator.wording import tallies as words

_OPEN = "open"


@dataclass(frozen=True, slots=True)
class Fulfilment:
    """How a department's plans were met: what came of how many items, of how many nothing can be told yet.

    `table` counts them by quarter and is None where no report has followed a plan yet; `all` leads to every
    item, `file` to the counted rows.
    """

    due: int
    counted: str
    open: int
    table: TableView | None
    all: str
    file: str


@dataclass(frozen=True, slots=True)
class QuarterRows:
    """The items of one quarter that came to one thing: pledge, the report that tells or planned, result."""

    anchor: str
    caption: str
    lines: tuple[tuple[Link, Link, ResultView], ...]


@dataclass(frozen=True, slots=True)
class OutcomeRows:
    """All items that came to one thing, by quarter, newest first; `is_told` where a report says so."""

    anchor: str
    heading: str
    is_told: bool
    quarters: tuple[QuarterRows, ...]


def fulfilment(around: Around, department: str, name: str, pledges: Iterable[str]) -> Fulfilment | None:
    """Return how the plans of a department's pledges were met; None where nothing was ever planned."""
    held = tally(around.records, pledges)
    if not held.due and not held.open:
        return None
    by_quarter = [
        (quarter, own)
        for quarter in reversed(around.records.quarters)
        if (own := [each for each in held.due if each.quarter == quarter])
    ]
    rows = [_row(around, department, own, quarter) for quarter, own in by_quarter]
    rows.append(_row(around, department, held.due, None))
    table = TableView(words.caption(name), words.NOTE, around.period, words.COLUMNS, tuple(rows))
    return _met(around, department, held, table if held.due else None)


def _met(around: Around, department: str, held: PlanTally, table: TableView | None = None) -> Fulfilment:
    return Fulfilment(
        len(held.due),
        counted(each.due for each in held.due),
        len(held.open),
        table,
        around.href(addresses.plans_of(department)),
        around.href(Part("departments", department).file("results", "csv")),
    )


def by_department(around: Around, pledges: dict[str, tuple[str, ...]]) -> TableView | None:
    """Return the counts of every department since the term began; None where nothing was ever planned."""
    held = {key: tally(around.records, own) for key, own in pledges.items()}
    if not any(each.due or each.open for each in held.values()):
        return None
    rows = []
    for entry in around.records.city.record.departments:
        cells = _row(around, entry.id, held[entry.id].due, None).cells
        open_ = _cell(around, entry.id, _OPEN, None, len(held[entry.id].open))
        rows.append(RowView(link_cell(around.department(entry.names[-1])), (*cells, open_)))
    caption = words.by_department(wording.quarter(current_quarter(around.records)))
    columns = (*words.COLUMNS, words.OPEN)
    apart = len(around.records.pledges) - sum(map(len, pledges.values()))
    return TableView(caption, words.note(apart), page_words.DEPARTMENT, columns, tuple(rows))


def page(records: Records, department: str, name: str, pledges: Iterable[str]) -> Page:
    """Return the page on which every counted item of a department's plans stands."""
    around = Around(records, addresses.plans_of(department))
    held = tally(records, pledges)
    items = {code: [each for each in held.due if _code(each) == code] for code in result_words.CODES}
    items[_OPEN] = list(held.open)
    view = {
        "crumbs": (
            around.home(),
            around.to(page_words.DEPARTMENTS, addresses.DEPARTMENTS),
            around.to(name, addresses.department(department)),
        ),
        "plans": _met(around, department, held),
        "groups": [_group(around, code, own) for code, own in items.items() if own],
    }
    told = words.described(name, len(held.due), wording.quarter(current_quarter(records)))
    return Page(around.address, words.page_title(name), told, "plans", view)


def _row(around: Around, department: str, due: Sequence[Answered], quarter: Quarter | None) -> RowView:
    """Return the counts of a quarter, or of the whole term (None)."""
    counts = Counter(map(_code, due))
    nothing = CellView(words.NOTHING, is_blank=True)  # of no plan at all it is not said that 0 were kept
    cells = (
        count_cell(len(due)),
        *(
            _cell(around, department, code, quarter, counts[code]) if due else nothing
            for code in result_words.CODES
        ),
    )
    if quarter is None:
        return RowView(CellView(words.ALL), cells, is_sum=True)
    return RowView(link_cell(around.quarter(quarter)), cells)


def _cell(around: Around, department: str, code: str, quarter: Quarter | None, count: int) -> CellView:
    if not count:
        return count_cell(count)
    entry = next(each for each in around.records.city.record.departments if each.id == department)
    when = wording.quarter(quarter) if quarter else ""
    return CellView(
        str(count),
        is_number=True,
        href=around.href(f"{addresses.plans_of(department)}#{_anchor(code, quarter)}"),
        label=words.seen(count, entry.names[-1], when, words.OUTCOMES[code]),
    )


def _code(each: Answered) -> str:
    return each.due.outcome or "unmentioned"


def _anchor(code: str, quarter: Quarter | None) -> str:
    return f"{code}-{quarter.written}" if quarter else code


def _group(around: Around, code: str, items: Sequence[Answered]) -> OutcomeRows:
    newest_first = sorted(items, key=lambda each: each.quarter.last, reverse=True)
    return OutcomeRows(
        code,
        words.group(words.OUTCOMES[code], len(items)),
        code != _OPEN,
        tuple(
            _quarter(around, code, quarter, list(own))
            for quarter, own in groupby(newest_first, key=lambda each: each.quarter)
        ),
    )


def _quarter(around: Around, code: str, quarter: Quarter, items: list[Answered]) -> QuarterRows:
    when = wording.quarter(quarter)
    caption = (
        words.open_rows(when, len(items))
        if code == _OPEN
        else words.rows(words.OUTCOMES[code], when, len(items))
    )
    lines = tuple(
        (around.pledge(each.pledge_id), around.report(each.pledge_id, quarter.written), result(each.due))
        for each in items
    )
    return QuarterRows(_anchor(code, quarter), caption, lines)
