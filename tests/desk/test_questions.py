"""An answer alters what it answers and nothing else, and leaves no question that is answered."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.desk import questions as answers
from generator.desk.forms import validated
from generator.desk.questions import questions
from generator.record.report import Report
from generator.record.tree import Plain, parse
from tests.conftest import ROOT

FILE = (ROOT / "content/reports/2019-Q2/2-1-2.yml").read_bytes()


def asking(outcomes: list[str | None], reviewed: list[int], unplaced: list[str]) -> dict[str, Any]:
    """Return a report's values that ask of plans, of other places, and of texts without a place."""
    plain: Any = parse(FILE, "")[0]
    plain["results"] = [{"item": f"p{at}", "outcome": each} for at, each in enumerate(outcomes)]
    plain["review"] = [
        {"at": "budget", "level": "confirm", "note": "빈칸입니까"},
        *({"at": f"results[{at}]", "level": "confirm", "note": f"p{at}"} for at in reviewed),
        {"at": "title", "level": "suspect", "note": "맞습니까"},
    ]
    plain["unplaced"] = unplaced
    plain["draft"] = [
        {"at": each, "note": "-"} for each in ("review", "results", "unplaced", "source", "plan")
    ]
    return answers.settled(plain)


def report(plain: Plain) -> Report:
    found, faults = validated(Report, plain, "")
    assert found is not None, faults
    return found


@st.composite
def asked(draw: st.DrawFn) -> dict[str, Any]:
    outcomes = draw(st.lists(st.sampled_from(["done", "moved", None]), max_size=5))
    reviewed = draw(st.sets(st.integers(0, max(0, len(outcomes) - 1)), max_size=len(outcomes)))
    texts = draw(st.lists(st.sampled_from(["남은 글", "쪽 3"]), max_size=2))
    return asking(outcomes, sorted(reviewed), texts)


@given(asked(), st.data())
def test_each_answer_leaves_one_question_less_until_nothing_keeps_the_record_back(
    plain: dict[str, Any], data: st.DataObject
) -> None:
    while open_ := questions(report(plain)):
        question = data.draw(st.sampled_from(open_))
        if question.result is not None:
            outcome = data.draw(st.sampled_from(["done", "partly", "moved", "dropped", None]))
            plain = answers.with_outcome(plain, question, outcome, {})
        elif question.kind == "unplaced":
            place = data.draw(st.sampled_from(["so_far", "problems", None]))
            plain = answers.placed(plain, question, place)
        elif question.kind == "review":
            plain = answers.answered(plain, question, "시트와 같음")
        else:
            plain = answers.done(plain, question)
        assert len(questions(report(plain))) == len(open_) - 1
        now = report(plain)
        for each in now.review:  # a question of a result goes on naming its own
            if each.note.startswith("p") and each.at != "results":
                assert now.results[int(each.at[8:-1])].item == each.note
    assert report(plain).draft == ()
    assert all(each.answer for each in report(plain).review)


def test_the_worst_is_asked_first() -> None:
    open_ = questions(report(asking([None], [], ["남은 글"])))
    assert [each.kind for each in open_] == ["unplaced", "todo", "review", "result", "review", "todo"]
    assert [each.at for each in open_ if each.kind == "todo"] == ["source", "plan"]


def test_a_text_without_a_place_is_moved_letter_by_letter_or_stays_among_the_answers() -> None:
    plain = asking([], [], ["○ 남은 글"])
    question = questions(report(plain))[0]
    assert report(answers.placed(plain, question, "problems")).problems[-1].text == "○ 남은 글"
    kept = report(answers.placed(plain, question, None)).review[-1]
    assert "○ 남은 글" in kept.note
    assert kept.answer


@pytest.mark.parametrize(("value", "stands"), [("새 이름", "새 이름"), ("이름: 둘", "이름: 둘")])
def test_what_is_mended_is_said_in_the_answer(value: str, stands: str) -> None:
    plain = asking([], [], [])
    question = next(each for each in questions(report(plain)) if each.at == "title")
    mended = report(answers.corrected(plain, question, value))
    assert mended.title == stands
    answer = mended.review[question.index].answer or ""
    assert report(plain).title in answer
    assert value in answer
