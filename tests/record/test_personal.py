"""Personal data is found however it is written; what an office writes every day is none."""

from __future__ import annotations

import random
import sys
import unicodedata
from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.record import folder
from generator.record.characters import DASHES
from generator.record.checks.personal import of_file, of_split
from generator.record.personal import personal, split
from generator.record.reading import read
from generator.record.report import Report
from generator.record.steps import texts
from tests.some import some

ROOT = Path(__file__).resolve().parent.parent.parent
FULL_WIDTH = str.maketrans(
    "0123456789-@ABCDEFGHIJKLMNOPQRSTUVWXYZ",
    "０１２３４５６７８９－＠ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺ",
)
FRAMES = ("{}", "신청인 {}에게 알림", "(연락처: {})", "○ 접수 {}, 끝")
"""What may stand around it in a sheet."""

MADE_UP = {
    "personal-registration": (
        *(
            "900101-1234567",
            "9001011234567",
            "900101 - 2234567",
            "900101ㅡ1234567",
            "900101─1234567",
            "900101/1234567",
            "900101·1234567",
            "900101.1234567",
            "9 0 0 1 0 1 - 1 2 3 4 5 6 7",
        ),
        *("900101--1234567", "900101-1 234567", "90.01.01-1234567", "19900101-1234567", "900101(1234567)"),
        *("●900101-1234567", "900101\\1234567"),
        *(
            "900101-1******",
            "900101-*******",
            "9001**-1******",
            "900101-1●●●●●●",
            "０５１２３１－３２３４５６７",
        ),
        *("900101-5234567", "850229–6******"),
    ),
    "personal-mobile": (
        *(
            "010-1234-5678",
            "01012345678",
            "010 1234 5678",
            "010ㅡ1234ㅡ5678",
            "010─1234─5678",
            "010ー1234ー5678",
            "010·1234·5678",
            "010ㆍ1234ㆍ5678",
            "010/1234/5678",
            "010_1234_5678",
            "0082-10-1234-5678",
            "010.1234.5678",
            "010) 1234-5678",
            "(010)1234-5678",
        ),
        *("010--1234--5678", "010  -  1234  -  5678", "010;1234;5678", "010、1234、5678", "010=1234=5678"),
        *("010∼1234∼5678", "010│1234│5678", "010ㅣ1234ㅣ5678", "010一1234一5678", "010｜1234｜5678"),
        *("010\t1234\t5678", "010\u202f1234\u202f5678", "[010]1234-5678", "00182-10-1234-5678"),
        *("010-123-45678", "010-12345-678", "010-1234-56 78", "010-ㅇㅇㅇㅇ-5678", "010-####-5678"),
        *("𝟎𝟏𝟎-𝟏𝟐𝟑𝟒-𝟓𝟔𝟕𝟖", "٠١٠-١٢٣٤-٥٦٧٨"),
        *("+82 10-1234-5678", "+82-10-1234-5678", "82 10 1234 5678", "011-234-5678", "019-1234-5678"),
        *(
            "010-****-5678",
            "010-1234-****",
            "010-12**-56**",
            "0 1 0 1 2 3 4 5 6 7 8",
            "０１０－１２３４－５６７８",
            "010—1234—5678",
        ),
    ),
    "personal-email": (
        *("kim@naver.com", "kim.cs@gmail.com", "k_i-m+1@hanmail.net", "kim @ daum.net", "kim(at)kakao.com"),
        *(
            "kim[at]nate.com",
            "kim골뱅이naver.com",
            "KIM@NAVER.COM",
            "ｋｉｍ＠ｎａｖｅｒ．ｃｏｍ",
            "kim@company.co.kr",
            "kim﹫naver.com",
            "kim@naver,com",
            "kim@naver。com",
            "kim@naver(dot)com",
        ),
    ),
    "personal-account": (
        *(
            "나눔은행 123456-01-123456",
            "계좌번호: 123-456-789012",
            "농협 123-4567-8901-23",
            "카카오뱅크 3333-01-1234567",
        ),
        *(
            "신한 110-123-456789",
            "새마을금고 9002-1234-5678-9",
            "123-456-789012 (예금주 홍길동)",
            "우체국 12345678901234",
        ),
    ),
    "personal-card": (
        *("4111-1111-1111-1111", "4111111111111111", "5500 - 0000 - 0000 - 0004", "카드 1234 5678 9012 3456"),
        *("3782-822463-10005", "4111-****-****-1111", "카드번호 9445-4100-0000-0001"),
    ),
    "personal-passport": ("M12345678", "M123A4567", "S87654321", "여권번호 AB1234567"),
    "personal-licence": (
        "11-90-123456-78",
        "경기 90-123456-78",
        "면허번호 119012345678",
        "28 - 05 - 123456 - 01",
    ),
}
TOLD = {
    "personal-plate": ("12가 3456", "123나4567", "123 다 4567", "34허1234"),
    "personal-birth": (
        "1990. 1. 1.생",
        "1990년 1월 1일생",
        "900101생",
        "90.01.01 출생",
        "생년월일 1990-01-01",
    ),
}


def kinds(text: str) -> list[str]:
    return [each.kind for each in personal(text, frozenset())]


def cases() -> Iterator[tuple[str, str]]:
    """Every made-up number in every frame."""
    for kind, numbers in (MADE_UP | TOLD).items():
        for number, frame in product(numbers, FRAMES):
            yield kind, frame.format(number)


def test_more_than_two_hundred_made_up_cases_are_found_each_as_what_it_is() -> None:
    every = list(cases())
    assert len(every) >= 200
    assert [(kind, text) for kind, text in every if kinds(text) != [kind]] == []


@pytest.mark.parametrize("kind", MADE_UP)
def test_full_width_digits_hide_nothing(kind: str) -> None:
    missed = [each for each in MADE_UP[kind] if kinds(each.translate(FULL_WIDTH)) != [kind]]
    assert missed == []


def office_numbers(count: int) -> Iterator[str]:
    """Numbers of offices in the many ways in which sheets write them."""
    dice = random.Random(20190630)  # noqa: S311 - the same numbers on every run, not a secret
    areas = ("02", *(f"0{area}" for area in (*range(31, 34), *range(41, 45), *range(51, 56), *range(61, 65))))
    shapes = (
        *(
            "{a}-{b}-{c}",
            "☎ {a}-{b}-{c}",
            "({a}) {b}-{c}",
            "{a}){b}-{c}",
            "{a}.{b}.{c}",
            "{a} {b} {c}",
            "{a}{b}{c}",
        ),
        *(
            "{a}-{b}-{c}~{d}",
            "{a}-{b}-{c}, {d}",
            "{a}-{b}-{c}(내선 {d})",
            "+82-{i}-{b}-{c}",
            "070-{c}-{d}",
            "농협 {a}-{b}-{c}",
        ),
        *(
            "080-{b}-{c}",
            "15{e}-{d}",
            "16{e}-{d}",
            "0505-{b}-{c}",
            "행정{d}-{c}호",
            "{a}-{b}-{c} {a}-{b}-{d}",
        ),
    )
    for _ in range(count):
        area = dice.choice(areas)
        middle = dice.randint(200, 9999)
        yield dice.choice(shapes).format(
            a=area,
            i=area[1:],
            b=middle,
            c=f"{dice.randint(0, 9999):04}",
            d=f"{dice.randint(0, 9999):04}",
            e=f"{dice.randint(0, 99):02}",
        )


def test_of_a_hundred_thousand_office_numbers_none_stops_a_publication() -> None:
    assert [number for number in office_numbers(100_000) if set(kinds(number)) & set(MADE_UP)] == []


@pytest.mark.parametrize(
    "text",
    [
        "법인등록번호 110111-1234567",
        "사업자등록번호 123-45-67890",
        "2019. 1. 15.(화) 15:00, 3. 27.(수) 14:00~16:40",
        "국비 1,234,567,890,123원, △1,200",
        "주민자치회 조례 제2019-1234호(2019. 5. 14.)",
        "구청 kim@city.go.kr, lee@korea.kr",
        "2019년 1월 1일 생활임금 10,150원",
        "12월 2019년, 12주 1000명",
        "a" * 64,
        "65a08c930fabcaa667643b2b5e2bf8aaa24bcf8c956324647f554cbd4b73b8f4",
    ],
)
def test_what_an_office_writes_every_day_is_nobodys_own(text: str) -> None:
    assert kinds(text) == []


def test_the_real_record_holds_none() -> None:
    loaded = folder.load(ROOT)
    assert loaded.records is not None
    written = [loaded.records.city.record, *(each.record for each in loaded.records.pledges.values())]
    every = [*written, *(each.record for each in loaded.records.reports.values())]
    assert [found for record in every for _, text in texts(record) for found in kinds(text)] == []


def test_mail_at_the_citys_own_domain_is_official() -> None:
    assert list(personal("desk@garam.example", frozenset({"garam.example"}))) == []
    assert [each.kind for each in personal("desk@garam.example", frozenset())] == ["personal-email"]


def test_what_is_told_is_nobodys_own_any_more() -> None:
    """The log of a pull request is public: a fault shows enough to find the place, and no more."""
    for kind, text in some(cases()):
        (told,) = personal(text, frozenset())
        assert told.kind == kind
        assert sum(each.isdigit() for each in told.shown.partition("@")[0]) <= 2


@pytest.mark.parametrize(
    ("parts", "kinds_told"),
    [
        (("연락처 010-1234", "-5678로 문의"), ["personal-mobile"]),
        (("010", "1234", "5678"), ["personal-mobile"]),
        (("신청인 900101", "1234567"), ["personal-registration"]),
        (("900101 -", "1******"), ["personal-registration"]),
        (("2019. 5. 14.", "3. 27.(수) 14:00"), []),
        (("031-900-0101", "02-123-4567"), []),
        (("모두 1,010", "1234명", "5678명"), []),
    ],
)
def test_a_number_that_is_split_over_cells_or_lines_is_found(
    parts: tuple[str, ...], kinds_told: list[str]
) -> None:
    assert [found.kind for _, found in split(parts)] == kinds_told


@pytest.mark.parametrize(
    ("cells", "is_told"),
    [
        ("[8210, 3726, 3658]", False),
        ("['821012345678', null, null]", False),
        ("['010', 1234, 5678]", True),
        ("['010-1234', '5678', null]", True),
    ],
)
def test_amounts_side_by_side_are_nobodys_telephone(cells: str, *, is_told: bool) -> None:
    town = ROOT / "tests/record/town/content/reports/2024-Q2/1-1-1.yml"
    content = town.read_text(encoding="utf-8").replace("[300, 100, 200]", cells)
    filed = read(Report, content.encode(), "content/reports/2024-Q2/1-1-1.yml")
    told = {each.kind for each in (*of_file(filed, frozenset()), *of_split(filed))}
    assert told == ({"personal-mobile"} if is_told else set())


def test_every_dash_of_unicode_is_a_dash() -> None:
    dashes = {code for code in range(sys.maxunicode) if unicodedata.category(chr(code)) == "Pd"}
    assert dashes - DASHES.keys() == {ord("-")}


@given(st.text())
def test_any_text_is_read_without_a_fault_of_ours(text: str) -> None:
    assert all(each.shown for each in personal(text, frozenset()))
