"""The words by which a card is known in a file: numbers and titles of pledges, labels and marks of forms."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.record.city import City
from generator.record.form import Form, Notation
from generator.record.pledge import Pledge
from generator.sheet.grid import Paragraph
from generator.sheet.parsing import head_quarter, numbers
from generator.sheet.parsing.labels import squeezed
from generator.sheet.parsing.marks import section_mark
from generator.sheet.parsing.pledges import titles
from generator.sheet.parsing.sections import Tables, described, headed, headings, small_print, tables
from generator.sheet.parsing.strips import Slice
from generator.sheet.parsing.units import Unit
from generator.wording.forms import KEPT_NUMBER_LABELS, NUMBER_LABELS

_NUMBER = re.compile(r"[0-9A-Za-z]{1,3}(?:-[0-9A-Za-z]{1,3})+")
_TITLED = 6
"""Letters of a title; a shorter one may be a word of any line."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What a city's records and forms call things; texts are without spaces (`squeezed`).

    `titles` are by number, `quarters` the quarters of heads, `groups` the names of fields and strategies,
    `firsts` the first sections of forms, `described` those that only one form has, `small` the lines below
    tables.
    """

    titles: Mapping[str, frozenset[str]]
    groups: frozenset[str]
    sections: Mapping[str, str]
    departments: frozenset[str]
    numbered: tuple[str, ...]
    quarters: tuple[re.Pattern[str], ...]
    marks: tuple[str, ...]
    section_marks: tuple[str, ...]
    firsts: frozenset[str]
    described: frozenset[str]
    small: frozenset[str]
    tables: Tables

    @classmethod
    def of(cls, city: City, pledges: Iterable[Pledge]) -> Vocabulary:
        """Return that of a city."""
        by_number: dict[str, set[str]] = {}
        for pledge in pledges:
            for number in map(numbers.plain, (pledge.number, pledge.pledge)):
                by_number.setdefault(number, set()).update(map(squeezed, titles(pledge)))
        groups = [name for field in city.fields for name in (field.name, *(s.name for s in field.strategies))]
        notations = [form.notation for form in city.forms]
        return cls(
            {number: frozenset(each) for number, each in by_number.items()},
            frozenset(squeezed(name) for name in groups if name is not None),
            {
                squeezed(spelled): each.key
                for form in city.forms
                for each in headings(form)
                for spelled in (each.words, *each.aliases)
            },
            frozenset(squeezed(form.heading.department) for form in city.forms if form.heading.department),
            numbers.spoken(form.heading.number for form in city.forms),
            tuple(head_quarter.within(form.heading.quarter) for form in city.forms if form.heading.quarter),
            tuple(mark for each in notations for mark in _marks(each)),
            tuple({each.section for each in notations if each.section}),
            frozenset(name for form in city.forms for name in _parts(form)[:1]),
            frozenset().union(*map(described, city.forms)),
            frozenset(
                squeezed(line) for form in city.forms for n in form.parts() if (line := small_print(n, form))
            ),
            {name: labels for form in city.forms for name, labels in tables(form).items()},
        )

    def number(self, unit: Unit) -> str | None:
        """Return the number of a pledge with which a unit begins, or that its label names; None for none."""
        if not unit.boxes:
            return None
        first = unit.boxes[0]
        if len(unit.boxes) > 1 and squeezed(first).rstrip(":") in (*NUMBER_LABELS, *KEPT_NUMBER_LABELS):
            first = unit.boxes[1]
        line = Slice(0, 0, len(first), first, unit.block.origin)
        known = frozenset(self.titles)
        found = numbers.leading(line, known, self.numbered) or numbers.trailing(line, known)
        if found is None or not (found.is_known or _NUMBER.fullmatch(found.number)):
            return None
        return found.number

    def title(self, unit: Unit) -> str | None:
        """Return the title of a pledge of the city that stands alone in a cell or on a line."""
        known = (squeezed(each) for each in unit.boxes)
        every = frozenset().union(*self.titles.values()) if self.titles else frozenset()
        return next((each for each in known if len(each) >= _TITLED and each in every), None)

    def is_titled(self, number: str | None, near: Iterable[Unit]) -> bool:
        """Return whether the title of a number's pledge stands in some units."""
        written = squeezed(" ".join(each.text for each in near))
        return number is None or any(each in written for each in self.titles.get(number, ()))

    def names_department(self, unit: Unit) -> bool:
        """Return whether a unit holds the label of the department."""
        return any(squeezed(each).rstrip(":") in self.departments for each in unit.boxes)

    def tells_quarter(self, unit: Unit) -> bool:
        """Return whether a unit is a quarter in the words of a form, and nothing else."""
        return any(each.fullmatch(squeezed(unit.text)) for each in self.quarters)

    def section(self, unit: Unit) -> str | None:
        """Return the section whose heading stands in a unit, or whose table has its head there."""
        found = (self._headed(squeezed(box))[0] for box in unit.boxes)
        named = headed(unit.boxes, self.tables) if unit.table is not None and len(unit.boxes) > 1 else ()
        by_table = named[0] if len(named) == 1 and named[0] not in self.sections.values() else None
        return next((each for each in found if each is not None), by_table)

    def _headed(self, words: str) -> tuple[str | None, str]:
        """Return the section that a text heads, and what stands behind the heading."""
        mark = next((each for each in self.section_marks if words.startswith(each)), "")
        if not mark and self.section_marks:
            mark = section_mark(words)
        bare = words.removeprefix(mark)
        for found in (bare, re.split(r"[(:]", bare, maxsplit=1)[0]):
            section = self.sections.get(found)
            if section is not None and (mark or found == bare or section in self.described):
                return section, bare.removeprefix(found)
        return None, ""

    def is_open(self, unit: Unit) -> bool:
        """Return whether a unit is a heading and nothing else, so that the next line is its own."""
        section, rest = self._headed(squeezed(unit.text))
        return section in self.described and not rest

    def is_marked(self, unit: Unit) -> bool:
        """Return whether a line bears a mark of a form, or one that its format draws."""
        drawn = isinstance(unit.block, Paragraph) and unit.block.bullet is not None
        return drawn or unit.text.startswith(self.marks)

    def is_small(self, unit: Unit) -> bool:
        """Return whether a line is the small line that a form prints below a table."""
        return squeezed(unit.text) in self.small


def _parts(form: Form) -> list[str]:
    """Return the parts of a form that a heading or the head of a table tells, in its order."""
    known = {*(each.key for each in headings(form)), *tables(form)}
    return [name for name in form.parts() if name in known]


def _marks(notation: Notation) -> Iterator[str]:
    for level in notation.bullets:
        yield from level
    yield notation.note
    yield notation.task_opens
