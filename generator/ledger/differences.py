"""What a report says otherwise than the report before it, field by field."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from itertools import chain, count
from typing import Literal, TypeAlias, get_args

from generator import wording
from generator.ledger.pairing import retold
from generator.ledger.plans import outcomes
from generator.record.cells import Cell
from generator.record.diff import Kind, diff
from generator.record.form import Form
from generator.record.items import Item
from generator.record.reading import LoadedRecord
from generator.record.records import Records
from generator.record.report import Report, ReportedRate, ReportedStatus
from generator.record.sections import Facts, FactsForm, Figures, FiguresForm, Prose
from generator.record.steps import Steps
from generator.wording.sections import BESIDE

Key: TypeAlias = tuple[str, ...]

SectionKind = Literal["facts", "figures", "prose"]
"""What differs in a section; `prose` are lines, those of a row of unknown meaning too."""

KINDS: tuple[SectionKind, ...] = get_args(SectionKind)


@dataclass(frozen=True, slots=True)
class Held:
    """A cell of a table as it is compared: its labels, its unit, what it means, and where it stands.

    A text is a cell that has no number.
    """

    cell: Cell
    labels: tuple[str, ...]
    unit: str | None
    meaning: str | None
    steps: Steps


def described(form: Form, report: Report, kind: SectionKind) -> dict[Key, Held]:
    """Return what stands in the sections of one kind, by the ids of the form or the sheet's own labels."""
    found: dict[Key, Held] = dict(_rows_of(form, report)) if kind == "prose" else {}
    for section in form.sections:
        content = report.sections.get(section.id)
        if section.kind != kind or content is None:
            continue
        outer = ((section.id,), tuple(filter(None, [section.name])), ("sections", section.id))
        match section, content:
            case FactsForm(), Facts():
                found.update(_facts_of(section, content, *outer))
            case FiguresForm(), Figures():
                found.update(_figures_of(section, content, *outer))
            case _, Prose():
                found.update(_lines(content.items, *outer[:2], (*outer[2], "items")))
        if content.beside is not None:
            labels, steps = (*outer[1], BESIDE), (*outer[2], "beside")
            found[section.id, "beside"] = Held(Cell(content.beside), labels, None, None, steps)
    return found


def _rows_of(form: Form, report: Report) -> Iterator[tuple[Key, Held]]:
    for name, row in report.other_rows.items():
        labels = (wording.row_label(form.rows[name].label, report.quarter),)
        at = ("other_rows", name)
        if row.remark is not None:
            yield (name, "remark"), Held(Cell(row.remark), labels, None, None, (*at, "remark"))
        for index, group in enumerate(row.by_task):
            task = report.task_names.get(group.task or "", "")
            yield from _lines(group.items, (name, task), labels, (*at, "by_task", index, "items"))


def _facts_of(
    form: FactsForm, content: Facts, key: Key, labels: Key, at: Steps
) -> Iterator[tuple[Key, Held]]:
    names = known_as(fact.id or fact.label for fact in content.facts)
    for index, (name, fact) in enumerate(zip(names, content.facts, strict=True)):
        told = (*labels, form.called(fact))
        here = (*at, "facts", index)
        yield (*key, name), Held(Cell(fact.text), told, None, None, here)
        yield from _lines(fact.details, (*key, name), told, (*here, "details"))


def _figures_of(
    form: FiguresForm, content: Figures, key: Key, labels: Key, at: Steps
) -> Iterator[tuple[Key, Held]]:
    names = known_as(each.id or " ".join(filter(None, [each.group, each.label])) for each in content.rows)
    for index, (name, figure) in enumerate(zip(names, content.rows, strict=True)):
        row = form.row(figure)
        for place, (column, cell) in enumerate(zip(form.columns, figure.cells, strict=True)):
            told = (*labels, *filter(None, [row.group]), row.label, column.label)
            unit, meaning = form.unit_of(row, column), row.means or column.means
            here = (*at, "rows", index, "cells", place)
            yield (*key, name, column.id), Held(cell, told, unit, meaning, here)


def _lines(items: tuple[Item, ...], key: Key, labels: Key, at: Steps) -> Iterator[tuple[Key, Held]]:
    """Yield each line by its own words: it came or it went, and never changed."""
    names = known_as(item.text for item in items)
    for index, (name, item) in enumerate(zip(names, items, strict=True)):
        yield (*key, name), Held(Cell(item.text), labels, None, None, (*at, index))
        yield from _lines(item.details, (*key, name), labels, (*at, index, "details"))


def known_as(names: Iterable[str | None]) -> tuple[str, ...]:
    """Return by what each of some things is known: its name, or its place; the second of one is `name#2`."""
    found: list[str] = []
    for place, name in enumerate(names, 1):
        own = name or str(place)
        nth = (f"{own}#{number}" for number in count(2))
        found.append(next(each for each in chain([own], nth) if each not in found))
    return tuple(found)


Part = (
    Literal["title", "department", "status", "rate", "budget", "participation", "items", "result"]
    | SectionKind
)
"""What differs. `items` are lines of 그동안 추진실적, told before and no more, for the first time, or in
other words; `result` is what became of a plan."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that differs; `before` and `after` in the words of the records, None for 미기재 or not there.

    `key` names the thing by ids, `labels` by the words of the form. `step` is by how much a number moved,
    None unless both are numbers of one unit and meaning. `steps` leads to its place in `told_in`.
    """

    part: Part
    kind: Kind
    key: Key
    labels: tuple[str, ...]
    before: str | None
    after: str | None
    step: Decimal | None
    unit: str | None
    told_in: LoadedRecord[Report]
    steps: Steps


def differences(records: Records, filed: LoadedRecord[Report]) -> Iterator[Difference]:
    """Return what a report says otherwise than its pledge's newest report before; none of the first report.

    This quarter's progress and the plan are new in each report, so they are not compared.
    """
    before = records.report_before(filed.record.pledge, filed.record.quarter)
    if before is None:
        return
    yield from _heading(before, filed)
    yield from budget_differences(records, filed)
    counted = (before, _counts(records, before.record)), (filed, _counts(records, filed.record))
    yield from _cells("participation", *counted)
    old, new = records.forms[before.record.form], records.forms[filed.record.form]
    for kind in KINDS:
        told = (before, described(old, before.record, kind)), (filed, described(new, filed.record, kind))
        yield from _cells(kind, *told)
    yield from _items(before, filed)
    yield from _results(records, filed)


def budget_differences(records: Records, filed: LoadedRecord[Report]) -> Iterator[Difference]:
    """Return the amounts that a report gives otherwise than its pledge's newest report before."""
    before = records.report_before(filed.record.pledge, filed.record.quarter)
    if before is not None:
        held = (before, _amounts(records, before.record)), (filed, _amounts(records, filed.record))
        yield from _cells("budget", *held)


def _heading(before: LoadedRecord[Report], after: LoadedRecord[Report]) -> Iterator[Difference]:
    old, new = before.record, after.record
    told: tuple[tuple[Part, Steps, str | None, str | None], ...] = (
        ("title", ("title",), old.title, new.title),
        ("department", ("department", "name"), old.department.name, new.department.name),
        ("status", ("status",), _written(old.status), _written(new.status)),
        ("rate", ("reported_rate",), _written(old.reported_rate), _written(new.reported_rate)),
    )
    for part, steps, was, now in told:
        if was != now:
            yield Difference(part, "changed", (), (), was, now, None, None, after, steps)


def _cells(
    part: Part,
    before: tuple[LoadedRecord[Report], Mapping[Key, Held]],
    after: tuple[LoadedRecord[Report], Mapping[Key, Held]],
) -> Iterator[Difference]:
    old, new = ({key: held.cell.written for key, held in side.items()} for _, side in (before, after))
    for each in diff(old, new):
        key: Key = each.way[-1].name
        filed, held = (before[0], before[1][key]) if each.kind == "gone" else (after[0], after[1][key])
        step = _step(before[1][key], held) if each.kind == "changed" else None
        yield Difference(
            part, each.kind, key, held.labels, each.before, each.after, step, held.unit, filed, held.steps
        )


def _step(was: Held, held: Held) -> Decimal | None:
    if was.cell.value is None or held.cell.value is None:
        return None
    if (was.unit, was.meaning) != (held.unit, held.meaning):
        return None
    return held.cell.value - was.cell.value


def _amounts(records: Records, report: Report) -> dict[Key, Held]:
    """Return the amounts of a report, by project, row and column."""
    form = records.forms[report.form].budget
    sources = {each.id: each.label for each in form.sources}
    periods = {each.id: each.label for each in form.periods}
    found: dict[Key, Held] = {}
    known = known_as([project.name for project in report.budget.projects])
    for index, (name, project) in enumerate(zip(known, report.budget.projects, strict=True)):
        for source, cells in project.amounts.items():
            for column, (period, cell) in enumerate(zip(report.budget.periods, cells, strict=True)):
                labels = (*filter(None, (project.name,)), sources[source], periods[period])
                steps = ("budget", "projects", index, "amounts", source, column)
                basis = report.budget.basis or form.basis
                found[name, source, period] = Held(cell, labels, form.unit, basis, steps)
    return found


def _counts(records: Records, report: Report) -> dict[Key, Held]:
    form = records.forms[report.form].participation
    labels = {each.id: each.label for each in form.kinds}
    covers = report.participation.covers or form.covers
    return {
        (kind,): Held(cell, (labels[kind],), form.unit, covers, ("participation", "counts", kind))
        for kind, cell in report.participation.counts.items()
    }


def _items(before: LoadedRecord[Report], after: LoadedRecord[Report]) -> Iterator[Difference]:
    """Compare what is told of the time so far with all that the report before told of it."""
    told = retold(before.record, after.record)
    for was, now in (*told.reworded, *told.respelled):
        yield Difference("items", "changed", (), (), was.text, now.text, None, None, after, now.steps)
    for line in told.appeared:
        yield Difference("items", "appeared", (), (), None, line.text, None, None, after, line.steps)
    for line in told.gone:
        yield Difference("items", "gone", (), (), line.text, None, None, None, before, line.steps)


def _results(records: Records, filed: LoadedRecord[Report]) -> Iterator[Difference]:
    places = {result.item: index for index, result in enumerate(filed.record.results)}
    for due in outcomes(records, filed.record.pledge, filed.record.quarter):
        if due.outcome is not None and due.item.id is not None:
            steps = ("results", places[due.item.id])
            told = (due.item.text, due.outcome)
            yield Difference("result", "changed", (due.item.id,), (), *told, None, None, filed, steps)


def _written(told: ReportedStatus | ReportedRate | None) -> str | None:
    return told.written if told else None
