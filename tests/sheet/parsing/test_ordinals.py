"""Numbered lines: all numbers of one kind are one level, typed or drawn, and no month is a number."""

from __future__ import annotations

from typing import TypeAlias

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.record.items import ItemLine
from generator.sheet.parsing.marks import ordinal_kinds
from tests.sheet.parsing.test_described import CARD, asked, even

Tree: TypeAlias = "list[str | tuple[str, Tree]]"

_ORDERS = (
    ("1.", "2.", "3.", "4."),
    ("1)", "2)", "3)", "4)"),
    ("(1)", "(2)", "(3)", "(4)"),
    ("가.", "나.", "다.", "라."),
    ("①", "②", "③", "④"),
)
_DONE = CARD[CARD.index(" ❍ 셋째 냇물") : CARD.index("\n4. 향후계획")]


def tree(items: tuple[ItemLine, ...]) -> Tree:
    """Return items by their texts, each that holds others with these."""
    return [(each.text, tree(each.details)) if each.details else each.text for each in items]


def done(*lines: str, notes: int = 0) -> Tree:
    """Return what the row of what was done holds of some lines, where all accounts come out even."""
    found = even(CARD.replace(_DONE, "".join(f" {each}\n" for each in lines)))
    assert len(asked(found, "this_quarter")) == notes
    return tree(found.report.this_quarter.by_task[0].items)


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (["1. 하나", "2. 둘", "3. 셋"], ["1.", "1.", "1."]),
        (["1) 하나", "2) 둘", "가. 안", "나. 밖"], ["1)", "1)", "가.", "가."]),
        (["① 하나", "② 둘", "(1) 셋", "(2) 넷"], ["①", "①", "(1)", "(1)"]),
        (["3. 15. 개최", "9. 말 착공", "1. 12. 완공", "1.5km", "2025. 3. 모집"], [""] * 5),
        (["1. 하나", "3. 착공", "2. 둘"], ["1.", "", "1."]),
    ],
)
def test_the_numbers_of_one_kind_are_one_mark(lines: list[str], found: list[str]) -> None:
    assert list(ordinal_kinds(lines)) == found


@given(st.permutations(_ORDERS))
def test_numbers_nest_by_their_kinds_and_stay_words(orders: list[tuple[str, ...]]) -> None:
    outer, inner, *_ = orders
    lines = [f"{outer[0]} 하나", f"{inner[0]} 안", f"{inner[1]} 밖", f"{outer[1]} 둘", f"{outer[2]} 셋"]
    assert done(*lines) == [(lines[0], [lines[1], lines[2]]), lines[3], lines[4]]


def test_a_numbered_line_holds_the_bullets_below_it() -> None:
    found = done("1. 하나", "❍ 안", "- 더 안", "2. 둘", "❍ 밖")
    assert found == [("1. 하나", [("안", ["더 안"])]), ("2. 둘", ["밖"])]


def test_numbers_below_a_bullet_are_its_details_and_asked_about() -> None:
    assert done("❍ 하나", "1) 안", "2) 밖", "❍ 둘", notes=2) == [("하나", ["1) 안", "2) 밖"]), "둘"]


def test_a_line_that_begins_with_a_month_is_no_number() -> None:
    assert done("❍ 하나", "❍ 3. 15. 개최", "- 9. 말 착공") == ["하나", ("3. 15. 개최", ["9. 말 착공"])]


def test_what_stands_below_one_number_says_nothing_of_the_next() -> None:
    found = done("1. 하나", "가. 안", "나. 밖", "2. 둘", "- 셋")
    assert found == [("1. 하나", ["가. 안", "나. 밖"]), ("2. 둘", ["셋"])]


def test_the_number_behind_the_mark_of_a_note_is_of_its_words() -> None:
    assert done("❍ 하나", "  - 안", "  ※ 가) 말", "  - 밖") == [("하나", ["안", "가) 말", "밖"])]
