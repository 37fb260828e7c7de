"""What became of a department's plans: counted by quarter, and each counted item on a page of its own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import groupby

from generator import wording
from generator.ledger.plans import Answered, PlanTally, tally
from generator.ledger.status_as_of import current_quarter
from generator.pages.links import LinkBuilder
from generator.pages.page import Page
from generator.pages.parts import CellView, RowView, TableView, View, count_cell, link_cell
from generator.pages.views.results import counted
from generator.published import addresses
from generator.published.downloads import WHOLE
from generator.record.city import DepartmentEntry
from generator.record.dates import Quarter
from generator.record.records import Records
from generator.wording import pages as page_words
from generator.wording import results as result_words
from generator.wording import tallies as words

_OPEN = "open"


def fulfilment(around: LinkBuilder, department: DepartmentEntry, pledges: Iterable[str]) -> View | None:
    """Return how the plans of a department's pledges were met; None where nothing was ever planned.

    `table` counts them by quarter and is None where no report has followed a plan yet.
    """
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
    caption = words.caption(department.names[-1])
    table = TableView(caption, words.NOTE, around.period, words.COLUMNS, tuple(rows))
    return {**_met(around, department, held), "table": table if held.due else None}


def _met(around: LinkBuilder, department: DepartmentEntry, held: PlanTally) -> View:
    """Return what came of how many items, of how many nothing is told yet; `file` has the counted rows."""
    return {
        "due": len(held.due),
        "counted": counted(each.due for each in held.due),
        "open": len(held.open),
        "all": around.href(addresses.plans_of(department.id)),
        "file": around.href(WHOLE.file("results", "csv")),
    }


def by_department(around: LinkBuilder, pledges: dict[str, tuple[str, ...]]) -> TableView | None:
    """Return the counts of every department since the term began; None where nothing was ever planned."""
    held = {key: tally(around.records, own) for key, own in pledges.items()}
    if not any(each.due or each.open for each in held.values()):
        return None
    rows = []
    for entry in around.city.departments:
        cells = _row(around, entry, held[entry.id].due, None).cells
        open_ = _cell(around, entry, _OPEN, None, len(held[entry.id].open))
        rows.append(RowView(link_cell(around.department(entry.names[-1])), (*cells, open_)))
    caption = words.by_department(wording.quarter(current_quarter(around.records)))
    columns = (*words.COLUMNS, words.OPEN)
    apart = len(around.records.pledges) - sum(map(len, pledges.values()))
    return TableView(caption, words.note(apart), page_words.DEPARTMENT, columns, tuple(rows))


def page(records: Records, department: DepartmentEntry, pledges: Iterable[str]) -> Page:
    """Return the page on which every counted item of a department's plans stands."""
    name = department.names[-1]
    around = LinkBuilder(records, addresses.plans_of(department.id))
    held = tally(records, pledges)
    items = {code: [each for each in held.due if _code(each) == code] for code in result_words.CODES}
    items[_OPEN] = list(held.open)
    view = {
        "name": name,
        "plans": _met(around, department, held),
        "now": current_quarter(records),
        "groups": [_group(code, own) for code, own in items.items() if own],
    }
    return Page(around.address, f"{name}: {words.ROWS}", "plans", view)


def _row(
    around: LinkBuilder, department: DepartmentEntry, due: Sequence[Answered], quarter: Quarter | None
) -> RowView:
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


def _cell(
    around: LinkBuilder, department: DepartmentEntry, code: str, quarter: Quarter | None, count: int
) -> CellView:
    if not count:
        return count_cell(count)
    when = f"{wording.quarter(quarter)}, " if quarter else ""
    return CellView(
        str(count),
        is_number=True,
        href=around.href(f"{addresses.plans_of(department.id)}#{_anchor(code, quarter)}"),
        label=f"{count}: {department.names[-1]}, {when}{words.OUTCOMES[code]}",
    )


def _code(each: Answered) -> str:
    return each.due.outcome or "unmentioned"


def _anchor(code: str, quarter: Quarter | None) -> str:
    return f"{code}-{quarter.written}" if quarter else code


def _group(code: str, items: Sequence[Answered]) -> View:
    """Return all items that came to one thing, by quarter, newest first; `is_told` where a report says so."""
    newest_first = sorted(items, key=lambda each: each.quarter.last, reverse=True)
    by_quarter = groupby(newest_first, key=lambda each: each.quarter)
    return {
        "anchor": code,
        "heading": words.OUTCOMES[code],
        "count": len(items),
        "is_told": code != _OPEN,
        "quarters": [(quarter, _anchor(code, quarter), list(own)) for quarter, own in by_quarter],
    }
