"""A description as it grows, with what a person must decide; and tried on its own card by the parser."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Any

from generator.record.city import City, Field, StatusWord, Term
from generator.record.dates import Quarter, When
from generator.record.form import KNOWN_ROWS, USUAL_ORDER, Form, RowLabel
from generator.record.pledge import Pledge
from generator.record.sections import SectionForm
from generator.sheet.grid import Grid, paragraphs
from generator.sheet.parsing import UntoldError, cards, listed, parse
from generator.sheet.parsing.cards import ListError, SeamsError
from generator.sheet.parsing.claims import Claim
from generator.sheet.parsing.listed import Known, apart
from generator.sheet.parsing.lists import PledgeList, column_at
from generator.sheet.parsing.strips import SheetBox, Slice
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
class FormDraft:
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

    def label_of(self, *boxes: SheetBox) -> None:
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


_QUARTER = Quarter.read("2000-H1")
"""Any: what a card holds does not depend on when it is read."""


def unlisted(
    grid: Grid, table: PledgeList, statuses: Iterable[StatusWord], city: City | None
) -> tuple[str, ...]:
    """Return what a table's rows leave without a place, and rows of which nobody can tell whose they are."""
    trial = _trial_city(table.form, statuses, city)
    rows, _, none = apart(table, grid)
    titles = (row.text(column_at(table.listed, "title")) for _, row in rows)
    known = Known(
        trial,
        tuple(_trial_pledge(f"{at}", "-", title) for at, title in enumerate(titles, 1)),
        trial.quarters[0],
    )
    left = [each.text for each in paragraphs(none.blocks) if each.text]
    for card, row in rows:
        try:
            left += listed.read_row(card, row, table, known).report.unplaced
        except UntoldError:
            left.append(row.unit.text)
    return tuple(left)


def unplaced_by(grid: Grid, form: Form, draft: FormDraft, city: City | None) -> tuple[str, ...] | None:
    """Return what finds no place in a record; None where the card tells no pledge, so that none is read.

    Args:
        grid: the file; of several cards the first is tried.
        form: the proposed form.
        draft: the pledge's number and title, and the words of status that a person is asked to add.
        city: whose departments and status words are known, None for none.

    """
    words = tuple(StatusWord(f"status-{at}", word, None, None) for at, word in enumerate(draft.statuses))
    named = draft.named
    pledge = _trial_pledge("1", named.get("number") or "-", named.get("title") or "-")
    pledges = (pledge,) if named else ()
    trial = _trial_city(form, words, city)
    try:
        card = cards.cut(grid, trial, pledges).each[0]
        parsed = parse(card, trial, pledges, _QUARTER, form)
    except (ListError, SeamsError, UntoldError):
        return None
    return parsed.report.unplaced if parsed is not None else None


def _trial_city(form: Form, statuses: Iterable[StatusWord], city: City | None) -> City:
    term = Term(None, When.read("2000"), When.read("2000"))
    known = city or City("1", "-", term, (_QUARTER,), (Field("1", None),), (), (form,))
    own = {each.id: each for each in (*known.statuses, *statuses)}
    return replace(known, forms=(form,), statuses=tuple(own.values()))


def _trial_pledge(pledge: str, number: str, title: str) -> Pledge:
    return Pledge("1", pledge, number, title, "1", None, None, ())
