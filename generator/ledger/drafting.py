"""The draft of a pledge's next report: what was done so far, and what is to be asked of its plan."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from generator.record.cells import BLANK
from generator.record.dates import Quarter
from generator.record.form import KNOWN_ROWS, USUAL_ORDER, Form
from generator.record.items import Item
from generator.record.pledge import Pledge
from generator.record.records import Records
from generator.record.report import (
    Budget,
    Department,
    Participation,
    Pending,
    PlanResult,
    Project,
    Report,
    Row,
    TaskItems,
)
from generator.record.sections import (
    Fact,
    Facts,
    FactsForm,
    Figure,
    Figures,
    FiguresForm,
    Prose,
    ProseForm,
    SectionContent,
)
from generator.record.steps import steps_to
from generator.wording import drafting as words

_EMPTY = Row((), None)
_STAND = frozenset({"target", "planned"})
"""What figures mean that hold from one report to the next."""


def draft(records: Records, pledge_id: str, quarter: Quarter) -> Report:
    """Return the draft of a pledge's report for a quarter, made of its newest report before.

    "So far" is the earlier one and what that report did; each item of its plan becomes a question; form,
    tasks, department, the names of projects, facts, targets and planned amounts are taken over; everything
    else is blank. It lists what a person has to do, and cannot be published before that is done.
    """
    pledge = records.pledges[pledge_id].record
    before = records.report_before(pledge_id, quarter)
    if before is None:
        return _first(records, pledge, quarter)
    report = before.record
    form = records.city.record.form(report.form) or records.city.record.forms[-1]
    drafted = Report(
        schema="1",
        draft=tuple(each for each in _pending(records, report, quarter) if _has(form, each.at)),
        form=form.id,
        pledge=pledge_id,
        quarter=quarter,
        title=pledge.title,
        department=report.department,
        tasks=report.tasks,
        so_far=_so_far(report),
        this_quarter=_EMPTY,
        plan=_EMPTY,
        participation=_uncounted(form, report.participation),
        budget=_unspent(form, report.budget),
        problems=(),
        remedies=(),
        other_rows=_other_rows(form),
        sections={each.id: _followed(each, report.sections.get(each.id)) for each in form.sections},
        results=tuple(PlanResult(item.id, None) for _, item in report.planned() if item.id is not None),
    )
    return form.fitted(drafted)


def bullets(row: Row) -> int:
    """Return how many bullets stand in a row, of all levels and with its notes."""
    return sum(_held(item) for group in row.by_task for item in group.items)


def _held(item: Item) -> int:
    return 1 + sum(map(_held, item.details))


def questions(records: Records, report: Report) -> dict[str, str]:
    """Return, for each item that a draft asks about, its words in the plan before."""
    before = records.report_before(report.pledge, report.quarter)
    planned = before.record.planned() if before else ()
    return {item.id: item.text for _, item in planned if item.id is not None}


def _first(records: Records, pledge: Pledge, quarter: Quarter) -> Report:
    """Return the draft of a pledge's first report, on the city's newest form."""
    form = records.city.record.forms[-1]
    charge = pledge.departments[-1].name if pledge.departments else None
    drafted = Report(
        schema="1",
        draft=(
            Pending("department", words.FIRST_DEPARTMENT),
            *(Pending(row, words.FILL) for row in KNOWN_ROWS if row in form.rows),
            *(Pending(f"other_rows.{row}", words.FILL) for row in _other_rows(form)),
            *(Pending(f"sections.{each.id}", words.FILL) for each in form.sections),
        ),
        form=form.id,
        pledge=pledge.pledge,
        quarter=quarter,
        title=pledge.title,
        department=Department(charge),
        tasks=(),
        so_far=_EMPTY,
        this_quarter=_EMPTY,
        plan=_EMPTY,
        participation=_uncounted(form, Participation({})),
        budget=_unspent(form, Budget((), (Project(None, {}),))),
        problems=(),
        remedies=(),
        other_rows=_other_rows(form),
        sections={each.id: _followed(each, None) for each in form.sections},
    )
    return form.fitted(drafted)


def _has(form: Form, place: str) -> bool:
    """Return whether a form has the part of a record in which a place lies."""
    part = str(steps_to(place)[0])
    return part in form.rows or part in form.parts() or part not in (*KNOWN_ROWS, *USUAL_ORDER)


def _pending(records: Records, before: Report, quarter: Quarter) -> Iterator[Pending]:
    yield Pending("department", words.department(before.quarter))
    lost = [
        each for each in records.quarters if before.quarter.last < each.first and each.last < quarter.first
    ]
    yield Pending("so_far", words.so_far(before.quarter, lost))
    if before.this_quarter.remark is not None:
        yield Pending("so_far.remark", words.remark(before.quarter, before.this_quarter.remark))
    yield Pending("this_quarter", words.FILL)
    yield Pending("plan", words.FILL)
    yield Pending("participation", words.NUMBERS)
    yield Pending("budget", words.NUMBERS)
    form = records.forms[before.form]
    for name in _other_rows(form):
        yield Pending(f"other_rows.{name}", words.FILL)
    for each in form.sections:
        told = {"facts": words.facts(before.quarter), "figures": words.figures(before.quarter)}
        yield Pending(f"sections.{each.id}", told.get(each.kind, words.FILL))


def _so_far(before: Report) -> Row:
    """Return the earlier "so far", and below the same tasks what its report did; letter by letter."""
    items: dict[str | None, list[TaskItems]] = {}
    for row in (before.so_far, before.this_quarter):
        for group in row.by_task:
            items.setdefault(group.task, []).append(group)
    order = {task.id: place for place, task in enumerate(before.tasks)}
    # What stands below no task stays before the tasks or behind them, as the sheet has it.
    outside = -1 if next(iter(items), "") is None else len(order)
    return Row(
        tuple(
            TaskItems(task, tuple(item for group in groups for item in group.items))
            for task, groups in sorted(items.items(), key=lambda each: order.get(each[0] or "", outside))
        ),
        before.so_far.remark,
    )


def _other_rows(form: Form) -> dict[str, Row]:
    return {name: _EMPTY for name in form.rows if name not in KNOWN_ROWS}


def _followed(form: FactsForm | ProseForm | FiguresForm, before: SectionContent | None) -> SectionContent:
    """Return what a section begins with: facts, targets and planned amounts stand until altered."""
    match form, before:
        case FactsForm(), Facts():
            return before
        case FactsForm(), _:
            return Facts(tuple(Fact(None, each.id) for each in form.facts))
        case FiguresForm(), Figures():
            return replace(before, rows=tuple(_still(form, each) for each in before.rows), beside=None)
        case FiguresForm(), _:
            blank = (BLANK,) * len(form.columns)
            return Figures(
                tuple(each.id for each in form.columns), tuple(Figure(blank, each.id) for each in form.rows)
            )
    return Prose(())


def _still(form: FiguresForm, figure: Figure) -> Figure:
    meanings = ({form.row(figure).means, column.means} - {None} for column in form.columns)
    kept = zip(meanings, figure.cells, strict=True)
    return replace(figure, cells=tuple(cell if told and told <= _STAND else BLANK for told, cell in kept))


def _uncounted(form: Form, before: Participation) -> Participation:
    return Participation({kind.id: BLANK for kind in form.participation.kinds}, before.covers)


def _unspent(form: Form, before: Budget) -> Budget:
    periods = tuple(period.id for period in form.budget.periods)
    blank = {source.id: (BLANK,) * len(periods) for source in form.budget.sources}
    projects = tuple(Project(each.name, blank) for each in before.projects)
    return Budget(periods if projects or before.periods else (), projects, before.basis)
