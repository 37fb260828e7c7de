"""A report: one pledge in one quarter, every part of the sheet as the department wrote it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from datetime import date
from decimal import Decimal
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator

from generator.record.cells import Cell
from generator.record.evidence import Evidence, PictureValue
from generator.record.items import Item, ItemLine
from generator.record.pledge import Change
from generator.record.sections import Section
from generator.record.values import (
    CellValue,
    Count,
    Day,
    Id,
    ItemId,
    QuarterValue,
    SchemaVersion,
    Sha256,
    Strict,
    Text,
    WhenValue,
)


@dataclass(frozen=True, slots=True)
class Characters(Strict):
    """Who owns each non-space character of the source file; the four owners add up to `nonspace`."""

    nonspace: Count
    record: Count
    form_labels: Count
    markup: Count
    unplaced: Count


@dataclass(frozen=True, slots=True)
class Source(Strict):
    """The file that the department handed in, and who took it over.

    `card` is which of the file's cards the report is (`2/3`), None for a file of one.
    """

    file: Text
    format: Literal["text", "html", "hwpx", "hwp", "xlsx", "docx", "pdf"]
    sha256: Sha256
    card: Text | None = None
    characters: Characters | None = None
    imported_by: Text | None = None
    confirmed_by: Text | None = None


@dataclass(frozen=True, slots=True)
class Pending(Strict):
    """One thing to do: the place in the record that it is about, and what is asked.

    A record with any is a draft, which stops the build. Whoever has done the thing strikes it out.
    `source_line` is the line of the file that was handed in, None where there is none.
    """

    at: Text
    note: Text
    source_line: Count | None = None


def none_left(value: Any) -> Any:
    """Read the bare name of a list as an empty one: so it stands when a person struck all that it held."""
    return () if value is None else value


ToDo = Annotated[
    tuple[Pending, ...], BeforeValidator(none_left, json_schema_input_type=tuple[Pending, ...] | None)
]
"""What is left to do; its name alone where all is done."""


Outcome = Literal["done", "partly", "moved", "dropped"]
"""What became of an item of a plan."""


@dataclass(frozen=True, slots=True)
class PlanResult(Strict):
    """What became of an item of the plan in the pledge's report before this one.

    `to` is when a moved item is to come, `why` the reason; blank is 미기재. An item of that plan which no
    result names is 언급 없음, and has not failed. Without an `outcome` it is a question of a draft.
    `again` is the item of this report's own plan that plans a moved thing anew in other words.
    """

    item: ItemId
    outcome: Outcome | None
    to: WhenValue | None = None
    why: Text | None = None
    again: ItemId | None = None


Results = Annotated[
    tuple[PlanResult, ...], BeforeValidator(none_left, json_schema_input_type=tuple[PlanResult, ...] | None)
]
"""The results that a report states; the name alone where every question of a draft was struck out."""


Basis = Literal["planned", "secured", "spent", "unconfirmed"]
"""What an amount means; `unconfirmed` where the form does not say."""

Span = Literal["this_quarter", "cumulative", "unconfirmed"]
"""What a participation count covers; `unconfirmed` where the form does not say."""


class Absent:
    """The mark of a part that a report's form does not have: it holds nothing and is not written."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Task(Strict):
    """A heading 【…】 inside a report."""

    id: ItemId
    name: Text


@dataclass(frozen=True, slots=True)
class TaskItems(Strict):
    """The items below one heading; `task` is None for items that stand below no heading."""

    task: ItemId | None
    items: tuple[ItemLine, ...]


@dataclass(frozen=True, slots=True)
class Row(Strict):
    """One of the three rows of 추진실적 및 향후 추진계획, with its remark (비고; None: 미기재)."""

    by_task: tuple[TaskItems, ...]
    remark: Text | None

    @property
    def count(self) -> int:
        """Return how many items of the first level it has (notes are not items); 0 is a row left blank."""
        return sum(item.kind == "item" for group in self.by_task for item in group.items)


@dataclass(frozen=True, slots=True)
class _NoRow(Absent, Row):
    """A row that the form does not have."""


@dataclass(frozen=True, slots=True)
class Officer(Strict):
    """An officer as the heading names them; a blank cell is None."""

    role: Text | None
    name: Text | None


@dataclass(frozen=True, slots=True)
class Department(Strict):
    """The department in charge, its officers and phone numbers, in the order of the sheet."""

    name: Text | None
    officers: tuple[Officer, ...] = ()
    phones: tuple[Text, ...] = ()


@dataclass(frozen=True, slots=True)
class ReportedStatus(Strict):
    """A status: the words of the sheet, and the id of the city's word that they stand for."""

    written: Text
    word: Id


@dataclass(frozen=True, slots=True)
class ReportedRate(Strict):
    """A rate as the department reported it, in its own words; the form tells what it is a rate of."""

    written: Text

    @property
    def value(self) -> Decimal | None:
        """Return the percentage as an exact number; None where it is none (진행중, 7/10)."""
        return Cell.read(self.written.removesuffix("%").rstrip()).value


@dataclass(frozen=True, slots=True)
class Participation(Strict):
    """Counts by kind (the form names kinds and unit); blank is 미기재, never 0."""

    counts: dict[Id, CellValue]
    covers: Span | None = None


@dataclass(frozen=True, slots=True)
class Project(Strict):
    """The amounts of one 공약사업: by source, one cell for each period of the budget's head row."""

    name: Text | None
    amounts: dict[Id, tuple[CellValue, ...]]


@dataclass(frozen=True, slots=True)
class Budget(Strict):
    """연도별 집행액: `periods` is the head row; the form gives unit, labels, and what an amount means.

    No `projects` means that the sheet has no rows; then `periods` may be empty too (it has no table).
    """

    periods: tuple[Id, ...]
    projects: tuple[Project, ...]
    basis: Basis | None = None


@dataclass(frozen=True, slots=True)
class _NoParticipation(Absent, Participation):
    """The counts of a form that has none."""


@dataclass(frozen=True, slots=True)
class _NoBudget(Absent, Budget):
    """The budget of a form that has none."""


class _NoItems(Absent, tuple[Item, ...]):
    """The problems or remedies of a form that has none."""

    __slots__ = ()


NO_ROW: Row = _NoRow((), None)
NO_PARTICIPATION: Participation = _NoParticipation({})
NO_MONEY: Budget = _NoBudget((), ())
NO_ITEMS: tuple[Item, ...] = _NoItems()


@dataclass(frozen=True, slots=True)
class Deviation(Strict):
    """A label that the sheet writes otherwise than its form."""

    at: Text
    written: Text
    form: Text


@dataclass(frozen=True, slots=True)
class Review(Strict):
    """A place that a person should look at: a gap to confirm, or what reads like a slip; with the answer."""

    at: Text
    level: Literal["confirm", "suspect"]
    note: Text
    source_line: Count | None = None
    answer: Text | None = None


HEAD_DAY: Mapping[str, type] = {"head": date}
HEAD_TEXT: Mapping[str, type] = {"head": str}
"""Marks a field of a report as a line of the sheet's head, which holds a day, or words.

Such a line is read and laid out where the heading of a form has a label of its name (`HeadingLabels`), stands
on the report's page and in the table of reports, and is named once, in `wording/fields.py`.
"""


@dataclass(frozen=True, slots=True)
class Report(Strict):
    """One pledge in one quarter, whole; a draft while anything is left in `draft`."""

    schema: SchemaVersion
    draft: ToDo = field(default=(), kw_only=True)
    form: Id
    pledge: Id
    quarter: QuarterValue
    title: Text
    department: Department
    tasks: tuple[Task, ...] = ()
    so_far: Row = field(default_factory=lambda: NO_ROW)
    this_quarter: Row = field(default_factory=lambda: NO_ROW)
    plan: Row = field(default_factory=lambda: NO_ROW)
    participation: Participation = field(default_factory=lambda: NO_PARTICIPATION)
    budget: Budget = field(default_factory=lambda: NO_MONEY)
    problems: tuple[ItemLine, ...] = field(default_factory=lambda: NO_ITEMS)
    remedies: tuple[ItemLine, ...] = field(default_factory=lambda: NO_ITEMS)
    as_of: Day | None = field(default=None, metadata=HEAD_DAY)
    submitted_on: Day | None = field(default=None, metadata=HEAD_DAY)
    status: ReportedStatus | None = None
    reported_rate: ReportedRate | None = None
    other_rows: dict[Id, Row] = field(default_factory=dict)
    sections: dict[Id, Section] = field(default_factory=dict)
    results: Results = ()
    changes: tuple[Change, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    pictures: tuple[PictureValue, ...] = ()
    deviations: tuple[Deviation, ...] = ()
    review: tuple[Review, ...] = ()
    unplaced: tuple[Text, ...] = ()
    source: Source | None = None

    @property
    def task_names(self) -> dict[str, str]:
        """Return the name of each task by its id."""
        return {task.id: task.name for task in self.tasks}

    def planned(self) -> tuple[tuple[str | None, Item], ...]:
        """Return the plan's items of the first level (notes are none), each with the name of its task."""
        names = self.task_names
        return tuple(
            (names.get(group.task or ""), item)  # a task without a name is told by the checks
            for group in self.plan.by_task
            for item in group.items
            if item.kind == "item"
        )

    def rows(self) -> tuple[tuple[str, Row], ...]:
        """Return the rows that its form has by their names: the three that are known, then others."""
        known = (("so_far", self.so_far), ("this_quarter", self.this_quarter), ("plan", self.plan))
        own = ((name, row) for name, row in known if not isinstance(row, Absent))
        return (*own, *self.other_rows.items())


HEAD_LINES: Mapping[str, type] = {
    each.name: each.metadata["head"] for each in fields(Report) if "head" in each.metadata
}
"""The lines of a head by the fields that hold them, each with what it holds: a day (`date`) or words."""


def report_path(quarter: str, pledge: str) -> str:
    """Return where the report of a pledge stands, from the project's root."""
    return f"content/reports/{quarter}/{pledge}.yml"
