"""A city that reports by half-years is not told of quarters."""

from __future__ import annotations

import pytest

from generator.record.dates import Quarter
from generator.wording import HALF, OTHER_PERIOD, QUARTER, period_word, said_of
from generator.wording.particles import with_particle


@pytest.mark.parametrize(
    ("written", "word"),
    [
        (["2019-Q2"], "분기"),
        (["2019-Q4", "2020-Q1"], "분기"),
        (["2026-H1", "2026-H2"], "반기"),
        (["2027-01-15--2027-03-20"], "회차"),
        (["2026-H2", "2027-01-15--2027-03-20"], "회차"),
        (["2026-H2", "2027-Q1"], "회차"),
    ],
)
def test_periods_of_one_kind_have_its_name_and_others_a_wider_one(written: list[str], word: str) -> None:
    assert period_word(Quarter.read(each) for each in written) == word


def test_words_that_speak_of_quarters_are_said_of_what_the_city_has() -> None:
    assert said_of("분기마다 알립니다. 이번 분기의 보고", "반기") == "반기마다 알립니다. 이번 반기의 보고"


def test_a_sentence_may_set_the_same_particle_behind_each_of_them() -> None:
    assert [with_particle(word, "을/를") for word in (QUARTER, HALF, OTHER_PERIOD)] == [
        "분기를",
        "반기를",
        "회차를",
    ]
