"""The heading of a sheet: the pledge's number and title, its department, officers and telephones."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import zip_longest

from generator.record.personal.officers import is_role, names_in
from generator.record.pledge import Pledge
from generator.record.report import Department, Officer
from generator.sheet.parsing import naming
from generator.sheet.parsing.claims import Work
from generator.sheet.parsing.labels import squeezed
from generator.sheet.parsing.places import Place, Places
from generator.sheet.parsing.sections import Section
from generator.sheet.parsing.strips import Box, Line, Slice
from generator.wording import doubting, importing

_PHONE = re.compile(r"\(?0\d{1,2}\)?[-. )]?\d{3,4}[-. ]?\d{4}(?:~\d+)?")


_LOCAL = (3, 4, 5, 7, 8)
"""Digits of an extension, and of a number without its area."""
_BEHIND_AREA = (7, 8)


@dataclass(slots=True)
class Heading:
    """What the heading says; `fields` are those of the labelled places that the form has besides.

    `number` is the pledge's number in plain figures, `written` as the sheet has it.
    """

    number: str | None
    written: Slice | None
    title: tuple[Slice, ...]
    department: Department
    fields: dict[str, Slice]


def read(section: Section, work: Work, pledges: Iterable[Pledge]) -> Heading:
    """Read the rows above the first section; the pledges are the city's."""
    lines = section.lines
    labelled = Places(work)
    labelled.read(lines)
    name = _place(labelled.found.get("department", []), work.form.heading.department or "")
    phones = _place(labelled.found.get("phones", []), work.form.heading.phones or "")
    officers: list[tuple[Slice | None, Slice | None]] = []
    if name is not None and name.box is not None:
        labelled_rows = {
            place.row for key, every in labelled.found.items() if key not in _OFFICE for place in every
        }
        for row in range(name.row, len(lines)):
            if lines[row].table == lines[name.row].table and row not in labelled_rows:
                officers.extend(_officers(lines[row], name.box, phones, labelled.lines))
        labelled.lines.update(each.strip for pair in officers for each in pair if each is not None)
    called = naming.read(lines, labelled.found, frozenset(labelled.lines), pledges, work)
    department = Department(
        _owned(name, "department.name", work),
        tuple(_officer(pair, index, work) for index, pair in enumerate(officers)),
        tuple(_phones(phones.slices, work)) if phones is not None else (),
    )
    _noted(department, officers, phones, work)
    label = work.form.heading.department or name.label if name is not None else ""
    if name is not None and squeezed(name.label) != squeezed(label):
        said = importing.label_differs(name.label, label)
        work.note("department.name", said, name.slices[0].origin.line if name.slices else None)
    fields = {
        key: every[0].slices[0] for key, every in labelled.found.items() if key in _FIELDS and every[0].slices
    }
    return Heading(called.number, called.written, called.title, department, fields)


_OFFICE = ("department", "phones")
_FIELDS = ("status", "reported_rate", "as_of", "submitted_on")


def _place(every: list[Place], label: str) -> Place | None:
    """Return the place behind the form's own label, else the first behind any other that means the same."""
    own = (each for each in every if squeezed(each.label) == squeezed(label))
    return next(own, every[0] if every else None)


def _officers(
    line: Line, name: Box, phones: Place | None, labelled: set[int]
) -> list[tuple[Slice | None, Slice | None]]:
    """Return the officers of a row: pairs of cells between the department and the next label."""
    start = name.column + name.span
    end = start + 2
    if phones is not None and phones.box is not None and phones.box.column > start:
        has_its_label = any(each.start for each in phones.slices)
        end = phones.box.column - (0 if has_its_label else 1)
    boxes = [box for box in line.boxes if start <= box.column < end]
    if len(boxes) <= 1 or any(strip.number in labelled for box in boxes for strip in box.strips):
        return []
    return list(zip_longest(boxes[0].slices, boxes[-1].slices))


def _owned(place: Place | None, at: str, work: Work) -> str | None:
    if place is None or not place.slices:
        return None
    work.record(at, *place.slices)
    return " ".join(each.text for each in place.slices)


def _officer(pair: tuple[Slice | None, Slice | None], index: int, work: Work) -> Officer:
    """Return an officer; where role and name stand in one cell they are two things, and a person is asked."""
    role, name = pair
    at = f"department.officers[{index}]"
    if role is not None and (spans := list(names_in(role.text))):
        role, name = _apart(role, spans, name, at, work)
    if name is not None and work.withholds_names:
        work.withhold(name)
        name = None
    for part, key in ((role, "role"), (name, "name")):
        if part is not None:
            work.record(f"{at}.{key}", part)
    return Officer(role.text if role else None, name.text if name else None)


def _apart(
    cell: Slice, spans: list[tuple[int, int]], name: Slice | None, at: str, work: Work
) -> tuple[Slice | None, Slice | None]:
    """Return role and name of a cell that holds more than a role.

    A city that shows names keeps the cell as it is where it is not sure which is which; one that withholds
    them keeps nothing of it that may be a name.
    """
    (start, end), *others = spans
    before, written, after = cell.cut(0, start), cell.cut(start, end), cell.cut(end)
    roles = [each for each in (before, after) if each.text]
    is_plain = not others and len(roles) == 1 and is_role(roles[0].text) and name is None
    if work.withholds_names:
        work.note(f"{at}.role", doubting.NAME_WITHHELD, cell.origin.line)
        if is_plain:
            return roles[0], written
        work.withhold(cell)
        return None, name
    if is_plain:
        work.note(f"{at}.role", doubting.role_and_name(cell.text), cell.origin.line)
        return roles[0], written
    return cell, name


def _phones(lines: tuple[Slice, ...], work: Work) -> list[str]:
    mark = work.form.heading.phone_mark
    found: list[Slice] = []
    for whole in lines:
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
        parts = (whole.cut(start, end) for start, end in pieces)
        found.extend(part for each in parts if (part := _unnamed(each, work)).text)
    for index, part in enumerate(found):
        work.record(f"department.phones[{index}]", part)
    return [part.text for part in found]


def _unnamed(phone: Slice, work: Work) -> Slice:
    """Return a telephone without the name that stands before or behind it, in a city that withholds names."""
    spans = list(names_in(phone.text)) if work.withholds_names else []
    if not spans:
        return phone
    digits = re.search(r"[0-9](?:.*[0-9])?", phone.text)
    if digits is None:
        work.withhold(phone)
        return phone.cut(0, 0)
    work.withhold(phone.cut(0, digits.start()), phone.cut(digits.end()))
    return phone.cut(*digits.span())


def _is_whole(phone: str) -> bool:
    """Return whether a telephone has as many digits as Korea's have; a short one is an extension."""
    first = re.split(r"[~∼～,/(]", phone.strip("() "))[0] if phone[:1] != "(" else phone
    digits = re.sub(r"\D", "", first)
    if not digits.startswith("0"):
        return len(digits) in _LOCAL
    return len(digits) - (2 if digits.startswith("02") else 3) in _BEHIND_AREA


def _noted(
    department: Department,
    officers: list[tuple[Slice | None, Slice | None]],
    phones: Place | None,
    work: Work,
) -> None:
    for index, (role, _) in enumerate(officers):
        if role is not None and len(role.text) == 1:
            at = f"department.officers[{index}].role"
            work.note(at, importing.cut_role(role.text), role.origin.line)
    for index, phone in enumerate(department.phones):
        if not _is_whole(phone):
            line = phones.slices[0].origin.line if phones is not None else None
            work.note(f"department.phones[{index}]", doubting.short_phone(phone), line)
    several = len(department.phones)
    if phones is not None and phones.slices and several > 1 and len(department.officers) > 1:
        words = importing.shared_phones(several)
        work.note("department.phones", words, phones.slices[0].origin.line)
