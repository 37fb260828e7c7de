"""Where an altered value stands and what it says, in the words of the forms and of the settings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, is_dataclass

from generator.ledger.amending.spoken import Spoken, called, is_unsaid
from generator.record.cells import Cell
from generator.record.city import City, DepartmentEntry
from generator.record.diff import Contrast
from generator.record.form import Form
from generator.record.items import Item
from generator.record.report import Project, Report, TaskItems
from generator.record.results import PlanResult
from generator.record.sections import Fact, Figure, FiguresForm
from generator.record.texts import texts
from generator.wording import amending as words
from generator.wording import pages

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
