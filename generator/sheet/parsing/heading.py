"""The head of a sheet: number and title, quarter, department, officers, telephones, what else it states."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from generator.record.city import City
from generator.record.pledge import Pledge
from generator.record.report import Department, ReportedStatus
from generator.record.sections import Facts
from generator.sheet.parsing import naming, places, stated
from generator.sheet.parsing.claims import Work
from generator.sheet.parsing.facts import placed
from generator.sheet.parsing.labels import is_near, squeezed
from generator.sheet.parsing.places import FIELDS, HeadPlace, HeadPlaces, facts_of
from generator.sheet.parsing.sections import SheetPart
from generator.sheet.parsing.strips import At, Letters, SheetBox, SheetLine, Slice, Strip
from generator.wording import importing
from generator.wording.forms import AS_OF_BEHIND
from generator.wording.times import DAY_IN_FORM, PERIOD_IN_FORM

_BARS = "│┃|｜∣❘┆┊"
"""Upright strokes as offices type them for one another."""


def divided(lines: Iterable[SheetLine], work: Work) -> list[SheetLine]:
    """Return rows, those of one cell parted at the form's divider, which is given to the marks.

    A stroke that only looks like it parts a row that has none of the form's own.
    """
    mark = work.form.notation.divider
    if mark is None:
        return list(lines)
    own, alike = re.compile(re.escape(mark)), re.compile(f"[{_BARS}]")
    return [
        each
        for line in lines
        for each in _parted_line(line, own if mark not in _BARS or _bears(line, mark) else alike, work)
    ]


def _bears(line: SheetLine, mark: str) -> bool:
    return any(mark in strip.paragraph.text for box in line.boxes for strip in box.strips)


def _parted_line(line: SheetLine, pattern: re.Pattern[str], work: Work) -> Iterator[SheetLine]:
    strips = line.boxes[0].strips if len(line.boxes) == 1 else ()
    if not any(pattern.search(strip.paragraph.text) for strip in strips):
        yield line
        return
    for strip in strips:
        boxes = tuple(_parted_boxes(strip, pattern, work))
        yield SheetLine(boxes, line.table, len(boxes))


def _parted_boxes(strip: Strip, pattern: re.Pattern[str], work: Work) -> Iterator[SheetBox]:
    whole = strip.whole
    ends = [each.span() for each in pattern.finditer(whole.text)]
    work.mark(*(whole.cut(*span) for span in ends))
    starts = (0, *(end for _, end in ends))
    for column, (start, end) in enumerate(zip(starts, (*(at for at, _ in ends), None), strict=True)):
        words = whole.cut(start, end)
        yield SheetBox(column, 1, (strip.cut(words),) if words.text else (), nested=False)


_TOLD = rf"(?P<told>{DAY_IN_FORM}(?:[~∼]{DAY_IN_FORM})?|{PERIOD_IN_FORM})"
_AROUND_QUARTER = r"[^\w']*"
"""Brackets and dots around the quarter, written or left out; no apostrophe, which a year bears."""


@lru_cache(maxsize=16)
def quarter_within(words: str) -> re.Pattern[str]:
    """Return a quarter in the words of a form, without spaces (`told`); one without words fills its line."""
    before, _, after = (_word_letters(each) for each in words.partition("{quarter}"))
    if before or after:
        return re.compile(
            f"{before}{_AROUND_QUARTER}{_TOLD}{AS_OF_BEHIND}{_AROUND_QUARTER}{after}{_AROUND_QUARTER}"
        )
    opens, _, closes = (squeezed(each) for each in words.partition("{quarter}"))
    if opens and closes:  # nothing but brackets, also behind a title
        return re.compile(f"{re.escape(opens)}{_TOLD}{re.escape(closes)}")
    return re.compile(rf"\A{_AROUND_QUARTER}{_TOLD}{AS_OF_BEHIND}{_AROUND_QUARTER}\Z")


def without_quarter(
    lines: list[SheetLine], labelled: set[At], work: Work
) -> tuple[list[SheetLine], Slice | None]:
    """Return rows without the quarter and the form's words around it, and the quarter (None: not told).

    `labelled` are the lines that labels speak for. Where no line has the words of the form, one that is a
    quarter and hardly anything else is taken, and told.
    """
    words = work.form.heading.quarter
    if words is None:
        return lines, None
    around, bare = quarter_within(words), _word_letters(words.replace("{quarter}", ""))
    free = [
        strip for line in lines for box in line.filled for strip in box.strips if strip.at not in labelled
    ]
    told = [
        (strip, letters, found)
        for strip in free
        for letters in (Letters.of((strip,)),)
        if (found := around.search(letters.text)) is not None
    ]
    for each in sorted(told, key=lambda each: each[2]["part"] is not None and each[2]["year"] is None)[:1]:
        return _cut_out(lines, *each, work)
    for strip in free:
        letters = Letters.of((strip,))
        found = re.fullmatch(f".*?{_TOLD}.*", letters.text)
        rest = (
            _word_letters(letters.text[: found.start("told")] + letters.text[found.end("told") :])
            if found
            else ""
        )
        if found is not None and found["part"] and (not rest or is_near(rest, bare)):
            form = words.replace("{quarter}", next(letters.slices(*found.span("told"))).text)
            work.differs("quarter", strip.paragraph.text, form, strip.paragraph.origin.line)
            return _cut_out(lines, strip, letters, found, work)
    return lines, None


def _word_letters(text: str) -> str:
    return "".join(re.findall(r"\w", squeezed(text)))


def _cut_out(
    lines: list[SheetLine], strip: Strip, letters: Letters, found: re.Match[str], work: Work
) -> tuple[list[SheetLine], Slice]:
    """Give the quarter to the record and the words around it to the form; what else stands there is left."""
    (told,) = letters.slices(*found.span("told"))
    work.record("quarter", told)
    for start, end in ((found.start(), found.start("told")), (found.end("told"), found.end())):
        work.label(work.form.heading.quarter or "", *letters.slices(start, end))
    rests = (
        each for span in ((0, found.start()), (found.end(), None)) for each in _rest(letters, strip, *span)
    )
    parts = tuple(map(strip.cut, rests))
    return [replace(line, boxes=tuple(_replaced(line, strip, parts))) for line in lines], told


def _rest(letters: Letters, strip: Strip, start: int, end: int | None) -> Iterator[Slice]:
    """Yield what stands before or behind some letters of a line, with its spaces."""
    places = letters.places[start:end]
    if places:
        yield strip.whole.cut(places[0][1], places[-1][1] + 1)


def _replaced(line: SheetLine, strip: Strip, parts: tuple[Strip, ...]) -> Iterator[SheetBox]:
    for box in line.boxes:
        if strip not in box.strips:
            yield box
            continue
        at = box.strips.index(strip)
        yield replace(box, strips=(*box.strips[:at], *parts, *box.strips[at + 1 :]))


def office_known(
    lines: list[SheetLine], labelled: set[At], pledges: Iterable[Pledge], city: City
) -> Slice | None:
    """Return the line of a head that is a department of the city, or several of them; None for none."""
    names = {squeezed(name) for each in city.departments for name in each.names}
    names |= {squeezed(charge.name) for each in pledges for charge in each.departments}
    for strip in (strip for line in lines for box in line.filled for strip in box.strips):
        text = strip.paragraph.text
        is_known = squeezed(text) in names or all(
            squeezed(each) in names for each in re.split("[,/·、]", text)
        )
        if strip.at not in labelled and is_known:
            return strip.whole
    return None


def office_behind(title: tuple[Slice, ...], lines: list[SheetLine], labelled: set[At]) -> Slice | None:
    """Return what stands in the cell behind a title, and no label speaks for; None for nothing."""
    for line in lines:
        for box, beside in zip(line.filled, line.filled[1:], strict=False):
            is_titled = any(
                each.strip == whole.strip and whole.start <= each.start < whole.end
                for each in title[-1:]
                for whole in box.slices
            )
            if is_titled and beside.strips[0].at not in labelled and len(beside.strips) == 1:
                return beside.slices[0]
    return None


@dataclass(slots=True)
class CardHead:
    """What the heading says; `fields` are those of the labelled places that the form has besides.

    `number` is the pledge's number in plain figures, `written` as the sheet has it. `quarter` is the quarter
    in the sheet's words, `status` one that is marked among words in cells, `facts` are the sections of facts
    that stand in the head.
    """

    number: str | None
    written: Slice | None
    title: tuple[Slice, ...]
    department: Department
    fields: dict[str, tuple[Slice, ...]]
    quarter: Slice | None
    facts: dict[str, Facts]
    status: ReportedStatus | None = None


def read(section: SheetPart, work: Work, pledges: tuple[Pledge, ...], city: City) -> CardHead:
    """Read the rows above the first section; the pledges are the city's."""
    lines = divided(list(_unnamed(section.lines, work)), work)
    marked, status = stated.ticked_cells(lines, city, work)
    labelled = HeadPlaces(work, marked)
    labelled.read(lines)
    name = _first_place(labelled.found.get("department", []), work.form.heading.department or "")
    phones = _first_place(labelled.found.get("phones", []), work.form.heading.phones or "")
    cells = places.officers_of_cells(lines, name, phones, labelled, work)
    lines, quarter = without_quarter(lines, labelled.lines, work)
    is_bare = name is None and work.form.heading.department is None
    office = office_known(lines, labelled.lines, pledges, city) if is_bare else None
    if office is not None:
        labelled.lines.add(office.at)
    called = naming.name_of(lines, labelled.found, frozenset(labelled.lines), pledges, work)
    if is_bare and office is None and (office := office_behind(called.title, lines, labelled.lines)):
        work.note("department.name", importing.department_unknown(office.text), office.origin.line)
    slices = name.slices if name is not None else (office,) if office is not None else ()
    department = places.department_of(work.keep("department.name", slices), cells, phones, work)
    label = work.form.heading.department or name.label if name is not None else ""
    if name is not None and squeezed(name.label) != squeezed(label):
        said = importing.label_differs(name.label, label)
        work.note("department.name", said, name.slices[0].origin.line if name.slices else None)
    fields = {
        key: every[0].slices for key, every in labelled.found.items() if key in FIELDS and every[0].slices
    }
    headed = {
        form.id: {
            each.id: labelled.found[key][0].slices
            for each in form.facts
            if (key := f"{form.id}.{each.id}") in labelled.found
        }
        for form in facts_of(work.form)
    }
    facts = {form.id: placed(form, headed[form.id], work) for form in facts_of(work.form)}
    return CardHead(called.number, called.written, called.title, department, fields, quarter, facts, status)


def _unnamed(lines: Iterable[SheetLine], work: Work) -> Iterator[SheetLine]:
    """Yield rows without those that are lines of the form's own, which are given to the form."""
    own = {squeezed(each): each for each in work.form.heading.lines}
    for line in lines:
        text = squeezed(line.filled[0].text) if len(line.filled) == 1 else ""
        if text in own:
            work.label(own[text], *line.filled[0].slices)
        else:
            yield line


def _first_place(every: list[HeadPlace], label: str) -> HeadPlace | None:
    """Return the place behind the form's own label, else the first behind any other that means the same."""
    own = (each for each in every if squeezed(each.label) == squeezed(label))
    return next(own, every[0] if every else None)
