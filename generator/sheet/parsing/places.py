"""What stands behind a label in the head of a sheet, and who answers for the pledge: officers, telephones."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import takewhile, zip_longest

from generator.record.form import Form
from generator.record.personal import is_role, names_in
from generator.record.report import HEAD_LINES, Department, Officer
from generator.record.sections import FactsForm
from generator.sheet.parsing import stated
from generator.sheet.parsing.claims import Work
from generator.sheet.parsing.labels import Label, squeezed
from generator.sheet.parsing.strips import At, SheetBox, SheetLine, Slice
from generator.wording import forms, importing

_PARTING = ("/", ",", "|", "│")
"""What stands between two labels of one line."""

_EDGES = "□■○●◦ㅇ❍◆◇◈▶▷·-[]()<>【】:： "


@dataclass(frozen=True, slots=True)
class HeadPlace:
    """What stands behind a label: the label, its lines, the row, and the cell where it has one of its own."""

    label: str
    slices: tuple[Slice, ...]
    row: int
    box: SheetBox | None


class HeadPlaces:
    """All of a head, by what the labels name; `lines` are the lines of the file that are spoken for."""

    def __init__(self, work: Work, lines: Iterable[At] = ()) -> None:
        """Know the labels of a form, and those that are usual where it has none; `lines` are spoken for."""
        self.found: dict[str, list[HeadPlace]] = {}
        self.lines: set[At] = set(lines)
        self._labels = tuple(_labels(work))
        self._by_words = {
            squeezed(words): each for each in self._labels for words in (each.words, *each.aliases)
        }
        every = sorted(self._by_words, key=len, reverse=True)
        spread = "|".join(r"\s*".join(map(re.escape, words)) for words in every)
        self._inside = re.compile(
            rf"(?:^[{re.escape(_EDGES)}]*|(?<=[\s(/,]))({spread})(?:\s*[:：]\s*|\s{{2,}})"
        )
        self._work = work

    def read(self, lines: list[SheetLine]) -> None:
        """Find what stands behind the labels of some rows; these are the form's, and no words."""
        heads = {row for row in range(len(lines) - 1) if self._is_head(lines[row], lines[row + 1])}
        for row, line in enumerate(lines):
            if row in heads:
                for box in filter(self._label, line.filled):
                    self._take(
                        box, next(each for each in lines[row + 1].boxes if each.column == box.column), row + 1
                    )
            elif row - 1 not in heads:
                self._beside(line, row)

    def _label(self, box: SheetBox) -> Label | None:
        if not box.strips:
            return None
        bare = box.text.strip(_EDGES)
        return next(
            (each for each in self._labels if each.is_written(box.text) or each.is_written(bare)), None
        )

    def _is_head(self, line: SheetLine, below: SheetLine) -> bool:
        """Return whether a row holds labels side by side, with their values in the row below."""
        if line.table is None or line.table != below.table or any(map(self._label, below.boxes)):
            return False
        filled = [self._label(box) is not None for box in line.filled]
        is_in_row = filled[:2] == [True, True] or (sum(filled) > 1 and filled[-1])
        columns = {box.column for box in below.filled}
        return is_in_row and all(box.column in columns for box in line.filled if self._label(box))

    def _beside(self, line: SheetLine, row: int) -> None:
        found = [self._label(box) for box in line.boxes]
        for at, (box, value, label, next_) in enumerate(
            zip(line.boxes, (*line.boxes[1:], None), found, (*found[1:], None), strict=True)
        ):
            if label is not None and value is not None and next_ is None:
                more = takewhile(stated.is_ticked, line.boxes[at + 2 :]) if label.key == "status" else ()
                self._take(box, value, row, more)
            elif label is None:
                for strip in box.strips:
                    if strip.at not in self.lines:
                        self._on_one_line(strip.whole, row, box)

    def _take(self, box: SheetBox, value: SheetBox, row: int, more: Iterable[SheetBox] = ()) -> None:
        label = self._label(box)
        if label is None or (label.key in _NAMING and not value.strips):
            return
        self._work.label(label.words, *box.slices)
        self.lines.update(each.at for each in box.slices)
        slices = tuple(
            words for each in (value, *more) for words in each.slices if words.at not in self.lines
        )
        self._add(label.key, HeadPlace(box.text.strip(_EDGES), slices, row, value))

    def _on_one_line(self, line: Slice, row: int, box: SheetBox) -> None:
        """Take the labels with a colon that stand on one line, each with what follows up to the next."""
        found = list(self._inside.finditer(line.text))
        if not found or found[0].start() > 0:
            return
        for each, end in zip(found, [*(each.start() for each in found[1:]), len(line.text)], strict=True):
            words = line.cut(each.end(), end)
            if each is not found[-1] and words.text[-1:] in _PARTING:
                self._work.mark(words.cut(len(words.text) - 1))
                words = words.cut(0, len(words.text) - 1)
            if words.text:
                label = self._by_words[squeezed(each[1])]
                self._work.label(label.words, line.cut(each.start(), each.end()))
                cell = box if len(found) == len(box.strips) == 1 else None
                self._add(label.key, HeadPlace(each[1], (words,), row, cell))
                self.lines.add(line.at)

    def _add(self, key: str, place: HeadPlace) -> None:
        self.found.setdefault(key, []).append(place)
        self.lines.update(each.at for each in place.slices)


FIELDS = ("status", "reported_rate", *HEAD_LINES)
"""The places that some forms have besides department and telephones, by the record's own names."""

_NAMING = ("number", "kept_number", "title")


def facts_of(form: Form) -> tuple[FactsForm, ...]:
    """Return the sections of facts that stand in the head of a form."""
    return tuple(each for each in form.sections if isinstance(each, FactsForm) and each.heading is None)


def _labels(work: Work) -> Iterator[Label]:
    words = work.form.heading
    yield Label("department", words.department or forms.DEPARTMENT, forms.DEPARTMENT_LABELS)
    yield Label("phones", words.phones or forms.PHONES, forms.PHONE_LABELS)
    for key, label in (
        ("status", words.status),
        ("reported_rate", words.rate),
        *((name, getattr(words, name)) for name in HEAD_LINES),
    ):
        if label is not None:
            yield Label(key, label)
    for section in facts_of(work.form):
        for fact in section.facts:
            yield Label(f"{section.id}.{fact.id}", fact.label, fact.aliases)
    every = (forms.NUMBER_LABELS, forms.KEPT_NUMBER_LABELS, forms.TITLE_LABELS)
    for key, labels in zip(_NAMING, every, strict=True):
        yield Label(key, labels[0], labels[1:])


OfficerCells = tuple[Slice | None, Slice | None]
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


def officers_of_cells(
    lines: list[SheetLine],
    name: HeadPlace | None,
    phones: HeadPlace | None,
    labelled: HeadPlaces,
    work: Work,
) -> list[OfficerCells]:
    """Return the officers in cells of their own, in the rows of the department and below it.

    A form whose telephones name their people too has none.
    """
    if name is None or name.box is None or work.form.heading.phones_name_officers:
        return []
    labelled_rows = {place.row for key in FIELDS for place in labelled.found.get(key, ())}
    officers: list[OfficerCells] = []
    for row in range(name.row, len(lines)):
        if lines[row].table == lines[name.row].table and row not in labelled_rows:
            officers.extend(_officers(lines[row], name.box, phones, labelled.lines))
    labelled.lines.update(each.at for pair in officers for each in pair if each is not None)
    return officers


def department_of(
    name: str | None, cells: list[OfficerCells], phones: HeadPlace | None, work: Work
) -> Department:
    """Return the department with its people, and give them to the record."""
    numbers = _phones(phones.slices, work) if phones is not None else []
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
    _people_noted(department, cells, phones, work)
    return department


def _people(lines: tuple[Slice, ...], work: Work) -> tuple[list[OfficerCells], list[Slice]]:
    """Take a cell apart in which each officer stands before a telephone of their own, if they have one."""
    officers: list[OfficerCells] = []
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


def _officers(
    line: SheetLine, name: SheetBox, phones: HeadPlace | None, labelled: set[At]
) -> list[OfficerCells]:
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
    return [each for each in pairs if any(part is not None and _names_someone(part.text) for part in each)]


def _names_someone(text: str) -> bool:
    return any(map(str.isalnum, text))  # marks alone (● ○) name no one


def _officer(pair: tuple[Slice | None, Slice | None], index: int, work: Work) -> Officer:
    """Return an officer; where role and name stand in one cell they are two things, and a person is asked."""
    role, name = pair
    at = f"department.officers[{index}]"
    if role is not None and (spans := list(names_in(role.text))):
        role, name = _role_and_name(role, spans, name, at, work)
    if name is not None and work.withholds_names:
        work.withhold(name)
        name = None
    for part, key in ((role, "role"), (name, "name")):
        if part is not None:
            work.record(f"{at}.{key}", part)
    return Officer(role.text if role else None, name.text if name else None)


def _role_and_name(
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
        work.note(f"{at}.role", importing.NAME_WITHHELD, cell.origin.line)
        if is_plain:
            return roles[0], written
        work.withhold(cell)
        return None, name
    if is_plain:
        if not work.form.heading.phones_name_officers:
            work.note(f"{at}.role", importing.role_and_name(cell.text), cell.origin.line)
        return roles[0], written
    return cell, name


def _phones(lines: tuple[Slice, ...], work: Work) -> list[Slice]:
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


def _is_whole_phone(phone: str) -> bool:
    """Return whether a telephone has as many digits as Korea's have; a short one is an extension."""
    first = re.split(r"[~∼～,/(]", phone.strip("() "))[0] if phone[:1] != "(" else phone
    digits = re.sub(r"\D", "", first)
    if not digits.startswith("0"):
        return len(digits) in _LOCAL
    return len(digits) - (2 if digits.startswith("02") else 3) in _BEHIND_AREA


def _people_noted(
    department: Department,
    officers: list[OfficerCells],
    phones: HeadPlace | None,
    work: Work,
) -> None:
    for index, (role, _) in enumerate(officers):
        if role is not None and len(role.text) == 1:
            at = f"department.officers[{index}].role"
            work.note(at, importing.cut_role(role.text), role.origin.line)
    for index, phone in enumerate(department.phones):
        if not _is_whole_phone(phone):
            line = phones.slices[0].origin.line if phones is not None else None
            work.note(f"department.phones[{index}]", importing.short_phone(phone), line)
    several = len(department.phones)
    is_shared = several > 1 and len(department.officers) > 1 and not work.form.heading.phones_name_officers
    if phones is not None and phones.slices and is_shared:
        words = importing.shared_phones(several)
        work.note("department.phones", words, phones.slices[0].origin.line)
