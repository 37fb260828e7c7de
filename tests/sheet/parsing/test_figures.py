"""Words, marks and sums in the two tables: kept as written, asked about once, told where they cannot be."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.record.form import CellMark, Form
from generator.record.report import Report
from generator.sheet.accounts import take
from generator.sheet.parsing import parse
from generator.sheet.readers import read
from generator.wording import forms
from generator.wording import importing as words
from tests.sheet.parsing.test_columns import AMOUNTS, COUNTS, HEAD, KINDS, held, tabs, told
from tests.sheet.parsing.written import CITY, PLEDGES, SOURCES, Parts, parsed


def sheet(amounts: list[list[str]], counts: tuple[str, ...] = COUNTS) -> str:
    rows = [HEAD, *(("", source, *cells) for source, cells in zip(SOURCES, amounts, strict=True))]
    return Parts(counts=tabs([KINDS, counts]), money=tabs(rows)).text()


def dashed(mark: str) -> str:
    filled = [[cell or mark for cell in row] for row in AMOUNTS]
    return sheet(filled, tuple(cell or mark for cell in COUNTS))


def marked(mark: str, means: str) -> Form:
    form = CITY.forms[0]
    return replace(form, budget=replace(form.budget, marks=(CellMark(mark, means),)))  # type: ignore[arg-type]


@pytest.mark.parametrize("mark", ["-", "–", "―", "−", "ㅡ", "·", "x", "해당없음", "해당 없음", "없음"])
def test_a_mark_is_kept_as_written_and_asked_about_once(mark: str) -> None:
    text = dashed(mark)
    found = parsed(text)
    assert sum(value == mark for value in held(found.report).values()) == 30
    asked = [each for each in found.report.review if each.note == words.mark_unknown([mark])]
    assert [each.at for each in asked] == ["budget"]
    assert found.report.unplaced == ()
    assert take(read("s.txt", text.encode()), found).agree


def test_of_several_marks_one_question_is_asked() -> None:
    found = parsed(sheet(AMOUNTS, ("-", "1", "없음", "", "x")))
    assert [
        each.at for each in found.report.review if each.note == words.mark_unknown(["-", "없음", "x"])
    ] == ["participation"]


@pytest.mark.parametrize("means", ["blank", "none", "zero"])
def test_what_the_form_says_of_a_mark_is_not_asked_again(means: str) -> None:
    found = parse(read("s.txt", dashed("-").encode()), CITY, PLEDGES, form=marked("-", means))
    assert found is not None
    assert not any("marks" in each.note for each in found.report.review)
    assert sum(value == "-" for value in held(found.report).values()) == 30


def test_a_mark_is_the_same_however_it_is_spaced() -> None:
    found = parse(read("s.txt", dashed("해당 없음").encode()), CITY, PLEDGES, form=marked("해당없음", "none"))
    assert found is not None
    assert not any("marks" in each.note for each in found.report.review)
    assert sum(value == "해당 없음" for value in held(found.report).values()) == 30


def sums(report: Report) -> list[str]:
    return [each.note for each in report.review if each.level == "suspect"]


PARTS = [["100", *[""] * 7], ["999", *[""] * 7], *([[""] * 8] * 3)]


def test_parts_that_exceed_their_total_are_told_though_others_are_blank() -> None:
    assert sums(parsed(sheet(PARTS)).report) == [words.parts_exceed(("계", "계"), "100", "999")]
    across = [["100", "", "", "", "101", "", "", ""], *([[""] * 8] * 4)]
    assert sums(parsed(sheet(across)).report) == [words.parts_exceed(("계", "계"), "100", "101")]


def test_parts_within_their_total_and_a_minus_are_not_told() -> None:
    within = [["1,000", *[""] * 7], *PARTS[1:]]
    assert sums(parsed(sheet(within)).report) == []
    minus = [["100", *[""] * 7], ["999", *[""] * 7], ["△900", *[""] * 7], *([[""] * 8] * 2)]
    assert sums(parsed(sheet(minus)).report) == []


def test_a_mark_that_its_row_leaves_nothing_for_makes_up_for_nothing_in_its_column() -> None:
    """So a published table whose columns are short is told although a cell of it is a dash."""
    rows = [["", "20", *[""] * 6], ["7", "-", "7", *["0"] * 5], *(["0"] * 8 for _ in range(3))]
    assert sums(parsed(sheet(rows)).report) == [words.parts_short(("계", HEAD[3]), "20", "0", "0")]


def test_a_total_that_is_not_the_sum_is_told() -> None:
    rows = [[cell, *[""] * 7] for cell in ("100", "10", "20", "30", "50")]
    assert sums(parsed(sheet(rows)).report) == [words.sum_differs(("계", "계"), "100", "110")]


@pytest.mark.parametrize(("means", "is_told"), [("blank", False), ("none", True), ("zero", True)])
def test_a_mark_that_means_nothing_adds_nothing(means: str, is_told: bool) -> None:  # noqa: FBT001
    rows = [[cell, *[""] * 7] for cell in ("100", "10", "20", "30", "-")]
    found = parse(read("s.txt", sheet(rows).encode()), CITY, PLEDGES, form=marked("-", means))
    assert found is not None
    assert sums(found.report) == ([words.sum_differs(("계", "계"), "100", "60")] if is_told else [])


def test_a_word_that_is_no_mark_is_told_at_its_cell() -> None:
    rows = [["12,34", *[""] * 7], *([[""] * 8] * 4)]
    found = parsed(sheet(rows))
    assert told(found, "budget.projects[0].amounts.total[0]") == [words.no_number("12,34")]


def test_a_department_that_is_missing_or_another_is_told() -> None:
    text = Parts().text()
    assert told(parsed(text), "department.name") == []
    other = parsed(text.replace("주민자치과", "협치과"))
    assert told(other, "department.name") == [words.department_differs("협치과", ["주민자치과"])]
    assert told(parsed(text.replace("소관부서\t주민자치과", "\t")), "department") == [words.NO_DEPARTMENT]


def test_every_meaning_has_its_words() -> None:
    assert set(forms.MEANINGS) == {"blank", "none", "zero"}
