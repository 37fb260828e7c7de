"""The quarter that the head of a sheet tells, in the words that the form has around it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from generator.record.report import Deviation
from generator.sheet.parsing.claims import Work
from generator.sheet.parsing.labels import is_near, squeezed
from generator.sheet.parsing.row_labels import Letters
from generator.sheet.parsing.strips import At, Box, Line, Slice, Strip
from generator.wording import importing
from generator.wording.doubting import AS_OF
from generator.wording.times import DAY_IN_FORM, PERIOD_IN_FORM

_TOLD = rf"(?P<told>{DAY_IN_FORM}(?:[~∼]{DAY_IN_FORM})?|{PERIOD_IN_FORM})"
_MARKS = r"[^\w']*"
"""Brackets and dots around the quarter, written or left out; no apostrophe, which a year bears."""


@lru_cache(maxsize=16)
def within(words: str) -> re.Pattern[str]:
    """Return a quarter in the words of a form, without spaces (`told`); one without words fills its line."""
    before, _, after = (_bare(each) for each in words.partition("{quarter}"))
    if before or after:
        return re.compile(f"{before}{_MARKS}{_TOLD}{AS_OF}{_MARKS}{after}{_MARKS}")
    opens, _, closes = (squeezed(each) for each in words.partition("{quarter}"))
    if opens and closes:  # nothing but brackets, also behind a title
        return re.compile(f"{re.escape(opens)}{_TOLD}{re.escape(closes)}")
    return re.compile(rf"\A{_MARKS}{_TOLD}{AS_OF}{_MARKS}\Z")


def taken(lines: list[Line], labelled: set[At], work: Work) -> tuple[list[Line], Slice | None]:
    """Return rows without the quarter and the form's words around it, and the quarter (None: not told).

    `labelled` are the lines that labels speak for. Where no line has the words of the form, one that is a
    quarter and hardly anything else is taken, and told.
    """
    words = work.form.heading.quarter
    if words is None:
        return lines, None
    around, bare = within(words), _bare(words.replace("{quarter}", ""))
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
        return _without(lines, *each, work)
    for strip in free:
        letters = Letters.of((strip,))
        found = re.fullmatch(f".*?{_TOLD}.*", letters.text)
        rest = _bare(letters.text[: found.start("told")] + letters.text[found.end("told") :]) if found else ""
        if found is not None and found["part"] and (not rest or is_near(rest, bare)):
            form = words.replace("{quarter}", next(letters.slices(*found.span("told"))).text)
            work.deviations.append(Deviation("quarter", strip.paragraph.text, form))
            said = importing.label_differs(strip.paragraph.text, form)
            work.note("quarter", said, strip.paragraph.origin.line)
            return _without(lines, strip, letters, found, work)
    return lines, None


def _bare(text: str) -> str:
    return "".join(re.findall(r"\w", squeezed(text)))


def _without(
    lines: list[Line], strip: Strip, letters: Letters, found: re.Match[str], work: Work
) -> tuple[list[Line], Slice]:
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


def _replaced(line: Line, strip: Strip, parts: tuple[Strip, ...]) -> Iterator[Box]:
    for box in line.boxes:
        if strip not in box.strips:
            yield box
            continue
        at = box.strips.index(strip)
        yield replace(box, strips=(*box.strips[:at], *parts, *box.strips[at + 1 :]))
