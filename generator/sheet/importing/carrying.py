"""What people added to a record is carried over into a new proposal of it, so that nothing is asked twice."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from generator.record.changes import Change
from generator.record.form import Form
from generator.record.report import Item, Report, Review, Row, TaskItems


def carried(report: Report, standing: Report, form: Form) -> Report:
    """Return a proposal with what the record that stands holds besides the sheet.

    These are the results of the plan before, answers, changes that the department confirmed, ids of tasks and
    of planned items (the next report names them), and what the form has no place for: status, rate, days.
    """
    asked = form.heading
    return replace(
        _named_as(report, standing),
        results=standing.results,
        review=tuple(_answered(report.review, standing.review)),
        changes=tuple(_confirmed(report.changes, standing.changes)),
        status=report.status if asked.status else standing.status,
        reported_rate=report.reported_rate if asked.rate else standing.reported_rate,
        as_of=report.as_of if asked.as_of else standing.as_of,
        submitted_on=report.submitted_on if asked.submitted_on else standing.submitted_on,
    )


def _answered(review: Iterable[Review], standing: Iterable[Review]) -> Iterator[Review]:
    answers = {(each.at, each.note): each.answer for each in standing}
    return (replace(each, answer=answers.get((each.at, each.note))) for each in review)


def _confirmed(changes: Iterable[Change], standing: tuple[Change, ...]) -> Iterator[Change]:
    for change in changes:
        same = (each for each in standing if replace(each, confirmed=False) == change)
        yield next(same, change)


def _named_as(report: Report, standing: Report) -> Report:
    """Return a report in which each task and each planned item bears the id that it has in another."""
    tasks = _ids(
        [(task.name, task.id) for task in report.tasks], [(task.name, task.id) for task in standing.tasks]
    )
    planned = _ids(_planned(report), _planned(standing))
    if len({*tasks.values(), *planned.values()}) < len(tasks) + len(planned):
        return report  # an id that would stand twice; then each keeps its own
    return replace(
        report,
        tasks=tuple(replace(task, id=tasks[task.id]) for task in report.tasks),
        so_far=_row(report.so_far, tasks, {}),
        this_quarter=_row(report.this_quarter, tasks, {}),
        plan=_row(report.plan, tasks, planned),
    )


def _planned(report: Report) -> list[tuple[str, str]]:
    return [(item.text, item.id) for _, item in report.planned() if item.id is not None]


def _ids(mine: list[tuple[str, str]], theirs: list[tuple[str, str]]) -> dict[str, str]:
    """Return for each id of mine the one that the same words bear in theirs; its own where none do."""
    known: dict[str, list[str]] = {}
    for words, item_id in theirs:
        known.setdefault(words, []).append(item_id)
    taken = {item_id for _, item_id in theirs}
    found: dict[str, str] = {}
    for words, item_id in mine:
        if known.get(words):
            found[item_id] = known[words].pop(0)
        else:
            found[item_id] = _free(item_id, taken)
            taken.add(found[item_id])
    return found


def _free(item_id: str, taken: set[str]) -> str:
    """Return an id that no other bears: its own, or the next number behind its letter."""
    letter, number = item_id[0], int(item_id[1:])
    while f"{letter}{number}" in taken:
        number += 1
    return f"{letter}{number}"


def _row(row: Row, tasks: dict[str, str], planned: dict[str, str]) -> Row:
    def named(item: Item) -> Item:
        return replace(item, id=planned[item.id]) if item.id in planned else item

    groups = (
        TaskItems(tasks[group.task] if group.task is not None else None, tuple(map(named, group.items)))
        for group in row.by_task
    )
    return replace(row, by_task=tuple(groups))
