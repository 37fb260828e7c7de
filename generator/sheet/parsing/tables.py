"""The two known tables: counts of participation by their kinds, amounts by period and source."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from generator.record.report import Budget, Participation, Project
from generator.sheet.parsing import columns
from generator.sheet.parsing.claims import Work
from generator.sheet.parsing.columns import CORNER, HeadLabels, TableHead
from generator.sheet.parsing.labels import Label
from generator.sheet.parsing.sections import SheetPart
from generator.sheet.parsing.strips import SheetBox, SheetLine
from generator.wording import importing as words

_AT = "participation.counts"


def participation(section: SheetPart | None, work: Work) -> Participation:
    """Read the counts; a kind that the sheet has not, or whose number is uncertain, is not there."""
    form = work.form.participation
    if section is None:
        return Participation({})
    labels = [Label(kind.id, kind.label, kind.aliases) for kind in form.kinds]
    rows = [(line, _kinds_named(line, labels, form.unit, work)) for line in _own_rows(section, work)]
    named = [(line, found) for line, found in rows if found.found or found.twice]
    reader = _counts_beside if _is_beside(rows) else _counts_above
    counts = {key: columns.cell(box, f"{_AT}.{key}", work) for key, box in reader(rows, work)}
    for _, found in named:
        columns.claim(found, lambda key: f"{_AT}.{key}" if key in counts else "participation", work)
        section.units.extend(found.units)
    if not named:
        return Participation({})
    first = named[0][0].origin.line
    columns.unit_noted(section.units, (form.heading, form.unit), "participation", first, work)
    if missing := [each.words for each in labels if not any(found.names(each) for _, found in named)]:
        work.note("participation", words.labels_missing(missing), first)
    return Participation({each.key: counts[each.key] for each in labels if each.key in counts})


def _own_rows(section: SheetPart, work: Work) -> Iterator[SheetLine]:
    """Yield the rows up to another table, whose heading nobody knew: it may bear the same names (기타)."""
    form = work.form.budget
    periods = [Label(each.id, each.label, each.aliases) for each in form.periods]
    corner = Label("", form.source_label)
    for line in section.lines:
        if len(columns.heads(line, [corner, *periods], form.unit, work).found) > 1:
            return
        yield line


def _kinds_named(line: SheetLine, labels: list[Label], unit: str, work: Work) -> HeadLabels:
    """Return the kinds that a row names; none where they are the lesser part of its words."""
    found = columns.heads(line, labels, unit, work)
    others = sum(not columns.is_number(box) for box in found.others)
    return found if line.table is not None and len(found.found) >= others else columns.NO_HEADS


_HeadedRows = Sequence[tuple[SheetLine, HeadLabels]]


def _is_beside(rows: _HeadedRows) -> bool:
    """Return whether kinds and counts stand side by side: a number in a row of labels, or two such rows."""
    if any(found.found and any(map(columns.is_number, found.others)) for _, found in rows):
        return True
    return any(
        one.found and other.found and one.places != other.places for (_, one), (_, other) in pairwise(rows)
    )


def _counts_above(rows: _HeadedRows, work: Work) -> Iterator[tuple[str, SheetBox | None]]:
    """Yield the counts that stand below their kinds, as far as it is certain which row holds them."""
    taken: set[str] = set()
    for place, (head, found) in enumerate(rows):
        if not found.found or taken & found.found.keys():
            continue
        taken |= found.found.keys()
        following = _until_head(rows[place + 1 :], found)
        in_table = [line for line in following if line.table is not None]
        numbers = [line for line in in_table if any(map(columns.is_number, line.filled))]
        loose = [line for line in following if columns.is_loose_number(line)]
        if len(numbers) > 1:
            work.note("participation", words.rows_many(len(numbers)), numbers[0].origin.line)
            continue
        line = next(iter([*numbers, *loose, *in_table]), None)
        if line is not None and line.filled and (line.table is None or line.width != head.width):
            columns.stopped(line, head.width, "participation", work)
            continue
        for key, box in found.boxes.items():
            yield from _count_below(key, line, box, work)


def _until_head(rows: _HeadedRows, head: HeadLabels) -> list[SheetLine]:
    """Return the rows below a head, also where a page came between and it is repeated."""
    lines: list[SheetLine] = []
    for line, found in rows:
        if not found.found and not found.twice:
            lines.append(line)
        elif found.places != head.places:
            break
    return lines


def _count_below(
    key: str, line: SheetLine | None, head: SheetBox, work: Work
) -> Iterator[tuple[str, SheetBox | None]]:
    box, is_certain = columns.below(line, head) if line is not None else (None, True)
    if is_certain:
        yield key, box
    elif line is not None:
        columns.spanned(line, "participation", work)


def _counts_beside(rows: _HeadedRows, work: Work) -> Iterator[tuple[str, SheetBox | None]]:
    """Yield the counts that stand beside their kinds, where one column alone holds any."""
    pairs = [pair for line, found in rows for pair in _pairs(line, found)]
    places: dict[int, set[int]] = {}
    for _, label, filled, _ in pairs:
        places.setdefault(label.column, set()).update(box.column for box in filled)
    often = Counter(key for key, _, _, _ in pairs)
    for key, label, filled, line in pairs:
        if often[key] > 1 or (len(places[label.column]) > 1 and filled):
            work.note("participation", words.row_of_many(columns.text(line)), line.origin.line)
        else:
            yield key, filled[0] if filled else None


def _pairs(line: SheetLine, found: HeadLabels) -> Iterator[tuple[str, SheetBox, list[SheetBox], SheetLine]]:
    """Yield each kind of a row with the filled cells between it and the next kind."""
    if not found.found:
        return
    labels = sorted(found.found.items(), key=lambda each: each[1][1].column)
    ends = [box.column for _, (_, box, _, _) in labels[1:]]
    for (key, (_, box, _, _)), end in zip(labels, [*ends, line.width], strict=True):
        yield key, box, [each for each in line.filled if box.end <= each.column < end], line


_PROJECT, _SOURCE = f"{CORNER}project", f"{CORNER}source"
"""Keys of the two columns that are no periods."""


@dataclass(slots=True)
class _ProjectRows:
    """The rows of one project as they are read; None for a row whose amounts are uncertain."""

    name: SheetBox | None = None
    rows: dict[str, tuple[SheetLine, TableHead] | None] = field(default_factory=dict)
    labels: dict[str, tuple[Label, SheetBox]] = field(default_factory=dict)


def budget(section: SheetPart | None, work: Work) -> Budget:
    """Read the amounts; a row that is uncertain is not there, and stays unplaced."""
    if section is None:
        return Budget((), ())
    reader = _BudgetReader(section, work)
    for line in section.lines:
        if line.table is None:
            if columns.is_loose_number(line):
                columns.stopped(line, 0, "budget", work)
        elif not reader.took_head(line) and reader.head is not None:
            reader.take_row(line, reader.head)
    return reader.budget()


class _BudgetReader:
    """Goes down the lines of the budget."""

    def __init__(self, section: SheetPart, work: Work) -> None:
        self.section = section
        self.work = work
        self.form = work.form.budget
        self.periods = [Label(each.id, each.label, each.aliases) for each in self.form.periods]
        self.sources = [Label(each.id, each.label, each.aliases) for each in self.form.sources]
        self.corners = [Label(_PROJECT, self.form.project_label), Label(_SOURCE, self.form.source_label)]
        self.first: TableHead | None = None
        self.head: TableHead | None = None
        self.blocks: list[_ProjectRows] = []
        self.twice: set[Label] = set()
        self.kept_back = False

    def took_head(self, line: SheetLine) -> bool:
        """Take a head row, also a second one below it, or one that is repeated behind a page's end."""
        plain, turned = (
            columns.heads(line, [*self.corners, *labels], self.form.unit, self.work)
            for labels in (self.periods, self.sources)
        )
        found, is_turned = columns.likelier(plain, turned)
        named = len(found.found) + len(found.twice)
        if named < max(2, len(line.filled) / 2) or not (is_turned or _SOURCE in found.found):
            return self._goes_on(line)
        self.head = TableHead(line, is_turned, found.boxes)
        if self.first is None or not self.blocks:
            self.first = self.head
        self._claim(found)
        return True

    def _goes_on(self, line: SheetLine) -> bool:
        """Take the second row of a head: periods below one cell that names them all (임기 내)."""
        head = self.head
        if head is None or not head.may_go_on(line):
            return False
        corner = head.boxes.get(_SOURCE)
        if corner is None or any(box.meets(corner) for box in line.filled):
            return False
        free = [each for each in self._columns_of(head) if each.key not in head.boxes]
        found = columns.heads(line, free, self.form.unit, self.work)
        if not found.found or len(found.found) < len(line.filled):
            return False
        head.boxes |= found.boxes
        self._claim(found)
        return True

    def _columns_of(self, head: TableHead) -> list[Label]:
        return self.sources if head.is_turned else self.periods

    def _claim(self, found: HeadLabels) -> None:
        there = [each.key for each in self.periods if each.key in found.found]
        columns.claim(
            found,
            lambda key: f"budget.periods[{there.index(key)}]" if key in there else "budget",
            self.work,
        )
        self.section.units.extend(found.units)
        self.twice.update(found.twice)

    def take_row(self, line: SheetLine, head: TableHead) -> None:
        """Take a row by its label; one that the form does not know stays with no one."""
        labels = self.periods if head.is_turned else self.sources
        row = next(
            ((each, box) for box in _corner(line, head) for each in labels if each.is_written(box.text)), None
        )
        if row is None:
            return
        if not head.is_like(self.first or head):
            if not head.is_closed:
                self.work.note("budget", words.HEAD_DIFFERS, line.origin.line)
            head.is_closed = True
            return
        head.is_closed = True
        label, box = row
        name, _ = columns.below(line, head.boxes[_PROJECT]) if _PROJECT in head.boxes else (None, True)
        name = None if name is box else name
        block = self._block(label, name)
        held = [each for each in line.filled if each is not box and each is not name]
        if label.key in block.rows:
            self.work.note("budget", words.row_twice(label.words), line.origin.line)
            block.rows[label.key] = None
        elif held and line.width != head.line.width:
            columns.stopped(line, head.line.width, "budget", self.work)
            block.rows[label.key] = None
        elif any(map(columns.is_number, held)) and any(not unit.is_right for unit in self.section.units):
            self.kept_back = True
            block.rows[label.key] = None
        else:
            block.rows[label.key] = line, head
            block.labels[label.key] = label, box
            block.name = block.name or name

    def _block(self, label: Label, name: SheetBox | None) -> _ProjectRows:
        """Return the project that a row belongs to: a new one where another is named, or rows begin again.

        A name may stand in the middle of its rows, where the cells around it were one.
        """
        last = self.blocks[-1] if self.blocks else None
        if last is None or _is_other(last, label, name):
            self.blocks.append(_ProjectRows())
        return self.blocks[-1]

    def budget(self) -> Budget:
        """Return what was read."""
        first = self.first
        if first is None:
            return Budget((), ())
        line = first.line.origin.line
        columns.unit_noted(self.section.units, (self.form.heading, self.form.unit), "budget", line, self.work)
        if self.kept_back:
            self.work.note("budget", words.MONEY_KEPT_BACK, line)
        known = self._columns_of(first)
        missing = [each.words for each in known if each.key not in first.boxes and each not in self.twice]
        if missing and self.blocks:
            self.work.note("budget", words.labels_missing(missing), line)
        periods = [each.id for each in self.form.periods if self._has(each.id, first)]
        projects = tuple(self._project(block, index, periods) for index, block in enumerate(self.blocks))
        return Budget(tuple(periods), projects)

    def _has(self, period: str, first: TableHead) -> bool:
        if not first.is_turned:
            return period in first.boxes
        return all(block.rows.get(period) is not None for block in self.blocks)

    def _project(self, block: _ProjectRows, index: int, periods: list[str]) -> Project:
        at = f"budget.projects[{index}]"
        for key, (label, box) in block.labels.items():
            if block.rows[key] is not None:
                self.work.label(label.words, *box.slices)
        if block.name is not None:
            self.work.record(f"{at}.name", *block.name.slices)
        labels = self.periods if self.first is not None and self.first.is_turned else self.sources
        if missing := [each.words for each in labels if each.key not in block.rows]:
            self.work.note(at, words.rows_missing(missing), None)
        amounts = {}
        for source in self.form.sources:
            boxes = [self._box(block, source.id, period) for period in periods]
            if boxes and all(boxes):
                amounts[source.id] = tuple(
                    columns.cell(each[0], f"{at}.amounts.{source.id}[{number}]", self.work)
                    for number, each in enumerate(boxes)
                    if each is not None
                )
        return Project(block.name.text if block.name is not None else None, amounts)

    def _box(self, block: _ProjectRows, source: str, period: str) -> tuple[SheetBox | None] | None:
        """Return the filled cell of an amount, if any; None where the row is not there, or uncertain."""
        for key, heading, is_turned in ((source, period, False), (period, source, True)):
            row = block.rows.get(key)
            if row is not None and row[1].is_turned == is_turned and heading in row[1].values:
                box, is_certain = columns.below(row[0], row[1].boxes[heading])
                if not is_certain:
                    columns.spanned(row[0], "budget", self.work)
                return (box,)
        return None


def _is_other(block: _ProjectRows, label: Label, name: SheetBox | None) -> bool:
    """Return whether a row belongs to another project than the rows before it."""
    if name is not None and block.name is not None and block.name.text != name.text:
        return True
    return label.key == next(iter(block.rows)) or (name is not None and label.key in block.rows)


def _corner(line: SheetLine, head: TableHead) -> Iterator[SheetBox]:
    """Yield the cells of a row in which its label may stand: below the corner, or before all amounts."""
    corner = head.boxes.get(_SOURCE)
    first = min((head.boxes[key].column for key in head.values), default=0)
    for box in line.filled:
        if (corner is not None and box.meets(corner)) or (corner is None and box.end <= first):
            yield box
