"""The first account: every character of the file has one owner, and every value is the characters it owns."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from generator import wording
from generator.record.report import HEAD_LINES, Characters, Report
from generator.record.sections import Figures
from generator.record.steps import pointer, texts
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


_TAKEN = re.compile(
    r"title|department\..+|tasks\[\d+\]\.name|(?:status|reported_rate)\.written"
    r"|(?:so_far|this_quarter|plan|other_rows\..+?)\..*(?:text|remark)|(?:problems|remedies)\[.*text"
    r"|participation\.counts\..+|budget\.projects\[\d+\]\.(?:name|amounts\..+)"
    r"|sections\..+(?:text|label|group|beside|cells\[\d+\])"
)
"""The places of a record at which the sheet's own words stand."""


def _texts(parsed: Parsed) -> Iterator[tuple[str, str]]:
    """Yield every text that a record took from the sheet, without its spaces, by its place."""
    report = parsed.report
    if parsed.number is not None:
        yield "pledge", _closed(parsed.number)
    told = set(_groups_told(report))
    for steps, text in texts(report):
        place = pointer(steps)
        if _TAKEN.fullmatch(place) and place not in told:
            yield place, _closed(text)
    # The quarter stands in the sheet in the form's words, without its year, and days in the office's own way.
    spoken = [claim for claim in parsed.claims if claim.owner == "record" and claim.field in _DERIVED]
    for claim in spoken:
        if _is_told(report, claim.field, claim.text):
            yield claim.field, claim.text


def _groups_told(report: Report) -> Iterator[str]:
    """Yield the places of groups that the row before tells, for rows of one group tell it once."""
    for name, section in report.sections.items():
        if isinstance(section, Figures):
            for index, (before, row) in enumerate(pairwise(section.rows), 1):
                if before.group == row.group:
                    yield f"sections.{name}.rows[{index}].group"


_ROMAN = ("", "I", "II", "III", "IV")
_DERIVED = ("quarter", *HEAD_LINES)


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
    told = getattr(report, field)
    if isinstance(told, date):
        return [int(each) for each in figures] == [told.year, told.month, told.day]
    return told is not None and _closed(told) == _closed(text)


def _closed(text: str) -> str:
    return "".join(text.split())
