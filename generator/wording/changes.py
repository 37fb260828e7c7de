"""Words of the page of changes: what was changed, how often, and what to know of it."""

from __future__ import annotations

from generator.wording import BLANK, Sentence

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

broken = Sentence("앞선 변경의 ‘후’는 ‘{after}’")


def step(what: str, when: str | None) -> str:
    """Return a step on the way to a change with its time (None: 미기재)."""
    return f"{what}({when or BLANK})"


of_year = Sentence("{year}년의 변경")


def which(named: str, day: str | None, number: int) -> str:
    """Return a change by its day (None: 미기재), where several of one name stand together.

    `number` counts those of one day.
    """
    told = f"{named}, {HEADS[4]} {day or BLANK}"
    return told if number == 1 else f"{told} ({number}번째)"


told_in = Sentence("{quarter} 보고")
