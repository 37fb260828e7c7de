"""The dated items of a pledge's newest report, task by task, each in the order of its day."""

from __future__ import annotations

from dataclasses import dataclass

from generator.pages.views import parts
from generator.pages.views.parts import TimeView
from generator.record.report import Report
from generator.wording import pages as words
from generator.wording import pledge as pledge_words


@dataclass(frozen=True, slots=True)
class DatedItem:
    """A dated bullet of a task: its time, its words, and whether it was done or is planned."""

    time: TimeView
    words: str
    is_planned: bool


@dataclass(frozen=True, slots=True)
class TaskView:
    """A task over time: its dated bullets in order, their number, and how many bear no date."""

    heading: str
    brief: str
    dated: tuple[DatedItem, ...]
    undated: int


def tasks(report: Report) -> tuple[TaskView, ...]:
    """Return each task of a report with its dated bullets in the order of their dates.

    Bullets that stand below no heading come last, under words that say so.
    """
    own = [(task.id, words.task(task.name)) for task in report.tasks]
    rest = words.NO_TASK if own else pledge_words.DATED
    views = (_task(report, key, heading) for key, heading in (*own, (None, rest)))
    return tuple(view for view in views if view.dated or view.undated)


def _task(report: Report, task: str | None, heading: str) -> TaskView:
    bullets = [
        (item, name == "plan")
        for name, row in report.rows()
        for group in row.by_task
        if group.task == task
        for item in group.items
        if item.kind == "item"
    ]
    dated = [(item.when, item.text, planned) for item, planned in bullets if item.when is not None]
    dated.sort(key=lambda each: (each[0].first, each[0].last))
    shown = tuple(DatedItem(parts.time(when), text, planned) for when, text, planned in dated)
    return TaskView(heading, pledge_words.dates(len(dated)), shown, len(bullets) - len(dated))
