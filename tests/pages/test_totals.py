"""The pages of money and participation: every sum can be added up again from the rows that stand below."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from generator.pages.parts import TableView
from generator.record.records import Records
from tests.ledger.town import CITY, budget, pledge, project, report, town
from tests.pages.seeing import markdown, shown, view

FIELDS = [*CITY["fields"], {"id": "2", "name": "물", "strategies": [{"id": "2-1", "name": "샘"}]}]


def money(amount: object) -> dict[str, Any]:
    """Return the budget of a report: one amount, all of it the town's."""
    return budget(project([amount, amount, 0], [amount, amount, 0], [0, 0, 0]))


def records(**changes: object) -> Records:
    """Return a town of three pledges in two fields and two departments; one amount is blank."""
    water = {"name": "물과"}
    counts = {"counts": {"meetings": 2, "press": None}}
    return town(
        pledge("1"),
        pledge("2"),
        pledge("3", field="2", strategy="2-1"),
        report("1", "2024-Q1", budget=money(100), participation=counts),
        report("2", "2024-Q1", budget=money(None), department=water, participation=counts),
        report("3", "2024-Q1", budget=money(30), department=water, participation=counts),
        **({"fields": FIELDS} | changes),
    )


def form(page: str, of: Records) -> Any:  # noqa: ANN401  the view of that form
    """Return the tables of the only form on a page of totals."""
    [found] = view(of, page).forms
    return found


def lines(table: TableView | None) -> list[list[str]]:
    """Return the lines of a table by group: name and first cell."""
    assert table is not None
    return [line[:2] for line in shown(table)[1:]]


def test_money_is_told_by_field_and_by_department_in_the_order_of_the_city() -> None:
    own = form("budget/", records())
    by_field, by_department = own.by_field, own.by_department
    assert lines(by_field) == [["1. 마을", "100"], ["2. 물", "30"]]
    assert lines(by_department) == [["길과", "100"], ["물과", "30"]]
    assert by_field is not None
    assert by_department is not None
    assert by_field.rows[0].cells[0].aside == "미기재 1칸"
    assert [each.head.aside for each in by_department.rows] == ["보고 1건", "보고 2건"]


def test_each_pledge_says_where_it_is_added() -> None:
    rows = form("budget/", records()).by_pledge.rows
    assert [each.head.aside for each in rows] == ["분야 1 · 길과", "분야 1 · 물과", "분야 2 · 물과"]


def test_a_report_that_names_no_department_stands_last_and_says_so() -> None:
    nameless = report("2", "2024-Q1", budget=money(7), department={"name": None})
    own = form("budget/", town(pledge("1"), pledge("2"), report("1", "2024-Q1", budget=money(1)), nameless))
    assert lines(own.by_department) == [["길과", "1"], ["소관 부서 미기재", "7"]]
    assert own.by_field is None
    assert own.by_pledge.rows[1].head.aside == "분야 1 · 소관 부서 미기재"


def test_groups_and_the_whole_add_up_to_the_pledges() -> None:
    for page in ("budget/", "participation/"):
        own = form(page, records())
        below = sum(Decimal(row.cells[0].words) for row in own.by_pledge.rows if not row.cells[0].is_blank)
        for table in (own.by_field, own.by_department):
            assert table is not None
            assert sum(Decimal(row.cells[0].words) for row in table.rows) == below
        assert own.whole.rows[0].cells[0].words == str(below)


def test_where_all_pledges_are_of_one_field_there_is_no_table_by_field() -> None:
    one = town(pledge("1"), report("1", "2024-Q1", budget=money(1)))
    own = form("budget/", one)
    assert own.by_field is own.by_department is None


def test_the_bars_of_groups_are_those_of_the_column_of_sums() -> None:
    table = form("budget/", records()).by_field
    assert table is not None
    drawing = table.drawing
    assert drawing is not None
    assert [row.words.words for row in drawing.rows] == ["100", "30"]
    [long], [short] = [[piece.width for piece in row.pieces] for row in drawing.rows]
    assert abs(short - long * 30 / 100) <= 1


def test_the_cells_are_counted_by_what_they_hold() -> None:
    assert (
        "공약 3건의 최근 보고에 금액을 적는 칸이 27칸 있습니다. 숫자가 적힌 칸이 23칸, 미기재가 4칸입니다.\n"
        in markdown(records(), "budget/")
    )
    assert (
        "보고 3건에 횟수를 적는 칸이 6칸 있습니다. 숫자가 적힌 칸이 3칸, 미기재가 3칸입니다.\n"
        in markdown(records(), "participation/")
    )
    word = town(
        pledge("1"), report("1", "2024-Q1", budget=budget(project(["비예산", 1, 1], [1] * 3, [0] * 3)))
    )
    assert "숫자가 적힌 칸이 8칸, 낱말이 적힌 칸이 1칸입니다.\n" in markdown(word, "budget/")
    full = town(pledge("1"), report("1", "2024-Q1", budget=money(1)))
    assert "9칸 있고, 모두 숫자가 적혀 있습니다.\n" in markdown(full, "budget/")


def test_a_sum_that_no_blank_makes_right_is_told_below_its_table_and_on_the_page_of_money() -> None:
    """Its row leaves nothing for the dash, so its column is short; and what is told is the least."""
    own = town(pledge("1"), report("1", "2024-Q1", budget=budget(project([9, 5, 9], [5, 5, "-"], [0, 0, 0]))))
    told = (
        "‘계’ 줄 ‘임기후’ 칸에는 9, ‘임기후’ 열의 칸 가운데 적힌 것을 더하면 0입니다."
        " 나머지 칸은 가로의 계로 보아 많아야 0입니다. 적힌 계가 적어도 9백만원 많습니다."
    )
    assert told in markdown(own, "pledges/1/")
    assert told in markdown(own, "pledges/1/2024-Q1/")
    gaps = form("budget/", own).gaps
    assert [(row[1], row[3], row[4]) for row in shown(gaps)[1:]] == [
        ("계 · 계 (가로)", "14", "-5"),
        ("계 · 계 (세로)", "5", "+4"),
        ("계 · 임기후 (세로)", "0", "+9"),
    ]
    assert [row.cells[2].aside for row in gaps.rows] == ["", "", "낱말 1칸"]
    assert [row.cells[3].aside for row in gaps.rows] == ["", "", "적어도"]
