"""The proposed form tried on its own card: what an import by it would leave without a place."""

from __future__ import annotations

from dataclasses import replace

from generator.record.city import City, Field, StatusWord, Term
from generator.record.dates import Quarter, When
from generator.record.form import Form
from generator.record.pledge import Pledge
from generator.sheet.describing.draft import Draft
from generator.sheet.grid import Grid
from generator.sheet.parsing import UntoldError, cards, parse
from generator.sheet.parsing.cards import ListError, SeamsError

_QUARTER = Quarter.read("2000-H1")
"""Any: what a card holds does not depend on when it is read."""


def unplaced(grid: Grid, form: Form, draft: Draft, city: City | None) -> tuple[str, ...] | None:
    """Return what finds no place in a record; None where the card tells no pledge, so that none is read.

    Args:
        grid: the file; of several cards the first is tried.
        form: the proposed form.
        draft: the pledge's number and title, and the words of status that a person is asked to add.
        city: whose departments and status words are known, None for none.

    """
    known = city or City(
        "1",
        "-",
        Term(None, When.read("2000"), When.read("2000")),
        (_QUARTER,),
        (Field("1", None),),
        (),
        (form,),
    )
    words = tuple(StatusWord(f"status-{at}", word, None, None) for at, word in enumerate(draft.statuses))
    named = draft.named
    pledge = Pledge("1", "1", named.get("number") or "-", named.get("title") or "-", "1", None, None, ())
    pledges = (pledge,) if named else ()
    trial = replace(known, forms=(form,), statuses=(*known.statuses, *words))
    try:
        card = cards.cut(grid, trial, pledges).each[0]
        parsed = parse(card, trial, pledges, _QUARTER, form)
    except (ListError, SeamsError, UntoldError):
        return None
    return parsed.report.unplaced if parsed is not None else None
