"""Words by which a citizen finds a pledge: what moved, what is missing, and the ways in."""

from __future__ import annotations

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


def changed_in(quarter: str) -> str:
    """Return the caption of the changes of a quarter."""
    return f"{quarter}에 내용이 바뀐 공약"


def parted(by: str, pledges: int) -> str:
    """Return how many pledges are counted by field or by department."""
    return f"공약 {pledges}건을 {by}마다 나누어 셌습니다."


def reported(quarters: int, period: str, reports: int) -> str:
    """Return how many quarters and reports there are."""
    return f"지금까지 {period} {quarters}번에 걸쳐 보고 {reports:,}건이 제출되었습니다."


def states_of(heading: str, quarter: str) -> str:
    """Return the caption of the table of states by group."""
    return f"{heading} 추진상황, {quarter} 기준"
