"""Which quarter a sheet is of: as asked for, or by its label and the years of its dates."""

from __future__ import annotations

import calendar
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date

from generator import wording
from generator.record.dates import Quarter
from generator.sheet.parsing.claims import Work
from generator.sheet.parsing.labels import squeezed
from generator.sheet.parsing.moments import years_in
from generator.sheet.parsing.progress import NamedPeriod, ReadRows
from generator.sheet.parsing.strips import Slice
from generator.wording import importing
from generator.wording.times import DAY_IN_FORM, PERIOD_IN_FORM, full_year, part_of_year


@dataclass(frozen=True, slots=True)
class KnownTime:
    """What is known of a sheet's time before its rows are read.

    The quarter that the batch was said to be of, how the head names the quarter, and the day it speaks of.
    """

    asked: Quarter | None
    named: NamedPeriod | None
    as_of: date | None


def in_head(told: Slice | None, asked: Quarter | None, known: Iterable[Quarter]) -> NamedPeriod | None:
    """Return how the head of a sheet names its quarter, None for not at all.

    A day (2026. 6. 30. 기준) lies in the quarter that was asked for, else in one that the city publishes.
    """
    if told is None:
        return None
    letters = squeezed(told.text)
    if found := re.fullmatch(PERIOD_IN_FORM, letters):
        year = full_year(found["year"]) if found["year"] else None
        return NamedPeriod(told.text, part_of_year(found["part"]), year, (told,))
    days = [day for each in re.findall(DAY_IN_FORM, letters) if (day := _day(each)) is not None]
    if len(days) > 1:
        every: Iterable[Quarter] = _spans(*days)
    else:
        every = (
            each for each in (*filter(None, [asked]), *known) if days and each.first <= days[0] <= each.last
        )
    quarter = next(iter(every), None)
    if quarter is None:
        return None
    return NamedPeriod(told.text, _part(quarter), quarter.year, (told,), quarter)


def _day(written: str) -> date | None:
    """Return a day; 6월말 is the last of June."""
    year, month, *day = map(int, re.findall("[0-9]+", written))
    try:
        return date(year, month, day[0] if day else calendar.monthrange(year, month)[1])
    except (ValueError, calendar.IllegalMonthError):
        return None


def _spans(first: date, last: date) -> Iterator[Quarter]:
    with suppress(ValueError):  # it ends before it begins
        yield Quarter.read(f"{first}--{last}")


def find(
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
        _note(importing.quarters_differ(named.words, row.words), row, work)
    if head.asked is not None:
        if named is not None and not _fits(head.asked, named):
            _note(importing.quarter_differs(named.words, wording.quarter(head.asked)), named, work)
        return head.asked
    if named is None:
        return _by_day(head.as_of, known, work)
    if named.year is not None:
        return _quarter(named, named.year)
    days = (wording.day(head.as_of),) if head.as_of is not None else ()
    months = [(year, month) for text in (*days, *told) for year, month in years_in(text)]
    inside = Counter(year for year, month in months if _has(_quarter(named, year), year, month))
    if inside:
        return _quarter(named, inside.most_common(1)[0][0])
    guessed = [each for each in known if _fits(each, named)]
    if not guessed:
        return None
    newest = max(guessed, key=lambda each: each.last)
    _note(importing.quarter_guessed(named.words, wording.quarter(newest)), named, work)
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


def noted(head: KnownTime, quarter: Quarter, progress: ReadRows, *, by_weekday: bool, work: Work) -> None:
    """Note that the year of a quarter was derived, and a plan that is of another quarter than the next."""
    named = progress.parts["this_quarter"].named
    is_told = head.asked is not None or (head.named is not None and head.named.year is not None)
    if not is_told and named is not None and named.year is None and not _is_noted(work):
        _note(importing.quarter_derived(named.words, quarter.year, by_weekday=by_weekday), named, work)
    plan = progress.parts["plan"].named
    following = quarter.next()
    if plan is not None and (following is None or plan.part != _part(following)):
        said = importing.next_quarter_differs(plan.words, wording.following_quarter_in_form(quarter))
        work.note("plan", said, None)


def _is_noted(work: Work) -> bool:
    return any(note.at == "quarter" for note in work.notes)


def _note(words: str, named: NamedPeriod, work: Work) -> None:
    work.note("quarter", words, named.slices[0].origin.line if named.slices else None)


def _fits(quarter: Quarter, named: NamedPeriod) -> bool:
    if named.quarter is not None:
        return named.quarter == quarter
    return _part(quarter) == named.part and named.year in (None, quarter.year)


def _part(quarter: Quarter) -> str:
    """Return what names a quarter or a half in its year: Q3, H1."""
    return quarter.written.partition("-")[2]


def _quarter(named: NamedPeriod, year: int) -> Quarter:
    return named.quarter or Quarter.read(f"{year}-{named.part}")


def _has(quarter: Quarter, year: int, month: int) -> bool:
    return (
        (quarter.first.year, quarter.first.month) <= (year, month) <= (quarter.last.year, quarter.last.month)
    )
