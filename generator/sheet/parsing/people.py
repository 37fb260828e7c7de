"""Who answers for a pledge, as the head of a sheet names them: officers with their roles, and telephones."""

from __future__ import annotations

import re
from itertools import zip_longest

from generator.record.personal import is_role, names_in
from generator.record.report import Department, Officer
from generator.sheet.parsing.claims import Work
from generator.sheet.parsing.places import FIELDS, Place, Places
from generator.sheet.parsing.strips import At, Box, Line, Slice
from generator.wording import doubting, importing

Cells = tuple[Slice | None, Slice | None]
"""An officer as two cells name them: role and name."""

_PHONE = re.compile(r"\(?0\d{1,2}\)?[-. )]?\d{3,4}[-. ]?\d{4}(?:~\d+)?")
_ANY_PHONE = re.compile(
    r"\(0[0-9]{1,2}\)\s?[0-9]{3,4}-?[0-9]{4}|(?<![0-9])0[0-9]{1,2}[-. ][0-9]{3,4}[-. ]?[0-9]{4}(?:~[0-9]+)?"
    r"|(?<![0-9])(?:[0-9]{3,4}-)?[0-9]{3,5}(?![0-9])"
)
"""A telephone with its area, without it, or an extension, among words."""

_AROUND = re.compile(r"[\s)\],/·:：]*(?P<words>.*?)[\s(\[,/·:：☎☏]*")
"""The words between two telephones, and the marks around them."""
_LOCAL = (3, 4, 5, 7, 8)
"""Digits of an extension, and of a number without its area."""
_BEHIND_AREA = (7, 8)


def of_cells(
    lines: list[Line], name: Place | None, phones: Place | None, labelled: Places, work: Work
) -> list[Cells]:
    """Return the officers in cells of their own, in the rows of the department and below it.

    A form whose telephones name their people too has none.
    """
    if name is None or name.box is None or work.form.heading.phones_name_officers:
        return []
    labelled_rows = {place.row for key in FIELDS for place in labelled.found.get(key, ())}
    officers: list[Cells] = []
    for row in range(name.row, len(lines)):
        if lines[row].table == lines[name.row].table and row not in labelled_rows:
            officers.extend(_officers(lines[row], name.box, phones, labelled.lines))
    labelled.lines.update(each.at for pair in officers for each in pair if each is not None)
    return officers


def read(name: str | None, cells: list[Cells], phones: Place | None, work: Work) -> Department:
    """Return the department with its people, and give them to the record."""
    numbers = _numbers(phones.slices, work) if phones is not None else []
    if phones is not None and work.form.heading.phones_name_officers:
        cells, numbers = _people(phones.slices, work)
    numbers = [part for each in numbers if (part := _unnamed(each, work)).text]
    for index, part in enumerate(numbers):
        work.record(f"department.phones[{index}]", part)
    department = Department(
        name,
        tuple(_officer(pair, index, work) for index, pair in enumerate(cells)),
        tuple(each.text for each in numbers),
    )
    _noted(department, cells, phones, work)
    return department


def _people(lines: tuple[Slice, ...], work: Work) -> tuple[list[Cells], list[Slice]]:
    """Take a cell apart in which each officer stands before a telephone of their own, if they have one."""
    officers: list[Cells] = []
    numbers: list[Slice] = []
    for line in lines:
        at = 0
        for found in (*_ANY_PHONE.finditer(line.text), None):
            words = line.cut(at, found.start() if found else None)
            marks = _AROUND.fullmatch(words.text)
            start, end = marks.span("words") if marks else (0, 0)
            work.mark(words.cut(0, start), words.cut(end))
            if start < end:
                officers.append((words.cut(start, end), None))
            if found:
                numbers.append(line.cut(*found.span()))
                at = found.end()
    return officers, numbers


def _officers(line: Line, name: Box, phones: Place | None, labelled: set[At]) -> list[Cells]:
    """Return the officers of a row: pairs of cells between the department and the next label."""
    start = name.column + name.span
    end = start + 2
    if phones is not None and phones.box is not None and phones.box.column > start:
        has_its_label = any(each.start for each in phones.slices)
        end = phones.box.column - (0 if has_its_label else 1)
    boxes = [box for box in line.boxes if start <= box.column < end]
    if len(boxes) <= 1 or any(strip.at in labelled for box in boxes for strip in box.strips):
        return []
    pairs = zip_longest(boxes[0].slices, boxes[-1].slices)
    return [each for each in pairs if any(part is not None and _is_told(part.text) for part in each)]


def _is_told(text: str) -> bool:
    return any(map(str.isalnum, text))  # marks alone (● ○) name no one


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
        if not work.form.heading.phones_name_officers:
            work.note(f"{at}.role", doubting.role_and_name(cell.text), cell.origin.line)
        return roles[0], written
    return cell, name


def _numbers(lines: tuple[Slice, ...], work: Work) -> list[Slice]:
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
        found.extend(whole.cut(start, end) for start, end in pieces)
    return found


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
    officers: list[Cells],
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
    is_shared = several > 1 and len(department.officers) > 1 and not work.form.heading.phones_name_officers
    if phones is not None and phones.slices and is_shared:
        words = importing.shared_phones(several)
        work.note("department.phones", words, phones.slices[0].origin.line)
