"""Changes that do not begin where the last of their thing ended, leap tenfold, or spell a name two ways."""

from __future__ import annotations

from tests.record.faults.town import CITY, OTHER, PLEDGE, REPORT, Change, Fault, both, swap

_END = "  reason: null\n  decided_on: 2024-02-29\n"


def told(*lines: str) -> Change:
    """Add changes behind those that the pledge's record tells of."""
    return swap(PLEDGE, _END, _END + "".join(f"- {{{line}}}\n" for line in lines))


def _fault(rule: str, *lines: str) -> Fault:
    return Fault(rule, told(*lines))


_TARGET = "kind: target, what: 부엌의 수"
_COST = "kind: cost, what: 사업비"

FAULTS = (
    _fault(
        "a change begins where the last of the same thing ended",
        f"{_TARGET}, before: 11곳, after: 9곳, decided_on: 2024-05",
    ),
    _fault(
        "the order is that of the days, not of the file",
        f"{_TARGET}, before: 12곳, after: 11곳, decided_on: 2023-05",
    ),
    _fault("a thing is known with other spaces too", "kind: target, what: 부엌·수, before: 11곳, after: 9곳"),
    Fault(
        "what a report tells and the department has confirmed takes part",
        swap(
            REPORT,
            "  read_from: remedies[0]\n  confirmed: false\n",
            f"  confirmed: true\n- {{{_TARGET}, before: 10곳, after: 9곳}}\n",
        ),
    ),
    _fault(
        "a chain with a blank in it is not known",
        f"{_TARGET}, before: null, after: 9곳, decided_on: 2024-05",
        f"{_TARGET}, before: 9곳, after: null, decided_on: 2024-06",
        f"{_TARGET}, before: 8곳, after: 7곳, decided_on: 2024-07",
    ),
    _fault(
        "one thing is written in one way",
        "kind: scope, what: 함께할 사람, before: 이웃, after: 마을·이웃",
        "kind: scope, what: 함께할 사람, before: 마을 이웃, after: 온 마을",
    ),
    _fault("the last name is today's", "kind: name, what: 공약명, before: 마을 부엌, after: 부엌 열기"),
    _fault(
        "the last name is spelled as today's", "kind: name, what: 이름, before: 부엌, after: 마을부엌 열기"
    ),
    _fault(
        "a cost does not leap tenfold", f"{_COST}, before: 총 120백만원(시비 60백만원), after: 12억 5천만원"
    ),
    _fault("a cost does not fall to a tenth", f"{_COST}, before: '1,200', after: '120'"),
    _fault(
        "a department that was handed the pledge is among its departments",
        "kind: department, what: 소관 부서, before: 나눔정책과, after: 나눔과",
    ),
    _fault(
        "a department is spelled as in the settings",
        "kind: department, what: 소관 부서, before: 나눔과, after: 나눔 정책과",
    ),
    _fault(
        "a period does not end after the last report",
        "kind: period, what: 사업 기간, before: 2024년~2025년, after: 2024년~2026. 6.",
    ),
    Fault("a title is spelled in one way", swap(REPORT, "title: 마을 부엌 열기", "title: 마을·부엌 열기")),
    Fault(
        "the settings spell a department in one way",
        swap(CITY, "names: [나눔과, 나눔정책과]", "names: [나눔과, 나눔정책과, 나눔·정책과]"),
    ),
)

HEALTHY: dict[str, Change] = {
    "a chain that holds": told(
        f"{_TARGET}, before: 9곳, after: 8곳, decided_on: 2024-07",
        f"{_TARGET}, before: 12곳, after: 9곳, decided_on: 2024-05",
    ),
    "a quantity that is only written otherwise": told(
        f"{_TARGET}, before: 12 곳, after: 9곳",
        f"{_COST}, before: 1억원, after: 2억원",
        f"{_COST}, before: 200백만원, after: 3억원",
        "kind: period, what: 기간, before: 2024년, after: 2024.1.~2025.12.",
        "kind: period, what: 기간, before: 2024년 1월 ∼ 2025년 12월, after: 2024~2025년",
    ),
    "two things of one kind": told("kind: target, what: 이웃의 수, before: 10명, after: 20명"),
    "a reading that nobody has confirmed": swap(
        REPORT, "  what: 문 여는 날\n  before: 6월\n", "  what: 부엌의 수\n  before: 6월\n"
    ),
    "a report that tells again what the pledge's record tells": swap(
        REPORT,
        "  read_from: remedies[0]\n  confirmed: false\n",
        f"- {{{_TARGET}, before: 10곳, after: 12곳, decided_on: 2024-02-29}}\n",
    ),
    "a cost that somebody has looked at": told(
        f"{_COST}, before: 1억원, after: 10억원, amount_confirmed: true"
    ),
    "a cost below ten times": told(f"{_COST}, before: 1억원, after: 9억 9천만원"),
    "a cost from nothing": told(f"{_COST}, before: 0원, after: 10억원"),
    "a department handed on": told("kind: department, what: 소관 부서, before: 나눔과, after: 나눔정책과"),
    "a department where the record names none": both(
        swap(
            OTHER,
            "departments: []\n",
            "departments: []\nchanges:\n- {kind: department, what: 소관, before: null, after: 나눔과}\n",
        )
    ),
    "a period within the reports": told("kind: period, what: 기간, before: 2024년, after: 2024년~2025년"),
    "a period whose end was changed": both(
        told(
            "kind: period, what: 기간, before: 2024년, after: 2024년~2026년",
            "kind: exclusion, what: 공약 여부, before: 공약, after: 제외",
        )
    ),
    "a period without an end": told("kind: period, what: 기간, before: 2024년, after: 2024년~임기 후"),
}
"""Changes of which nothing is said."""
