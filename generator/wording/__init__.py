"""Quarter, date, amount: how a fact reads in Korean."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from string import Formatter
from typing import Protocol

STATUS_WORDS = {
    "completed": "완료",
    "continuing": "이행후계속추진",
    "on_track": "정상추진",
    "partial": "일부추진",
    "held": "보류",
    "dropped": "폐기",
}
"""The Manifesto Center's six words."""

BLANK = "미기재"
"""What stands where nothing was entered; never 0."""

NOT_SUBMITTED = "미제출"
"""What stands where no report was handed in; not the same as no progress."""

NOT_STATED = "적혀 있지 않음"
"""What stands where a record does not say a thing for which no cell was left blank."""

ALL = "모두"
"""What the line or the column is called that adds up all others."""

WEEKDAYS = "월화수목금토일"


class Sentence:
    """A sentence with named places in braces; called with what stands there, in their order or by name."""

    def __init__(self, words: str) -> None:
        """Learn the places."""
        self._words = words
        self.places = tuple(dict.fromkeys(name for _, name, _, _ in Formatter().parse(words) if name))

    def __call__(self, *said: object, **named: object) -> str:
        """Return the sentence in full; KeyError where nothing is given for a place."""
        return self._words.format(**dict(zip(self.places, said, strict=False)), **named)


class ReportingPeriod(Protocol):
    """What wording needs to know of a quarter, a half-year or a span of days."""

    @property
    def first(self) -> date:
        """Return its first day."""

    @property
    def last(self) -> date:
        """Return its last day."""

    @property
    def part(self) -> int | None:
        """Return its number in the year, None for a span of days."""

    @property
    def is_half(self) -> bool:
        """Return whether it is a half-year."""


def weekday(day_: date) -> str:
    """Return 월 … 일."""
    return WEEKDAYS[day_.weekday()]


def day(day_: date) -> str:
    """Return a day as offices write it: 2019. 5. 14."""
    return f"{day_.year}. {day_.month}. {day_.day}."


def head_line(value: date | str | None) -> str | None:
    """Return what a line of a sheet's head says, a day as offices write it; None for a blank."""
    return day(value) if isinstance(value, date) else value


def number(value: Decimal) -> str:
    """Return an exact number with thousands marks and no idle zeros: 1,234.5; a minus stands before it."""
    whole, _, rest = f"{value:,f}".partition(".")
    rest = rest.rstrip("0")
    return f"{whole}.{rest}" if rest else whole


def quarter(period: ReportingPeriod) -> str:
    """Return a reporting period in full: 2019년 2분기, 2019년 상반기, 2019. 1. 15.~2019. 3. 20."""
    if period.part is None:
        return f"{day(period.first)}~{day(period.last)}"
    if period.is_half:
        return f"{period.last.year}년 {'상' if period.part == 1 else '하'}반기"
    return f"{period.last.year}년 {period.part}분기"


def quarter_in_form(period: ReportingPeriod) -> str:
    """Return a reporting period as the rows of a form name it, without its year: 2/4분기, 상반기."""
    if period.part is None:
        return quarter(period)
    return f"{'상' if period.part == 1 else '하'}반기" if period.is_half else f"{period.part}/4분기"


def following_quarter_in_form(period: ReportingPeriod) -> str:
    """Return the period after this one as a form names it: 3/4분기; 다음 for a span of days."""
    if period.part is None:
        return "다음"
    if period.is_half:
        return "하반기" if period.part == 1 else "상반기"
    return f"{period.part % 4 + 1}/4분기"


def row_label(label: str, period: ReportingPeriod) -> str:
    """Return a row's label with `{quarter}` and `{next_quarter}` in the form's words."""
    return label.replace("{quarter}", quarter_in_form(period)).replace(
        "{next_quarter}", following_quarter_in_form(period)
    )


NO_STATUS = "추진상황 미기재"
"""What stands where a report states no status."""

STATUS_NOT_ASKED = "추진상황 칸 없음"
"""What stands where the form of a report has no place for a status."""

NOTE_MARK = "※"


def counted_aside(blank: int, words: int, none: int = 0) -> str:
    """Return how many cells a sum left out: 미기재 3칸, 낱말 1칸, 해당 없음 2칸; empty where none."""
    parts = []
    if blank:
        parts.append(f"{BLANK} {blank}칸")
    if words:
        parts.append(f"낱말 {words}칸")
    if none:
        parts.append(f"해당 없음 {none}칸")
    return ", ".join(parts)


def when(written: str) -> str:
    """Return an EDTF text as people write it: 2019-07/2019-08 → 2019. 7.~2019. 8."""
    start, slash, end = written.partition("/")
    if not slash:
        return _moment(start)
    if start == "..":
        return f"{_moment(end)}까지"
    if end == "..":
        return f"{_moment(start)}부터"
    first, last = _moment(start), _moment(end)
    if "T" in end and start.startswith(f"{end.partition('T')[0]}T"):
        last = last.split(" ", 3)[3]  # the day is said once: 2019. 3. 5. 14:00~16:40
    return f"{first}~{last}"


def _moment(written: str) -> str:
    mark = {"~": " 무렵", "?": "(불확실)", "%": " 무렵(불확실)"}.get(written[-1], "")
    day_, _, hour = written.rstrip("~?%").partition("T")
    parts = day_.split("-")
    words = f"{parts[0]}년" if len(parts) == 1 else " ".join(f"{int(part)}." for part in parts)
    return f"{words} {hour}{mark}" if hour else f"{words}{mark}"


QUARTER = "분기"
HALF = "반기"
OTHER_PERIOD = "회차"
"""Each ends in a vowel, so that a sentence may set 는, 가, 를 or 와 behind whichever it is."""


def period_word(periods: Iterable[ReportingPeriod]) -> str:
    """Return 분기 for quarters, 반기 for half-years; 회차 for spans of days, and where kinds are mixed."""
    kinds = {_word(each) for each in periods}
    return kinds.pop() if len(kinds) == 1 else OTHER_PERIOD


def said_of(words: str, period: str) -> str:
    """Return words of ours that speak of quarters, said of a city's own periods: 분기마다 → 반기마다."""
    return words.replace(QUARTER, period)


def _word(period: ReportingPeriod) -> str:
    if period.part is None:
        return OTHER_PERIOD
    return HALF if period.is_half else QUARTER
