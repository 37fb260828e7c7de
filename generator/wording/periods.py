"""What a city calls the periods that it reports by: 분기, 반기, or 회차 where they are of another kind."""

from __future__ import annotations

from collections.abc import Iterable

from generator.wording import ReportingPeriod

QUARTER = "분기"
HALF = "반기"
OTHER = "회차"
"""Each ends in a vowel, so that a sentence may set 는, 가, 를 or 와 behind whichever it is."""


def period_word(periods: Iterable[ReportingPeriod]) -> str:
    """Return 분기 for quarters, 반기 for half-years; 회차 for spans of days, and where kinds are mixed."""
    kinds = {_word(each) for each in periods}
    return kinds.pop() if len(kinds) == 1 else OTHER


def said_of(words: str, period: str) -> str:
    """Return words of ours that speak of quarters, said of a city's own periods: 분기마다 → 반기마다."""
    return words.replace(QUARTER, period)


def _word(period: ReportingPeriod) -> str:
    if period.part is None:
        return OTHER
    return HALF if period.is_half else QUARTER
