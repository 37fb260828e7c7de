"""What each part of a card is: a row of progress, facts, prose, problems and remedies, tables."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from generator.record.form import USUAL_COLUMNS, ProgressColumns, RowLabel
from generator.record.sections import FactLabel, FactsForm, ProseForm
from generator.sheet.describing import boards, figures, meanings
from generator.sheet.describing.draft import FormDraft, Ids
from generator.sheet.describing.figures import Found
from generator.sheet.describing.pairs import NamedLabel, cell_pairs, line_facts, problems
from generator.sheet.describing.parts import CardPart
from generator.sheet.parsing.strips import SheetLine, Slice, Strip
from generator.wording import card_patterns as words
from generator.wording import describing as say
from generator.wording.forms import EXAMPLE, LIST_NOTES, UNIT_TOLD

_MOST_LINES = 6
_BRACKET = re.compile(r"^(?P<label>[^()]+?)\s*\((?P<note>[^()]*)\)$")
_PERIOD = re.compile(words.PERIOD_SPACED)
_NEXT = "plan"


def row_alone(label: str, row: str, draft: FormDraft) -> None:
    """Describe a row that stands below a heading of its own."""
    draft.rows[row] = _row_label(label, row, is_alone=True)
    draft.order.append(row)
    draft.ask(("rows", row), say.ROWS[row])


def rows_of_table(part: CardPart, draft: FormDraft) -> bool:
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
            _left_label(line, found, others, draft)
        else:
            at += _loose_label(lines, at, found, draft)
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


def _head(line: SheetLine) -> ProgressColumns | None:
    boxes = line.filled
    if len(boxes) not in (2, 3) or not meanings.fits(words.CORNER, boxes[0].text):
        return None
    usual = USUAL_COLUMNS.remark
    return ProgressColumns(boxes[0].text, boxes[1].text, boxes[2].text if len(boxes) == 3 else usual)  # noqa: PLR2004


def _left_label(line: SheetLine, found: dict[str, RowLabel], others: Ids, draft: FormDraft) -> None:
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
    found[row] = _row_label(box.text, row, is_alone=False)
    _claim_row(box.slices, row, draft)


def _loose_label(lines: list[SheetLine], at: int, found: dict[str, RowLabel], draft: FormDraft) -> int:
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
            found[row] = _row_label(text, row, is_alone=False)
            draft.ask(("rows", row), say.ROWS[row])
            _claim_row(tuple(each.whole for each in run[:count]), row, draft)
            return count
    return 1


def _claim_row(slices: tuple[Slice, ...], row: str, draft: FormDraft) -> None:
    for each in slices:
        period = _PERIOD.search(each.text)
        if period is None or row == _NEXT:
            draft.label(each)
        else:
            draft.label(each.cut(0, period.start()), each.cut(period.end()))


def _row_label(text: str, row: str, *, is_alone: bool) -> RowLabel:
    name = "{next_quarter}" if row == _NEXT else "{quarter}"
    text = _PERIOD.sub(name, text, count=1)
    found = _BRACKET.fullmatch(text)
    if found is None:
        return RowLabel(text, alone=is_alone)
    if any(map(str.isdigit, found["note"])):  # a time of this card
        return RowLabel(found["label"], alone=is_alone)
    return RowLabel(found["label"], found["note"], alone=is_alone)


@dataclass(slots=True)
class _PartTable:
    """The rows of a table, and the lines below it."""

    lines: list[SheetLine]
    below: list[Strip] = field(default_factory=list)


def describe_part(part: CardPart, draft: FormDraft) -> None:
    """Describe one part of a card."""
    heading = part.heading
    if heading is not None:
        draft.label(*(heading.box.slices if heading.beside else (heading.slice,)))
    meaning = heading.meaning if heading is not None and not part.is_group else None
    above, tables = _apart(part)
    if meaning == "progress" and rows_of_table(part, draft):
        return
    if heading is not None and meaning == "problems":
        cells = [box for table in tables for line in table.lines for box in line.filled[:1]]
        below = [strip for table in tables for strip in table.below]
        strips = [*above, *(strip for box in cells for strip in box.strips), *below]
        if problems(heading.words, strips, draft):
            return
    name: str | None = heading.words if heading is not None else None
    unit, above = _unit(above, draft)
    pairs = cell_pairs(tables[0].lines) if tables and meaning != "prose:pictures" else []
    if heading is not None and (above or pairs or not any(boards.see(each.lines) for each in tables)):
        _lines(heading.words, meaning, above, pairs, draft)
        name = None
    for place, table in enumerate(tables[1:] if pairs else tables):
        _table(table, name, unit, meaning if place == 0 else None, draft)
        unit, _ = _unit(table.below, draft)
        name = None


def _apart(part: CardPart) -> tuple[list[Strip], list[_PartTable]]:
    """Return the lines of a part above its first table, and each table with the lines below it."""
    above = loose = list(part.bare)
    if part.heading is not None and part.heading.rest.text:
        above[:0] = [strip.behind(part.heading.slice, None) for strip in part.heading.box.strips[:1]]
    tables: list[_PartTable] = []
    last: SheetLine | None = None
    for line in part.lines:
        is_next = last is not None and last.table == line.table
        is_note = len(line.filled) == 1 and line.filled[0].text.startswith(LIST_NOTES)
        is_row = line.table is not None and len(line.boxes) > 1 and (is_next or len(line.filled) > 1)
        if not is_row or is_note:
            loose += [strip for box in line.filled for strip in box.strips]
        elif is_next and not (boards.is_head(line) and len(tables[-1].lines) > 1):
            tables[-1].lines.append(line)
        else:
            tables.append(_PartTable([line]))
            loose = tables[-1].below
        last = line if is_row else last if is_note else None
    return above, tables


def _unit(lines: Sequence[Strip], draft: FormDraft) -> tuple[str | None, list[Strip]]:
    """Return the unit that lines tell, and the lines that tell something else."""
    unit: str | None = None
    rest: list[Strip] = []
    for strip in lines:
        found = re.search(UNIT_TOLD, strip.paragraph.text)
        if found is None:
            rest.append(strip)
            continue
        unit = unit or found["unit"].strip()
        draft.label(strip.whole.cut(*found.span()))
        if any(map(str.isalnum, strip.paragraph.text[: found.start()] + strip.paragraph.text[found.end() :])):
            rest.append(strip)
    return unit, rest


def _table(
    table: _PartTable, heading: str | None, unit: str | None, meaning: str | None, draft: FormDraft
) -> None:
    """Describe a table as one of the known parts, else as a section of figures."""
    board = boards.see(table.lines)
    small = [strip.whole for strip in table.below if not re.search(UNIT_TOLD, strip.paragraph.text)]
    if board is None:
        return
    found = Found(board, heading, meaning, unit, small)
    if not _known(found, table, draft):
        draft.add(figures.section(found, draft))


def _known(found: Found, table: _PartTable, draft: FormDraft) -> bool:
    """Describe a table as the budget or the counts of participation, where it is one of them."""
    heading, unit = found.heading, found.unit
    if heading is None or unit is None:
        return False
    if found.meaning == "participation" and figures.is_counted(unit, table.lines):
        if "participation" in draft.known:
            return False
        example = _example(found.small, draft)
        draft.known["participation"] = figures.counts(table.lines[0], heading, unit, example, draft)
        draft.order.append("participation")
        return True
    budget = figures.budget(found, heading, unit, draft) if found.is_money else None
    if budget is None:
        return False
    draft.known["budget"] = budget
    draft.order.append("budget")
    return True


def _example(small: Sequence[Slice], draft: FormDraft) -> str | None:
    before = EXAMPLE.partition("{")[0].strip()
    for each in small:
        if each.text.startswith(before):
            draft.label(each)
            return each.text.removeprefix(before).strip()
    return None


def _lines(
    heading: str,
    meaning: str | None,
    loose: Sequence[Strip],
    pairs: Sequence[NamedLabel],
    draft: FormDraft,
) -> None:
    """Describe a part of lines: a row of progress, facts, or prose."""
    if meaning in words.ROWS and meaning not in draft.rows:
        row_alone(heading, meaning or "", draft)
        for label, slices in pairs:
            draft.label(*slices)
            _prose(label, None, draft)
        return
    is_prose = meaning in words.ROWS or meaning in _PROSE
    facts = [*([] if is_prose else line_facts(loose)), *pairs]
    if not facts:
        _prose(heading, meaning, draft)
        return
    ids = Ids("fact")
    told = []
    for label, slices in facts:
        draft.label(*slices)
        means = meanings.fact(label)
        told.append(FactLabel(ids.take("cost" if means == "total_cost" else means), label, means))
    name = draft.ids.take("overview" if meaning == "prose:overview" else None)
    draft.add(FactsForm(name, "facts", heading, tuple(told)))


_PROSE = tuple(f"prose:{each}" for each in ("effect", "verdict", "evidence", "pictures"))
_NAMES = {
    "effect": "effects",
    "verdict": "opinion",
    "so_far": "earlier",
    "this_quarter": "done",
    "plan": "planned",
    "problems": "troubles",
    "money": "cost",
}


def _prose(heading: str, meaning: str | None, draft: FormDraft) -> None:
    means = meanings.prose(meaning)
    name = draft.ids.take(_NAMES.get(means or meaning or "", means))
    draft.add(ProseForm(name, "prose", heading, means))
    if means is None:
        draft.ask(("sections", name), say.SECTION)
    elif means == "verdict":
        draft.ask(("sections", name), say.VERDICT)
