"""A step on a day: how an office says that it was done, and that it is planned."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from generator.demo.deeds import Deed, Style, workday
from generator.demo.filling import Blanks, dice
from generator.demo.outline import Step
from generator.record.dates import Quarter

DAY = date(2023, 5, 16)


def _deed(style: Style, *details: str) -> Deed:
    step = Step("설명회 개최", tuple(map(Step, details)))
    return Deed(None, step, Blanks(dice("any")), DAY, 14, style)


def test_a_deed_is_dated_in_the_ways_of_offices_and_the_date_is_kept_beside() -> None:
    shown = {style: _deed(style).done() for style in ("day", "close", "lead", "month", "month_word", "none")}
    assert {style: (item.text, item.when and item.when.written) for style, item in shown.items()} == {
        "day": ("설명회 개최(2023. 5. 16.)", "2023-05-16"),
        "close": ("설명회 개최 (2023. 5. 16.)", "2023-05-16"),
        "lead": ("2023. 5. 16. 설명회 개최", "2023-05-16"),
        "month": ("설명회 개최(2023. 5.)", "2023-05"),
        "month_word": ("설명회 개최(2023. 5월)", "2023-05"),
        "none": ("설명회 개최", None),
    }


def test_a_plan_is_dated_by_month_or_quarter() -> None:
    shown = {}
    for style in ("day", "close", "month", "month_word", "none"):
        item = _deed(style).planned("p1", with_details=False)
        shown[style] = (item.text, item.when and item.when.written)
    assert shown == {
        "day": ("설명회 개최(2023. 5.)", "2023-05"),
        "close": ("설명회 개최 (2023. 5월 중)", "2023-05"),
        "month": ("설명회 개최(2023. 4.~6.)", "2023-04/2023-06"),
        "month_word": ("설명회 개최(2/4분기)", "2023-04/2023-06"),
        "none": ("설명회 개최", None),
    }


def test_a_meeting_says_its_day_and_hour_below_once_it_was() -> None:
    deed = _deed("day", "일시 : {moment}", "장소 : 시민홀", "참석 : 30명")
    done = deed.done()
    assert (done.text, done.when and done.when.written) == ("설명회 개최", "2023-05-16T14:00")
    assert [detail.text for detail in done.details] == [
        "일시 : 2023. 5. 16.(화) 14:00",
        "장소 : 시민홀",
        "참석 : 30명",
    ]


def test_a_plan_tells_only_what_can_be_known_before() -> None:
    deed = _deed("day", "일시 : {moment}", "장소 : 시민홀", "참석 : 30명")
    assert [detail.text for detail in deed.planned("p1", with_details=True).details] == ["장소 : 시민홀"]


@given(st.integers(2022, 2030), st.integers(1, 4), st.integers())
def test_offices_work_on_weekdays_of_the_quarter_only(year: int, part: int, seed: int) -> None:
    quarter = Quarter.read(f"{year}-Q{part}")
    day = workday(quarter, dice(seed))
    assert quarter.first <= day <= quarter.last
    assert day.weekday() < 5
    assert (day.month, day.day) != (1, 1)
