"""Participation and budget: each number by the name of its column and of its row, never by its position."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import zip_longest

from generator.record.cells import BLANK, Cell
from generator.record.report import Budget, Deviation, Participation, Project
from generator.sheet.parsing.claims import Work
from generator.sheet.parsing.labels import Label, columns
from generator.sheet.parsing.sections import Section
from generator.sheet.parsing.strips import Box, Line
from generator.wording import importing

_PROJECT, _SOURCE = " project", " source"
"""Keys of the two columns that are no periods; no id has a space."""


def participation(section: Section | None, work: Work) -> Participation:
    """Read the counts: of each kind the cell in its column; a kind that the sheet has not is not there."""
    form = work.form.participation
    labels = [Label(kind.id, kind.label, kind.aliases) for kind in form.kinds]
    order = {kind.id: number for number, kind in enumerate(form.kinds)}
    counts: dict[str, Cell] = {}
    lines = section.lines if section is not None else []
    for head, line in zip_longest(lines, lines[1:]):  # a row of blanks is no line: the head stands last
        texts = {at: box.text for at, box in enumerate(head.boxes) if box.strips}
        found = columns(texts, labels)
        if counts or not found or len(found) < len(texts) / 2:
            continue
        for at, (label, is_right) in found.items():
            box = head.boxes[at]
            at_field = f"participation.counts.{label.key}"
            _head(box, label, at_field, is_right=is_right, work=work)
            counts[label.key] = _cell(_in(line, box) if line else None, at_field, work)
    return Participation({key: counts[key] for key in sorted(counts, key=order.__getitem__)})


@dataclass(slots=True)
class _Block:
    """The rows of one project as they are read."""

    name: Box | None = None
    rows: dict[str, Line] = field(default_factory=dict)


def budget(section: Section | None, work: Work) -> Budget:
    """Read the amounts: of each source the cells of its row, each by the period that heads its column."""
    form = work.form.budget
    lines = section.lines if section is not None else []
    head: dict[str, Box] = {}
    blocks: list[_Block] = []
    for line in lines:
        if not _is_head(line, head, work) and head:
            _row(line, head, blocks, work)
    if not head:
        return Budget((), ())
    projects = tuple(_project(block, index, head, work) for index, block in enumerate(blocks))
    return Budget(tuple(period.id for period in form.periods if period.id in head), projects)


def _is_head(line: Line, head: dict[str, Box], work: Work) -> bool:
    """Take a head row, also where the table goes on over a page and repeats it."""
    form = work.form.budget
    labels = [
        Label(_PROJECT, form.project_label),
        Label(_SOURCE, form.source_label),
        *(Label(period.id, period.label, period.aliases) for period in form.periods),
    ]
    texts = {at: box.text for at, box in enumerate(line.boxes) if box.strips}
    found = columns(texts, labels)
    if len(found) < max(2, len(texts) / 2) or _SOURCE not in {label.key for label, _ in found.values()}:
        return False
    order = [period.id for period in form.periods]
    for at, (label, is_right) in found.items():
        head[label.key] = line.boxes[at]
        place = f"budget.periods[{order.index(label.key)}]" if label.key in order else "budget"
        _head(line.boxes[at], label, place, is_right=is_right, work=work)
    return True


def _row(line: Line, head: dict[str, Box], blocks: list[_Block], work: Work) -> None:
    form = work.form.budget
    source = _in(line, head[_SOURCE])
    labels = (Label(each.id, each.label, each.aliases) for each in form.sources)
    label = next((each for each in labels if source and each.is_written(source.text)), None)
    name = _in(line, head[_PROJECT]) if _PROJECT in head else None
    named = name is not None and bool(name.strips)
    if label is None or source is None:
        return  # a row that the form does not know stays unplaced
    if not blocks or label.key in blocks[-1].rows or (named and blocks[-1].rows):
        blocks.append(_Block())
    if named:
        blocks[-1].name = name
    blocks[-1].rows[label.key] = line
    work.label(label.words, *source.slices)


def _project(block: _Block, index: int, head: dict[str, Box], work: Work) -> Project:
    form = work.form.budget
    at = f"budget.projects[{index}]"
    if block.name is not None:
        work.record(f"{at}.name", *block.name.slices)
    periods = [period.id for period in form.periods if period.id in head]
    amounts = {
        source.id: tuple(
            _cell(_in(block.rows[source.id], head[period]), f"{at}.amounts.{source.id}[{number}]", work)
            for number, period in enumerate(periods)
        )
        for source in form.sources
        if source.id in block.rows
    }
    return Project(block.name.text if block.name is not None else None, amounts)


def _head(box: Box, label: Label, at: str, *, is_right: bool, work: Work) -> None:
    work.label(label.words, *box.slices)
    if not is_right:
        work.deviations.append(Deviation(at, box.text, label.words))
        work.note(at, importing.label_differs(box.text, label.words), box.slices[0].origin.line)


def _in(line: Line, head: Box) -> Box | None:
    """Return the cell of a row that stands below a head cell; one that spans several heads is below none."""
    below = [box for box in line.boxes if box.covers(head.column)]
    if not below or below[0].column < head.column or below[0].span > head.span:
        return None
    return below[0]


def _cell(box: Box | None, at: str, work: Work) -> Cell:
    if box is None or not box.strips or box.nested:
        return BLANK
    work.record(at, *box.slices)
    return Cell.read(box.text)
