"""What the labels of a form's tables name, and what those of a number of the record must name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TypeAlias

from generator.record.form import FundingSource, Kind, Period
from generator.record.sections import FigureColumn, FigureRow, Figures, FiguresForm
from generator.sheet.parsing import Claim, Parsed
from generator.sheet.parsing.labels import squeezed

_AMOUNT = re.compile(r"budget\.projects\[\d+\]\.amounts\.(?P<source>[^\[]+)\[(?P<column>\d+)\]")
_CELL = re.compile(r"sections\.(?P<section>[^.]+)\.rows\[(?P<row>\d+)\]\.cells\[(?P<column>\d+)\]")
_COUNT = re.compile(r"participation\.counts\.(?P<kind>.+)")

OWN_LABEL = re.compile(r"sections\.[^.]+\.rows\[\d+\]\.(?:label|group)")
"""The place of words that only this sheet calls a row: a label, though the record holds it."""

_Labelled: TypeAlias = Period | FundingSource | Kind | FigureColumn | FigureRow

Name: TypeAlias = tuple[str, str]
"""What a label names: `kind`, `period` or `source`, and its id; `column` or `row` of a described table."""


def wanted(claim: Claim, parsed: Parsed) -> tuple[str, list[Name]] | None:
    """Return the part whose number a claim is, and what its labels must name; None for words."""
    report = parsed.report
    if claim.owner != "record":
        return None
    if amount := _AMOUNT.fullmatch(claim.field):
        period = report.budget.periods[int(amount["column"])]
        return "", [("period", period), ("source", amount["source"])]
    if count := _COUNT.fullmatch(claim.field):
        return "", [("kind", count["kind"])]
    cell = _CELL.fullmatch(claim.field)
    table = report.sections.get(cell["section"]) if cell is not None else None
    form = parsed.form.section(cell["section"]) if cell is not None else None
    if cell is None or not isinstance(table, Figures) or not isinstance(form, FiguresForm):
        return None
    row = table.rows[int(cell["row"])]
    names = [("column", table.columns[int(cell["column"])]), ("row", row.id or squeezed(row.label or ""))]
    group = next((each.group for each in form.rows if each.id == row.id), row.group)
    return cell["section"], [*names, ("group", squeezed(group))] if group else names


def labels(parsed: Parsed) -> dict[str, dict[str, set[Name]]]:
    """Return what each label names: in the two known tables (""), and in each that only the form has."""
    found: dict[str, dict[str, set[Name]]] = {}
    for part, words, name in _labels(parsed):
        found.setdefault(part, {}).setdefault(squeezed(words), set()).add(name)
    return found


def _labels(parsed: Parsed) -> Iterator[tuple[str, str, Name]]:
    form = parsed.form
    yield from _of_form("", "period", form.budget.periods, parsed)
    yield from _of_form("", "source", form.budget.sources, parsed)
    yield from _of_form("", "kind", form.participation.kinds, parsed)
    for section in form.sections:
        if isinstance(section, FiguresForm):
            yield from _of_form(section.id, "column", section.columns, parsed)
            yield from _of_form(section.id, "row", section.rows, parsed)
            table = parsed.report.sections.get(section.id)
            rows = table.rows if isinstance(table, Figures) else ()
            own = [("row", each.label) for each in rows]
            groups = [("group", each.group) for each in section.rows]
            groups += [("group", each.group) for each in rows]
            for what, words in (*own, *groups):
                if words is not None:
                    yield section.id, words, (what, squeezed(words))


def _of_form(
    part: str, what: str, labelled: Iterable[_Labelled], parsed: Parsed
) -> Iterator[tuple[str, str, Name]]:
    slips = {each.form: each.written for each in parsed.report.deviations}
    for each in labelled:
        for words in (each.label, *each.aliases, slips.get(each.label, each.label)):
            yield part, words, (what, each.id)
