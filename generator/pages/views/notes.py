"""What a person should look at in a report, noted at its own place beside the words of the sheet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.pages.views import tables
from generator.record.cells import Cell
from generator.record.form import Form
from generator.record.pointers import steps_to
from generator.record.report import Item, Report
from generator.wording import pages as words
from generator.wording import sheets

_HEAD = "head"
_PARTS = {
    "so_far": "so_far",
    "this_quarter": "this_quarter",
    "plan": "plan",
    "participation": "participation",
    "budget": "budget",
    "problems": "problems",
    "remedies": "remedies",
    "changes": "changes",
}
"""By the first step of a pointer: the part of the page at which it is told; all else is told at the head."""


@dataclass(frozen=True, slots=True)
class Notes:
    """The notes of a report: `items` by the pointer of a bullet, `parts` by a part of the page."""

    items: Mapping[str, tuple[str, ...]]
    parts: Mapping[str, tuple[str, ...]]
    count: int

    def of(self, part: str) -> tuple[str, ...]:
        """Return the notes on a part of the page as a whole."""
        return self.parts.get(part, ())


def notes(report: Report, form: Form) -> Notes:
    """Return what was flagged in a report, then the labels that it writes otherwise than its form."""
    bullets = set(_pointers(report))
    items: dict[str, tuple[str, ...]] = {}
    parts: dict[str, tuple[str, ...]] = {}
    told = list(_told(report, form, bullets))
    for at, note in told:
        found, key = (items, at) if at in bullets else (parts, _PARTS.get(str(steps_to(at)[0]), _HEAD))
        found[key] = (*found.get(key, ()), note)
    return Notes(items, parts, len(told))


def _told(report: Report, form: Form, bullets: set[str]) -> Iterator[tuple[str, str]]:
    """Yield each pointer with its note; a part's note quotes its place, a bullet's stands right below it."""
    for each in report.review:
        quoted = "" if each.at in bullets else _quoted(report, form, steps_to(each.at))
        yield each.at, sheets.flagged(words.REVIEW_LEVELS[each.level], quoted, each.note, each.answer)
    for own in report.deviations:
        yield own.at, sheets.deviates(own.written, own.form)


def _pointers(report: Report) -> Iterator[str]:
    for name, row in report.rows():
        for index, group in enumerate(row.by_task):
            yield from _below(f"{name}.by_task[{index}].items", group.items)
    yield from _below("problems", report.problems)
    yield from _below("remedies", report.remedies)


def _below(at: str, bullets: Iterable[Item]) -> Iterator[str]:
    for index, item in enumerate(bullets):
        here = f"{at}[{index}]"
        yield here
        yield from _below(f"{here}.details", item.details)


def _quoted(report: Report, form: Form, steps: tuple[str | int, ...]) -> str:
    """Return the words of the sheet at a place; empty where the place is a whole part or a blank."""
    here: object = report
    for step in steps:
        if isinstance(step, int):
            here = here[step] if isinstance(here, tuple) and step < len(here) else None
        elif isinstance(here, dict):
            here = here.get(step)
        else:
            here = getattr(here, step, None)
    match steps:
        case ("budget", "periods", int(column)) if here is not None:
            return tables.period_labels(report, form)[column]  # the record names a column by an id of ours
    match here:
        case Item(text=text) | Cell(written=str(text)) | str(text):
            return text
    return ""
