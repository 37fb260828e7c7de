"""Numbered lines: all numbers of one kind are one level, typed or drawn, and no month is a number."""

from __future__ import annotations

import pytest

from generator.record.items import Item, ItemLine
from generator.record.sections import Prose
from generator.sheet.parsing.ordinals import kinds
from tests.sheet.parsing.test_described import asked, even
from tests.sheet.parsing.test_described import CARD


def tree(lines: tuple[ItemLine, ...]) -> list[object]:
    """Return items as their texts, each with a list of what stands below it."""
    return [
        [each.text, tree(each.details)] if isinstance(each, Item) and each.details else getattr(each, "text", each)
        for each in lines
    ]


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
    assert list(kinds(lines)) == found
