"""The parts of a sheet that its form tells of: their headings, marked or spaced anyhow, and what is below."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeAlias

from generator.record.form import Form, FundingSource, Period
from generator.record.sections import FactsForm, FigureColumn, FigureRow, FiguresForm, SectionForm
from generator.sheet.grid import Grid, paragraphs
from generator.sheet.parsing import columns
from generator.sheet.parsing.labels import Label, is_near, pattern, squeezed
from generator.sheet.parsing.marks import Marks, section_mark
from generator.sheet.parsing.strips import Letters, SheetBox, SheetLine, Slice, Strip
from generator.wording.forms import ORDERS, UNIT_WORD

HEAD = " heading"
"""The name of the part above the first heading; no id has a space."""

PROGRESS, BUDGET = "progress", "budget"

_Labelled: TypeAlias = Period | FundingSource | FigureColumn | FigureRow

_FEWEST_NAMED = 2
"""Labels that a row bears, at the least, if it is the head of a table."""


@dataclass(slots=True)
class SheetPart:
    """A section: its name, the place of its heading (None: it bears none), its rows, units it tells.

    `title` are the lines of its heading without what stands behind it, `beside` the words in brackets behind
    that of a described section.
    """

    name: str
    heading: Slice | None
    lines: list[SheetLine] = field(default_factory=list)
    units: list[columns.Measure] = field(default_factory=list)
    title: tuple[Slice, ...] = ()
    beside: tuple[Slice, ...] = ()

    def strips(self) -> Iterator[Strip]:
        """Yield the lines that stand alone in their row; of several cells side by side nobody knows."""
        for line in self.lines:
            if len(line.filled) == 1 and not line.filled[0].nested:
                yield from line.filled[0].strips


def headings(form: Form) -> tuple[Label, ...]:
    """Return the headings of a form by the names of their parts, in its order."""
    known = {
        PROGRESS: form.progress_heading,
        "participation": form.participation.heading,
        BUDGET: form.budget.heading,
        "problems": form.problems_heading,
    }
    found = {name: Label(name, words) for name, words in known.items() if words}
    found |= {name: Label(name, row.label, row.aliases) for name, row in form.rows.items() if row.alone}
    found |= {
        each.id: Label(each.id, each.heading, each.aliases)
        for each in form.sections
        if each.heading is not None
    }
    return tuple(found[name] for name in form.parts() if name in found)


def described(form: Form) -> frozenset[str]:
    """Return the names of the parts that only this form has: what stands behind their heading is theirs."""
    return frozenset(
        (*(each.id for each in form.sections), *(n for n, row in form.rows.items() if row.alone))
    )


def unit_of(name: str, form: Form) -> str | None:
    """Return the unit that the table of a part tells; None where it tells none."""
    known = {"participation": form.participation.unit, BUDGET: form.budget.unit}
    section = form.section(name)
    return section.unit if isinstance(section, FiguresForm) else known.get(name)


def units_of(name: str, form: Form) -> frozenset[str]:
    """Return all units of a table, without spaces: its own, and those of single rows and columns."""
    section = form.section(name)
    units = [unit_of(name, form)]
    if isinstance(section, FiguresForm):
        units += [*(each.unit for each in section.columns), *(each.unit for each in section.rows)]
    return frozenset(squeezed(each) for each in units if each)


def small_print(name: str, form: Form) -> str | None:
    """Return the small line that the form prints beside the table of a part; None for none."""
    section = form.section(name)
    if name == "participation" and form.participation.example is not None:
        return form.notation.example.replace("{example}", form.participation.example)
    return section.note if isinstance(section, FiguresForm) else None


Tables = Mapping[str, tuple[frozenset[str], ...]]
"""The labels that may head each table of a form, as it is and turned, without spaces."""


def tables(form: Form) -> Tables:
    """Return the tables of a form that are known by their head row."""
    budget = form.budget
    corner = [budget.project_label, budget.source_label]
    found: dict[str, tuple[frozenset[str], ...]] = {}
    if budget.periods:
        found[BUDGET] = (_label_words(budget.periods, corner), _label_words(budget.sources, corner))
    if form.progress_heading is None and PROGRESS in form.parts():
        found[PROGRESS] = (_label_words((), (form.columns.part, form.columns.content, form.columns.remark)),)
    for each in form.sections:
        if isinstance(each, FiguresForm):
            found[each.id] = (_label_words(each.columns, each.labels), _label_words(each.rows, each.labels))
    return found


def headed(texts: Sequence[str], known: Tables) -> tuple[str, ...]:
    """Return the names of the tables whose labels a row bears, most of all; of several nobody knows."""
    written = [squeezed(each) for each in texts]
    counted = {
        name: max(sum(each in labels for each in written) for labels in every)
        for name, every in known.items()
    }
    most = max(counted.values(), default=0)
    is_head = most >= max(_FEWEST_NAMED, len(written) / 2)
    return tuple(name for name, count in counted.items() if count == most) if is_head else ()


def _label_words(labelled: Iterable[_Labelled], corner: Iterable[str]) -> frozenset[str]:
    every = (words for each in labelled for words in (each.label, *each.aliases))
    return frozenset(map(squeezed, (*every, *corner)))


_COUNTED = sorted((each for order in ORDERS for each in order), key=len, reverse=True)
_NUMBERED = rf"(?P<number>\d{{1,2}}|{'|'.join(_COUNTED)})"
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
class PartHeading:
    """A heading: its label, its cell, how little likely it is, its characters, and what stands behind it.

    `rank` is 0 with the form's own mark, 1 with another, 2 with none, 3 with a bullet, and more where a
    letter is wrong (`is_right`). `beside` are words in brackets, `rest` what follows in the cell.
    """

    label: Label
    box: SheetBox
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
        mark = re.escape(form.notation.section or "").replace(re.escape("{n}"), _NUMBERED)
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

    def of(self, box: SheetBox) -> Iterator[PartHeading]:
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
            PartHeading(label, box, rank, found.words, rest=below)
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

    def number(self, line: SheetLine) -> tuple[int, int] | None:
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

    def _found(self, letters: Letters, begin: int, rank: int) -> Iterator[tuple[Label, _FoundHeading]]:
        """Yield the headings of some letters; a part that only this form has may be headed in more ways."""
        for label, words in self._patterns:
            match = words.fullmatch(letters.text, begin)
            if match is None:
                continue
            found = _FoundHeading(match, letters)
            is_marked = rank <= _MARKED and self._mark is not None
            if label.key in self._own or is_marked or (rank < _BULLETED and not found.behind):
                yield label, found

    def _heading(
        self, label: Label, box: SheetBox, rank: int, found: _FoundHeading, below: tuple[Strip, ...]
    ) -> PartHeading:
        rest = [
            strip.behind(found.words[-1], self._bullets.outermost, _DEEP)
            for strip in box.strips
            if found.rest and strip.number == found.rest[0].strip
        ]
        return PartHeading(label, box, rank, found.words, found.beside, (*rest, *below))

    def _slip(
        self, box: SheetBox, spread: list[tuple[Letters, tuple[Strip, ...]]], begin: int, rank: int
    ) -> Iterator[PartHeading]:
        """Yield the one heading that a marked line is but for a letter."""
        for letters, below in spread:
            match = _ANY.fullmatch(letters.text, begin)
            near = [each for each in self.labels if match and is_near(match["label"], squeezed(each.words))]
            if match is not None and len(near) == 1:
                heading = self._heading(near[0], box, rank + _SLIP, _FoundHeading(match, letters), below)
                yield replace(heading, is_right=False)
                return


class _FoundHeading:
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


_FEWEST_LABELS = 3
"""Labels that a file must bear to be a sheet."""


def form_of(grid: Grid, forms: Iterable[Form]) -> Form | None:
    """Return the form whose labels stand in a sheet, the latest of equals; None where hardly any does."""
    written = {words for paragraph in paragraphs(grid.blocks) for words in _bare_labels(paragraph.text)}
    counted = [(len(written & set(_labels_of(form))), number, form) for number, form in enumerate(forms)]
    most, _, form = max(counted, key=lambda each: each[:2])
    return form if most >= _FEWEST_LABELS else None


def _bare_labels(text: str) -> Iterator[str]:
    """Yield what may be a label in a line: all of it without its mark, and what stands before other words."""
    bare = text.lstrip("□■○◦●❍▶-·•☐ ")
    bare = bare.removeprefix(section_mark(bare))
    yield squeezed(bare)
    yield squeezed(re.split(r"[:：(]", bare, maxsplit=1)[0])


def _labels_of(form: Form) -> Iterator[str]:
    marks = "".join(glyph for level in form.notation.bullets for glyph in level)
    words = (
        *(each.words for each in headings(form)),
        form.problems_label,
        form.remedies_label,
        form.heading.department,
        form.columns.content,
        *(kind.label for kind in form.participation.kinds),
        *(period.label for period in form.budget.periods),
        *(source.label for source in form.budget.sources),
        *(label for section in form.sections for label in _of_section(section)),
    )
    for each in filter(None, words):
        yield squeezed(each.lstrip(marks))


def _of_section(section: SectionForm) -> Iterator[str]:
    """Yield the labels of a part that only this form has; its heading is among the others."""
    if isinstance(section, FactsForm):
        yield from (each.label for each in section.facts)
    elif isinstance(section, FiguresForm):
        columns, rows = section.columns, section.rows
        yield from (*section.labels, *(each.label for each in columns), *(each.label for each in rows))
