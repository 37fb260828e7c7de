"""A form of the quarterly sheet: its labels, rows, columns and units, as a city sets them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from generator.record.cells import Cell
from generator.record.notation import (
    USUAL_COLUMNS,
    USUAL_HEADING,
    USUAL_NOTATION,
    HeadingLabels,
    Notation,
    ProgressColumns,
)
from generator.record.report import Basis, Span
from generator.record.values import Id, OneOrMore, Strict, Text
from generator.wording import forms


@dataclass(frozen=True, slots=True)
class RowLabel(Strict):
    """How the form labels one of its three rows; `{quarter}` stands for the quarter in the form's words.

    `aliases`, here and below, are other spellings of the label that are right too; any other is a deviation.
    """

    label: Text
    note: Text | None
    aliases: tuple[Text, ...] = ()


@dataclass(frozen=True, slots=True)
class RowLabels(Strict):
    """The labels of the three rows of 추진실적 및 향후 추진계획."""

    so_far: RowLabel
    this_quarter: RowLabel
    plan: RowLabel


@dataclass(frozen=True, slots=True)
class Kind(Strict):
    """A kind of participation: its column in the form."""

    id: Id
    label: Text
    aliases: tuple[Text, ...] = ()


@dataclass(frozen=True, slots=True)
class CountsForm(Strict):
    """The participation table of the form: its unit (회), kinds, example line, and what a count covers."""

    heading: Text
    unit: Text
    covers: Span
    kinds: OneOrMore[Kind]
    example: Text | None = None


@dataclass(frozen=True, slots=True)
class Period(Strict):
    """A column of the budget table; `total` sums the others, `before` and `after` lie outside the term."""

    id: Id
    label: Text
    role: Literal["total", "before", "within", "after"]
    name: Text | None = None
    aliases: tuple[Text, ...] = ()


@dataclass(frozen=True, slots=True)
class FundingSource(Strict):
    """A row of the budget table; `total` sums the others."""

    id: Id
    label: Text
    role: Literal["total", "part"] = "part"
    aliases: tuple[Text, ...] = ()


@dataclass(frozen=True, slots=True)
class CellMark(Strict):
    """A mark that stands in a cell instead of a number (`-`), and what the form means by it.

    `blank` nothing was entered, `none` there is nothing to enter, `zero` 0; the mark is shown as written.
    """

    written: Text
    means: Literal["blank", "none", "zero"]


@dataclass(frozen=True, slots=True)
class BudgetForm(Strict):
    """The budget table of the form: heading, unit (백만원), what an amount means, columns, rows, words.

    `words` are those that may stand in an amount cell (비예산, 협의중), `marks` what may stand in any cell
    of numbers of the form, with its meaning; `project_label` and `source_label` head the columns of projects
    and of sources.
    """

    heading: Text
    unit: Text
    basis: Basis
    periods: OneOrMore[Period]
    sources: OneOrMore[FundingSource]
    words: tuple[Text, ...] = ()
    marks: tuple[CellMark, ...] = ()
    project_label: Text = forms.PROJECT
    source_label: Text = forms.SOURCE

    def meaning(self, cell: Cell) -> Literal["blank", "none", "zero"] | None:
        """Return what the mark in a cell means; None for a number, a word, a blank, a mark not yet told."""
        closed = _closed(cell.written)
        return next((each.means for each in self.marks if _closed(each.written) == closed), None)

    def is_strange(self, cell: Cell) -> bool:
        """Return whether a word stands in a cell that is neither the form's nor a mark."""
        known = cell.written in self.words or self.meaning(cell) is not None or self.is_unexplained(cell)
        return cell.is_word and not known

    def is_unexplained(self, cell: Cell) -> bool:
        """Return whether a mark stands in a cell of which the form does not say what it means."""
        if not cell.is_word or cell.written in self.words or self.meaning(cell) is not None:
            return False
        return _closed(cell.written) in forms.CELL_MARKS


def _closed(text: str | None) -> str:
    return "".join((text or "").split())


@dataclass(frozen=True, slots=True)
class Form(Strict):
    """A form of the quarterly sheet; reports name theirs, so that a later form changes no earlier report."""

    id: Id
    progress_heading: Text
    rows: RowLabels
    participation: CountsForm
    budget: BudgetForm
    problems_heading: Text
    problems_label: Text
    remedies_label: Text
    heading: HeadingLabels = USUAL_HEADING
    columns: ProgressColumns = USUAL_COLUMNS
    notation: Notation = USUAL_NOTATION
