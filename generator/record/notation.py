"""How a form of the sheet is written out: the labels of its heading and columns, and its marks."""

from __future__ import annotations

from dataclasses import dataclass

from generator.record.values import OneOrMore, Strict, Text
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
