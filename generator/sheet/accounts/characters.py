"""The first account: every character of the file has one owner, and every value is the characters it owns."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator

from generator import wording
from generator.record.items import Item
from generator.record.lines import steps_to_row
from generator.record.pointers import pointer
from generator.record.report import Report
from generator.record.sections import Facts, Prose, SectionContent
from generator.record.source import Characters
from generator.sheet.grid import Grid, paragraphs
from generator.sheet.parsing import Parsed


def count(grid: Grid, parsed: Parsed) -> Characters:
    """Count the characters that are no spaces, by owner; the file's whole is counted on its own."""
    owners: Counter[str] = Counter()
    for claim in parsed.claims:
        owners[claim.owner] += len(claim.text)
    tags = sum(len(_closed(each.text)) for each in grid.markup)
    return Characters(
        nonspace=nonspace(grid),
        record=owners["record"],
        form_labels=owners["label"],
        markup=owners["markup"] + owners["withheld"] + tags + parsed.hidden,
        unplaced=sum(len(_closed(each.text)) for each in parsed.left),
    )


def nonspace(grid: Grid) -> int:
    """Return how many characters a grid holds that are no spaces."""
    lines = sum(len(_closed(each.text)) for each in paragraphs((*grid.blocks, *grid.aside)))
    return lines + sum(len(_closed(each.text)) for each in grid.markup)


def disputed(parsed: Parsed) -> Iterator[str]:
    """Yield each field whose text is not the characters that it owns, and each character with two owners."""
    owned: dict[str, list[str]] = {}
    for claim in parsed.claims:
        if claim.owner == "record":
            owned.setdefault(claim.field, []).append(claim.text)
    held = dict(_texts(parsed))
    if "title" not in owned and parsed.report.title in _lent(parsed):  # which the review tells
        del held["title"]
    listed = parsed.form.list
    if listed is not None and "status.written" not in owned:  # a mark, in the column that says it
        held.pop("status.written", None)
    for field, text in held.items():
        if any(each != text for each in owned.pop(field, [""])):
            yield field
    yield from owned
    yield from _owned_twice(parsed)


def _lent(parsed: Parsed) -> tuple[str, ...]:
    """Return what a report is called whose sheet bears no title."""
    return (parsed.report.pledge, parsed.pledge.title if parsed.pledge is not None else "")


def _owned_twice(parsed: Parsed) -> Iterator[str]:
    taken: dict[int, set[int]] = {}
    for claim in parsed.claims:
        for each in claim.slices:
            places = taken.setdefault(each.strip, set())
            span = set(range(each.start, each.end))
            if places & span:
                yield claim.field or each.text
            places |= span


def _texts(parsed: Parsed) -> Iterator[tuple[str, str]]:
    """Yield every text that a record took from the sheet, without its spaces, by its place."""
    report = parsed.report
    if parsed.number is not None:
        yield "pledge", _closed(parsed.number)
    yield from _named(report)
    for name, row in report.rows():
        at = pointer(steps_to_row(name))
        for index, group in enumerate(row.by_task):
            yield from _items(group.items, f"{at}.by_task[{index}].items")
        if row.remark is not None:
            yield f"{at}.remark", _closed(row.remark)
    yield from _items(report.problems, "problems")
    yield from _items(report.remedies, "remedies")
    yield from _cells(report)
    for name, section in report.sections.items():
        yield from _described(section, f"sections.{name}")
    # The quarter stands in the sheet in the form's words, without its year, and days in the office's own way.
    spoken = [claim for claim in parsed.claims if claim.owner == "record" and claim.field in _DERIVED]
    for claim in spoken:
        if _is_told(report, claim.field, claim.text):
            yield claim.field, claim.text


_ROMAN = ("", "I", "II", "III", "IV")
_DERIVED = ("quarter", "as_of", "submitted_on")


def _is_told(report: Report, field: str, text: str) -> bool:
    figures = "".join(each if each.isdecimal() else " " for each in text).split()
    if field == "quarter":
        part = report.quarter.part
        if {str(report.quarter.year), str(report.quarter.last.month)} <= set(figures):
            return True  # by the day at which it ends
        if part is None:
            return False
        written = unicodedata.normalize("NFKC", text)  # Ⅲ is III
        if re.search(rf"(?<![IV]){_ROMAN[part]}(?![IV])", written):
            return True
        return str(part) in written or wording.quarter_in_form(report.quarter) in written
    day = report.as_of if field == "as_of" else report.submitted_on
    return day is not None and [int(each) for each in figures] == [day.year, day.month, day.day]


def _named(report: Report) -> Iterator[tuple[str, str]]:
    yield "title", _closed(report.title)
    if report.department.name is not None:
        yield "department.name", _closed(report.department.name)
    for index, officer in enumerate(report.department.officers):
        for key in ("role", "name"):
            words = getattr(officer, key)
            if words is not None:
                yield f"department.officers[{index}].{key}", _closed(words)
    for index, phone in enumerate(report.department.phones):
        yield f"department.phones[{index}]", _closed(phone)
    for index, task in enumerate(report.tasks):
        yield f"tasks[{index}].name", _closed(task.name)
    if report.status is not None:
        yield "status.written", _closed(report.status.written)
    if report.reported_rate is not None:
        yield "reported_rate.written", _closed(report.reported_rate.written)


def _items(items: tuple[Item, ...], at: str) -> Iterator[tuple[str, str]]:
    for index, item in enumerate(items):
        yield f"{at}[{index}].text", _closed(item.text)
        yield from _items(item.details, f"{at}[{index}].details")


def _cells(report: Report) -> Iterator[tuple[str, str]]:
    for kind, cell in report.participation.counts.items():
        if cell.written is not None:
            yield f"participation.counts.{kind}", _closed(cell.written)
    for index, project in enumerate(report.budget.projects):
        if project.name is not None:
            yield f"budget.projects[{index}].name", _closed(project.name)
        for source, cells in project.amounts.items():
            for number, cell in enumerate(cells):
                if cell.written is not None:
                    yield f"budget.projects[{index}].amounts.{source}[{number}]", _closed(cell.written)


def _described(section: SectionContent, at: str) -> Iterator[tuple[str, str]]:
    """Yield the texts of a part that only this form has; rows of one group tell it once."""
    if section.beside is not None:
        yield f"{at}.beside", _closed(section.beside)
    if isinstance(section, Prose):
        yield from _items(section.items, f"{at}.items")
    elif isinstance(section, Facts):
        for index, fact in enumerate(section.facts):
            for key, words in (("label", fact.label), ("text", fact.text)):
                if words is not None:
                    yield f"{at}.facts[{index}].{key}", _closed(words)
            yield from _items(fact.details, f"{at}.facts[{index}].details")
    else:
        before = None
        for index, row in enumerate(section.rows):
            own = {"label": row.label, "group": row.group if row.group != before else None}
            before = row.group
            cells = {f"cells[{number}]": cell.written for number, cell in enumerate(row.cells)}
            for key, written in (*own.items(), *cells.items()):
                if written is not None:
                    yield f"{at}.rows[{index}].{key}", _closed(written)


def _closed(text: str) -> str:
    return "".join(text.split())
