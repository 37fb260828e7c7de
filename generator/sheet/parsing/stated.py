"""What only some heads state: a status, in words or ticked among words, a rate, and days."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise
from typing import Any

from generator.record.city import City, StatusWord, vocabulary
from generator.record.report import HEAD_LINES, ReportedRate, ReportedStatus
from generator.sheet.parsing.claims import Work
from generator.sheet.parsing.labels import squeezed
from generator.sheet.parsing.moments import day
from generator.sheet.parsing.strips import At, SheetBox, SheetLine, Slice
from generator.wording import importing
from generator.wording.forms import TYPED_RINGS

_ON, _OFF = "■▣◼⬛☑☒✓✔✅√●◉◎⊙VvＶｖ", "□☐◻⬜▢❏❑○◯〇"
"""What is ticked and what is not, as offices draw and type them."""

_BETWEEN = re.compile(r"[\s,/·.;│|]*")


@dataclass(frozen=True, slots=True)
class Tick:
    """A word of status with its mark: its words in the sheet, the city's word, whether it is ticked."""

    words: Slice
    word: StatusWord
    is_on: bool


def is_ticked(box: SheetBox) -> bool:
    """Return whether a cell begins with a mark, so that it goes on with the words of the cell before it."""
    return box.text.lstrip("([ ").startswith((*_ON, *_OFF))


def is_on(mark: str, work: Work) -> bool | None:
    """Return whether a mark ticks a word; None for what is no such mark."""
    on, off = work.form.notation.ticks or ("", "")
    if mark == on or (mark and mark in _ON and mark != off):
        return True
    return False if mark == off or (mark and mark in _OFF) else None


def closed_status(words: str) -> str:
    """Return a status without spaces and dots: offices write 이행 후 계속추진, 통·폐합."""
    return squeezed(words).replace("·", "")


def ticked(lines: tuple[Slice, ...], city: City, work: Work) -> ReportedStatus | None:
    """Return the one word that is ticked of several in a place, and give the others to the form.

    Of two that are ticked neither is taken, and they are left to no one; a person is asked, as where none is.
    """
    found = next(_ticks(lines, city, work), None)
    if found is None:
        return None
    return settle(*found, work)


def settle(ticks: Sequence[Tick], marks: Iterable[Slice], work: Work) -> ReportedStatus | None:
    """Return the one word that is ticked, and give marks and other words to the form."""
    chosen = [each for each in ticks if each.is_on]
    work.mark(*marks)
    work.label(work.form.heading.status or "", *(each.words for each in ticks if not each.is_on))
    if len(chosen) != 1:
        whole = " ".join(each.words.text for each in chosen or ticks)
        said = importing.ticked(len(chosen), whole)
        work.note("unplaced" if chosen else "source", said, ticks[0].words.origin.line)
        return None
    work.record("status.written", chosen[0].words)
    return ReportedStatus(chosen[0].words.text, chosen[0].word.id)


def _ticks(lines: tuple[Slice, ...], city: City, work: Work) -> Iterator[tuple[list[Tick], list[Slice]]]:
    """Yield the words and what stands around them, where each has its mark before it, or each behind it."""
    known = {closed_status(each.word): each for each in vocabulary(city)}
    form = work.form.notation.ticks or ("", "")
    on, off = _any_of({form[0], *_ON} - {form[1], ""}), _any_of({form[1], *_OFF} - {form[0], ""})
    mark = rf"(?P<mark>[(\[（［]\s*(?:{on}|{off})?\s*[)\]）］]|{on}|{off})"
    words = "|".join(r"[\s·]*".join(map(re.escape, each)) for each in sorted(known, key=len, reverse=True))
    word = f"(?P<word>{words})"
    for shape in (rf"{mark}\s*{word}", rf"{word}\s*{mark}"):
        if not all(_BETWEEN.fullmatch(re.sub(shape, "", line.text)) for line in lines):
            continue
        ticks: list[Tick] = []
        marks: list[Slice] = []
        for line in lines:
            at = 0
            for each in re.finditer(shape, line.text):
                written, meant = line.cut(*each.span("word")), known[closed_status(each["word"])]
                ticks.append(Tick(written, meant, re.search(on, each["mark"]) is not None))
                marks.append(line.cut(at, each.start("word")))
                at = each.end("word")
            marks.append(line.cut(at))
        yield ticks, [each for each in marks if each.text]


def _any_of(marks: Iterable[str]) -> str:
    return f"(?:{'|'.join(re.escape(each) for each in sorted(marks, key=len, reverse=True))})"


_FEWEST_WORDS = 2
"""Words in cells of one row, between which one is chosen."""

_DASHES = "-–—"
"""What is typed into a cell for no mark."""


def ticked_cells(lines: Sequence[SheetLine], city: City, work: Work) -> tuple[set[At], ReportedStatus | None]:
    """Return the lines of a head that hold words of status and their marks, and the one word that is marked.

    A ring alone is a mark: where some words bear one and none bears a fuller mark, those are chosen.
    """
    known = {closed_status(each.word): each for each in vocabulary(city)}
    for line, below in pairwise((*lines, SheetLine((), None))):
        words = {
            box.column: box
            for box in line.filled
            if len(box.strips) == 1 and closed_status(box.text) in known
        }
        if line.table is None or len(words) < _FEWEST_WORDS:
            continue
        marks = _below(words, below, work) if below.table == line.table else {}
        marks = marks or _beside(words, line, work)
        full = {at for at, box in marks.items() if is_on(box.text, work)}
        drawn = {at for at, box in marks.items() if box.text not in _DASHES}
        chosen = full or (drawn if len(drawn) < len(words) else set())
        every = [
            Tick(box.slices[0], known[closed_status(box.text)], at in chosen) for at, box in words.items()
        ]
        slices = tuple(words for box in marks.values() for words in box.slices)
        used = {each.words.at for each in every} | {each.at for each in slices}
        return used, settle(every, slices, work)
    return set(), None


def _below(words: dict[int, SheetBox], line: SheetLine, work: Work) -> dict[int, SheetBox]:
    """Return the marks in the row below some words, by their columns; none where it holds others too."""
    found = {
        column: each for column, box in words.items() for each in line.filled if each.column == box.column
    }
    return found if found and all(_is_mark(each, work) for each in found.values()) else {}


def _beside(words: dict[int, SheetBox], line: SheetLine, work: Work) -> dict[int, SheetBox]:
    """Return the marks right behind some words, each in a cell of its own."""
    behind = {box.column: beside for box, beside in pairwise(line.boxes)}
    return {at: behind[at] for at in words if at in behind and _is_mark(behind[at], work)}


def _is_mark(box: SheetBox, work: Work) -> bool:
    is_typed = bool(box.strips) and box.text in TYPED_RINGS + _DASHES
    return is_typed or is_on(box.text, work) is not None


@dataclass(frozen=True, slots=True)
class Stated:
    """What a heading states besides; None where it states nothing. `lines` by the fields of a report."""

    status: ReportedStatus | None = None
    rate: ReportedRate | None = None
    lines: Mapping[str, Any] = field(default_factory=dict)


def read(fields: Mapping[str, tuple[Slice, ...]], city: City, work: Work) -> Stated:
    """Read the labelled places of a heading; what is no status word and no day stays with no one."""
    status, rate = fields.get("status", ()), fields.get("reported_rate", ())
    if rate:
        work.record("reported_rate.written", rate[0])
    return Stated(
        _status(status, city, work) if status else None,
        ReportedRate(rate[0].text) if rate else None,
        {name: _line(name, fields, work) for name in HEAD_LINES},
    )


def _status(lines: tuple[Slice, ...], city: City, work: Work) -> ReportedStatus | None:
    words = lines[0]
    word = next(
        (each for each in vocabulary(city) if closed_status(each.word) == closed_status(words.text)), None
    )
    if word is None:
        return ticked(lines, city, work)
    work.record("status.written", words)
    return ReportedStatus(words.text, word.id)


def _line(key: str, fields: Mapping[str, tuple[Slice, ...]], work: Work) -> date | str | None:
    words = next(iter(fields.get(key, ())), None)
    if words is None:
        return None
    found = day(words.text) if HEAD_LINES[key] is date else words.text
    if found is not None:
        work.record(key, words)
    return found
