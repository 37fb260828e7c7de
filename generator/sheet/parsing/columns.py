"""The head of a table: each label with its column, the unit of its numbers, the cell that stands below."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from generator.record.cells import BLANK, Cell
from generator.record.form import Notation
from generator.sheet.parsing.claims import Work
from generator.sheet.parsing.labels import Label, columns, squeezed
from generator.sheet.parsing.strips import SheetBox, SheetLine, Slice, joined
from generator.wording import forms as form_words
from generator.wording import importing as importing_words

_USUAL = re.compile(form_words.UNIT_TOLD)
_SEVERAL = re.compile(form_words.UNITS_TOLD)
_AT_END = re.compile(r"[(\[〔]\s*(?P<unit>[^()\[\]〔〕]+?)\s*[)\]〕]$")


@dataclass(frozen=True, slots=True)
class Measure:
    """A unit as a sheet writes it, the characters that tell it, and whether it is the form's."""

    written: str
    words: Slice
    is_right: bool


def unit_told(text: Slice, expected: str, notation: Notation) -> Measure | None:
    """Return the unit that a text tells, by the form's own line or as offices usually write it."""
    own = _own_unit(notation.unit).fullmatch(text.text)
    if own is not None and _is_unit(own["unit"], expected):
        return _measure(text, own, expected)
    usual = _USUAL.search(text.text)
    return _measure(text, usual, expected) if usual is not None else None


def units_told(text: Slice, expected: frozenset[str]) -> Measure | None:
    """Return the units of a line that tells more than one, all of them expected: (단위 : 곳, %)."""
    found = _SEVERAL.fullmatch(text.text)
    units = [squeezed(each) for each in re.split(r"[,·/]", found["units"])] if found is not None else []
    return Measure(text.text, text, is_right=True) if len(units) > 1 and expected.issuperset(units) else None


def is_unit_alone(text: Slice) -> bool:
    """Return whether a text tells a unit and nothing else."""
    return _USUAL.fullmatch(text.text) is not None


def unit_in_head(text: Slice, expected: str, notation: Notation) -> Measure | None:
    """Return the unit that stands in a head cell: with the word for it, or alone in brackets at the end."""
    found = unit_told(text, expected, notation)
    if found is not None:
        return found
    end = _AT_END.search(text.text)
    return _measure(text, end, expected) if end is not None and _is_unit(end["unit"], expected) else None


def unit_begins(text: str) -> Iterator[int]:
    """Yield the places in a heading's line behind which more than the heading may stand."""
    usual = _USUAL.search(text)
    places = {text.find(bracket) for bracket in "([〔<"} | {usual.start() if usual else -1}
    yield from sorted(at for at in places if at > 0)


def unit_noted(
    found: Sequence[Measure], expected: tuple[str, str], at: str, line: int | None, work: Work
) -> None:
    """Ask about a unit that is missing or not the form's; `expected` are the form's heading and unit."""
    heading, unit = expected
    if not found:
        work.note(at, importing_words.unit_missing(heading, unit), line)
    for each in found:
        if not each.is_right:
            said = importing_words.unit_differs(heading, each.written, unit)
            work.note(at, said, each.words.origin.line)


def _measure(text: Slice, found: re.Match[str], expected: str) -> Measure:
    written = found["unit"].strip()
    return Measure(written, text.cut(*found.span()), squeezed(written) == squeezed(expected))


def _is_unit(text: str, expected: str) -> bool:
    closed = squeezed(text)
    return closed == squeezed(expected) or closed in {
        *form_words.MONEY_UNITS,
        *form_words.COUNT_UNITS,
    }


@lru_cache(maxsize=16)
def _own_unit(line: str) -> re.Pattern[str]:
    """Return the form's line as a pattern, however it is spaced."""
    before, _, after = (r"\s*".join(map(re.escape, part)) for part in _unspaced(line).partition("{unit}"))
    return re.compile(rf"{before}\s*(?P<unit>.+?)\s*{after}")


def _unspaced(line: str) -> str:
    return "".join(line.split())


@dataclass(frozen=True, slots=True)
class HeadLabels:
    """The labels that stand in a row: each with its cell, whether it is written rightly, its characters.

    `twice` are labels that stand in two cells, of which no one knows the right one; `units` what head cells
    tell of the unit. `others` are the filled cells that are no label.
    """

    found: Mapping[str, tuple[Label, SheetBox, bool, tuple[Slice, ...]]]
    twice: tuple[Label, ...]
    units: tuple[Measure, ...]
    others: tuple[SheetBox, ...]

    @property
    def boxes(self) -> dict[str, SheetBox]:
        """Return the cell of each label."""
        return {key: box for key, (_, box, _, _) in self.found.items()}

    @property
    def places(self) -> dict[str, int]:
        """Return the column of each label."""
        return {key: box.column for key, box in self.boxes.items()}

    @property
    def values(self) -> set[str]:
        """Return the labels below or beside which numbers stand."""
        return {key for key in self.found if not key.startswith(CORNER)}

    def names(self, label: Label) -> bool:
        """Return whether a label stands in the row, even twice."""
        return label.key in self.found or label in self.twice


CORNER = " "
"""Begins the keys of the columns of row labels; no id has a space."""
NO_HEADS = HeadLabels({}, (), (), ())
"""Of a row that names nothing."""


def heads(line: SheetLine, labels: Iterable[Label], unit: str, work: Work) -> HeadLabels:
    """Return the labels that stand in a row, as far as they are any."""
    known = tuple(labels)
    plain = [
        (box.slices, ())
        if any(each.is_written(box.text) for each in known)
        else without_unit(box, unit, work)
        for box in line.boxes
    ]
    texts = {at: joined(plain[at][0]) for at, box in enumerate(line.boxes) if box.strips}
    found = columns(texts, known)
    twice = {
        label.key: label
        for at, text in texts.items()
        if at not in found
        for label, _ in found.values()
        if label.is_written(text)
    }
    return HeadLabels(
        {
            label.key: (label, line.boxes[at], is_right, plain[at][0])
            for at, (label, is_right) in found.items()
            if label.key not in twice
        },
        tuple(twice.values()),
        tuple(each for at in found for each in plain[at][1]),
        tuple(line.boxes[at] for at in texts if at not in found),
    )


def without_unit(box: SheetBox, unit: str, work: Work) -> tuple[tuple[Slice, ...], tuple[Measure, ...]]:
    """Return the lines of a head cell without the unit at the end of its last one, and that unit."""
    slices = box.slices
    found = unit_in_head(slices[-1], unit, work.form.notation) if slices else None
    if found is None:
        return slices, ()
    last = slices[-1]
    rest = last.cut(0, found.words.start - last.start), last.cut(found.words.end - last.start)
    return (*slices[:-1], *(each for each in rest if each.text)), (found,)


@dataclass(slots=True)
class TableHead:
    """A head row, or two of them: its labels by their cells; `is_closed` once a row stands below.

    `is_turned` where what the form has in its rows heads the columns of the sheet.
    """

    line: SheetLine
    is_turned: bool
    boxes: dict[str, SheetBox]
    is_closed: bool = False

    @property
    def values(self) -> dict[str, SheetBox]:
        """Return the cells of the heads below which numbers stand."""
        return {key: box for key, box in self.boxes.items() if not key.startswith(CORNER)}

    def is_like(self, other: TableHead) -> bool:
        """Return whether the same labels head the columns of both."""
        return (self.values.keys(), self.is_turned) == (other.values.keys(), other.is_turned)

    def may_go_on(self, line: SheetLine) -> bool:
        """Return whether a row may be its second one."""
        is_next = line.table == self.line.table and line.width == self.line.width
        return is_next and not self.is_closed


def likelier(plain: HeadLabels, turned: HeadLabels) -> tuple[HeadLabels, bool]:
    """Return the labels of a head row as the form has them or turned, and whether they are turned."""
    is_turned = len(turned.values) > max(1, len(plain.values))
    return (turned if is_turned else plain), is_turned


def claim(found: HeadLabels, at: Callable[[str], str], work: Work) -> None:
    """Give the labels of a head row to the form, and its units; tell slips and doubles."""
    for label, box, is_right, slices in found.found.values():
        work.label(label.words, *slices)
        if not is_right:
            written = joined(slices)
            work.differs(at(label.key), written, label.words, box.slices[0].origin.line)
    for label in found.twice:
        work.note(at(label.key), importing_words.label_twice(label.words), None)
    for unit in found.units:
        if unit.is_right:
            work.label(unit.written, unit.words)


def below(line: SheetLine, head: SheetBox) -> tuple[SheetBox | None, bool]:
    """Return the one filled cell of a row below a head cell, and whether that is certain.

    A cell that reaches beyond its head belongs to none; where a head spans several cells, the filled one
    stands below it, and of two filled ones nobody knows.
    """
    filled = [box for box in line.filled if box.meets(head)]
    if not filled:
        return None, True
    inside = all(head.column <= box.column and box.end <= head.end for box in filled)
    return (filled[0], True) if inside and len(filled) == 1 else (None, False)


def cell(box: SheetBox | None, at: str, work: Work) -> Cell:
    """Read a cell into a field of the record; one with a table inside stays with no one."""
    if box is None or not box.strips or box.nested:
        return BLANK
    work.record(at, *box.slices)
    return Cell.read(box.text)


def is_number(box: SheetBox) -> bool:
    """Return whether a cell holds a number."""
    return Cell.read(box.text).value is not None


def is_loose_number(line: SheetLine) -> bool:
    """Return whether a line that stands in no table holds nothing but a number."""
    return line.table is None and any(map(is_number, line.filled))


def text(line: SheetLine) -> str:
    """Return the words of a row, as a person finds it again."""
    return " ".join(box.text for box in line.filled)


def stopped(line: SheetLine, width: int, at: str, work: Work) -> None:
    """Tell a row whose numbers are not placed, because it has not as many cells as its head."""
    said = (
        importing_words.row_stopped(text(line), line.width, width)
        if line.table is not None
        else importing_words.row_outside(text(line))
    )
    work.note(at, said, line.origin.line)


def spanned(line: SheetLine, at: str, work: Work) -> None:
    """Tell once a row in which a number stands below no single head."""
    said = importing_words.cell_spans(text(line))
    if not any(note.note == said and note.source_line == line.origin.line for note in work.notes):
        work.note(at, said, line.origin.line)
