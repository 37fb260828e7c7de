"""The draft of the next report: nothing lost of what was done, every plan asked about, nothing made up."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from pathlib import Path

from hypothesis import given

from generator.ledger.drafting import bullets, draft, questions
from generator.ledger.status_as_of import missing
from generator.record.cells import BLANK
from generator.record.checks import inside, parts
from generator.record.dates import Quarter
from generator.record.folder import load
from generator.record.reading import LoadedRecord, read
from generator.record.records import Records
from generator.record.report import PlanResult, Report, Row
from generator.record.sections import Figures, Prose
from generator.record.writing import write_draft
from tests.ledger.town import budget, city, pledge, project, report, row, status, town
from tests.record.strategies import reports

ROOT = Path(__file__).resolve().parent.parent.parent
_Q3 = Quarter.read("2024-Q3")
_PLAN = row(
    {"text": "길 닦기", "id": "p1"}, {"text": "비 오면 쉼", "kind": "note"}, {"text": "물", "id": "p2"}
)
_BEFORE = report("1", "2024-Q2", plan=_PLAN)


def _lines(*rows: Row) -> list[tuple[str | None, str]]:
    return [(group.task, repr(item)) for each in rows for group in each.by_task for item in group.items]


def _after(before: Report) -> tuple[Records, Report]:
    """Return the records that hold one report, and the draft of the next."""
    records = town(pledge("1"), replace(_BEFORE, record=before))
    return records, draft(records, "1", _Q3)


def test_the_real_record_has_53_lines_so_far_and_asks_five_questions() -> None:
    records = load(ROOT).records
    assert records is not None
    quarter = Quarter.read("2019-Q3")
    assert missing(records, quarter) == ("2-1-2",)
    drafted = draft(records, "2-1-2", quarter)
    before = records.reports["2-1-2", "2019-Q2"].record
    assert bullets(drafted.so_far) == bullets(before.so_far) + bullets(before.this_quarter) == 53
    assert drafted.results == tuple(PlanResult(f"p{number}", None) for number in range(1, 6))
    assert drafted.department == before.department
    assert drafted.status is None
    assert [group.task for group in drafted.so_far.by_task] == ["t1", "t2", "t3"]


@given(reports(city().record.forms[0]))
def test_every_line_of_what_was_done_stands_once_in_the_draft_letter_by_letter(made_up: Report) -> None:
    """Below the task that it stood below, what was done before it first; and the draft's file reads back."""
    before = replace(made_up, pledge="1", quarter=_BEFORE.record.quarter, plan=_BEFORE.record.plan)
    records, drafted = _after(before)
    assert Counter(_lines(drafted.so_far)) == Counter(_lines(before.so_far, before.this_quarter))
    for task in {task for task, _ in _lines(drafted.so_far)}:
        own = [line for line in _lines(before.so_far, before.this_quarter) if line[0] == task]
        assert [line for line in _lines(drafted.so_far) if line[0] == task] == own
    text = write_draft(drafted, ["물음"], questions(records, drafted))
    assert read(Report, text.encode(), "x.yml").record == drafted
    assert drafted.draft


def test_what_a_quarter_has_not_told_yet_is_blank() -> None:
    """Counts, amounts, status and all that the next sheet will say; projects keep their names."""
    money = budget(project([3, 1, 2], [2, 1, 1], [1, None, 1], name="쉼터 짓기"))
    told = report(
        "1",
        "2024-Q2",
        participation={"counts": {"meetings": 3, "press": 1}},
        budget=money,
        status=status("on-track", "정상추진"),
        problems=["물"],
        results=[],
        this_quarter=row("길 닦기", remark="순조"),
    )
    _, drafted = _after(told.record)
    assert all(cell.is_blank for cell in drafted.participation.counts.values())
    [again] = drafted.budget.projects
    assert again.name == "쉼터 짓기"
    assert all(cell.is_blank for cells in again.amounts.values() for cell in cells)
    empty = (drafted.this_quarter, drafted.plan, drafted.problems, drafted.remedies, drafted.status)
    assert empty == (Row((), None), Row((), None), (), (), None)
    assert "순조" in " ".join(each.note for each in drafted.draft)


def test_what_stands_below_no_task_keeps_its_side() -> None:
    tasks = [{"id": "t", "name": "길"}, {"id": "u", "name": "물"}]

    def groups(*names: str | None) -> dict[str, object]:
        return {"by_task": [{"task": each, "items": ["가"]} for each in names], "remark": None}

    for so_far, done, expected in (
        ((None, "u"), ("t",), [None, "t", "u"]),
        (("u",), ("t", None), ["t", "u", None]),
    ):
        before = report("1", "2024-Q2", tasks=tasks, so_far=groups(*so_far), this_quarter=groups(*done))
        assert [group.task for group in _after(before.record)[1].so_far.by_task] == expected


def test_a_quarter_without_a_report_is_said_to_be_lost() -> None:
    records = town(pledge("1"), report("1", "2024-Q1", this_quarter=row("길 닦기")))
    drafted = draft(records, "1", _Q3)
    assert bullets(drafted.so_far) == 1
    assert "2024년 2분기 보고가 없어" in " ".join(each.note for each in drafted.draft)


def test_a_pledge_without_a_report_begins_with_blanks_and_its_department() -> None:
    drafted = draft(town(pledge("1")), "1", _Q3)
    assert drafted.department.name == "길과"
    assert (bullets(drafted.so_far), drafted.results) == (0, ())
    assert drafted.draft


def test_only_what_is_expected_and_missing_is_drafted() -> None:
    records = town(
        pledge("1"), pledge("2", until="2024-Q2"), pledge("3", since="2024-Q4"), pledge("4"), _reported("4")
    )
    assert missing(records, _Q3) == ("1",)


def _reported(key: str) -> LoadedRecord[Report]:
    return report(key, "2024-Q3")


def test_a_described_form_is_drafted_with_its_facts_its_targets_and_what_is_planned() -> None:
    """All else of its sections is blank; each part is asked about where it stands, and none that it lacks."""
    records = load(ROOT / "tests" / "cases" / "overview-city").records
    assert records is not None
    drafted = draft(records, "3-2", Quarter.read("2026-H2"))
    before = records.reports["3-2", "2026-H1"].record
    for facts in ("head", "overview"):
        assert drafted.sections[facts] == before.sections[facts]
    stands = {"target", "national-planned", "city-planned"}
    for table in ("targets", "money"):
        was, now = before.sections[table], drafted.sections[table]
        assert isinstance(was, Figures)
        assert isinstance(now, Figures)
        assert now.columns == was.columns
        assert [row.id for row in now.rows] == [row.id for row in was.rows]
        for old, new in zip(was.rows, now.rows, strict=True):
            assert new.cells == (old.cells if old.id in stands else (BLANK,) * len(old.cells))
    assert [drafted.sections[each] for each in ("effects", "panel", "evidence")] == [Prose(())] * 3
    assert [each.at for each in drafted.draft] == [
        *("department", "this_quarter", "plan"),
        *(f"sections.{each}" for each in before.sections),
    ]
    filed = read(Report, write_draft(drafted, (), questions(records, drafted)).encode(), "x.yml")
    assert filed.record == drafted
    form = records.forms[drafted.form]
    assert [
        *parts.of_report(filed, form),
        *(each for each in inside.of_report(filed) if each.kind != "draft-left"),
    ] == []


def test_the_first_draft_of_a_described_form_has_a_place_for_everything() -> None:
    whole = load(ROOT / "tests" / "cases" / "roadmap-city").records
    assert whole is not None
    records = replace(whole, reports={})
    drafted = draft(records, "12", Quarter.read("2026-H2"))
    filed = read(Report, write_draft(drafted, (), {}).encode(), "x.yml")
    assert list(parts.of_report(filed, records.forms[drafted.form])) == []
    assert [each.at for each in drafted.draft] == [
        *("department", "sections.roadmap", "sections.money", "sections.opinion"),
    ]
