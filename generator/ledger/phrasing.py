"""What an altered value says and where it stands, in the words of the forms: no code is shown bare."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import MISSING, dataclass, field, fields, is_dataclass
from datetime import date

from generator import wording
from generator.record.cells import Cell
from generator.record.city import City, DepartmentEntry, vocabulary
from generator.record.dates import Quarter, When
from generator.record.diff import Contrast
from generator.record.form import Form
from generator.record.items import Item
from generator.record.report import PlanResult, Project, Report, ReportedRate, ReportedStatus, Task, TaskItems
from generator.record.sections import Fact, FactsForm, Figure, FiguresForm, ProseForm
from generator.record.steps import texts
from generator.wording import pages
from generator.wording import proposal as words
from generator.wording.fields import WORDS, field_words

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
    return field_words(type(part).__name__, field)[0]


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


_KNOWN_BY = ("what", "word", "term", "label", "role", "name", "note", "id", "kind", "title", "file")


@dataclass(frozen=True, slots=True)
class Phrased:
    """An alteration in words: where it stands, from the outside in; what it was and is, None for a blank.

    `unit` is that of a number of a table, None for all else.
    """

    labels: tuple[str, ...]
    before: str | None
    after: str | None
    unit: str | None


@dataclass(frozen=True, slots=True)
class Speaker:
    """Puts alterations of one record into words.

    `record` is as it is now, or as it was where it is gone; `planned` gives the words of each item of the
    plan that it answers, by the item's id.
    """

    record: object
    city: City
    planned: Mapping[str, str] = field(default_factory=dict)

    @property
    def form(self) -> Form | None:
        """Return the form of a report; None for any other record."""
        return self.city.form(self.record.form) if isinstance(self.record, Report) else None

    def phrased(self, contrast: Contrast) -> Phrased:
        """Return an alteration in words; two values that differ never read the same."""
        last = contrast.way[-1] if contrast.way else None
        spoken = self._spoken(contrast)
        own = spoken.codes(last.after, last.name) if last else {}
        before, after = spoken.of(contrast.before, own), spoken.of(contrast.after, own)
        if before == after and contrast.kind != "moved":
            before, after = _letter_by_letter(contrast.before), _letter_by_letter(contrast.after)
        return Phrased(tuple(self._labels(contrast)), before, after, self._unit(contrast))

    @property
    def spoken(self) -> Spoken:
        """Return what says its values."""
        return Spoken(self.city, self.form)

    def is_money(self, contrast: Contrast) -> bool:
        """Return whether an alteration is one of a cell of a table of money that only this form has."""
        section = self._spoken(contrast).section
        is_cell = isinstance(contrast.after or contrast.before, Cell)
        return is_cell and isinstance(section, FiguresForm) and section.means == "money"

    def _spoken(self, contrast: Contrast) -> Spoken:
        """Return what says the values of the section in which an alteration lies, or of none."""
        match [step.name for step in contrast.way], self.form:
            case ["sections", name, *_], Form() as form:
                return Spoken(self.city, form, form.section(str(name)))
        return self.spoken

    def _labels(self, contrast: Contrast) -> Iterator[str]:
        last, spoken = len(contrast.way) - 1, self._spoken(contrast)
        own_words = last if contrast.way and contrast.way[-1].name == "text" else None
        for place, step in enumerate(contrast.way):
            holder = step.before if contrast.kind == "gone" and place == last else step.after
            if is_dataclass(holder):
                if not is_unsaid(holder, step.name):
                    yield called(holder, str(step.name))
            elif isinstance(holder, dict):
                outer = contrast.way[place - 1]
                if label := self.spoken.codes(outer.after, outer.name).get(str(step.name), str(step.name)):
                    yield label
            elif isinstance(holder, tuple):
                part = holder[int(step.name)]
                if isinstance(part, Cell):
                    yield spoken.column(int(step.name)) if spoken.section else self._column(int(step.name))
                elif isinstance(part, Fact | Figure) and place < last:
                    yield spoken.called_part(part)
                elif place < last and place + 1 != own_words:
                    yield self._known(part) or words.nth(int(step.name) + 1)

    def _known(self, part: object) -> str:
        """Return by what a part of a list is known where something inside it is told; empty for none."""
        match part:
            case Item():
                return words.shortened(part.text)
            case TaskItems():
                return self._task(part.task)
            case Project():
                return part.name or ""
            case DepartmentEntry():
                return next(reversed(part.names), part.id)
            case PlanResult():
                return words.shortened(self.planned.get(part.item, part.item))
        said = ((name, getattr(part, name, None)) for name in _KNOWN_BY)
        own = next(((name, value) for name, value in said if isinstance(value, str)), None)
        return words.shortened(self.spoken.codes(part, own[0]).get(own[1], own[1])) if own else ""

    def _task(self, task: str | None) -> str:
        if task is None or not isinstance(self.record, Report):
            return pages.NO_TASK
        return f"【{self.record.task_names.get(task, task)}】"

    def _column(self, place: int) -> str:
        periods = self.record.budget.periods if isinstance(self.record, Report) else ()
        if self.form is None or place >= len(periods):
            return words.nth(place + 1)
        labels = {each.id: each.label for each in self.form.budget.periods}
        return labels.get(periods[place], periods[place])

    def _unit(self, contrast: Contrast) -> str | None:
        if self.form is None or not isinstance(contrast.after or contrast.before, Cell):
            return None
        section = self._spoken(contrast).section
        if isinstance(section, FiguresForm):
            figure, column = contrast.way[-2].after, int(contrast.way[-1].name)
            if not isinstance(figure, Figure) or column >= len(section.columns):
                return None
            return section.unit_of(section.row(figure), section.columns[column])
        counted = any(step.name == "counts" for step in contrast.way)
        return self.form.participation.unit if counted else self.form.budget.unit


def _letter_by_letter(value: object) -> str | None:
    return None if value is None else " / ".join(text for _, text in texts(value)) or repr(value)
