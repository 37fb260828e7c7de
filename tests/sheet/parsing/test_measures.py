"""The unit of a table: the form's wherever it stands; where it is missing or another one, that is told."""

from __future__ import annotations

import pytest

from generator.sheet.accounts import take
from generator.sheet.parsing import Parsed
from generator.sheet.readers import read
from generator.wording import importing as words
from tests.sheet.parsing.test_columns import GOOD, HEAD, HELD, held, told
from tests.sheet.parsing.written import parsed

MONEY, COUNTS = "(단위: 백만원)", "(단위 : 회)"
HEADINGS = {"budget": "연도별 집행액", "participation": "시민참여 실적"}


def sheet(money: str = MONEY, counts: str = COUNTS) -> str:
    assert GOOD.count(f"{MONEY}\n") == GOOD.count(f"{COUNTS}\n") == 1
    return GOOD.replace(f"{MONEY}\n", money and f"{money}\n").replace(f"{COUNTS}\n", counts and f"{counts}\n")


def of_units(found: Parsed) -> list[str]:
    return [each.note for each in found.report.review if "단위" in each.note]


@pytest.mark.parametrize(
    "line",
    [
        "(단위:백만원)",
        "( 단 위 : 백만원 )",
        "[단위: 백만원]",
        "단위 : 백만원",
        "\t\t\t\t\t\t\t\t\t(단위 : 백만원)",
        "<단위: 백만 원>",
    ],
)
def test_the_forms_unit_is_the_forms_however_it_is_written(line: str) -> None:
    found = parsed(sheet(money=line))
    assert (of_units(found), found.report.unplaced, held(found.report)) == ([], (), HELD)


@pytest.mark.parametrize(
    "line",
    [
        "□ 연도별 집행액 (단위 : 백만원)",
        "□ 연도별 집행액 [단위: 백만원]",
        "□ 연도별 집행액, 단위: 백만원",
        "□ 연도별 집행액\t(단위: 백만원)",
    ],
)
def test_it_may_stand_behind_the_heading(line: str) -> None:
    found = parsed(sheet(money="").replace("□ 연도별 집행액", line))
    assert (of_units(found), held(found.report)) == ([], HELD)
    assert "".join(found.report.unplaced) in ("", ",")


@pytest.mark.parametrize(
    ("head", "written"),
    [("구분", "구분(단위: 백만원)"), ("구분", "구분 (백만원)"), ("\t계\t기", "\t계(백만원)\t기")],
)
def test_it_may_stand_in_a_cell_of_the_head(head: str, written: str) -> None:
    row = "\t".join(HEAD)
    found = parsed(sheet(money="").replace(row, row.replace(head, written)))
    assert (of_units(found), found.report.unplaced, held(found.report)) == ([], (), HELD)


@pytest.mark.parametrize("table", ["budget", "participation"])
def test_a_unit_that_is_missing_is_told(table: str) -> None:
    found = parsed(sheet(money="") if table == "budget" else sheet(counts=""))
    unit = "백만원" if table == "budget" else "회"
    assert words.unit_missing(HEADINGS[table], unit) in told(found, table)
    assert held(found.report) == HELD


@pytest.mark.parametrize("unit", ["천원", "억원", "원", "만원", "달러"])
def test_money_in_another_unit_is_never_taken_as_the_forms(unit: str) -> None:
    text = sheet(money=f"(단위 : {unit})")
    found = parsed(text)
    assert words.unit_differs(HEADINGS["budget"], unit, "백만원") in told(found, "budget")
    assert not any(key.startswith("0 ") for key in held(found.report))
    assert f"(단위 : {unit})" in found.report.unplaced
    assert "100" in found.report.unplaced
    assert not take(read("s.txt", text.encode()), found).agree


def test_another_unit_in_a_head_cell_is_seen_too() -> None:
    row = "\t".join(HEAD)
    found = parsed(sheet(money="").replace(row, row.replace("\t계\t", "\t계(천원)\t")))
    assert words.unit_differs(HEADINGS["budget"], "천원", "백만원") in told(found, "budget")
    assert not any(key.startswith("0 ") for key in held(found.report))


def test_a_unit_that_stands_in_a_row_beside_other_words_is_seen() -> None:
    beside = parsed(sheet(money="2019. 6. 30. 기준\t(단위: 천원)"))
    assert of_units(beside)[0] == words.unit_differs(HEADINGS["budget"], "천원", "백만원")
    assert not any(key.startswith("0 ") for key in held(beside.report))
    right = parsed(sheet(money="2019. 6. 30. 기준\t(단위: 백만원)"))
    assert (of_units(right), right.report.unplaced, held(right.report)) == ([], ("2019. 6. 30. 기준",), HELD)
    row = "\t".join(HEAD)
    corner = parsed(sheet(money="").replace(row, row.replace("공약사업명", "(단위: 백만원)")))
    assert (of_units(corner), corner.report.unplaced, held(corner.report)) == ([], (), HELD)


def test_counts_in_another_unit_are_told() -> None:
    found = parsed(sheet(counts="(단위 : 명)"))
    assert words.unit_differs(HEADINGS["participation"], "명", "회") in told(found, "participation")
    assert found.report.unplaced == ("(단위 : 명)",)
