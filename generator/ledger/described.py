"""What the sections of a report hold, piece by piece, as it is compared with another report's."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, count
from typing import Literal, TypeAlias, get_args

from generator import wording
from generator.record.cells import Cell
from generator.record.form import Form
from generator.record.items import Item
from generator.record.report import Report
from generator.record.sections import Facts, FactsForm, Figures, FiguresForm, Prose
from generator.record.texts import Steps
from generator.wording.sections import BESIDE

Key: TypeAlias = tuple[str, ...]

SectionKind = Literal["facts", "figures", "prose"]
"""What differs in a section; `prose` are lines, those of a row of unknown meaning too."""

KINDS: tuple[SectionKind, ...] = get_args(SectionKind)


@dataclass(frozen=True, slots=True)
class Held:
    """A cell of a table as it is compared: its labels, its unit, what it means, and where it stands.

    A text is a cell that has no number.
    """

    cell: Cell
    labels: tuple[str, ...]
    unit: str | None
    meaning: str | None
    steps: Steps


def described(form: Form, report: Report, kind: SectionKind) -> dict[Key, Held]:
    """Return what stands in the sections of one kind, by the ids of the form or the sheet's own labels."""
    found: dict[Key, Held] = dict(_rows(form, report)) if kind == "prose" else {}
    for section in form.sections:
        content = report.sections.get(section.id)
        if section.kind != kind or content is None:
            continue
        outer = ((section.id,), tuple(filter(None, [section.name])), ("sections", section.id))
        match section, content:
            case FactsForm(), Facts():
                found.update(_facts(section, content, *outer))
            case FiguresForm(), Figures():
                found.update(_figures(section, content, *outer))
            case _, Prose():
                found.update(_lines(content.items, *outer[:2], (*outer[2], "items")))
        if content.beside is not None:
            labels, steps = (*outer[1], BESIDE), (*outer[2], "beside")
            found[section.id, "beside"] = Held(Cell(content.beside), labels, None, None, steps)
    return found


def _rows(form: Form, report: Report) -> Iterator[tuple[Key, Held]]:
    for name, row in report.other_rows.items():
        labels = (wording.row_label(form.rows[name].label, report.quarter),)
        at = ("other_rows", name)
        if row.remark is not None:
            yield (name, "remark"), Held(Cell(row.remark), labels, None, None, (*at, "remark"))
        for index, group in enumerate(row.by_task):
            task = report.task_names.get(group.task or "", "")
            yield from _lines(group.items, (name, task), labels, (*at, "by_task", index, "items"))


def _facts(form: FactsForm, content: Facts, key: Key, labels: Key, at: Steps) -> Iterator[tuple[Key, Held]]:
    names = known_as(fact.id or fact.label for fact in content.facts)
    for index, (name, fact) in enumerate(zip(names, content.facts, strict=True)):
        told = (*labels, form.called(fact))
        here = (*at, "facts", index)
        yield (*key, name), Held(Cell(fact.text), told, None, None, here)
        yield from _lines(fact.details, (*key, name), told, (*here, "details"))


def _figures(
    form: FiguresForm, content: Figures, key: Key, labels: Key, at: Steps
) -> Iterator[tuple[Key, Held]]:
    names = known_as(each.id or " ".join(filter(None, [each.group, each.label])) for each in content.rows)
    for index, (name, figure) in enumerate(zip(names, content.rows, strict=True)):
        row = form.row(figure)
        for place, (column, cell) in enumerate(zip(form.columns, figure.cells, strict=True)):
            told = (*labels, *filter(None, [row.group]), row.label, column.label)
            unit, meaning = form.unit_of(row, column), row.means or column.means
            here = (*at, "rows", index, "cells", place)
            yield (*key, name, column.id), Held(cell, told, unit, meaning, here)


def _lines(items: tuple[Item, ...], key: Key, labels: Key, at: Steps) -> Iterator[tuple[Key, Held]]:
    """Yield each line by its own words: it came or it went, and never changed."""
    names = known_as(item.text for item in items)
    for index, (name, item) in enumerate(zip(names, items, strict=True)):
        yield (*key, name), Held(Cell(item.text), labels, None, None, (*at, index))
        yield from _lines(item.details, (*key, name), labels, (*at, index, "details"))


def known_as(names: Iterable[str | None]) -> tuple[str, ...]:
    """Return by what each of some things is known: its name, or its place; the second of one is `name#2`."""
    found: list[str] = []
    for place, name in enumerate(names, 1):
        own = name or str(place)
        nth = (f"{own}#{number}" for number in count(2))
        found.append(next(each for each in chain([own], nth) if each not in found))
    return tuple(found)
