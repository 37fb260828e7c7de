"""The course of a pledge counts what its reports say, task by task, and leaves no quarter out."""

from __future__ import annotations

from generator.pages.drawings.course import Boxes, Course
from generator.record.reading import LoadedRecord
from generator.record.report import Report
from generator.wording.drawings import MARKS
from tests.ledger.town import pledge, report, row, status, town
from tests.pages.seeing import view

TASKS = [{"id": "t", "name": "길 놓기"}, {"id": "u", "name": "나무 심기"}]


def shown(*filed: LoadedRecord[Report], since: str = "2024-Q1") -> Course | None:
    """Return what the page of pledge 1 shows of its course."""
    found = view(town(pledge("1", since=since), *filed), "pledges/1/").course
    assert found is None or isinstance(found, Course)
    return found


def drawn(*filed: LoadedRecord[Report]) -> Course:
    """Return the drawing."""
    found = shown(*filed)
    assert found is not None
    return found


def done(*items: str, task: str = "t") -> dict[str, object]:
    """Return what a report says was done below a task that it names."""
    return {"tasks": TASKS, "this_quarter": row(*items, task=task)}


def columns(course: Course, boxes: Boxes) -> list[str]:
    """Return the heads of the columns in which boxes lie."""
    heads = course.heads
    return [next(each.words for each in heads if each.x - 20 < left < each.x + 20) for left in boxes.lefts]


def test_items_are_counted_by_quarter_and_task_and_notes_are_none() -> None:
    course = drawn(
        report(
            "1",
            "2024-Q3",
            tasks=TASKS,
            this_quarter=row("하나", "둘", {"text": "덧붙임", "kind": "note"}, task="t"),
            plan=row({"text": "셋", "id": "p1"}, task="u"),
        ),
    )
    newest = course.rows[0]
    assert newest.done.digits == "2"
    assert columns(course, newest.done) == ["①"]
    assert newest.planned.digits == "1"
    assert columns(course, newest.planned) == ["②"]
    assert course.tasks == ("① 길 놓기", "② 나무 심기")


def test_quarters_stand_newest_first_and_a_missing_one_says_so() -> None:
    course = drawn(report("1", "2024-Q1", **done("하나")), report("1", "2024-Q3", plan=row("둘")))
    assert [(each.name.words, each.said and each.said.words) for each in course.rows] == [
        ("2024년 3분기", None),
        ("2024년 2분기", "미제출"),
        ("2024년 1분기", None),
    ]


def test_a_report_without_items_is_blank_and_not_missing() -> None:
    course = drawn(report("1", "2024-Q2"), report("1", "2024-Q3", **done("둘")))
    assert [each.said and each.said.words for each in course.rows] == [None, "미기재", "미제출"]


def test_items_below_no_task_have_a_column_of_their_own_at_the_end() -> None:
    own = report("1", "2024-Q3", tasks=TASKS[:1], this_quarter=row("하나"), plan=row("둘", task="t"))
    assert drawn(own).tasks == ("① 길 놓기", "② 세부과제 없이 적힌 항목")


def test_a_number_of_two_digits_stands_whole_in_its_box() -> None:
    course = drawn(report("1", "2024-Q3", **done(*(f"일 {n}" for n in range(12)))))
    boxes = course.rows[0].done
    assert boxes.digits == "12"
    [left] = boxes.lefts
    assert all(left < int(middle) < left + 18 for middle in boxes.middles.split())


def test_many_tasks_keep_to_the_breadth_of_a_phone() -> None:
    many = [{"id": f"t{n}", "name": f"과제 {n}"} for n in range(9)]
    by_task = [{"task": each["id"], "items": ["일"]} for each in many]
    course = drawn(report("1", "2024-Q3", tasks=many, this_quarter={"by_task": by_task, "remark": None}))
    assert course.width == 350
    assert len(course.heads) == 9


def test_each_quarter_bears_the_mark_of_its_status() -> None:
    course = drawn(
        report("1", "2024-Q1", status=status("on-track", "정상 추진"), **done("하나")),
        report("1", "2024-Q2", status=status("completed", "완료"), **done("하나")),
    )
    assert [each.mark for each in course.rows] == ["none", "done", "going"]
    assert {each.mark for each in course.rows} <= set(MARKS)


def test_where_no_report_names_a_task_nothing_is_drawn() -> None:
    """A drawing of one column would say no more than the list of quarters does."""
    assert shown(report("1", "2024-Q3", this_quarter=row("하나"))) is None
    assert shown(report("1", "2024-Q3")) is None
    assert shown() is None


def test_a_single_quarter_has_no_course() -> None:
    """There is nothing to compare it with."""
    assert shown(report("1", "2024-Q3", **done("하나")), since="2024-Q3") is None
    assert shown(report("1", "2024-Q3", **done("하나")), since="2024-Q2") is not None
