"""Counts of plans by department: every item once, each count leads to its own rows, and the CSV agrees."""

from __future__ import annotations

from collections import Counter
from typing import Any

from generator.pages.parts import TableView
from generator.published.downloads import WHOLE
from generator.record.records import Records
from tests.data.downloading import downloads
from tests.data.reader import rows
from tests.ledger.town import pledge, report, row, town
from tests.pages.seeing import markdown, shown, view

_HEADS = ["결과를 볼 계획", "마침", "일부만 함", "미룸", "그만둠", "언급 없음"]
_ADDRESS = "departments/gil/"


def _plan(*keys: str) -> dict[str, Any]:
    return row(*({"text": f"일 {key}", "id": key} for key in keys))


def _told(**outcomes: str) -> list[dict[str, Any]]:
    return [{"item": key, "outcome": outcome, "to": None, "why": None} for key, outcome in outcomes.items()]


def _records() -> Records:
    """Two pledges of one department, which a second one had before; and one that reported nothing yet."""
    return town(
        pledge("1"),
        pledge("2"),
        pledge("3", departments=[{"name": "물과", "since": None}]),
        report("1", "2024-Q1", plan=_plan("p1", "p2", "p3"), department={"name": "물과"}),
        report("1", "2024-Q2", results=_told(p1="done", p2="moved"), plan=_plan("q1")),
        report("1", "2024-Q3", results=_told(q1="dropped"), plan=_plan("r1", "r2")),
        report("2", "2024-Q1", plan=_plan("p1")),
        report("2", "2024-Q3", results=_told(p1="done"), plan=_plan("q1")),
    )


def _rows_at(records: Records) -> dict[str, int]:
    """Return how many rows stand at each anchor of the page of a department's plans."""
    found: Counter[str] = Counter()
    for group in view(records, f"{_ADDRESS}plans/").groups:
        for _, anchor, lines in group.quarters:
            found[anchor] += len(lines)
            found[group.anchor] += len(lines)
    return dict(found)


def _linked(table: TableView) -> dict[str, str]:
    """Return each count that leads to rows, by the anchor to which it leads."""
    cells = [cell for each in table.rows for cell in each.cells if cell.href]
    assert all(cell.label.startswith(cell.words) for cell in cells)
    return {cell.href.partition("#")[2]: cell.words for cell in cells}


def test_plans_are_counted_by_quarter_and_over_the_term() -> None:
    plans = view(_records(), _ADDRESS).plans
    assert shown(plans.table) == [
        ["분기", *_HEADS],
        ["2024년 3분기", "2", "1", "0", "0", "1", "0"],
        ["2024년 2분기", "3", "1", "0", "1", "0", "1"],
        ["모두", "5", "2", "0", "1", "1", "1"],
    ]
    assert "입니다. 그 밖에 3건은 다음 보고에서 결과를 봅니다. " in markdown(_records(), _ADDRESS)


def test_each_count_leads_to_as_many_rows() -> None:
    records = _records()
    counts = _linked(view(records, _ADDRESS).plans.table)
    assert {anchor: int(count) for anchor, count in counts.items()} == {
        anchor: count for anchor, count in _rows_at(records).items() if not anchor.startswith("open")
    }
    whole = _linked(view(records, "departments/").plans)
    assert {anchor: int(count) for anchor, count in whole.items()} == {
        anchor: count for anchor, count in _rows_at(records).items() if "-" not in anchor
    }


def test_the_denominator_is_the_sum_of_the_five_and_the_rest_stands_apart() -> None:
    table = view(_records(), "departments/").plans
    assert shown(table) == [
        ["소관 부서", *_HEADS, "다음 보고 전"],
        ["길과", "5", "2", "0", "1", "1", "1", "3"],
        ["물과", "0", *["해당 없음"] * 5, "0"],
    ]


def test_the_file_of_results_holds_the_rows_that_are_counted() -> None:
    records = _records()
    files = downloads(records)
    own = {"1", "2"}  # the pledges of the department
    found = [
        each for each in rows(files, WHOLE.file("results", "csv")) if each["pledge"].rpartition("/")[2] in own
    ]
    counts = Counter(f"{each['outcome']}-{each['quarter']}" for each in found)
    assert counts == Counter(
        {key: own for key, own in _rows_at(records).items() if "-" in key and "open" not in key}
    )
    assert view(records, _ADDRESS).plans.file == f"../../{WHOLE.file('results', 'csv')}"


def test_of_a_plan_that_no_report_followed_nothing_is_counted_yet() -> None:
    records = town(pledge("1"), report("1", "2024-Q1", plan=_plan("p1", "p2")))
    assert view(records, _ADDRESS).plans.table is None
    told = "결과를 볼 계획이 아직 없습니다. 계획 2건의 결과는 다음 보고에서 봅니다."
    assert all(f"\n{told}" in markdown(records, each) for each in (_ADDRESS, f"{_ADDRESS}plans/"))


def test_where_nothing_was_planned_nothing_is_counted() -> None:
    """No table of zeros, and no page of no rows."""
    bare = town(pledge("1"), report("1", "2024-Q1"))
    assert view(bare, _ADDRESS).plans is None
    assert view(bare, "departments/").plans is None


def test_pledges_in_nobodys_charge_are_said_to_be_left_out() -> None:
    nobody = {"name": None}
    records = town(
        pledge("1"),
        pledge("2"),
        report("1", "2024-Q1", plan=_plan("p1")),
        report("2", "2024-Q1", department=nobody),
    )
    assert "소관 부서가 적히지 않은 공약 1건은 세지 않았습니다." in view(records, "departments/").plans.note
