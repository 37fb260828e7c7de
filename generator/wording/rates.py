"""Words of rates: what is counted among what, in a rule that a citizen can follow."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from generator.wording import Sentence, number

USUAL = {"strict": "좁게 센 이행률", "wide": "넓게 센 이행률"}
"""The names of the two rates that every city has."""

GROUPS = {"all": "전체", "field": "분야", "department": "부서"}
"""What a row of rates is of."""


STATED = "보고된 비율"
"""What a rate is called where the form has no word for it."""


def usual_rule(numerator: Iterable[str], denominator: Iterable[str]) -> str:
    """Return the rule of a usual rate: which states are counted among which."""
    return (
        f"최근 보고의 추진상황이 {_any_of(numerator)}인 공약을, "
        f"추진상황이 {_any_of(denominator)}인 공약으로 나눕니다."
    )


percent = Sentence("{value:f}%")


def share(counted: int, among: int) -> str:
    """Return what is counted among what: 120건 가운데 50건."""
    return f"{number(Decimal(among))}건 가운데 {number(Decimal(counted))}건"


def stated_share(stated: int, among: int) -> str:
    """Return how many of how many pledges state a rate."""
    return f"{share(stated, among)}에 적힘"


def share_and_rest(counted: int, among: int, outside: int) -> str:
    """Return what is counted among what; where most pledges are left out, that too."""
    told = share(counted, among)
    return f"{told}, {number(Decimal(outside))}건은 빼고" if outside > among else told


def _any_of(states: Iterable[str]) -> str:
    return ", ".join(f"‘{each}’" for each in states)
