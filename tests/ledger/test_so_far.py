"""What a report leaves out of the time so far, or tells in other words, is found line by line."""

from __future__ import annotations

from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.ledger.pairing import retold
from generator.pages.views.progress import retelling
from generator.record.dates import Quarter
from generator.record.report import Report
from tests.ledger.town import EMPTY_ROW, pledge, report, row, town
from tests.pages.seeing import markdown


def told(so_far: list[Any], this_quarter: list[Any] | None = None, quarter: str = "2024-Q1") -> Report:
    """Return a report that tells so of the time so far and of its own quarter."""
    rows = {
        "so_far": row(*so_far) if so_far else EMPTY_ROW,
        "this_quarter": row(*(this_quarter or ["빈 날"])),
    }
    return report("1", quarter, **rows).record


def found(before: Report, after: Report) -> tuple[list[str], list[tuple[str, str]], list[str]]:
    """Return the lines that are gone, the pairs that are reworded, and the lines that are new."""
    own = retold(before, after)
    pairs = [(was.text, now.text) for was, now in own.reworded]
    return [line.text for line in own.gone], pairs, [line.text for line in own.appeared]


def test_what_was_done_in_the_quarter_before_is_looked_for_too() -> None:
    before = told(["부지를 샀음"], ["설계를 마침", "주민설명회"])
    assert found(before, told(["부지를 샀음", "설계를 마침"])) == (["주민설명회"], [], [])


def test_a_line_in_other_words_is_paired_with_what_it_was() -> None:
    before = told(["쉼터 부지 3곳을 시의회에 보고함"], ["문 열기"])
    after = told(["쉼터 부지 2곳을 시의회에 보고함", "문 열기", "이웃 잔치"])
    pair = ("쉼터 부지 3곳을 시의회에 보고함", "쉼터 부지 2곳을 시의회에 보고함")
    assert found(before, after) == ([], [pair], ["이웃 잔치"])


def test_two_of_a_row_are_two_things() -> None:
    before, after = (
        told(["제1차 운영위원회 회의를 열었음"]),
        told(["제2차 운영위원회 회의를 열었음", "빈 날"]),
    )
    assert found(before, after) == (
        ["제1차 운영위원회 회의를 열었음"],
        [],
        ["제2차 운영위원회 회의를 열었음"],
    )


def test_other_spaces_and_marks_are_no_other_words() -> None:
    own = retold(told(["주민 설명회(2024. 2. 3.)"]), told(["주민설명회 (2024.2.3)", "빈 날"]))
    assert [(was.text, now.text) for was, now in own.respelled] == [
        ("주민 설명회(2024. 2. 3.)", "주민설명회 (2024.2.3)")
    ]
    assert (own.gone, own.reworded, own.appeared) == ((), (), ())


def test_a_detail_is_looked_for_below_its_own_item() -> None:
    """The same words below two items are two lines; each says below which it stood."""
    one = {"text": "부지를 샀음", "details": ["장소 : 시청"]}
    two = {"text": "설계를 마침", "details": ["장소 : 시청", "도면 열 장"]}
    own = retold(told([one, two]), told([one, {"text": "설계를 마침", "details": ["도면 열 장"]}, "빈 날"]))
    assert [(line.text, line.head) for line in own.gone] == [("장소 : 시청", "설계를 마침")]
    assert own.gone[0].steps == ("so_far", "by_task", 0, "items", 1, "details", 0)


def test_an_item_that_is_gone_takes_its_details_along() -> None:
    item = {"text": "부지를 샀음", "details": [{"text": "시청 옆", "details": ["넓이 3천 평"]}]}
    assert found(told([item]), told(["빈 날"])) == (["부지를 샀음", "시청 옆", "넓이 3천 평"], [], [])


def test_what_stood_in_both_rows_is_looked_for_once() -> None:
    assert found(told(["부지를 샀음"], ["부지를 샀음"]), told(["부지를 샀음"])) == ([], [], [])


_ITEM = st.builds(
    lambda text, below: {"text": text, "details": below},
    st.text("가나다라마바사", min_size=3, max_size=8),
    st.lists(st.text("아자차카", min_size=2, max_size=5), max_size=2),
)


@given(st.lists(_ITEM, max_size=5), st.lists(_ITEM, min_size=1, max_size=4), st.randoms())
def test_whoever_repeats_all_that_was_told_leaves_out_nothing(
    past: list[Any], now: list[Any], roll: Random
) -> None:
    every = [*past, *now]
    roll.shuffle(every)
    own = retold(told(past, now), told(every, quarter="2024-Q2"))
    assert (own.gone, own.reworded, own.respelled) == ((), (), ())


@given(st.lists(_ITEM, min_size=1, max_size=5), st.lists(_ITEM, min_size=1, max_size=5))
def test_every_line_of_the_past_is_kept_reworded_or_gone(past: list[Any], later: list[Any]) -> None:
    """No line is lost and none is told twice, whatever the two reports say."""
    before, after = told(past, ["빈 날"]), told([*later, "빈 날"])
    own = retold(before, after)
    count = sum(1 + len(item["details"]) for item in past)
    for lines in (own.gone, [was for was, _ in (*own.reworded, *own.respelled)]):
        assert len({line.steps for line in lines}) == len(lines)
    assert len(own.gone) + len(own.reworded) + len(own.respelled) <= count + 1
    grown = len(own.appeared) - len(own.gone)
    assert grown == sum(1 + len(item["details"]) for item in later) - count


@pytest.mark.parametrize("blank", [True, False])
def test_the_quarter_tells_of_each_pledge_with_both_wordings(*, blank: bool) -> None:
    before = report("1", "2024-Q1", so_far=row("부지를 샀음", "쉼터를 시의회에 보고함"))
    now = EMPTY_ROW if blank else row("쉼터를 시의회에 알림", "쉼터를 시의회에 보고했음")
    records = town(pledge("1"), pledge("2"), before, report("1", "2024-Q2", so_far=now))
    told_ = retelling(records, Quarter.read("2024-Q2"))
    [(_, own, _)] = told_["pledges"]
    assert (not own.so_far.by_task) is blank
    page = markdown(records, "quarters/2024-Q2/")
    gone, reworded = ("부지를 샀음", "쉼터를 시의회에 보고함"), "쉼터를 시의회에 보고했음"
    if blank:
        assert [f"- <del>{line}</del>\n" in page for line in gone] == [True, True]
        assert "공약 **1건**에서 이번에 없는 글 2건입니다." in page
    else:
        assert f"- <del>{gone[0]}</del>\n- **앞 보고** {gone[1]} **이번 보고** {reworded}\n" in page
        assert "공약 **1건**에서 이번에 없는 글 1건, 말이 달라진 글 1건입니다." in page
    assert retelling(records, Quarter.read("2024-Q1"))["pledges"] == []
