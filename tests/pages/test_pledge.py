"""A pledge's page says where it stands in facts alone, keeps its history whole, and leads to its people."""

from __future__ import annotations

import re

import pytest

from generator.record.records import Records
from generator.wording import plans as words
from tests.ledger.town import pledge, report, row, status, town
from tests.pages.seeing import markdown, view

_PLAN = row(
    {"text": "길 닦기", "id": "p1"}, {"text": "나무 심기", "id": "p2"}, {"text": "문 열기", "id": "p3"}
)
_YEARS = [f"{year}-Q{part}" for year in (2023, 2024, 2025) for part in (1, 2, 3, 4)]


def _said(records: Records) -> list[str]:
    """Return the sentences below the title of pledge 1, which follow its status."""
    line = markdown(records, "pledges/1/").split("{ #main }\n\n")[1].split("\n")[0]
    told = re.sub(r"^\[?<span[^>]*>[^<]*</span>(\]\([^)]*\))? |</?b>", "", line)
    return re.split(r"(?<=다\.) ", told)


class TestStanding:
    def test_every_item_of_the_plan_is_counted_once(self) -> None:
        results = [
            {"item": "p3", "outcome": "moved", "to": "2024-10", "why": None},
            {"item": "p1", "outcome": "done"},
        ]
        after = report(
            "1",
            "2024-Q3",
            plan=row({"text": "또", "id": "p1"}),
            results=results,
            status=status("held", "보류"),
        )
        assert _said(town(pledge("1"), report("1", "2024-Q2", plan=_PLAN), after)) == [
            "2024년 3분기 보고에 적힌 추진상황은 보류입니다.",
            (
                "2024년 2분기 보고에서 계획한 일 3건 가운데"
                " 1건을 마쳤고, 1건은 2024년 10월로 미뤘고, 1건은 보고에 언급이 없습니다."
            ),
            "다음에 할 일은 1건입니다.",
        ]

    def test_what_no_report_says_of_a_plan_is_not_made_up(self) -> None:
        records = town(pledge("1"), report("1", "2024-Q2", plan=_PLAN), report("1", "2024-Q3"))
        assert _said(records) == [
            "2024년 3분기 보고에는 추진상황이 적혀 있지 않습니다.",
            "2024년 2분기 보고에서 계획한 일 3건이 어떻게 되었는지는 적혀 있지 않습니다.",
            "다음에 할 일은 적혀 있지 않습니다.",
        ]

    def test_a_first_report_tells_of_what_was_done(self) -> None:
        records = town(pledge("1"), report("1", "2024-Q3", this_quarter=row("걷기"), plan=_PLAN))
        assert _said(records)[1:] == ["그 분기에 한 일은 1건입니다.", "다음에 할 일은 3건입니다."]

    def test_a_report_that_is_blank_is_said_to_be_blank_once(self) -> None:
        assert _said(town(pledge("1"), report("1", "2024-Q3")))[1:] == [
            "그 분기에 한 일도 다음에 할 일도 적혀 있지 않습니다."
        ]

    def test_the_newest_quarter_that_is_missing_is_named(self) -> None:
        records = town(pledge("1"), report("1", "2024-Q2"))
        assert _said(records)[-1] == "2024년 3분기 보고는 제출되지 않았습니다."

    def test_a_pledge_that_ended_misses_nothing_and_plans_nothing(self) -> None:
        records = town(
            pledge("1", until="2024-Q2"), report("1", "2024-Q2", this_quarter=row("마무리", "정리"))
        )
        assert _said(records)[1:] == [
            "그 분기에 한 일은 2건입니다.",
            "이 공약의 보고는 2024년 2분기까지였습니다.",
        ]
        assert "{ #next }" not in markdown(records, "pledges/1/")

    def test_a_pledge_without_a_report_has_not_stood_still(self) -> None:
        assert _said(town(pledge("1"))) == [
            "아직 제출된 보고가 없습니다.",
            "한 일이 없다는 뜻은 아닙니다.",
        ]

    def test_a_pledge_that_is_to_begin_says_when(self) -> None:
        assert _said(town(pledge("1", since="2025-Q1"))) == ["이 공약의 첫 보고는 2025년 1분기에 나옵니다."]

    @pytest.mark.parametrize(
        ("told", "said"),
        [
            ([("done", None, 1)], "1건을 마쳤습니다."),
            ([("done", None, 2)], "2건을 모두 마쳤습니다."),
            ([("partly", None, 2)], "2건은 모두 일부만 했습니다."),
            ([("moved", "2024-10", 1)], "1건은 2024년 10월로 미뤘습니다."),
            ([("moved", None, 2)], "2건은 모두 미뤘습니다."),
            ([("dropped", None, 1)], "1건은 그만두었습니다."),
            ([("partly", None, 1), ("dropped", None, 1)], "1건은 일부만 했고, 1건은 그만두었습니다."),
            (
                [("moved", None, 1), ("dropped", None, 2), (None, None, 1)],
                "1건은 미뤘고, 2건은 그만두었고, 1건은 보고에 언급이 없습니다.",
            ),
        ],
    )
    def test_what_became_of_a_plan_is_one_plain_sentence(self, told: list[words.Told], said: str) -> None:
        count = sum(number for _, _, number in told)
        assert words.plans_became(told) == (f"{count}건 가운데 " if len(told) > 1 else "", said)


class TestHistory:
    def _long(self, *missing: str) -> Records:
        own = (
            report("1", quarter, this_quarter=row("일"), status=status("on-track", "정상 추진"))
            for quarter in _YEARS
            if quarter not in missing
        )
        return town(pledge("1"), *own, quarters=_YEARS)

    def test_of_a_long_history_the_newest_quarters_stand_open_and_no_quarter_is_lost(self) -> None:
        own = view(self._long("2024-Q2"), "pledges/1/")
        every = (*own.recent, *own.older)
        assert [each.quarter.written for each in every] == list(reversed(_YEARS))
        assert [each.quarter.written for each in own.recent] == ["2025-Q4", "2025-Q3"]
        text = markdown(self._long("2024-Q2"), "pledges/1/")
        assert '- 2024년 2분기 <span class="status none">미제출</span>\n' in text
        assert text.count('/) <span class="status going">정상 추진</span> <small>한 일 1건</small>\n') == 9

    def test_the_newest_report_stands_open_behind_whatever_is_missing(self) -> None:
        own = view(self._long("2025-Q4", "2025-Q3", "2025-Q2"), "pledges/1/").recent
        assert [each.report is not None for each in own] == [False, False, False, True]

    def test_an_older_quarter_says_how_many_of_its_plans_were_kept(self) -> None:
        """A quarter in which no plan fell due, or whose report tells of none, says nothing of it."""
        own = [
            report("1", quarter, plan=_PLAN, results=[{"item": "p1", "outcome": "done"}] if place > 1 else [])
            for place, quarter in enumerate(_YEARS)
        ]
        text = markdown(town(pledge("1"), *own, quarters=_YEARS), "pledges/1/")
        _, older = text.split('<details id="history"', 1)
        told = ["계획 3건 가운데 1건 마침" in line for line in older.split("\n") if line.startswith("- [")]
        assert told[:10] == [True] * 8 + [False] * 2

    def test_a_short_history_stands_open(self) -> None:
        own = view(town(pledge("1"), quarters=_YEARS[:2]), "pledges/1/")
        assert (len(own.recent), own.older) == (2, ())

    def test_a_plan_that_is_open_stands_above_all_and_is_that_of_the_newest_report(self) -> None:
        records = town(pledge("1"), report("1", "2024-Q1", plan=_PLAN), report("1", "2024-Q2", plan=_PLAN))
        _, _, ahead = markdown(records, "pledges/1/").partition("{ #next }\n\n")
        assert ahead.startswith("2024년 2분기 보고의 3/4분기 계획\n\n- 길 닦기\n- 나무 심기\n- 문 열기\n\n")

    def test_counts_of_many_quarters_are_folded_and_none_is_lost(self) -> None:
        [counts] = view(self._long(), "pledges/1/").participation
        newest, older = counts
        rows = (*newest.rows, *older.rows)
        assert [each.head.words for each in rows][:: len(_YEARS) - 1] == ["2025년 4분기", "2023년 1분기"]
        assert len(rows) == len(_YEARS)
        assert older.caption == "시민참여: 앞선 10개 분기"


class TestPeople:
    def test_a_pledge_leads_to_those_before_and_after_it_and_to_its_field(self) -> None:
        records = town(pledge("1-1-2"), pledge("1-1-10"), pledge("1-1-1"))
        own = view(records, "pledges/1-1-2/")
        assert (own.before.href, own.after.href) == ("../1-1-1/", "../1-1-10/")
        assert "- 같은 분야의 공약: [1. 마을](../../fields/1/)\n" in markdown(records, "pledges/1-1-2/")
        assert view(records, "pledges/1-1-1/").before is None
        assert view(records, "pledges/1-1-10/").after is None
