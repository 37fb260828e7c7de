"""The way between each flagged place of a sheet and what was noted of it, there and back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.record.pointers import steps_to
from generator.record.report import Item, Report
from generator.wording import sheets

_HEAD = "head"
_PARTS = {
    "so_far": "so_far",
    "this_quarter": "this_quarter",
    "plan": "plan",
    "participation": "participation",
    "budget": "budget",
    "problems": "problems",
    "remedies": "problems",
    "changes": "changes",
}
"""By the first step of a pointer: the part of the page that it leads to; all else is told at the head."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A flag from both sides: `spot` is the anchor at the place, `note` that of what was noted."""

    words: str
    spot: str
    note: str


@dataclass(frozen=True, slots=True)
class Marks:
    """The marks of a report: `items` by the pointer of a bullet, `parts` by a part of the page."""

    items: Mapping[str, tuple[Mark, ...]]
    parts: Mapping[str, tuple[Mark, ...]]

    def of(self, part: str) -> tuple[Mark, ...]:
        """Return the marks that stand at a part of the page as a whole."""
        return self.parts.get(part, ())


NO_MARKS: Mapping[str, tuple[Mark, ...]] = {}
"""What a page has that shows bullets without their flags."""


def marks(report: Report) -> Marks:
    """Return where a report was flagged: its reviews, then its labels that differ from the form, numbered."""
    bullets = set(_pointers(report))
    items: dict[str, tuple[Mark, ...]] = {}
    parts: dict[str, tuple[Mark, ...]] = {}
    for number, at in enumerate(places(report), 1):
        found, key = (items, at) if at in bullets else (parts, _PARTS.get(str(steps_to(at)[0]), _HEAD))
        found[key] = (*found.get(key, ()), mark(number))
    return Marks(items, parts)


def mark(number: int) -> Mark:
    """Return the mark of the flag with this number, from 1."""
    return Mark(sheets.mark(number), f"spot-{number}", f"check-{number}")


def places(report: Report) -> tuple[str, ...]:
    """Return the pointers of all flags, in the order of the list on the page."""
    return (*(each.at for each in report.review), *(each.at for each in report.deviations))


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
