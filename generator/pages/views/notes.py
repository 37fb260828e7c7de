"""What a person should look at in a report, noted at its own place beside the words of the sheet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TypeAlias

from generator.pages.views import tables
from generator.record.cells import Cell
from generator.record.form import Form
from generator.record.items import Item
from generator.record.report import Deviation, Report, Review
from generator.record.sections import Facts, Prose
from generator.record.steps import steps_to

_HEAD = "head"
_PARTS = ("so_far", "this_quarter", "plan", "participation", "budget", "problems", "remedies", "changes")
"""By the first step of a pointer: the parts of the page at which it is told; all else is told at the head."""

_OWN = ("other_rows", "sections")
"""Parts that a form names itself, each by the second step of a pointer."""

Note: TypeAlias = tuple[Review | Deviation, str]
"""What was flagged, or a label that the sheet writes otherwise; with the words of the sheet at its place."""


def notes(report: Report, form: Form) -> Mapping[str, tuple[Note, ...]]:
    """Return what was noted of a report by the pointer of a bullet, or by a part of the page.

    A part's note quotes its place, a bullet's stands right below it.
    """
    bullets = set(_pointers(report))
    found: dict[str, tuple[Note, ...]] = {}
    every: tuple[Review | Deviation, ...] = (*report.review, *report.deviations)
    for each in every:
        steps = steps_to(each.at)
        part = _part(form, steps)
        is_at_bullet = each.at in bullets
        quoted = "" if is_at_bullet or isinstance(each, Deviation) else _quoted(report, form, steps)
        place = each.at if is_at_bullet else part
        found[place] = (*found.get(place, ()), (each, quoted))
    return found


def _part(form: Form, steps: tuple[str | int, ...]) -> str:
    """Return the part of the page in which a place is told; what stands in the sheet's head is told there."""
    if steps[0] in _OWN and len(steps) > 1:
        section = form.section(str(steps[1]))
        return _HEAD if section and not section.name else str(steps[1])
    return str(steps[0]) if steps[0] in _PARTS else _HEAD


def _pointers(report: Report) -> Iterator[str]:
    for name, row in report.rows():
        at = f"other_rows.{name}" if name in report.other_rows else name
        for index, group in enumerate(row.by_task):
            yield from _below(f"{at}.by_task[{index}].items", group.items)
    for name, section in report.sections.items():
        if isinstance(section, Prose):
            yield from _below(f"sections.{name}.items", section.items)
        elif isinstance(section, Facts):
            for index, fact in enumerate(section.facts):
                yield f"sections.{name}.facts[{index}]"
                yield from _below(f"sections.{name}.facts[{index}].details", fact.details)
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
