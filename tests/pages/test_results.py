"""What became of a plan, on the pages: told by the next report alone, and nothing where nothing fell due."""

from __future__ import annotations

from generator.record.records import Records
from tests.ledger.town import pledge, report, row, town
from tests.pages.seeing import markdown

_PLAN = row({"text": "길 닦기", "id": "p1"}, {"text": "나무 심기", "id": "p2"})


def _records(**changes: object) -> Records:
    return town(pledge("1"), report("1", "2024-Q1", plan=_PLAN), report("1", "2024-Q2", **changes))


class TestReport:
    def test_each_item_has_the_mark_and_the_words_of_its_result(self) -> None:
        text = markdown(_records(results=[{"item": "p2", "outcome": "dropped"}]), "pledges/1/2024-Q2/")
        assert '- <span class="result silent">언급 없음</span> 길 닦기\n' in text
        assert '- <span class="result dropped">그만둠</span> 나무 심기 <small>까닭: 미기재</small>\n' in text
        assert "[2024년 1분기](../2024-Q1/) 보고에서 계획한 일 2건이 어떻게 되었는지" in text
        assert "어떻게 되었는지는 **이 보고에 적혀 있지 않습니다.**" not in text

    def test_a_report_that_says_nothing_of_the_plan_is_said_to_say_nothing(self) -> None:
        text = markdown(_records(), "pledges/1/2024-Q2/")
        assert "어떻게 되었는지는 **이 보고에 적혀 있지 않습니다.**" in text
        assert "- 길 닦기\n- 나무 심기\n" in text

    def test_where_nothing_was_planned_before_nothing_is_said(self) -> None:
        assert "{ #results }" not in markdown(_records(), "pledges/1/2024-Q1/")
