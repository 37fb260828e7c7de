"""When things were, in the words of a sheet, as EDTF; and which quarter a sheet is of."""

from __future__ import annotations

import calendar
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date

from generator import wording
from generator.record.dates import Quarter, When
from generator.sheet.parsing.claims import Work
from generator.sheet.parsing.labels import squeezed
from generator.sheet.parsing.progress import NamedPeriod, ReadRows
from generator.sheet.parsing.strips import Slice
from generator.wording import importing, weekday
from generator.wording.forms import TIME_LABELS
from generator.wording.times import (
    DAY_IN_FORM,
    PART_OF_YEAR,
    PERIOD_IN_FORM,
    SHORT_YEAR,
    YEAR,
    Written,
    full_year,
    part_of_year,
    times,
)

_DAY = re.compile(r"([12][0-9]{3})[.년-]\s?([0-9]{1,2})[.월-]\s?([0-9]{1,2})[.일]?")
_PART = re.compile(rf"\((?:(?P<year>{YEAR}|{SHORT_YEAR})(?:년|\.)\s?)?(?P<part>{PART_OF_YEAR})\)")
_HOURS = re.compile(r"([0-9]{1,2}:[0-9]{2})\s?[-~∼～]\s?([0-9]{1,2}:[0-9]{2})")
_YEARS = re.compile(rf"(?<![0-9])({YEAR})(?:년|\.)?\s?[~∼～]\s?({YEAR})(?:년|(?![0-9.]))")
_SPREAD = "|".join(r"\s*".join(each) for each in TIME_LABELS)
_TIME_LABEL = re.compile(rf"(?:{_SPREAD})\s*[:：]")


@dataclass(frozen=True, slots=True)
class Time:
    """A time as a line tells it: the EDTF text, the year that was derived (None: it is written), its weekday.

    `agrees` is whether the weekday is the day's own, or none is named.
    """

    when: str
    derived: int | None
    weekday: str | None
    agrees: bool


@dataclass(frozen=True, slots=True)
class Years:
    """The years that a day without one may be of, likeliest first, and the days between which it lies."""

    tried: tuple[int, ...]
    first: date
    last: date

    @classmethod
    def of(cls, row: str, quarter: Quarter) -> Years:
        """Return those of a row: what was done lies before, what is planned after."""
        year = quarter.year
        if row == "so_far":
            return cls((year, year - 1), date.min, quarter.first)
        if row == "this_quarter":
            return cls((year, quarter.first.year), quarter.first, quarter.last)
        return cls((year, year + 1), quarter.last, date.max)


def told(text: str, years: Years, *, is_detail: bool) -> Time | None:
    """Return the one time that a line tells; None where it tells none, or several.

    A line of its own must name the year or a weekday; a detail must begin with a word such as 일시, and may
    leave the year to the quarter.
    """
    if is_detail and not _TIME_LABEL.match(text):
        return None
    found = [time for each in times(text) if (time := _time(each, years, bare=is_detail))]
    found.extend(time for each in _PART.finditer(text) if (time := _part_told(each, years)))
    return found[0] if len({each.when for each in found}) == 1 else None


def day(text: str) -> date | None:
    """Return the day that a text is, year and all; None for anything else."""
    found = _DAY.fullmatch(text)
    try:
        return date(*map(int, found.groups())) if found else None
    except ValueError:  # 31 February
        return None


def backwards(text: str) -> Iterator[str]:
    """Yield the times of a line that end before they begin: 2019. 9.~2019. 7., 16:00~14:00."""
    for pattern in (_HOURS, _YEARS):
        for found in pattern.finditer(text):
            start, end = (tuple(map(int, each.split(":"))) for each in found.groups())
            if end < start:
                yield found.group()
    for time in times(text):
        until = time.until
        if until is None or not (time.year or time.month == until.month):
            continue
        start, end = (
            tuple(part for part in (each.year or time.year or 0, each.month, each.day) if part is not None)
            for each in (time, until)
        )
        if end[: len(start)] < start[: len(end)]:
            yield time.whole


def years_in(text: str) -> Iterator[tuple[int, int]]:
    """Yield year and month of each day of a line that names its year."""
    for each in times(text):
        if each.year is not None:
            yield each.year, each.month


def _time(time: Written, years: Years, *, bare: bool) -> Time | None:
    year, derived = time.year, None
    if year is None:
        if time.weekday is None and not (bare and (time.day or time.until)):
            return None
        year = derived = _derived(time, years)
    start = _edtf(year, time)
    until = time.until
    try:
        end = _edtf(until.year or year, until) if until is not None else None
        when = When.read(f"{start}/{end}" if end else start).written
    except ValueError:
        return None  # a day that does not exist is told by the check
    return Time(when, derived, time.weekday, time.weekday in (None, _weekday(year, time)))


def _part_told(found: re.Match[str], years: Years) -> Time | None:
    """Return the time of a quarter or a half-year that stands alone in brackets: `(4/4분기)`."""
    for year in (full_year(found["year"]),) if found["year"] else years.tried:
        period = Quarter.read(f"{year}-{part_of_year(found['part'])}")
        if found["year"] or (years.first <= period.last and period.first <= years.last):
            when = f"{period.first:%Y-%m}/{period.last:%Y-%m}"
            return Time(when, None if found["year"] else year, None, agrees=True)
    return None


def _edtf(year: int, time: Written) -> str:
    written = f"{year}-{time.month:02}"
    if time.day is None:
        return written
    hour = f"T{time.hour.zfill(5)}" if time.hour else ""
    return f"{written}-{time.day:02}{hour}"


def _derived(time: Written, years: Years) -> int:
    days = {year: time.on(year) for year in years.tried}
    inside = (year for year, day_ in days.items() if day_ and years.first <= day_ <= years.last)
    possible = list(inside) or list(years.tried)
    agreeing = [year for year in possible if time.weekday and _weekday(year, time) == time.weekday]
    return (agreeing or possible)[0]


def _weekday(year: int, time: Written) -> str | None:
    day_ = time.on(year)
    return weekday(day_) if day_ is not None else None


@dataclass(frozen=True, slots=True)
class KnownTime:
    """What is known of a sheet's time before its rows are read.

    The quarter that the batch was said to be of, how the head names the quarter, and the day it speaks of.
    """

    asked: Quarter | None
    named: NamedPeriod | None
    as_of: date | None


def period_in_head(told: Slice | None, asked: Quarter | None, known: Iterable[Quarter]) -> NamedPeriod | None:
    """Return how the head of a sheet names its quarter, None for not at all.

    A day (2026. 6. 30. 기준) lies in the quarter that was asked for, else in one that the city publishes.
    """
    if told is None:
        return None
    letters = squeezed(told.text)
    if found := re.fullmatch(PERIOD_IN_FORM, letters):
        year = full_year(found["year"]) if found["year"] else None
        return NamedPeriod(told.text, part_of_year(found["part"]), year, (told,))
    days = [day for each in re.findall(DAY_IN_FORM, letters) if (day := _day_of(each)) is not None]
    if len(days) > 1:
        every: Iterable[Quarter] = _spans(*days)
    else:
        every = (
            each for each in (*filter(None, [asked]), *known) if days and each.first <= days[0] <= each.last
        )
    quarter = next(iter(every), None)
    if quarter is None:
        return None
    return NamedPeriod(told.text, _part_of(quarter), quarter.year, (told,), quarter)


def _day_of(written: str) -> date | None:
    """Return a day; 6월말 is the last of June."""
    year, month, *day = map(int, re.findall("[0-9]+", written))
    try:
        return date(year, month, day[0] if day else calendar.monthrange(year, month)[1])
    except (ValueError, calendar.IllegalMonthError):
        return None


def _spans(first: date, last: date) -> Iterator[Quarter]:
    with suppress(ValueError):  # it ends before it begins
        yield Quarter.read(f"{first}--{last}")


def quarter_of_sheet(
    head: KnownTime,
    progress: ReadRows,
    told: Iterable[str],
    known: Iterable[Quarter],
    work: Work,
) -> Quarter | None:
    """Return the quarter of a sheet, and note how it was found; None where nothing tells it.

    Args:
        head: what is known before the rows are read.
        progress: the rows, whose labels name the quarter.
        told: the lines of what was done in the quarter.
        known: the quarters that the city publishes.
        work: is told what is to be confirmed.

    """
    row = progress.parts["this_quarter"].named or progress.parts["so_far"].named
    named = head.named or row
    if row is not None and named is not None and not _agree(named, row):
        _note_quarter(importing.quarters_differ(named.words, row.words), row, work)
    if head.asked is not None:
        if named is not None and not _fits(head.asked, named):
            _note_quarter(importing.quarter_differs(named.words, wording.quarter(head.asked)), named, work)
        return head.asked
    if named is None:
        return _by_day(head.as_of, known, work)
    if named.year is not None:
        return _quarter_named(named, named.year)
    days = (wording.day(head.as_of),) if head.as_of is not None else ()
    months = [(year, month) for text in (*days, *told) for year, month in years_in(text)]
    inside = Counter(year for year, month in months if _has(_quarter_named(named, year), year, month))
    if inside:
        return _quarter_named(named, inside.most_common(1)[0][0])
    guessed = [each for each in known if _fits(each, named)]
    if not guessed:
        return None
    newest = max(guessed, key=lambda each: each.last)
    _note_quarter(importing.quarter_guessed(named.words, wording.quarter(newest)), named, work)
    return newest


def _by_day(day: date | None, known: Iterable[Quarter], work: Work) -> Quarter | None:
    """Return the quarter of the day of which a sheet speaks, where no words name it, and ask about it."""
    found = next((each for each in known if day is not None and each.first <= day <= each.last), None)
    if found is not None and day is not None:
        work.note("quarter", importing.quarter_by_day(wording.day(day), wording.quarter(found)), None)
    return found


def _agree(one: NamedPeriod, other: NamedPeriod) -> bool:
    years = {each.year for each in (one, other) if each.year is not None}
    return one.part == other.part and len(years) <= 1


def quarter_noted(
    head: KnownTime, quarter: Quarter, progress: ReadRows, *, by_weekday: bool, work: Work
) -> None:
    """Note that the year of a quarter was derived, and a plan that is of another quarter than the next."""
    named = progress.parts["this_quarter"].named
    is_told = head.asked is not None or (head.named is not None and head.named.year is not None)
    if not is_told and named is not None and named.year is None and not _is_noted(work):
        _note_quarter(
            importing.quarter_derived(named.words, quarter.year, by_weekday=by_weekday), named, work
        )
    plan = progress.parts["plan"].named
    following = quarter.next()
    if plan is not None and (following is None or plan.part != _part_of(following)):
        said = importing.next_quarter_differs(plan.words, wording.following_quarter_in_form(quarter))
        work.note("plan", said, None)


def _is_noted(work: Work) -> bool:
    return any(note.at == "quarter" for note in work.notes)


def _note_quarter(words: str, named: NamedPeriod, work: Work) -> None:
    work.note("quarter", words, named.slices[0].origin.line if named.slices else None)


def _fits(quarter: Quarter, named: NamedPeriod) -> bool:
    if named.quarter is not None:
        return named.quarter == quarter
    return _part_of(quarter) == named.part and named.year in (None, quarter.year)


def _part_of(quarter: Quarter) -> str:
    """Return what names a quarter or a half in its year: Q3, H1."""
    return quarter.written.partition("-")[2]


def _quarter_named(named: NamedPeriod, year: int) -> Quarter:
    return named.quarter or Quarter.read(f"{year}-{named.part}")


def _has(quarter: Quarter, year: int, month: int) -> bool:
    return (
        (quarter.first.year, quarter.first.month) <= (year, month) <= (quarter.last.year, quarter.last.month)
    )
