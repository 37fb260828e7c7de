"""What is drawn is as long as the number beside it says, and what nobody wrote is not drawn."""

from __future__ import annotations

from copy import deepcopy
from decimal import Decimal
from typing import Any

import pytest

from generator.ledger.status_as_of import current_quarter, statuses_as_of
from generator.pages.drawings import bars
from generator.pages.drawings.bars import Bars
from generator.pages.views import lists
from tests.ledger.town import FORM, budget, pledge, project, report, status, town
from tests.pages.seeing import view


class TestScale:
    def test_lengths_are_in_proportion_to_the_nearest_step(self) -> None:
        assert [bars.bar_length(each, 8, 100) for each in (0, 1, 2, 4, 8)] == [0, 13, 25, 50, 100]
        assert bars.bar_length(Decimal("0.5"), Decimal(2), 10) == 3

    def test_only_zero_has_no_length(self) -> None:
        assert bars.bar_length(1, 100_000, 10) == 1
        assert bars.bar_length(0, 100_000, 10) == 0

    def test_a_minus_is_not_drawn_as_a_length(self) -> None:
        with pytest.raises(ValueError, match="-1"):
            bars.bar_length(-1, 10, 10)

    def test_a_share_is_told_to_a_tenth_of_a_hundredth(self) -> None:
        assert [bars.bar_share(each, 8) for each in (0, 1, 8)] == ["0.0%", "12.5%", "100.0%"]


def test_the_bars_of_the_states_share_out_all_pledges() -> None:
    records = town(
        *(pledge(key) for key in "1234"),
        report("1", "2024-Q3", status=status("waiting", "기다림")),
        report("2", "2024-Q3", status=status("completed", "완료")),
        report("3", "2024-Q3", status=status("completed", "완료")),
    )
    counts = lists.status_counts(records, statuses_as_of(records, current_quarter(records)))
    assert [(each.count, each.share) for each in counts] == [(2, "50.0%"), (1, "25.0%"), (1, "25.0%")]


def rows(drawing: Bars) -> dict[str, tuple[list[tuple[int, int]], bool, str]]:
    """Return of each row its pieces by pattern and width, whether it has a dashed frame, and its words."""
    return {
        row.name.words: (
            [(each.pattern, each.width) for each in row.pieces],
            row.blank is not None,
            row.words.words,
        )
        for row in drawing.rows
    }


class TestMoney:
    def drawing(self, *amounts: list[Any]) -> Bars:
        """Return the drawing of a pledge whose budget has these rows: sum, town, gifts."""
        records = town(pledge("1"), report("1", "2024-Q1", budget=budget(project(*amounts))))
        [table] = view(records, "pledges/1/").budget
        assert isinstance(table.drawing, Bars)
        return table.drawing

    def test_sources_are_stacked_by_period_and_no_sum_is_drawn(self) -> None:
        drawing = self.drawing([60, 40, 20], [45, 30, 15], [15, 10, 5])
        own = rows(drawing)
        assert own.keys() == {"'24", "임기후"}
        [(town_, longest), (gifts, third)] = own["'24"][0]
        assert (town_, gifts) == (0, 1)
        assert longest == pytest.approx(3 * third, abs=2)
        assert [width for _, width in own["임기후"][0]] == pytest.approx([longest / 2, third / 2], abs=1)
        assert [key.words.words for key in drawing.keys] == ["시비", "기부"]
        assert (own["'24"][2], own["임기후"][2]) == ("40", "20")

    def test_a_blank_period_is_framed_and_has_no_length(self) -> None:
        own = rows(self.drawing([40, 40, None], [40, 40, None], [None, None, None]))
        assert own["임기후"] == ([], True, "미기재")
        assert own["'24"][1:] == (True, "40")

    def test_a_zero_is_neither_framed_nor_long(self) -> None:
        assert rows(self.drawing([40, 40, 0], [40, 40, 0], [0, 0, 0]))["임기후"] == ([], False, "0")

    def test_a_word_stands_where_the_bar_would(self) -> None:
        own = rows(self.drawing([40, 40, "비예산"], [40, 40, "비예산"], [0, 0, "비예산"]))
        assert own["임기후"] == ([], False, "비예산")

    def test_a_word_beside_a_number_is_said_beside_it(self) -> None:
        assert rows(self.drawing([40, 40, 0], [40, 40, 0], [0, "비예산", 0]))["'24"][2] == "40, 비예산"

    def test_less_than_nothing_lies_left_of_the_line(self) -> None:
        drawing = self.drawing([10, "△10", 20], [30, 10, 20], [-20, "△20", 0])
        [back, forth] = sorted(drawing.rows[0].pieces, key=lambda each: each.x)
        assert back.x + back.width == drawing.axis == forth.x
        assert back.width == pytest.approx(2 * forth.width, abs=1)
        assert drawing.rows[0].words.words == "-10"
        assert "세로줄의 왼쪽은 △(빼는 수)입니다." in drawing.notes

    def test_where_the_written_sum_is_another_the_parts_are_drawn_and_it_is_said(self) -> None:
        drawing = self.drawing([60, 41, 20], [45, 30, 15], [15, 10, 5])
        assert rows(drawing)["'24"][2] == "40"
        assert [note for note in drawing.notes if note.startswith("'24: 표의 ‘계’ 줄에 적힌 숫자와")]

    def test_where_a_blank_may_make_up_for_the_written_sum_it_is_not_called_another(self) -> None:
        drawing = self.drawing([60, 40, 20], [None, 30, 15], [None, None, 5])
        assert rows(drawing)["'24"][1:] == (True, "30")
        assert [note for note in drawing.notes if note.startswith("'24: 숫자가 없는 칸이 있어, 막대와")]
        assert not [note for note in drawing.notes if "나머지 줄을 더한 값이 다릅니다" in note]
        exceeded = self.drawing([60, 20, 20], [None, 30, 15], [None, None, 5]).notes
        assert [note for note in exceeded if note.startswith("'24: 표의 ‘계’ 줄에 적힌 숫자와")]

    def test_a_sum_without_parts_is_drawn_whole_and_under_its_own_name(self) -> None:
        drawing = self.drawing([60, 40, 20], [None, None, 15], [None, None, 5])
        [(pattern, _)] = rows(drawing)["'24"][0]
        assert {key.words.words for key in drawing.keys if key.pattern == pattern} == {
            "나누어 적지 않은 금액"
        }

    def test_where_no_cell_is_filled_nothing_is_drawn_and_it_is_said(self) -> None:
        drawing = self.drawing(*[[None] * 3] * 3)
        assert drawing.rows == ()
        assert drawing.label.startswith("금액을 적는 9칸이 모두 미기재라서")

    def test_where_only_a_word_is_filled_it_is_said(self) -> None:
        drawing = self.drawing(["비예산", None, None], [None] * 3, [None] * 3)
        assert drawing.rows == ()
        assert "비예산" in drawing.label
        assert "8칸" in drawing.label

    def test_long_names_stand_above_their_bars_and_keep_every_letter(self) -> None:
        name = "민선 보기 1기가 끝난 다음의 모든 해"
        form = deepcopy(FORM)
        form["budget"]["periods"][2]["label"] = name
        amounts = project([60, 40, 20], [45, 30, 15], [15, 10, 5])
        records = town(pledge("1"), report("1", "2024-Q1", budget=budget(amounts)), forms=[form])
        drawing = view(records, "pledges/1/").budget[0].drawing
        assert [row.name.words for row in drawing.rows] == ["'24", name]
        assert all(row.name.y < row.y for row in drawing.rows)
        assert max(row.words.x for row in drawing.rows) < drawing.width


class TestParticipation:
    def test_a_missing_report_a_blank_and_a_number_are_three_things(self) -> None:
        records = town(
            pledge("1"),
            report("1", "2024-Q1", participation={"counts": {"meetings": 3, "press": 1}}),
            report("1", "2024-Q3"),
        )
        [(newest, _)] = view(records, "pledges/1/").participation
        own = rows(newest.drawing)
        assert own["2024년 3분기"] == ([], True, "미기재")
        assert own["2024년 2분기"] == ([], True, "미제출")
        assert own["2024년 1분기"][1:] == (False, "4")
        assert newest.drawing.blank.words.words == "미기재·미제출(0이 아님)"

    def test_counts_of_other_meanings_are_not_drawn_side_by_side(self) -> None:
        counts = {"counts": {"meetings": 3, "press": 1}}
        records = town(
            pledge("1"),
            report("1", "2024-Q1", participation=counts),
            report("1", "2024-Q2", participation=counts | {"covers": "cumulative"}),
        )
        [(newest, _)] = view(records, "pledges/1/").participation
        assert newest.drawing.rows == ()
        assert "뜻이 보고마다 달라" in newest.drawing.label

    def test_reports_without_a_count_are_not_drawn_and_it_is_said(self) -> None:
        [(newest, _)] = view(town(pledge("1"), report("1", "2024-Q1")), "pledges/1/").participation
        assert newest.drawing.rows == ()
        assert newest.drawing.label.startswith("보고 1건의 횟수 칸이 모두 미기재라서")
