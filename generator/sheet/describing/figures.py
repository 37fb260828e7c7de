"""Tables of figures: a budget, counts of participation, or a section of the form's own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

from generator.record.form import BudgetForm, CellMark, CountsForm, FundingSource, Kind, Period
from generator.record.sections import FigureColumn, FigureRow, FiguresForm
from generator.sheet.describing import boards, meanings
from generator.sheet.describing.boards import SeenRow, SeenTable
from generator.sheet.describing.draft import FormDraft, Ids
from generator.sheet.parsing.labels import squeezed
from generator.sheet.parsing.strips import SheetBox, SheetLine, Slice
from generator.wording import card_patterns as words
from generator.wording import describing as say
from generator.wording.forms import COUNT_UNITS, MONEY_UNITS

_HEAD_AND_COUNTS = _FEWEST = 2

Role = Literal["total", "before", "within", "after"]


@dataclass(frozen=True, slots=True)
class Found:
    """A table with what stands around it: its heading and what that says, its unit, the lines below it."""

    board: SeenTable
    heading: str | None
    meaning: str | None
    unit: str | None
    small: Sequence[Slice]

    @property
    def is_money(self) -> bool:
        """Return whether it is of money: by its unit, its heading, or who pays in its rows or columns."""
        board = self.board
        groups = [row.group.text for row in board.rows if row.group is not None]
        names = {*(row.name for row in board.rows), *groups, *(box.text for box in board.heads)}
        paid = sum(meanings.first(words.SOURCES, each) not in (None, "total", "other") for each in names)
        is_won = self.unit is not None and squeezed(self.unit) in MONEY_UNITS
        return is_won or self.meaning == "money" or paid >= _FEWEST


def budget(found: Found, heading: str, unit: str, draft: FormDraft) -> BudgetForm | None:
    """Return the table as the known budget, where it is one row a source and one column a period."""
    board = found.board
    roles = [role for box in board.heads if (role := _role(box.text)) is not None]
    if "budget" in draft.known or board.upper or len(roles) < max(_FEWEST, len(board.heads)):
        return None
    corner = board.labels
    has_projects = len(corner) == _FEWEST and meanings.fits(words.PROJECT, corner[0].text)
    sources = [meanings.first(words.SOURCES, row.name) for row in board.rows]
    is_once = len({squeezed(row.name) for row in board.rows}) == len(sources)
    is_paid = bool(sources) and sum(each is not None for each in sources) >= max(1, len(sources) - 1)
    is_plain = has_projects or (len(corner) == 1 and all(row.group is None for row in board.rows))
    if not (is_once and is_paid and is_plain):
        return None
    ids, own = Ids("period"), Ids("source")
    _claim(board, draft)
    periods = tuple(
        Period(ids.take(_period(box.text)), box.text, role)
        for box, role in zip(board.heads, roles, strict=True)
    )
    funds = tuple(
        FundingSource(own.take(each), row.name, "total" if each == "total" else "part")
        for row, each in zip(board.rows, sources, strict=True)
    )
    marks = tuple(CellMark(each.written, "none") for each in boards.marks_of(board, {}))
    for at, box in enumerate(board.heads):
        if meanings.is_slip_of_after(box.text):
            draft.ask(("budget", "periods", at), say.SLIP)
    for at, each in enumerate(sources):
        if each is None:
            draft.ask(("budget", "sources", at), say.SOURCE)
    draft.ask(("budget", "basis"), say.BASIS)
    if marks:
        draft.ask(("budget", "marks"), say.marks([each.written for each in marks]))
    more: dict[str, Any] = {"project_label": corner[0].text} if has_projects else {}
    strange = tuple(dict.fromkeys(each for each in board.values() if not meanings.is_value(each)))
    label = corner[-1].text
    return BudgetForm(
        heading, unit, "unconfirmed", periods, funds, strange, marks, source_label=label, **more
    )


def _role(label: str) -> Role | None:
    if meanings.fits(words.TOTAL, label) or meanings.fits(words.SUBTOTAL, label):
        return "total"
    match meanings.time(label):
        case None:
            return None
        case "before" | "after" as outside:
            return outside
        case _:
            return "within"


def _period(label: str) -> str:
    if meanings.fits(words.TOTAL, label):
        return "total"
    time = meanings.time(label) or "subtotal"
    return f"{time}-term" if time in ("before", "after") else time


def counts(head: SheetLine, heading: str, unit: str, example: str | None, draft: FormDraft) -> CountsForm:
    """Return a table of counts, its kinds in the cells of its first row."""
    ids = Ids("kind")
    draft.label_of(*head.filled)
    draft.ask(("participation", "covers"), say.COVERS)
    kinds = (Kind(ids.take(meanings.first(words.KINDS, box.text)), box.text) for box in head.filled)
    return CountsForm(heading, unit, "unconfirmed", tuple(kinds), example)


def is_counted(unit: str, lines: Sequence[SheetLine]) -> bool:
    """Return whether a table holds one row of counts below the names of their kinds."""
    if squeezed(unit) not in COUNT_UNITS or len(lines) != _HEAD_AND_COUNTS:
        return False
    return all(meanings.is_value(box.text) for box in lines[1].filled)


def section(found: Found, draft: FormDraft) -> FiguresForm:
    """Return any other table as a section of the form's own."""
    board, money = found.board, found.is_money
    note, told = boards.legend(found.small, board)
    marks = boards.marks_of(board, told)
    rows = _rows(board, money=money)
    columns = _columns(board, money=money)
    are_marks = bool(board.values()) and all(map(meanings.is_mark, board.values()))
    is_timed = any(meanings.time(box.text) is not None for box in (*board.heads, *board.upper))
    is_roadmap = found.meaning == "roadmap" or (bool(marks) and not rows and are_marks and is_timed)
    lines = {*(each.means for each in rows), *(each.means for each in columns)}
    is_target = {"target", "result"} <= lines
    means: Literal["targets", "money", "roadmap"] | None = (
        "money" if money else "roadmap" if is_roadmap else "targets" if is_target else None
    )
    name = draft.ids.take(means)
    _claim(board, draft, is_named=bool(rows))
    if note is not None:
        draft.label(note)
        draft.ask(("sections", name, "note"), say.NOTE)
    if found.heading is None:
        draft.ask(("sections", name), say.NO_HEADING)
    labels = tuple(box.text for box in board.labels)
    small = note.text if note is not None else None
    form = FiguresForm(name, "figures", found.heading, labels, columns, rows, found.unit, means, marks, small)
    _ask(form, board, draft)
    return form


def _columns(board: SeenTable, *, money: bool) -> tuple[FigureColumn, ...]:
    ids = Ids("column")
    return tuple(
        FigureColumn(
            ids.take(_column_id(box, board, money=money)),
            box.text,
            meanings.line(box.text, is_money=money) if at not in board.words else None,
            "note" if at in board.words else "total" if _is_total(box.text) else "part",
            meanings.unit_of(box.text),
        )
        for at, box in enumerate(board.heads)
    )


def _column_id(box: SheetBox, board: SeenTable, *, money: bool) -> str | None:
    """Return the id of a column, below a wide cell that names several by both their words."""
    above = next((each.text for each in board.upper if each.meets(box)), "")
    parts = [part for each in (above, box.text) if (part := _id(each, money=money))]
    return meanings.time(f"{above}{box.text}") or "-".join(parts) or None


def _is_total(label: str) -> bool:
    return meanings.fits(words.TOTAL, label)


def _id(label: str, *, money: bool) -> str | None:
    if _is_total(label):
        return "total"
    if meanings.fits(words.REMARK, label):
        return "note"
    source = meanings.first(words.SOURCES, label) if money else None
    return meanings.time(label) or meanings.line(label, is_money=money) or source


def _rows(board: SeenTable, *, money: bool) -> tuple[FigureRow, ...]:
    """Return the rows that the form names; none where each pledge names its own."""
    named = [_row_id(row, money=money) for row in board.rows]
    if not board.rows or sum(each is not None for each in named) * 2 < len(named):
        return ()
    ids = Ids("row")
    return tuple(
        FigureRow(
            ids.take(name),
            row.name,
            row.group.text if row.group is not None else None,
            means := meanings.line(row.name, is_money=money),
            "total" if _is_total(row.name) else "part",
            meanings.unit_of(row.name) or ("%" if means == "rate" else None),
        )
        for row, name in zip(board.rows, named, strict=True)
    )


def _row_id(row: SeenRow, *, money: bool) -> str | None:
    own = _id(row.name, money=money)
    group = meanings.first(words.SOURCES, row.group.text) if row.group is not None else None
    return f"{group}-{own}" if group and own else own or group


def _ask(form: FiguresForm, board: SeenTable, draft: FormDraft) -> None:
    at = ("sections", form.id)
    if board.upper:
        draft.ask((*at, "columns"), say.two_heads([box.text for box in board.upper]))
    for column in form.columns:
        if column.role == "total":
            draft.ask((*at, "columns", column.id), say.TOTAL)
        elif column.means is None and column.role == "part" and column.id.startswith("column"):
            draft.ask((*at, "columns", column.id), say.COLUMN)
    for row in form.rows:
        if row.means is None and row.role == "part" and meanings.first(words.SOURCES, row.label) is None:
            draft.ask((*at, "rows", row.id), say.ROW)
    for number, mark in enumerate(form.marks):
        if mark.label is None or mark.means is None:
            draft.ask((*at, "marks", number), say.mark(mark.written, mark.label))
    if not form.rows:
        draft.ask(at, say.OWN_ROWS)


def _claim(board: SeenTable, draft: FormDraft, *, is_named: bool = True) -> None:
    draft.label_of(*board.labels, *board.heads, *board.upper)
    if is_named:
        draft.label_of(*(row.label for row in board.rows), *board.groups)
