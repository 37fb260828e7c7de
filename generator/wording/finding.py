"""Words by which a citizen finds a pledge: what moved, what is missing, and the ways in."""

from __future__ import annotations

from collections.abc import Mapping

from generator import wording
from generator.wording import results

CHANGED = "내용이 바뀐 공약"
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


def behind(count: int) -> str:
    """Return how many reports in a row are missing."""
    return f"{wording.NOT_SUBMITTED} {count}번째" if count > 1 else wording.NOT_SUBMITTED


def last_report(quarter: str | None) -> str:
    """Return which report is the newest; None where none ever came."""
    return f"마지막 보고는 {quarter}" if quarter else "아직 한 번도 보고되지 않음"


def with_date(quarter: str, what: str) -> str:
    """Return what happened in a quarter: 2026년 2분기에 추진상황이 바뀐 공약."""
    return f"{quarter}에 {what}"


def outcomes_counted(counts: Mapping[str | None, int]) -> str:
    """Return how many items of a plan came to what, by the codes of their results; None is not mentioned."""
    named: list[tuple[str | None, str]] = [*results.OUTCOMES.items(), (None, results.UNMENTIONED)]
    return ", ".join(f"{told} {counts[code]}건" for code, told in named if counts.get(code))


def plans_sentence(planned: int, counted: str) -> str:
    """Return how the plans that fell due were met."""
    return f"앞 보고에서 계획한 일 {planned}건 가운데 {counted}입니다."


def unmentioned(planned: int, count: int) -> str:
    """Return of how many of the planned items a report says nothing."""
    return f"계획 {planned}건 가운데 {count}건 {results.UNMENTIONED}"


def parted(by: str, pledges: int) -> str:
    """Return how many pledges are counted by field or by department."""
    return f"공약 {pledges}건을 {by}마다 나누어 셌습니다."


def reported(quarters: int, period: str, reports: int) -> str:
    """Return how many quarters and reports there are."""
    return f"지금까지 {period} {quarters}번에 걸쳐 보고 {reports:,}건이 제출되었습니다."


def states_of(heading: str, quarter: str) -> str:
    """Return the caption of the table of states by group."""
    return f"{heading} 추진상황, {quarter} 기준"
