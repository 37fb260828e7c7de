"""The budget: each amount by the names of its period and of its source, whichever heads the columns."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from generator.record.report import Budget, Project
from generator.sheet.parsing import columns, measures
from generator.sheet.parsing.claims import Work
from generator.sheet.parsing.columns import Heads
from generator.sheet.parsing.labels import Label
from generator.sheet.parsing.sections import Section
from generator.sheet.parsing.strips import Box, Line
from generator.wording import sheet_tables as words

_PROJECT, _SOURCE = " project", " source"
"""Keys of the two columns that are no periods; no id has a space."""


@dataclass(slots=True)
class _Head:
    """A head row, or two of them: its labels by their cells, and its width.

    `is_turned` where the sources head the columns, and the periods the rows; `is_closed` once a row of
    amounts stands below.
    """

    line: Line
    is_turned: bool
    boxes: dict[str, Box] = field(default_factory=dict)
    is_closed: bool = False

    @property
    def values(self) -> set[str]:
        """Return the keys of the columns that hold amounts."""
        return self.boxes.keys() - {_PROJECT, _SOURCE}


@dataclass(slots=True)
class _Block:
    """The rows of one project as they are read; None for a row whose amounts are uncertain."""

    name: Box | None = None
    rows: dict[str, tuple[Line, _Head] | None] = field(default_factory=dict)
    labels: dict[str, tuple[Label, Box]] = field(default_factory=dict)


def budget(section: Section | None, work: Work) -> Budget:
    """Read the amounts; a row that is uncertain is not there, and stays unplaced."""
    if section is None:
        return Budget((), ())
    reader = _Reader(section, work)
    for line in section.lines:
        if line.table is None:
            if columns.is_loose_number(line):
                columns.stopped(line, 0, "budget", work)
        elif not reader.took_head(line) and reader.head is not None:
            reader.take_row(line, reader.head)
    return reader.budget()


class _Reader:
    """Goes down the lines of the budget."""

    def __init__(self, section: Section, work: Work) -> None:
        self.section = section
        self.work = work
        self.form = work.form.budget
        self.periods = [Label(each.id, each.label, each.aliases) for each in self.form.periods]
        self.sources = [Label(each.id, each.label, each.aliases) for each in self.form.sources]
        self.corners = [Label(_PROJECT, self.form.project_label), Label(_SOURCE, self.form.source_label)]
        self.first: _Head | None = None
        self.head: _Head | None = None
        self.blocks: list[_Block] = []
        self.twice: set[Label] = set()
        self.kept_back = False

    def took_head(self, line: Line) -> bool:
        """Take a head row, also a second one below it, or one that is repeated behind a page's end."""
        plain, turned = (
            columns.heads(line, [*self.corners, *labels], self.form.unit, self.work)
            for labels in (self.periods, self.sources)
        )
        is_turned = len(_values(turned)) > max(1, len(_values(plain)))
        found = turned if is_turned else plain
        named = len(found.found) + len(found.twice)
        if named < max(2, len(line.filled) / 2) or not (is_turned or _SOURCE in found.found):
            return self._goes_on(line)
        self._begin(line, found, is_turned=is_turned)
        return True

    def _begin(self, line: Line, found: Heads, *, is_turned: bool) -> None:
        head = _Head(line, is_turned, {key: box for key, (_, box, _, _) in found.found.items()})
        if self.first is None or not self.blocks:
            self.first = head
        self.head = head
        self._claim(found)

    def _goes_on(self, line: Line) -> bool:
        """Take the second row of a head: periods below one cell that names them all (임기 내)."""
        head = self.head
        if head is None or head.is_closed or line.table != head.line.table or line.width != head.line.width:
            return False
        corner = head.boxes.get(_SOURCE)
        if corner is None or any(box.meets(corner) for box in line.filled):
            return False
        free = [each for each in self._columns_of(head) if each.key not in head.boxes]
        found = columns.heads(line, free, self.form.unit, self.work)
        if not found.found or len(found.found) < len(line.filled):
            return False
        head.boxes |= {key: box for key, (_, box, _, _) in found.found.items()}
        self._claim(found)
        return True

    def _columns_of(self, head: _Head) -> list[Label]:
        return self.sources if head.is_turned else self.periods

    def _claim(self, found: Heads) -> None:
        there = [each.key for each in self.periods if each.key in found.found]
        columns.claim(
            found,
            lambda key: f"budget.periods[{there.index(key)}]" if key in there else "budget",
            self.work,
        )
        self.section.units.extend(found.units)
        self.twice.update(found.twice)

    def take_row(self, line: Line, head: _Head) -> None:
        """Take a row by its label; one that the form does not know stays with no one."""
        labels = self.periods if head.is_turned else self.sources
        row = next(
            ((each, box) for box in _corner(line, head) for each in labels if each.is_written(box.text)), None
        )
        if row is None:
            return
        first = self.first or head
        if (head.values, head.is_turned) != (first.values, first.is_turned):
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

    def _block(self, label: Label, name: Box | None) -> _Block:
        """Return the project that a row belongs to: a new one where another is named, or rows begin again.

        A name may stand in the middle of its rows, where the cells around it were one.
        """
        last = self.blocks[-1] if self.blocks else None
        if last is None or _is_other(last, label, name):
            self.blocks.append(_Block())
        return self.blocks[-1]

    def budget(self) -> Budget:
        """Return what was read."""
        first = self.first
        if first is None:
            return Budget((), ())
        line = first.line.origin.line
        measures.noted(self.section.units, (self.form.heading, self.form.unit), "budget", line, self.work)
        if self.kept_back:
            self.work.note("budget", words.MONEY_KEPT_BACK, line)
        known = self._columns_of(first)
        missing = [each.words for each in known if each.key not in first.boxes and each not in self.twice]
        if missing and self.blocks:
            self.work.note("budget", words.labels_missing(missing), line)
        periods = [each.id for each in self.form.periods if self._has(each.id, first)]
        projects = tuple(self._project(block, index, periods) for index, block in enumerate(self.blocks))
        return Budget(tuple(periods), projects)

    def _has(self, period: str, first: _Head) -> bool:
        if not first.is_turned:
            return period in first.boxes
        return all(block.rows.get(period) is not None for block in self.blocks)

    def _project(self, block: _Block, index: int, periods: list[str]) -> Project:
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

    def _box(self, block: _Block, source: str, period: str) -> tuple[Box | None] | None:
        """Return the filled cell of an amount, if any; None where the row is not there, or uncertain."""
        for key, heading, is_turned in ((source, period, False), (period, source, True)):
            row = block.rows.get(key)
            if row is not None and row[1].is_turned == is_turned and heading in row[1].values:
                box, is_certain = columns.below(row[0], row[1].boxes[heading])
                if not is_certain:
                    columns.spanned(row[0], "budget", self.work)
                return (box,)
        return None


def _is_other(block: _Block, label: Label, name: Box | None) -> bool:
    """Return whether a row belongs to another project than the rows before it."""
    if name is not None and block.name is not None and block.name.text != name.text:
        return True
    return label.key == next(iter(block.rows)) or (name is not None and label.key in block.rows)


def _values(found: Heads) -> set[str]:
    return found.found.keys() - {_PROJECT, _SOURCE}


def _corner(line: Line, head: _Head) -> Iterator[Box]:
    """Yield the cells of a row in which its label may stand: below the corner, or before all amounts."""
    corner = head.boxes.get(_SOURCE)
    first = min((head.boxes[key].column for key in head.values), default=0)
    for box in line.filled:
        if (corner is not None and box.meets(corner)) or (corner is None and box.end <= first):
            yield box
