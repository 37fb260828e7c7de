"""The pages on which a pledge is found: by what it is, and by what is said of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import TypeAlias

from generator import wording
from generator.ledger.plans import is_unmet, outcomes
from generator.ledger.status_as_of import (
    StatusAsOf,
    current_quarter,
    days_late,
    department_in_charge,
    is_expected,
    statuses_as_of,
)
from generator.pages import parts
from generator.pages.links import LinkBuilder
from generator.pages.page import Page
from generator.pages.parts import View
from generator.pages.views.lists import NONE, line
from generator.published import addresses
from generator.record.city import vocabulary
from generator.record.dates import Quarter
from generator.record.records import Records
from generator.wording import pages as words
from generator.wording import search


def search_page(records: Records) -> Page:
    """Return the search page: what it shows before a question, and what its script says after one."""
    city = records.city.record
    view = {
        "count": len(records.pledges),
        "statuses": [*((word.id, parts.status(word)) for word in vocabulary(city)), ("", parts.status(None))],
        "fields": [(each.id, words.field_name(each.id, each.name)) for each in city.fields],
        "departments": [(each.id, each.names[-1]) for each in city.departments],
    }
    scripts = (*addresses.SHELF_SCRIPTS, "assets/search.js")
    return Page(addresses.SEARCH, search.SEARCH, "search", view, scripts=scripts)


ABSENT, REPORTED, UNMET, LATE, BOTH, MISSING = "-", "r", "u", "l", "b", "m"
"""What a pledge's course says of a quarter: nothing due; a report; one that tells of a plan not met; one that
came late; one of which both is true; none."""


Choice: TypeAlias = tuple[str, str, int]
"""One of the things to choose from: its name in the address, its words, and how many pledges it has."""


def page(records: Records) -> Page:
    """Return the list of all pledges; `missing`, `unmet` and `late` are counts of the newest quarter."""
    around = LinkBuilder(records, addresses.PLEDGES)
    city, now = records.city.record, current_quarter(records)
    lines = [_line(around, each) for each in statuses_as_of(records, now)]
    is_unstated = {each["status"] for each in lines} == {NONE}  # then there is nothing to choose
    statuses = ((word.id, parts.status(word).words) for word in vocabulary(city) if not is_unstated)
    fields = ((each.id, words.field_name(each.id, each.name)) for each in city.fields)
    departments = ((each.id, each.names[-1]) for each in city.departments)
    view = {
        "newest": around.quarter(now),
        "lines": lines,
        "statuses": _choices(statuses, (each["status"] for each in lines), wording.NO_STATUS),
        "fields": _choices(fields, (each["field"] for each in lines), wording.BLANK),
        "departments": _choices(departments, (each["department"] for each in lines), wording.BLANK),
        "quarters": [
            (each.written, wording.quarter(each), sum(one["course"][place] != ABSENT for one in lines))
            for place, each in enumerate(reversed(records.quarters))
        ],
        "missing": sum(each["course"].startswith(MISSING) for each in lines),
        "unmet": sum(each["is_unmet"] for each in lines),
        "late": sum(each["is_late"] for each in lines),
        "is_due_set": city.due is not None,
    }
    scripts = ("assets/list.js",) if len(lines) > 1 else ()
    return Page(around.address, words.PLEDGES, "pledges", view, scripts=scripts)


def _line(around: LinkBuilder, now: StatusAsOf) -> View:
    """Return a pledge and what it is chosen by; `course` has a letter a quarter, the newest first."""
    records = around.records
    name = department_in_charge(now)
    course = "".join(_letter(records, now, quarter) for quarter in reversed(records.quarters))
    return {
        "line": line(around, now),
        "status": now.status.id if now.status else NONE,
        "field": now.pledge.record.field,
        "department": next((each.id for each in around.city.departments if name in each.names), NONE),
        "course": course,
        "is_unmet": course.startswith((UNMET, BOTH)),
        "is_late": course.startswith((LATE, BOTH)),
    }


def _letter(records: Records, now: StatusAsOf, quarter: Quarter) -> str:
    pledge = now.pledge.record
    filed = records.reports.get((pledge.pledge, quarter.written))
    if filed is not None:
        is_late = bool(days_late(records.city.record, filed.record))
        if is_unmet(outcomes(records, pledge.pledge, quarter)):
            return BOTH if is_late else UNMET
        return LATE if is_late else REPORTED
    return MISSING if is_expected(pledge, quarter) else ABSENT


def _choices(own: Iterable[tuple[str, str]], keys: Iterable[str], blank: str) -> list[Choice]:
    """Return what the city has, even where no pledge has it; and the lack of it, where a pledge lacks it."""
    counts = Counter(keys)
    found = [(key, told, counts[key]) for key, told in own]
    return [*found, (NONE, blank, counts[NONE])] if counts[NONE] else found
