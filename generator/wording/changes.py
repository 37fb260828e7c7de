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
AMOUNT_CONFIRMED = "금액이 맞는지 확인함"


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
    "read_from": ("읽은 곳", "보고 기록 안에서 이 변경을 읽은 자리"),
    "confirmed": ("부서 확인", "부서가 이 변경을 확인했는지"),
    "amount_confirmed": ("금액 확인", "열 배 넘게 달라진 사업비가 맞다고 사람이 확인했는지"),
}
"""The columns of the table of changes, by id: heading and description."""
