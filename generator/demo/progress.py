"""The three rows of a report: what was done before, what was done in the quarter, what comes next."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from random import Random
from typing import Literal

from generator import wording
from generator.demo.course import Chapter
from generator.demo.deeds import Deed, workday
from generator.demo.filling import Blanks
from generator.demo.phrases import REMARKS, WRONG_DATES
from generator.demo.promises import rows
from generator.record.dates import Quarter, When
from generator.record.items import Item
from generator.record.report import Row, Task, TaskItems

WrongDate = Literal["weekday", "impossible", "outside"]
"""A date that the office got wrong."""

_LONGEST_HISTORY = 28
_QUARTERS_WITH_DETAILS = 6
_SHARE_REMARK = 0.2
_SHARE_DETAILED_PLAN = 0.6
_WRONG_DATES = {row[0]: row[1] for row in rows(WRONG_DATES)}
_NO_SUCH_DAYS = {1: "2. 30.", 2: "6. 31.", 3: "9. 31.", 4: "11. 31."}

_Line = tuple[str | None, Item]


def headings(chapters: Iterable[Chapter]) -> tuple[Task, ...]:
    """Return the headings below which a pledge's deeds stand, in the order in which they are first met."""
    deeds = (each for chapter in chapters for each in (*chapter.done, *chapter.planned))
    names = dict.fromkeys(each.task for each in deeds if each.task is not None)
    return tuple(Task(f"t{number}", name) for number, name in enumerate(names, 1))


def so_far(past: Sequence[Chapter], tasks: Sequence[Task], roll: Random) -> Row:
    """Return the latest of what was done before this quarter, with details for the last quarters only."""
    older, recent = past[:-_QUARTERS_WITH_DETAILS], past[-_QUARTERS_WITH_DETAILS:]
    lines: list[_Line] = [(each.task, each.done(with_details=False)) for each in _deeds(older)]
    lines.extend((each.task, each.done()) for each in _deeds(recent))
    return _row(lines[-_LONGEST_HISTORY:], tasks, roll)


def this_quarter(chapter: Chapter, tasks: Sequence[Task], wrong: WrongDate | None, roll: Random) -> Row:
    """Return all that was done in this quarter; `wrong` adds an entry with a wrong date."""
    lines: list[_Line] = [(each.task, each.done()) for each in chapter.done]
    if wrong is not None:
        lines.append((None, _wrong_date(wrong, chapter.quarter, roll)))
    return _row(lines, tasks, roll)


def plan(chapter: Chapter, tasks: Sequence[Task], roll: Random) -> Row:
    """Return what is planned for the next quarter; each entry has a name of its own: p1, p2 and so on."""
    lines: list[_Line] = []
    for key, each in named_plan(chapter, tasks).items():
        lines.append((each.task, each.planned(key, with_details=roll.random() < _SHARE_DETAILED_PLAN)))
    return _row(lines, tasks, roll)


def named_plan(chapter: Chapter, tasks: Sequence[Task]) -> dict[str, Deed]:
    """Return what is planned for the next quarter by its names, below the headings in their order."""
    order = {task.name: place for place, task in enumerate(tasks)}
    deeds = sorted(chapter.planned, key=lambda deed: order.get(deed.task or "", -1))
    return {f"p{number}": each for number, each in enumerate(deeds, 1)}


def _deeds(chapters: Iterable[Chapter]) -> Iterable[Deed]:
    return (each for chapter in chapters for each in chapter.done)


def _row(lines: Iterable[_Line], tasks: Sequence[Task], roll: Random) -> Row:
    """Put lines below their headings; a line whose heading is not among the tasks stands below none."""
    groups: dict[str | None, list[Item]] = {None: []} | {task.id: [] for task in tasks}
    ids = {task.name: task.id for task in tasks}
    for name, item in lines:
        groups[ids.get(name or "")].append(item)
    by_task = tuple(TaskItems(task, tuple(items)) for task, items in groups.items() if items)
    remark = Blanks(roll).fill(roll.choice(REMARKS)) if roll.random() < _SHARE_REMARK else None
    return Row(by_task, remark)


def _wrong_date(wrong: WrongDate, quarter: Quarter, roll: Random) -> Item:
    day = workday(quarter, roll)
    text = _WRONG_DATES[wrong].format(
        day=wording.day(day),
        weekday=wording.WEEKDAYS[(day.weekday() + 1) % len(wording.WEEKDAYS)],
        impossible=f"{day.year}. {_NO_SUCH_DAYS[quarter.part or 1]}",
        long_ago=f"{day.year - 1}. {day.month}.",
    )
    told = {"weekday": day.isoformat(), "outside": f"{day.year - 1}-{day.month:02}"}.get(wrong)
    return Item(text, when=When.read(told) if told else None)
