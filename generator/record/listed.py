"""A table of all pledges, one row a pledge, as a form describes it: its title, columns, marks and total."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from generator.record.values import Id, OneOrMore, Strict, Text
from generator.wording import forms

ColumnHolds = Literal["number", "title", "group", "status", "rate", "department", "fact"]
"""What a column holds; `group` the name of the pledge's group, merged over its rows or in each of them."""


@dataclass(frozen=True, slots=True)
class ListColumn(Strict):
    """A column by its label.

    A status column holds the city's words, or a mark where `status` names the word that it stands for. A
    column of facts names the form's `fact` that it fills; that of numbers the one for what stands behind a
    number (`5(Ⅰ)`).
    """

    label: Text
    holds: ColumnHolds
    status: Id | None = None
    fact: Id | None = None
    aliases: tuple[Text, ...] = ()


@dataclass(frozen=True, slots=True)
class ListForm(Strict):
    """The table: `title` is the line above it, `{as_of}` where it tells the day; `total` labels the sum.

    `marks` are those that say yes in a column of one status. Footnotes vary, and are kept as printed.
    """

    title: Text
    columns: OneOrMore[ListColumn]
    total: Text = forms.LIST_TOTAL
    marks: OneOrMore[Text] = forms.LIST_MARKS

    def label(self, holds: ColumnHolds) -> Text | None:
        """Return the label of the first column that holds something; None for no such column."""
        return next((each.label for each in self.columns if each.holds == holds), None)
