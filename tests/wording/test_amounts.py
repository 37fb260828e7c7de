"""An amount in other words is the same amount, to the last won."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.wording.amounts import in_won
from generator.wording.glossary import CHAPTERS

WORTH = {"조": 10**12, "억": 10**8, "만": 10**4, "": 1}
UNITS = {"백만원": 10**6, "천원": 10**3}


def won(words: str) -> int:
    """Return how many won the words say."""
    found = re.findall(r"([0-9,]+)(조|억|만|)", words)
    amount = sum(int(digits.replace(",", "")) * WORTH[step] for digits, step in found)
    return -amount if words.startswith("-") else amount


@pytest.mark.parametrize(
    ("value", "unit", "words"),
    [
        ("1240", "백만원", "12억 4,000만 원"),
        ("1240.5", "백만원", "12억 4,050만 원"),
        ("9", "백만원", "900만 원"),
        ("100", "백만원", "1억 원"),
        ("1234567", "백만원", "1조 2,345억 6,700만 원"),
        ("0.0125", "백만원", "1만 2,500원"),
        ("-1200", "백만 원", "-12억 원"),
        ("1240", "천원", "124만 원"),
        ("12345.678", "천원", "1,234만 5,678원"),
    ],
)
def test_an_amount_reads_as_people_say_it(value: str, unit: str, words: str) -> None:
    assert in_won(Decimal(value), unit) == words


@pytest.mark.parametrize(("value", "unit"), [("0", "백만원"), ("9", "천원"), ("1240", "억원"), ("3", "회")])
def test_what_no_other_words_would_help_stays_as_it_is(value: str, unit: str) -> None:
    assert in_won(Decimal(value), unit) == ""


def test_a_part_of_a_won_is_not_rounded_away() -> None:
    assert in_won(Decimal("12.3456789"), "백만원") == ""


@given(
    st.decimals(min_value=-(10**13), max_value=10**13, places=3, allow_nan=False),
    st.sampled_from(sorted(UNITS)),
)
def test_the_words_say_exactly_the_number_that_was_written(value: Decimal, unit: str) -> None:
    words = in_won(value, unit)
    assert bool(words) == (abs(value * UNITS[unit]) >= 10**4)
    assert not words or won(words) == value * UNITS[unit]


def test_the_examples_of_the_glossary_are_true() -> None:
    examples = [term.example for chapter in CHAPTERS for term in chapter.terms]
    told = [found for each in examples if (found := re.fullmatch(r"([0-9,]+)(.+원)은 (.+ 원)입니다\.", each))]
    assert len(told) == len(UNITS)
    for found in told:
        assert in_won(Decimal(found[1].replace(",", "")), found[2]) == found[3]
