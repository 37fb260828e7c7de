"""Tables of numbers: every row and column named as in the form, and sums that add up both ways."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from generator import wording
from generator.problems import Problem, problem
from generator.record.adding import Fault, Way, gaps
from generator.record.cells import Cell
from generator.record.form import BudgetForm, Form, FundingSource, Period, numeral_marks
from generator.record.reading import LoadedRecord
from generator.record.report import Absent, Project, Report
from generator.record.sections import FigureRow, Figures, FiguresForm, Stretch, stretches
from generator.record.steps import Steps
from generator.wording import amounts as told
from generator.wording import forms

_KINDS: dict[tuple[Way, Fault], str] = {
    ("row", "differs"): "row-sum-differs",
    ("column", "differs"): "column-sum-differs",
    ("row", "exceeds"): "row-parts-exceed",
    ("column", "exceeds"): "column-parts-exceed",
    ("row", "short"): "row-parts-fall-short",
    ("column", "short"): "column-parts-fall-short",
}


def of_report(filed: LoadedRecord[Report], form: Form) -> Iterator[Problem]:
    """Check the participation counts and the budget of a report against its form."""
    yield from _counts(filed, form)
    yield from _periods(filed, form.budget)
    for index, project in enumerate(filed.record.budget.projects):
        yield from _rows(filed, form.budget, index, project)
    yield from _marks(filed, form.budget)


def _marks(filed: LoadedRecord[Report], form: BudgetForm) -> Iterator[Problem]:
    """Tell each mark once of which the form does not say what it means, at its first cell."""
    at: dict[str, tuple[str | int, ...]] = {}
    count: Counter[str] = Counter()
    for place, cell in _cells(filed.record):
        if form.is_unexplained(cell) and cell.written is not None:
            at.setdefault(cell.written, place)
            count[cell.written] += 1
    for mark, place in at.items():
        yield problem("mark-unexplained", filed.place(*place), mark, count=count[mark])


def _cells(report: Report) -> Iterator[tuple[tuple[str | int, ...], Cell]]:
    for kind, cell in report.participation.counts.items():
        yield ("participation", "counts", kind), cell
    for index, project in enumerate(report.budget.projects):
        for source, cells in project.amounts.items():
            for number, cell in enumerate(cells):
                yield ("budget", "projects", index, "amounts", source, number), cell


def _counts(filed: LoadedRecord[Report], form: Form) -> Iterator[Problem]:
    counts = filed.record.participation.counts
    kinds = [kind.id for kind in form.participation.kinds]
    at = ("participation", "counts")
    if isinstance(filed.record.participation, Absent):
        return  # told as a part that is missing
    for kind, cell in counts.items():
        if kind not in kinds:
            yield problem("unknown-count", filed.place(*at, kind), kind, allowed=", ".join(kinds))
        if form.budget.is_strange(cell):
            yield problem("count-not-a-number", filed.place(*at, kind), cell.written or "")
    for kind in kinds:
        if kind not in counts:
            yield problem("missing-count", filed.place(*at), kind)


def _periods(filed: LoadedRecord[Report], form: BudgetForm) -> Iterator[Problem]:
    expected = [period.id for period in form.periods]
    written = list(filed.record.budget.periods)
    if not written and not filed.record.budget.projects:
        return  # the sheet has no table
    if written != expected:
        at = next(
            (index for index, pair in enumerate(zip(written, expected, strict=False)) if pair[0] != pair[1]),
            min(len(written), len(expected)),
        )
        text = written[at] if at < len(written) else ""
        place = filed.place("budget", "periods", at)
        yield problem("unknown-period", place, text, allowed=", ".join(expected))


def _rows(filed: LoadedRecord[Report], form: BudgetForm, index: int, project: Project) -> Iterator[Problem]:
    at = ("budget", "projects", index, "amounts")
    sources = [source.id for source in form.sources]
    for source, cells in project.amounts.items():
        if source not in sources:
            yield problem("unknown-source", filed.place(*at, source), source, allowed=", ".join(sources))
        if len(cells) != len(form.periods):
            place = filed.place(*at, source)
            yield problem("cells-miscounted", place, source, found=len(cells), expected=len(form.periods))
        for number, cell in enumerate(cells):
            if form.is_strange(cell):
                place = filed.place(*at, source, number)
                yield problem("amount-not-a-number", place, cell.written or "")
    missing = [source for source in sources if source not in project.amounts]
    for source in missing:
        yield problem("missing-source", filed.place(*at), source)
    places = {
        source: [(*at, source, number) for number in range(len(cells))]
        for source, cells in project.amounts.items()
    }
    yield from sums(filed, form, project, places)


def sums(
    filed: LoadedRecord[Report], form: BudgetForm, project: Project, places: Mapping[str, Sequence[Steps]]
) -> Iterator[Problem]:
    """Tell each total of a project that is not what its parts are together; `places` tells of its cells."""
    for total in gaps(form, project):
        yield problem(
            _KINDS[total.way, total.fault or "differs"],
            filed.place(*places[total.source][total.column]),
            total.cell.written or "",
            difference=wording.number(abs(total.difference or Decimal(0))),
            unit=form.unit,
            written=total.cell.written,
            sum=told.amount(total.known),
            most=told.amount(total.most),
        )


def of_figures(filed: LoadedRecord[Report], form: Form) -> Iterator[Problem]:
    """Check the cells and the sums of each table that has the columns of its form."""
    for section in form.sections:
        content = filed.record.sections.get(section.id)
        if isinstance(section, FiguresForm) and isinstance(content, Figures):
            yield from _figure_cells(filed, section, content)
            yield from _sums(filed, section, content)


def _figure_cells(filed: LoadedRecord[Report], form: FiguresForm, content: Figures) -> Iterator[Problem]:
    """Tell words where a number or a mark may stand, and each mark once of which the form tells nothing."""
    unexplained: dict[str, list[tuple[str | int, ...]]] = {}
    for row, figure in enumerate(content.rows):
        for place, (column, cell) in enumerate(zip(form.columns, figure.cells, strict=False)):
            at = ("sections", form.id, "rows", row, "cells", place)
            if column.role == "note" or not cell.is_word or form.mark(cell) is not None:
                continue
            written = cell.written or ""
            if "".join(written.split()) in forms.CELL_MARKS:
                unexplained.setdefault(written, []).append(at)
            else:
                yield problem("figure-not-a-number", filed.place(*at), written)
    for written, places in unexplained.items():
        yield problem("mark-unexplained", filed.place(*places[0]), written, count=len(places))


def _sums(filed: LoadedRecord[Report], form: FiguresForm, content: Figures) -> Iterator[Problem]:
    """Compare each total with its parts: those of its meaning and unit, and of its group where that has any.

    Rates are summed by nobody, and a row of the sheet's own may be of any meaning.
    """
    if any(len(figure.cells) != len(form.columns) for figure in content.rows):
        return  # told as such
    has_own = any(figure.id is None for figure in content.rows)
    for stretch in stretches(form, content):
        if stretch.means == "rate":
            continue
        places = [place for place, _ in stretch.columns]
        for rows in _added(stretch.rows, has_own=has_own):
            budget = _budget(form, stretch, rows)
            held = {str(n): tuple(content.rows[n].cells[at] for at in places) for n, _ in rows}
            cells = {
                str(n): [("sections", form.id, "rows", n, "cells", at) for at in places] for n, _ in rows
            }
            yield from sums(filed, budget, Project(None, held), cells)


def _added(rows: Sequence[tuple[int, FigureRow]], *, has_own: bool) -> Iterator[list[tuple[int, FigureRow]]]:
    """Yield each total with its parts, then all rows, of which only the cells of a row are summed."""
    parts = [each for each in rows if each[1].role == "part"]
    for total in rows:
        if total[1].role == "total" and not (has_own and total[1].means):
            group = [each for each in parts if each[1].group == total[1].group is not None]
            yield [total, *(group or parts)]
    yield [(number, FigureRow(row.id, row.label)) for number, row in rows]


def _budget(form: FiguresForm, stretch: Stretch, rows: list[tuple[int, FigureRow]]) -> BudgetForm:
    """Return some rows of a stretch as the budget that its sums are those of."""
    columns = [each for _, each in stretch.columns]
    return BudgetForm(
        form.heading or "",
        stretch.unit or "",
        "unconfirmed",
        tuple(Period(each.id, each.label, "total" if each.role == "total" else "within") for each in columns),
        tuple(FundingSource(str(number), row.label, row.role) for number, row in rows),
        marks=numeral_marks(form),
    )
