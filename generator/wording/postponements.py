"""Words of what was put off: when it was to be, how often it was moved, and what became of it."""

from __future__ import annotations

import re

from generator import wording
from generator.wording import results

KINDS = {"planned": "처음 정한 때", "moved": "미룸", "changed": "일정을 바꿈"}
"""By what a row of the table says."""

ENDS = {
    "done": results.OUTCOMES["done"],
    "partly": results.OUTCOMES["partly"],
    "dropped": results.OUTCOMES["dropped"],
    "unmentioned": results.UNMENTIONED,
    "planned": "다음 보고 전",
    "unplanned": "그 뒤 계획에 없음",
    "changed": "일정만 적힘",
}
"""By what became of a thing in the end."""


_TIMES = ("한", "두", "세", "네", "다섯", "여섯", "일곱", "여덟", "아홉")
_MONTH = re.compile("([12][0-9]{3})(?:-([0-9]{2}))?(?:-([0-9]{2}))?")


def times(whens: list[str | None]) -> list[str]:
    """Return when a thing was to be, in their order: 2019년 9월, 11월, 2020년 2월; None is 미기재.

    A year that is that of the time before is not said again.
    """
    shown, year = [], ""
    for when in whens:
        found = _MONTH.fullmatch(when or "")
        if when is None or found is None:
            shown.append(wording.BLANK if when is None else wording.when(when))
            year = ""
            continue
        parts = [f"{int(part)}{unit}" for part, unit in zip(found.groups(), "년월일", strict=True) if part]
        shown.append(" ".join(parts[1:] if parts[0] == year and parts[1:] else parts))
        year = parts[0]
    return shown


def often(count: int, *, is_change: bool) -> str:
    """Return how often a thing was put off: 두 번 미룸; or its schedule changed: 한 번 일정을 바꿈."""
    number = _TIMES[count - 1] if count <= len(_TIMES) else str(count)
    aside = " " if count <= len(_TIMES) else ""
    return f"일정을 {number}{aside}번 바꿈" if is_change else f"{number}{aside}번 미룸"


def became(end: str, quarter: str | None) -> str:
    """Return what became of it in the end; `quarter` is that of the report that tells, None for none."""
    if end == "changed":
        return ""
    if quarter is None:
        return "결과는 다음 보고에 나옵니다" if end == "planned" else "그 뒤의 계획에는 적혀 있지 않습니다"
    return f"{quarter} 보고: {ENDS[end]}"
