"""What is asked of the figures of the two tables: words among them, marks, and totals that cannot be."""

from __future__ import annotations

from collections.abc import Iterator

from generator.record.adding import gaps
from generator.record.cells import Cell
from generator.record.report import Budget, Participation
from generator.sheet.parsing.claims import Note, Work
from generator.wording import adding, sheet_tables


def noted(counts: Participation, budget: Budget, work: Work) -> None:
    """Ask what no number tells, and tell what cannot be."""
    _words(counts, budget, work)
    _marks(counts, budget, work)
    _sums(budget, work)


def _words(counts: Participation, budget: Budget, work: Work) -> None:
    lines = _lines(work)
    for at, cell in _cells(counts, budget):
        if work.form.budget.is_strange(cell):
            work.note(at, sheet_tables.no_number(cell.written or ""), lines.get(at))


def _marks(counts: Participation, budget: Budget, work: Work) -> None:
    """Ask once for a sheet what the form means by marks that stand in the cells of its tables."""
    form = work.form.budget
    marked = [(at, cell) for at, cell in _cells(counts, budget) if form.is_unexplained(cell)]
    if marked:
        at = marked[-1][0].partition(".")[0]
        marks = dict.fromkeys(cell.written or "" for _, cell in marked)
        work.note(at, sheet_tables.mark_unknown(tuple(marks)), None)


def _sums(budget: Budget, work: Work) -> None:
    """Tell totals that cannot be the sum of their parts."""
    form = work.form.budget
    sources = {each.id: each.label for each in form.sources}
    lines = _lines(work)
    for index, project in enumerate(budget.projects):
        for total in gaps(form, project):
            at = f"budget.projects[{index}].amounts.{total.source}[{total.column}]"
            where = (sources[total.source], form.periods[total.column].label)
            numbers = (total.cell.written or "", adding.amount(total.known))
            if total.fault == "short":
                words = sheet_tables.parts_short(where, *numbers, adding.amount(total.most))
            else:
                said = sheet_tables.parts_exceed if total.is_open else sheet_tables.sum_differs
                words = said(where, *numbers)
            work.notes.append(Note(at, words, lines.get(at), "suspect"))


def _cells(counts: Participation, budget: Budget) -> Iterator[tuple[str, Cell]]:
    for kind, cell in counts.counts.items():
        yield f"participation.counts.{kind}", cell
    for index, project in enumerate(budget.projects):
        for source, cells in project.amounts.items():
            for number, cell in enumerate(cells):
                yield f"budget.projects[{index}].amounts.{source}[{number}]", cell


def _lines(work: Work) -> dict[str, int | None]:
    return {claim.field: claim.slices[0].origin.line for claim in work.claims if claim.owner == "record"}
