"""Who owns which characters of the sheet: the record, the form's labels, or the marks."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from generator.record.form import Form
from generator.record.report import Deviation
from generator.sheet.parsing.strips import Slice

Owner = Literal["record", "label", "markup"]


@dataclass(frozen=True, slots=True)
class Claim:
    """Characters with their owner: of the record `field` is the pointer, of a label its words in the form."""

    owner: Owner
    field: str
    slices: tuple[Slice, ...]

    @property
    def text(self) -> str:
        """Return the characters without spaces."""
        return "".join("".join(each.text.split()) for each in self.slices)


@dataclass(frozen=True, slots=True)
class Note:
    """Something that a person should look at: the place in the record, the words, where it stands."""

    at: str
    words: str
    line: int | None
    level: Literal["confirm", "suspect"] = "confirm"


@dataclass(slots=True)
class Work:
    """What the parts of the parser add to as they go: claims, notes, and labels written otherwise.

    `alike` holds the lines whose mark was read as one of the form's that it looks like, by that mark.
    """

    form: Form
    claims: list[Claim] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    deviations: list[Deviation] = field(default_factory=list)
    alike: dict[str, list[Slice]] = field(default_factory=dict)

    def record(self, at: str, *slices: Slice) -> None:
        """Give slices to a field of the record."""
        self.claims.append(Claim("record", at, slices))

    def label(self, label: str, *slices: Slice) -> None:
        """Give slices to a label of the form."""
        self.claims.append(Claim("label", label, slices))

    def mark(self, *slices: Slice) -> None:
        """Give slices to the marks that are no words."""
        self.claims.append(Claim("markup", "", slices))

    def note(self, at: str, words: str, line: int | None) -> None:
        """Ask a person to look at a place."""
        self.notes.append(Note(at, words, line))
