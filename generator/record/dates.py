"""Dates as a sheet gives them: a day, a month, a year, a span (ISO 8601 / EDTF), and reporting quarters."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

_YEAR = "(?P<year>[12][0-9]{3})"
_MONTH = "(?P<month>0[1-9]|1[0-2])"
_MONTH_DAY = "(?P<day>0[1-9]|[12][0-9]|3[01])"
_TIME = "(?P<hour>[01][0-9]|2[0-3]):(?P<minute>[0-5][0-9])"
_MOMENT = f"{_YEAR}(?:-{_MONTH}(?:-{_MONTH_DAY}(?:T{_TIME})?)?)?[~?%]?"

DAY = f"{_YEAR}-{_MONTH}-{_MONTH_DAY}"
"""The shape of a day; whether it exists, only the calendar says."""

WHEN = rf"{_MOMENT}|(?:{_MOMENT}|\.\.)/(?:{_MOMENT}|\.\.)"
"""The shape of an EDTF text."""

_PART = f"{_YEAR}-(?:Q(?P<quarter>[1-4])|H(?P<half>[12]))"

QUARTER = f"{_PART}|{DAY}--{DAY}"
"""The shape of a reporting period."""

_IS_MOMENT = re.compile(_MOMENT)
_IS_PART = re.compile(_PART)
_IS_DAY = re.compile(DAY)
_MONTHS_A_QUARTER = 3
_MONTHS_A_HALF = 6


@dataclass(frozen=True, slots=True)
class When:
    """When something was, as EDTF text, with the first and last day it can mean.

    `2019-05-14`, `2019-05-14T14:00`, `2019-05`, `2019`, a span of two with `/`, an open end `..`, and after
    any of them `~` (about), `?` (unsure) or `%` (both). Years are 1000 to 2999. Source: ISO 8601-2:2019
    (EDTF), level 1.
    """

    written: str
    first: date
    last: date

    @classmethod
    @lru_cache(2**16)  # a city writes the same days over and over
    def read(cls, written: str) -> When:
        """Read EDTF text.

        Raises:
            ValueError: not of a form above, a day that does not exist, or a span that ends before it begins;
                the message is the part at fault.

        """
        start, slash, end = written.partition("/")
        if not slash:
            first, last = _span(start)
            return cls(written, first, last)
        if start == ".." and end == "..":
            raise ValueError(written)
        first = date.min if start == ".." else _span(start)[0]
        last = date.max if end == ".." else _span(end)[1]
        if first > last or (first == last and "" != _hour(end) < _hour(start)):
            raise ValueError(written)
        return cls(written, first, last)


@dataclass(frozen=True, slots=True)
class Quarter:
    """A reporting period: a quarter `2019-Q2`, a half-year `2019-H1`, or two days `2019-01-15--2019-03-20`.

    The double hyphen stands for the slash in file names (ISO 8601-1:2019, 4.4.2). `first` and `last` are its
    days; `part` is the number of the quarter or half-year, None for two days.
    """

    written: str
    first: date
    last: date
    part: int | None

    @classmethod
    def read(cls, written: str) -> Quarter:
        """Read a reporting period; ValueError for anything else."""
        if found := _IS_PART.fullmatch(written):
            months = _MONTHS_A_QUARTER if found["quarter"] else _MONTHS_A_HALF
            part = int(found["quarter"] or found["half"])
            year = int(found["year"])
            return cls(
                written,
                _first_day(year, months * (part - 1) + 1),
                _last_day(year, months * part),
                part,
            )
        start, _, end = written.partition("--")
        if not (_IS_DAY.fullmatch(start) and _IS_DAY.fullmatch(end)):
            raise ValueError(written)
        first, last = date.fromisoformat(start), date.fromisoformat(end)
        if first > last:
            raise ValueError(written)
        return cls(written, first, last, None)

    @property
    def is_half(self) -> bool:
        """Return whether this is a half-year."""
        return "-H" in self.written

    @property
    def year(self) -> int:
        """Return the year in which it ends, the year its sheet is filed under."""
        return self.last.year

    def next(self) -> Quarter | None:
        """Return the quarter or half-year after this one; None after two days, and after the year 2999."""
        if self.part is None:
            return None
        letter, parts = ("H", 2) if self.is_half else ("Q", 4)
        after = self.last + timedelta(days=1)
        written = f"{after.year}-{letter}{self.part % parts + 1}"
        return Quarter.read(written) if _IS_PART.fullmatch(written) else None


def _span(written: str) -> tuple[date, date]:
    found = _IS_MOMENT.fullmatch(written)
    if not found:
        raise ValueError(written)
    year, month = int(found["year"]), found["month"]
    if month is None:
        return _first_day(year, 1), _last_day(year, 12)
    if found["day"] is None:
        return _first_day(year, int(month)), _last_day(year, int(month))
    try:
        day = date(year, int(month), int(found["day"]))
    except ValueError as fault:  # 31 February
        raise ValueError(written) from fault
    return day, day


def _hour(written: str) -> str:
    return written.partition("T")[2][:5]


def _first_day(year: int, month: int) -> date:
    return date(year, month, 1)


def _last_day(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])
