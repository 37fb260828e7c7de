"""The labels of the three rows: found in lines however they are spread, with the period that they name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.sheet.parsing.claims import Work
from generator.sheet.parsing.labels import is_near, squeezed
from generator.sheet.parsing.strips import Slice, Strip
from generator.wording.times import PERIOD_IN_FORM

RowName = str
_PARTS = ("{quarter}", "{next_quarter}")


@dataclass(frozen=True, slots=True)
class RowPattern:
    """A row's label as a pattern of letters without spaces: with its note, or alone."""

    row: RowName
    whole: re.Pattern[str]
    bare: re.Pattern[str]
    words: str
    note: str


@dataclass(frozen=True, slots=True)
class Letters:
    """The letters of some lines without spaces, and where each stands."""

    text: str
    places: tuple[tuple[Strip, int], ...]

    @classmethod
    def of(cls, strips: tuple[Strip, ...]) -> Letters:
        """Return the letters of some lines, in one of several that look the same."""
        places = tuple(
            (strip, at)
            for strip in strips
            for at, letter in enumerate(strip.paragraph.text)
            if not letter.isspace()
        )
        return cls("".join(_same(strip.paragraph.text[at]) for strip, at in places), places)

    def slices(self, start: int, end: int) -> Iterator[Slice]:
        """Yield the slices of the letters from one place to another."""
        held: list[tuple[Strip, int]] = []
        for place in self.places[start:end]:
            if held and held[-1][0] is not place[0]:
                yield _slice(held)
                held = []
            held.append(place)
        if held:
            yield _slice(held)


def _same(letter: str) -> str:
    same = squeezed(letter)
    return same if len(same) == 1 else letter


def _slice(places: list[tuple[Strip, int]]) -> Slice:
    return places[0][0].whole.cut(places[0][1], places[-1][1] + 1)


def patterns(work: Work) -> Iterator[RowPattern]:
    """Yield the labels of the three rows, and their other right spellings, as patterns."""
    for name, row in work.form.rows.items():
        for words in (row.label, *row.aliases):
            bare = pattern(words)
            note = pattern(row.note) if row.note else ""
            yield RowPattern(
                name,
                re.compile(rf"{bare}\(?{note}\)?" if note else bare),
                re.compile(bare),
                words,
                row.note or "",
            )


def pattern(label: str) -> str:
    """Return a label as a pattern of letters without spaces."""
    pieces = re.split(r"(\{(?:next_)?quarter\})", label)
    return "".join(PERIOD_IN_FORM if piece in _PARTS else re.escape(squeezed(piece)) for piece in pieces)


def near(letters: Letters, known: Iterable[RowPattern]) -> tuple[RowPattern, re.Match[str]] | None:
    """Return the one row whose label some letters are but for a slip, and how they would be matched."""
    period = re.search(PERIOD_IN_FORM, letters.text)
    start, end = period.span() if period else (0, 0)
    written = letters.text[:start] + letters.text[end:]
    found = {
        pattern.row: pattern
        for pattern in known
        if (period is not None) == ("period" in pattern.whole.groupindex)
        and any(is_near(written, each) for each in _bones(pattern))
    }
    if len(found) != 1:
        return None
    before, after = re.escape(letters.text[:start]), re.escape(letters.text[end:])
    shape = re.fullmatch(f"{before}{PERIOD_IN_FORM if period else ''}{after}", letters.text)
    return (next(iter(found.values())), shape) if shape is not None else None


def _bones(pattern: RowPattern) -> tuple[str, ...]:
    """Return a label without its period: with its note, and alone."""
    words, note = pattern.words, pattern.note
    for part in _PARTS:
        words, note = words.replace(part, ""), note.replace(part, "")
    bare = squeezed(words)
    return (f"{bare}({squeezed(note)})", bare) if pattern.note else (bare,)
