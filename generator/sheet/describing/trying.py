"""The proposed form tried on its own card: what an import by it would leave without a place."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from generator.record.city import City, Field, StatusWord, Term
from generator.record.dates import Quarter, When
from generator.record.form import Form
from generator.record.pledge import Pledge
from generator.sheet.describing.draft import Draft
from generator.sheet.grid import Grid, paragraphs
from generator.sheet.parsing import UntoldError, cards, listed, parse
from generator.sheet.parsing.cards import ListError, SeamsError
from generator.sheet.parsing.listed import Known
from generator.sheet.parsing.lists import PledgeList, column_at
from generator.sheet.parsing.printed import apart

_QUARTER = Quarter.read("2000-H1")
"""Any: what a card holds does not depend on when it is read."""


def unlisted(
    grid: Grid, table: PledgeList, statuses: Iterable[StatusWord], city: City | None
) -> tuple[str, ...]:
    """Return what a table's rows leave without a place, and rows of which nobody can tell whose they are."""
    trial = _city(table.form, statuses, city)
    rows, _, none = apart(table, grid)
    titles = (row.text(column_at(table.listed, "title")) for _, row in rows)
    known = Known(
        trial,
        tuple(_pledge(f"{at}", "-", title) for at, title in enumerate(titles, 1)),
        trial.quarters[0],
    )
    left = [each.text for each in paragraphs(none.blocks) if each.text]
    for card, row in rows:
        try:
            left += listed.read(card, row, table, known).report.unplaced
        except UntoldError:
            left.append(row.unit.text)
    return tuple(left)


def unplaced(grid: Grid, form: Form, draft: Draft, city: City | None) -> tuple[str, ...] | None:
    """Return what finds no place in a record; None where the card tells no pledge, so that none is read.

    Args:
        grid: the file; of several cards the first is tried.
        form: the proposed form.
        draft: the pledge's number and title, and the words of status that a person is asked to add.
        city: whose departments and status words are known, None for none.

    """
    words = tuple(StatusWord(f"status-{at}", word, None, None) for at, word in enumerate(draft.statuses))
    named = draft.named
    pledge = _pledge("1", named.get("number") or "-", named.get("title") or "-")
    pledges = (pledge,) if named else ()
    trial = _city(form, words, city)
    try:
        card = cards.cut(grid, trial, pledges).each[0]
        parsed = parse(card, trial, pledges, _QUARTER, form)
    except (ListError, SeamsError, UntoldError):
        return None
    return parsed.report.unplaced if parsed is not None else None


def _city(form: Form, statuses: Iterable[StatusWord], city: City | None) -> City:
    term = Term(None, When.read("2000"), When.read("2000"))
    known = city or City("1", "-", term, (_QUARTER,), (Field("1", None),), (), (form,))
    own = {each.id: each for each in (*known.statuses, *statuses)}
    return replace(known, forms=(form,), statuses=tuple(own.values()))


def _pledge(pledge: str, number: str, title: str) -> Pledge:
    return Pledge("1", pledge, number, title, "1", None, None, ())
