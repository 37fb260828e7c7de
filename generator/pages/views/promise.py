"""The words promised before the election, facing what the pledge says today."""

from __future__ import annotations

from generator.pages.parts import View
from generator.record.diff import Piece, compared
from generator.record.pledge import Pledge


def promise(pledge: Pledge) -> View:
    """Return the election text of a pledge beside its words of today, both in pieces (none: not stated).

    `is_marked` where some words differ, `is_same` where none does. `is_title` where the words of today are
    the pledge's title, because no text is stated; a title is shorter than a promise by its nature, so nothing
    is marked in it.
    """
    then, today = pledge.election_text, pledge.current_text
    both = compared(then, today) if then is not None and today is not None else None
    return {
        "then": both.old if both else _whole(then),
        "today": both.new if both else _whole(today or pledge.title),
        "is_title": not today,
        "is_marked": both is not None and then != today,
        "is_same": then is not None and then == today,
    }


def _whole(text: str | None) -> tuple[Piece, ...]:
    return (Piece(text, is_same=True),) if text is not None else ()
