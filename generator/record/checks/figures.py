"""Tables of a city's own form: cells hold numbers or its marks, and what sums others adds up."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import product

from generator.problems import Problem, problem
from generator.record.checks import amounts
from generator.record.form import BudgetForm, Form, FundingSource, Period, numeral_marks
from generator.record.reading import Filed
from generator.record.report import Project, Report
from generator.record.sections import FigureColumn, FigureRow, Figures, FiguresForm
from generator.wording import forms


def of_report(filed: Filed[Report], form: Form) -> Iterator[Problem]:
    """Check the cells and the sums of each table that has the columns of its form."""
    for section in form.sections:
        content = filed.record.sections.get(section.id)
        if isinstance(section, FiguresForm) and isinstance(content, Figures):
            yield from _cells(filed, section, content)
            yield from _sums(filed, section, content)


def _cells(filed: Filed[Report], form: FiguresForm, content: Figures) -> Iterator[Problem]:
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


def _sums(filed: Filed[Report], form: FiguresForm, content: Figures) -> Iterator[Problem]:
    """Compare each total with its parts: those of its meaning and unit, and of its group where that has any.

    Rates are summed by nobody, and a row of the sheet's own may be of any meaning.
    """
    rows = [(number, form.row(figure)) for number, figure in enumerate(content.rows)]
    columns = list(enumerate(form.columns))
    if any(len(figure.cells) != len(columns) for figure in content.rows):
        return  # told as such
    kinds = product(Counter(_kind(row) for _, row in rows), Counter(_kind(column) for _, column in columns))
    for of_rows, of_columns in kinds:
        across = [
            (n, column) for n, column in columns if _kind(column) == of_columns and column.role != "note"
        ]
        down = [(n, row) for n, row in rows if _kind(row) == of_rows]
        if "rate" in (of_rows[0], of_columns[0]) or not across:
            continue
        for sources in _added(down, has_own=any(figure.id is None for figure in content.rows)):
            budget = _budget(form, [column for _, column in across], sources)
            held = {str(n): tuple(content.rows[n].cells[at] for at, _ in across) for n, _ in sources}
            at = ("sections", form.id, "rows")
            places = {str(n): [(*at, n, "cells", at_) for at_, _ in across] for n, _ in sources}
            yield from amounts.sums(filed, budget, Project(None, held), places)


def _kind(part: FigureRow | FigureColumn) -> tuple[str | None, str | None]:
    return part.means, part.unit


def _added(rows: list[tuple[int, FigureRow]], *, has_own: bool) -> Iterator[list[tuple[int, FigureRow]]]:
    """Yield each total with its parts, then all rows, of which only the cells of a row are summed."""
    parts = [each for each in rows if each[1].role == "part"]
    for total in rows:
        if total[1].role == "total" and not (has_own and total[1].means):
            group = [each for each in parts if each[1].group == total[1].group is not None]
            yield [total, *(group or parts)]
    yield [(number, FigureRow(row.id, row.label)) for number, row in rows]


def _budget(form: FiguresForm, columns: list[FigureColumn], rows: list[tuple[int, FigureRow]]) -> BudgetForm:
    """Return a stretch of a table as the budget that its sums are those of."""
    return BudgetForm(
        form.heading or "",
        (rows[0][1].unit or columns[0].unit or form.unit or ""),
        "unconfirmed",
        tuple(Period(each.id, each.label, "total" if each.role == "total" else "within") for each in columns),
        tuple(FundingSource(str(number), row.label, row.role) for number, row in rows),
        marks=numeral_marks(form),
    )
