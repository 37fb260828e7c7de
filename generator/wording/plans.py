"""Words of plans: what became of them, what a suggestion of a result says, and what was put off."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import TypeAlias

from generator import wording
from generator.wording import Sentence
from generator.wording.particles import with_particle

OUTCOMES = {"done": "마침", "partly": "일부만 함", "moved": "미룸", "dropped": "그만둠"}
"""What the report after a plan says of one of its items."""

UNMENTIONED = "언급 없음"
"""What stands where that report does not mention the item; not the same as not done."""

CODES = {**OUTCOMES, "unmentioned": UNMENTIONED}
MOVED_TO = "미룬 때"
UNTOLD = {"to": "언제로 미루었는지", "why": "왜 그만두었는지"}
"""By key of a result: what is not known where it is left out."""


def outcome(code: str | None, to: str | None) -> str:
    """Return what became of an item: 마침, 2026년 11월로 미룸; `to` is EDTF, None where it is not stated."""
    if code is None:
        return UNMENTIONED
    if code != "moved":
        return OUTCOMES[code]
    return f"{moved_to(to)} {OUTCOMES[code]}" if to else f"{OUTCOMES[code]}({UNTOLD['to']} {wording.BLANK})"


def counted(counts: Mapping[str | None, int]) -> str:
    """Return how many items of a plan came to what, by the codes of their results; None is not mentioned."""
    named = [*OUTCOMES.items(), (None, UNMENTIONED)]
    return ", ".join(f"{told} {counts[code]}건" for code, told in named if counts.get(code))


def moved_to(written: str) -> str:
    """Return the time to which a thing is moved, with its particle: 2026년 11월로, 2026년으로."""
    if not set(written) <= set("0123456789-/"):  # an hour, an open end, an unsure day
        return with_particle(f"‘{wording.when(written)}’", "으로/로")
    start, _, end = written.partition("/")
    shown = _in_full(start)
    if end:
        year = f"{start.partition('-')[0]}년 "
        shown += f"~{_in_full(end).removeprefix(year)}"
    return with_particle(shown, "으로/로")


def _in_full(moment: str) -> str:
    return " ".join(f"{int(part)}{unit}" for part, unit in zip(moment.split("-"), "년월일", strict=False))


Told: TypeAlias = tuple[str | None, str | None, int]
"""An outcome (None: not mentioned), until when as EDTF, and of how many items it is told."""

_SOME_BECAME = {
    "done": ("건을 마쳤고", "건을 마쳤습니다"),
    "partly": ("건은 일부만 했고", "건은 일부만 했습니다"),
    "moved": ("건은 {to}미뤘고", "건은 {to}미뤘습니다"),
    "dropped": ("건은 그만두었고", "건은 그만두었습니다"),
    None: ("건은 보고에 언급이 없고", "건은 보고에 언급이 없습니다"),
}
_ALL_BECAME = {
    "done": "을 {all}마쳤습니다",
    "partly": "은 {all}일부만 했습니다",
    "moved": "은 {all}{to}미뤘습니다",
    "dropped": "은 {all}그만두었습니다",
}


def plans_became(told: Sequence[Told]) -> tuple[str, str]:
    """Return of how many planned items it is told, and what became of them, every item counted once.

    `told` is what the next report says, in the order in which it is to be said; not empty.
    """
    count = sum(number for _, _, number in told)
    outcome, to, _ = told[0]
    if len(told) == 1 and outcome is not None:
        end = _ALL_BECAME[outcome].format(all="모두 " if count > 1 else "", to=_until(to))
        return "", f"{count}건{end}."
    clauses = [
        f"{number}{_SOME_BECAME[outcome][place == len(told)].format(to=_until(to))}"
        for place, (outcome, to, number) in enumerate(told, 1)
    ]
    return f"{count}건 가운데 ", f"{', '.join(clauses)}."


def _until(to: str | None) -> str:
    return f"{moved_to(to)} " if to else ""


older_rows = Sentence("{caption}: 앞선 {count}개 {period}")

ORDINAL = r"([0-9]+)(?= ?(?:차|회차|호|기|단계|분기|권역|구간|공구))"
"""A pattern: the number that tells one thing from its like: 1차, 2단계."""

PUT_OFF = ("연기", "순연", "미루", "미룸", "보류")
CALLED_OFF = ("취소", "철회", "무산", "미개최", "미추진")
IN_PART = ("일부",)
"""What, in the words of a deed and not in those of its plan, says that it did not come about as planned."""

_STRENGTHS = {"strong": "거의 확실", "likely": "그럴듯함", "weak": "약함"}
_REASONS = {
    "words": "글이 같음",
    "like": "글이 비슷함",
    "task": "세부과제가 같음",
    "time": "때가 맞음",
}
_ROWS = {"this_quarter": "당해 분기 추진실적", "plan": "향후 추진계획"}


def suggestion_reasons(strength: str, codes: tuple[str, ...]) -> str:
    """Return how sure a suggestion is, and why: 거의 확실(글이 같음, 세부과제가 같음)."""
    return f"{_STRENGTHS[strength]}({', '.join(_REASONS[code] for code in codes)})"


def suggestion_found(row: str, text: str) -> str:
    """Return where the report speaks of what was planned, and in which words."""
    return f"{_ROWS[row]}: {text}"


def result_proposed(before: str, planned: str, outcome: str, row: str, text: str) -> str:
    """Ask whether an item of the plan before became what a line of the sheet seems to tell."""
    told = f'{before} 계획 "{planned}"의 결과를 "{OUTCOMES[outcome]}"({outcome})으로 두었습니다'
    return f'{told}; 이 시트의 글은 "{text}"입니다({_ROWS[row]})'


answer_open = Sentence(
    "앞 보고의 계획 {count}개의 결과(outcome)를 적거나, 시트에 없으면 그 항목을 지우고 이 줄을 지우세요"
)
open_counted = Sentence(
    "{before} 계획 가운데 결과가 없는 항목 {open_}개, 그 가운데 {paired}개에 비슷한 글이 있습니다."
    " 확인한 것만 results에 옮기세요."
)

NOT_FOUND = "비슷한 글을 찾지 못했습니다. 적지 않으면 언급 없음으로 실립니다."
NOTHING_OPEN = "결과를 물을 계획이 없습니다."
SUGGEST = (
    "앞 보고의 계획과 이번 보고의 글을 견주어 results에 옮길 만한 줄을 보여 줍니다; 파일은 그대로 둡니다"
)
SUGGEST_QUARTER = "분기: 2019-Q3, 2019-H2 또는 두 날짜"
SUGGEST_PLEDGES = "공약의 식별자(여럿도 됩니다; 처음 값: 모두)"

POSTPONEMENT_KINDS = {"planned": "처음 정한 때", "moved": "미룸", "changed": "일정을 바꿈"}
"""By what a row of the table says."""

POSTPONEMENT_ENDS = {
    "done": OUTCOMES["done"],
    "partly": OUTCOMES["partly"],
    "dropped": OUTCOMES["dropped"],
    "unmentioned": UNMENTIONED,
    "planned": "다음 보고 전",
    "unplanned": "그 뒤 계획에 없음",
    "changed": "일정만 적힘",
}
"""By what became of a thing in the end."""


_TIMES = ("한", "두", "세", "네", "다섯", "여섯", "일곱", "여덟", "아홉")
_MONTH = re.compile("([12][0-9]{3})(?:-([0-9]{2}))?(?:-([0-9]{2}))?")


def postponed_to(whens: list[str | None]) -> list[str]:
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


def postponed_often(count: int, *, is_change: bool) -> str:
    """Return how often a thing was put off: 두 번 미룸; or its schedule changed: 한 번 일정을 바꿈."""
    number = _TIMES[count - 1] if count <= len(_TIMES) else str(count)
    aside = " " if count <= len(_TIMES) else ""
    return f"일정을 {number}{aside}번 바꿈" if is_change else f"{number}{aside}번 미룸"


def postponement_ended(end: str, quarter: str | None) -> str:
    """Return what became of it in the end; `quarter` is that of the report that tells, None for none."""
    if end == "changed":
        return ""
    if quarter is None:
        return "결과는 다음 보고에 나옵니다" if end == "planned" else "그 뒤의 계획에는 적혀 있지 않습니다"
    return f"{quarter} 보고: {POSTPONEMENT_ENDS[end]}"
