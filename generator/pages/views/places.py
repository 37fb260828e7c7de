"""Where in a record something stands, in the words of the form: 당해 분기 추진실적, 비고."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import is_dataclass
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from generator.record.city import City
from generator.record.form import Form
from generator.record.pledge import Pledge
from generator.record.report import Report
from generator.record.sections import (
    Fact,
    Facts,
    FactsForm,
    Figure,
    Figures,
    FiguresForm,
    Prose,
    SectionForm,
)
from generator.wording.fields import FIELDS

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
