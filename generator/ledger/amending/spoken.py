"""What a value of a record says, in words: nothing but blanks is left out, and no code is shown bare."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import MISSING, dataclass, fields, is_dataclass
from datetime import date

from generator import wording
from generator.record.cells import Cell
from generator.record.city import City
from generator.record.dates import Quarter, When
from generator.record.form import Form
from generator.record.items import Item
from generator.record.report import ReportedRate, ReportedStatus, Task
from generator.record.sections import Fact, FactsForm, Figure, FiguresForm, ProseForm
from generator.record.statuses import vocabulary
from generator.wording import amending as words
from generator.wording.fields import FIELDS, WORDS

UNSAID = frozenset(
    {"by_task", "items", "details", "projects", "amounts", "counts", "text", "phones", "tasks", "forms"}
)
"""Fields whose name says nothing beside those around it."""

_UNSAID_OF = frozenset(
    {
        *(("Report", "sections"), ("Report", "other_rows"), ("Facts", "facts")),
        *(("Figures", "rows"), ("Figure", "cells")),
    }
)


def is_unsaid(part: object, field: str | int) -> bool:
    """Return whether the name of a field says nothing beside those around it."""
    return field in UNSAID or (type(part).__name__, field) in _UNSAID_OF


ONE = (Cell, When, Quarter, ReportedRate)
"""Values that say one thing, though they have parts."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """Says values in the words of a city, and of the form and the section of a report, where there is one."""

    city: City
    form: Form | None
    section: FactsForm | ProseForm | FiguresForm | None = None

    def of(self, value: object, codes: Mapping[str, str]) -> str | None:
        """Return what a value says; None for a blank. `codes` are the words of its field."""
        match value:
            case None | ():
                return None
            case tuple():
                return words.listed(self.of(each, codes) for each in value)
            case dict():
                told = ((codes.get(key, key), self.of(each, {})) for key, each in value.items())
                return words.listed(words.entry(name, each) for name, each in told)
            case ReportedStatus():
                return self._status(value)
        if is_dataclass(value) and not isinstance(value, ONE):
            return self._whole(value)
        return _one(value, codes)

    def _status(self, stated: ReportedStatus) -> str:
        meant = {each.id: each.word for each in vocabulary(self.city)}.get(stated.word, stated.word)
        return stated.written if meant == stated.written else f"{stated.written} ({meant})"

    def codes(self, part: object, field: str | int) -> Mapping[str, str]:
        """Return the words of a field: of its few codes, or of the rows of a table; empty for any other."""
        if self.form is not None and field == "amounts":
            return {each.id: each.label for each in self.form.budget.sources}
        if self.form is not None and field == "counts":
            return {each.id: each.label for each in self.form.participation.kinds}
        if self.form is not None and field == "other_rows":
            return {name: row.label for name, row in self.form.rows.items()}
        if self.form is not None and field == "sections":
            return {each.id: each.name for each in self.form.sections}
        return WORDS.get(type(part).__name__, {}).get(str(field), {})

    def _whole(self, part: object) -> str:
        """Return what a part with fields says, each under its name."""
        match part:
            case Item(id=None, when=None, details=(), evidence=()):
                return part.text
            case Task():
                return f"【{part.name}】"
            case Fact(details=()):
                return words.entry(self.called_part(part), part.text)
            case Figure():
                cells = (words.entry(self.column(n), cell.written) for n, cell in enumerate(part.cells))
                return words.entry(self.called_part(part), words.listed(cells))
        said = []
        for each in fields(part):  # type: ignore[arg-type] # of() asked whether it is a dataclass
            value = getattr(part, each.name)
            if value is None or (each.default is not MISSING and value == each.default):
                continue
            told = self.of(value, self.codes(part, each.name))
            said.append(told if is_unsaid(part, each.name) else words.entry(called(part, each.name), told))
        return words.listed(said)

    def called_part(self, part: Fact | Figure) -> str:
        """Return what a fact or a row of figures is called."""
        match self.section, part:
            case FactsForm(), Fact():
                return self.section.called(part)
            case FiguresForm(), Figure():
                row = self.section.row(part)
                return " ".join(filter(None, [row.group, row.label]))
        return part.label or part.id or ""

    def column(self, place: int) -> str:
        """Return what a column of figures is called."""
        columns = self.section.columns if isinstance(self.section, FiguresForm) else ()
        return columns[place].label if place < len(columns) else words.nth(place + 1)


def called(part: object, field: str) -> str:
    """Return what a field is called, as editors show it."""
    return FIELDS.get(type(part).__name__, {}).get(field, (field, ""))[0]


def _one(value: object, codes: Mapping[str, str]) -> str | None:
    said: str | None = str(value)
    match value:
        case str():
            said = codes.get(value, value)
        case bool():
            said = words.YES if value else words.NO
        case date():
            said = wording.day(value)
        case When():
            said = wording.when(value.written)
        case Quarter():
            said = wording.quarter(value)
        case Cell() | ReportedRate():
            said = value.written
    return said
