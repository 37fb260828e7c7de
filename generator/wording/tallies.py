"""Words of what is counted by group or by quarter: pledges, reports, and what became of plans."""

from __future__ import annotations

from generator.wording import Sentence, results

ALL = "모두"
STATES_NOTE = "단위: 건. 최근 보고에 적힌 추진상황입니다. 미제출은 이때의 보고가 제출되지 않은 공약입니다."
QUARTERS = "보고할 때마다의 공약 수"
QUARTERS_NOTE = "단위: 건. 추진상황과 계획은 앞 보고와 견주었습니다. 보고에 적혀 있지 않으면 세지 않았습니다."
QUARTER_HEADS = (
    "보고 대상",
    "제출",
    "미제출",
    "늦게 제출",
    "추진상황이 바뀜",
    "계획대로 되지 않음",
    "내용 변경",
)

DUE = "결과를 볼 계획"
OPEN = "다음 보고 전"
OUTCOMES = {**results.CODES, "open": OPEN}
"""What may have become of a planned item; of an open one no report could tell yet."""

COLUMNS = (DUE, *results.CODES.values())
NOTE = (
    "단위: 건. ‘결과를 볼 계획’은 그 뒤에 보고가 나온 계획이며, ‘마침’부터 ‘언급 없음’까지 더한 수입니다."
    " 언급 없음은 하지 않았다는 뜻이 아닙니다. 수를 누르면 그 계획들이 나옵니다."
)
NOTHING = "해당 없음"
"""What stands for each outcome where no plan was to be looked at; not the same as 0."""

ROWS = "계획의 결과"

caption = Sentence("{name}의 계획이 어떻게 되었나")
by_department = Sentence("부서마다 센 계획의 결과, {quarter}까지")


def note(apart: int) -> str:
    """Return what to know of the counts of all departments; `apart` pledges are in no department's charge."""
    told = f"{NOTE} ‘{OPEN}’은 아직 다음 보고가 나오지 않은 계획이며, 더하지 않았습니다."
    return f"{told} 소관 부서가 적히지 않은 공약 {apart}건은 세지 않았습니다." if apart else told


changed_in = Sentence("{quarter}에 내용이 바뀐 공약")
states_of = Sentence("{heading} 추진상황, {quarter} 기준")
