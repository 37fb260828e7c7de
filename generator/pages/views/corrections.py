"""What was corrected after a quarter was released: both wordings of each altered value, and what it is of."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import is_dataclass
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from generator.pages.links import LinkBuilder
from generator.pages.page import Page
from generator.pages.parts import View
from generator.published import addresses
from generator.published.downloads import WHOLE
from generator.record.city import City
from generator.record.corrections import Corrected
from generator.record.diff import Alteration, Piece, compared
from generator.record.form import Form
from generator.record.pledge import Pledge
from generator.record.records import Records
from generator.record.report import Report
from generator.record.sections import Fact, Facts, FactsForm, Figure, Figures, FiguresForm, Prose, SectionForm
from generator.wording import changes as words
from generator.wording.fields import CORRECTED_PARTS, FIELDS

# Names of the record's own order, which no sheet has.
_UNSAID = frozenset(
    {
        "by_task",
        "items",
        "details",
        "text",
        "projects",
        "amounts",
        "counts",
        "other_rows",
        "sections",
        "cells",
    }
)
_LISTS = ((Facts, "facts"), (Figures, "rows"))
_CONTENTS = {"facts": Facts, "prose": Prose, "figures": Figures}


def place(
    kind: type[Report | Pledge | City],
    steps: tuple[str | int, ...],
    form: Form | None,
    named: tuple[str, ...] = (),
) -> str:
    """Return the names of the parts in which a value stands, the largest first; `form` names the cells.

    `named` has the id or the label of each part of a list on the way, so that facts and rows have theirs.
    """
    return ", ".join(_names(kind, steps, form, iter(named)))


def _names(
    kind: type, steps: tuple[str | int, ...], form: Form | None, named: Iterator[str]
) -> Iterator[str]:
    labels = _labels(form) if form else {}
    here: Any = kind
    for number, step in enumerate(steps):
        if is_dataclass(here):
            name = FIELDS[getattr(here, "__name__", "")].get(str(step), (str(step), ""))[0]
            if step not in _UNSAID and (here, step) not in _LISTS:
                yield name
            here = get_type_hints(here).get(str(step))
        elif isinstance(step, str):  # a row, a section or a kind of count, by its id
            yield labels.get(step, step)
            section = form.section(step) if form and number and steps[number - 1] == "sections" else None
            here = _CONTENTS[section.kind] if section else (get_args(here) or (None,))[-1]
        else:
            if form and {"amounts", "cells"} & set(steps) and number + 1 == len(steps):
                periods = getattr(form.section(str(steps[1])), "columns", form.budget.periods)
                yield periods[step].label if step < len(periods) else str(step + 1)
            here = get_args(here)[0] if get_args(here) else None
            name = next(named, "")
            if form and here in (Fact, Figure):
                yield _label(form.section(str(steps[1])), name) or str(step + 1)
        if get_origin(here) in (Union, UnionType):  # or blank
            here = get_args(here)[0]


def _label(section: SectionForm | None, name: str) -> str:
    """Return the label of a fact or a row of figures by its id; the sheet's own stands for itself."""
    match section:
        case FactsForm():
            return next((each.label for each in section.facts if each.id == name), name)
        case FiguresForm():
            row = section.row(Figure((), name, name))
            return " ".join(filter(None, (row.group, row.label)))
    return name


def _labels(form: Form) -> dict[str, str]:
    kinds = {each.id: each.label for each in form.participation.kinds}
    rows = {name: row.label for name, row in form.rows.items()}
    own = {each.id: each.name for each in form.sections if each.name}
    return {**kinds, **{each.id: each.label for each in form.budget.sources}, **rows, **own}


def page(records: Records) -> Page:
    """Return the page of all corrections, the newest first."""
    around = LinkBuilder(records, addresses.CORRECTIONS)
    view = {
        "released": len({issue.quarter for issue in records.issues}),
        "corrections": tuple(_view(around, each) for each in reversed(records.corrections)),
        "download": around.href(WHOLE.file("corrections", "csv")),
    }
    return Page(around.address, words.CORRECTIONS, "corrections", view)


def corrections_of(around: LinkBuilder, pledge_id: str, quarter: str = "") -> tuple[View, ...]:
    """Return the corrections of a pledge's record and its reports, or of one report; the newest first."""
    return tuple(
        _view(around, each)
        for each in reversed(around.records.corrections)
        if each.pledge == pledge_id and quarter in {"", each.quarter}
    )


def _view(around: LinkBuilder, corrected: Corrected) -> View:
    """Return a correction with the place of each value that it altered, and the pieces of both wordings."""
    records = around.records
    filed = records.reports.get((corrected.pledge or "", corrected.quarter or ""))
    form = records.city.record.form(filed.record.form) if filed else None
    kind = Report if corrected.quarter else Pledge if corrected.pledge else City
    return {
        "entry": corrected.entry.record,
        "corrected": corrected,
        "report": filed.record if filed else None,
        "part": CORRECTED_PARTS.get(corrected.entry.record.part or "", corrected.entry.record.media or ""),
        "altered": [
            (place(kind, each.steps, form, each.named), each, *_pieces(each)) for each in corrected.altered
        ],
        "file": around.record(corrected.entry.path).href,
    }


def _pieces(each: Alteration) -> tuple[tuple[Piece, ...], ...]:
    if each.before is not None and each.after is not None:
        both = compared(each.before, each.after)
        return both.old, both.new
    return tuple(() if side is None else (Piece(side, is_same=False),) for side in (each.before, each.after))
