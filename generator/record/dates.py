"""Dates as a sheet gives them: a day, a month, a year, a span (ISO 8601 / EDTF), and reporting quarters."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta

_DAY = re.compile(
    r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d)(?:T(?P<hour>\d\d):(?P<minute>\d\d))?)?)?(?P<mark>[~?%]?)",
)
_QUARTER = re.compile(r"(?P<year>\d{4})-(?:Q(?P<quarter>[1-4])|H(?P<half>[12]))")
_MONTHS_A_QUARTER = 3
_MONTHS_A_HALF = 6
_LAST_HOUR = 23
_LAST_MINUTE = 59


@dataclass(frozen=True, slots=True)
class When:
    """When something was, as EDTF text, with the first and last day it can mean.

    `2019-05-14`, `2019-05-14T14:00`, `2019-05`, `2019`, a span of two with `/`, an open end `..`, and after
    any of them `~` (about), `?` (unsure) or `%` (both). Source: ISO 8601-2:2019 (EDTF), level 1.
    """

    written: str
    first: date
    last: date

    @classmethod
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
        if first > last:
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
        if found := _QUARTER.fullmatch(written):
            months = _MONTHS_A_QUARTER if found["quarter"] else _MONTHS_A_HALF
            part = int(found["quarter"] or found["half"])
            year = int(found["year"])
            return cls(
                written,
                _first_day(year, months * (part - 1) + 1),
                _last_day(year, months * part),
                part,
            )
        start, hyphens, end = written.partition("--")
        if not hyphens:
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
        """Return the quarter or half-year after this one; None for two days, which no rule continues."""
        if self.part is None:
            return None
        letter, parts = ("H", 2) if self.is_half else ("Q", 4)
        after = self.last + timedelta(days=1)
        return Quarter.read(f"{after.year}-{letter}{self.part % parts + 1}")


def _span(written: str) -> tuple[date, date]:
    found = _DAY.fullmatch(written)
    if not found:
        raise ValueError(written)
    year = int(found["year"])
    month = int(found["month"] or 1)
    if found["day"] is None:
        try:
            return _first_day(year, month), _last_day(year, month if found["month"] else 12)
        except (ValueError, IndexError) as fault:  # month 13; calendar.IllegalMonthError is both
            raise ValueError(written) from fault
    if found["hour"] and (int(found["hour"]) > _LAST_HOUR or int(found["minute"]) > _LAST_MINUTE):
        raise ValueError(written)
    try:
        day = date(year, month, int(found["day"]))
    except ValueError as fault:
        raise ValueError(written) from fault
    return day, day


def _first_day(year: int, month: int) -> date:
    return date(year, month, 1)


def _last_day(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])
