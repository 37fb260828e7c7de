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

TABLE = ("미룬 일의 때", "미루었거나 일정을 바꾼 일의 때 하나가 한 줄")
COLUMNS = {
    "quarter": ("분기", "그때를 말한 보고의 분기. 빈칸은 공약의 기록이 말한 것입니다"),
    "thing": ("일 순번", "공약 안에서 몇 번째 미룬 일인지. 같은 일의 줄은 이 수가 같습니다"),
    "order": ("순번", "그 일에서 몇 번째로 말한 때인지, 1부터. 1은 처음 계획한 때입니다"),
    "task_name": ("세부과제", "처음 계획이 적힌 【】 안의 이름. 빈칸은 세부과제 없이 적힌 것입니다"),
    "what": ("일", "처음 계획에 적힌 글, 또는 변경의 내용"),
    "kind": ("종류", "처음 계획인지, 계획의 결과가 미룸인지, 공약 변경이 일정을 바꾼 것인지"),
    "when": ("때", "그 계획이나 결과에 적힌 때, ISO 8601/EDTF. 빈칸은 적히지 않은 것입니다"),
    "written": ("적힌 대로", "공약 변경에 글로 적힌 때. 빈칸은 적히지 않은 것입니다"),
    "confirmed": ("확인", "부서가 확인했는지. 글에서 읽은 변경은 확인 전일 수 있습니다"),
    "end": ("마지막", "그 일이 마지막에 어떻게 되었는지. 다음 보고 전은 아직 결과를 말할 때가 아닌 것입니다"),
    "told_in": ("결과의 분기", "마지막이 어떻게 되었는지 말한 보고의 분기. 빈칸은 아직 없는 것입니다"),
}
"""The columns of the table, by id: heading and description."""

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
