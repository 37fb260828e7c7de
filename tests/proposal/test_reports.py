"""Of each report of a proposal it is told whether it is ready, else what is left, with what may be pasted."""

from __future__ import annotations

import yaml

from generator.problems import Tally, problem
from generator.proposal.comment import reports
from generator.record.records import Records
from tests.ledger.town import pledge, report, row, town

ASKED = [
    {"at": "this_quarter.by_task[0].items[0]", "level": "confirm", "note": "날을 확인하세요", "answer": None},
    {"at": "budget.periods[0]", "level": "confirm", "note": "머리를 확인하세요", "answer": None},
    {"at": "plan", "level": "confirm", "note": "이미 답한 물음", "answer": "맞음"},
]


def records() -> Records:
    """Return a plan, and a report that tells of it and has questions."""
    return town(
        pledge("1"),
        report("1", "2024-Q1", plan=row({"id": "p1", "text": "쉼터 문 열기(2024. 5.)"})),
        report("1", "2024-Q2", this_quarter=row("쉼터 문 열기(2024. 5. 3.)"), review=ASKED),
    )


def told(*, paths: set[str], wrong: set[str]) -> str:
    """Return what is told of those paths."""
    filed = {each.path: each for each in records().reports.values()}
    faults = Tally.of(problem("draft-left", filed[path].place("title"), "x", note="n") for path in wrong)
    return "\n".join(reports(records(), paths, faults, "https://example.org/x"))


def test_a_report_without_a_fault_is_ready_and_one_that_does_not_differ_is_not_told() -> None:
    before, after = (each.path for each in records().reports.values())
    said = told(paths={after}, wrong={before})
    assert [line for line in said.splitlines() if line.startswith("- [") and "보고" in line] == [
        "- [ ] 1 쉼터&#58; 2024년 1분기 보고: 고칠 것 1건이 남았습니다",
        "- [x] 1 쉼터&#58; 2024년 2분기 보고: 합칠 수 있습니다",
    ]
    assert "2024년 1분기 보고" not in told(paths={after}, wrong=set())
    assert told(paths=set(), wrong=set()) == ""


def test_a_question_leads_to_its_line_with_the_sheets_words_and_no_name_of_ours() -> None:
    _, after = (each.path for each in records().reports.values())
    questions = [line for line in told(paths={after}, wrong=set()).splitlines() if line.startswith("- [ ]")]
    assert [("https://example.org/x/" in line, line.partition(") ")[2]) for line in questions] == [
        (True, "날을 확인하세요 — 시트의 글: ‘쉼터 문 열기&#40;2024&#46; 5&#46; 3&#46;&#41;’"),
        (True, "머리를 확인하세요"),
    ]


def test_what_may_answer_the_plan_before_is_yaml_as_it_is_pasted() -> None:
    _, after = (each.path for each in records().reports.values())
    said = told(paths={after}, wrong=set())
    pasted = said.partition("```yaml\n")[2].partition("\n```")[0]
    assert yaml.safe_load(pasted) == [{"item": "p1", "outcome": "done", "to": None, "why": None}]
