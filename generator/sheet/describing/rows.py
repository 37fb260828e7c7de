"""The rows of progress: below one heading in a table, or each below a heading of its own."""

from __future__ import annotations

import re

from generator.record.form import USUAL_COLUMNS, ProgressColumns, RowLabel
from generator.sheet.describing import meanings
from generator.sheet.describing.draft import Draft, Ids
from generator.sheet.describing.parts import Part
from generator.sheet.parsing.strips import Line, Slice
from generator.wording import card_words as words
from generator.wording import describing as say

_MOST_LINES = 6
_BRACKET = re.compile(r"^(?P<label>[^()]+?)\s*\((?P<note>[^()]*)\)$")
_PERIOD = re.compile(words.PERIOD_SPACED)
_NEXT = "plan"


def alone(label: str, row: str, draft: Draft) -> None:
    """Describe a row that stands below a heading of its own."""
    draft.rows[row] = _label(label, row, is_alone=True)
    draft.order.append(row)
    draft.ask(("rows", row), say.ROWS[row])


def table(part: Part, draft: Draft) -> bool:
    """Describe the rows of a table by the labels in its left cells; False where it has none that is known."""
    firsts = [line.boxes[0] for line in part.lines if line.table is not None]
    loose = any(line.table is None for line in part.lines)
    if not loose and all(meanings.first(words.ROWS, box.text) is None for box in firsts):
        return False
    found: dict[str, RowLabel] = {}
    columns = USUAL_COLUMNS
    others = Ids("row")
    lines = part.lines
    at = 0
    while at < len(lines):
        line = lines[at]
        if line.table is not None and (head := _head(line)) is not None and not found:
            columns = head
            draft.label_of(*line.filled)
        elif line.table is not None:
            _left(line, found, others, draft)
        else:
            at += _loose(lines, at, found, draft)
            continue
        at += 1
    if not found or part.heading is None:
        return False
    draft.rows |= found
    draft.known["progress_heading"] = part.heading.words
    if columns != USUAL_COLUMNS:
        draft.known["columns"] = columns
    draft.order.append("progress")
    return True


def _head(line: Line) -> ProgressColumns | None:
    boxes = line.filled
    if len(boxes) not in (2, 3) or not meanings.fits(words.CORNER, boxes[0].text):
        return None
    usual = USUAL_COLUMNS.remark
    return ProgressColumns(boxes[0].text, boxes[1].text, boxes[2].text if len(boxes) == 3 else usual)  # noqa: PLR2004


def _left(line: Line, found: dict[str, RowLabel], others: Ids, draft: Draft) -> None:
    """Take the label in the left cell of a row; one that nobody knows is a row of the form's own."""
    box = line.boxes[0]
    if not box.strips:
        return
    row = meanings.first(words.ROWS, box.text)
    if row is None or row in found:
        row = others.take(None)
        draft.ask(("rows", row), say.OTHER_ROW)
    else:
        draft.ask(("rows", row), say.ROWS[row])
    found[row] = _label(box.text, row, is_alone=False)
    _claim(box.slices, row, draft)


def _loose(lines: list[Line], at: int, found: dict[str, RowLabel], draft: Draft) -> int:
    """Take a label that is spread over some lines outside the table; return how many that were."""
    run = []
    for line in lines[at : at + _MOST_LINES]:
        if line.table is not None or len(line.filled) != 1:
            break
        run.append(line.filled[0].strips[0])
    for count in range(len(run), 0, -1):
        text = " ".join(each.paragraph.text for each in run[:count])
        row = meanings.first(words.ROWS, text)
        if row is not None and row not in found:
            found[row] = _label(text, row, is_alone=False)
            draft.ask(("rows", row), say.ROWS[row])
            _claim(tuple(each.whole for each in run[:count]), row, draft)
            return count
    return 1


def _claim(slices: tuple[Slice, ...], row: str, draft: Draft) -> None:
    for each in slices:
        period = _PERIOD.search(each.text)
        if period is None or row == _NEXT:
            draft.label(each)
        else:
            draft.label(each.cut(0, period.start()), each.cut(period.end()))


def _label(text: str, row: str, *, is_alone: bool) -> RowLabel:
    name = "{next_quarter}" if row == _NEXT else "{quarter}"
    text = _PERIOD.sub(name, text, count=1)
    found = _BRACKET.fullmatch(text)
    if found is None:
        return RowLabel(text, alone=is_alone)
    if any(map(str.isdigit, found["note"])):  # a time of this card
        return RowLabel(found["label"], alone=is_alone)
    return RowLabel(found["label"], found["note"], alone=is_alone)
