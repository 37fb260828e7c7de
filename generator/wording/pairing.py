"""The words by which a plan and what came of it are told to be one thing, and how a suggestion reads."""

from __future__ import annotations

from generator.wording import Sentence
from generator.wording.results import OUTCOMES

ORDINAL = r"([0-9]+)(?= ?(?:차|회차|호|기|단계|분기|권역|구간|공구))"
"""A pattern: the number that tells one thing from its like: 1차, 2단계."""

PUT_OFF = ("연기", "순연", "미루", "미룸", "보류")
CALLED_OFF = ("취소", "철회", "무산", "미개최", "미추진")
IN_PART = ("일부",)
"""What, in the words of a deed and not in those of its plan, says that it did not come about as planned."""

_STRENGTHS = {"strong": "거의 확실", "likely": "그럴듯함", "weak": "약함"}
_REASONS = {
    "words": "글이 같음",
    "like": "글이 비슷함",
    "task": "세부과제가 같음",
    "time": "때가 맞음",
}
_ROWS = {"this_quarter": "당해 분기 추진실적", "plan": "향후 추진계획"}


def reasons(strength: str, codes: tuple[str, ...]) -> str:
    """Return how sure a suggestion is, and why: 거의 확실(글이 같음, 세부과제가 같음)."""
    return f"{_STRENGTHS[strength]}({', '.join(_REASONS[code] for code in codes)})"


def found(row: str, text: str) -> str:
    """Return where the report speaks of what was planned, and in which words."""
    return f"{_ROWS[row]}: {text}"


def proposed(before: str, planned: str, outcome: str, row: str, text: str) -> str:
    """Ask whether an item of the plan before became what a line of the sheet seems to tell."""
    told = f'{before} 계획 "{planned}"의 결과를 "{OUTCOMES[outcome]}"({outcome})으로 두었습니다'
    return f'{told}; 이 시트의 글은 "{text}"입니다({_ROWS[row]})'


answer_open = Sentence(
    "앞 보고의 계획 {count}개의 결과(outcome)를 적거나, 시트에 없으면 그 항목을 지우고 이 줄을 지우세요"
)
counted = Sentence(
    "{before} 계획 가운데 결과가 없는 항목 {open_}개, 그 가운데 {paired}개에 비슷한 글이 있습니다."
    " 확인한 것만 results에 옮기세요."
)

NOT_FOUND = "비슷한 글을 찾지 못했습니다. 적지 않으면 언급 없음으로 실립니다."
NOTHING_OPEN = "결과를 물을 계획이 없습니다."
SUGGEST = (
    "앞 보고의 계획과 이번 보고의 글을 견주어 results에 옮길 만한 줄을 보여 줍니다; 파일은 그대로 둡니다"
)
QUARTER = "분기: 2019-Q3, 2019-H2 또는 두 날짜"
PLEDGES = "공약의 식별자(여럿도 됩니다; 처음 값: 모두)"
