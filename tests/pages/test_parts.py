"""Cells, sums, states, tables, notes and links are worded without guessing, and no blank becomes 0."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

import pytest

from generator.ledger.sums import Sum
from generator.pages import parts
from generator.pages.links import LinkBuilder
from generator.pages.parts import CellView, StatusView
from generator.pages.views import changes, tables
from generator.pages.views.report import Note, notes
from generator.record.cells import Cell
from generator.record.chains import histories
from tests.ledger.town import budget, pledge, project, report, row, status, town
from tests.pages.seeing import markdown, shown


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
        table = changes.of_record(LinkBuilder(records, "pledges/1/"), histories(records)["1"], "바뀐 기록")
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
        around = LinkBuilder(town(pledge("1")), "pledges/1/")
        assert changes.of_record(around, (), "바뀐 기록") is None


class TestNotes:
    def noted(self, *at: str, **changes: object) -> Mapping[str, tuple[Note, ...]]:
        """Return the notes of a report in which somebody flagged some places."""
        review = [{"at": each, "level": "confirm", "note": "살필 것"} for each in at]
        own = report("1", "2024-Q1", review=review, **changes).record
        return notes(own, town(pledge("1")).city.record.forms[0])

    def quoted(self, at: str, part: str, **changes: object) -> str:
        """Return the words that the only note on a part of the page quotes."""
        [(_, words)] = self.noted(at, **changes)[part]
        return words

    def test_a_bullet_is_noted_at_its_own_place_and_not_quoted_there(self) -> None:
        """Its words stand right above the note."""
        done = row({"text": "한 일", "details": ["그 아래"]})
        first = "this_quarter.by_task[0].items[0]"
        places = (first, f"{first}.details[0]", "problems[1]", "remedies[0]")
        told = self.noted(*places, this_quarter=done, problems=["늦음", "비쌈"], remedies=["서두름"])
        assert set(told) == set(places)
        assert {words for found in told.values() for _, words in found} == {""}
        flagged = [{"at": first, "level": "confirm", "note": "살필 것"}]
        text = markdown(
            town(pledge("1"), report("1", "2024-Q1", this_quarter=done, review=flagged)), "pledges/1/2024-Q1/"
        )
        assert "- 한 일\n    - *확인 필요: 살필 것*\n    - 그 아래\n" in text

    @pytest.mark.parametrize(
        ("at", "part"),
        [
            ("title", "head"),
            ("department.officers[0]", "head"),
            ("so_far", "so_far"),
            ("plan.remark", "plan"),
            ("participation.counts.press", "participation"),
            ("budget.periods[0]", "budget"),
            ("problems", "problems"),
            ("remedies", "remedies"),
            ("changes[0].after", "changes"),
        ],
    )
    def test_all_else_is_noted_at_the_part_of_the_page_that_shows_it(self, at: str, part: str) -> None:
        assert {place: len(found) for place, found in self.noted(at).items()} == {part: 1}

    def test_the_words_at_a_place_within_a_part_are_quoted(self) -> None:
        assert self.quoted("title", "head") == "쉼터"
        flagged = [{"at": "title", "level": "confirm", "note": "살필 것"}]
        text = markdown(town(pledge("1"), report("1", "2024-Q1", review=flagged)), "pledges/1/2024-Q1/")
        assert "\n*확인 필요: “쉼터” 살필 것*\n" in text
        assert "확인이 필요한 곳 1곳에는" in text

    def test_a_cell_is_quoted_as_it_was_written(self) -> None:
        own = budget(project(["△1,200", None, None], [None] * 3, [None] * 3))
        assert self.quoted("budget.projects[0].amounts.all[0]", "budget", budget=own) == "△1,200"

    def test_a_column_is_quoted_by_its_label_and_not_by_our_name_for_it(self) -> None:
        assert self.quoted("budget.periods[2]", "budget") == "임기후"

    @pytest.mark.parametrize("at", ["so_far", "budget", "this_quarter.by_task[7]", "budget.periods[9]"])
    def test_a_whole_part_and_a_place_that_is_not_there_are_not_quoted(self, at: str) -> None:
        assert self.quoted(at, at.partition(".")[0]) == ""

    def test_what_was_answered_and_what_differs_from_the_form_are_told_too(self) -> None:
        review = [{"at": "title", "level": "confirm", "note": "살필 것", "answer": "맞음"}]
        slip = {"at": "budget.periods[1]", "written": "'42", "form": "'24"}
        own = report("1", "2024-Q1", review=review, deviations=[slip])
        text = markdown(town(pledge("1"), own), "pledges/1/2024-Q1/")
        assert "\n*확인 필요: “쉼터” 살필 것 답: 맞음*\n" in text
        assert "\n*서식과 다름: 시트에는 “'42”, 서식에는 “'24”*\n" in text
        assert "확인이 필요한 곳 2곳에는" in text


class TestLinks:
    def test_a_record_is_mended_in_the_repository_and_read_where_there_is_none(self) -> None:
        path = "content/pledges/1.yml"
        open_to_all = town(pledge("1"), repository="https://example.kr/promises/")
        assert LinkBuilder(open_to_all, "pledges/1/").record(path) == parts.PageLink(
            "이 기록 고치기", f"https://example.kr/promises/edit/main/{path}"
        )
        assert LinkBuilder(town(pledge("1")), "pledges/1/").record(path) == parts.PageLink(
            "이 기록의 원본이 든 압축 파일", "../../data/all/records.zip"
        )

    def test_a_department_is_linked_under_every_name_it_bore(self) -> None:
        around = LinkBuilder(town(pledge("1")), "")
        assert around.department("옛길과") == parts.PageLink("옛길과", "departments/gil/")
        assert around.department(None) == parts.PageLink("미기재", "")

    def test_a_report_leads_to_the_pledges_own_reports_before_and_after(self) -> None:
        records = town(
            pledge("1"),
            pledge("2"),
            report("1", "2024-Q1"),
            report("2", "2024-Q2"),
            report("1", "2024-Q3"),
        )
        around = LinkBuilder(records, "pledges/1/2024-Q3/")
        before, after = around.neighbours(records.reports["1", "2024-Q3"].record)
        assert before is not None
        assert (before.words, before.href, after) == ("2024년 1분기", "../2024-Q1/", None)
