"""What became of each plan is downloaded with the line that tells of it, and read back it is the same."""

from __future__ import annotations

from typing import Any

import pytest

from generator.data.rows import told_at
from generator.published.downloads import WHOLE, Part
from generator.record.dates import When
from generator.record.report import PlanResult
from tests.data.downloading import downloads
from tests.data.reader import json_rows, rows
from tests.ledger.town import pledge, report, row, town

_PLAN = row(
    {"text": "=길 닦기", "id": "p1"},
    {"text": "비 오면 쉼", "kind": "note"},
    {"text": "나무 심기", "id": "p2"},
    {"text": "문 열기", "id": "p3"},
    task="t",
)
_RESULTS: list[dict[str, Any]] = [
    {"item": "p1", "outcome": "moved", "to": "2024-08", "why": "2-1"},
    {"item": "p3", "outcome": "dropped", "to": None, "why": None},
]
_BEFORE = report("1", "2024-Q1", plan=_PLAN, tasks=[{"id": "t", "name": "길"}])
_AFTER = report("1", "2024-Q2", results=_RESULTS)


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    """Every download of the two reports."""
    return downloads(town(pledge("1"), _BEFORE, _AFTER))


def _line(path: str, text: str) -> str:
    filed = _BEFORE if "Q1" in path else _AFTER
    steps = ("plan", "by_task", 0, "items", int(text)) if filed is _BEFORE else ("results", int(text))
    return told_at(filed.place(*steps))


def test_each_item_of_the_plan_is_a_row_in_its_order_be_it_mentioned_or_not(files: dict[str, bytes]) -> None:
    """An item that is not mentioned leads to the line on which it was planned, any other to its result."""
    found = rows(files, WHOLE.file("results", "csv"))
    assert [(each["order"], each["item"], each["text"], each["outcome"]) for each in found] == [
        (1, "items/p1", "=길 닦기", "moved"),
        (2, "items/p2", "나무 심기", "unmentioned"),
        (3, "items/p3", "문 열기", "dropped"),
    ]
    assert [each["record"] for each in found] == [
        _line(_AFTER.path, "0"),
        _line(_BEFORE.path, "2"),
        _line(_AFTER.path, "1"),
    ]
    assert {(each["quarter"], each["planned_in"], each["task_name"]) for each in found} == {
        ("2024-Q2", "2024-Q1", "길")
    }


def test_the_results_that_are_read_back_are_those_of_the_report(files: dict[str, bytes]) -> None:
    found = rows(files, WHOLE.file("results", "csv"))
    told = tuple(
        PlanResult(
            each["item"].removeprefix("items/"),
            each["outcome"],
            When.read(each["to"]) if each["to"] else None,
            each["why"],
        )
        for each in found
        if each["outcome"] != "unmentioned"
    )
    assert told == _AFTER.record.results


def test_the_quarter_and_the_whole_hold_the_same_rows_and_json_the_same_values(
    files: dict[str, bytes],
) -> None:
    own = rows(files, WHOLE.file("results", "csv"))
    assert rows(files, Part("quarters", "2024-Q2").file("results", "csv")) == own
    assert rows(files, WHOLE.file("results", "csv")) == own
    assert json_rows(files, WHOLE.file("results", "json")) == own
    assert rows(files, Part("quarters", "2024-Q1").file("results", "csv")) == []


def test_a_spreadsheet_shows_them_as_they_are_written(files: dict[str, bytes]) -> None:
    """In Korean words, a blank as a blank, and no text as a formula."""
    lines = files[WHOLE.file("results", "csv")].decode("utf-8-sig").splitlines()
    assert "'=길 닦기,미룸,2024-08,2-1," in lines[1]
    assert "나무 심기,언급 없음,,," in lines[2]
    assert "문 열기,그만둠,,," in lines[3]
