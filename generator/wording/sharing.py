"""What the picture says that messengers show when somebody shares a page."""

from __future__ import annotations

from collections.abc import Iterable

FICTIONAL = "지어낸 도시"
NO_REPORT = "낸 보고 없음"


def pledges_of(city: str) -> str:
    """Return whose pledges they are; what the site calls itself stands in its own settings."""
    return f"{city} 공약"


def numbered(number: str) -> str:
    """Return how a pledge is called by its number."""
    return f"공약 {number}"


def standing_of(pledges: int) -> str:
    """Return the title of the city's picture."""
    return f"공약 {pledges}건의 추진상황"


def as_of(quarter: str, *, is_report: bool = False) -> str:
    """Return of which quarter, or of which report, a picture tells."""
    return f"{quarter} 보고 기준" if is_report else f"{quarter} 기준"


def described(whose: str, notice: str, title: str, states: Iterable[str], when: str) -> str:
    """Return in words what a picture shows, for who does not see it."""
    named = f"{whose}({notice})" if notice else whose
    return f"{named}. {title}. {', '.join((*states, when))}."
