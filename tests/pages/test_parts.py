"""Cells, sums, states, tables, flags and links are worded without guessing, and no blank becomes 0."""

from __future__ import annotations

from decimal import Decimal

import pytest

from generator.ledger.sums import Sum
from generator.pages.views import changes, parts, tables
from generator.pages.views.flags import flags
from generator.pages.views.links import Around, edit_link
from generator.pages.views.parts import CellView, StatusView, TimeView
from generator.record.cells import Cell
from generator.record.chains import histories
from generator.record.dates import When
from tests.ledger.town import budget, pledge, project, report, row, status, town
from tests.pages.seeing import shown


class TestParts:
    @pytest.mark.parametrize(
        ("written", "cell"),
        [
            (None, CellView("미기재", is_blank=True)),
            ("0", CellView("0", is_number=True)),
            ("1,234.50", CellView("1,234.50", is_number=True)),
            ("△1,200", CellView("△1,200", is_number=True)),
            ("비예산", CellView("비예산")),
        ],
    )
    def test_a_cell_is_shown_as_it_was_written_and_a_blank_is_said_to_be_one(
        self, written: str | None, cell: CellView
    ) -> None:
        assert parts.cell(Cell.read(written)) == cell

    @pytest.mark.parametrize(
        ("added", "cell"),
        [
            (Sum(Decimal("1234.5"), 2, 0, 0), CellView("1,234.5", is_number=True)),
            (Sum(Decimal(-3), 1, 2, 1), CellView("-3", is_number=True, aside="미기재 2칸, 낱말 1칸")),
            (Sum(Decimal(0), 1, 0, 0), CellView("0", is_number=True)),
            (Sum(None, 0, 1, 0), CellView("미기재", is_blank=True)),
            (Sum(None, 0, 0, 1), CellView("낱말 1칸", is_blank=True)),
            (Sum(None, 0, 2, 1), CellView("미기재 2칸, 낱말 1칸", is_blank=True)),
        ],
    )
    def test_a_sum_says_what_it_could_not_count(self, added: Sum, cell: CellView) -> None:
        assert parts.sum_cell(added) == cell

    def test_a_status_is_shown_in_the_words_of_the_sheet_with_the_mark_of_its_meaning(self) -> None:
        records = town(pledge("1"))
        own = {
            word: parts.report_status(
                records, report("1", "2024-Q1", status=status(word, "적은 대로")).record
            )
            for word in ("completed", "continuing", "on-track", "partial", "held", "dropped", "waiting")
        }
        assert {each.words for each in own.values()} == {"적은 대로"}
        assert [each.mark for each in own.values()] == [
            *("done", "done", "going", "part", "hold", "drop", "hold")
        ]

    def test_no_status_is_said_to_be_none(self) -> None:
        records = town(pledge("1"))
        assert parts.report_status(records, None) == StatusView("추진상황 미기재", "none")
        assert parts.report_status(records, report("1", "2024-Q1").record).mark == "none"

    @pytest.mark.parametrize(
        ("written", "time"),
        [
            ("2024-05-14", TimeView("2024. 5. 14.", "2024-05-14")),
            ("2024-05", TimeView("2024. 5.", "2024-05")),
            ("2024-05-14T14:00", TimeView("2024. 5. 14. 14:00", "2024-05-14T14:00")),
            ("2024-07/2024-08", TimeView("2024. 7.~2024. 8.", "")),
            ("2024-07/..", TimeView("2024. 7.부터", "")),
        ],
    )
    def test_a_span_has_no_form_for_machines(self, written: str, time: TimeView) -> None:
        """HTML's `time` knows no spans; the first half of one would be another date."""
        assert parts.time(When.read(written)) == time


class TestTables:
    def test_columns_are_headed_as_the_sheet_has_them(self) -> None:
        slip = {"at": "budget.periods[1]", "written": "'42", "form": "'24"}
        own = report("1", "2024-Q1", deviations=[slip]).record
        assert tables.period_labels(own, town(pledge("1")).city.record.forms[0]) == ("계", "'42", "임기후")

    def test_amounts_stand_by_source_and_period_with_the_row_of_sums_marked(self) -> None:
        rows = project(["3", "1", "2"], ["3", "비예산", None], ["0", "△1", None], name="길 놓기")
        own = report("1", "2024-Q1", budget=budget(rows)).record
        [table] = tables.budget(own, town(pledge("1")).city.record.forms[0], "2024년 1분기")
        assert table.caption == "사업비(2024년 1분기): 길 놓기"
        assert table.note.startswith("단위: 백만원. 계획액.")
        assert shown(table) == [
            ["재원", "계", "'24", "임기후"],
            ["계", "3", "1", "2"],
            ["시비", "3", "비예산", "미기재"],
            ["기부", "0", "△1", "미기재"],
        ]
        assert [each.is_sum for each in table.rows] == [True, False, False]

    def test_what_a_report_says_of_its_own_numbers_goes_before_what_its_form_says(self) -> None:
        form = town(pledge("1")).city.record.forms[0]
        counts = {"counts": {"meetings": 2, "press": None}, "covers": "cumulative"}
        own = report("1", "2024-Q1", budget=budget(project(*[[None] * 3] * 3), basis="spent")).record
        counted = report("1", "2024-Q1", participation=counts).record
        [money] = tables.budget(own, form, "2024년 1분기")
        people = tables.participation([("2024년 1분기", counted)], form, "시민참여")
        assert "집행액." in money.note
        assert "임기 시작부터의 누계." in people.note

    def test_where_reports_count_otherwise_each_row_says_how(self) -> None:
        """Counts of a quarter and counts since the term began look alike and are not."""
        form = town(pledge("1")).city.record.forms[0]
        counts = {"counts": {"meetings": 2, "press": 0}}
        one = report("1", "2024-Q1", participation=counts | {"covers": "cumulative"}).record
        two = report("1", "2024-Q2", participation=counts).record
        table = tables.participation([("2분기", two), ("1분기", one)], form, "시민참여")
        heads = [each.head.words for each in table.rows]
        assert heads == ["2분기 (이번 분기의 횟수)", "1분기 (임기 시작부터의 누계)"]
        assert "보고마다 다름" in table.note

    def test_a_missing_report_is_not_a_row_of_blanks(self) -> None:
        form = town(pledge("1")).city.record.forms[0]
        table = tables.participation([("2분기", None)], form, "시민참여")
        assert shown(table)[1] == ["2분기", "미제출", "미제출"]

    def test_tables_of_one_caption_say_which_they_are(self) -> None:
        """Else two files are offered by one name, and a reader who hears them cannot tell which is which."""
        own = budget(*(project(*[[None] * 3] * 3, name=name) for name in (None, "길 놓기", None)))
        form = town(pledge("1")).city.record.forms[0]
        shown_tables = tables.budget(report("1", "2024-Q1", budget=own).record, form, "2024년 1분기")
        assert [each.caption for each in shown_tables] == [
            "사업비(2024년 1분기) (1번째 표)",
            "사업비(2024년 1분기): 길 놓기",
            "사업비(2024년 1분기) (2번째 표)",
        ]

    def test_changes_of_one_name_say_to_the_ear_when_they_were(self) -> None:
        days = ("2024-02", "2024-03-05", None, "2024-02")
        blank = dict.fromkeys(("before", "after", "reason", "procedure"))
        told = [{**blank, "kind": "schedule", "what": "준공", "decided_on": day} for day in days]
        other = {**told[0], "kind": "cost"}
        records = town(pledge("1", changes=[*told, other]))
        table = changes.of_record(Around(records, "pledges/1/"), histories(records)["1"], "바뀐 기록")
        assert table is not None
        heads = {(each.head.words, each.head.label) for each in table.rows}
        assert heads == {
            ("일정: 준공", "일정: 준공, 정한 날 2024. 2."),
            ("일정: 준공", "일정: 준공, 정한 날 2024. 3. 5."),
            ("일정: 준공", "일정: 준공, 정한 날 미기재"),
            ("일정: 준공", "일정: 준공, 정한 날 2024. 2. (2번째)"),
            ("사업비: 준공", ""),
        }

    def test_without_changes_there_is_no_table(self) -> None:
        around = Around(town(pledge("1")), "pledges/1/")
        assert changes.of_record(around, (), "바뀐 기록") is None


class TestFlags:
    def quoted(self, at: str, **changes: object) -> str:
        """Return the words of a report that stand at a place which somebody flagged."""
        review = [{"at": at, "level": "confirm", "note": "살필 것"}]
        own = report("1", "2024-Q1", review=review, **changes).record
        [flag] = flags(own, town(pledge("1")).city.record.forms[0])
        return flag.quoted

    def test_the_words_at_the_place_are_quoted(self) -> None:
        done = row({"text": "한 일", "details": ["그 아래"]})
        assert self.quoted("this_quarter.by_task[0].items[0]", this_quarter=done) == "한 일"
        assert self.quoted("this_quarter.by_task[0].items[0].details[0]", this_quarter=done) == "그 아래"
        assert self.quoted("title") == "쉼터"

    def test_a_cell_is_quoted_as_it_was_written(self) -> None:
        own = budget(project(["△1,200", None, None], [None] * 3, [None] * 3))
        assert self.quoted("budget.projects[0].amounts.all[0]", budget=own) == "△1,200"

    def test_a_column_is_quoted_by_its_label_and_not_by_our_name_for_it(self) -> None:
        assert self.quoted("budget.periods[2]") == "임기후"

    @pytest.mark.parametrize("at", ["so_far", "budget", "this_quarter.by_task[7]", "budget.periods[9]"])
    def test_a_whole_part_and_a_place_that_is_not_there_are_not_quoted(self, at: str) -> None:
        assert self.quoted(at) == ""


class TestLinks:
    def test_a_record_is_mended_in_the_repository_and_read_where_there_is_none(self) -> None:
        path = "content/pledges/1.yml"
        open_to_all = town(pledge("1"), repository="https://example.kr/promises/")
        assert edit_link(Around(open_to_all, "pledges/1/"), path) == parts.Link(
            "이 기록 고치기", f"https://example.kr/promises/edit/main/{path}"
        )
        assert edit_link(Around(town(pledge("1")), "pledges/1/"), path) == parts.Link(
            "이 기록의 원본 파일", f"../../data/records/{path}"
        )

    def test_a_department_is_linked_under_every_name_it_bore(self) -> None:
        around = Around(town(pledge("1")), "")
        assert around.department("옛길과") == parts.Link("옛길과", "departments/gil/")
        assert around.department(None) == parts.Link("미기재", "")

    def test_a_report_leads_to_the_pledges_own_reports_before_and_after(self) -> None:
        records = town(
            pledge("1"),
            pledge("2"),
            report("1", "2024-Q1"),
            report("2", "2024-Q2"),
            report("1", "2024-Q3"),
        )
        around = Around(records, "pledges/1/2024-Q3/")
        before, after = around.neighbours(records.reports["1", "2024-Q3"].record)
        assert before is not None
        assert (before.words, before.href, after) == ("2024년 1분기", "../2024-Q1/", None)
