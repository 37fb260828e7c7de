"""Numbers in tables keep their meanings apart, and how much of what is told only where both are stated."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.ledger.sums import Numbers, Progress, as_budgets, numbers, progress, total_cells
from generator.record.records import Records
from tests.ledger.described import described, filled, line, table, years

_TARGETS = table(means="targets", unit="곳", rows=[line("목표", "target"), line("실적", "result")])
_CELL = st.one_of(st.none(), st.just("-"), st.just("협의중"), st.integers(0, 10**6).map(str))


def told(form: dict[str, Any], *rows: list[Any]) -> list[Progress]:
    """Return how much of what is told by a table that is filled so."""
    return list(progress(*_only(described((form, filled(form, *rows))))))


def said(form: dict[str, Any], *rows: list[Any]) -> list[tuple[str, str, str, str]]:
    """Return the same in short: of what, target, result, percent."""
    return [
        (each.what, str(each.target), str(each.result.value), str(each.percent)) for each in told(form, *rows)
    ]


def _only(records: Records) -> Any:  # noqa: ANN401  a form and a report
    [filed] = records.reports.values()
    return records.forms[filed.record.form], filed.record


class TestProgress:
    def test_a_total_stands_for_its_row(self) -> None:
        assert said(_TARGETS, [8, 4, 4], [5, 3, 2]) == [("", "8", "5", "62.5")]

    def test_parts_are_added_where_the_table_has_no_total(self) -> None:
        form = _TARGETS | {"columns": years("2024", "2025", "2026")}
        [own] = told(form, [3, 3, 2], [3, 2, "-"])
        assert [own.target, own.result.value, own.is_added] == [8, 5, True]

    def test_a_blank_part_of_a_result_is_counted_as_blank_and_never_as_nothing(self) -> None:
        [own] = told(_TARGETS | {"columns": years("2024", "2025")}, [4, 4], [5, None])
        assert [own.result.value, own.result.blank] == [5, 1]

    @pytest.mark.parametrize("target", [None, "-", "협의중"])
    def test_without_a_number_there_is_no_target(self, target: str | None) -> None:
        assert told(_TARGETS, [target, 4, 4], [5, 3, 2]) == []
        if target != "-":
            assert told(_TARGETS | {"columns": years("2024", "2025")}, [4, target], [5, 1]) == []

    @pytest.mark.parametrize("result", [None, "-", "협의중"])
    def test_a_result_that_is_no_number_says_nothing(self, result: str | None) -> None:
        assert told(_TARGETS, [8, 4, 4], [result, None, None]) == []

    def test_a_result_in_another_unit_is_no_part_of_the_target(self) -> None:
        rows = [line("목표", "target"), line("실적", "result", unit="%")]
        assert told(_TARGETS | {"rows": rows}, [8, 4, 4], [5, 3, 2]) == []

    def test_each_group_has_its_own(self) -> None:
        rows = [
            line(f"{group}-{name}", means, label=name, group=group)
            for group in ("숲", "길")
            for name, means in (("목표", "target"), ("실적", "result"))
        ]
        own = said(_TARGETS | {"rows": rows}, [8, 4, 4], [5, 3, 2], [2, 1, 1], [2, 1, 1])
        assert own == [("숲", "8", "5", "62.5"), ("길", "2", "2", "100.0")]

    def test_rows_that_cannot_be_paired_say_nothing(self) -> None:
        rows = [line("목표 1", "target"), line("목표 2", "target"), line("실적", "result")]
        assert told(_TARGETS | {"rows": rows}, [8, 4, 4], [2, 1, 1], [5, 3, 2]) == []

    def test_columns_may_say_what_they_are_and_rows_are_never_added(self) -> None:
        columns = [line("목표", "target"), line("실적", "result"), line("비고", role="note")]
        form = table(means="targets", columns=columns, rows=[line("숲"), line("길")])
        assert said(form, [8, 5, "늦음"], [4, 1, None]) == [
            ("숲", "8", "5", "62.5"),
            ("길", "4", "1", "25.0"),
        ]

    def test_a_row_of_sums_stands_for_all_rows(self) -> None:
        columns = [line("목표", "target"), line("실적", "result")]
        form = table(means="targets", columns=columns, rows=[line("계", role="total"), line("숲")])
        assert said(form, [8, 5], [8, 5]) == [("", "8", "5", "62.5")]

    def test_a_target_of_nothing_has_no_rate(self) -> None:
        assert said(_TARGETS, [0, 0, 0], [0, 0, 0]) == [("", "0", "0", "None")]

    @pytest.mark.parametrize(
        ("stated", "is_other"),
        [(66.7, False), ("67", False), ("66", True), ("66.6", True), (None, False), ("-", False)],
    )
    def test_another_rate_than_the_numbers_make_is_told(self, stated: object, *, is_other: bool) -> None:
        rows = [*_TARGETS["rows"], line("달성률", "rate", unit="%")]
        cell = str(stated) if isinstance(stated, float) else stated
        [own] = told(_TARGETS | {"rows": rows}, [3, 2, 1], [2, 1, 1], [cell, None, None])
        assert own.is_otherwise_stated is is_other


class TestMoney:
    _ROWS = (
        line("국비-계획", "planned", label="계획", group="국비"),
        line("국비-집행", "spent", label="집행", group="국비"),
        line("시비-계획", "planned", label="계획", group="시비"),
    )
    _FORM = table(means="money", unit="백만원", rows=list(_ROWS))

    def _money(self, form: dict[str, Any], *rows: list[Any]) -> Sequence[Numbers]:
        form_of_city, report = _only(described((form, filled(form, *rows))))
        return list(numbers(form_of_city, report, "money"))

    def test_what_is_planned_and_spent_is_kept_apart(self) -> None:
        own = self._money(self._FORM, [7, 3, 4], [5, 3, 2], [20, 9, 11])
        assert [[each.means, each.whole().value] for each in own] == [["planned", 27], ["spent", 5]]
        assert [source.label for source in own[0].budget.sources] == ["국비", "시비"]

    def test_a_mark_of_nothing_alone_is_not_0(self) -> None:
        own = self._money(self._FORM, ["-", "-", "-"], ["-", "-", "-"], [20, 9, 11])
        assert [each.whole().value for each in own] == [20, None]

    def test_columns_may_say_what_they_hold(self) -> None:
        columns = [line("총사업비", "planned"), line("집행액", "spent"), line("비고", role="note")]
        form = table(means="money", columns=columns, rows=[line("시비"), line("민간")])
        own = self._money(form, [250, "200.5", "추경"], ["-", "-", None])
        told = [("planned", Decimal(250)), ("spent", Decimal("200.5"))]
        assert [(each.means, each.whole().value) for each in own] == told

    def test_a_budget_of_each_meaning_has_the_cells_of_the_table(self) -> None:
        records = described((self._FORM, filled(self._FORM, [7, 3, 4], [5, 3, 2], [20, 9, 11])))
        form, report = _only(records)
        own = {basis: (made, reports) for _, (made, basis, reports) in as_budgets(form, [report])}
        assert list(own) == ["planned", "spent"]
        made, [spent] = own["spent"]
        [cells] = spent.budget.projects[0].amounts.values()
        assert [cell.written for cell in cells] == ["5", "3", "2"]
        assert (made.budget.unit, total_cells(spent, made.budget)) == ("백만원", [])

    @given(st.lists(st.lists(_CELL, min_size=3, max_size=3), min_size=3, max_size=3))
    def test_every_number_has_one_meaning(self, rows: list[list[str | None]]) -> None:
        held = [
            cell.written
            for each in self._money(self._FORM, *rows)
            for cells in each.project.amounts.values()
            for cell in cells
        ]
        assert sorted(map(str, held)) == sorted(str(cell) for row in rows for cell in row)
