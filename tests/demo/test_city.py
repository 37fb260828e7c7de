"""The full demonstration city holds all that real sheets hold, so that pages and downloads meet it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import get_args

import pytest

from generator.ledger import status_as_of
from generator.ledger.plans import outcomes
from generator.record.cells import Cell
from generator.record.city import vocabulary
from generator.record.evidence import Evidence, shown_in
from generator.record.folder import load
from generator.record.items import Item
from generator.record.pledge import ChangeKind
from generator.record.records import Records
from generator.record.report import Row
from tests.demo.city import invented
from tests.demo.words import table
from tests.some import some

# Everyday words that happen to hold the name of a city.
_EVERYDAY = ("휴대전화", "보안성", "공영주차장")
_PLACES = """
서울 부산 대구 인천 광주 대전 울산 세종 경기도 강원 충청 전라 경상 제주 충북 충남 전북 전남 경북 경남
수원 성남 의정부 안양 부천 광명 평택 동두천 안산 고양 과천 구리 남양주 오산 시흥 군포 의왕 하남 용인 파주
이천 안성 김포 화성 양주 포천 여주 춘천 원주 강릉 동해 태백 속초 삼척 청주 충주 제천 천안 공주 보령 아산
서산 논산 계룡 당진 전주 군산 익산 정읍 남원 김제 목포 여수 순천 나주 광양 포항 경주 김천 안동 구미 영주
영천 상주 문경 경산 창원 진주 통영 사천 김해 밀양 거제 양산 서귀포
"""


class Demo:
    """The full city: its files, and its records with the warnings."""

    def __init__(self, root: Path) -> None:
        """Write the city below a folder and load it."""
        self.files = invented()
        for path, content in self.files.items():
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_bytes(content)
        loaded = load(root)
        assert loaded.tally.errors == ()
        assert loaded.records is not None
        self.records: Records = loaded.records
        self.warnings = Counter(warning.kind for warning in loaded.tally.warnings)
        self.reports = [filed.record for filed in self.records.reports.values()]
        self.pledges = [filed.record for filed in self.records.pledges.values()]
        self.text = "\n".join(
            content.decode() for path, content in self.files.items() if path.endswith((".yml", ".md"))
        )

    def items(self) -> Iterator[tuple[int, Item]]:
        """Yield every item of the three rows with its level, from 1."""
        for report in self.reports:
            for _, row in report.rows():
                for group in row.by_task:
                    for item in group.items:
                        yield from _below(item, 1)

    def cells(self) -> Iterator[Cell]:
        """Yield every amount."""
        for report in self.reports:
            for project in report.budget.projects:
                for cells in project.amounts.values():
                    yield from cells


def _below(item: Item, level: int) -> Iterator[tuple[int, Item]]:
    yield level, item
    for detail in item.details:
        yield from _below(detail, level + 1)


def _undated(row: Row) -> set[str]:
    """Return the words of a row's items without the dates around them."""
    return {_bare(item.text) for group in row.by_task for item in group.items}


def _bare(text: str) -> str:
    return re.sub(r"^\d{4}\. \d+\. \d+\. | ?\(\d[^()]*\)$", "", text)


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Demo:
    return Demo(tmp_path_factory.mktemp("demo"))


def test_it_has_a_hundred_pledges_of_different_titles_over_sixteen_quarters(demo: Demo) -> None:
    assert len({pledge.title for pledge in demo.pledges}) == len(demo.pledges) == 100
    assert [quarter.written for quarter in demo.records.quarters][:: 16 - 1] == ["2022-Q3", "2026-Q2"]
    assert 1_300 <= len(demo.reports) < 1_600


def test_it_has_fields_strategies_departments_and_five_sources(demo: Demo) -> None:
    city = demo.records.city.record
    assert len(city.fields) == 6
    assert all(strategy.name for field in city.fields for strategy in field.strategies)
    assert len(city.departments) == 12
    assert ("환경보기과", "기후환경보기과") in [department.names for department in city.departments]
    assert [source.role for source in city.forms[0].budget.sources] == ["total", *["part"] * 5]


def test_it_says_that_it_is_invented_and_names_no_real_city(demo: Demo) -> None:
    assert "지어낸 도시" in (demo.records.city.record.fictional or "")
    text = demo.text
    for word in _EVERYDAY:
        text = text.replace(word, "")
    assert [place for place in _PLACES.split() if place in text] == []


def test_every_status_word_is_reported_and_some_reports_state_none(demo: Demo) -> None:
    stated = {report.status.word for report in demo.reports if report.status}
    assert stated == {word.id for word in vocabulary(demo.records.city.record)} == set(table("statuses"))
    assert any(report.status is None for report in demo.reports)
    written = {report.status.written for report in demo.reports if report.status}
    assert {"이행후계속추진", "이행 후 계속추진", "시기미도래", "제외", "통폐합", "추진중"} <= written


def test_a_status_goes_forward_and_sometimes_backward(demo: Demo) -> None:
    steps = set()
    for pledge in demo.pledges:
        words = [
            report.status.word for report in demo.reports if report.pledge == pledge.pledge and report.status
        ]
        steps |= set(pairwise(words))
    assert {("on-track", "completed"), ("completed", "partial"), ("partial", "completed")} <= steps
    assert {("held", "on-track"), ("not-due", "on-track"), ("underway", "continuing")} <= steps


def test_every_kind_of_change_and_of_kinship_is_there(demo: Demo) -> None:
    changes = [change for pledge in demo.pledges for change in pledge.changes]
    assert {change.kind for change in changes} == set(get_args(ChangeKind))
    assert all(change.reason and change.decided_on and change.after for change in changes)
    assert any(change.before is None for change in changes)
    assert any(change.procedure is None for change in changes)
    kinds = {kin.kind for pledge in demo.pledges for kin in pledge.lineage}
    assert kinds == {"split", "merged", "renamed", "replaced", "number_reused"}
    assert any(
        change.read_from and not change.confirmed for report in demo.reports for change in report.changes
    )


def test_what_became_of_each_plan_is_told_as_it_came_about(demo: Demo) -> None:
    """Done is what was done since, moved is what is planned again; some items no report mentions."""
    told: Counter[str | None] = Counter()
    for pledge in demo.pledges:
        chapters = [report for report in demo.reports if report.pledge == pledge.pledge]
        for report in chapters:
            for due in outcomes(demo.records, report.pledge, report.quarter):
                told[due.outcome] += 1
                text = _bare(due.item.text)
                if due.outcome == "moved" and due.to:
                    assert due.to.first > report.quarter.last
                if due.outcome in {"moved", "partly"}:
                    assert text in _undated(report.plan)
                if due.outcome == "done" and due.planned_in.next() == report.quarter:
                    assert text in _undated(report.this_quarter)
    assert min(told.values()) > 15
    assert set(told) == {"done", "partly", "moved", "dropped", None}
    assert told["done"] > sum(told.values()) / 2


def test_a_change_begins_where_the_one_before_it_ended_but_for_one(demo: Demo) -> None:
    """The one that follows on nothing tells the dated step that led to it."""
    chained, broken = 0, []
    for pledge in demo.pledges:
        last: dict[str, str | None] = {}
        for change in pledge.changes:
            if change.what in last:
                chained += change.before == last[change.what]
                broken += [change] if change.before != last[change.what] else []
            last[change.what] = change.after
    assert chained
    assert [[step.when is None for step in change.steps] for change in broken] == [[True, False]]


def test_documents_are_shown_of_a_few_items_reports_and_pledges(demo: Demo) -> None:
    """Elsewhere with a copy, elsewhere without one, and named alone; none is a file."""
    named = (each for filed in demo.records.every() for _, each in shown_in(filed.record))
    shown = [each for each in named if isinstance(each, Evidence)]
    assert {(each.title, each.url is None, each.archived is None) for each in shown} == {
        ("회의 결과 보고", False, False),
        ("실천계획서", False, True),
        ("추진계획 공문", True, True),
    }
    assert all(each.file is None for each in shown)
    assert any(item.evidence for _, item in demo.items())


def test_kin_name_each_other_and_a_reused_number_has_a_record_of_its_own(demo: Demo) -> None:
    by_key = {pledge.pledge: pledge for pledge in demo.pledges}
    kin = [
        (pledge, each.kind, by_key[other])
        for pledge in demo.pledges
        for each in pledge.lineage
        for other in each.others
    ]
    for pledge, kind, other in some(kin):
        assert any(back.kind == kind and pledge.pledge in back.others for back in other.lineage)
    for pledge, _, other in some(each for each in kin if each[1] == "number_reused"):
        assert other.number == pledge.number
        assert other.pledge != pledge.pledge


def test_amounts_are_blank_zero_words_fractions_with_thousands_marks_and_negative(demo: Demo) -> None:
    written = {cell.written for cell in demo.cells()}
    assert {None, "0", "비예산", "협의중"} <= written
    for shape in (r"\d+", r"\d+\.5", r"\d,\d{3}\.5", r"△\d+", r"△\d,\d{3}"):
        assert any(cell and re.fullmatch(shape, cell) for cell in written), shape


def test_a_sheet_may_have_two_projects_or_a_plan_instead_of_what_was_spent(demo: Demo) -> None:
    assert {len(report.budget.projects) for report in demo.reports} == {1, 2}
    assert {report.budget.basis for report in demo.reports} == {None, "planned"}


def test_counts_are_numbers_zeros_and_blanks(demo: Demo) -> None:
    counts = [cell.written for report in demo.reports for cell in report.participation.counts.values()]
    assert {None, "0", "1", "9"} <= set(counts)
    assert {report.participation.covers for report in demo.reports} == {None, "cumulative"}


def test_some_reports_are_missing_and_one_department_handed_in_none_in_one_quarter(demo: Demo) -> None:
    missing = {
        quarter.written: status_as_of.missing(demo.records, quarter) for quarter in demo.records.quarters
    }
    assert sum(map(bool, missing.values())) > 8
    assert len(missing["2023-Q4"]) >= 3
    assert missing["2022-Q3"] == ()


def test_items_stand_three_levels_deep_below_headings_and_below_none(demo: Demo) -> None:
    levels = Counter(level for level, _ in demo.items())
    assert set(levels) == {1, 2, 3}
    assert any(item.kind == "note" for _, item in demo.items())
    tasks = {group.task for report in demo.reports for _, row in report.rows() for group in row.by_task}
    assert {None, "t1", "t2", "t3"} <= tasks


def test_every_plan_item_has_a_name_of_its_own_in_the_order_of_the_sheet(demo: Demo) -> None:
    for report in some(demo.reports):
        names = [item.id for group in report.plan.by_task for item in group.items]
        assert names == [f"p{number}" for number in range(1, len(names) + 1)]


def test_what_was_planned_is_done_or_moved_or_not_heard_of_again(demo: Demo) -> None:
    outcomes: Counter[str] = Counter()
    by_key = {(report.pledge, report.quarter.written): report for report in demo.reports}
    for report in demo.reports:
        following = report.quarter.next()
        after = by_key.get((report.pledge, following.written)) if following else None
        if after is None:
            continue
        done, planned = _undated(after.this_quarter), _undated(after.plan)
        for words in _undated(report.plan):
            outcomes["done" if words in done else "moved" if words in planned else "silent"] += 1
    assert outcomes["done"] > outcomes["moved"] > 10
    assert outcomes["silent"] > 0


def test_the_marks_that_software_likes_to_eat_are_there(demo: Demo) -> None:
    for mark in ("<온라인 창구>", "1/4분기", "100~200명", "「예시시 ", " 조례」", "△", "·", "'"):
        assert mark in demo.text
    leading = re.compile(r"\d{4}\. \d{1,2}\. \d{1,2}\. \S")
    assert any(leading.match(item.text) for _, item in demo.items())


def test_sheets_are_handed_in_late_undated_flagged_and_with_labels_of_their_own(demo: Demo) -> None:
    days = [(report.submitted_on, report.quarter.last) for report in demo.reports]
    assert any(submitted and (submitted - last).days > 20 for submitted, last in days)
    assert any(submitted is None for submitted, _ in days)
    assert any(report.as_of is None for report in demo.reports)
    assert any(report.as_of and report.as_of < report.quarter.last for report in demo.reports)
    assert any(report.deviations for report in demo.reports)
    assert any(report.reported_rate is None for report in demo.reports)
    assert any(row.remark for report in demo.reports for _, row in report.rows())
    assert any(report.problems and report.remedies for report in demo.reports)
    answers = [review.answer for report in demo.reports for review in report.review]
    assert None in answers
    assert any(answers)
    sources = [report.source for report in demo.reports if report.source]
    assert {source.format for source in sources} == {"hwpx", "hwp", "xlsx", "docx", "pdf"}


def test_one_pledge_is_very_long_and_one_is_nearly_empty(demo: Demo) -> None:
    longest = max(demo.pledges, key=lambda pledge: len(pledge.title))
    assert len(longest.title) > 100
    assert max(len(report.tasks) for report in demo.reports if report.pledge == longest.pledge) == 9
    empty = [pledge for pledge in demo.pledges if not pledge.departments]
    assert [(pledge.strategy, pledge.election_text) for pledge in empty] == [(None, None)]
    sheets = [report for report in demo.reports if report.pledge == empty[0].pledge]
    assert sheets
    assert all(not row.by_task for report in sheets for _, row in report.rows())
    assert all(cell.is_blank for report in sheets for cell in report.participation.counts.values())


def test_its_offices_err_now_and_then_in_each_way_that_is_told(demo: Demo) -> None:
    """What a department wrote wrongly is told and stops nothing; nothing else is told."""
    assert set(demo.warnings) == {
        "chain-broken",
        "column-parts-exceed",
        "column-sum-differs",
        "date-outside-row",
        "impossible-date-in-text",
        "review-open",
        "row-sum-differs",
        "status-words-differ",
        "weekday-differs",
    }
    assert sum(demo.warnings.values()) < 100
