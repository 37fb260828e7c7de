"""Parts that pages share: a link, a status, a table; each already worded."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from generator import wording
from generator.ledger.status_as_of import stated_status
from generator.ledger.sums import Sum
from generator.pages.drawings.bars import Bars
from generator.record.adding import Total
from generator.record.cells import Cell
from generator.record.city import StatusWord
from generator.record.records import Records
from generator.record.report import Report
from generator.wording.forms import MEANINGS

# Which mark and colour a status bears; a word that is like none of the six bears the quiet one.
_MARKS = {
    "completed": "done",
    "continuing": "done",
    "on_track": "going",
    "partial": "part",
    "held": "hold",
    "dropped": "drop",
    None: "hold",
}


View: TypeAlias = Mapping[str, Any]
"""What a template shows of one thing, by the names that it uses."""


@dataclass(frozen=True, slots=True)
class PageLink:
    """Words that lead to an address, relative to the page."""

    words: str
    href: str


@dataclass(frozen=True, slots=True)
class StatusView:
    """A status: its words, and its mark (done, going, part, hold, drop; none where no status is stated)."""

    words: str
    mark: str


@dataclass(frozen=True, slots=True)
class CellView:
    """A cell as words; `is_blank` where nothing was entered, `is_number` where it stands to the right.

    `label` is what a link says to those who hear it without its row and column; it holds the words.
    """

    words: str
    is_blank: bool = False
    is_number: bool = False
    href: str = ""
    aside: str = ""
    label: str = ""


@dataclass(frozen=True, slots=True)
class RowView:
    """A row of a table: its head, its cells, whether it sums the others, and its anchor (`` for none)."""

    head: CellView
    cells: tuple[CellView, ...]
    is_sum: bool = False
    anchor: str = ""


NOT_ASKED = StatusView(wording.STATUS_NOT_ASKED, "none")
"""What stands for a status where the form has no place for one."""


Gap: TypeAlias = tuple[Total, str, str, str]
"""A written total that does not add up: its row and column in the sheet's words, and the unit."""


@dataclass(frozen=True, slots=True)
class TableView:
    """A table with its caption, what to know beside it (unit, blanks), corner, columns and rows.

    `drawing` shows the same numbers; None where the table stands alone. `anchor` is that of the heading
    above it; empty for none.
    `gaps` are told below it. `kinds` say of each column whether it sums others (`sum`) or
    holds words (`note`); empty where none does.
    """

    caption: str
    note: str
    corner: str
    columns: tuple[str, ...]
    rows: tuple[RowView, ...]
    drawing: Bars | None = None
    anchor: str = ""
    gaps: tuple[Gap, ...] = ()
    kinds: tuple[str, ...] = ()

    @property
    def is_blank(self) -> bool:
        """Return whether nothing was entered in any of its cells."""
        return all(cell.is_blank for row in self.rows for cell in row.cells)


def status(word: StatusWord | None, written: str | None = None) -> StatusView:
    """Word a status as the sheet wrote it; one that was not stated (None) has a form of its own."""
    if word is None:
        return StatusView(wording.NO_STATUS, "none")
    return StatusView(written or word.word, _MARKS[word.like])


def report_status(records: Records, report: Report | None) -> StatusView:
    """Word the status that a report states, in its own words; a form may have no place for one."""
    word = stated_status(records, report)
    if word is None and report is not None and not records.forms[report.form].asks("status"):
        return NOT_ASKED
    return status(word, report.status.written if report is not None and report.status else None)


def cell(value: Cell) -> CellView:
    """Word a cell as it was written; a blank is 미기재."""
    if value.written is None:
        return CellView(wording.BLANK, is_blank=True)
    return CellView(value.written, is_number=value.value is not None)


def count_cell(count: int) -> CellView:
    """Word a count of ours, which stands to the right."""
    return CellView(str(count), is_number=True)


def link_cell(link: PageLink) -> CellView:
    """Word a cell that leads somewhere."""
    return CellView(link.words, href=link.href)


def sum_cell(value: Sum) -> CellView:
    """Word a sum with the cells that it could not count."""
    aside = wording.counted_aside(value.blank, value.words, value.none)
    if value.value is None:
        # One blank cell reads as it does in its own table, and one mark as what it means.
        alone = {(1, 0, 0): wording.BLANK, (0, 0, 1): MEANINGS["none"]}
        said = alone.get((value.blank, value.words, value.none), aside or wording.BLANK)
        return CellView(said, is_blank=True)
    return CellView(wording.number(value.value), is_number=True, aside=aside)


def text_cell(words: str | None, href: str = "") -> CellView:
    """Word a cell of text; None is 미기재."""
    return CellView(wording.BLANK, is_blank=True) if words is None else CellView(words, href=href)
