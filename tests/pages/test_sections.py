"""A page has the parts that a form describes, in its order and words, and says nothing of any other."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from generator.pages import pages
from generator.pages.site_context import SiteContext
from generator.published import addresses
from generator.record.folder import load
from generator.record.records import Records
from generator.search.documents import document as document_of
from generator.search.index_shards import render
from tests.ledger.described import alone, described, filled, line, table, years
from tests.ledger.town import FORM, pledge, report, row, town
from tests.pages.seeing import catalogue, markdown, read
from tests.some import some

CASES = Path(__file__).parents[1] / "cases"
REPORT = "pledges/1/2024-Q3/"

FACTS: dict[str, Any] = {
    "id": "plan-of-works",
    "kind": "facts",
    "heading": "사업개요",
    "facts": [{"id": "place", "label": "위치", "means": "place"}, {"id": "cost", "label": "총사업비"}],
}
PROSE: dict[str, Any] = {"id": "verdict", "kind": "prose", "heading": "평가단 의견", "means": "verdict"}
TARGETS = table(means="targets", unit="곳", rows=[line("목표", "target"), line("실적", "result")])


@pytest.fixture(params=["overview-city", "roadmap-city"])
def records(request: pytest.FixtureRequest) -> Records:
    """The records of each city whose form is unlike ours."""
    known = load(CASES / request.param).records
    assert known is not None
    return known


def headings(text: str, level: int = 2) -> list[str]:
    """Return the headings of one level of a page, without their ids."""
    return re.findall(rf"^{'#' * level} (.*?)(?: \{{ #\S+ \}})?$", text, re.MULTILINE)


class TestReport:
    def test_its_parts_stand_in_the_order_of_the_form(self) -> None:
        records = described(
            (FACTS, {"facts": [{"id": "place", "text": "동네"}, {"id": "cost", "text": None}]}),
            (PROSE, {"items": ["잘함"], "beside": "(2024. 9. 1.)"}),
            form={"order": ["plan-of-works", "progress", "verdict", "budget"]},
        )
        assert headings(markdown(records, REPORT)) == [
            "사업개요",
            "실적과 계획",
            "평가단 의견 <small>(2024. 9. 1.)</small>",
            "사업비",
            "시민참여",
            "문제점과 대책",
            "자료와 출처",
        ]

    def test_what_a_form_has_not_is_not_named(self, records: Records) -> None:
        others = ("시민참여", "문제점", "예산", "담당자", "기준일", "제출일", "비고: ", "한 일 미기재")
        [address] = [addresses.report(*key) for key in records.reports]
        text = markdown(records, address)
        assert [word for word in others if word in text] == []

    def test_facts_stand_behind_their_labels_and_a_blank_one_is_told(self) -> None:
        facts = [
            {"id": "place", "text": "*동네*", "details": ["다섯 곳"]},
            {"label": "가구", "text": "10"},
            {"id": "cost", "text": None},
        ]
        text = markdown(described((FACTS, {"facts": facts})), REPORT)
        assert text.split("{ #section-plan-of-works }")[1].startswith(
            "\n\n- **위치** &#42;동네&#42;\n    - 다섯 곳\n- **가구** 10\n- **총사업비** *미기재*\n\n## "
        )

    def test_facts_of_the_head_stand_in_the_head(self) -> None:
        head = FACTS | {"heading": None}
        facts = [{"id": "place", "text": "동네"}, {"id": "cost", "text": "10"}]
        text = markdown(described((head, {"facts": facts})), REPORT)
        assert "- **위치** 동네\n- **총사업비** 10\n" in text.split("\n## ")[0]

    def test_prose_of_which_there_is_none_is_blank(self) -> None:
        text = markdown(described((PROSE, {"items": []})), REPORT)
        assert "## 평가단 의견 { #section-verdict }\n\n*미기재*\n" in text

    def test_a_row_alone_has_a_heading_of_its_own_and_other_rows_stand_with_the_known(self) -> None:
        rows = {
            "plan": {"label": "{next_quarter} 계획", "alone": True},
            "delays": {"label": "늦어진 까닭"},
            "this_quarter": {"label": "실적"},
        }
        form = FORM | {"rows": rows}
        del form["participation"], form["budget"], form["problems_heading"]
        own = {"plan": row("길 닦기"), "this_quarter": row("걷기"), "other_rows": {"delays": row("비")}}
        text = markdown(town(pledge("1"), alone(own), forms=[form]), REPORT)
        assert headings(text)[:2] == ["실적과 계획", "4/4분기 계획"]
        assert headings(text, 3) == ["실적", "늦어진 까닭"]
        assert "{ #row-delays }\n\n- 비\n\n비고: *미기재*" in text
        assert "- 길 닦기\n\n## 자료" in text

    def test_what_was_flagged_stands_at_its_place(self) -> None:
        flagged = [
            {"at": "sections.verdict.items[0]", "level": "confirm", "note": "누구인지"},
            {"at": "sections.plan-of-works.facts[0]", "level": "confirm", "note": "어디인지"},
        ]
        facts = [{"id": "place", "text": "동네"}, {"id": "cost", "text": "10"}]
        records = described((FACTS, {"facts": facts}), (PROSE, {"items": ["잘함"]}), review=flagged)
        text = markdown(records, REPORT)
        assert "- **위치** 동네\n    - *확인 필요: 어디인지*\n" in text
        assert "- 잘함\n    - *확인 필요: 누구인지*\n" in text


class TestTables:
    def _html(self, form: dict[str, Any], *rows: list[Any]) -> Any:  # noqa: ANN401  lxml's element
        records = described((form, filled(form, *rows)))
        [page] = [each for each in pages(records, catalogue(records)) if each.address == REPORT]
        [own] = read(page, SiteContext.of(records)).xpath("//table[caption[starts-with(., '숲의 목표')]]")
        return own

    def test_groups_and_sums_are_told_apart_for_eye_and_ear(self) -> None:
        rows = [line("목표", group="숲"), line("실적", group="숲"), line("모두", role="total")]
        own = self._html(TARGETS | {"rows": rows}, [8, 4, 4], [5, 3, 2], [13, 7, 6])
        heads = own.xpath(".//th[@scope='row']")
        assert [each.text_content().strip() for each in heads] == ["숲 목표", "숲 실적", "모두"]
        assert own.xpath("string(.//tr[@class='sum']/th)").strip() == "모두"
        sums = own.xpath(".//*[self::th or self::td][@class='sum']")
        assert [each.text_content().strip() for each in sums] == ["계", "8", "5", "13"]

    def test_units_are_said_once_and_where_they_differ(self) -> None:
        columns = [line("수"), line("넓이", unit="㎡"), line("비율(%)", unit="%")]
        own = self._html(TARGETS | {"columns": columns, "rows": [line("숲", unit="그루")]}, [1, 2, 3])
        heads = [each.text_content().strip() for each in own.xpath(".//thead//th")]
        assert heads[1:] == ["수", "넓이(㎡)", "비율(%)"]
        assert own.xpath("string(.//tbody//th)").strip() == "숲(그루)"
        assert own.xpath("string(caption/small)") == "단위: 곳."

    def test_a_mark_has_its_word_and_a_blank_is_told(self) -> None:
        marks = [{"written": "●", "label": "이행", "means": "done"}, {"written": "-", "means": "none"}]
        form = TARGETS | {"marks": marks, "rows": [line("숲")]}
        own = self._html(form, ["●", "-", None])
        assert [each.text_content().strip() for each in own.xpath(".//td")] == ["● 이행", "-", "미기재"]
        said = own.xpath("string(caption/small)")
        assert (
            said == "단위: 곳. ‘-’ 표시는 해당 없음입니다. 미기재는 시트에 적히지 않은 칸이며 0이 아닙니다."
        )

    def test_a_blank_is_called_as_the_forms_own_line_calls_it(self) -> None:
        form = TARGETS | {"note": "(● 이행 빈칸 해당없음)", "rows": [line("숲")]}
        own = self._html(form, [1, None, None])
        assert [each.text_content().strip() for each in own.xpath(".//td")] == ["1", "빈칸", "빈칸"]
        assert own.xpath("string(caption/small)") == "단위: 곳. (● 이행 빈칸 해당없음)"


class TestPledge:
    @pytest.mark.parametrize(
        ("cells", "said"),
        [
            (([8, 4, 4], [5, 3, 2]), "8곳 가운데 <b>5곳</b>(62.5%)"),
            (([8, 4, 4], [0, 0, 0]), "8곳 가운데 <b>0곳</b>(0%)"),
            (([8, 4, 4], [8, 4, 4]), "8곳 가운데 <b>8곳</b>(100%)"),
            (([8, 4, 4], [10, 6, 4]), "목표 8곳, 실적 <b>10곳</b>(125%)"),
            (([0, 0, 0], [0, 0, 0]), "목표 0곳, 실적 <b>0곳</b>"),
        ],
    )
    def test_its_first_screen_says_how_much_of_what(self, cells: tuple[list[Any], ...], said: str) -> None:
        text = markdown(described((TARGETS, filled(TARGETS, *cells))), "pledges/1/")
        source = '<a href="2024-Q3/#section-table" aria-label="숲의 목표, 2024년 3분기 보고">숲의 목표</a>'
        assert f"\n- <b>{source}</b> {said}\n" in text.split("\n## ")[0]

    def test_of_many_targets_the_first_stand_on_the_first_screen_and_the_rest_is_counted(self) -> None:
        columns = [line("목표", "target"), line("실적", "result")]
        form = TARGETS | {"columns": columns, "rows": [line(f"지표 {number}") for number in range(8)]}
        first = markdown(described((form, filled(form, *[[2, 1]] * 8))), "pledges/1/").split("\n## ")[0]
        assert first.count("2곳 가운데 <b>1곳</b>(50%)") == 5
        assert "\n- 목표와 실적이 3가지 더 있습니다." in first

    def test_a_share_is_no_part_of_a_share(self) -> None:
        form = TARGETS | {"unit": "%"}
        text = markdown(described((form, filled(form, [80, 70, 80], [62, 60, 62]))), "pledges/1/")
        assert "</b> 목표 80%, 실적 <b>62%</b>\n" in text

    def test_of_what_has_no_unit_nobody_knows_whether_it_is_a_part(self) -> None:
        form = TARGETS | {"unit": None}
        text = markdown(described((form, filled(form, [80, 70, 80], [60, 60, 60]))), "pledges/1/")
        assert "</b> 목표 80, 실적 <b>60</b>(75%)\n" in text

    def test_what_was_added_or_is_stated_otherwise_is_told(self) -> None:
        form = TARGETS | {"columns": years("2024", "2025")}
        form = form | {"rows": [*form["rows"], line("달성률", "rate", unit="%")]}
        text = markdown(described((form, filled(form, [2, 2], [1, None], ["50", None]))), "pledges/1/")
        assert "</b>(25%) <small>표에 계가 없어 칸을 더한 값</small> <small>미기재 1칸</small>\n" in text

    def test_money_is_said_by_its_meaning(self) -> None:
        rows = [line("계획", "planned"), line("집행", "spent")]
        form = TARGETS | {"means": "money", "unit": "백만원", "rows": rows}
        text = markdown(described((form, filled(form, ["1,240", 1, 1], [5, 5, None]))), "pledges/1/")
        assert (
            "</b> 계획액 <b>1,240백만원</b> <small>12억 4,000만 원</small>, 집행액 <b>5백만원</b>"
            " <small>500만 원</small>\n"
        ) in text

    def test_it_claims_nothing_that_the_form_does_not_ask(self, records: Records) -> None:
        for key in some(records.pledges):
            text = markdown(records, f"pledges/{key}/").split("## 처음 약속한 말")[0]
            assert "시민참여" not in text
            assert "예산" not in text
            assert "**** " not in text
        for [key, quarter] in some(records.reports):
            is_asked = "this_quarter" in records.forms[records.reports[key, quarter].record.form].rows
            assert ("한 일" in markdown(records, f"pledges/{key}/")) is is_asked

    def test_no_section_stands_twice(self, records: Records) -> None:
        for key in some(records.pledges):
            own = headings(markdown(records, f"pledges/{key}/"))
            assert len(own) == len(set(own))

    def test_a_new_form_leaves_the_old_reports_their_rows(self) -> None:
        old, new = FORM, {"id": "new", "sections": [PROSE]}
        later = {"form": "new", "sections": {"verdict": {"items": ["잘함"]}}}
        before = report("1", "2024-Q2", this_quarter=row("걷기"))
        records = town(pledge("1"), before, alone(later), forms=[old, new])
        newest, older = (
            markdown(records, "pledges/1/").split("## 낸 보고 { #timeline }")[1].split("### ")[1:3]
        )
        assert "미기재" not in newest
        assert "- 걷기\n" in older


def test_a_status_that_the_form_does_not_ask_is_not_called_blank() -> None:
    records = town(
        pledge("1"),
        alone({"sections": {"verdict": {"items": []}}}),
        forms=[{"id": "form", "sections": [PROSE]}],
    )
    for address in ("", "pledges/", "pledges/1/", "pledges/1/2024-Q3/", "quarters/2024-Q3/"):
        assert "추진상황 미기재" not in markdown(records, address)
    assert "추진상황 칸 없음" in markdown(records, "pledges/")


def test_no_page_fails_or_speaks_of_places_that_no_form_has(records: Records) -> None:
    for address in ("participation/", "rates/"):
        assert "*보고의 서식에 횟수를 적는 표가 없습니다.*" in markdown(records, address)
    assert "제출된 보고가 없습니다" not in markdown(records, "budget/")


def test_amounts_of_tables_are_added_by_their_meaning() -> None:
    rows = [line("계획", "planned"), line("집행", "spent")]
    form = TARGETS | {"means": "money", "unit": "백만원", "rows": rows}
    told = alone({"sections": {"table": filled(form, [9, 4, 4], [5, 5, None])}})
    text = markdown(town(pledge("1"), told, forms=[{"id": "form", "sections": [form]}]), "budget/")
    assert headings(text) == ["모든 공약의 숲의 목표 (계획액)", "모든 공약의 숲의 목표 (집행액)"]
    assert "../pledges/1/2024-Q3/#section-table" in text  # 9 is not 4 and 4


def test_every_word_and_label_of_a_section_is_found_and_leads_to_it(records: Records) -> None:
    names = next(content for name, content in render(records) if name.endswith("/list.js")).decode()
    for document in some(document_of(records, key) for key in records.pledges):
        for key, quarter in records.reports:
            page = markdown(records, addresses.report(key, quarter))
            own = {each.section for each in document.lines if each.section.startswith("section-")}
            assert {
                each for each in own if f"{{ #{each} }}" not in page or f'"{each}":' not in names
            } == set()
        words = " ".join(each.words for each in document.lines)
        expected = {"3-2": ("협조부서 길과", "국비 계획 계 700", "걷는 길"), "12": ("'24상 ○ 미이행", "점검")}
        assert [each for each in expected[document.pledge.pledge] if each not in words + names] == []
