"""The sheet cut into its sections by the form's headings, wherever these stand: in a line or in a cell."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Literal

from generator.record.form import Form
from generator.sheet.parsing import measures
from generator.sheet.parsing.claims import Work
from generator.sheet.parsing.labels import Label, find, squeezed
from generator.sheet.parsing.marks import section_mark
from generator.sheet.parsing.strips import Box, Line, Sheet, Slice

Name = Literal["heading", "progress", "participation", "budget", "problems"]


_HEAD = 3
"""Cells that are filled in the head of a table, at the least."""


@dataclass(slots=True)
class Section:
    """A section: its name, the place of its heading (None: above the first), its rows, units it tells."""

    name: Name
    heading: Slice | None
    lines: list[Line] = field(default_factory=list)
    units: list[measures.Unit] = field(default_factory=list)


def headings(form: Form) -> tuple[Label, ...]:
    """Return the headings of a form by the names of their sections."""
    known = {
        "progress": form.progress_heading,
        "participation": form.participation.heading,
        "budget": form.budget.heading,
        "problems": form.problems_heading,
    }
    return tuple(Label(name, words) for name, words in known.items() if words)


def cut(sheet: Sheet, work: Work) -> dict[Name, Section]:
    """Cut a sheet into sections, and give headings, units and examples to the form."""
    here = Section("heading", None)
    found: dict[Name, Section] = {"heading": here}
    free = list(headings(work.form))
    for line in sheet.lines:
        head = next(_headings(line, free, work), None)
        if head is not None:
            label, box, rests = head
            free.remove(label)
            here = found[_name(label)] = Section(_name(label), box.slices[0])
            boxes = tuple(each for each in line.boxes if each is not box)
            known = [_is_small_print(rest, here, work) for rest in rests]
            if not all(known):
                continue  # what no one knows stays with no one
            line = replace(line, boxes=boxes)  # noqa: PLW2901 - what stands beside the heading
        if _is_row(line, here):
            here.lines.append(line)
            continue
        if len(line.filled) == 1 and _small_print(line.filled[0], here, work):
            continue
        if len(line.filled) > 1 and here.name in ("participation", "budget"):
            line = _without_unit(line, here, work)  # noqa: PLW2901 - as above
        if line.filled or (line.table is not None and head is None):
            here.lines.append(line)  # a row in which nothing was entered says so
    return found


def _is_row(line: Line, section: Section) -> bool:
    """Return whether a line has cells below the head of its table, so that what fills one is no unit."""
    heads = (each for each in section.lines if each.table == line.table and len(each.filled) >= _HEAD)
    return line.table is not None and len(line.boxes) > 1 and any(heads)


def _name(label: Label) -> Name:
    names: dict[str, Name] = {
        "progress": "progress",
        "participation": "participation",
        "budget": "budget",
        "problems": "problems",
    }
    return names[label.key]


_Heading = tuple[Label, Box, tuple[Slice, ...]]
"""A heading by its label, the cell in which it stands, and what stands behind it in that cell."""


def _headings(line: Line, free: list[Label], work: Work) -> Iterator[_Heading]:
    mark = work.form.notation.section or ""
    for box in line.filled:
        text = box.text
        own = mark if mark and text.startswith(mark) else section_mark(text)
        is_marked = bool(own) and bool(mark)
        words = text[len(own) :]
        match = find(words, free)
        if match is not None and (match[1] or is_marked):
            work.label(match[0].words, *box.slices)
            yield match[0], box, ()
        elif is_marked:
            yield from _with_rest(box, len(mark), free, work)


def _with_rest(box: Box, mark: int, free: list[Label], work: Work) -> Iterator[_Heading]:
    """Yield a heading behind which more stands in its cell: □ 연도별 집행액 (단위 : 백만원)."""
    whole, *below = box.slices
    words = whole.text[mark:]
    for at in (*measures.begins(words), *([len(words)] if below else [])):
        head = words[:at].rstrip(" ,:·")
        if (match := find(head, free)) is not None:
            work.label(match[0].words, whole.cut(0, mark + len(head)))
            rest = whole.cut(mark + len(head))
            yield match[0], box, (*([rest] if rest.text else []), *below)
            return


def _small_print(box: Box, section: Section, work: Work) -> bool:
    return len(box.strips) == 1 and _is_small_print(box.slices[0], section, work)


def _without_unit(line: Line, section: Section, work: Work) -> Line:
    """Take the unit out of a row in which it fills a cell beside others (the day that the table is of)."""
    units = [box for box in line.filled if len(box.strips) == 1 and measures.is_alone(box.slices[0])]
    for box in units:
        _is_small_print(box.slices[0], section, work)
    return replace(line, boxes=tuple(box for box in line.boxes if box not in units)) if units else line


def _is_small_print(words: Slice, section: Section, work: Work) -> bool:
    """Give the line of the unit, or of the example, to the form."""
    form = work.form
    if section.name not in ("participation", "budget"):
        return False
    table = form.participation if section.name == "participation" else form.budget
    line = form.notation.unit.replace("{unit}", table.unit)
    unit = measures.told(words, table.unit, form.notation)
    if unit is not None:
        section.units.append(unit)
        if unit.is_right:
            work.label(line, unit.words)
        return unit.is_right and unit.words == words
    if section.name == "participation" and form.participation.example is not None:
        line = form.notation.example.replace("{example}", form.participation.example)
        if squeezed(line) == squeezed(words.text):
            work.label(line, words)
            return True
    return False
