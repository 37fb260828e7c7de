"""What may answer a plan: the same words first, nothing given twice, and never two of a row for one."""

from __future__ import annotations

from collections import Counter
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.ledger.pairing import Suggestion, suggest, undated
from generator.record.dates import When
from generator.record.items import Item
from generator.record.report import Report
from tests.ledger.town import report, row

_TASKS = [{"id": "t", "name": "길"}, {"id": "u", "name": "물"}]


def _report(done: list[object], planned: list[object] | None = None, task: str | None = "t") -> Report:
    plan = row(*(planned or []), task=task)
    return report("1", "2024-Q2", tasks=_TASKS, this_quarter=row(*done, task=task), plan=plan).record


def _one(text: str, after: Report, when: str | None = None, task: str | None = "길") -> Suggestion | None:
    item = Item(text, "p1", When.read(when) if when else None)
    found = suggest([(task, item)], after)
    return found[0] if found else None


@pytest.mark.parametrize(
    ("planned", "done", "strength"),
    [
        ("자문위원회 2차회의 개최(2024. 5.)", "자문위원회 2차 회의 개최 (2024. 5. 14.)", "strong"),
        ("주민설명회 개최", "주민설명회 개최 및 의견수렴(3회, 85명)", "likely"),
        ("위원회 담당자 간담회 개최", "위원회 담당자 회의 개최", "weak"),
    ],
)
def test_how_much_speaks_for_a_pair_is_said(planned: str, done: str, strength: str) -> None:
    found = _one(planned, _report([done]), task="길" if strength == "strong" else None)
    assert found is not None
    if strength == "likely":
        assert found.reasons == ("like",)
        assert found.strength == "weak"
        found = _one(planned, _report([done]))
        assert found is not None
    assert (found.strength, found.outcome) == (strength, "done")


def test_the_first_meeting_does_not_answer_for_the_second() -> None:
    assert _one("자문위원회 2차 회의 개최", _report(["자문위원회 1차 회의 개최"])) is None


def test_what_is_planned_again_was_moved_to_its_new_time() -> None:
    again = {"text": "조례안 의회 상정(2024. 11.)", "id": "p9", "when": "2024-11"}
    found = _one("조례안 의회 상정(2024. 5.)", _report([], [again]), "2024-05")
    assert found is not None
    assert (found.row, found.outcome, found.to) == ("plan", "moved", When.read("2024-11"))


@pytest.mark.parametrize(
    ("done", "outcome"),
    [
        ("주민설명회 개최 연기", "moved"),
        ("주민설명회 개최 취소", "dropped"),
        ("주민설명회 일부 개최", "partly"),
        ("주민설명회 개최", "done"),
    ],
)
def test_words_that_say_otherwise_are_heard(done: str, outcome: str) -> None:
    """And not where the plan itself has them."""
    found = _one("주민설명회 개최", _report([done]))
    assert found is not None
    assert found.outcome == outcome
    same = _one(done, _report([done]))
    assert same is not None
    assert same.outcome == "done"


def test_notes_and_unlike_words_answer_nothing() -> None:
    note: dict[str, Any] = {"text": "주민설명회 개최", "kind": "note"}
    assert _one("주민설명회 개최", _report([note, "나무 심기", "길"])) is None


def test_dates_do_not_count_as_words() -> None:
    told = [
        "의견수렴(2024. 7.)",
        "의견수렴 (’24. 7. 3.)",
        "의견수렴(7. 3.(수) 14:00~16:00)",
        "3/4분기 의견수렴",
    ]
    assert {undated(each) for each in [*told, "의견수렴(2024. 7.~8.)", "의견수렴(7월 중)"]} == {"의견수렴"}
    assert undated("중학교 3개 단지 12동") == "중학교3개단지12동"


_TEXTS = st.sampled_from(
    [
        "주민설명회 개최",
        "주민설명회 개최(2024. 5.)",
        "주민 설명회 준비",
        "설명회 1차 개최",
        "설명회 2차 개최",
        "길 닦기",
        "물",
    ]
)


@given(
    st.lists(st.tuples(st.sampled_from(["길", "물", None]), _TEXTS), max_size=6),
    st.lists(_TEXTS, max_size=6),
    st.lists(_TEXTS, max_size=4),
    st.randoms(use_true_random=False),
)
def test_in_which_order_things_stand_changes_no_pair(
    planned: list[tuple[str | None, str]], done: list[str], again: list[str], roll: Random
) -> None:
    """No line is given to two items, nor two to one, and the same words go before others."""
    items = [(task, Item(text, f"p{n}")) for n, (task, text) in enumerate(planned)]
    lines: list[object] = [{"text": text, "id": f"q{n}"} for n, text in enumerate(done)]
    plans: list[object] = [{"text": text, "id": f"r{n}"} for n, text in enumerate(again)]
    found = suggest(items, _report(lines, plans))
    assert len({each.planned.id for each in found}) == len({each.found.id for each in found}) == len(found)
    same = Counter(undated(each.planned.text) for each in found if "words" in each.reasons)
    assert same == Counter(undated(text) for _, text in planned) & Counter(map(undated, [*done, *again]))
    items = roll.sample(items, len(items))
    lines, plans = roll.sample(lines, len(lines)), roll.sample(plans, len(plans))
    mixed = suggest(items, _report(lines, plans))
    assert {each.planned.id: each for each in mixed} == {each.planned.id: each for each in found}
