"""The head of a sheet in any layout: number and title are found, and what is neither is left over."""

from __future__ import annotations

import pytest

from generator.record.dates import Quarter
from generator.sheet.accounts import take
from generator.sheet.grid import Cell, Grid, Origin, Paragraph, Table
from generator.sheet.importing.process_file import take_over
from generator.sheet.parsing import Parsed, UntoldError, parse
from generator.sheet.readers import read
from tests.sheet.parsing.written import CITY, PLEDGES, Parts, parsed

TITLE = PLEDGES[0].title
OFFICE = "소관부서\t주민자치과\t과장\t가나다\t연락처\t☎ 031-000-0000"


def headed(head: str, office: str = OFFICE) -> Parsed:
    """A sheet under such a head, of which every character is accounted for."""
    text = Parts(heading=f"{head}\n{office}").text()
    found = parsed(text, "2019-Q2")
    accounts = take(read("sheet.txt", text.encode()), found)
    counted = accounts.characters
    assert counted.record + counted.form_labels + counted.markup + counted.unplaced == counted.nonspace
    assert accounts.disputed == ()
    return found


def notes(found: Parsed, at: str) -> list[str]:
    return [each.note for each in found.report.review if each.at == at]


@pytest.mark.parametrize(
    "head",
    [
        f"2-1-2\t{TITLE}",
        f"2-1-2\n{TITLE}",
        f"공약번호\t2-1-2\n공약명\t{TITLE}",
        f"공약 번호 :\t2-1-2\t공약명\t{TITLE}",
        f"관리번호\t2-1-2\n사업명\t{TITLE}",
        f"공약번호\t공약명\n2-1-2\t{TITLE}",
        f"공약번호 : 2-1-2\n공약명 : {TITLE}",
        f"공약번호: 2-1-2 공약명: {TITLE}",
        f"[2-1-2] {TITLE}",
        f"(2-1-2) {TITLE}",
        f"【2-1-2】 {TITLE}",
        f"□ 2-1-2 {TITLE}",
        f"공약 2-1-2 {TITLE}",
        f"제2-1-2호 {TITLE}",
        f"No. 2-1-2 {TITLE}",
        f"2-1-2. {TITLE}",
        f"2-1-2 - {TITLE}",
        f"２－１－２ {TITLE}",
        f"2–1–2 {TITLE}",
        f"2 - 1 - 2 {TITLE}",
        f"{TITLE}\n2-1-2",
        f"{TITLE}(2-1-2)",
        "2-1-2 주민참여를 기반으로\n하는 민관협치 추진",
        "2-1-2\n주민참여를 기반으로\n하는 민관협치 추진",
        "2-1-2\t주민참여를 기반으로\n\t하는 민관협치 추진",
        "공약번호\t2-1-2\n공약명\t주민참여를 기반으로\n\t하는 민관협치 추진",
        f"공약명\t2-1-2 {TITLE}",
        f"공약명\t{TITLE}(2-1-2)",
        f"공약\t2-1-2\t{TITLE}",
        f"공약번호 : 2-1-2 {TITLE}",
        TITLE,
        f"공약명\t{TITLE}",
    ],
)
def test_number_and_title_are_found_however_they_are_laid_out(head: str) -> None:
    found = headed(head)
    assert (found.report.pledge, found.report.title, found.report.unplaced) == ("2-1-2", TITLE, ())
    assert (found.report.department.name, found.report.department.phones) == ("주민자치과", ("031-000-0000",))
    assert [(each.role, each.name) for each in found.report.department.officers] == [("과장", "가나다")]
    assert not notes(found, "title")
    assert not notes(found, "pledge")


@pytest.mark.parametrize(
    "line",
    ["2022-10-19", "2019. 5. 14.", "- 1 -", "1/3", "3.", "p.12", "031-000-0000", "공약사업 관리카드", "5-1"],
)
@pytest.mark.parametrize("head", [f"2-1-2\t{TITLE}", f"2-1-2\n{TITLE}", f"공약번호\t2-1-2\n공약명\t{TITLE}"])
def test_a_day_a_page_or_any_other_line_above_the_title_is_left_over(line: str, head: str) -> None:
    found = headed(f"{line}\n\n{head}")
    assert (found.report.pledge, found.report.title, found.report.unplaced) == ("2-1-2", TITLE, (line,))


def test_an_offices_own_number_beside_the_pledges_is_left_over() -> None:
    found = headed(f"연번\t7\n관리번호\tA-2019-03\n공약번호\t2-1-2\n공약명\t{TITLE}")
    assert (found.report.pledge, found.report.unplaced) == ("2-1-2", ("7", "A-2019-03"))


@pytest.mark.parametrize("head", ["9-9-9\t새 공약", "9-9-9\n새 공약", "[9-9-9] 새 공약"])
def test_a_pledge_that_the_city_has_not_is_read_by_its_number(head: str) -> None:
    found = headed(head)
    assert (found.report.pledge, found.report.title, found.pledge) == ("9-9-9", "새 공약", None)


def test_a_number_that_is_not_the_titles_is_told() -> None:
    found = headed(f"9-9-9\t{TITLE}")
    assert found.report.pledge == "2-1-2"
    assert notes(found, "pledge") == ['공약 번호가 제목이 같은 공약과 다릅니다(시트 "9-9-9", 기록 "2-1-2")']


def test_a_title_that_is_not_the_numbers_is_told_and_kept() -> None:
    found = headed("2-1-2\t다른 제목")
    assert found.report.title == "다른 제목"
    assert notes(found, "title") == [
        f'공약명이 기록과 다릅니다(시트 "다른 제목", 기록 "{TITLE}"); 같은 공약이 맞는지 보세요'
    ]


def test_a_sheet_without_a_title_breaks_nothing() -> None:
    text = Parts(
        heading=f"2-1-2\n{OFFICE}", problems="- 당초 9월 의회 상정 예정이었으나, 11월에 안건 상정 예정"
    ).text()
    found = parsed(text, "2019-Q2")
    assert found.report.title == TITLE
    assert notes(found, "title") == ["시트에 공약명이 없어, 공약 2-1-2의 이름을 썼습니다"]
    assert take(read("sheet.txt", text.encode()), found).disputed == ()


def test_a_sheet_of_no_pledge_says_what_was_looked_for() -> None:
    text = Parts(heading=f"없는 제목\n{OFFICE}").text()
    with pytest.raises(UntoldError):
        parsed(text, "2019-Q2")
    ((taken, *_), _) = take_over("s.txt", text.encode(), CITY, PLEDGES, None)
    (problem,) = taken.problems
    assert problem.what == "시트 머리에서 공약 번호도, 도시의 공약과 같은 제목도 찾지 못했습니다"


@pytest.mark.parametrize(
    "office",
    [
        "소관부서 : 주민자치과\t과장\t가나다\t연락처 : 031-000-0000",
        "소관 부서 :\t주민자치과\t과장\t가나다\t연락처 :\t031-000-0000",
        "소관부서: 주민자치과\n연락처: 031-000-0000",
        "소관부서 : 주민자치과  연락처 : 031-000-0000",
        "소관부서\t연락처\n주민자치과\t031-000-0000",
    ],
)
def test_a_label_may_bear_a_colon_and_its_value_stand_behind_or_below_it(office: str) -> None:
    found = headed(f"2-1-2\t{TITLE}", office)
    assert (found.report.department.name, found.report.department.phones) == ("주민자치과", ("031-000-0000",))
    assert found.report.unplaced == ()


def test_another_word_for_the_department_is_read_and_told() -> None:
    found = headed(f"2-1-2\t{TITLE}", "담당부서\t주민자치과")
    assert found.report.department.name == "주민자치과"
    assert notes(found, "department.name") == [
        '칸 이름이 "담당부서"로 적혀 있습니다; 서식은 "소관부서"입니다'
    ]


def test_the_forms_own_department_goes_before_another_and_the_other_is_left_over() -> None:
    found = headed(f"2-1-2\t{TITLE}", "추진부서\t도로과\n소관부서\t주민자치과\n협조부서\t하천과")
    assert found.report.department.name == "주민자치과"
    assert found.report.unplaced == ("도로과", "협조부서", "하천과")


def test_several_departments_are_kept_as_written_and_told() -> None:
    found = headed(f"2-1-2\t{TITLE}", "소관부서\t주민자치과, 도로과")
    assert found.report.department.name == "주민자치과, 도로과"
    assert '부서가 둘 이상 적혀 있습니다: "주민자치과, 도로과"' in notes(found, "department.name")


@pytest.mark.parametrize(
    ("phone", "is_told"),
    [
        ("031-000-0000", False),
        ("02-000-0000", False),
        ("02-0000-0000", False),
        ("070-0000-0000", False),
        ("1588-0000", False),
        ("031-000-0000~3", False),
        ("8075", False),
        ("031-000-000", True),
        ("02-000-000", True),
        ("031-00000-00000", True),
    ],
)
def test_a_telephone_of_too_few_or_too_many_digits_is_told(phone: str, is_told: bool) -> None:  # noqa: FBT001
    found = headed(f"2-1-2\t{TITLE}", f"소관부서\t주민자치과\t연락처\t{phone}")
    assert found.report.department.phones == (phone,)
    assert bool(notes(found, "department.phones[0]")) == is_told


def test_number_and_title_may_stand_in_one_cell_in_two_lines() -> None:
    grid = read("sheet.txt", Parts(heading=OFFICE).text().encode())
    lines = tuple(
        Paragraph(text, Origin("1")) for text in ("2-1-2", "주민참여를 기반으로", "하는 민관협치 추진")
    )
    head = Table((Cell(0, 0, lines, Origin("1")),), Origin("1"))
    found = parse(Grid((head, *grid.blocks)), CITY, PLEDGES, Quarter.read("2019-Q2"))
    assert found is not None
    assert (found.report.pledge, found.report.title, found.report.unplaced) == ("2-1-2", TITLE, ())
