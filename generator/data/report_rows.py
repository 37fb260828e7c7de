"""Rows about one report: every text and every cell of the sheet, each with the line it was written on."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.data.pledge_rows import status_of
from generator.data.rows import Row, Value, row, told_at
from generator.data.section_rows import lines_of
from generator.ledger.differences import differences
from generator.ledger.plans import outcomes, places_of_plan
from generator.ledger.status_as_of import days_late, due_on, stated_status, timing
from generator.record.adding import totals
from generator.record.cells import Cell
from generator.record.city import City
from generator.record.form import BudgetForm, Form, steps_to_row
from generator.record.items import Item
from generator.record.reading import LoadedRecord
from generator.record.records import Records
from generator.record.report import Report
from generator.record.steps import Steps
from generator.wording import changes as words
from generator.wording.forms import MEANINGS


def report(records: Records, filed: LoadedRecord[Report]) -> Row:
    """Return the row of a report that was handed in, with what the report before it stated.

    Whether the state moved is told only where both state one.
    """
    city, record, source = records.city.record, filed.record, filed.record.source
    account, form = source.characters if source else None, city.form(record.form)
    before = records.report_before(record.pledge, record.quarter)
    status, was = (stated_status(records, each.record if each else None) for each in (filed, before))
    return row(
        "reports",
        record,
        first_day=record.quarter.first,
        last_day=record.quarter.last,
        state="submitted",
        department=city.department_id(record.department.name),
        department_name=record.department.name,
        status_written=record.status.written if record.status else None,
        **status_of(city, status),
        before_quarter=before.record.quarter if before else None,
        before_word=was.word if was else None,
        moved=status != was if status and was else None,
        rate_label=form.rate_label if form is not None and record.reported_rate else None,
        rate_written=record.reported_rate.written if record.reported_rate else None,
        rate_value=record.reported_rate.value if record.reported_rate else None,
        due_on=due_on(city, record.quarter),
        timing=timing(city, record),
        days_late=days_late(city, record),
        so_far_remark=record.so_far.remark,
        this_quarter_remark=record.this_quarter.remark,
        plan_remark=record.plan.remark,
        source_file=source.file if source else None,
        source_format=source.format if source else None,
        source_sha256=source.sha256 if source else None,
        source_card=source.card if source else None,
        nonspace=account.nonspace if account else None,
        record_characters=account.record if account else None,
        form_characters=account.form_labels if account else None,
        markup_characters=account.markup if account else None,
        unplaced_characters=account.unplaced if account else None,
        imported_by=source.imported_by if source else None,
        confirmed_by=source.confirmed_by if source else None,
        record_sha256=filed.sha256,
        record=told_at(filed.place()),
    )


def officers(filed: LoadedRecord[Report], city: City) -> Iterator[Row]:
    """Return a row for each officer and for each phone number: the sheet does not say whose it is."""
    department = filed.record.department
    key = (*_key(filed.record), city.department_id(department.name), department.name)
    for index, officer in enumerate(department.officers):
        place = told_at(filed.place("department", "officers", index))
        yield (*key, "officer", index + 1, officer.role, officer.name, None, place)
    for index, phone in enumerate(department.phones):
        place = told_at(filed.place("department", "phones", index))
        yield (*key, "phone", index + 1, None, None, phone, place)


def items(filed: LoadedRecord[Report]) -> Iterator[Row]:
    """Return a row for each heading 【…】, also for one without items, then for each bullet of the sheet.

    Bullets of rows, problems, remedies and sections come in the order of the sheet. What stands beside a
    heading, and the remark of a row that is none of the three, are lines of their own.
    """
    record = filed.record
    headings = _Flow(filed, "tasks")
    for index, each in enumerate(record.tasks):
        yield headings.line("task", each.name, ("tasks", index), (each.id, each.name))
    names = {task.id: task.name for task in record.tasks}
    for section, progress in record.rows():
        flow, at = _Flow(filed, section), steps_to_row(section)
        for index, group in enumerate(progress.by_task):
            name = names[group.task] if group.task is not None else None
            yield from flow.items(group.items, (*at, "by_task", index, "items"), (group.task, name))
        if progress.remark is not None and section in record.other_rows:
            yield flow.line("remark", progress.remark, (*at, "remark"))
    for section, lines in (("problems", record.problems), ("remedies", record.remedies)):
        yield from _Flow(filed, section).items(lines, (section,), (None, None))
    for section, content in record.sections.items():
        flow = _Flow(filed, section)
        if content.beside is not None:
            yield flow.line("beside", content.beside, ("sections", section, "beside"))
        for at, lines, above in lines_of(content):
            flow.order = above or flow.order
            told = flow.items(lines, ("sections", section, *at), (None, None), above, 2 if above else 1)
            yield from told


class _Flow:
    """Numbers the bullets of one section from top to bottom."""

    def __init__(self, filed: LoadedRecord[Report], section: str) -> None:
        self.filed = filed
        self.key = (*_key(filed.record), section)
        self.order = 0

    def line(
        self, kind: str, text: str, at: Steps, task: tuple[str | None, str | None] = (None, None)
    ) -> Row:
        """Return the row of words that are no bullet."""
        self.order += 1
        place = told_at(self.filed.place(*at))
        return (*self.key, *task, self.order, None, 1, kind, None, text, None, None, None, place)

    def items(
        self,
        lines: tuple[Item, ...],
        at: tuple[str | int, ...],
        task: tuple[str | None, str | None],
        parent: int | None = None,
        level: int = 1,
    ) -> Iterator[Row]:
        """Return the rows of bullets that stand at a place of the record, each followed by its details."""
        for index, item in enumerate(lines):
            here = (*at, index)
            self.order += 1
            order = self.order
            when = item.when
            yield (
                *self.key,
                *task,
                order,
                parent,
                level,
                item.kind,
                item.id,
                item.text,
                when.written if when else None,
                when.first if when and when.first != date.min else None,
                when.last if when and when.last != date.max else None,
                told_at(self.filed.place(*here)),
            )
            yield from self.items(item.details, (*here, "details"), task, order, level + 1)


def participation(filed: LoadedRecord[Report], form: Form) -> Iterator[Row]:
    """Return a row for each kind of participation; a blank stays blank."""
    record, counts = filed.record, form.participation
    key = _key(record)
    labels = {kind.id: kind.label for kind in counts.kinds}
    covers = record.participation.covers or counts.covers
    for kind, cell in record.participation.counts.items():
        place = told_at(filed.place("participation", "counts", kind))
        held = (kind, labels[kind], *_said(cell, form.budget), counts.unit, covers)
        yield (*key, *held, place)


def budget(filed: LoadedRecord[Report], form: Form) -> Iterator[Row]:
    """Return a row for each project, source and period; a blank stays blank."""
    record, table = filed.record, form.budget
    key = _key(record)
    sources = {source.id: (source.id, source.label, source.role) for source in table.sources}
    labels = {period.id: (period.id, period.label, period.role) for period in table.periods}
    periods = [labels[period] for period in record.budget.periods]
    told = (table.unit, record.budget.basis or table.basis)
    for index, project in enumerate(record.budget.projects):
        differ = {(each.way, each.source, each.column): each.difference for each in totals(table, project)}
        for source, cells in project.amounts.items():
            of_row: Row = (*key, index + 1, project.name, *sources[source])
            spot = filed.spot.at("budget", "projects", index, "amounts", source)
            for column, (period, cell) in enumerate(zip(periods, cells, strict=True)):
                gap = (differ.get(("row", source, column)), differ.get(("column", source, column)))
                place = f"{filed.path}:{spot.at(column).line}"
                yield (*of_row, *period, *_said(cell, table), *told, *gap, place)


def _said(cell: Cell, form: BudgetForm) -> Row:
    """Return what a cell holds: its number, its words, and what the form means by a mark."""
    meaning = form.meaning(cell)
    return cell.value, cell.written, MEANINGS[meaning] if meaning is not None else None


def review(filed: LoadedRecord[Report]) -> Iterator[Row]:
    """Return a row for each place to look at, label that differs from the form, and text without a place."""
    record = filed.record
    no_other: dict[str, Value] = dict.fromkeys(("note", "form", "source_line", "answer"))
    for index, flag in enumerate(record.review):
        own: dict[str, Value] = {"kind": flag.level, "written": None, "form": None}
        yield _review(filed, flag, own, "review", index)
    for index, deviation in enumerate(record.deviations):
        own = {**no_other, "kind": "deviation", "form": deviation.form}
        yield _review(filed, deviation, own, "deviations", index)
    for index, text in enumerate(record.unplaced):
        own = {**no_other, "kind": "unplaced", "at": None, "written": text}
        yield _review(filed, None, own, "unplaced", index)


def _review(filed: LoadedRecord[Report], held: object, own: dict[str, Value], part: str, index: int) -> Row:
    return row("review", held, **_of(filed.record), **own, record=told_at(filed.place(part, index)))


def _of(record: Report) -> dict[str, Value]:
    return {"pledge": record.pledge, "title": record.title, "quarter": record.quarter.written}


def _key(record: Report) -> tuple[Value, Value, Value]:
    return (record.pledge, record.title, record.quarter.written)


def results(filed: LoadedRecord[Report], records: Records) -> Iterator[Row]:
    """Return a row for each item of the plan before a report, be it mentioned or not."""
    report = filed.record
    before = records.report_before(report.pledge, report.quarter)
    if before is None:
        return
    places = {result.item: index for index, result in enumerate(report.results)}
    planned = places_of_plan(before)
    for order, due in enumerate(outcomes(records, report.pledge, report.quarter), 1):
        index = places.get(due.item.id or "")
        place = before.place(*planned[order - 1]) if index is None else filed.place("results", index)
        yield row(
            "results",
            due,
            **_of(report),
            order=order,
            task_name=due.task,
            item=due.item.id,
            text=due.item.text,
            outcome=due.outcome or "unmentioned",
            again=report.results[index].again if index is not None else None,
            record=told_at(place),
        )


def different(records: Records, filed: LoadedRecord[Report]) -> Iterator[Row]:
    """Return a row for each thing that a report says otherwise than the report before it.

    What became of a plan has its own table, and counts of one quarter alone are new in each report.
    """
    report = filed.record
    before = records.report_before(report.pledge, report.quarter)
    covers = report.participation.covers or records.forms[report.form].participation.covers
    untold = {"result", "participation"} if covers == "this_quarter" else {"result"}
    for each in differences(records, filed):
        if each.part not in untold:
            yield row(
                "differences",
                each,
                **_of(report),
                before_quarter=before.record.quarter if before else None,
                key="/".join((each.part, *each.key)) if each.key else None,
                what=words.BETWEEN.join(each.labels) or None,
                difference=each.step,
                record=told_at(each.told_in.place(*each.steps)),
            )
