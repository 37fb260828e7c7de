"""Words of what changes: of a pledge, between two reports, after a release; and what a pledge became."""

from __future__ import annotations

from generator.wording import ALL, BLANK, Sentence

TITLE = "공약 변경"

CHANGE_KIND = "종류"
COUNTED = "종류마다 바뀐 횟수"
COUNTED_NOTE = "단위: 건. ‘확인 전’은 보고의 글에서 읽었지만 부서가 아직 확인하지 않은 것입니다."
COUNT_HEADS = (ALL, "부서 확인", "확인 전")

HEADS = ("바뀐 것", "전", "후", "까닭", "정한 날", "절차", "확인")
WITHOUT_DAY = "정한 날을 알 수 없는 변경"
STEPS = ", "
AMOUNT_CONFIRMED = "금액이 맞는지 확인함"

FOLLOWS = {
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


def which_change(named: str, day: str | None, number: int) -> str:
    """Return a change by its day (None: 미기재), where several of one name stand together.

    `number` counts those of one day.
    """
    told = f"{named}, {HEADS[4]} {day or BLANK}"
    return told if number == 1 else f"{told} ({number}번째)"


told_in = Sentence("{quarter} 보고")


SAME_WORDS = "글은 같고 빈칸이나 줄이 다름"
"""What is said of a file whose bytes alone differ."""


def was(written: str | None) -> str:
    """Return what stood in a released record, as a fault says it."""
    return BLANK if written is None else f"‘{written}’"


CORRECTION_KINDS = {
    "changed": "고침",
    "appeared": "더함",
    "gone": "뺌",
    "added": "늦게 들어온 보고",
    "file": "파일을 바꿈",
    "layout": "글은 그대로",
}
"""What became of a value, or of the record as a whole."""


CORRECTIONS = "공개한 뒤 고친 기록"

DIFFERENCE_PARTS = {
    "title": "공약명",
    "department": "소관 부서",
    "status": "추진상황",
    "rate": "보고된 비율",
    "budget": "금액",
    "participation": "시민참여 횟수",
    "items": "그동안 추진실적",
    "result": "계획의 결과",
}
SECTION_PARTS = {"facts": "항목", "figures": "표의 칸", "prose": "글"}
"""Parts that differ only where a form has sections of its own."""
DIFFERENCE_KINDS = {"changed": "바뀜", "appeared": "새로 적힘", "gone": "적히지 않음"}

BETWEEN = " · "

_SENTENCES = {
    ("merged", "became"): "이 공약은 {when}다른 공약과 합쳐졌습니다.",
    ("merged", "came"): "{when}다른 공약이 이 공약과 합쳐졌습니다.",
    ("merged", "beside"): "이 공약은 {when}다른 공약과 합쳐졌습니다.",
    ("split", "became"): "{when}이 공약에서 다른 공약이 나뉘어 나왔습니다.",
    ("split", "came"): "이 공약은 {when}다른 공약에서 나뉘어 나왔습니다.",
    ("split", "beside"): "이 공약은 {when}다른 공약과 나뉘었습니다.",
    ("renamed", "became"): "이 공약은 {when}이름을 바꾸어 다른 쪽에서 이어집니다.",
    ("renamed", "came"): "이 공약은 {when}이름을 바꾼 것입니다. 앞의 기록은 다른 쪽에 있습니다.",
    ("renamed", "beside"): "이 공약은 {when}이름이 바뀌었습니다.",
    ("replaced", "became"): "이 공약은 {when}다른 공약으로 바뀌었습니다.",
    ("replaced", "came"): "이 공약은 {when}다른 공약을 대신해 생겼습니다.",
    ("replaced", "beside"): "이 공약과 다른 공약은 {when}서로 바뀌었습니다.",
    ("number_reused", "became"): "{number}번은 {when}다른 공약의 번호가 되었습니다.",
    ("number_reused", "came"): "{number}번은 전에 다른 공약의 번호였습니다.",
    ("number_reused", "beside"): "{number}번은 다른 공약의 번호이기도 합니다.",
}
_SPLIT_AND_ENDED = "이 공약은 {when}다른 공약으로 나뉘었습니다."

_SHORT = {
    "merged": "다른 공약과 합쳐짐",
    "split": "다른 공약으로 나뉨",
    "renamed": "이름을 바꾸어 이어짐",
    "replaced": "다른 공약으로 바뀜",
    "number_reused": "번호를 다른 공약이 씀",
}

RELATED_NUMBER = "공약 번호"


def relation(kind: str, side: str, when: str, number: str, *, is_ended: bool) -> str:
    """Return what became of a pledge, or what it came from; `when` is empty where no time is stated."""
    ended = (kind, side) == ("split", "became") and is_ended
    pattern = _SPLIT_AND_ENDED if ended else _SENTENCES[kind, side]
    return pattern.format(when=_before(when), number=number)


def relation_in_short(kind: str, when: str) -> str:
    """Return what became of a pledge in a line of a list: 2024년 3분기에 다른 공약과 합쳐짐."""
    return f"{_before(when)}{_SHORT[kind]}"


def _before(time: str) -> str:
    return f"{time}에 " if time else ""
