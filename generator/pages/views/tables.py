"""Tables of one report as its form lays them out: participation, budget, and sections of its own."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from itertools import groupby

from generator import wording
from generator.ledger.sums import Progress, Sum, numbers, progress
from generator.pages import parts
from generator.pages.drawings.charts import money_of_project
from generator.pages.links import LinkBuilder
from generator.pages.parts import CellView, Gap, RowView, TableView, View
from generator.published import addresses
from generator.record.adding import gaps
from generator.record.cells import Cell
from generator.record.form import BudgetForm, Form
from generator.record.report import Project, Report
from generator.record.sections import FactsForm, FigureColumn, Figures, FiguresForm, Prose, ProseForm
from generator.wording import amounts as amount_words
from generator.wording import pages as page_words
from generator.wording.amounts import in_won
from generator.wording.forms import marks_note

_PERIOD = re.compile(r"budget\.periods\[(\d+)\]")


def participation(
    reports: Iterable[tuple[str, Report | None]], form: Form, caption: str, period: str = wording.QUARTER
) -> TableView:
    """Return the counts of reports, a row for each; one that is not there (None) is 미제출, not blank.

    `period` is what the city calls a reporting period.

    What a count covers is said once beside the table; where reports differ, each row says it too.
    """
    own = tuple(reports)
    spans = {covers(report, form) for _, report in own if report} or {form.participation.covers}
    kinds = form.participation.kinds
    rows = []
    for head, report in own:
        if report is None:
            cells = tuple(CellView(wording.NOT_SUBMITTED, is_blank=True) for _ in kinds)
            rows.append(RowView(CellView(head), cells))
            continue
        counts = report.participation.counts
        cells = tuple(parts.cell(counts[kind.id]) for kind in kinds)
        own_span = wording.said_of(page_words.COVERS[covers(report, form)], period)
        shown = head if len(spans) == 1 else f"{head} ({own_span})"
        rows.append(RowView(CellView(shown), cells))
    meaning = wording.said_of(page_words.meaning(page_words.COVERS, sorted(spans)), period)
    return TableView(
        caption,
        page_words.blank_note(form.participation.unit, meaning)
        + _marks(form, (cell for _, each in own if each for cell in each.participation.counts.values())),
        period,
        tuple(kind.label for kind in kinds),
        tuple(rows),
    )


def _marks(form: Form, cells: Iterable[Cell]) -> str:
    """Return what the marks in some cells mean, as far as the form says it."""
    found = {cell.written: form.budget.meaning(cell) for cell in cells if cell.is_word}
    return marks_note({mark: means for mark, means in found.items() if mark and means})


def covers(report: Report, form: Form) -> str:
    """Return what the counts of a report cover: what it says itself, else what its form says."""
    return report.participation.covers or form.participation.covers


def basis(report: Report, form: Form) -> str:
    """Return what the amounts of a report mean: what it says itself, else what its form says."""
    return report.budget.basis or form.budget.basis


def budget(report: Report, form: Form, quarter: str) -> tuple[TableView, ...]:
    """Return a report's budget tables, one for each project, every cell as written."""
    labels = period_labels(report, form)
    return told_apart(
        TableView(
            f"{form.budget.heading}({quarter})" + (f": {project.name}" if project.name else ""),
            page_words.blank_note(form.budget.unit, page_words.BASIS[basis(report, form)])
            + _marks(form, (cell for cells in project.amounts.values() for cell in cells)),
            page_words.SOURCE,
            labels,
            tuple(
                RowView(
                    CellView(source.label),
                    tuple(parts.cell(cell) for cell in project.amounts[source.id]),
                    is_sum=source.role == "total",
                )
                for source in form.budget.sources
            ),
            gaps=tuple(_gaps(project, form.budget, labels)),
        )
        for project in report.budget.projects
    )


def _gaps(project: Project, form: BudgetForm, labels: tuple[str, ...]) -> Iterator[Gap]:
    sources = {source.id: source.label for source in form.sources}
    for each in gaps(form, project):
        yield each, sources[each.source], labels[each.column], form.unit


def drawn_budget(report: Report, form: Form, quarter: str) -> tuple[TableView, ...]:
    """Return a report's budget tables, each with the drawing of its project."""
    labels = period_labels(report, form)
    shown = zip(report.budget.projects, budget(report, form, quarter), strict=True)
    return tuple(
        replace(
            table, drawing=money_of_project(f"money-{number}", table.caption, project, form.budget, labels)
        )
        for number, (project, table) in enumerate(shown, 1)
    )


def told_apart(tables: Iterable[TableView]) -> tuple[TableView, ...]:
    """Return tables of one page; those of one caption say which they are, to the ear and in a file's name."""
    own = tuple(tables)
    seen, every = Counter[str](), Counter(each.caption for each in own)
    found = []
    for each in own:
        seen[each.caption] += 1
        caption = page_words.nth_table(each.caption, seen[each.caption])
        found.append(replace(each, caption=caption) if every[each.caption] > 1 else each)
    return tuple(found)


def period_labels(report: Report, form: Form) -> tuple[str, ...]:
    """Return the labels of the budget's columns as this sheet writes them, its slips included."""
    labels = [period.label for period in form.budget.periods]
    for deviation in report.deviations:
        found = _PERIOD.fullmatch(deviation.at)
        if found and int(found[1]) < len(labels):
            labels[int(found[1])] = deviation.written
    return tuple(labels)


_MOST = 5
"""So many lines of how much of what stand on a pledge's first screen; the tables below have all."""

_KINDS = {"part": "", "total": "sum", "note": "note"}


def section_tables(report: Report, form: Form) -> Mapping[str, TableView]:
    """Return the tables of a report's figures by the ids of their sections, every cell as written."""
    found = {}
    for section in form.sections:
        content = report.sections.get(section.id)
        if isinstance(section, FiguresForm) and isinstance(content, Figures) and content.rows:
            found[section.id] = _table(section, content, wording.quarter(report.quarter))
    return found


def pledge_sections(report: Report | None, form: Form | None) -> View:
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
        amount_words.figures_note(section.unit, section.note or "", marks_note(met), has_blank=has_blank),
        " · ".join(section.labels),
        tuple(amount_words.with_unit(each.label, each.unit) for each in section.columns),
        tuple(_rows(section, content)),
        kinds=tuple(_KINDS[each.role] for each in section.columns),
    )


def _rows(section: FiguresForm, content: Figures) -> Iterator[RowView]:
    """Yield the rows, each with the name of its group, since a row may be read, or heard, alone."""
    for written in content.rows:
        row = section.row(written)
        label = f"{row.group} {row.label}" if row.group else row.label
        cells = (_cell(section, *each) for each in zip(section.columns, written.cells, strict=True))
        yield RowView(
            CellView(amount_words.with_unit(label, row.unit)), tuple(cells), is_sum=row.role == "total"
        )


def _cell(section: FiguresForm, column: FigureColumn, cell: Cell) -> CellView:
    """Word a cell: a mark with its word in the form, a blank as the form's note calls it or 미기재."""
    if cell.is_blank:
        is_told = amount_words.EMPTY_CELL in (
            section.note or ""
        )  # below its table the form says what a blank means
        return CellView(
            "" if is_told else wording.BLANK, is_blank=True, aside=amount_words.EMPTY_CELL if is_told else ""
        )
    return CellView(section.worded(cell), is_number=column.role != "note" and cell.value is not None)


def reached(around: LinkBuilder, report: Report, form: Form) -> View:
    """Return how much of what a report states, each with the way to its table; `left` lines are left out."""
    lines = tuple(
        {
            "name": each.section.name,
            "what": each.what,
            "said": _said(each),
            "asides": (
                amount_words.ADDED if each.is_added else "",
                wording.counted_aside(each.result.blank, each.result.words),
                amount_words.rate_stated(each.stated.written or "")
                if each.stated and each.is_otherwise_stated
                else "",
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
    return amount_words.reached(target, wording.number(result), each.unit, percent, is_part=is_part)


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
