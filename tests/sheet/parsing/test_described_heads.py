"""The head of a described form: its own words around number and quarter, dividers, ticks, people, facts."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from generator.record.folder import load
from generator.record.records import Records
from generator.sheet.accounts.characters import disputed
from generator.sheet.parsing import Parsed, UntoldError, parse
from generator.sheet.parsing.cards import cut
from generator.sheet.readers import read

CASES = Path(__file__).resolve().parents[2] / "cases"
TICKS = "□ 완료 □ 이행후계속추진 ■ 정상추진 □ 일부추진 □ 보류 □ 폐기"
HEAD = (
    "3-2\t집 앞 냇물 되살리기\t\t\t\t관리카드 (2026년 상반기)\n"
    "담당부서\t물길과\t협조부서\t길과, 숲과\t담당자(연락처)\t하천팀장 (000-0000-4321)\n"
    f"추진상황\t{TICKS}\t\t\t이행률\t60%\n"
)
LINE = "공약 12 │ 마을 다툼 중재관 두기 │ 말길담당관 │ 2026년 하반기 점검"


@cache
def records_of(city: str) -> Records:
    records = load(CASES / city).records
    assert records is not None
    return records


def headed(text: str, city: str = "overview-city", *, withheld: bool = False) -> Parsed:
    """A sheet that is nothing but such a head, of which no character has two owners."""
    records = records_of(city)
    settings = replace(records.city.record, officer_names="withheld" if withheld else "shown")
    pledges = [filed.record for filed in records.pledges.values()]
    below = "".join(f"\n{row.label}\n" for row in settings.forms[0].rows.values())
    found = parse(read("sheet.txt", (text + below).encode()), settings, pledges, None, settings.forms[0])
    assert found is not None
    assert list(disputed(found)) == []
    return found


def notes(found: Parsed) -> list[str]:
    return [each.note for each in found.report.review if not each.at.startswith("sections.")]


def test_a_head_is_read_whole() -> None:
    found = headed(HEAD)
    report = found.report
    assert (report.pledge, report.title) == ("3-2", "집 앞 냇물 되살리기")
    assert report.quarter.written == "2026-H1"
    assert report.department.name == "물길과"
    assert [(each.role, each.name) for each in report.department.officers] == [("하천팀장", None)]
    assert report.department.phones == ("000-0000-4321",)
    assert report.status is not None
    assert (report.status.word, report.status.written) == ("on-track", "정상추진")
    assert report.reported_rate is not None
    assert report.reported_rate.written == "60%"
    assert "길과, 숲과" in str(report.sections["head"])
    assert (report.unplaced, notes(found)) == ((), [])


@pytest.mark.parametrize(
    ("written", "quarter"),
    [
        ("관리카드(2026년도 상반기)", "2026-H1"),
        ("관리카드 '26.상반기", "2026-H1"),
        ("관리카드 ’26년 상반기", "2026-H1"),
        ("관리카드 (26. 상반기)", "2026-H1"),
        ("관리 카드 [2026. 상반기]", "2026-H1"),
        ("관리카드(2026. 6. 30.)", "2026-H1"),
        ("관리카드 (2026. 6. 30. 기준)", "2026-H1"),
        ("관리카드 (2026년 6월말)", "2026-H1"),
        ("관리카드 (2026년 6월 말 기준)", "2026-H1"),
        ("관리카드 (2026년 1/4분기)", "2026-Q1"),
        ("관리카드 (2026년 제2분기)", "2026-Q2"),
        ("관리카드 (2026. 2/4분기)", "2026-Q2"),
        ("관리카드 (2026. 1. 15.~2026. 3. 20.)", "2026-01-15--2026-03-20"),
    ],
)
def test_the_quarter_of_a_head_is_read_however_it_is_written(written: str, quarter: str) -> None:
    found = headed(HEAD.replace("관리카드 (2026년 상반기)", written))
    assert (found.report.quarter.written, found.report.unplaced, notes(found)) == (quarter, (), [])


@pytest.mark.parametrize("written", ["관리가드 (2026년 상반기)", "(2026년 상반기)"])
def test_a_quarter_in_other_words_is_read_and_told(written: str) -> None:
    found = headed(HEAD.replace("관리카드 (2026년 상반기)", written))
    assert (found.report.quarter.written, found.report.unplaced) == ("2026-H1", ())
    assert [(each.at, each.written) for each in found.report.deviations] == [("quarter", written)]
    assert len(notes(found)) == 1


@pytest.mark.parametrize("written", ["관리카드", "관리카드 (2026년)", "관리카드 (2027. 6. 30.)"])
def test_a_head_without_a_quarter_is_refused(written: str) -> None:
    with pytest.raises(UntoldError):
        headed(HEAD.replace("관리카드 (2026년 상반기)", written))


def test_a_quarter_behind_the_title_on_one_line_is_no_part_of_it() -> None:
    found = headed(HEAD.replace("되살리기\t\t\t\t관리카드", "되살리기 관리카드"))
    assert (found.report.title, found.report.unplaced) == ("집 앞 냇물 되살리기", ())


@pytest.mark.parametrize(
    "written",
    [
        "□완료 □이행 후 계속추진 ☑정상추진 □일부추진",
        "☐ 완료 ☐ 이행후계속추진 ☒ 정상추진",
        "완료( ) 정상추진(√) 보류( )",
        "[ ] 완료 [v] 정상추진 [ ] 보류",
        "○ 완료 ● 정상추진",
        "완료 □ / 정상추진 ■",
        "□ 완료\t■ 정상추진\t□ 보류",
        "정상추진",
        "■ 정상추진",
        "완료\t\t정상추진\t○\t보류\t",
        "완료\t○\t정상추진\t●\t보류\t○",
        "완료\t정상추진\t보류\n\t\tV\t\t",
        "완료\t정상추진\t보류\n\t-\tO\t-\t",
    ],
)
def test_the_one_word_that_is_ticked_is_the_status(written: str) -> None:
    found = headed(HEAD.replace(f"{TICKS}\t\t\t", f"{written}\t"))
    assert found.report.status is not None
    assert (found.report.status.word, found.report.status.written) == ("on-track", "정상추진")
    assert (found.report.unplaced, notes(found)) == ((), [])


def test_of_two_ticked_words_neither_is_taken_and_a_person_is_asked() -> None:
    found = headed(HEAD.replace("□ 보류", "■ 보류"))
    assert (found.report.status, found.report.unplaced) == (None, ("정상추진", "보류"))
    assert [note for note in notes(found) if "두 개" in note]


def test_where_no_word_is_ticked_a_person_is_told() -> None:
    found = headed(HEAD.replace("■", "□"))
    assert (found.report.status, found.report.unplaced) == (None, ())
    assert [note for note in notes(found) if "없습니다" in note]


@pytest.mark.parametrize(
    ("written", "count"),
    [("완료\t○\t정상추진\t○\t보류\t○", 0), ("완료\t정상추진\n\t\t", 0), ("완료\t●\t정상추진\t●\t보류\t", 2)],
)
def test_words_in_cells_of_which_not_one_is_marked_are_asked_about(written: str, count: int) -> None:
    found = headed(HEAD.replace(f"{TICKS}\t\t\t", f"{written}\t"))
    assert (found.report.status, len(found.report.unplaced)) == (None, count)
    assert [note for note in notes(found) if "추진상황에" in note]


@pytest.mark.parametrize("written", ["□ 완료 ■ 순항", "□ 완료 □ 정상추진 ✓"])
def test_ticks_that_tell_no_status_for_certain_stay_with_no_one(written: str) -> None:
    found = headed(HEAD.replace(TICKS, written))
    assert (found.report.status, found.report.unplaced) == (None, (written,))


@pytest.mark.parametrize(
    ("written", "officers", "phones"),
    [
        ("하천팀장(000-0000-4321)", [("하천팀장", None)], ("000-0000-4321",)),
        ("하천팀장 ☎ 000-0000-4321", [("하천팀장", None)], ("000-0000-4321",)),
        ("하천팀장 / 000-0000-4321", [("하천팀장", None)], ("000-0000-4321",)),
        ("하천팀장 가나다 (000-0000-4321)", [("하천팀장", "가나다")], ("000-0000-4321",)),
        (
            "하천팀장 가나다(000-0000-4321), 주무관 라마바(000-0000-4322)",
            [("하천팀장", "가나다"), ("주무관", "라마바")],
            ("000-0000-4321", "000-0000-4322"),
        ),
        ("하천팀장", [("하천팀장", None)], ()),
        ("(000-0000-4321)", [], ("000-0000-4321",)),
        ("하천팀장 (000)000-4321", [("하천팀장", None)], ("(000)000-4321",)),
        ("", [], ()),
    ],
)
def test_officers_and_telephones_of_one_cell_are_told_apart(
    written: str, officers: list[tuple[str, str | None]], phones: tuple[str, ...]
) -> None:
    found = headed(HEAD.replace("하천팀장 (000-0000-4321)", written))
    assert [(each.role, each.name) for each in found.report.department.officers] == officers
    assert (found.report.department.phones, found.report.unplaced, notes(found)) == (phones, (), [])


def test_a_city_that_withholds_names_takes_none_from_beside_a_telephone() -> None:
    found = headed(HEAD.replace("하천팀장 (", "하천팀장 가나다 ("), withheld=True)
    assert [(each.role, each.name) for each in found.report.department.officers] == [("하천팀장", None)]
    assert "가나다" not in str(found.report)


@pytest.mark.parametrize(
    "line",
    [
        LINE,
        *(LINE.replace("│", bar) for bar in ("|", "┃", "｜", "\t")),
        LINE.replace(" │ ", "│"),
        LINE.replace("공약 12 │", "공약 12."),
        LINE.replace("공약 12 │", "공약12 │"),
        LINE.replace("│ 2026년", " 2026년"),
        LINE.replace("2026년 하반기", "2026. 12. 31. 기준"),
    ],
)
def test_a_divided_line_is_a_row_whose_department_needs_no_label(line: str) -> None:
    found = headed(line, "roadmap-city")
    report = found.report
    assert (report.pledge, report.title, report.department.name) == (
        "12",
        "마을 다툼 중재관 두기",
        "말길담당관",
    )
    assert (report.quarter.written, report.unplaced, notes(found)) == ("2026-H2", (), [])


@pytest.mark.parametrize(
    "office",
    [
        "담당부서 : 물길과 / 협조부서 : 길과, 숲과 / 담당자(연락처) : 하천팀장 (000-0000-4321)",
        "담당부서  물길과   협조부서  길과, 숲과   담당자(연락처)  하천팀장 (000-0000-4321)",
        "담당부서\t협조부서\t담당자(연락처)\n물길과\t길과, 숲과\t하천팀장 (000-0000-4321)",
    ],
)
def test_labels_that_share_a_line_are_told_apart(office: str) -> None:
    first, _, last = HEAD.splitlines()
    found = headed(f"{first}\n{office}\n{last}")
    assert found.report.department == headed(HEAD).report.department
    assert found.report.sections["head"] == headed(HEAD).report.sections["head"]
    assert found.report.unplaced == ()


def test_a_department_that_the_city_has_not_is_read_behind_the_title_and_asked_about() -> None:
    found = headed(LINE.replace("말길담당관", "글길담당관"), "roadmap-city")
    assert (found.report.department.name, found.report.unplaced) == ("글길담당관", ())
    assert [note for note in notes(found) if "city.yml에 없는 이름" in note]


def test_a_head_whose_quarter_names_no_year_takes_the_citys_and_asks() -> None:
    found = headed(LINE.replace("2026년 ", ""), "roadmap-city")
    assert found.report.quarter.written == "2026-H2"
    assert len(notes(found)) == 1


def test_where_only_a_day_tells_the_quarter_it_is_taken_and_asked_about() -> None:
    records = records_of("roadmap-city")
    city = records.city.record
    heading = replace(city.forms[0].heading, quarter=None, as_of="기준일")
    form = replace(city.forms[0], heading=heading)
    pledges = [filed.record for filed in records.pledges.values()]
    text = LINE.rpartition(" │")[0] + "\n기준일 : 2026. 12. 31."
    found = parse(read("sheet.txt", text.encode()), city, pledges, None, form)
    assert found is not None
    assert (found.report.quarter.written, found.report.unplaced) == ("2026-H2", ())
    assert [each.at for each in found.report.review if each.at == "quarter"] == ["quarter"]


def test_a_quarter_alone_above_a_number_begins_its_card() -> None:
    records = records_of("overview-city")
    city, first = records.city.record, records.pledges["3-2"].record
    pledges = [first, replace(first, pledge="3-3", number="3-3", title="둘째 일")]
    body = HEAD.replace("\t관리카드 (2026년 상반기)", "") + "1. 사업개요\n3. 추진실적\n ❍ 한 일\n"
    other = body.replace("3-2", "3-3").replace(first.title, "둘째 일")
    text = "".join(
        f"관리카드 (2026년 {half})\n{each}" for half, each in (("상반기", body), ("하반기", other))
    )
    cards = cut(read("sheet.txt", text.encode()), city, pledges)
    found = [each for grid in cards.each if (each := parse(grid, city, pledges, None, city.forms[0]))]
    told = [(each.report.pledge, each.report.quarter.written, each.report.unplaced) for each in found]
    assert told == [("3-2", "2026-H1", ()), ("3-3", "2026-H2", ())]
