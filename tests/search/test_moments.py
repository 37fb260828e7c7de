"""A date is one date, however it is written; and it is found by its month and its year as well."""

from __future__ import annotations

import pytest

from generator.search.units import moments

A_DAY = {"@2019", "@2019-05", "@-05", "@-05-14", "@2019-05-14"}


@pytest.mark.parametrize(
    "text",
    [
        "수립(2019. 5. 14.)",
        "2019-05-14",
        "2019/5/14",
        "2019년 5월 14일",
        "2019년5월14일에 수립",
        "２０１９．５．１４．",
        "'19. 5. 14.",
        "2019.05.14",
    ],
)
def test_a_day_is_the_same_day_however_it_is_written(text: str) -> None:
    assert moments(text) == A_DAY


@pytest.mark.parametrize("text", ["2019. 5.", "2019년 5월", "2019-05", "(2019. 5월)", "2019.5 회의"])
def test_a_month_is_the_same_month_however_it_is_written(text: str) -> None:
    assert moments(text) == {"@2019", "@2019-05", "@-05"}


@pytest.mark.parametrize("text", ["3월 5일", "3. 5.(화) 14:00", "03월 05일"])
def test_a_day_without_its_year_is_a_day_of_any_year(text: str) -> None:
    assert moments(text) == {"@-03", "@-03-05"}


def test_the_date_read_out_of_a_line_counts_as_if_it_stood_there() -> None:
    assert moments("워크숍 참석", "2019-03-05T14:00/2019-03-05T16:40") == moments("2019. 3. 5.")
    assert moments("설명회", "2019-07/2019-08") == {"@2019", "@2019-07", "@-07", "@2019-08", "@-08"}
    assert moments("계획", "2019~") == {"@2019"}
    assert moments("계획", "../2019-05-14") == A_DAY


@pytest.mark.parametrize(
    "text", ["031-8075-2440", "93.5%", "14:00~16:40", "2020-2021", "12019. 5. 14", "13월", "제232회", "5개월"]
)
def test_what_is_no_date_is_none(text: str) -> None:
    assert {moment for moment in moments(text) if moment != "@2020"} == set()


def test_a_month_or_a_day_that_does_not_exist_is_none() -> None:
    assert moments("2019. 13. 1.") == set()
    assert moments("2019-05-32") == set()
