"""The headings of a form in a sheet: however they are marked, numbered and spaced, and what stands behind."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator.record.form import Form
from generator.sheet.parsing.labels import Label, is_near, squeezed
from generator.sheet.parsing.marks import Marks, section_mark
from generator.sheet.parsing.row_labels import Letters, pattern
from generator.sheet.parsing.sections import described, headings
from generator.sheet.parsing.strips import Box, Line, Slice, Strip
from generator.wording.forms import ORDERS
from generator.wording.sheet_tables import UNIT_WORD

_COUNTED = sorted((each for order in ORDERS for each in order), key=len, reverse=True)
_NUMBER = rf"(?P<number>\d{{1,2}}|{'|'.join(_COUNTED)})"
_BESIDE = rf"\((?:[^()]|\([^()]*\))*\)|[\[〔<【].*?[\]〕>】]|{UNIT_WORD}:.*"
_BEHIND = rf"[,·]*(?:(?P<beside>{_BESIDE})(?::?(?P<more>.*))?|:(?P<rest>.*))?"
"""What stands behind a heading in its line: words in brackets, a unit, the first words of the part."""

_DEEP = 1000
"""How far in stands what follows a heading on its line: nothing is below it for its indent alone."""

_MOST_LINES = 3
"""Over which a heading may be spread."""

_ANY = re.compile(rf"(?P<label>[^(\[〔<【:]+?){_BEHIND}")
_MARKED, _BARE, _BULLETED, _SLIP = 1, 2, 3, 4
"""How little likely a heading is with another mark than the form's, with none, with a bullet, with a slip."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading: its label, its cell, how little likely it is, its characters, and what stands behind it.

    `rank` is 0 with the form's own mark, 1 with another, 2 with none, 3 with a bullet, and more where a
    letter is wrong (`is_right`). `beside` are words in brackets, `rest` what follows in the cell.
    """

    label: Label
    box: Box
    rank: int
    words: tuple[Slice, ...]
    beside: tuple[Slice, ...] = ()
    rest: tuple[Strip, ...] = ()
    is_right: bool = True


class Headings:
    """What a form calls its parts, ready to be looked for."""

    def __init__(self, form: Form) -> None:
        """Know the headings of a form."""
        self.labels = headings(form)
        self._own = described(form)
        self._bullets = Marks.of(form.notation)
        mark = re.escape(form.notation.section or "").replace(re.escape("{n}"), _NUMBER)
        self._mark = re.compile(rf"{mark}\s*(?=\S)") if mark else None
        notes = {name: row.note for name, row in form.rows.items()}
        self._patterns = [
            (label, re.compile(rf"(?P<label>{pattern(words)}{_note(notes.get(label.key))}){_BEHIND}"))
            for label in self.labels
            for words in (label.words, *label.aliases)
        ]
        self._firsts = "".join(
            squeezed(words)[:1] for each in self.labels for words in (each.words, *each.aliases)
        )

    def of(self, box: Box) -> Iterator[Heading]:
        """Yield the headings that a cell may begin with: those that fill lines first."""
        if box.nested:
            return
        text = box.strips[0].paragraph.text
        mark, rank = self._marked(text)
        if rank > _MARKED and self._is_no_beginning(text[len(mark) :]):
            return
        begin = len("".join(mark.split()))
        counts = range(1, min(len(box.strips), _MOST_LINES) + 1)
        spread = [(Letters.of(box.strips[:count]), box.strips[count:]) for count in counts]
        whole = [
            Heading(label, box, rank, found.words, rest=below)
            for letters, below in reversed(spread)
            for label, found in self._found(letters, begin, rank)
            if not found.behind
        ]
        every = whole or [
            self._heading(label, box, rank, found, below)
            for letters, below in spread
            for label, found in self._found(letters, begin, rank)
        ]
        if every:
            yield every[0]
        elif rank <= _MARKED and self._mark is not None:
            yield from self._slip(box, spread, begin, rank)

    def number(self, line: Line) -> tuple[int, int] | None:
        """Return by its number which heading a line is, and by which kind of numbers; None for none."""
        found = self._mark.match(line.filled[0].text) if self._mark is not None and line.filled else None
        number = found.groupdict().get("number") if found is not None else None
        if number is None or number.isdecimal():
            return (0, int(number)) if number else None
        kind, order = next((at, each) for at, each in enumerate(ORDERS, 1) if number in each)
        return kind, order.index(number) + 1

    def _marked(self, text: str) -> tuple[str, int]:
        """Return the mark with which a text begins, and how likely it is that of a heading."""
        if self._mark is not None and (own := self._mark.match(text)):
            return own.group(), 0
        if mark := section_mark(text):
            return mark, _MARKED
        bullet = self._bullets.bullet.match(text)
        return (bullet.group(), _BULLETED) if bullet is not None else ("", _BARE)

    def _is_no_beginning(self, text: str) -> bool:
        """Return whether a text begins as no heading does; one may begin with a quarter."""
        return "{" not in self._firsts and squeezed(text)[:1] not in self._firsts

    def _found(self, letters: Letters, begin: int, rank: int) -> Iterator[tuple[Label, _Found]]:
        """Yield the headings of some letters; a part that only this form has may be headed in more ways."""
        for label, words in self._patterns:
            match = words.fullmatch(letters.text, begin)
            if match is None:
                continue
            found = _Found(match, letters)
            is_marked = rank <= _MARKED and self._mark is not None
            if label.key in self._own or is_marked or (rank < _BULLETED and not found.behind):
                yield label, found

    def _heading(self, label: Label, box: Box, rank: int, found: _Found, below: tuple[Strip, ...]) -> Heading:
        rest = [
            strip.behind(found.words[-1], self._bullets.outermost, _DEEP)
            for strip in box.strips
            if found.rest and strip.number == found.rest[0].strip
        ]
        return Heading(label, box, rank, found.words, found.beside, (*rest, *below))

    def _slip(
        self, box: Box, spread: list[tuple[Letters, tuple[Strip, ...]]], begin: int, rank: int
    ) -> Iterator[Heading]:
        """Yield the one heading that a marked line is but for a letter."""
        for letters, below in spread:
            match = _ANY.fullmatch(letters.text, begin)
            near = [each for each in self.labels if match and is_near(match["label"], squeezed(each.words))]
            if match is not None and len(near) == 1:
                heading = self._heading(near[0], box, rank + _SLIP, _Found(match, letters), below)
                yield replace(heading, is_right=False)
                return


class _Found:
    """A heading in some letters, and the characters of its words, of those beside it and behind it."""

    def __init__(self, found: re.Match[str], letters: Letters) -> None:
        more = "more" if found["beside"] else "rest"
        end = found.start(more) if found[more] else found.end()
        middle = found.span("beside") if found["beside"] else (end, end)
        self.behind = found.end("label") < found.end()
        self.words = (*letters.slices(0, middle[0]), *letters.slices(middle[1], end))
        self.beside = tuple(letters.slices(*middle))
        self.rest = tuple(letters.slices(end, found.end()))


def is_beside(text: str) -> bool:
    """Return whether a line stands in brackets whole, as what belongs to the heading above it."""
    return re.fullmatch(_BESIDE, text) is not None


def _note(note: str | None) -> str:
    return rf"(?:\(?{pattern(note)}\)?)?" if note else ""
