"""One day is one day however it is written; what ends, ends as it says."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.wording.times import last_day, part_of_year, times

WAYS = ("{y}. {m}. {d}.", "{y}.{m}.{d}.", "{y}년 {m}월 {d}일", "'{s:02}. {m}. {d}.", "’{s:02}.{m:02}.{d:02}.")


@given(st.dates(date(2000, 1, 1), date(2099, 12, 31)), st.sampled_from(WAYS))
def test_a_day_is_read_whichever_way_it_is_written(day: date, way: str) -> None:
    text = way.format(y=day.year, s=day.year % 100, m=day.month, d=day.day)
    (found,) = times(f"점검 {text} 마침")
    assert (found.year, found.month, found.day, found.text) == (day.year, day.month, day.day, text)
    assert found.on(day.year) == day


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("2019. 7.~8.", (2019, 7, None, None), (2019, 8, None, None)),
        ("3. 5.~7.", (None, 3, 5, None), (None, 3, 7, None)),
        ("3. 5.(화) 14:00~16:40", (None, 3, 5, "14:00"), (None, 3, 5, "16:40")),
        ("2019. 12.~2020. 2.", (2019, 12, None, None), (2020, 2, None, None)),
    ],
)
def test_a_span_ends_in_what_its_end_leaves_unsaid(text: str, start: object, end: object) -> None:
    (found,) = times(text)
    assert found.until is not None
    assert [(each.year, each.month, each.day, each.hour) for each in (found, found.until)] == [start, end]


def test_a_day_that_no_month_has_is_no_month() -> None:
    (found,) = times("물길 열기(2026. 4. 81.)")
    assert (found.day, found.on(2026)) == (81, None)


@pytest.mark.parametrize(
    ("words", "last"),
    [
        ("2022년~2025년", date(2025, 12, 31)),
        ("2025. 12.까지", date(2025, 12, 31)),
        ("2025년 2분기", date(2025, 6, 30)),
        ("2024년 상반기말", date(2024, 6, 30)),
        ("2024. 2.", date(2024, 2, 29)),
        ("2025년부터 언젠가", None),
    ],
)
def test_a_period_ends_on_the_last_day_of_its_last_words(words: str, last: date | None) -> None:
    assert last_day(words) == last


def test_a_part_of_the_year_has_one_name() -> None:
    assert {part_of_year(each) for each in ("3/4분기", "제3분기", "Ⅲ/4", "III/4분기")} == {"Q3"}
    assert (part_of_year("상반기"), part_of_year("하반기")) == ("H1", "H2")
