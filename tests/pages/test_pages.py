"""What each page shows of the records: the newest first, the missing told, and no sum of unlike numbers."""

from __future__ import annotations

import re
from typing import Any

from generator.ledger.status_as_of import current_quarter, statuses_as_of
from generator.pages import pages
from generator.pages.site_context import SiteContext
from generator.pages.views import lists
from generator.pages.views.pledge import participation_by_quarter, reports_of
from generator.record.records import Records
from tests.ledger.town import FORM, budget, pledge, project, report, row, status, town
from tests.pages.seeing import catalogue, markdown, shown, view

OTHER_FORM = FORM | {"id": "other"}


class TestHistory:
    def test_each_form_has_a_table_of_its_own_with_the_missing_quarters_that_followed(self) -> None:
        other = report("1", "2024-Q3", form="other", participation={"counts": {"meetings": 9, "press": 9}})
        records = town(pledge("1"), report("1", "2024-Q1"), other, forms=[FORM, OTHER_FORM])
        reports = reports_of(records, records.pledges["1"].record)
        newer, older = participation_by_quarter(records, reports)
        assert newer.caption == "시민참여 (2024년 3분기)"
        assert older.caption == "시민참여 (2024년 1분기~2024년 2분기)"
        assert shown(newer)[1:] == [["2024년 3분기", "9", "9"]]
        assert shown(older)[1:] == [
            ["2024년 2분기", "미제출", "미제출"],
            ["2024년 1분기", "미기재", "미기재"],
        ]

    def test_a_pledge_without_reports_has_no_counts(self) -> None:
        records = town(pledge("1"))
        assert participation_by_quarter(records, reports_of(records, records.pledges["1"].record)) == ()


class TestPledge:
    def facts(self, records: Records) -> dict[str, str]:
        """Return the facts of pledge 1 by their names, as the page says them."""
        _, below = markdown(records, "pledges/1/").split("{ #people }\n")
        return dict(re.findall(r"^- \*\*(.+?)\*\* (.*)$", below, re.MULTILINE))

    def test_the_total_says_what_it_could_not_count(self) -> None:
        one = project(["1,000", None, None], [None] * 3, [None] * 3)
        two = project([None, None, None], [None] * 3, [None] * 3)
        own = report("1", "2024-Q1", budget=budget(one, two))
        fact = self.facts(town(pledge("1"), own))["사업비"]
        told = "<small>10억 원</small> <small>계획액</small> <small>미기재 1칸</small>"
        assert fact == f"1,000백만원 {told}"

    def test_the_department_can_be_called_from_the_top_of_the_page(self) -> None:
        department = {"name": "옛길과", "officers": [], "phones": ["031-000-0000", "내선 12"]}
        fact = self.facts(town(pledge("1"), report("1", "2024-Q1", department=department)))["소관 부서"]
        assert fact == "옛길과 <small>[031-000-0000](tel:0310000000)</small> <small>내선 12</small>"

    def test_a_word_in_the_place_of_the_total_is_not_called_blank(self) -> None:
        own = report("1", "2024-Q1", budget=budget(project(["비예산", None, None], [None] * 3, [None] * 3)))
        assert self.facts(town(pledge("1"), own))["사업비"].startswith("[비예산](")

    def test_without_a_number_or_a_word_the_total_is_blank(self) -> None:
        own = report("1", "2024-Q1", budget=budget(project(*[[None] * 3] * 3)))
        assert self.facts(town(pledge("1"), own))["사업비"].startswith("*미기재*")

    def test_counts_are_added_and_the_blank_ones_are_told(self) -> None:
        own = report("1", "2024-Q1", participation={"counts": {"meetings": 3, "press": None}})
        fact = self.facts(town(pledge("1"), own))["시민참여"]
        assert fact == "3회 <small>회의 3</small> <small>미기재 1칸</small>"

    def test_changes_that_were_only_read_from_prose_are_counted_and_told_to_be_so(self) -> None:
        read = {"kind": "schedule", "what": "개장", "before": "5월", "after": "9월", "confirmed": False}
        own = report("1", "2024-Q1", changes=[read | {"read_from": "problems[0]"}], problems=["늦음"])
        decided = {"kind": "cost", "what": "사업비", "before": "1", "after": "2"}
        fact = self.facts(town(pledge("1", changes=[decided]), own))["공약 변경"]
        assert fact == "2번 <small>그 가운데 1번은 글에서 읽음(확인 전)</small>"

    def test_without_a_report_the_facts_are_those_of_the_pledge_itself(self) -> None:
        told = self.facts(town(pledge("1")))
        assert (told.pop("소관 부서"), told.pop("공약 변경")) == ("길과", "기록 없음")
        assert set(told) == {"맡은 부서"}


class TestLists:
    def test_states_are_counted_in_the_order_of_the_vocabulary_those_without_last(self) -> None:
        records = town(
            *(pledge(key) for key in "1234"),
            report("1", "2024-Q3", status=status("waiting", "기다림")),
            report("2", "2024-Q3", status=status("completed", "완료")),
            report("3", "2024-Q3", status=status("completed", "다 함")),
        )
        stand = statuses_as_of(records, current_quarter(records))
        counted = [(each.status.words, each.count) for each in lists.status_counts(records, stand)]
        assert counted == [("완료", 2), ("때를 기다림", 1), ("추진상황 미기재", 1)]

    def test_where_no_report_states_a_status_none_is_counted(self) -> None:
        told = "*보고에 추진상황이 적혀 있지 않아, 상황별로 세지 않았습니다.*"
        stated = report("2", "2024-Q3", status=status("completed", "완료"))
        for address in ("", "fields/1/"):
            assert told in markdown(town(pledge("1")), address)
            assert told not in markdown(town(pledge("1"), pledge("2"), stated), address)

    def test_a_line_says_whether_the_newest_report_is_missing(self) -> None:
        records = town(pledge("1"), pledge("2", until="2024-Q1"), report("1", "2024-Q2"))
        one, two = (each.line for each in view(records, "pledges/").lines)
        assert (one.latest.words, one.is_missing) == ("2024년 2분기", True)
        assert (two.latest, two.is_missing) == (None, False)

    def test_a_pledge_is_found_at_the_department_of_its_newest_report_under_its_name_of_today(self) -> None:
        records = town(
            pledge("1"),
            pledge("2", departments=[{"name": "물과", "since": None}]),
            report("1", "2024-Q1", department={"name": "옛길과"}),
        )
        assert [each.pledge.href for each in view(records, "departments/gil/").lines] == ["../../pledges/1/"]
        assert [each.pledge.href for each in view(records, "departments/mul/").lines] == ["../../pledges/2/"]
        assert view(records, "departments/gil/").heading == "길과"


class TestQuarters:
    def test_a_status_is_compared_with_that_of_the_quarter_before(self) -> None:
        """Where one of the two reports states none, nothing is known to have moved or to have stayed."""
        records = town(
            *(pledge(key) for key in "12345"),
            report("1", "2024-Q1", status=status("partial", "일부추진")),
            report("1", "2024-Q2", status=status("on-track", "정상추진")),
            report("2", "2024-Q1", status=status("on-track", "정상추진")),
            report("2", "2024-Q2", status=status("on-track", "정상 추진")),
            report("3", "2024-Q2", status=status("held", "보류")),
            report("4", "2024-Q1", status=status("held", "보류")),
            report("4", "2024-Q2"),
            report("5", "2024-Q1"),
            report("5", "2024-Q2"),
        )
        lines = view(records, "quarters/2024-Q2/").lines
        moves = {each.report.pledge: each.move for each in lines}
        assert moves == {"1": "moved", "2": "same", "3": "", "4": "", "5": ""}
        assert [each.before and each.before.words for each in lines] == [
            *("일부추진", "정상추진", None, "보류", "추진상황 미기재")
        ]

    def test_nothing_is_known_in_a_quarter_of_the_quarters_after_it(self) -> None:
        records = town(pledge("1"), report("1", "2024-Q2", status=status("completed", "완료")))
        assert view(records, "quarters/2024-Q1/").counts == ()
        assert [key for key, *_ in view(records, "quarters/2024-Q1/").missing] == ["1"]

    def test_each_quarter_leads_to_the_one_before_and_after(self) -> None:
        middle = markdown(town(pledge("1")), "quarters/2024-Q2/")
        assert "- 앞: [2024년 1분기](../2024-Q1/)\n- 뒤: [2024년 3분기](../2024-Q3/)\n" in middle
        assert view(town(pledge("1")), "quarters/2024-Q1/").earlier is None
        assert view(town(pledge("1")), "quarters/2024-Q3/").later is None


class TestTotals:
    def test_money_that_is_planned_and_money_that_is_spent_are_never_added(self) -> None:
        rows = project(["10", "10", None], ["10", "10", None], [None] * 3)
        records = town(
            pledge("1"),
            pledge("2"),
            report("1", "2024-Q1", budget=budget(rows)),
            report("2", "2024-Q1", budget=budget(rows, basis="spent")),
        )
        forms = view(records, "budget/").forms
        assert {each.heading for each in forms} == {"사업비 (계획액)", "사업비 (집행액)"}
        assert [shown(each.whole)[1][1] for each in forms] == ["10", "10"]

    def test_money_is_added_once_a_pledge_from_its_newest_report(self) -> None:
        def money(amount: str) -> dict[str, Any]:
            return budget(project([amount, None, None], [amount, None, None], [None] * 3))

        records = town(
            pledge("1"),
            pledge("2"),
            report("1", "2024-Q1", budget=money("100")),
            report("1", "2024-Q2", budget=money("30")),
            report("2", "2024-Q1", budget=money("1,000.5")),
        )
        [form] = view(records, "budget/").forms
        assert shown(form.whole)[1][:2] == ["계", "1,030.5"]
        assert [line[:2] for line in shown(form.by_pledge)[1:]] == [["1 쉼터", "30"], ["2 쉼터", "1,000.5"]]

    def test_counts_are_added_within_a_quarter_and_not_over_quarters(self) -> None:
        def people(count: int) -> dict[str, Any]:
            return {"counts": {"meetings": count, "press": None}}

        records = town(
            pledge("1"),
            pledge("2"),
            report("1", "2024-Q1", participation=people(1)),
            report("2", "2024-Q1", participation=people(2)),
            report("1", "2024-Q2", participation=people(4)),
        )
        [form] = view(records, "participation/").forms
        told = [line[:2] for line in shown(form.whole)[1:]]
        assert told == [["2024년 2분기", "4"], ["2024년 1분기", "3"]]


def test_every_page_has_an_address_and_a_title_of_its_own() -> None:
    records = town(pledge("1"), pledge("2"), report("1", "2024-Q1"), report("1", "2024-Q2"))
    made = list(pages(records, catalogue(records)))
    assert len({page.address for page in made}) == len(made)
    assert len({page.title for page in made}) == len(made)
    everywhere = SiteContext.of(records)
    assert all('\ndescription: "' in page.file(everywhere)[1].decode() for page in made)


def test_a_city_with_nothing_but_a_pledge_has_every_page() -> None:
    """A first day is no fault: each page says that there is nothing yet."""
    records = town(pledge("1"), quarters=["2024-Q1"])
    made = {
        page.address: page.file(SiteContext.of(records))[1].decode()
        for page in pages(records, catalogue(records))
    }
    assert "아직 제출된 보고가 없습니다" in made["pledges/1/"]
    assert "*제출된 보고가 없습니다.*" in made["budget/"]


def test_what_a_pledge_does_not_have_has_no_heading() -> None:
    """A heading with nothing below it is a door to an empty room."""
    bare = town(pledge("1"), quarters=["2024-Q1"])
    own = report(
        "1", "2024-Q1", plan=row("할 일"), problems=["늦음"], budget=budget(project(*[["1"] * 3] * 3))
    )
    change = {"kind": "cost", "what": "사업비", "before": "1", "after": "2"}
    full = town(pledge("1", changes=[change]), own, quarters=["2024-Q1"])
    always = {"main", "timeline", "promise", "people", "get"}
    assert set(_anchors(bare)) - {"q-2024-Q1"} == always
    assert set(_anchors(full)) - always >= {"next", "problems", "budget", "changes", "participation"}


def _anchors(records: Records) -> list[str]:
    [page] = [each for each in pages(records, catalogue(records)) if each.address == "pledges/1/"]
    text = page.file(SiteContext.of(records))[1].decode()
    return re.findall(r"^#+ .* \{ #(\S+) \}$", text, re.MULTILINE)
