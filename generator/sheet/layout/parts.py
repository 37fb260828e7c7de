"""The parts of a sheet below its head: tables of numbers, what was done and planned, sections of one form."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from generator.record.cells import BLANK, Cell
from generator.record.form import BudgetForm, CountsForm
from generator.record.items import Item
from generator.record.report import Project, Report, Row
from generator.record.sections import (
    Fact,
    Facts,
    FactsForm,
    Figure,
    Figures,
    FiguresForm,
    Prose,
    SectionContent,
    SectionForm,
)
from generator.sheet.laid import Board, Box, Line, Piece, widths, written
from generator.sheet.layout.labels import Labels

_PROJECT, _SOURCE, _PERIODS = 18, 9, 73  # shares of the width


def participation(report: Report, labels: Labels) -> Board:
    """Return the counts: a column for each kind that the record holds, one row."""
    form, counts = labels.form.participation, report.participation.counts
    kinds = [kind for kind in form.kinds if kind.id in counts]
    boxes = [
        Box(0, column, labels.label(f"participation.counts.{kind.id}", kind.label), is_label=True)
        for column, kind in enumerate(kinds)
    ]
    boxes += [Box(1, column, figure(counts[kind.id])) for column, kind in enumerate(kinds)]
    return Board(form.heading, widths((1,) * len(kinds)), 1, tuple(boxes))


def budget(report: Report, labels: Labels) -> Board:
    """Return the money: below the head row a block for each project, in it a row for each source."""
    form, periods = labels.form.budget, report.budget.periods
    label_of = {period.id: period.label for period in form.periods}
    heads = [("budget", form.project_label), ("budget", form.source_label)]
    heads += [(f"budget.periods[{place}]", label_of[each]) for place, each in enumerate(periods)]
    boxes = [
        Box(0, column, labels.label(at, words), is_label=True) for column, (at, words) in enumerate(heads)
    ]
    row = 1
    for place, project in enumerate(report.budget.projects):
        boxes += _block(project, f"budget.projects[{place}]", row, labels)
        row += len(project.amounts)
    return Board(
        form.heading,
        widths((_PROJECT * len(periods), _SOURCE * len(periods), *(_PERIODS for _ in periods))),
        1,
        tuple(boxes),
    )


def _block(project: Project, at: str, first: int, labels: Labels) -> Iterator[Box]:
    sources = [source for source in labels.form.budget.sources if source.id in project.amounts]
    for row, source in enumerate(sources, first):
        if row == first:
            yield Box(row, 0, written(project.name), row_span=len(sources))
        yield Box(row, 1, labels.label(f"{at}.amounts.{source.id}", source.label), is_label=True)
        for column, cell in enumerate(project.amounts[source.id], 2):
            yield Box(row, column, figure(cell))


def blank_counts(form: CountsForm) -> dict[str, Cell]:
    """Return counts of which none is known yet."""
    return dict.fromkeys((kind.id for kind in form.kinds), BLANK)


def blank_project(form: BudgetForm) -> Project:
    """Return a project of which nothing is known yet: a row for each source, all cells blank."""
    return Project(None, {source.id: (BLANK,) * len(form.periods) for source in form.sources})


def figure(cell: Cell) -> tuple[Line, ...]:
    """Return what fills a cell of a table of numbers."""
    return written(cell.written, "figure")


_WIDTHS_OF_PROGRESS = widths((16, 74, 10))


def progress(report: Report, labels: Labels) -> Board:
    """Return the table of the rows that do not stand alone, each with its remark."""
    form = labels.form
    names = report.task_names
    rows = ((at, row) for at, row in report.rows() if not form.rows[at].alone)
    heads = (form.columns.part, form.columns.content, form.columns.remark)
    boxes = [
        Box(0, column, labels.label("so_far", words), is_label=True) for column, words in enumerate(heads)
    ]
    for place, (at, row) in enumerate(rows, 1):
        boxes += [
            Box(place, 0, labels.row(at, form.rows[at], report.quarter), is_label=True),
            Box(place, 1, tuple(_content(row, names, labels)), roomy=True),
            Box(place, 2, written(row.remark)),
        ]
    return Board(form.progress_heading or "", _WIDTHS_OF_PROGRESS, 1, tuple(boxes))


def alone(name: str, report: Report, labels: Labels) -> Iterator[Piece]:
    """Yield a row that stands below a heading of its own, which is its label, in a frame."""
    label = labels.form.rows[name]
    row = dict(report.rows())[name]
    heading, *note = labels.row(name, label, report.quarter)
    yield labels.section(name, " ".join(each.text for each in (heading, *note)), name)
    yield frame(heading.text, tuple(_content(row, report.task_names, labels)), roomy=True)


def frame(about: str, lines: tuple[Line, ...], *, roomy: bool) -> Board:
    """Return a cell over the whole width for what stands below a heading."""
    return Board(about, widths((1,)), 0, (Box(0, 0, lines, roomy=roomy),))


def troubles(report: Report, labels: Labels) -> Iterator[Line]:
    """Yield the label of the problems, each problem a level below it, and the remedies likewise."""
    yield labels.bullet(labels.word("problems", labels.form.problems_label), 0)
    yield from items(report.problems, labels, 1, top=1)
    yield labels.bullet(labels.word("remedies", labels.form.remedies_label), 0)
    yield from items(report.remedies, labels, 1, top=1)


def _content(row: Row, names: dict[str, str], labels: Labels) -> Iterator[Line]:
    """Yield the lines of a row; those below no task first: behind one they would seem to be its."""
    for group in sorted(row.by_task, key=lambda each: each.task is not None):
        if group.task is not None:
            yield labels.task(names[group.task])
        yield from items(group.items, labels, 0)


def items(listed: Sequence[Item], labels: Labels, depth: int, top: int = 0) -> Iterator[Line]:
    """Yield the lines of items and of all below them; the outermost of them stand at `top`."""
    for place, item in enumerate(listed):
        if item.kind == "item":
            yield labels.bullet(item.text, depth)
        else:
            yield labels.note(item.text, depth, with_bullet=not _is_clear(place, depth, top))
        yield from items(item.details, labels, depth + 1, top)


def _is_clear(place: int, depth: int, top: int) -> bool:
    """Return whether a note without a bullet is read at its own level: right below the outermost bullet.

    So it is among the details of what was done and planned, and among problems and remedies themselves.
    """
    return depth == 1 or (depth == top == place)


_LABEL, _WORDS_BESIDE = 16, 84  # shares of the width
_ROW, _CELLS, _NOTE = 260, 740, 600  # of all labels, of all columns, and how much more of one for words
_BLANK_ROWS = 3
"""Rows of a blank table of which the form names none."""


def blank(form: SectionForm, before: Report | None) -> SectionContent:
    """Return a section of which nothing is known yet; rows that the pledge named before are named again."""
    match form:
        case FactsForm():
            return Facts(tuple(Fact(None, each.id) for each in form.facts))
        case FiguresForm():
            cells = (BLANK,) * len(form.columns)
            told = before.sections.get(form.id) if before is not None else None
            rows = told.rows if isinstance(told, Figures) else ()
            named = tuple(Figure(cells, each.id) for each in form.rows)
            own = tuple(replace(each, cells=cells) for each in rows if each.id is None)
            columns = tuple(each.id for each in form.columns)
            return Figures(columns, (*named, *own) or (Figure(cells),) * _BLANK_ROWS)
        case _:
            return Prose(())


def section(name: str, report: Report, labels: Labels) -> Iterator[Piece]:
    """Yield a section with its heading; facts that stand in the head of the form are laid out there."""
    form, content = labels.form.section(name), report.sections[name]
    if form is None or (form.heading is None and isinstance(form, FactsForm)):
        return
    at = f"sections.{name}"
    if form.heading is not None:
        yield labels.section(at, form.heading, name, content.beside)
    if isinstance(form, FactsForm) and isinstance(content, Facts):
        yield _facts(form, content, at, labels)
    elif isinstance(form, FiguresForm) and isinstance(content, Figures):
        if form.unit is not None:
            yield labels.unit(form.unit)
        elif form.heading is None:
            yield Line("", "unit")  # air between two tables
        if content.columns:
            yield _figures(form, content, at, labels)
        if form.note is not None:
            yield Line(form.note, "example")
    elif isinstance(content, Prose):
        lines = tuple(items(content.items, labels, 0))
        yield frame(form.heading or "", lines, roomy=not lines)


def _facts(form: FactsForm, content: Facts, at: str, labels: Labels) -> Board:
    boxes: list[Box] = []
    for row, fact in enumerate(content.facts):
        boxes.append(Box(row, 0, fact_label(form, fact, f"{at}.facts[{row}]", labels), is_label=True))
        boxes.append(Box(row, 1, fact_lines(fact, labels)))
    return Board(form.heading or "", widths((_LABEL, _WORDS_BESIDE)), 0, tuple(boxes))


def fact_label(form: FactsForm, fact: Fact, at: str, labels: Labels) -> tuple[Line, ...]:
    """Return the label of a fact: the form's, or its own."""
    known = next((each.label for each in form.facts if each.id == fact.id), fact.label)
    return labels.label(at, known or "")


def fact_lines(fact: Fact, labels: Labels) -> tuple[Line, ...]:
    """Return what fills a fact, and the lines below it."""
    return (*written(fact.text, "item"), *items(fact.details, labels, 1))


def _figures(form: FiguresForm, content: Figures, at: str, labels: Labels) -> Board:
    corner = len(form.labels)
    boxes = [Box(0, place, labels.label(at, words), is_label=True) for place, words in enumerate(form.labels)]
    shares = [_ROW // corner] * corner
    column_of = {each.id: each for each in form.columns}
    for place, name in enumerate(content.columns):
        column = column_of[name]
        label = labels.label(f"{at}.columns[{place}]", column.label)
        boxes.append(Box(0, corner + place, label, is_label=True))
        shares.append((_CELLS + _NOTE * (column.role == "note")) // len(content.columns))
    boxes += sorted(_rows(form, content, at, labels), key=lambda box: (box.row, box.column))
    return Board(form.heading or form.labels[0], widths(tuple(shares)), 1, tuple(boxes))


def _rows(form: FiguresForm, content: Figures, at: str, labels: Labels) -> Iterator[Box]:
    """Yield the rows; where the form has a column for groups, a group's name spans the rows of the group."""
    corner, row = len(form.labels), 1
    row_of = {each.id: each for each in form.rows}
    groups = groupby(content.rows, lambda each: row_of[each.id].group if each.id in row_of else each.group)
    for group, run in groups:
        figures = list(run)
        is_apart = group is not None and corner > 1
        if is_apart:
            yield Box(row, 0, labels.label(at, group or ""), row_span=len(figures), is_label=True)
        for each in figures:
            words = row_of[each.id].label if each.id in row_of else each.label
            label = () if words is None else labels.label(f"{at}.rows[{row - 1}]", words)
            first = corner - 1 if is_apart else 0
            yield Box(row, first, label, column_span=corner - first, is_label=each.id is not None)
            for column, cell in enumerate(each.cells, corner):
                yield Box(row, column, figure(cell))
            row += 1
