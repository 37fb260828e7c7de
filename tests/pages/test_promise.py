"""The words promised before the election stand beside today's, and what differs is marked."""

from __future__ import annotations

from collections.abc import Iterable

from generator.pages.views.pledge import promise
from generator.record.diff import Piece
from tests.ledger.town import pledge

PROMISED, TODAY = "동마다 쉼터를 열 곳 짓겠습니다", "동마다 쉼터를 여섯 곳 짓겠습니다"


def text(side: Iterable[Piece]) -> str:
    """Return the text of a side."""
    return "".join(piece.words for piece in side)


def differing(side: Iterable[Piece]) -> list[str]:
    """Return what is marked on a side."""
    return [piece.words for piece in side if not piece.is_same]


def test_both_wordings_are_whole_and_what_differs_is_marked_on_both_sides() -> None:
    shown = promise(pledge("1", election_text=PROMISED, current_text=TODAY).record)
    assert (text(shown["then"]), text(shown["today"])) == (PROMISED, TODAY)
    assert (differing(shown["then"]), differing(shown["today"])) == (["열"], ["여섯"])
    assert (shown["is_marked"], shown["is_same"], shown["is_title"]) == (True, False, False)


def test_the_same_words_are_said_to_be_the_same() -> None:
    shown = promise(pledge("1", election_text=PROMISED, current_text=PROMISED).record)
    assert (shown["is_marked"], shown["is_same"]) == (False, True)
    assert text(shown["today"]) == PROMISED


def test_where_no_text_of_today_is_stated_the_title_stands_and_nothing_is_marked() -> None:
    shown = promise(pledge("1", election_text=PROMISED).record)
    assert (text(shown["then"]), text(shown["today"])) == (PROMISED, "쉼터")
    assert (shown["is_marked"], shown["is_same"], shown["is_title"]) == (False, False, True)


def test_words_that_nobody_recorded_are_not_made_up() -> None:
    shown = promise(pledge("1", current_text=TODAY).record)
    assert shown["then"] == ()
    assert text(shown["today"]) == TODAY
    assert (shown["is_marked"], shown["is_same"]) == (False, False)
    assert not promise(pledge("1").record)["is_same"]
