"""What became of a plan, on the pages: told by the next report alone, and nothing where nothing fell due."""

from __future__ import annotations

from generator.record.records import Records
from tests.ledger.town import pledge, report, row, town
from tests.pages.seeing import view

_PLAN = row({"text": "길 닦기", "id": "p1"}, {"text": "나무 심기", "id": "p2"})


def _records(**changes: object) -> Records:
    return town(pledge("1"), report("1", "2024-Q1", plan=_PLAN), report("1", "2024-Q2", **changes))


class TestReport:
    def test_each_item_has_the_mark_and_the_words_of_its_result(self) -> None:
        results = view(_records(results=[{"item": "p2", "outcome": "dropped"}]), "pledges/1/2024-Q2/").results
        [(_, items)] = results.groups
        told = [(each.item.words, each.mark, each.words, each.why) for each in items]
        assert told == [("길 닦기", "silent", "언급 없음", ""), ("나무 심기", "dropped", "그만둠", "미기재")]
        assert (results.count, results.is_stated, results.planned_in.words) == (2, True, "2024년 1분기")

    def test_a_report_that_says_nothing_of_the_plan_is_said_to_say_nothing(self) -> None:
        assert not view(_records(), "pledges/1/2024-Q2/").results.is_stated

    def test_where_nothing_was_planned_before_nothing_is_said(self) -> None:
        assert view(_records(), "pledges/1/2024-Q1/").results is None
