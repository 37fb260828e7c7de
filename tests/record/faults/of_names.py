"""Records that name what is not there, or give one name to two things; tables unlike their form."""

from __future__ import annotations

from tests.record.faults.town import CITY, OTHER, PLEDGE, REPORT, Change, Fault, both, drop, move, swap

_TOTAL = "      total: [300, 100, 200]\n"
_CITY_ROW = "      city: [200, 60, 140]\n"


def _cell(rule: str, written: str) -> Fault:
    return Fault(rule, swap(REPORT, "total: [300", f"total: [{written}"))


def _synonyms(*groups: str) -> Change:
    lines = "".join(f"- {group}\n" for group in groups)
    return swap(CITY, "licence:\n", f"synonyms:\n{lines}licence:\n")


def _pointer(rule: str, written: str) -> Fault:
    return Fault(rule, swap(REPORT, "at: department.officers[0].name", f"at: {written}"))


FAULTS = (
    Fault("a report is of a quarter that the city publishes", swap(CITY, ", 2024-Q2]", "]")),
    Fault(
        "a report is of a pledge",
        both(
            drop(OTHER),
            swap(PLEDGE, "[1-1-2]", "[1-1-1]"),
            move(REPORT, "content/reports/2024-Q2/1-1-2.yml"),
            swap("content/reports/2024-Q2/1-1-2.yml", "pledge: 1-1-1", "pledge: 1-1-2"),
        ),
    ),
    Fault("kin are pledges", swap(PLEDGE, "others: [1-1-2]", "others: [1-1-2, 9-9]")),
    Fault("a pledge is in one of the city's fields", swap(OTHER, "field: '1'", "field: '7'")),
    Fault("a strategy is one of its field", swap(PLEDGE, "strategy: 1-1", "strategy: 7-1")),
    Fault("a department in charge is the city's", swap(PLEDGE, "name: 나눔과,", "name: 나눔 과,")),
    Fault("a report's department is the city's", swap(REPORT, "  name: 나눔정책과", "  name: 나눔 정책과")),
    Fault("a report is on one of the city's forms", swap(REPORT, "form: garam-2024", "form: garam-2025")),
    Fault("a status is one of the city's words", swap(REPORT, "word: underway", "word: on-time")),
    Fault(
        "a budget has the sources of its form", swap(REPORT, _CITY_ROW, f"{_CITY_ROW}      do: [1, 1, 0]\n")
    ),
    Fault("a budget has every source of its form", swap(REPORT, _CITY_ROW, "")),
    Fault(
        "a budget has the periods of its form",
        swap(REPORT, "[total, '2024', '2025']", "[total, '2024', '2026']"),
    ),
    Fault(
        "a budget has every period of its form", swap(REPORT, "[total, '2024', '2025']", "[total, '2024']")
    ),
    Fault("a budget has a cell for each period", swap(REPORT, _TOTAL, "      total: [300, 100]\n")),
    Fault("counts are of the kinds of the form", swap(REPORT, "other: null}", "other: null, walks: 1}")),
    Fault("counts are of every kind of the form", swap(REPORT, ", other: null}", "}")),
    Fault(
        "items stand below a task of the report",
        swap(REPORT, "tasks:\n- {id: t1, name: 부엌 마련}", "tasks: []"),
    ),
    _pointer("a flag points at a place of the record", "department.officers[1].name"),
    _pointer("a flag's pointer is one", "department..officers"),
    _pointer("a flag points at no place before the first", "'department.officers[-1]'"),
    Fault("a deviation points at a place", swap(REPORT, "budget.periods[1]", "budget.periods[3]")),
    Fault("a change is read from a place", swap(REPORT, "read_from: remedies[0]", "read_from: remedies[1]")),
    Fault("a number is one pledge's", swap(OTHER, "number: 1-1-2", "number: 1-1-1")),
    Fault(
        "a field's id is its own",
        swap(CITY, "departments:\n", "- {id: '1', name: null}\ndepartments:\n"),
    ),
    Fault(
        "a strategy's id is its own",
        swap(CITY, "- {id: 1-1, name: 이웃}", "- {id: 1-1, name: 이웃}\n  - {id: 1-1, name: null}"),
    ),
    Fault(
        "a period's id is its own",
        swap(CITY, """{id: '2025', label: "'25\"""", """{id: '2024', label: "'25\""""),
    ),
    Fault("a source's id is its own", swap(CITY, "{id: city, label: 시비}", "{id: national, label: 시비}")),
    Fault("a count's id is its own", swap(CITY, "{id: other, label: 기타}", "{id: meetings, label: 기타}")),
    Fault("a quarter is published once", swap(CITY, "[2024-Q1, 2024-Q2]", "[2024-Q1, 2024-Q2, 2024-Q1]")),
    Fault(
        "a department's name is its own",
        swap(
            CITY,
            "  names: [나눔과, 나눔정책과]\n",
            "  names: [나눔과, 나눔정책과]\n- {id: other, names: [나눔과]}\n",
        ),
    ),
    Fault(
        "ids are not told apart by capitals",
        swap(
            CITY,
            "  names: [나눔과, 나눔정책과]\n",
            "  names: [나눔과, 나눔정책과]\n- {id: NANUM, names: [쉼과]}\n",
        ),
    ),
    Fault(
        "a task's name is its own",
        swap(REPORT, "- {id: t1, name: 부엌 마련}\n", "- {id: t1, name: 부엌 마련}\n- {id: t1, name: 쉼}\n"),
    ),
    Fault("an item's name is its own", swap(REPORT, "id: p1", "id: a1")),
    Fault("an item's name is no task's", swap(REPORT, "id: p1", "id: t1")),
    Fault("a planned item has a name", swap(REPORT, "      id: p1\n", "")),
    _cell("an amount has no letters", "12a"),
    _cell("an amount's thousands are three digits", "'1,23'"),
    _cell("an amount is not in ones and noughts of sixteen", "0x1F"),
    _cell("an amount has no power of ten", "1e3"),
    _cell("an amount has no nought before it", "012"),
    _cell("an amount has a digit before its point", ".5"),
    _cell("an amount has no underscore", "1_000"),
    _cell("an amount is in the digits of the form", "３００"),
    _cell("an amount is no longer than sums hold exactly", "1234567890123456789"),
    _cell("an amount is no word that the form does not know", "미정"),
    _cell("a blank in quotes is no blank", "'null'"),
    Fault("a count has no letters", swap(REPORT, "meetings: 3,", "meetings: 3번,")),
    Fault(
        "nothing of the sheet is left without a place", swap(REPORT, "unplaced: []", "unplaced: [남은 글]")
    ),
    Fault("every character has one owner", swap(REPORT, "markup: 1,", "markup: 2,")),
    Fault("a term does not end before it begins", swap(CITY, "ends: 2026-06", "ends: 2022-06")),
    Fault("a pledge does not end before it begins", swap(PLEDGE, "until: 2025-Q4", "until: 2023-Q4")),
    Fault(
        "a department's charge does not end before it begins",
        swap(PLEDGE, "until: 2024-Q1}", "until: 2023-Q4}"),
    ),
    Fault("a group of synonyms is not empty", _synonyms("[강아지, 반려견]", "[]")),
    Fault("a synonym has another", _synonyms("[강아지]")),
    Fault(
        "a synonym is in one group", _synonyms("[강아지, 반려견]", "[보도 블록, 보도블럭, ＣＣＴＶ, 반려 견]")
    ),
    Fault("a group holds a word once", _synonyms("[cctv, 방범 카메라, CCTV]")),
    Fault("a synonym is no single letter", _synonyms("[개, 강아지]")),
    Fault("a synonym is a text", _synonyms("[119, 소방서]")),
)
