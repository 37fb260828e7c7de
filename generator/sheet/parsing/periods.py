"""Which quarter a sheet is of: as asked for, or by its label and the years of its dates."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from generator import wording
from generator.record.dates import Quarter
from generator.sheet.parsing.claims import Work
from generator.sheet.parsing.moments import years_in
from generator.sheet.parsing.progress import Named, Progress
from generator.wording import importing


def find(
    asked: Quarter | None,
    progress: Progress,
    told: Iterable[str],
    known: Iterable[Quarter],
    work: Work,
) -> Quarter | None:
    """Return the quarter of a sheet, and note how it was found; None where nothing tells it.

    Args:
        asked: the quarter that the batch was said to be of, None for none.
        progress: the rows, whose labels name the quarter.
        told: the lines of what was done in the quarter.
        known: the quarters that the city publishes.
        work: is told what is to be confirmed.

    """
    named = progress.parts["this_quarter"].named or progress.parts["so_far"].named
    if asked is not None:
        if named is not None and not _fits(asked, named):
            _note(importing.quarter_differs(named.words, wording.quarter(asked)), named, work)
        return asked
    if named is None:
        return None
    if named.year is not None:
        return _quarter(named, named.year)
    months = [(year, month) for text in told for year, month in years_in(text)]
    inside = Counter(year for year, month in months if _has(_quarter(named, year), year, month))
    if inside:
        return _quarter(named, inside.most_common(1)[0][0])
    guessed = [each for each in known if _fits(each, named)]
    if not guessed:
        return None
    newest = max(guessed, key=lambda each: each.last)
    _note(importing.quarter_guessed(named.words, wording.quarter(newest)), named, work)
    return newest


def noted(
    asked: Quarter | None, quarter: Quarter, progress: Progress, *, by_weekday: bool, work: Work
) -> None:
    """Note that the year of a quarter was derived, and a plan that is of another quarter than the next."""
    named = progress.parts["this_quarter"].named
    if asked is None and named is not None and named.year is None and not _is_noted(work):
        _note(importing.quarter_derived(named.words, quarter.year, by_weekday=by_weekday), named, work)
    plan = progress.parts["plan"].named
    following = wording.following_quarter_in_form(quarter)
    if plan is not None and plan.part != following:
        work.note("plan", importing.next_quarter_differs(plan.words, following), None)


def _is_noted(work: Work) -> bool:
    return any(note.at == "quarter" for note in work.notes)


def _note(words: str, named: Named, work: Work) -> None:
    work.note("quarter", words, named.slices[0].origin.line if named.slices else None)


def _fits(quarter: Quarter, named: Named) -> bool:
    if quarter.part is None:
        return False
    return named.part == wording.quarter_in_form(quarter) and named.year in (None, quarter.year)


def _quarter(named: Named, year: int) -> Quarter:
    if named.part[0].isdecimal():
        return Quarter.read(f"{year}-Q{named.part[0]}")
    first = Quarter.read(f"{year}-H1")
    return first if wording.quarter_in_form(first) == named.part else Quarter.read(f"{year}-H2")


def _has(quarter: Quarter, year: int, month: int) -> bool:
    return (
        (quarter.first.year, quarter.first.month) <= (year, month) <= (quarter.last.year, quarter.last.month)
    )
