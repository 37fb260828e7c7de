"""The sheet cut into its parts: by the form's headings, in a line or in a cell, or by the head of a table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from generator.record.cells import Cell
from generator.record.sections import FiguresForm
from generator.sheet.parsing import columns
from generator.sheet.parsing.claims import Work
from generator.sheet.parsing.labels import Label, find, squeezed
from generator.sheet.parsing.progress import RowPattern, row_patterns
from generator.sheet.parsing.sections import (
    BUDGET,
    HEAD,
    PROGRESS,
    Headings,
    PartHeading,
    SheetPart,
    described,
    headed,
    is_beside,
    small_print,
    tables,
    unit_of,
    units_of,
)
from generator.sheet.parsing.strips import Letters, Sheet, SheetBox, SheetLine, Slice, joined

_HEAD_CELLS = 3
"""Cells that are filled in the head of a table, at the least."""


@dataclass(frozen=True, slots=True)
class _Start:
    """Where a part begins: its row, and its heading; None where the head of its table tells it."""

    name: str
    at: int
    heading: PartHeading | None = None


def cut(sheet: Sheet, work: Work) -> dict[str, SheetPart]:
    """Cut a sheet into its parts by their names, and give headings, units and small lines to the form.

    What stands below a heading that the form has not, numbered as the form numbers, stands in no part.
    """
    known = Headings(work.form)
    lines = [line for each in sheet.lines for line in _apart(each, known)]
    starts: dict[int, list[_Start]] = {}
    for start in _starts(lines, known, work):
        starts.setdefault(start.at, []).append(start)
    own = described(work.form)
    here = SheetPart(HEAD, None)
    found = {HEAD: here}
    last = (0, 0)
    numbered = {known.number(lines[at]) for at in starts}
    for at, line in enumerate(lines):
        for begun, piece in _pieces(line, starts.get(at, ())):
            number = known.number(piece)
            if begun is not None:
                last = known.number(line) or last
                here = found[begun.name] = SheetPart(begun.name, None)
                _begin(here, begun.heading, own, work)
            elif (
                number is not None
                and number not in numbered
                and number == (last[0], last[1] + 1)
                and here.name in own
            ):
                here, last = SheetPart("", None), number
            _take(piece, here, work, is_beside=begun is not None and begun.heading is not None)
    return found


def _apart(line: SheetLine, known: Headings) -> Iterator[SheetLine]:
    """Yield a row; one whose only cell holds several parts, each of its lines as a line of its own."""
    boxes = line.filled
    strips = boxes[0].strips if len(boxes) == 1 and not boxes[0].nested else ()
    alone = [SheetBox(0, 1, (strip,), nested=False) for strip in strips]
    if any(each.rank == 0 for box in alone[1:] for each in known.of(box)):
        yield from (SheetLine((box,), None) for box in alone)
    else:
        yield line


def _starts(lines: Sequence[SheetLine], known: Headings, work: Work) -> Iterator[_Start]:
    """Yield where each part begins: the likeliest of its headings, of equals the next."""
    every: dict[str, list[tuple[int, PartHeading]]] = {}
    for at, line in enumerate(lines):
        for box in line.filled:
            for heading in known.of(box):
                is_data = any(
                    Cell.read(each.text).value is not None for each in line.filled if each is not box
                )
                ranked = replace(heading, rank=heading.rank + 2 * is_data)
                every.setdefault(heading.label.key, []).append((at, ranked))
    found: dict[str, _Start] = {}
    taken: set[int] = set()
    last = -1
    for label in known.labels:
        free = [each for each in every.get(label.key, ()) if id(each[1].box) not in taken]
        if free:
            at, heading = min(free, key=lambda each: (each[1].rank, each[0] < last, each[0]))
            found[label.key] = _Start(label.key, at, heading)
            taken.add(id(heading.box))
            last = at
    yield from found.values()
    yield from _by_tables(lines, found, work)


def _by_tables(lines: Sequence[SheetLine], found: dict[str, _Start], work: Work) -> Iterator[_Start]:
    """Yield where the tables begin that have no heading, with the line of the unit above them."""
    free = tables(work.form)
    rows = [each for each in row_patterns(work) if not work.form.rows[each.row].alone]
    starts = {start.at: name for name, start in found.items()}
    here = ""
    for at, line in enumerate(lines):
        here = starts.get(at, here)
        if line.table is None or len(line.filled) == 1:
            continue
        names = headed([box.text for box in line.filled], free)
        if PROGRESS in free and not names and _is_row_of_progress(line, rows):
            names = (PROGRESS,)
        if not names or here in names:
            continue
        new = [name for name in names if name not in found and name != BUDGET]
        name = max(new, key=lambda each: _rows_below(lines[at + 1 :], line, each, work), default=None)
        if name is None:
            continue
        above = lines[at - 1].filled if at else ()  # a row of the same sheet in a spreadsheet
        is_unit = len(above) == 1 and columns.is_unit_alone(above[0].slices[0]) and at - 1 not in starts
        here = name
        found[name] = _Start(name, at - is_unit)
        yield found[name]


def _is_row_of_progress(line: SheetLine, rows: Iterable[RowPattern]) -> bool:
    letters = Letters.of(line.filled[0].strips).text if line.filled else ""
    return any(each.whole.fullmatch(letters) or each.bare.fullmatch(letters) for each in rows)


def _rows_below(lines: Iterable[SheetLine], head: SheetLine, name: str, work: Work) -> int:
    """Return how many rows of a table are its own, by their labels."""
    form = work.form.section(name)
    known = {squeezed(row.label) for row in form.rows} if isinstance(form, FiguresForm) else set()
    return sum(
        any(squeezed(box.text) in known for box in line.filled) for line in lines if line.table == head.table
    )


def _pieces(line: SheetLine, starts: Sequence[_Start]) -> Iterator[tuple[_Start | None, SheetLine]]:
    """Yield a row by the parts that begin in it, each with the cells that stand behind its heading."""
    by_box = {id(each.heading.box): each for each in starts if each.heading is not None}
    begun: _Start | None = None if by_box or not starts else starts[0]
    boxes: list[SheetBox] = []
    for box in line.boxes:
        if id(box) not in by_box:
            boxes.append(box)
            continue
        if begun is not None or any(each.strips for each in boxes):
            yield begun, replace(line, boxes=tuple(boxes))
        begun, boxes = by_box[id(box)], []
    yield begun, replace(line, boxes=tuple(boxes))


def _begin(section: SheetPart, heading: PartHeading | None, own: frozenset[str], work: Work) -> None:
    """Give the heading of a part to the form, and what stands behind it in its cell to the part."""
    if heading is None:
        return
    section.heading = heading.words[0]
    section.title = heading.words
    form = work.form.section(section.name)
    if section.name not in work.form.rows:
        work.label(heading.label.words, *heading.words)
    if section.name in own and not heading.is_right:
        written = joined(heading.words)
        at = section.name if form is None else f"sections.{section.name}"
        work.differs(at, written, heading.label.words, section.heading.origin.line)
    for each in heading.beside:
        if not _is_small_print(each, section, work) and section.name in own:
            section.beside = (*section.beside, each)
    rest = heading.rest
    if section.name in own and rest and not section.beside and is_beside(rest[0].paragraph.text):
        section.beside, rest = (rest[0].whole,), rest[1:]
    for strip in rest:
        _take(SheetLine((SheetBox(0, 1, (strip,), nested=False),), None), section, work, is_beside=True)


def _take(line: SheetLine, section: SheetPart, work: Work, *, is_beside: bool) -> None:
    """Give a row to a part, but for what is the form's; `is_beside` where it stands behind a heading."""
    if section.name in described(work.form) and len(line.filled) == 1 and line.filled[0].nested:
        for each in line.filled[0].inner:
            _take(each, section, work, is_beside=True)
        return
    if _is_row(line, section):
        section.lines.append(line)
        return
    if len(line.filled) == 1 and _small_print_of(line.filled[0], section, work):
        return
    if len(line.filled) > 1 and unit_of(section.name, work.form):
        line = _without_unit(line, section, work)
    if line.filled or (line.table is not None and not is_beside):
        section.lines.append(line)  # a row in which nothing was entered says so


def _is_row(line: SheetLine, section: SheetPart) -> bool:
    """Return whether a line has cells below the head of its table, so that what fills one is no unit."""
    heads = (each for each in section.lines if each.table == line.table and len(each.filled) >= _HEAD_CELLS)
    return line.table is not None and len(line.boxes) > 1 and any(heads)


def _small_print_of(box: SheetBox, section: SheetPart, work: Work) -> bool:
    return len(box.strips) == 1 and _is_small_print(box.slices[0], section, work)


def _without_unit(line: SheetLine, section: SheetPart, work: Work) -> SheetLine:
    """Take the unit out of a row in which it fills a cell beside others (the day that the table is of)."""
    units = [box for box in line.filled if len(box.strips) == 1 and columns.is_unit_alone(box.slices[0])]
    for box in units:
        _is_small_print(box.slices[0], section, work)
    return replace(line, boxes=tuple(box for box in line.boxes if box not in units)) if units else line


def _is_small_print(words: Slice, section: SheetPart, work: Work) -> bool:
    """Give the line of the unit, or the small line beside a table, to the form."""
    form = work.form
    expected = unit_of(section.name, form)
    if expected and (several := columns.units_told(words, units_of(section.name, form))) is not None:
        section.units.append(several)
        work.label(several.written, several.words)
        return True
    unit = columns.unit_told(words, expected, form.notation) if expected else None
    if unit is not None and expected:
        section.units.append(unit)
        if unit.is_right:
            work.label(form.notation.unit.replace("{unit}", expected), unit.words)
        return unit.is_right and unit.words == words
    line = small_print(section.name, form)
    if line is None or find(words.text, [Label("", line)]) is None:
        return False
    work.label(line, words)
    return True
