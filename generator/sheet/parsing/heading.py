"""The heading of a sheet: the pledge's number and title, its department, officers and telephones."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import zip_longest

from generator.record.report import Department, Officer
from generator.sheet.parsing.claims import Work
from generator.sheet.parsing.labels import Label
from generator.sheet.parsing.sections import Section
from generator.sheet.parsing.strips import Box, Line, Slice
from generator.wording import importing

_NUMBER = re.compile(r"[0-9A-Za-z]{1,4}(?:[-.][0-9A-Za-z]{1,4})+")
_PHONE = re.compile(r"\(?0\d{1,2}\)?[-. )]?\d{3,4}[-. ]?\d{4}(?:~\d+)?")


@dataclass(slots=True)
class Heading:
    """What the heading says; `fields` are those of the labelled places that the form has besides."""

    number: Slice | None = None
    title: tuple[Slice, ...] = ()
    department: Department = field(default_factory=lambda: Department(None))
    fields: dict[str, Slice] = field(default_factory=dict)


def read(section: Section, work: Work, numbers: frozenset[str]) -> Heading:
    """Read the rows above the first section; `numbers` are those of the city's pledges."""
    heading = Heading()
    labels = _labels(work)
    name: Box | None = None
    phones: Box | None = None
    officers: list[tuple[Slice | None, Slice | None]] = []
    for line in section.lines:
        if line.filled and heading.number is None and _number(line, heading, numbers):
            continue
        taken = _labelled(line, labels, work)
        if "department" in taken:
            name = taken["department"]
        phones = taken.get("phones", phones)
        for key in taken.keys() - {"department", "phones"}:
            heading.fields[key] = taken[key].slices[0]
        if name is not None:
            officers.extend(_officers(line, name, phones, taken))
    if heading.number is not None:
        work.record("pledge", heading.number)
    work.record("title", *heading.title)
    heading.department = Department(
        _owned(name, "department.name", work),
        tuple(_officer(pair, index, work) for index, pair in enumerate(officers)),
        tuple(_phones(phones, work)) if phones is not None else (),
    )
    _noted(heading.department, officers, phones, work)
    return heading


def _labels(work: Work) -> tuple[Label, ...]:
    words = work.form.heading
    named = {
        "department": words.department,
        "phones": words.phones,
        "status": words.status,
        "reported_rate": words.rate,
        "as_of": words.as_of,
        "submitted_on": words.submitted_on,
    }
    return tuple(Label(key, label) for key, label in named.items() if label is not None)


def _number(line: Line, heading: Heading, numbers: frozenset[str]) -> bool:
    """Take number and title out of the line that begins with a number."""
    first = line.filled[0]
    text = first.text.split()[0]
    if len(first.strips) != 1 or not (text in numbers or _NUMBER.fullmatch(text)):
        return False
    whole = first.slices[0]
    heading.number = whole.cut(0, len(text))
    rest = whole.cut(len(text))
    beside = [each for box in line.filled[1:2] for each in box.slices]
    heading.title = tuple(each for each in (rest, *beside) if each.text)
    return True


def _labelled(line: Line, labels: tuple[Label, ...], work: Work) -> dict[str, Box]:
    """Return the cell behind each label of a row, blank or not, and give the labels to the form."""
    found: dict[str, Box] = {}
    boxes = line.boxes
    for at, box in enumerate(boxes):
        label = next((each for each in labels if box.strips and each.is_written(box.text)), None)
        if label is not None and at + 1 < len(boxes):
            work.label(label.words, *box.slices)
            found[label.key] = boxes[at + 1]
    return {key: box for key, box in found.items() if box.strips or key in ("department", "phones")}


def _officers(
    line: Line, name: Box, phones: Box | None, taken: dict[str, Box]
) -> list[tuple[Slice | None, Slice | None]]:
    """Return the officers of a row: pairs of cells between the department and the next label."""
    start = name.column + name.span
    end = phones.column - 1 if phones is not None and phones.column > start else start + 2
    if taken and not taken.keys() & {"department", "phones"}:
        return []
    boxes = [box for box in line.boxes if start <= box.column < end]
    roles, names = (boxes[0], boxes[-1]) if len(boxes) > 1 else (None, None)
    if roles is None or names is None:
        return []
    return list(zip_longest(roles.slices, names.slices))


def _owned(box: Box | None, at: str, work: Work) -> str | None:
    if box is None or not box.strips:
        return None
    work.record(at, *box.slices)
    return box.text


def _officer(pair: tuple[Slice | None, Slice | None], index: int, work: Work) -> Officer:
    for part, key in zip(pair, ("role", "name"), strict=True):
        if part is not None:
            work.record(f"department.officers[{index}].{key}", part)
    role, name = pair
    return Officer(role.text if role else None, name.text if name else None)


def _phones(box: Box, work: Work) -> list[str]:
    mark = work.form.heading.phone_mark
    found: list[Slice] = []
    for whole in box.slices:
        if mark is not None and mark in whole.text:
            pieces = [each.span() for each in re.finditer(rf"(?:(?!{re.escape(mark)}).)+", whole.text)]
            marks = re.finditer(re.escape(mark), whole.text)
            work.mark(*(whole.cut(each.start(), each.end()) for each in marks))
        else:
            pieces = [each.span() for each in re.finditer(r"[^,/]+", whole.text)]
            apart = [each.span() for each in _PHONE.finditer(whole.text)]
            if len(apart) > len(pieces):
                ends = [*(start for start, _ in apart[1:]), len(whole.text)]
                pieces = [(start, end) for (start, _), end in zip(apart, ends, strict=True)]
        found.extend(part for start, end in pieces if (part := whole.cut(start, end)).text)
    for index, part in enumerate(found):
        work.record(f"department.phones[{index}]", part)
    return [part.text for part in found]


def _noted(
    department: Department,
    officers: list[tuple[Slice | None, Slice | None]],
    phones: Box | None,
    work: Work,
) -> None:
    for index, (role, _) in enumerate(officers):
        if role is not None and len(role.text) == 1:
            at = f"department.officers[{index}].role"
            work.note(at, importing.cut_role(role.text), role.origin.line)
    several = len(department.phones)
    if phones is not None and phones.strips and several > 1 and len(department.officers) > 1:
        words = importing.shared_phones(several)
        work.note("department.phones", words, phones.slices[0].origin.line)
