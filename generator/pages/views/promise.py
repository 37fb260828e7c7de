"""The words promised before the election, facing what the pledge says today."""

from __future__ import annotations

from dataclasses import dataclass

from generator.ledger.compared import Piece, compared
from generator.record.pledge import Pledge


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two wordings in pieces; none where it is not stated, which the page says in a sentence."""

    pieces: tuple[Piece, ...]
    absence: str = ""


@dataclass(frozen=True, slots=True)
class PromiseView:
    """Both wordings. `is_marked` where some words differ, `is_same` where none does.

    `is_title` where the words of today are the pledge's title, because no text is stated; a title is shorter
    than a promise by its nature, so nothing is marked in it.
    """

    then: Side
    today: Side
    is_title: bool
    is_marked: bool
    is_same: bool


def promise(pledge: Pledge) -> PromiseView:
    """Return the election text of a pledge beside its words of today."""
    then, today = pledge.election_text, pledge.current_text
    is_marked = then is not None and today is not None and then != today
    if then is not None and today is not None:
        both = compared(then, today)
        sides = Side(both.old), Side(both.new)
    else:
        sides = _whole(then), _whole(today or pledge.title)
    is_same = then is not None and then == today
    return PromiseView(*sides, not today, is_marked, is_same)


def _whole(text: str | None) -> Side:
    return Side((Piece(text, is_same=True),) if text is not None else ())
