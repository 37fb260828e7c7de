"""Home: where the city stands, as of when, what is missing, and the ways in."""

from __future__ import annotations

from dataclasses import dataclass

from generator import wording
from generator.ledger import addresses
from generator.ledger.standing import (
    current_quarter,
    expected,
    missing,
    standings,
)
from generator.pages.page import Page
from generator.pages.views.groups import GroupLine, department_lines, field_lines
from generator.pages.views.links import Around
from generator.pages.views.lists import Line, StatusCount, line, stated_count, status_counts
from generator.pages.views.parts import Link
from generator.record.records import Records
from generator.wording import pages as words


@dataclass(frozen=True, slots=True)
class HomeView:
    """What the home page shows."""

    city: str
    quarter: Link
    pledges: int
    reports: int
    expected: int
    counts: tuple[StatusCount, ...]
    stated: int
    lines: tuple[Line, ...]
    missing: tuple[Link, ...]
    fields: tuple[GroupLine, ...]
    departments: tuple[GroupLine, ...]
    list: Link
    budget: Link
    participation: Link
    data: Link
    fictional: str


_LINES_AT_HOME = 12


def page(records: Records) -> Page:
    """Return the home page as of the newest quarter."""
    around = Around(records, addresses.HOME)
    city = records.city.record
    now = current_quarter(records)
    stand = standings(records, now)
    absent = missing(records, now)
    reports = sum(1 for each in stand if each.report)
    moved = [each for each in stand if each.report]
    view = HomeView(
        city=city.name,
        quarter=around.quarter(now),
        pledges=len(records.pledges),
        reports=reports,
        expected=len(expected(records, now)),
        counts=status_counts(records, stand),
        stated=stated_count(stand),
        lines=tuple(line(around, each) for each in moved[:_LINES_AT_HOME]),
        missing=tuple(around.pledge(key) for key in absent),
        fields=field_lines(around, stand),
        departments=department_lines(around, stand),
        list=around.to(words.PLEDGES, addresses.PLEDGES),
        budget=around.to(words.BUDGET, addresses.BUDGET),
        participation=around.to(words.PARTICIPATION, addresses.PARTICIPATION),
        data=around.to(words.DATA, addresses.DATA),
        fictional=city.fictional or "",
    )
    newest = wording.quarter(now)
    told = words.home_description(city.name, around.period, newest, len(records.pledges), reports)
    return Page(addresses.HOME, words.site_title(city.name), told, "home", view)
