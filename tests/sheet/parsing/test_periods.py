"""A quarter is read in every spelling of offices; a time that runs backwards is asked about."""

from __future__ import annotations

import pytest

from generator.sheet.accounts import take
from generator.sheet.parsing.moments import backwards
from generator.sheet.readers import read
from tests.sheet.parsing.written import Parts, parsed


@pytest.mark.parametrize(
    "written",
    [
        *(
            "2/4분기",
            "2분기",
            "제2분기",
            "제2/4분기",
            "2／4분기",
            "２/４분기",
            "Ⅱ/4분기",
            "Ⅱ/4",
            "II/4",
            "Ⅱ분기",
        ),
        *(
            "2019년 2분기",
            "2019년 제2분기",
            "2019년도 2/4분기",
            "2019. 2/4분기",
            "'19년 2/4분기",
            "’19. Ⅱ/4분기",
            "19년 2분기",
        ),
    ],
)
def test_a_quarter_is_read_however_it_is_written(written: str) -> None:
    text = (
        Parts()
        .text()
        .replace("2/4분기\n추진실적", f"{written}\n추진실적")
        .replace("3/4분기 추진", "Ⅲ/4분기 추진")
    )
    found = parsed(text)
    assert (found.report.quarter.written, found.report.unplaced) == ("2019-Q2", ())
    assert [each.note for each in found.report.review if each.at == "plan"] == []
    has_year = "19" in written
    assert [each.at for each in found.report.review if each.at == "quarter"] == (
        [] if has_year else ["quarter"]
    )
    assert take(read("sheet.txt", text.encode()), found).disputed == ()


def test_a_year_in_the_label_is_the_sheets_even_where_its_days_are_of_another() -> None:
    text = Parts().text().replace("2/4분기\n추진실적", "2018년 2분기\n추진실적")
    assert parsed(text).report.quarter.written == "2018-Q2"


def test_the_last_quarter_in_roman_figures_is_the_fourth() -> None:
    text = Parts(this_quarter="○ 한 일(2019. 11. 2.)").text()
    text = text.replace("2/4분기\n추진실적", "Ⅳ/4\n추진실적").replace("3/4분기 추진", "제1분기 추진")
    report = parsed(text).report
    assert report.quarter.written == "2019-Q4"
    assert [each.note for each in report.review if each.at == "plan"] == []


@pytest.mark.parametrize(
    "line",
    [
        *(
            "2019. 9.~2019. 7.",
            "2019. 9.~7.",
            "2019년 9월 ~ 2019년 7월",
            "2019. 9. 3.~2019. 9. 1.",
            "3. 7.~5.",
        ),
        *("16:00~14:00", "16:00-14:00", "2022~2018년", "2019. 12. 20.~1. 5."),
    ],
)
def test_a_time_that_ends_before_it_begins_is_asked_about_and_kept(line: str) -> None:
    report = parsed(Parts(this_quarter=f"○ 공고({line})\n○ 한 일(2019. 5. 2.)").text()).report
    (group,) = report.this_quarter.by_task
    assert (group.items[0].text, group.items[0].when) == (f"공고({line})", None)
    asked = [each.note for each in report.review if each.at == "this_quarter.by_task[0].items[0]"]
    assert f'끝나는 때가 시작하는 때보다 앞섭니다: "{line}"' in asked


@pytest.mark.parametrize(
    "line",
    [
        *("2019. 7.~8.", "3. 5.~7.", "2019. 5. 3.~5. 7.", "2019. 11.~2020. 2.", "5. 14.(화) 14:00~16:40"),
        *("2018~2022년", "12월~1월", "2019. 5. 14. 10:00~10:00"),
    ],
)
def test_a_time_that_runs_forward_is_not_asked_about(line: str) -> None:
    assert list(backwards(line)) == []
