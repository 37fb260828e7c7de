"""What only a city's form has: facts beside their labels, prose in a frame, tables of figures."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from generator.record.cells import BLANK
from generator.record.report import Report
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
from generator.sheet.laid import Board, Box, Line, Piece, widths
from generator.sheet.laying import progress
from generator.sheet.laying.counts import figure
from generator.sheet.laying.labels import Labels

_LABEL, _WORDS = 16, 84  # shares of the width
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


def lay(name: str, report: Report, labels: Labels) -> Iterator[Piece]:
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
        lines = tuple(progress.items(content.items, labels, 0))
        yield progress.frame(form.heading or "", lines, roomy=not lines)


def _facts(form: FactsForm, content: Facts, at: str, labels: Labels) -> Board:
    boxes: list[Box] = []
    for row, fact in enumerate(content.facts):
        boxes.append(Box(row, 0, fact_label(form, fact, f"{at}.facts[{row}]", labels), is_label=True))
        boxes.append(Box(row, 1, fact_lines(fact, labels)))
    return Board(form.heading or "", widths((_LABEL, _WORDS)), 0, tuple(boxes))


def fact_label(form: FactsForm, fact: Fact, at: str, labels: Labels) -> tuple[Line, ...]:
    """Return the label of a fact: the form's, or its own."""
    known = next((each.label for each in form.facts if each.id == fact.id), fact.label)
    return labels.label(at, known or "")


def fact_lines(fact: Fact, labels: Labels) -> tuple[Line, ...]:
    """Return what fills a fact, and the lines below it."""
    first = () if fact.text is None else (Line(fact.text, "item"),)
    return (*first, *progress.items(fact.details, labels, 1))


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
