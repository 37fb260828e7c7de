"""A description as it grows: the form's parts, the labels that were seen, and what a person must decide."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from generator.record.form import KNOWN_ROWS, USUAL_ORDER, RowLabel
from generator.record.sections import SectionForm
from generator.sheet.parsing.claims import Claim
from generator.sheet.parsing.strips import Box, Slice
from generator.wording import describing as say

Steps = tuple[str | int, ...]
"""The way to a place of the form; a section is named by its id."""


class Ids:
    """Names inside one list, each given once."""

    def __init__(self, kind: str, taken: tuple[str, ...] = ()) -> None:
        """Know what a nameless thing is called (`section`), and the names that are taken."""
        self._kind = kind
        self._taken = set(taken)

    def take(self, wanted: str | None) -> str:
        """Return a name that is free: the wanted one, numbered where it is taken."""
        names = [wanted] if wanted else []
        stem = wanted or self._kind
        first = 2 if wanted else 1
        names += [f"{stem}-{number}" for number in range(first, len(self._taken) + first + 1)]
        name = next(each for each in names if each not in self._taken)
        self._taken.add(name)
        return name


@dataclass(slots=True)
class Draft:
    """What is known of a form so far; `heading` and `notation` hold what differs from the usual.

    `year` is the year of the card, `statuses` the words of status that no city has without listing them,
    `named` the card's own `number` and `title` as far as labels tell them.
    """

    heading: dict[str, Any] = field(default_factory=dict)
    notation: dict[str, Any] = field(default_factory=dict)
    known: dict[str, Any] = field(default_factory=dict)
    rows: dict[str, RowLabel] = field(default_factory=dict)
    sections: list[SectionForm] = field(default_factory=list)
    order: list[str] = field(default_factory=list)
    ids: Ids = field(default_factory=lambda: Ids("section", (*USUAL_ORDER, *KNOWN_ROWS)))
    claims: list[Claim] = field(default_factory=list)
    remarks: list[tuple[Steps, str]] = field(default_factory=list)
    year: int | None = None
    statuses: list[str] = field(default_factory=list)
    named: dict[str, str] = field(default_factory=dict)

    def label(self, *slices: Slice) -> None:
        """Take words for a label or for a mark of the form."""
        self.claims.append(Claim("label", "", slices))

    def label_of(self, *boxes: Box) -> None:
        """Take whole cells for labels."""
        for box in boxes:
            self.label(*box.slices)

    def own_line(self, line: Slice) -> None:
        """Take a line of the head for one of the form's own."""
        self.heading["lines"] = (*self.heading.get("lines", ()), line.text)
        self.label(line)
        self.ask(("heading", "lines"), say.OWN_LINE)

    def ask(self, steps: Steps, words: str) -> None:
        """Leave a remark at a place, once."""
        if (steps, words) not in self.remarks:
            self.remarks.append((steps, words))

    def add(self, section: SectionForm) -> None:
        """Add a section behind all parts that are there."""
        self.sections.append(section)
        self.order.append(section.id)
