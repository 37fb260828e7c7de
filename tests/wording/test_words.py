"""Facts read in Korean as offices write them, and no code of a record shows through."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import assume, given

from generator import wording
from generator.record.dates import Quarter, When
from tests.record.strategies import quarters, whens


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("2019", "2019년"),
        ("2019-05", "2019. 5."),
        ("2019-05-14", "2019. 5. 14."),
        ("2019-05-14T09:05", "2019. 5. 14. 09:05"),
        ("2019-07/2019-08", "2019. 7.~2019. 8."),
        ("2019-03-05T14:00/2019-03-05T16:40", "2019. 3. 5. 14:00~16:40"),
        ("2019-03-05T14:00/2019-03-06T10:00", "2019. 3. 5. 14:00~2019. 3. 6. 10:00"),
        ("2019-05~", "2019. 5. 무렵"),
        ("2019?", "2019년(불확실)"),
        ("2019-05-14%", "2019. 5. 14. 무렵(불확실)"),
        ("2019-05-14T14:00~", "2019. 5. 14. 14:00 무렵"),
        ("2019-05-14T14:00/2019-05-14T16:00~", "2019. 5. 14. 14:00~16:00 무렵"),
        ("2019-05-14T14:00~/2019-05-14T16:00", "2019. 5. 14. 14:00 무렵~16:00"),
        ("2019-05/..", "2019. 5.부터"),
        ("../2019-05", "2019. 5.까지"),
    ],
)
def test_a_date_reads_as_offices_write_it(written: str, words: str) -> None:
    assert wording.when(written) == words


@given(whens())
def test_a_date_keeps_its_numbers_and_loses_its_code(when: When) -> None:
    """Every number is there; no mark of EDTF is: no T, no slash, no two points, no nought before a month."""
    words = wording.when(when.written)
    assert not re.search(r"[T/?%]|\.\.|-|[~]$|~~", words.replace("(불확실)", ""))
    year = re.compile(r"[12][0-9]{3}")
    assert set(year.findall(words)) == set(year.findall(when.written))
    assert set(re.findall(r"[0-9]{2}:[0-9]{2}", words)) == set(re.findall(r"[0-9]{2}:[0-9]{2}", when.written))


@pytest.mark.parametrize(
    ("written", "words", "in_form", "next_in_form"),
    [
        ("2019-Q1", "2019년 1분기", "1/4분기", "2/4분기"),
        ("2019-Q2", "2019년 2분기", "2/4분기", "3/4분기"),
        ("2019-Q4", "2019년 4분기", "4/4분기", "1/4분기"),
        ("2026-H1", "2026년 상반기", "상반기", "하반기"),
        ("2026-H2", "2026년 하반기", "하반기", "상반기"),
        (
            "2019-12-15--2020-03-20",
            "2019. 12. 15.~2020. 3. 20.",
            "2019. 12. 15.~2020. 3. 20.",
            "다음",
        ),
    ],
)
def test_a_period_reads_in_full_and_as_a_form_names_it(
    written: str, words: str, in_form: str, next_in_form: str
) -> None:
    period = Quarter.read(written)
    assert wording.quarter(period) == words
    assert wording.quarter_in_form(period) == in_form
    assert wording.following_quarter_in_form(period) == next_in_form


@given(quarters())
def test_the_following_period_is_the_next_one(period: Quarter) -> None:
    """What the form calls the next row is the name of the period that comes next."""
    after = period.next()
    assume(after is not None)
    assert after is not None
    assert wording.following_quarter_in_form(period) == wording.quarter_in_form(after)


def test_a_rows_label_names_its_period() -> None:
    period = Quarter.read("2019-Q2")
    assert wording.row_label("{quarter} 추진실적", period) == "2/4분기 추진실적"
    assert wording.row_label("{next_quarter} 추진계획", period) == "3/4분기 추진계획"
    assert wording.row_label("그동안 {기타}", period) == "그동안 {기타}"


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("0", "0"),
        ("-0", "-0"),
        ("1234.50", "1,234.5"),
        ("-1200", "-1,200"),
        ("0.000000001", "0.000000001"),
        ("999999999999999999.9", "999,999,999,999,999,999.9"),
    ],
)
def test_a_number_keeps_every_digit(value: str, words: str) -> None:
    """Never a power of ten, never a rounded digit; noughts behind the last one are none of the value."""
    assert wording.number(Decimal(value)) == words


def test_a_week_has_its_seven_days() -> None:
    """2019. 5. 13. was a Monday."""
    assert "".join(wording.weekday(date(2019, 5, 13 + n)) for n in range(7)) == "월화수목금토일"
    assert wording.day(date(2019, 5, 14)) == "2019. 5. 14."


@pytest.mark.parametrize(
    ("blank", "words", "aside"),
    [(0, 0, ""), (3, 0, "미기재 3칸"), (0, 1, "낱말 1칸"), (3, 1, "미기재 3칸, 낱말 1칸")],
)
def test_a_sum_says_what_it_left_out(blank: int, words: int, aside: str) -> None:
    assert wording.counted_aside(blank, words) == aside


def test_blank_not_submitted_and_nought_are_three_words() -> None:
    assert len({wording.BLANK, wording.NOT_SUBMITTED, wording.number(Decimal(0))}) == 3
