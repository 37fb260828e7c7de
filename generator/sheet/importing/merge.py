"""What people added to a record is carried over into a new proposal of it, so that nothing is asked twice."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from generator import wording
from generator.ledger.pairing import suggest
from generator.record.dates import Quarter
from generator.record.form import Form
from generator.record.items import Item
from generator.record.pledge import Change
from generator.record.report import HEAD_LINES, PlanResult, Report, Review, Row, TaskItems
from generator.record.steps import stands, steps_to
from generator.sheet.parsing.labels import is_near, squeezed
from generator.wording import importing
from generator.wording import plans as words

_OF_ONE_FILE = ("source", "unplaced", "quarter", "title")
"""Places of which a question is about one file, whatever an earlier one was."""


def carried(report: Report, standing: Report, form: Form) -> Report:
    """Return a proposal with what the record that stands holds besides the sheet.

    These are the results of the plan before, answers, changes that the department confirmed, ids of tasks and
    of planned items (the next report names them), and what the form has no place for: status, rate, days.
    """
    asked = {name for name in HEAD_LINES if getattr(form.heading, name) is not None}
    asked |= {"as_of"} if form.list else set()
    return replace(
        _named_as(report, standing),
        results=standing.results,
        review=answered(report, standing).review,
        changes=tuple(_confirmed(report.changes, standing.changes)),
        status=report.status if form.status_label else standing.status,
        reported_rate=report.reported_rate if form.rate_label else standing.reported_rate,
        **{name: getattr(report if name in asked else standing, name) for name in HEAD_LINES},
    )


def answered(report: Report, standing: Report) -> Report:
    """Return a proposal with the answers that stand in the record to the same questions."""
    answers = {(each.at, each.note): each.answer for each in standing.review}
    review = (replace(each, answer=answers.get((each.at, each.note))) for each in report.review)
    return replace(report, review=tuple(review))


def before(quarter: Quarter, quarters: Iterable[Quarter]) -> list[Quarter]:
    """Return the quarters that ended before one began, the nearest first."""
    earlier = (each for each in quarters if each.last < quarter.first)
    return sorted(earlier, key=lambda each: each.last, reverse=True)


def remembered(report: Report, earlier: Report) -> Report:
    """Return a proposal with what was answered to the same questions in an earlier report, each with when.

    A question is the same that has the same words, about the same kind of place; where that is one of a list,
    what stands there must be the same too.
    """
    answers: dict[tuple[object, ...], str] = {
        _question(each, earlier): each.answer for each in earlier.review if each.answer is not None
    }
    period = wording.quarter(earlier.quarter)

    def known(each: Review) -> Review:
        answer = answers.get(_question(each, report))
        if answer is None or each.answer is not None or each.at in _OF_ONE_FILE:
            return each
        return replace(each, answer=importing.given_before(answer, period))

    return replace(report, review=tuple(map(known, report.review)))


def tasks_compared(report: Report, earlier: Report) -> Report:
    """Return a proposal that asks about tasks of an earlier report that it has not, or spells otherwise."""
    period = wording.quarter(earlier.quarter)
    mine = [task.name for task in report.tasks]
    theirs = [task.name for task in earlier.tasks]
    new = [name for name in mine if squeezed(name) not in map(squeezed, theirs)]
    asked: list[Review] = []
    for was in theirs:
        if squeezed(was) in map(squeezed, mine):
            continue
        alike = next((name for name in new if is_near(squeezed(name), squeezed(was))), None)
        said = importing.task_renamed(period, was, alike) if alike else importing.task_gone(period, was)
        asked.append(Review("tasks", "confirm", said))
    return replace(report, review=(*report.review, *asked)) if asked else report


def _question(asked: Review, report: Report) -> tuple[object, ...]:
    steps = steps_to(asked.at)
    kind = tuple(step if isinstance(step, str) else None for step in steps)
    return (asked.note, kind, _stands(report, steps) if None in kind else None)


def _stands(report: Report, steps: Iterable[str | int]) -> object:
    """Return what stands at a place of a report, an item by its own words."""
    part = stands(report, steps)
    return part.text if isinstance(part, Item) else part


@dataclass(slots=True)
class OfForms:
    """What was asked about the forms in a batch: by form and words the answer, None for none yet."""

    asked: dict[tuple[str, str], str | None] = field(default_factory=dict)

    def once(self, report: Report, form: Form) -> Report:
        """Return a proposal in which nothing is asked about the form that an earlier sheet asked."""
        return replace(report, review=tuple(self._left(report.review, form)))

    def _left(self, review: Iterable[Review], form: Form) -> Iterator[Review]:
        for each in review:
            key = (form.id, each.note)
            if importing.is_of_form(each.note, form.budget.heading):
                if each.answer is None and key in self.asked:
                    known = self.asked[key]
                    if known is not None:
                        yield replace(each, answer=known)
                    continue
                self.asked[key] = each.answer
            yield each


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
        other_rows={name: _row(row, tasks, {}) for name, row in report.other_rows.items()},
    )


def _planned(report: Report) -> list[tuple[str, str]]:
    return [(item.text, item.id) for _, item in report.planned() if item.id is not None]


def _ids(mine: list[tuple[str, str]], theirs: list[tuple[str, str]]) -> dict[str, str]:
    """Return for each id of mine the one that the same words bear in theirs; its own where none do."""
    known: dict[str, list[str]] = {}
    for text, item_id in theirs:
        known.setdefault(text, []).append(item_id)
    taken = {item_id for _, item_id in theirs}
    found: dict[str, str] = {}
    for text, item_id in mine:
        if known.get(text):
            found[item_id] = known[text].pop(0)
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


def results_proposed(report: Report, earlier: Report) -> Report:
    """Return a proposal with a result for each item of the plan in the pledge's report before it.

    Where words of the report tell of an item, its result is proposed, with a question. Of an item that no
    words tell of the outcome is left open (None), which keeps the record from being published: so that none
    is shown as not mentioned (언급 없음) because nobody was asked.
    """
    open_ = [(task, item) for task, item in earlier.planned() if item.id is not None]
    found = {each.planned.id: each for each in suggest(open_, report)}
    results, review = list(report.results), list(report.review)
    for _, item in open_:
        told = found.get(item.id)
        if told is not None:
            quarter = wording.quarter(earlier.quarter)
            note = words.result_proposed(quarter, item.text, told.outcome, told.row, told.found.text)
            review.append(Review(f"results[{len(results)}]", "confirm", note))
        results.append(
            PlanResult(item.id or "", told.outcome if told else None, told.to if told is not None else None)
        )
    return replace(report, results=tuple(results), review=tuple(review))
