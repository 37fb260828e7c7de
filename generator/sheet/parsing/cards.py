"""One file, many cards: the words by which each is known, where each begins, and what stands in none."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from generator.record.city import City
from generator.record.form import Form, Notation
from generator.record.pledge import Pledge
from generator.sheet.grid import Doubt, Grid, Paragraph
from generator.sheet.parsing import heading, naming
from generator.sheet.parsing.labels import squeezed
from generator.sheet.parsing.marks import section_mark
from generator.sheet.parsing.naming import titles
from generator.sheet.parsing.sections import Tables, described, headed, headings, small_print, tables
from generator.sheet.parsing.strips import Slice
from generator.sheet.parsing.units import Unit, shared_out, units
from generator.wording import forms as form_words
from generator.wording.forms import KEPT_NUMBER_LABELS, NUMBER_LABELS

_NUMBER = re.compile(r"[0-9A-Za-z]{1,3}(?:-[0-9A-Za-z]{1,3})+")
_TITLED = 6
"""Letters of a title; a shorter one may be a word of any line."""


@dataclass(frozen=True, slots=True)
class CardWords:
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
    def of(cls, city: City, pledges: Iterable[Pledge]) -> CardWords:
        """Return that of a city."""
        by_number: dict[str, set[str]] = {}
        for pledge in pledges:
            for number in map(naming.plain_number, (pledge.number, pledge.pledge)):
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
            naming.spoken(form.heading.number for form in city.forms),
            tuple(
                heading.quarter_within(form.heading.quarter) for form in city.forms if form.heading.quarter
            ),
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
        found = naming.leading(line, known, self.numbered) or naming.trailing(line, known)
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


_REACH = 8
"""Rows below a number within which the department stands, if the number heads a card."""

_FEWEST_LISTED = 3
"""Rows that each name a pledge, in a file that is a list of pledges."""

_PAGE_NUMBER = re.compile(r"(?P<dash>[-–—]?)\s*[0-9]{1,3}(?:\s*/\s*[0-9]{1,3})?\s*(?P=dash)")
"""A page's number among lines, where a dash before it alone is a bullet."""
_DIVIDER = re.compile(form_words.CHAPTER)


class SeamsError(LookupError):
    """Several cards stand in one file, and nothing tells where each begins; `count` is how many were seen."""

    def __init__(self, count: int) -> None:
        """Keep how many were seen."""
        self.count = count
        super().__init__(count)


class ListError(LookupError):
    """A file lists pledges in a table, a row each, and holds no card; `count` is how many it lists."""

    def __init__(self, count: int) -> None:
        """Keep how many it lists."""
        self.count = count
        super().__init__(count)


@dataclass(frozen=True, slots=True)
class Cards:
    """A file cut apart: its cards in order, and what stands in none of them (a cover, a contents page).

    Their characters together are those of the file, each once.
    """

    each: tuple[Grid, ...]
    between: Grid


@dataclass(slots=True)
class _Card:
    """A card as it is found: the unit at which it begins, its number as far as it is told, its sections."""

    begin: int
    number: str | None
    sections: Counter[str]

    def goes_on(self, before: _Card) -> bool:
        """Return whether this is the card before, whose head is repeated where it goes on over a page."""
        return (
            self.number is not None and self.number == before.number and not self.sections & before.sections
        )


def cut(grid: Grid, city: City, pledges: Iterable[Pledge]) -> Cards:
    """Cut a file at the head of each card; a file of one card stays as it is.

    A head is a line or row that begins with a pledge's number (or is a pledge's title) and has the department
    below it, or the first section of the form. What stands before the first head, and between the last line
    of a card and the next head, stands in no card as far as it can be told apart; a line of which nobody can
    tell stays with the card above it, doubted as `seam`.

    Raises:
        SeamsError: sections of the form come again, and no head stands between them or before the first.
        ListError: no section of a form stands anywhere, and several rows each name a pledge of the city.

    """
    words = CardWords.of(city, pledges)
    every = tuple(units(grid.blocks))
    cards = _cards(every, words)
    if not any(map(words.section, every)) and (listed := _listed(every, words)) >= _FEWEST_LISTED:
        raise ListError(listed)
    first = cards[0].begin if cards else 0
    if len(cards) < 2 and not any(words.number(each) for each in every[:first]):  # noqa: PLR2004
        return Cards((grid,), Grid(()))
    ends = [*(card.begin for card in cards[1:]), len(every)]
    tails = [_tail(every, card.begin, end, words) for card, end in zip(cards, ends, strict=True)]
    again = Counter(_written(each) for tail in (*tails, every[:first]) for each in tail)
    parts: list[list[Unit]] = []
    between = list(every[:first])
    for card, end, tail in zip(cards, ends, tails, strict=True):
        apart = next((n for n, each in enumerate(tail) if _divides(each, again, words)), len(tail))
        last = end - len(tail) + apart
        part = list(every[card.begin : last])
        if 0 < apart == len(tail) and end < len(every):
            part[-1] = _doubted(part[-1])
        parts.append(part)
        between.extend(every[last:end])
    *each, none = shared_out(grid, parts, between)
    return Cards(tuple(each), none)


def _listed(every: Sequence[Unit], words: CardWords) -> int:
    """Return how many pledges of the city have a row of their own."""
    rows = [unit for unit in every if unit.table is not None]
    return sum(words.number(unit) in words.titles or words.title(unit) is not None for unit in rows)


def _cards(every: Sequence[Unit], words: CardWords) -> list[_Card]:
    """Find the cards, and hold that no section comes twice in one of them."""
    cards: list[_Card] = []
    headless = _Card(0, None, Counter())
    for at, unit in enumerate(every):
        if _is_head(every, at, words):
            begin = at - (at > 0 and words.tells_quarter(every[at - 1]))
            cards.append(_Card(begin, words.number(unit), Counter()))
        if (section := words.section(unit)) is not None:
            (cards[-1] if cards else headless).sections[section] += 1
    kept: list[_Card] = []
    for card in cards:
        if kept and card.goes_on(kept[-1]):
            kept[-1].sections += card.sections
        else:
            kept.append(card)
    found = [each.sections for each in (headless, *kept) if each.sections]
    is_twice = any(sum(count > 1 for count in each.values()) > 1 for each in found)
    if is_twice or any(headless.sections & each.sections for each in kept):
        raise SeamsError(sum(max(each.values()) for each in found))
    return kept


def _is_head(every: Sequence[Unit], at: int, words: CardWords) -> bool:
    number = words.number(every[at])
    title = words.title(every[at])
    if number is None and (title is None or any(map(words.number, every[max(0, at - 2) : at]))):
        return False
    below = every[at + 1 :]
    if words.names_department(every[at]):
        return True
    for distance, unit in enumerate(below):
        if words.number(unit) is not None or (number is None and words.title(unit) is not None):
            return False
        if distance < _REACH and words.names_department(unit):
            return True
        if (section := words.section(unit)) is not None:
            return section in words.firsts and words.is_titled(number, every[at : at + 3])
    return False


def _tail(every: Sequence[Unit], begin: int, end: int, words: CardWords) -> Sequence[Unit]:
    """Return the lines at the end of a card that may not be its own: without a mark, behind all that is."""
    own = [at for at in range(begin, end) if words.section(every[at]) is not None]
    last = own[-1] if own else begin
    last += last + 1 < end and words.is_open(every[last])
    at = end
    while at - 1 > last and not _is_own(every, at - 1, last, words):
        at -= 1
    return every[at:end]


def _is_own(every: Sequence[Unit], at: int, last: int, words: CardWords) -> bool:
    unit = every[at]
    if words.is_small(unit):
        return True
    if every[last].table is not None:  # a card in a table ends with it
        return unit.table == every[last].table
    if unit.table is not None:  # problems and remedies in a table right below their heading
        return all(each.table == unit.table for each in every[last + 1 : at])
    return words.is_marked(unit) and not _PAGE_NUMBER.fullmatch(unit.text)


def _divides(unit: Unit, again: Counter[str], words: CardWords) -> bool:
    """Return whether a line at the end of a card is no line of it."""
    text = unit.text
    return (
        unit.table is not None
        or again[_written(unit)] > 1
        or bool(_PAGE_NUMBER.fullmatch(text) or _DIVIDER.match(text))
        or squeezed(text) in words.groups
        or words.number(unit) is not None
    )


def _written(unit: Unit) -> str:
    return re.sub(r"[0-9]+", "0", squeezed(unit.text))


def _doubted(unit: Unit) -> Unit:
    block = unit.block
    if not isinstance(block, Paragraph):
        return unit
    return replace(unit, block=replace(block, doubts=(*block.doubts, Doubt("seam", block.text))))
