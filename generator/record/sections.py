"""Sections of a sheet that only a city's form describes: facts, prose, tables of figures."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, Any, Literal

from pydantic import Discriminator, Tag

from generator.record.cells import Cell
from generator.record.items import ItemLine
from generator.record.values import CellValue, Id, OneOrMore, Strict, Text
from generator.wording import sections

FactMeaning = Literal["period", "place", "total_cost", "basis", "quantity", "partners", "content"]
"""What a fact is where Pledgebook knows it: 사업기간, 위치, 총사업비, 근거, 물량, 협조부서, 사업내용."""

ProseMeaning = Literal["overview", "effect", "verdict", "evidence", "pictures"]
"""What prose is where Pledgebook knows it: 개요, 기대효과, 평가단 의견, 증빙자료, 사진."""

FiguresMeaning = Literal["targets", "money", "roadmap"]
"""What a table tells where Pledgebook knows it: targets beside results, money, steps with marks."""

LineMeaning = Literal["target", "result", "rate", "planned", "secured", "spent"]
"""What a row or a column tells where Pledgebook knows it."""


@dataclass(frozen=True, slots=True)
class FactLabel(Strict):
    """A fact that the form asks for: its label, and what it means where Pledgebook knows it."""

    id: Id
    label: Text
    means: FactMeaning | None = None
    aliases: tuple[Text, ...] = ()


@dataclass(frozen=True, slots=True)
class FactsForm(Strict):
    """A section of facts, each behind its label; `heading` None: they stand in the rows of the head."""

    id: Id
    kind: Literal["facts"]
    heading: Text | None
    facts: OneOrMore[FactLabel]
    aliases: tuple[Text, ...] = ()

    @property
    def name(self) -> str:
        """Return what the section is called: its heading, empty where its facts stand in the head."""
        return self.heading or ""

    def called(self, fact: Fact) -> str:
        """Return the label of a fact: the form's, else its own."""
        return next((each.label for each in self.facts if each.id == fact.id), fact.label or "")


@dataclass(frozen=True, slots=True)
class ProseForm(Strict):
    """A section of words or bullets below its heading, or behind it in the same line."""

    id: Id
    kind: Literal["prose"]
    heading: Text
    means: ProseMeaning | None = None
    aliases: tuple[Text, ...] = ()

    @property
    def name(self) -> str:
        """Return what the section is called."""
        return self.heading


@dataclass(frozen=True, slots=True)
class FigureRow(Strict):
    """A row that the form names: its label, the label of its group (국비), its unit where it has its own."""

    id: Id
    label: Text
    group: Text | None = None
    means: LineMeaning | None = None
    role: Literal["total", "part"] = "part"
    unit: Text | None = None
    aliases: tuple[Text, ...] = ()


@dataclass(frozen=True, slots=True)
class FigureColumn(Strict):
    """A column: `total` sums the parts, `note` holds words (비고)."""

    id: Id
    label: Text
    means: LineMeaning | None = None
    role: Literal["total", "part", "note"] = "part"
    unit: Text | None = None
    aliases: tuple[Text, ...] = ()


@dataclass(frozen=True, slots=True)
class FigureMark(Strict):
    """A mark that may stand in a cell (`●`), its word in the form (이행), and what it means."""

    written: Text
    label: Text | None = None
    means: Literal["blank", "none", "zero", "done", "undone"] | None = None


@dataclass(frozen=True, slots=True)
class FiguresForm(Strict):
    """A table of rows and columns, with the unit that holds where none is said for a row or a column.

    `labels` head the columns of row labels: one, or two where rows stand in groups (재원, 구분). Without
    `rows` each pledge names its own (steps of a road map). `heading` None: the table bears none. `note` is
    the small line below the table (● 이행 ○ 미이행).
    """

    id: Id
    kind: Literal["figures"]
    heading: Text | None
    labels: OneOrMore[Text]
    columns: OneOrMore[FigureColumn]
    rows: tuple[FigureRow, ...] = ()
    unit: Text | None = None
    means: FiguresMeaning | None = None
    marks: tuple[FigureMark, ...] = ()
    note: Text | None = None
    aliases: tuple[Text, ...] = ()

    def row(self, figure: Figure) -> FigureRow:
        """Return the row of the form that a row of a report fills; one that a pledge names has no id."""
        own = FigureRow("", figure.label or "", figure.group)
        return next((each for each in self.rows if each.id == figure.id), own)

    def unit_of(self, row: FigureRow, column: FigureColumn) -> str | None:
        """Return the unit of a cell; None where it holds words, or where none is said."""
        return None if column.role == "note" else row.unit or column.unit or self.unit

    def mark(self, cell: Cell) -> FigureMark | None:
        """Return the mark of the form that stands in a cell; None for a number, words, a blank."""
        return next((each for each in self.marks if each.written == cell.written), None)

    def worded(self, cell: Cell) -> str:
        """Return what stands in a cell, a mark with its word in the form (● 이행); empty for a blank."""
        mark = self.mark(cell)
        return " ".join(filter(None, (cell.written, mark.label if mark else None)))

    @property
    def name(self) -> str:
        """Return what it is called: its heading, else what it tells, else the heads of its row labels."""
        return self.heading or sections.FIGURES.get(self.means or "", " · ".join(self.labels))


SectionForm = Annotated[FactsForm | ProseForm | FiguresForm, Discriminator("kind")]


@dataclass(frozen=True, slots=True)
class Fact(Strict):
    """A fact as it is filled in (None: 미기재): by the form's `id`, or by its own label where it has none."""

    text: Text | None
    id: Id | None = None
    label: Text | None = None
    details: tuple[ItemLine, ...] = ()


@dataclass(frozen=True, slots=True)
class Facts(Strict):
    """What fills a section of facts, in the order of the sheet; `beside` stands behind its heading."""

    facts: tuple[Fact, ...]
    beside: Text | None = None


@dataclass(frozen=True, slots=True)
class Prose(Strict):
    """What fills a section of prose; `beside` stands behind its heading and belongs to it (a day)."""

    items: tuple[ItemLine, ...]
    beside: Text | None = None


@dataclass(frozen=True, slots=True)
class Figure(Strict):
    """A row of figures: by the form's `id`, or by its own label (and group); a cell for each column."""

    cells: tuple[CellValue, ...]
    id: Id | None = None
    label: Text | None = None
    group: Text | None = None


@dataclass(frozen=True, slots=True)
class Figures(Strict):
    """What fills a table: `columns` is the head row, as the form names its columns."""

    columns: tuple[Id, ...]
    rows: tuple[Figure, ...]
    beside: Text | None = None


def _kind(value: Any) -> str:
    """Return which content a mapping is, by the key that only it has; what has none is told as prose."""
    return next((key for key in ("facts", "columns") if isinstance(value, dict) and key in value), "items")


Section = Annotated[
    Annotated[Facts, Tag("facts")] | Annotated[Prose, Tag("items")] | Annotated[Figures, Tag("columns")],
    Discriminator(_kind),
]
"""What a report holds of one section of its form."""

SectionContent = Facts | Prose | Figures


@dataclass(frozen=True, slots=True)
class Stretch:
    """The cells of a table that mean the same in one unit: rows and columns of the form, with their places.

    A row that says what it is, or its unit, says it for all its cells. `means` and `unit` are None where
    neither row nor column says so. Columns of notes are in none.
    """

    means: LineMeaning | None
    unit: str | None
    rows: tuple[tuple[int, FigureRow], ...]
    columns: tuple[tuple[int, FigureColumn], ...]


def stretches(form: FiguresForm, content: Figures) -> Iterator[Stretch]:
    """Yield the stretches of a table, in the order of its rows and then of its columns."""
    rows: dict[tuple[LineMeaning | None, str | None], list[tuple[int, FigureRow]]] = {}
    for place, figure in enumerate(content.rows):
        row = form.row(figure)
        rows.setdefault((row.means, row.unit), []).append((place, row))
    for (means, unit), lines in rows.items():
        columns: dict[tuple[LineMeaning | None, str | None], list[tuple[int, FigureColumn]]] = {}
        for place, column in enumerate(form.columns):
            if column.role != "note":
                key = (means or column.means, unit or column.unit or form.unit)
                columns.setdefault(key, []).append((place, column))
        for key, across in columns.items():
            yield Stretch(*key, tuple(lines), tuple(across))
