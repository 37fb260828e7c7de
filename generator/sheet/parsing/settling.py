"""Drafted items become the record's: tasks by name, times read out of the words, ids for what is planned."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from generator.record.dates import When
from generator.record.items import Item
from generator.record.report import Row, Task, TaskItems
from generator.sheet.parsing.claims import Work
from generator.sheet.parsing.moments import Time, Years, told
from generator.sheet.parsing.outline import Draft, Group, flat
from generator.sheet.parsing.strips import Slice
from generator.wording import importing


@dataclass(slots=True)
class Tasks:
    """The tasks of a report, each once, in the order of the sheet."""

    ids: dict[str, str] = field(default_factory=dict)

    def id_of(self, name: Slice, work: Work) -> str:
        """Return the id of a task, and give its words to the record."""
        number = list(self.ids).index(name.text) if name.text in self.ids else len(self.ids)
        work.record(f"tasks[{number}].name", name)
        return self.ids.setdefault(name.text, f"t{number + 1}")

    def listed(self) -> tuple[Task, ...]:
        """Return them as the record lists them."""
        return tuple(Task(task_id, name) for name, task_id in self.ids.items())


def row(name: str, groups: list[Group], years: Years, tasks: Tasks, work: Work) -> Row:
    """Return one of the three rows, without its remark."""
    numbers = iter(range(1, 1 + sum(len(group.items) for group in groups)))
    by_task = []
    for index, group in enumerate(groups):
        task = tasks.id_of(group.task, work) if group.task is not None else None
        items = []
        for number, draft in enumerate(group.items):
            at = f"{name}.by_task[{index}].items[{number}]"
            planned = name == "plan" and not draft.is_note
            items.append(_dated(draft, at, years, f"p{next(numbers)}" if planned else None, work))
        by_task.append(TaskItems(task, tuple(items)))
    return Row(tuple(by_task), None)


def remarked(row_: Row, name: str, remark: list[Slice], work: Work) -> Row:
    """Return a row with its remark."""
    if not remark:
        return row_
    work.record(f"{name}.remark", *remark)
    return Row(row_.by_task, " ".join(each.text for each in remark))


def plain(drafts: list[Draft], at: str, work: Work) -> tuple[Item, ...]:
    """Return items without times: problems and remedies."""
    return tuple(_item(draft, f"{at}[{number}]", work) for number, draft in enumerate(drafts))


def _dated(draft: Draft, at: str, years: Years, item_id: str | None, work: Work) -> Item:
    item = _item(draft, at, work)
    time, place, line = None, at, draft.words.origin.line
    for words, pointer in _told_in(draft, at):
        time = told(words.text, years, is_detail=pointer != at)
        if time is not None:
            place, line = pointer, words.origin.line
            break
    if time is not None and time.derived is not None:
        said = importing.year_derived(time.derived, time.weekday, agrees=time.agrees)
        work.note(place, said, line)
    return Item(item.text, item_id, _when(time), item.kind, item.details)


def _told_in(draft: Draft, at: str) -> Iterator[tuple[Slice, str]]:
    """Yield the lines that may tell when an item was: its own, then those right below it."""
    yield draft.words, at
    for number, detail in enumerate(draft.details):
        yield detail.words, f"{at}.details[{number}]"


def _when(time: Time | None) -> When | None:
    return When.read(time.when) if time is not None else None


def _item(draft: Draft, at: str, work: Work) -> Item:
    work.record(f"{at}.text", draft.words)
    details = tuple(_item(each, f"{at}.details[{n}]", work) for n, each in enumerate(draft.details))
    return Item(draft.words.text, None, None, "note" if draft.is_note else "item", details)


def words_of(groups: list[Group]) -> Iterator[Slice]:
    """Yield the words of every item of some groups."""
    for group in groups:
        for draft in flat(group.items):
            yield draft.words
