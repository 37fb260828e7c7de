"""Words of the feeds and calendars: what is new of a pledge, in a line."""

from __future__ import annotations

from generator.wording import Sentence
from generator.wording.pages import CHANGE_KINDS, pledge_title

KINDS = {
    "report": "새 보고",
    "status": "추진상황이 바뀜",
    "change": "공약 변경",
    "correction": "공개한 뒤 고침",
}
"""What kinds of news there are."""

NOT_STATED = "적혀 있지 않음"


def feed_title(city: str, part: str) -> str:
    """Return the title of a feed: 가온시 공약 소식, 가온시 공약 소식: 마을과."""
    return f"{city} 공약 소식: {part}" if part else f"{city} 공약 소식"


def calendar_title(city: str, part: str) -> str:
    """Return the title of a calendar: 가온시 공약 일정, 가온시 공약 일정: 마을과."""
    return f"{city} 공약 일정: {part}" if part else f"{city} 공약 일정"


def headline(number: str, title: str, kind: str, quarter: str) -> str:
    """Return the title of an entry: 1-1-1 쉼터, 2026년 2분기: 새 보고."""
    return f"{pledge_title(number, title)}, {quarter}: {KINDS[kind]}"


def of_report(status: str | None) -> str:
    """Return what a report's entry says."""
    return f"추진상황: {status or NOT_STATED}"


def of_change(kind: str, what: str, before: str | None, after: str | None) -> str:
    """Return what a change's entry says: 사업비 변경, 쉼터 수: 3곳 → 4곳."""
    return f"{CHANGE_KINDS[kind]} 변경, {what}: {before or NOT_STATED} → {after or NOT_STATED}"


planned = Sentence("{pledge}\n때: {when}\n계획입니다. 한 일이 아닙니다.\n공약장부에서 볼 곳: {page}")
