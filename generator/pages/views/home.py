"""Home: where the city stands, as of when, what moved, what is missing, and the ways in."""

from __future__ import annotations

from dataclasses import dataclass

from generator import wording
from generator.ledger import addresses
from generator.ledger.standing import current_quarter, expected, standings
from generator.pages.page import Page
from generator.pages.views.groups import GroupLine, by_department, by_field, lines
from generator.pages.views.links import Around
from generator.pages.views.lists import Line, StatusCount, line, linked, stated_count, status_counts
from generator.pages.views.movement import LateLine, News, late, news
from generator.pages.views.parts import Link
from generator.pages.views.shortfall import Shortfall, shortfall
from generator.pages.views.timing import TimingView, timing
from generator.record.records import Records
from generator.wording import center, titles


@dataclass(frozen=True, slots=True)
class HomeView:
    """What the home page shows; `first` are reports of the first quarter, with which nothing compares yet."""

    city: str
    quarter: Link
    pledges: int
    reports: int
    expected: int
    counts: tuple[StatusCount, ...]
    stated: int
    first: tuple[Line, ...]
    is_first: bool
    news: News
    plans: Shortfall
    late: tuple[LateLine, ...]
    timing: TimingView
    fields: tuple[GroupLine, ...]
    departments: tuple[GroupLine, ...]
    rates: Link


_MOST = 5


def page(records: Records) -> Page:
    """Return the home page as of the newest quarter."""
    around = Around(records, addresses.HOME)
    city = records.city.record
    now = current_quarter(records)
    stand = standings(records, now)
    reports = [each for each in stand if each.report]
    is_first = len(records.quarters) == 1
    counts = status_counts(records, stand)
    view = HomeView(
        city=city.name,
        quarter=around.quarter(now),
        pledges=len(records.pledges),
        reports=len(reports),
        expected=len(expected(records, now)),
        counts=linked(around, counts),
        stated=stated_count(stand),
        first=tuple(line(around, each) for each in reports[:_MOST]) if is_first else (),
        is_first=is_first,
        news=news(around, now, most=_MOST),
        plans=shortfall(around, now, most=_MOST),
        late=late(around, now),
        timing=timing(around, now, stand, most=_MOST),
        fields=lines(by_field(around, stand)),
        departments=lines(by_department(around, stand)),
        rates=around.to(center.TITLE, addresses.RATES),
    )
    newest = wording.quarter(now)
    told = titles.home(city.name, around.period, newest, len(records.pledges), len(reports))
    return Page(addresses.HOME, around.site, told, "home", view)
