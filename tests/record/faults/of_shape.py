"""Records that are YAML, but not of the shape of a record."""

from __future__ import annotations

from tests.record.faults.town import CITY, OTHER, PLEDGE, REPORT, Fault, put, swap

_TITLE = "title: 마을 부엌 열기"
_STATUS = "status: {written: 추진 중, word: underway}"


def _title(rule: str, written: str) -> Fault:
    return Fault(rule, swap(REPORT, _TITLE, f"title:{written and ' '}{written}"))


def _as_of(rule: str, written: str) -> Fault:
    return Fault(rule, swap(REPORT, "as_of: 2024-06-30", f"as_of: {written}"))


def _when(rule: str, written: str) -> Fault:
    return Fault(rule, swap(PLEDGE, "when: 2024-01", f"when: {written}"))


def _quarter(rule: str, written: str) -> Fault:
    return Fault(rule, swap(CITY, "[2024-Q1, 2024-Q2]", f"[{written}, 2024-Q1, 2024-Q2]"))


def _id(rule: str, written: str) -> Fault:
    return Fault(rule, swap(CITY, "- id: nanum", f"- id: {written}"))


FAULTS = (
    Fault("an empty file is no record", put(OTHER, "")),
    Fault("a comment is no record", put(OTHER, "# 나중에 씁니다\n")),
    Fault("a blank is no record", put(OTHER, "null\n")),
    Fault("a text is no record", put(OTHER, "이웃 장터\n")),
    Fault("a list is no record", put(OTHER, "- schema: 1\n")),
    Fault("every key is there, if only as a blank", swap(OTHER, "election_text: null\n", "")),
    Fault("every key of a part is there", swap(REPORT, "  remark: 잘 되고 있음\n", "")),
    Fault("a slip in a key is told with the name meant", swap(REPORT, "remedies:\n", "remidies:\n")),
    Fault("a key in Korean is told with the names there are", swap(REPORT, "problems:\n", "문제점:\n")),
    Fault("keys are small letters", swap(OTHER, "title:", "Title:")),
    Fault(
        "a part has no key of another part", swap(REPORT, "text: 문 열기\n", "text: 문 열기\n      cost: 3\n")
    ),
    Fault("a part is a mapping", swap(PLEDGE, "- kind: split", "- split")),
    Fault("a text is no mapping", swap(REPORT, _STATUS, "status: 추진 중")),
    Fault("a list is no mapping", swap(REPORT, "  counts: {meetings: 3, other: null}", "  counts: [3]")),
    Fault("a blank is no list", swap(OTHER, "departments: []", "departments:")),
    Fault("a text is no list", swap(REPORT, "phones: [02-1234-5678]", "phones: 02-1234-5678")),
    Fault("a city has a quarter", swap(CITY, "[2024-Q1, 2024-Q2]", "[]")),
    Fault("kin are at least one", swap(PLEDGE, "others: [1-1-2]", "others: []")),
    _title("a title is not blank", "null"),
    _title("a title is not left out", ""),
    _title("a title is no list", "[마을 부엌 열기]"),
    _title("a number as a text stands in quotes", "2019"),
    _title("a time as a text stands in quotes", "14:00"),
    _title("a word for no as a text stands in quotes", "no"),
    _title("a text is not empty", "''"),
    _title("a text has no space before it", "' 마을 부엌 열기'"),
    _title("a text has no wide space behind it", "'마을 부엌 열기\u3000'"),
    Fault("a bullet has words", swap(REPORT, "- 물값이 오름", "-")),
    Fault("a cell is no list", swap(REPORT, "meetings: 3", "meetings: [3]")),
    Fault("a cell is not empty in quotes", swap(REPORT, "meetings: 3", "meetings: ''")),
    Fault("a cell has no space at its edge", swap(REPORT, "[300, 100", "['300 ', 100")),
    Fault("half a character is not counted", swap(REPORT, "nonspace: 10", "nonspace: 10.5")),
    Fault("characters are not less than none", swap(REPORT, "nonspace: 10", "nonspace: -10")),
    Fault("a number in words is not counted", swap(REPORT, "nonspace: 10", "nonspace: 열")),
    Fault("a number in quotes is a text", swap(REPORT, "nonspace: 10", "nonspace: '10'")),
    Fault("confirmed is true or false", swap(REPORT, "confirmed: false", "confirmed: no")),
    Fault("confirmed is not in quotes", swap(REPORT, "confirmed: false", "confirmed: 'false'")),
    Fault("a kind is one of its words", swap(REPORT, "kind: note", "kind: memo")),
    Fault("the form of a record is its first", swap(OTHER, "schema: 1\n", "schema: 2\n")),
    Fault("the form of a record is a number", swap(OTHER, "schema: 1\n", "schema: '1'\n")),
    _when("31 February is no day", "2024-02-31"),
    _when("29 February is a day in leap years only", "2023-02-29"),
    _when("a year has twelve months", "2024-13"),
    _when("a day is written with hyphens", "2024. 1. 5."),
    _when("a day has 24 hours", "2024-01-05T24:00"),
    _when("a span does not end before it begins", "2024-07/2024-06"),
    _when("a span does not end an hour before it begins", "2024-07-01T16:00/2024-07-01T14:00"),
    _when("a span has an end", "../.."),
    _when("a date is not made of other digits", "２０２４-01"),
    _as_of("a month is no day", "2024-06"),
    _as_of("about a day is no day", "2024-06-30~"),
    _quarter("a year has four quarters", "2024-Q5"),
    _quarter("a quarter is Q in capitals", "2024-q1"),
    _quarter("a half-year is one of two", "2024-H3"),
    _quarter("two days are written in full", "20240101--20240131"),
    _quarter("two days do not end before they begin", "2024-03-31--2024-01-01"),
    _quarter("two days exist", "2024-02-01--2024-02-30"),
    _quarter("a quarter is not made of other digits", "２０２４-Q1"),
    _id("an id climbs out of no folder", "../nanum"),
    _id("an id is no folder", "."),
    _id("an id is in no folder", "na/num"),
    _id("an id is no device of Windows", "con"),
    _id("an id is no device of Windows with an ending", "Nul.txt"),
    _id("an id is no longer than a file name may be", "n" * 65),
    _id("an id is in ASCII", "나눔"),
    _id("an id has no space", "na num"),
    _id("an id has single hyphens", "na--num"),
    _id("a number as an id stands in quotes", "12"),
    Fault("a column's name is an id", swap(REPORT, "meetings: 3", "회의: 3")),
    Fault("an item's name is in small letters", swap(REPORT, "id: p1", "id: P1")),
    Fault("a checksum is 64 digits", swap(REPORT, "65a08c930fabcaa6", "65A08C930FABCAA6")),
    Fault(
        "a web address is one of the web",
        swap(CITY, "https://www.kogl.or.kr/info/licenseType1.do", "javascript:alert(1)"),
    ),
)
