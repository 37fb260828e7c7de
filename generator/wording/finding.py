"""Words by which a citizen finds a pledge: what moved, what is missing, and the ways in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from generator import wording
from generator.wording import results

CHANGED = "내용이 바뀐 공약"
CHANGED_HEADS = ("바뀐 것", "전", "후")
DECIDED_HEADS = ("까닭", "정한 날", "절차", "확인")


def states_sentence(pledges: int, counts: Iterable[tuple[str, int]], unstated: int) -> str:
    """Return how many pledges are in each state; `unstated` is how many state none."""
    told = ", ".join(f"{words} {count}건" for words, count in counts)
    rest = f" {unstated}건은 보고에 추진상황이 적혀 있지 않습니다." if unstated else ""
    return f"공약 {pledges}건 가운데 {told}입니다.{rest}"


def behind(count: int) -> str:
    """Return how many reports in a row are missing."""
    return f"{wording.NOT_SUBMITTED} {count}번째" if count > 1 else wording.NOT_SUBMITTED


def last_report(quarter: str | None) -> str:
    """Return which report is the newest; None where none ever came."""
    return f"마지막 보고는 {quarter}" if quarter else "아직 한 번도 보고되지 않음"


def changed(kind: str, what: str) -> str:
    """Return what was changed, after the kind of change: 사업비: 도비 보조."""
    return f"{kind}: {what}"


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
