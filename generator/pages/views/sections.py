"""The sections of a city's own form as pages show them: tables, and how much of what is reached."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from itertools import groupby

from generator import wording
from generator.ledger.sums import Progress, Sum, numbers, progress
from generator.pages.links import LinkBuilder
from generator.pages.parts import CellView, RowView, TableView, View
from generator.published import addresses
from generator.record.cells import Cell
from generator.record.form import BudgetForm, Form
from generator.record.report import Report
from generator.record.sections import (
    FactsForm,
    FigureColumn,
    Figures,
    FiguresForm,
    Prose,
    ProseForm,
)
from generator.wording import figures as words
from generator.wording import pages as page_words
from generator.wording.forms import marks_note
from generator.wording.money import in_won

_MOST = 5
"""So many lines of how much of what stand on a pledge's first screen; the tables below have all."""

_KINDS = {"part": "", "total": "sum", "note": "note"}


def tables(report: Report, form: Form) -> Mapping[str, TableView]:
    """Return the tables of a report's figures by the ids of their sections, every cell as written."""
    found = {}
    for section in form.sections:
        content = report.sections.get(section.id)
        if isinstance(section, FiguresForm) and isinstance(content, Figures) and content.rows:
            found[section.id] = _table(section, content, wording.quarter(report.quarter))
    return found


def of_pledge(report: Report | None, form: Form | None) -> View:
    """Return which of a newest report's own parts its pledge's page shows: `first` what it is, then `rest`.

    Left to the report's page are evidence, pictures, prose of which there is none, and facts of the head.
    """
    if report is None or form is None:
        return {"first": (), "rest": (), "is_done_asked": True}
    rows = [name for name in form.rows if name in report.other_rows]
    names = [name for name in form.parts() if name in report.sections or name in rows]
    names += [name for name in rows if name not in names]
    first = [name for name in names if _tells_what(form.section(name))]
    rest = [name for name in names if name not in first and not _is_left(form.section(name), report)]
    kept = [name for name in first if not _is_left(form.section(name), report)]
    return {"first": kept, "rest": rest, "is_done_asked": "this_quarter" in form.rows}


def _tells_what(section: FactsForm | ProseForm | FiguresForm | None) -> bool:
    return isinstance(section, FactsForm) or (isinstance(section, ProseForm) and section.means == "overview")


def _is_left(section: FactsForm | ProseForm | FiguresForm | None, report: Report) -> bool:
    content = report.sections[section.id] if section else None
    is_empty = isinstance(content, Prose) and not content.items
    has_means = isinstance(section, ProseForm) and section.means in ("evidence", "pictures")
    return is_empty or has_means or (section is not None and not section.name)


def _table(section: FiguresForm, content: Figures, quarter: str) -> TableView:
    cells = [cell for row in content.rows for cell in row.cells]
    marks = {each.written: each.means for each in section.marks if not each.label and each.means}
    met = {cell.written: marks[cell.written] for cell in cells if cell.written in marks}
    has_blank = any(cell.is_blank for cell in cells)
    return TableView(
        f"{section.name}({quarter})",
        words.note(section.unit, section.note or "", marks_note(met), has_blank=has_blank),
        " · ".join(section.labels),
        tuple(words.with_unit(each.label, each.unit) for each in section.columns),
        tuple(_rows(section, content)),
        kinds=tuple(_KINDS[each.role] for each in section.columns),
    )


def _rows(section: FiguresForm, content: Figures) -> Iterator[RowView]:
    """Yield the rows, each with the name of its group, since a row may be read, or heard, alone."""
    for written in content.rows:
        row = section.row(written)
        label = f"{row.group} {row.label}" if row.group else row.label
        cells = (_cell(section, *each) for each in zip(section.columns, written.cells, strict=True))
        yield RowView(CellView(words.with_unit(label, row.unit)), tuple(cells), is_sum=row.role == "total")


def _cell(section: FiguresForm, column: FigureColumn, cell: Cell) -> CellView:
    """Word a cell: a mark with its word in the form, a blank as the form's note calls it or 미기재."""
    if cell.is_blank:
        is_told = _tells_blanks(section)
        return CellView("" if is_told else wording.BLANK, is_blank=True, aside=words.EMPTY if is_told else "")
    return CellView(section.worded(cell), is_number=column.role != "note" and cell.value is not None)


def _tells_blanks(section: FiguresForm) -> bool:
    """Return whether the form itself says below its table what a blank cell means."""
    return words.EMPTY in (section.note or "")


def reached(around: LinkBuilder, report: Report, form: Form) -> View:
    """Return how much of what a report states, each with the way to its table; `left` lines are left out."""
    lines = tuple(
        {
            "name": each.section.name,
            "what": each.what,
            "said": _said(each),
            "asides": (
                words.ADDED if each.is_added else "",
                wording.counted_aside(each.result.blank, each.result.words),
                words.stated(each.stated.written or "") if each.stated and each.is_otherwise_stated else "",
            ),
            "href": _source(around, report, each.section.id),
        }
        for each in progress(form, report)
    )
    return {"lines": lines[:_MOST], "left": max(0, len(lines) - _MOST)}


def _said(each: Progress) -> tuple[str, str, str]:
    """Return what is said before the quantity that counts, that quantity, and the rate."""
    result = each.result.value
    assert result is not None  # noqa: S101  `progress` yields nothing else
    target = wording.number(each.target)
    percent = "" if each.percent is None else wording.number(each.percent)
    is_part = 0 <= result <= each.target
    return words.reached(target, wording.number(result), each.unit, percent, is_part=is_part)


def amounts(around: LinkBuilder, report: Report, form: Form) -> tuple[View, ...]:
    """Return what a report's tables of money hold in all by its meaning; nothing is added over meanings."""
    told = [each for each in numbers(form, report, "money") if each.means in page_words.BASIS]
    known = [(each, whole) for each in told if (whole := each.whole()).value is not None]
    return tuple(
        {
            "name": own[0][0].section.name,
            "amounts": [_amount(each.budget, whole) for each, whole in own],
            "is_unit_told": all(each.budget.unit for each, _ in own),
            "href": _source(around, report, section_id),
        }
        for section_id, of_section in groupby(known, key=lambda each: each[0].section.id)
        if (own := list(of_section))
    )


def _amount(form: BudgetForm, whole: Sum) -> tuple[str, str, tuple[str, ...]]:
    """Return what an amount means, the amount, and what to know of it."""
    value = whole.value or Decimal(0)
    asides = (in_won(value, form.unit), wording.counted_aside(whole.blank, whole.words))
    return page_words.BASIS[form.basis], f"{wording.number(value)}{form.unit}", asides


def _source(around: LinkBuilder, report: Report, section_id: str) -> str:
    return f"{around.report(report.pledge, report.quarter).href}#{addresses.section(section_id)}"
