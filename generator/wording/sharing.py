"""What the picture says that messengers show when somebody shares a page."""

from __future__ import annotations

from collections.abc import Iterable

from generator.wording import Sentence

FICTIONAL = "지어낸 도시"
NO_REPORT = "낸 보고 없음"

pledges_of = Sentence("{city} 공약")
numbered = Sentence("공약 {number}")
standing_of = Sentence("공약 {pledges}건의 추진상황")


def as_of(quarter: str, *, is_report: bool = False) -> str:
    """Return of which quarter, or of which report, a picture tells."""
    return f"{quarter} 보고 기준" if is_report else f"{quarter} 기준"


def described(whose: str, notice: str, title: str, states: Iterable[str], when: str) -> str:
    """Return in words what a picture shows, for who does not see it."""
    named = f"{whose}({notice})" if notice else whose
    return f"{named}. {title}. {', '.join((*states, when))}."
