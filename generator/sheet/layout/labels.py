"""The words and marks that the form itself brings to a sheet, as this sheet writes them."""

from __future__ import annotations

from dataclasses import dataclass

from generator.record.city import StatusWord
from generator.record.dates import Quarter
from generator.record.form import Form, RowLabel
from generator.record.report import Deviation, ReportedStatus
from generator.sheet.laid import Line
from generator.wording import row_label


@dataclass(frozen=True, slots=True)
class Labels:
    """A form's labels, but for those that the department wrote otherwise, its marks, the words of status."""

    form: Form
    deviations: tuple[Deviation, ...] = ()
    statuses: tuple[StatusWord, ...] = ()

    def word(self, at: str, words: str) -> str:
        """Return a label of the form as it is written at a place of this record (`budget.periods[7]`)."""
        told = (each for each in self.deviations if each.at == at and _same(each.form, words))
        return next((each.written for each in told), words)

    def label(self, at: str, words: str) -> tuple[Line, ...]:
        """Return a label, as the lines of its cell."""
        return (Line(self.word(at, words), "label"),)

    def row(self, at: str, label: RowLabel, quarter: Quarter) -> tuple[Line, ...]:
        """Return the label of a row of progress, and its note in brackets below it."""
        first = self.label(at, row_label(label.label, quarter))
        if label.note is None:
            return first
        return (*first, Line(f"({self.word(at, label.note)})", "label", 1))

    def section(self, at: str, words: str, part: str, beside: str | None = None) -> Line:
        """Return the heading of a part of the form (`Form.parts()`), and what stands behind it."""
        mark = self.form.notation.section
        if mark is not None and "{n}" in mark:
            mark = mark.replace("{n}", str(1 + self._headed().index(part)))
        return Line(_marked(mark, " ".join(filter(None, (self.word(at, words), beside)))), "section")

    def _headed(self) -> list[str]:
        """Return the parts of the form that bear a heading, in its order."""
        own = {each.id: each.heading for each in self.form.sections}
        return [part for part in self.form.parts() if own.get(part, part) is not None]

    def status(self, status: ReportedStatus | None) -> str | None:
        """Return a status in its words; a form with ticks has all of its words, of which one is ticked."""
        ticks = self.form.notation.ticks
        if ticks is None:
            return status.written if status else None
        chosen = status.word if status else None
        return " ".join(
            f"{ticks[0]} {status.written}" if status and each.id == chosen else f"{ticks[1]} {each.word}"
            for each in self.statuses
        )

    def task(self, name: str) -> Line:
        """Return the heading of a task: 【…】."""
        marks = self.form.notation
        return Line(f"{marks.task_opens}{name}{marks.task_closes}", "task")

    def bullet(self, text: str, depth: int) -> Line:
        """Return a line with its bullet; below the innermost level of the form its bullet stands again."""
        levels = self.form.notation.bullets
        return Line(_marked(levels[min(depth, len(levels) - 1)][0], text), "item", depth)

    def note(self, text: str, depth: int, *, with_bullet: bool) -> Line:
        """Return a note (※), behind the bullet of its level where it would else be read at another."""
        words = _marked(self.form.notation.note, text)
        return self.bullet(words, depth) if with_bullet else Line(words, "item", depth)

    def phone(self, number: str) -> Line:
        """Return a telephone number with its mark."""
        return Line(_marked(self.form.heading.phone_mark, number), "value")

    def unit(self, unit: str) -> Line:
        """Return the line above a table that tells its unit."""
        return Line(self.form.notation.unit.replace("{unit}", unit), "unit")

    def example(self, example: str) -> Line:
        """Return the line below a table that gives an example."""
        return Line(self.form.notation.example.replace("{example}", example), "example")


def _marked(mark: str | None, text: str) -> str:
    return text if mark is None else f"{mark} {text}"


def _same(one: str, other: str) -> bool:
    return "".join(one.split()) == "".join(other.split())
