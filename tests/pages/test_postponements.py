"""What was put off, on the pages: one calm line a thing, whose times lead to what says them."""

from __future__ import annotations

from typing import Any

from generator.wording import plans as words
from tests.ledger.town import pledge, report, row, town
from tests.pages.seeing import markdown, view

_PLAN = row({"text": "조례안 상정", "id": "p1", "when": "2024-05"})
_AGAIN = row({"text": "조례안 상정", "id": "p1", "when": "2025-02"})
_READ = {"kind": "schedule", "what": "개관", "before": "9월", "after": None, "confirmed": False}
_RECORDS = town(
    pledge("1"),
    pledge("2"),
    report("1", "2024-Q1", plan=_PLAN),
    report(
        "1",
        "2024-Q2",
        plan=_AGAIN,
        results=[{"item": "p1", "outcome": "moved", "to": "2024-08"}],
        problems=["늦음"],
        changes=[_READ | {"read_from": "problems[0]"}],
    ),
    report("1", "2024-Q3", results=[{"item": "p1", "outcome": "moved", "to": "2025-02"}]),
)


def _lines() -> Any:  # noqa: ANN401  what the view says of each
    return view(_RECORDS, "pledges/1/").slips


def test_a_line_says_when_how_often_and_how_it_ended() -> None:
    moved, _ = _lines()
    assert (moved.what, moved.often) == ("조례안 상정", "두 번 미룸")
    assert [time for time, _, _ in moved.times] == ["2024년 5월", "8월", "2025년 2월"]
    assert [href for _, _, href in moved.times] == ["2024-Q1/", "2024-Q2/", "2024-Q3/"]
    assert 'aria-label="8월, 2024년 2분기 보고에 적힌 때">8월</a>' in markdown(_RECORDS, "pledges/1/")
    assert (moved.became, moved.is_confirmed) == ("그 뒤의 계획에는 적혀 있지 않습니다", True)


def test_a_reading_that_nobody_confirmed_is_said_to_be_one_and_a_blank_stays_blank() -> None:
    _, read = _lines()
    assert [time for time, _, _ in read.times] == ["9월", "미기재"]
    assert (read.often, read.is_moved, read.is_confirmed) == ("일정을 한 번 바꿈", False, False)
    told = "<small>보고의 글에서 읽은 것으로, 부서가 확인하기 전입니다</small>"
    assert markdown(_RECORDS, "pledges/1/").count(told) == 1


def test_the_department_lists_what_its_pledges_put_off() -> None:
    told = "미루었거나 일정을 바꾸었다고 기록에 적힌 일이 공약 1건에 2건 있습니다."
    assert told in markdown(_RECORDS, "departments/gil/")
    [(own, lines)] = view(_RECORDS, "departments/gil/").slips.pledges
    assert (own.href, len(lines)) == ("../../pledges/1/", 2)
    assert view(_RECORDS, "departments/mul/").slips is None
    assert view(_RECORDS, "pledges/2/").slips == ()


def test_times_say_a_year_once_in_a_row() -> None:
    told = words.postponed_to(
        ["2019-09", "2019-11", None, "2019-12-03", "2020", "2020-02-01", "2020-03/2020-04"]
    )
    assert told == [
        "2019년 9월",
        "11월",
        "미기재",
        "2019년 12월 3일",
        "2020년",
        "2월 1일",
        "2020. 3.~2020. 4.",
    ]


def test_often_counts_in_words_as_far_as_people_do() -> None:
    assert [words.postponed_often(count, is_change=False) for count in (1, 3, 10)] == [
        "한 번 미룸",
        "세 번 미룸",
        "10번 미룸",
    ]
