"""What was put off: followed only where a record says that it is one thing, and each time has its record."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from generator.ledger.postponements import Postponement, postponements
from generator.record.folder import load
from generator.record.pledge import Pledge
from generator.record.reading import LoadedRecord
from generator.record.report import Report
from tests.ledger.town import pledge, report, row, town

ROOT = Path(__file__).resolve().parent.parent.parent
QUARTERS = ["2024-Q1", "2024-Q2", "2024-Q3", "2024-Q4"]
_TASKS = [{"id": "t", "name": "길"}]


def _plan(text: str, when: str | None = None, key: str = "p1", task: str | None = "t") -> dict[str, Any]:
    return row({"text": text, "id": key} | ({"when": when} if when else {}), task=task)


def _moved(to: str | None = None, key: str = "p1", **more: str) -> dict[str, Any]:
    return {"item": key, "outcome": "moved", "to": to} | more


def _said(plan: dict[str, Any] | None, *results: dict[str, Any]) -> dict[str, Any]:
    return {"tasks": _TASKS, "results": list(results)} | ({"plan": plan} if plan else {})


def _found(*reports: dict[str, Any], **more: object) -> tuple[Postponement, ...]:
    """Return what was put off of a pledge whose reports say this, from the first quarter on."""
    filed = [report("1", quarter, **each) for quarter, each in zip(QUARTERS, reports, strict=False)]
    return postponements(town(pledge("1", **more), *filed, quarters=QUARTERS), "1")


def _times(slip: Postponement) -> list[str | None]:
    return [each.when.written if each.when else each.words for each in slip.times]


def test_a_thing_is_followed_by_task_and_words_until_it_is_done() -> None:
    """Dates in its words may change; each time leads to the report that says it."""
    [slip] = _found(
        _said(_plan("조례안 상정(2024. 5.)", "2024-05")),
        _said(_plan("조례안 상정 (2024. 9. 중)", "2024-09", "p7"), _moved("2024-09")),
        _said(_plan("조례안 상정", "2024-11"), _moved("2024-11", "p7")),
        _said(None, {"item": "p1", "outcome": "done"}),
    )
    assert (slip.what, slip.task, slip.moves) == ("조례안 상정(2024. 5.)", "길", 2)
    assert _times(slip) == ["2024-05", "2024-09", "2024-11"]
    assert [each.quarter.written for each in slip.times if each.quarter] == QUARTERS[:3]
    assert (slip.end, slip.outcome, slip.told_in and slip.told_in.written) == ("told", "done", "2024-Q4")


def test_where_it_is_not_said_until_when_the_new_plan_says_it() -> None:
    [slip] = _found(_said(_plan("조례안 상정", "2024-05")), _said(_plan("조례안 상정", "2024-09"), _moved()))
    assert _times(slip) == ["2024-05", "2024-09"]
    assert slip.end == "planned"


def test_a_thing_may_wait_and_be_planned_again_later() -> None:
    [slip] = _found(
        _said(_plan("조례안 상정", "2024-05")),
        _said(_plan("나무 심기"), _moved("2025-02")),
        _said(_plan("조례안 상정", "2025-02")),
    )
    assert (_times(slip), slip.end) == (["2024-05", "2025-02"], "planned")
    [waiting] = _found(_said(_plan("조례안 상정", "2024-05")), _said(_plan("나무 심기"), _moved("2025-02")))
    assert waiting.end == "unplanned"


@pytest.mark.parametrize(
    "again",
    [_plan("조례안 의회 상정", "2024-09"), _plan("조례안 상정", "2024-09", task=None)],
    ids=["words", "task"],
)
def test_other_words_or_another_task_are_another_thing_unless_a_result_links_them(
    again: dict[str, Any],
) -> None:
    """Nothing is taken for one thing that no record says is one."""
    first = _said(_plan("조례안 상정", "2024-05"))
    last = _said(None, _moved("2024-12"))
    apart = _found(first, _said(again, _moved("2024-09")), last)
    assert [_times(each) for each in apart] == [["2024-05", "2024-09"], ["2024-09", "2024-12"]]
    [linked] = _found(first, _said(again, _moved("2024-09", again="p1")), last)
    assert _times(linked) == ["2024-05", "2024-09", "2024-12"]


@pytest.mark.parametrize(
    "told", [[], [{"item": "p1", "outcome": "partly"}], [{"item": "p1", "outcome": "done"}]]
)
def test_what_was_not_moved_is_put_off_by_nobody(told: list[dict[str, Any]]) -> None:
    """Not by silence, not by a part that is left, and not where a like thing is planned once more."""
    assert _found(_said(_plan("간담회 개최", "2024-05")), _said(_plan("간담회 개최", "2024-08"), *told)) == ()


def test_a_new_plan_goes_on_with_one_thing_only() -> None:
    """Of two alike that were moved, one stands in the plan: the other waits."""
    two = row({"text": "회의", "id": "p1"}, {"text": "회의", "id": "p2"}, task="t")
    found = _found(_said(two), _said(_plan("회의"), _moved("2024-08"), _moved("2024-08", "p2")))
    assert sorted(each.end for each in found) == ["planned", "unplanned"]


def _change(before: str | None, after: str | None, *, confirmed: bool = True) -> dict[str, Any]:
    return {
        "kind": "schedule",
        "what": "문 여는 날",
        "before": before,
        "after": after,
        "confirmed": confirmed,
    }


class TestSchedule:
    def test_changes_of_one_thing_stand_in_a_row_where_one_begins_as_the_last_ended(self) -> None:
        other = {"kind": "cost", "what": "문 여는 날", "before": "1", "after": "2"}
        [slip] = _found(
            {"changes": [_change("9월", "11월"), other]},
            {"changes": [_change("11월", "2월", confirmed=False)]},
        )
        assert (_times(slip), slip.moves, slip.end) == (["9월", "11월", "2월"], 2, "changed")
        assert not slip.is_confirmed

    def test_a_gap_between_them_is_not_bridged(self) -> None:
        found = _found({"changes": [_change("9월", "11월")]}, {"changes": [_change("12월", "2월")]})
        assert [_times(each) for each in found] == [["9월", "11월"], ["12월", "2월"]]

    def test_what_the_pledge_decided_later_goes_on_from_what_a_report_told(self) -> None:
        decided = _change("11월", "2월") | {"decided_on": "2024-08"}
        [slip] = _found({"changes": [_change("9월", "11월")]}, changes=[decided])
        assert _times(slip) == ["9월", "11월", "2월"]

    def test_what_the_pledge_confirms_is_told_once(self) -> None:
        [slip] = _found(
            {"changes": [_change("9월", "11월", confirmed=False)]}, changes=[_change("9월", "11월")]
        )
        assert slip.is_confirmed
        [later] = _found(
            {"changes": [_change("9월", "11월", confirmed=False)]}, {"changes": [_change("9월", "11월")]}
        )
        assert later.is_confirmed
        assert later.times[0].quarter is not None
        assert later.times[0].quarter.written == "2024-Q1"

    def test_what_a_result_of_the_same_report_moves_is_told_once(self) -> None:
        changes = [_change("2024. 5.", "2024. 9.") | {"what": "조례안 상정"}]
        told = _said(_plan("조례안 상정", "2024-09"), _moved("2024-09")) | {"changes": changes}
        assert len(_found(_said(_plan("조례안 상정(2024. 5.)", "2024-05")), told)) == 1


def test_the_real_record_tells_of_one_reading_that_nobody_has_confirmed() -> None:
    records = load(ROOT).records
    assert records is not None
    [slip] = postponements(records, "2-1-2")
    assert (slip.what, _times(slip), slip.is_confirmed) == ("안건 상정(의회)", ["9월", "11월"], False)


def test_each_time_has_its_line() -> None:
    filed: list[LoadedRecord[Pledge] | LoadedRecord[Report]] = [
        pledge("1"),
        report("1", "2024-Q1", **_said(_plan("조례안 상정", "2024-05"))),
        report("1", "2024-Q2", **_said(None, _moved("2024-09"))),
    ]
    [slip] = postponements(town(*filed), "1")
    assert [(each.path, each.line) for each in slip.times] == [
        (filed[1].path, filed[1].place("plan", "by_task", 0, "items", 0).line),
        (filed[2].path, filed[2].place("results", 0).line),
    ]
