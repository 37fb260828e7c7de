"""Words of a pledge's page: where it stands, in plain sentences that each say one fact of the record."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, TypeAlias

from generator.wording.results import moved_to


class Sentence(NamedTuple):
    """A sentence of which the fact stands out (empty: none)."""

    before: str
    fact: str
    after: str


Told: TypeAlias = tuple[str | None, str | None, int]
"""An outcome (None: not mentioned), until when as EDTF, and of how many items it is told."""

NO_REPORT = Sentence("아직 제출된 보고가 없습니다.", "", " 한 일이 없다는 뜻은 아닙니다.")

_ENDS = {
    "done": ("건을 마쳤고", "건을 마쳤습니다"),
    "partly": ("건은 일부만 했고", "건은 일부만 했습니다"),
    "moved": ("건은 {to}미뤘고", "건은 {to}미뤘습니다"),
    "dropped": ("건은 그만두었고", "건은 그만두었습니다"),
    None: ("건은 보고에 언급이 없고", "건은 보고에 언급이 없습니다"),
}
_ALL = {
    "done": "을 {all}마쳤습니다",
    "partly": "은 {all}일부만 했습니다",
    "moved": "은 {all}{to}미뤘습니다",
    "dropped": "은 {all}그만두었습니다",
}


def stated(quarter: str, status: str | None) -> Sentence:
    """Return which status a quarter's report states, or that it states none (None)."""
    if status is None:
        return Sentence(f"{quarter} 보고에는 추진상황이 ", "적혀 있지 않습니다.", "")
    return Sentence(f"{quarter} 보고에 적힌 추진상황은 ", status, "입니다.")


def became(planned_in: str, told: Sequence[Told]) -> Sentence:
    """Return what became of the plan in an earlier report, every item counted once.

    Args:
        planned_in: the quarter of the report that planned it.
        told: what the next report says, in the order in which it is to be said; not empty.

    """
    count = sum(number for _, _, number in told)
    plan = f"{planned_in} 보고에서 계획한 일 "
    outcome, to, _ = told[0]
    if len(told) == 1 and outcome is not None:
        end = _ALL[outcome].format(all="모두 " if count > 1 else "", to=_until(to))
        return Sentence(plan, f"{count}건{end}.", "")
    clauses = [
        f"{number}{_ENDS[outcome][place == len(told)].format(to=_until(to))}"
        for place, (outcome, to, number) in enumerate(told, 1)
    ]
    return Sentence(f"{plan}{count}건 가운데 ", f"{', '.join(clauses)}.", "")


def unstated(planned_in: str, count: int) -> Sentence:
    """Return that a report says nothing of the plan before it."""
    plan = f"{planned_in} 보고에서 계획한 일 {count}건이 어떻게 되었는지는 "
    return Sentence(plan, "적혀 있지 않습니다.", "")


def done(period: str, count: int) -> Sentence:
    """Return how much was done in the newest report's quarter; 0 is a row left blank."""
    return _counted(f"그 {period}에 한 일은 ", count)


def to_come(count: int) -> Sentence:
    """Return how much is planned next; 0 is a row left blank."""
    return _counted("다음에 할 일은 ", count)


def nothing(period: str) -> Sentence:
    """Return that the newest report says neither what was done nor what is planned."""
    return Sentence(f"그 {period}에 한 일도 다음에 할 일도 ", "적혀 있지 않습니다.", "")


def missing(quarter: str) -> Sentence:
    """Return that a quarter's report was not handed in."""
    return Sentence(f"{quarter} 보고는 ", "제출되지 않았습니다.", "")


def ended(quarter: str) -> Sentence:
    """Return that a pledge is reported on no longer."""
    return Sentence("이 공약의 보고는 ", f"{quarter}까지였습니다.", "")


def begins(quarter: str) -> Sentence:
    """Return when a pledge's first report is expected."""
    return Sentence("이 공약의 첫 보고는 ", quarter, "에 나옵니다.")


def _counted(subject: str, count: int) -> Sentence:
    told = (f"{count}건", "입니다.") if count else ("적혀 있지 않습니다.", "")
    return Sentence(subject, *told)


def _until(to: str | None) -> str:
    return f"{moved_to(to)} " if to else ""


def done_in(count: int) -> str:
    """Return how many things were done in a folded year."""
    return f"한 일 {count}건"


def kept_in(due: int, kept: int) -> str:
    """Return how many of the plans that fell due in a folded year were done."""
    return f"계획 {due}건 가운데 {kept}건 마침"


def older(caption: str, count: int, period: str) -> str:
    """Return the caption of the older rows of a table."""
    return f"{caption}: 앞선 {count}개 {period}"
