"""A form of the quarterly sheet: its labels, rows, columns, units and marks, as a city sets them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any, Literal

from generator.record.cells import Cell
from generator.record.items import Item
from generator.record.report import NO_ITEMS, NO_MONEY, NO_PARTICIPATION, NO_ROW, Basis, Report, Span
from generator.record.sections import Facts, FactsForm, FiguresForm, Prose, ProseForm, SectionForm
from generator.record.steps import Steps
from generator.record.values import Flag, Id, OneOrMore, RowName, Strict, Text
from generator.wording import NOTE_MARK, forms


@dataclass(frozen=True, slots=True)
class HeadingLabels(Strict):
    """The labels above the first table. None: the form has no such place.

    The number and the title of the pledge, and the officers, bear none: number and title fill the first line,
    an officer's role and name stand side by side behind the department, one officer a line. Without a label
    the department stands behind the title. `number` are the words around the number (`공약 {number}`),
    `quarter` those around the quarter, where the head tells it (`관리카드 ({quarter})`).
    `lines` are the form's own, as they stand in the head: its name, a heading above the head.
    """

    number: Text | None = None
    quarter: Text | None = None
    department: Text | None = forms.DEPARTMENT
    phones: Text | None = forms.PHONES
    phone_mark: Text | None = forms.PHONE_MARK
    status: Text | None = None
    rate: Text | None = None
    as_of: Text | None = None
    submitted_on: Text | None = None
    lines: tuple[Text, ...] = ()

    @property
    def phones_name_officers(self) -> bool:
        """Return whether the cell of the telephones holds officers too, by its label: 담당자(연락처)."""
        return self.phones is not None and "".join(self.phones.split()) not in forms.PHONE_LABELS


@dataclass(frozen=True, slots=True)
class ProgressColumns(Strict):
    """The head row of 추진실적 및 향후 추진계획: label of the row, what it holds, remark."""

    part: Text = forms.PART
    content: Text = forms.CONTENT
    remark: Text = forms.REMARK


@dataclass(frozen=True, slots=True)
class Notation(Strict):
    """The marks of a sheet, which say what a text is and are no part of it.

    `section` stands before the heading of a section (`{n}.` numbers them), `task` before and behind a task's
    name, `note` before a note. `bullets` are by level, from the outermost: the first of a level is written,
    all of it are read; the labels of problems and remedies bear the outermost. `unit` and `example` are whole
    lines with the place of the words in braces. `ticks` are the marks of a chosen status and of one that is
    not (■ □), where the form prints all of them; `divider` parts the cells of a line that is no row of a
    table (│).
    """

    section: Text | None = forms.SECTION_MARK
    task_opens: Text = forms.TASK_MARKS[0]
    task_closes: Text = forms.TASK_MARKS[1]
    note: Text = NOTE_MARK
    bullets: OneOrMore[OneOrMore[Text]] = forms.BULLETS
    unit: Text = forms.UNIT
    example: Text = forms.EXAMPLE
    ticks: tuple[Text, Text] | None = None
    divider: Text | None = None


USUAL_HEADING = HeadingLabels()
USUAL_COLUMNS = ProgressColumns()
USUAL_NOTATION = Notation()


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


@dataclass(frozen=True, slots=True)
class RowLabel(Strict):
    """How the form labels a row of progress; `{quarter}` stands for the quarter in the form's words.

    A row stands in the table below the form's `progress_heading`, or, where it is `alone`, below a heading
    of its own, which is its label. `aliases`, here and below, are other spellings of the label that are
    right too; any other is a deviation.
    """

    label: Text
    note: Text | None = None
    aliases: tuple[Text, ...] = ()
    alone: Flag = False


KNOWN_ROWS = ("so_far", "this_quarter", "plan")
"""The rows whose meaning Pledgebook knows: done before, done now, to be done. Any other is kept and shown."""


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


def numeral_marks(form: FiguresForm) -> tuple[CellMark, ...]:
    """Return the marks of a described table that stand in place of a number, as a budget has them."""
    return tuple(
        CellMark(each.written, each.means) for each in form.marks if each.means in ("blank", "none", "zero")
    )


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


NO_COUNTS = CountsForm("", "", "unconfirmed", ())
NO_BUDGET = BudgetForm("", "", "unconfirmed", (), ())

USUAL_ORDER = ("progress", "participation", "budget", "problems")
"""The parts that Pledgebook knows by name, as they stand where a form tells no order."""


@dataclass(frozen=True, slots=True)
class Form(Strict):
    """A form of the quarterly sheet; reports name theirs, so that a later form changes no earlier report.

    Every part but the head may be missing; a form with a `list` is a table of all pledges, and has besides it
    only the facts that its columns fill. `rows` are the rows of progress by name (see `KNOWN_ROWS`),
    `sections` what only this form has, `order` the parts from the top down where it is not the usual one:
    `progress` (the table of rows), `participation`, `budget`, `problems`, the name of each row that stands
    alone, the id of each section.
    """

    id: Id
    progress_heading: Text | None = None
    rows: dict[RowName, RowLabel] = field(default_factory=dict)
    participation: CountsForm = NO_COUNTS
    budget: BudgetForm = NO_BUDGET
    problems_heading: Text | None = None
    problems_label: Text = field(default_factory=lambda: forms.PROBLEMS)
    remedies_label: Text = field(default_factory=lambda: forms.REMEDIES)
    heading: HeadingLabels = USUAL_HEADING
    columns: ProgressColumns = USUAL_COLUMNS
    notation: Notation = USUAL_NOTATION
    sections: tuple[SectionForm, ...] = ()
    order: tuple[RowName, ...] = ()
    list: ListForm | None = None

    @property
    def status_label(self) -> str | None:
        """Return what the form calls the status of a pledge; None where it has no place for it."""
        return self.heading.status or (self.list.label("status") if self.list is not None else None)

    @property
    def rate_label(self) -> str | None:
        """Return what the form calls the rate of a pledge, 이행률 or 추진율(%); None as above."""
        return self.heading.rate or (self.list.label("rate") if self.list is not None else None)

    def asks(self, place: str) -> bool:
        """Return whether a place of the head that is blank was left blank: the form has a label for it.

        A form without sections of its own may leave labels of its head untold, so it is taken to ask; a table
        of all pledges asks for what it has a column of.
        """
        if self.list is not None:
            return place == "status" and self.status_label is not None
        return not self.sections or getattr(self.heading, place) is not None

    def section(self, section_id: str) -> FactsForm | ProseForm | FiguresForm | None:
        """Return the section with this id, None for none."""
        return next((each for each in self.sections if each.id == section_id), None)

    def called(self, name: str) -> str:
        """Return what a row or a section of its own is called: one without a heading, by its first label."""
        if name in self.rows:
            return self.rows[name].label
        section = self.section(name)
        if section is None or section.heading is not None:
            return name if section is None else section.heading or ""
        return section.facts[0].label if isinstance(section, FactsForm) else section.labels[0]

    def fitted(self, report: Report) -> Report:
        """Return a report that has the known parts of this form and no others."""
        has = self.parts()
        missing: dict[str, Any] = {
            **{name: NO_ROW for name in KNOWN_ROWS if name not in self.rows},
            **({} if "participation" in has else {"participation": NO_PARTICIPATION}),
            **({} if "budget" in has else {"budget": NO_MONEY}),
            **({} if "problems" in has else {"problems": NO_ITEMS, "remedies": NO_ITEMS}),
        }
        return replace(report, **missing)

    def parts(self) -> tuple[str, ...]:
        """Return the names of the parts that the form has, in its order."""
        has = {
            "progress": any(not row.alone for row in self.rows.values()),
            "participation": bool(self.participation.kinds),
            "budget": bool(self.budget.periods),
            "problems": self.problems_heading is not None,
        }
        known = tuple(name for name in USUAL_ORDER if has[name])
        alone = tuple(name for name, row in self.rows.items() if row.alone)
        own = (*known, *alone, *(each.id for each in self.sections))
        first = tuple(name for name in self.order if name in own)
        return (*first, *(name for name in own if name not in first))


def steps_to_row(name: str) -> Steps:
    """Return the steps to a row of progress by its name (see `Report.rows`)."""
    return (name,) if name in KNOWN_ROWS else ("other_rows", name)


def in_sections(report: Report) -> Iterator[tuple[Steps, tuple[Item, ...]]]:
    """Yield each list of items in the sections of a report, with the steps to it."""
    for name, section in report.sections.items():
        match section:
            case Prose():
                yield ("sections", name, "items"), section.items
            case Facts():
                for index, fact in enumerate(section.facts):
                    yield ("sections", name, "facts", index, "details"), fact.details
