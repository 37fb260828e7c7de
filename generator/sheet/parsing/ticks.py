"""A status that is ticked among all the words of the form: □ 완료 □ 이행후계속추진 ■ 정상추진."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.record.city import City, StatusWord, vocabulary
from generator.record.report import ReportedStatus
from generator.sheet.parsing.claims import Work
from generator.sheet.parsing.labels import squeezed
from generator.sheet.parsing.strips import Box, Slice
from generator.wording import importing

_ON, _OFF = "■▣◼⬛☑☒✓✔✅√●◉◎⊙VvＶｖ", "□☐◻⬜▢❏❑○◯〇"
"""What is ticked and what is not, as offices draw and type them."""

_BETWEEN = re.compile(r"[\s,/·.;│|]*")


@dataclass(frozen=True, slots=True)
class Tick:
    """A word of status with its mark: its words in the sheet, the city's word, whether it is ticked."""

    words: Slice
    word: StatusWord
    is_on: bool


def is_ticked(box: Box) -> bool:
    """Return whether a cell begins with a mark, so that it goes on with the words of the cell before it."""
    return box.text.lstrip("([ ").startswith((*_ON, *_OFF))


def is_on(mark: str, work: Work) -> bool | None:
    """Return whether a mark ticks a word; None for what is no such mark."""
    on, off = work.form.notation.ticks or ("", "")
    if mark == on or (mark and mark in _ON and mark != off):
        return True
    return False if mark == off or (mark and mark in _OFF) else None


def closed(words: str) -> str:
    """Return a status without spaces and dots: offices write 이행 후 계속추진, 통·폐합."""
    return squeezed(words).replace("·", "")


def read(lines: tuple[Slice, ...], city: City, work: Work) -> ReportedStatus | None:
    """Return the one word that is ticked of several in a place, and give the others to the form.

    Of two that are ticked neither is taken, and they are left to no one; a person is asked, as where none is.
    """
    found = next(_read(lines, city, work), None)
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


def _read(lines: tuple[Slice, ...], city: City, work: Work) -> Iterator[tuple[list[Tick], list[Slice]]]:
    """Yield the words and what stands around them, where each has its mark before it, or each behind it."""
    known = {closed(each.word): each for each in vocabulary(city)}
    form = work.form.notation.ticks or ("", "")
    on, off = _any({form[0], *_ON} - {form[1], ""}), _any({form[1], *_OFF} - {form[0], ""})
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
                written, meant = line.cut(*each.span("word")), known[closed(each["word"])]
                ticks.append(Tick(written, meant, re.search(on, each["mark"]) is not None))
                marks.append(line.cut(at, each.start("word")))
                at = each.end("word")
            marks.append(line.cut(at))
        yield ticks, [each for each in marks if each.text]


def _any(marks: Iterable[str]) -> str:
    return f"(?:{'|'.join(re.escape(each) for each in sorted(marks, key=len, reverse=True))})"
