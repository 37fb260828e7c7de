"""What a person is asked about single lines: heads that differ, times, marks, characters taken out."""

from __future__ import annotations

import re

from generator.record.city import City
from generator.record.pledge import Pledge
from generator.sheet.parsing.claims import Work
from generator.sheet.parsing.heading import Heading
from generator.sheet.parsing.labels import squeezed
from generator.sheet.parsing.marks import Marks
from generator.sheet.parsing.moments import backwards
from generator.sheet.parsing.numbers import known_to
from generator.sheet.parsing.pledges import titles
from generator.sheet.parsing.strips import Sheet, Slice, Strip
from generator.wording import doubting as words
from generator.wording import imported


def of_head(head: Heading, pledge: Pledge | None, city: City, work: Work) -> None:
    """Ask about a number and a title that are not those of the record, and about several departments."""
    if pledge is None:
        return
    if head.number is not None and head.number not in known_to((pledge.number, pledge.pledge)):
        work.note("pledge", words.number_differs(head.number, pledge.number), _line(head.written))
    title_ = " ".join(each.text for each in head.title)
    if title_ and squeezed(title_) not in map(squeezed, titles(pledge)):
        work.note("title", words.title_differs(title_, pledge.title), head.title[0].origin.line)
    name = head.department.name or ""
    known = {squeezed(each) for every in city.departments for each in every.names}
    known |= {squeezed(each.name) for each in pledge.departments}
    parts = [each for each in re.split(r"[,/·、\s]+", name) if each]
    if squeezed(name) not in known and len(parts) > 1 and any(squeezed(each) in known for each in parts):
        work.note("department.name", words.several_departments(name), None)


def _line(line: Slice | None) -> int | None:
    return line.origin.line if line is not None else None


def of_times(work: Work) -> None:
    """Ask about times that end before they begin."""
    for claim in work.claims:
        if claim.owner == "record" and claim.field.endswith((".text", ".remark")):
            for line in claim.slices:
                for each in backwards(line.text):
                    work.note(claim.field.removesuffix(".text"), words.ends_before(each), line.origin.line)


def of_marks(work: Work) -> None:
    """Tell once each mark that was read as one of the form's."""
    marks = Marks.of(work.form.notation)
    for glyph, lines in work.alike.items():
        work.note("source", words.bullet_read(glyph, marks.alike[glyph], len(lines)), lines[0].origin.line)


def of_unseen(sheet: Sheet, work: Work) -> None:
    """Tell each character that was taken out: which, and where; what a program shows, at its own place."""
    owned = {
        each.strip: claim.field.removesuffix(".text")
        for claim in work.claims
        if claim.owner == "record"
        for each in claim.slices
    }
    places: dict[str, list[tuple[Strip, str]]] = {}
    for strip in sheet.strips:
        for each in strip.seen.unseen:
            places.setdefault(each.character, []).append((strip, each.around))
    for character, found in places.items():
        first = found[0][0]
        told = [_found_again(strip, around) for strip, around in found]
        at = owned.get(first.number, "unplaced") if words.is_shown(character) else "source"
        work.note(at, words.hidden(character, told), first.paragraph.origin.line)
    dashed = [strip for strip in sheet.strips if strip.seen.dashed]
    if dashed:
        said = words.bullet_read("U+00AD", "-", len(dashed))
        work.note("source", said, dashed[0].paragraph.origin.line)


def _found_again(strip: Strip, around: str) -> str:
    origin = strip.paragraph.origin
    return f'{imported.place(origin.line, origin.place)} "{around}"'
