"""Words of the page of changes: what was changed, how often, and what to know of it."""

from __future__ import annotations

from generator.wording import BLANK

TITLE = "공약 변경"

KIND = "종류"
COUNTED = "종류마다 바뀐 횟수"
COUNTED_NOTE = "단위: 건. ‘확인 전’은 보고의 글에서 읽었지만 부서가 아직 확인하지 않은 것입니다."
COUNT_HEADS = ("모두", "부서 확인", "확인 전")
ALL = "모두"

HEADS = ("바뀐 것", "전", "후", "까닭", "정한 날", "절차", "확인")
WITHOUT_DAY = "정한 날을 알 수 없는 변경"
STEPS = ", "
AMOUNT_CONFIRMED = "금액이 맞는지 확인함"

HOLDS = {
    "holds": "이어짐",
    "spelled": "이어짐(다르게 적음)",
    "unstated": "알 수 없음",
    "broken": "이어지지 않음",
    "uncompared": "견주지 않음",
}
"""Whether a change begins where the one before it ended, by code; the first of a thing is not compared."""

COLUMNS = {
    "quarter": ("분기", "보고에서 읽은 변경은 그 보고의 분기, 그 밖에는 결정한 때가 든 분기"),
    "origin": ("출처", "공약 기록에 적힌 변경인지, 보고의 글에서 읽은 변경인지"),
    "kind": ("종류", "무엇에 관한 변경인지"),
    "what": ("대상", "무엇이 바뀌었는지"),
    "before": ("변경 전", "기록에 적힌 그대로"),
    "after": ("변경 후", "기록에 적힌 그대로"),
    "reason": ("까닭", "기록에 적힌 그대로"),
    "decided_on": ("결정한 때", "ISO 8601/EDTF"),
    "procedure": ("절차", "기록에 적힌 그대로"),
    "steps": ("단계", "변경에 이른 단계와 때(ISO 8601/EDTF), 적힌 차례대로 한 줄에 하나"),
    "read_from": ("읽은 곳", "보고 기록 안에서 이 변경을 읽은 자리"),
    "confirmed": ("부서 확인", "부서가 이 변경을 확인했는지"),
    "amount_confirmed": ("금액 확인", "열 배 넘게 달라진 사업비가 맞다고 사람이 확인했는지"),
    "follows": (
        "앞선 변경과 이어짐",
        "같은 것의 바로 앞 변경의 ‘후’에서 시작하는지. 첫 변경과 확인 전의 변경은 견주지 않습니다",
    ),
    "earlier_after": ("앞선 변경 후", "같은 것의 바로 앞 변경의 ‘후’, 기록에 적힌 그대로"),
}
"""Columns of the table of changes: heading, description."""


def broken(after: str) -> str:
    """Return where the change before one ended that does not follow on it."""
    return f"앞선 변경의 ‘후’는 ‘{after}’"


def step(what: str, when: str | None) -> str:
    """Return a step on the way to a change with its time (None: 미기재)."""
    return f"{what}({when or BLANK})"


def of_year(year: int) -> str:
    """Return the heading of the changes of a year."""
    return f"{year}년의 변경"


def which(named: str, day: str | None, number: int) -> str:
    """Return a change by its day (None: 미기재), where several of one name stand together.

    `number` counts those of one day.
    """
    told = f"{named}, {HEADS[4]} {day or BLANK}"
    return told if number == 1 else f"{told} ({number}번째)"


def told_in(quarter: str) -> str:
    """Return which report tells of a change."""
    return f"{quarter} 보고"
