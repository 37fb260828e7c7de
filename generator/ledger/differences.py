"""What a report says otherwise than the report before it, field by field."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from generator.ledger.described import KINDS, Held, Key, SectionKind, described, known_as
from generator.ledger.plans import outcomes
from generator.ledger.so_far import retold
from generator.record.diff import Kind, diff
from generator.record.reading import Filed
from generator.record.records import Records
from generator.record.report import Report, ReportedRate, ReportedStatus
from generator.record.texts import Steps

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
    told_in: Filed[Report]
    steps: Steps


def differences(records: Records, filed: Filed[Report]) -> Iterator[Difference]:
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


def budget_differences(records: Records, filed: Filed[Report]) -> Iterator[Difference]:
    """Return the amounts that a report gives otherwise than its pledge's newest report before."""
    before = records.report_before(filed.record.pledge, filed.record.quarter)
    if before is not None:
        held = (before, _amounts(records, before.record)), (filed, _amounts(records, filed.record))
        yield from _cells("budget", *held)


def _heading(before: Filed[Report], after: Filed[Report]) -> Iterator[Difference]:
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
    before: tuple[Filed[Report], Mapping[Key, Held]],
    after: tuple[Filed[Report], Mapping[Key, Held]],
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


def _items(before: Filed[Report], after: Filed[Report]) -> Iterator[Difference]:
    """Compare what is told of the time so far with all that the report before told of it."""
    told = retold(before.record, after.record)
    for was, now in (*told.reworded, *told.respelled):
        yield Difference("items", "changed", (), (), was.text, now.text, None, None, after, now.steps)
    for line in told.appeared:
        yield Difference("items", "appeared", (), (), None, line.text, None, None, after, line.steps)
    for line in told.gone:
        yield Difference("items", "gone", (), (), line.text, None, None, None, before, line.steps)


def _results(records: Records, filed: Filed[Report]) -> Iterator[Difference]:
    places = {result.item: index for index, result in enumerate(filed.record.results)}
    for due in outcomes(records, filed.record.pledge, filed.record.quarter):
        if due.outcome is not None and due.item.id is not None:
            steps = ("results", places[due.item.id])
            told = (due.item.text, due.outcome)
            yield Difference("result", "changed", (due.item.id,), (), *told, None, None, filed, steps)


def _written(told: ReportedStatus | ReportedRate | None) -> str | None:
    return told.written if told else None
