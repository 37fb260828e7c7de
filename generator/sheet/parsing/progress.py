"""추진실적 및 향후 추진계획: whose row each line is, by its label, or by the row that goes on over a page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from generator.record.dates import Quarter
from generator.record.form import KNOWN_ROWS
from generator.sheet.parsing.claims import Work
from generator.sheet.parsing.labels import PERIODS, Label, is_near, pattern, squeezed
from generator.sheet.parsing.labels import columns as placed
from generator.sheet.parsing.marks import Marks
from generator.sheet.parsing.sections import PROGRESS, SheetPart
from generator.sheet.parsing.strips import Letters, SheetBox, SheetLine, Slice, Strip
from generator.wording.times import PERIOD_IN_FORM, full_year, part_of_year

RowName = str


@dataclass(frozen=True, slots=True)
class RowPattern:
    """A row's label as a pattern of letters without spaces: with its note, or alone."""

    row: RowName
    whole: re.Pattern[str]
    bare: re.Pattern[str]
    words: str
    note: str


def row_patterns(work: Work) -> Iterator[RowPattern]:
    """Yield the labels of the three rows, and their other right spellings, as patterns."""
    for name, row in work.form.rows.items():
        for words in (row.label, *row.aliases):
            bare = pattern(words)
            note = pattern(row.note) if row.note else ""
            yield RowPattern(
                name,
                re.compile(rf"{bare}\(?{note}\)?" if note else bare),
                re.compile(bare),
                words,
                row.note or "",
            )


def near_row(letters: Letters, known: Iterable[RowPattern]) -> tuple[RowPattern, re.Match[str]] | None:
    """Return the one row whose label some letters are but for a slip, and how they would be matched."""
    period = re.search(PERIOD_IN_FORM, letters.text)
    start, end = period.span() if period else (0, 0)
    written = letters.text[:start] + letters.text[end:]
    found = {
        pattern.row: pattern
        for pattern in known
        if (period is not None) == ("period" in pattern.whole.groupindex)
        and any(is_near(written, each) for each in _bones(pattern))
    }
    if len(found) != 1:
        return None
    before, after = re.escape(letters.text[:start]), re.escape(letters.text[end:])
    shape = re.fullmatch(f"{before}{PERIOD_IN_FORM if period else ''}{after}", letters.text)
    return (next(iter(found.values())), shape) if shape is not None else None


def _bones(pattern: RowPattern) -> tuple[str, ...]:
    """Return a label without its period: with its note, and alone."""
    words, note = pattern.words, pattern.note
    for part in PERIODS:
        words, note = words.replace(part, ""), note.replace(part, "")
    bare = squeezed(words)
    return (f"{bare}({squeezed(note)})", bare) if pattern.note else (bare,)


_IN_BRACKETS = re.compile(rf"[(\[〔<【]{PERIOD_IN_FORM}[)\]〕>】]")
_MOST_LINES = 6
"""Lines over which a label may be spread."""


@dataclass(frozen=True, slots=True)
class NamedPeriod:
    """How a label names its period: the words, which part of a year (Q3), the year if any, where they stand.

    `quarter` is the period itself, where days tell it.
    """

    words: str
    part: str
    year: int | None
    slices: tuple[Slice, ...]
    quarter: Quarter | None = None


@dataclass(slots=True)
class RowPart:
    """One of the rows: its label's period, its lines, its remark."""

    named: NamedPeriod | None = None
    strips: list[Strip] = field(default_factory=list)
    remark: list[Slice] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Unlabelled:
    """Lines outside every table and below no label of their own: whose they were taken for."""

    row: RowName
    strips: tuple[Strip, ...]
    next_row: RowName | None


@dataclass(slots=True)
class ReadRows:
    """The rows of a form by their names, and what stood there without a label."""

    parts: dict[RowName, RowPart]
    unlabelled: list[Unlabelled] = field(default_factory=list)


def read(parts: Mapping[str, SheetPart], work: Work) -> ReadRows:
    """Read the rows of the table in order, and each row that stands alone below its own heading."""
    reader = _RowReader(work)
    lines = parts[PROGRESS].lines if PROGRESS in parts else []
    at = 0
    while at < len(lines):
        at += reader.take(lines, at)
    reader.close(None)
    for name, row in work.form.rows.items():
        if row.alone and name in parts:
            reader.take_alone(name, parts[name])
    return reader.progress


class _RowReader:
    """Walks the rows and knows which of them is open."""

    def __init__(self, work: Work) -> None:
        self._work = work
        every = tuple(row_patterns(work))
        self._patterns = tuple(each for each in every if not work.form.rows[each.row].alone)
        self._alone = tuple(each for each in every if work.form.rows[each.row].alone)
        self._bullet = Marks.of(work.form.notation).bullet
        self.progress = ReadRows({name: RowPart() for name in (*KNOWN_ROWS, *work.form.rows)})
        self._row: RowName | None = None
        self._columns: dict[str, tuple[int, int]] = {}
        self._outside: list[Strip] = []
        self._is_outside = False

    def take(self, lines: list[SheetLine], at: int) -> int:
        """Take the row at a place, or the lines over which a label is spread; return how many that were."""
        line = lines[at]
        if line.table is None:
            return self._loose(lines, at)
        if not self._is_head(line):
            self._table_row(line)
        return 1

    def take_alone(self, name: RowName, section: SheetPart) -> None:
        """Take a row that stands below a heading of its own."""
        self.progress.parts[name].strips.extend(section.strips())
        self._beside(name, section)
        letters = Letters.of(tuple(each.alone for each in section.title))
        for known in (each for each in self._alone if each.row == name):
            if (found := known.whole.search(letters.text) or known.bare.search(letters.text)) is not None:
                self._own(known, found, letters)
                return
        self._work.label(self._work.form.rows[name].label, *letters.slices(0, len(letters.text)))

    def _beside(self, name: RowName, section: SheetPart) -> None:
        """Take the period in the brackets behind the heading of a row; anything else there is nobody's."""
        letters = Letters.of(tuple(each.alone for each in section.beside))
        found = _IN_BRACKETS.fullmatch(letters.text)
        if found is not None and name != "plan":
            start, end = found.span("period")
            period = tuple(letters.slices(start, end))
            self.progress.parts[name].named = _named(found, period)
            self._work.record("quarter", *period)
            self._work.mark(*letters.slices(0, start), *letters.slices(end, len(letters.text)))

    def close(self, next_row: RowName | None) -> None:
        """Note the lines without a label that end here."""
        if self._outside and self._row is not None:
            self.progress.unlabelled.append(Unlabelled(self._row, tuple(self._outside), next_row))
        self._outside = []

    def _loose(self, lines: list[SheetLine], at: int) -> int:
        follow: list[SheetLine] = []
        for each in lines[at : at + _MOST_LINES]:
            if each.table is not None or self._bullet.match(each.boxes[0].text):
                break  # a label bears no bullet, and goes on over nothing
            follow.append(each)
        for count in range(len(follow), 0, -1):
            strips = tuple(strip for each in follow[:count] for box in each.boxes for strip in box.strips)
            if self._label(strips, open_table=False):
                return count
        if self._row is not None:
            strips = lines[at].boxes[0].strips
            self.progress.parts[self._row].strips.extend(strips)
            if self._is_outside:
                self._outside.extend(strips)
        return 1

    def _is_head(self, line: SheetLine) -> bool:
        words = self._work.form.columns
        labels = [
            Label("part", words.part),
            Label("content", words.content),
            Label("remark", words.remark),
        ]
        texts = {at: box.text for at, box in enumerate(line.boxes) if box.strips}
        found = placed(texts, labels)
        if len(found) < min(2, len(labels)) or len(found) < len(texts):
            return False
        for at, (label, _) in found.items():
            box = line.boxes[at]
            self._columns[label.key] = (box.column, box.column + box.span)
            self._work.label(label.words, *box.slices)
        return True

    def _table_row(self, line: SheetLine) -> None:
        label, content, remark = (self._at(line, key, place) for place, key in enumerate(_COLUMNS))
        if label is not None and label.strips and not self._label(label.strips, open_table=True):
            return  # a row that the form does not know stays unplaced
        self._is_outside = True  # what follows the table without a label goes on with its last row
        if self._row is None:
            return
        part = self.progress.parts[self._row]
        if content is not None and not content.nested:
            part.strips.extend(content.strips)
        if remark is not None and not remark.nested:
            part.remark.extend(remark.slices)

    def _at(self, line: SheetLine, key: str, place: int) -> SheetBox | None:
        start, end = self._columns.get(key, (place, place + 1))
        return next((box for box in line.boxes if start <= box.column < end), None)

    def _label(self, strips: tuple[Strip, ...], *, open_table: bool) -> bool:
        letters = Letters.of(strips)
        for known in self._patterns:
            found = known.whole.fullmatch(letters.text) or known.bare.fullmatch(letters.text)
            if found is None:
                continue
            self.close(known.row)
            self._row, self._is_outside = known.row, open_table
            self._own(known, found, letters)
            return True
        slip = near_row(letters, self._patterns) if open_table else None
        if slip is None:
            return False
        self.close(slip[0].row)
        self._row, self._is_outside = slip[0].row, open_table
        self._own(*slip, letters)
        self._told(slip[0], slip[1], strips)
        return True

    def _told(self, pattern: RowPattern, found: re.Match[str], strips: tuple[Strip, ...]) -> None:
        """Tell a label that is written otherwise than in the form: its words, or its note in brackets."""
        text = " ".join(strip.paragraph.text for strip in strips)
        period = found["period"] if "period" in found.re.groupindex else ""
        form = pattern.words.replace("{quarter}", period).replace("{next_quarter}", period)
        words, _, note = text.partition("(")
        pair = (
            (words.strip(), form) if squeezed(words) != squeezed(form) else (note.rstrip(") "), pattern.note)
        )
        self._work.differs(pattern.row, *pair, strips[0].paragraph.origin.line)

    def _own(self, pattern: RowPattern, found: re.Match[str], letters: Letters) -> None:
        part = self.progress.parts[pattern.row]
        spans = [found.span("period")] if "period" in found.re.groupindex else []
        if spans and pattern.row != "plan":
            owned = tuple(letters.slices(*spans[0]))
            if part.named is None:
                part.named = _named(found, owned)
            self._work.record("quarter", *owned)
            for start, end in ((0, spans[0][0]), (spans[0][1], len(letters.text))):
                self._work.label(pattern.words, *letters.slices(start, end))
            return
        if spans:
            part.named = _named(found, ())
        self._work.label(pattern.words, *letters.slices(0, len(letters.text)))


def _named(found: re.Match[str], owned: tuple[Slice, ...]) -> NamedPeriod:
    year = found["year"]
    return NamedPeriod(found["part"], part_of_year(found["part"]), full_year(year) if year else None, owned)


_COLUMNS = ("part", "content", "remark")
