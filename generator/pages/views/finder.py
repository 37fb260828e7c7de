"""The list of all pledges, and what each can be chosen and sorted by."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from generator import wording
from generator.ledger import addresses
from generator.ledger.plans import is_unmet, outcomes
from generator.ledger.standing import (
    Standing,
    current_quarter,
    department_in_charge,
    is_expected,
    standings,
)
from generator.ledger.timing import days_late
from generator.pages.page import Page
from generator.pages.views import parts
from generator.pages.views.links import Around
from generator.pages.views.lists import NONE, Line, line
from generator.pages.views.parts import Link
from generator.record.dates import Quarter
from generator.record.records import Records
from generator.record.statuses import vocabulary
from generator.wording import pages as words
from generator.wording import titles

ABSENT, REPORTED, UNMET, LATE, BOTH, MISSING = "-", "r", "u", "l", "b", "m"
"""What a pledge's course says of a quarter: nothing due; a report; one that tells of a plan not met; one that
came late; one of which both is true; none."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One of the things to choose from: its name in the address, its words, and how many pledges it has."""

    key: str
    words: str
    count: int


@dataclass(frozen=True, slots=True)
class FinderLine:
    """A pledge and the keys of what it is chosen by; `course` has a letter a quarter, the newest first."""

    line: Line
    status: str
    field: str
    department: str
    course: str

    @property
    def is_unmet(self) -> bool:
        """Return whether the newest quarter's report tells of a plan that was not met."""
        return self.course.startswith((UNMET, BOTH))

    @property
    def is_late(self) -> bool:
        """Return whether the newest quarter's report came late."""
        return self.course.startswith((LATE, BOTH))


@dataclass(frozen=True, slots=True)
class FinderView:
    """What the list of all pledges shows; `missing`, `unmet` and `late` are counts of the newest quarter.

    `is_due_set` where the city says when reports are due.
    """

    crumbs: tuple[Link, ...]
    heading: str
    newest: Link
    lines: tuple[FinderLine, ...]
    statuses: tuple[Choice, ...]
    fields: tuple[Choice, ...]
    departments: tuple[Choice, ...]
    quarters: tuple[Choice, ...]
    missing: int
    unmet: int
    late: int
    is_due_set: bool


def page(records: Records) -> Page:
    """Return the list of all pledges."""
    around = Around(records, addresses.PLEDGES)
    now = current_quarter(records)
    lines = tuple(_line(around, each) for each in standings(records, now))
    view = FinderView(
        (around.home(),),
        words.PLEDGES,
        around.quarter(now),
        lines,
        _statuses(records, lines),
        _fields(records, lines),
        _departments(records, lines),
        _quarters(records, lines),
        sum(each.course.startswith(MISSING) for each in lines),
        sum(each.is_unmet for each in lines),
        sum(each.is_late for each in lines),
        records.city.record.due is not None,
    )
    told = titles.all_pledges(records.city.record.name, len(lines), wording.quarter(now))
    scripts = ("assets/list.js",) if len(lines) > 1 else ()
    return Page(around.address, words.PLEDGES, told, "pledges", view, scripts)


def _line(around: Around, now: Standing) -> FinderLine:
    records = around.records
    name = department_in_charge(now)
    entries = records.city.record.departments
    return FinderLine(
        line(around, now),
        now.status.id if now.status else NONE,
        now.pledge.record.field,
        next((each.id for each in entries if name in each.names), NONE),
        "".join(_letter(records, now, quarter) for quarter in reversed(records.quarters)),
    )


def _letter(records: Records, now: Standing, quarter: Quarter) -> str:
    pledge = now.pledge.record
    filed = records.reports.get((pledge.pledge, quarter.written))
    if filed is not None:
        is_late = bool(days_late(records.city.record, filed.record))
        if is_unmet(outcomes(records, pledge.pledge, quarter)):
            return BOTH if is_late else UNMET
        return LATE if is_late else REPORTED
    return MISSING if is_expected(pledge, quarter) else ABSENT


def _statuses(records: Records, lines: Iterable[FinderLine]) -> tuple[Choice, ...]:
    """Return the city's words, those too in which no pledge is; where no report states one, only its lack."""
    counts = Counter(each.status for each in lines)
    own = [
        Choice(word.id, parts.status(word).words, counts[word.id])
        for word in vocabulary(records.city.record)
        if set(counts) != {NONE}
    ]
    return (*own, *_blank(wording.NO_STATUS, counts))


def _fields(records: Records, lines: Iterable[FinderLine]) -> tuple[Choice, ...]:
    counts = Counter(each.field for each in lines)
    fields = records.city.record.fields
    return tuple(Choice(each.id, words.field_name(each.id, each.name), counts[each.id]) for each in fields)


def _departments(records: Records, lines: Iterable[FinderLine]) -> tuple[Choice, ...]:
    counts = Counter(each.department for each in lines)
    own = (Choice(each.id, each.names[-1], counts[each.id]) for each in records.city.record.departments)
    return (*own, *_blank(wording.BLANK, counts))


def _quarters(records: Records, lines: tuple[FinderLine, ...]) -> tuple[Choice, ...]:
    return tuple(
        Choice(
            quarter.written,
            wording.quarter(quarter),
            sum(each.course[place] != ABSENT for each in lines),
        )
        for place, quarter in enumerate(reversed(records.quarters))
    )


def _blank(told: str, counts: Counter[str]) -> tuple[Choice, ...]:
    return (Choice(NONE, told, counts[NONE]),) if counts[NONE] else ()
