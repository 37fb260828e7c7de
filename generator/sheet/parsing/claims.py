"""Who owns which characters of the sheet: the record, the form's labels, the marks; and what no one owns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal

from generator.record.form import Form
from generator.record.pledge import Pledge
from generator.record.report import Deviation, Report, Review
from generator.sheet.grid import PAGE_NUMBER
from generator.sheet.parsing.strips import Slice, Strip, joined
from generator.wording import importing

Owner = Literal["record", "label", "markup", "withheld"]


@dataclass(frozen=True, slots=True)
class Claim:
    """Characters with their owner: of the record `field` is the pointer, of a label its words in the form.

    What is `withheld` stands in the sheet alone: an officer's name in a city that shows none.
    """

    owner: Owner
    field: str
    slices: tuple[Slice, ...]

    @property
    def text(self) -> str:
        """Return the characters without spaces."""
        return "".join("".join(each.text.split()) for each in self.slices)


@dataclass(slots=True)
class Work:
    """What the parts of the parser add to as they go: claims, notes, and labels written otherwise.

    `alike` holds the lines whose mark was read as one of the form's that it looks like, by that mark.
    """

    form: Form
    withholds_names: bool = False
    claims: list[Claim] = field(default_factory=list)
    notes: list[Review] = field(default_factory=list)
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

    def withhold(self, *slices: Slice) -> None:
        """Keep slices from everything that is written."""
        self.claims.append(Claim("withheld", "", slices))

    def keep(self, at: str, slices: Sequence[Slice]) -> str | None:
        """Give slices to a field of the record, and return them as its text; None for none."""
        if not slices:
            return None
        self.record(at, *slices)
        return joined(slices)

    def note(
        self, at: str, words: str, line: int | None, level: Literal["confirm", "suspect"] = "confirm"
    ) -> None:
        """Ask a person to look at a place of the record; `line` is where it stands in the sheet."""
        self.notes.append(Review(at, level, words, line))

    def differs(self, at: str, written: str, form: str, line: int | None) -> None:
        """Tell words of the form that are written otherwise."""
        self.deviations.append(Deviation(at, written, form))
        self.note(at, importing.label_differs(written, form), line)

    def fields(self) -> dict[int, str]:
        """Return the field of the record into which a line went, by the line's number."""
        return {
            each.strip: claim.field.removesuffix(".text")
            for claim in self.claims
            if claim.owner == "record"
            for each in claim.slices
        }

    def lines(self) -> dict[str, int | None]:
        """Return the line at which each field of the record begins."""
        owned = (claim for claim in self.claims if claim.owner == "record" and claim.slices)
        return {claim.field: claim.slices[0].origin.line for claim in owned}


class UntoldError(LookupError):
    """A sheet names no pledge that can be found, or no quarter; `what` says which.

    `whose`: the number is one pledge's and the title another's.
    """

    def __init__(self, what: Literal["pledge", "quarter", "whose"]) -> None:
        """Keep what is not told."""
        self.what: Literal["pledge", "quarter", "whose"] = what
        super().__init__(what)


def page_numbers(aside: Iterable[Strip], work: Work) -> None:
    """Give the numbers of pages, which stand alone in the head or foot of a page, to the marks."""
    for strip in aside:
        if strip.paragraph.at_edge and PAGE_NUMBER.fullmatch(strip.paragraph.text):
            work.mark(strip.whole)


def leftover(strips: Iterable[Strip], claims: Iterable[Claim]) -> Iterator[Slice]:
    """Yield what is left of each line once all claims are taken out, a run at a time."""
    taken: dict[int, list[tuple[int, int]]] = {}
    for claim in claims:
        for each in claim.slices:
            taken.setdefault(each.strip, []).append((each.start, each.end))
    for strip in strips:
        at = 0
        whole = strip.whole
        for start, end in (*sorted(taken.get(strip.number, ())), (whole.end, whole.end)):
            rest = whole.cut(at, max(start, at))
            if rest.text:
                yield rest
            at = max(at, end)


@dataclass(frozen=True, slots=True)
class Parsed:
    """What a sheet gives: the record that it proposes, and whose each of its characters is.

    `report.unplaced` holds what no field and no label owns. `number` is the pledge's number
    as the sheet writes it, `form` the one by which it was read; `pledge` is None where the city has no such
    pledge. `hidden` counts characters that no one can see, which were taken out.
    """

    report: Report
    form: Form
    pledge: Pledge | None
    number: str | None
    strips: tuple[Strip, ...]
    claims: tuple[Claim, ...]
    left: tuple[Slice, ...]
    hidden: int
