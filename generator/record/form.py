"""A form of the quarterly sheet: its labels, rows, columns and units, as a city sets them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

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
class BudgetForm(Strict):
    """The budget table of the form: heading, unit (백만원), what an amount means, columns, rows, words.

    `words` are those that may stand in an amount cell (비예산, 협의중); `project_label` and
    `source_label` head the columns of projects and of sources.
    """

    heading: Text
    unit: Text
    basis: Basis
    periods: OneOrMore[Period]
    sources: OneOrMore[FundingSource]
    words: tuple[Text, ...] = ()
    project_label: Text = forms.PROJECT
    source_label: Text = forms.SOURCE


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
