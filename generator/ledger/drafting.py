"""The draft of a pledge's next report: what was done so far, and what is to be asked of its plan."""

from __future__ import annotations

from collections.abc import Iterator

from generator.record.cells import BLANK
from generator.record.dates import Quarter
from generator.record.draft import Pending
from generator.record.form import Form
from generator.record.items import Item
from generator.record.pledge import Pledge
from generator.record.records import Records
from generator.record.report import Budget, Department, Participation, Project, Report, Row, TaskItems
from generator.record.results import PlanResult
from generator.wording import drafting as words

_EMPTY = Row((), None)


def draft(records: Records, pledge_id: str, quarter: Quarter) -> Report:
    """Return the draft of a pledge's report for a quarter, made of its newest report before.

    "So far" is the earlier one and what that report did; each item of its plan becomes a question; form,
    tasks, department and the names of projects are taken over; everything else is blank. It lists what a
    person has to do, and cannot be published before that is done.
    """
    pledge = records.pledges[pledge_id].record
    before = records.report_before(pledge_id, quarter)
    if before is None:
        return _first(records, pledge, quarter)
    report = before.record
    form = records.city.record.form(report.form) or records.city.record.forms[-1]
    drafted = Report(
        schema="1",
        draft=tuple(_pending(records, report, quarter)),
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
            *(Pending(row, words.FILL) for row in ("so_far", "this_quarter", "plan")),
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
    )
    return form.fitted(drafted)


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


def _uncounted(form: Form, before: Participation) -> Participation:
    return Participation({kind.id: BLANK for kind in form.participation.kinds}, before.covers)


def _unspent(form: Form, before: Budget) -> Budget:
    periods = tuple(period.id for period in form.budget.periods)
    blank = {source.id: (BLANK,) * len(periods) for source in form.budget.sources}
    projects = tuple(Project(each.name, blank) for each in before.projects)
    return Budget(periods if projects or before.periods else (), projects, before.basis)
