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


def counted(status: str, count: int) -> str:
    """Return how many pledges are in a state."""
    return f"{status} {count}건"


def as_of(quarter: str) -> str:
    """Return of which quarter the city's picture tells."""
    return f"{quarter} 기준"


def as_reported(quarter: str) -> str:
    """Return which report a pledge's picture tells of."""
    return f"{quarter} 보고 기준"


def described(whose: str, notice: str, title: str, states: Iterable[str], when: str) -> str:
    """Return in words what a picture shows, for who does not see it."""
    named = f"{whose}({notice})" if notice else whose
    return f"{named}. {title}. {', '.join((*states, when))}."
