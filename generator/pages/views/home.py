"""Home: where the city stands, as of when, what moved, what is missing, and the ways in."""

from __future__ import annotations

from dataclasses import dataclass

from generator import wording
from generator.ledger import addresses
from generator.ledger.standing import (
    current_quarter,
    expected,
    standings,
)
from generator.pages.page import Page
from generator.pages.views.groups import GroupLine, by_department, by_field, lines
from generator.pages.views.links import Around
from generator.pages.views.lists import Line, StatusCount, line, linked, stated_count, status_counts
from generator.pages.views.movement import LateLine, News, late, news
from generator.pages.views.parts import Link
from generator.pages.views.shortfall import Shortfall, shortfall
from generator.pages.views.timing import TimingView, timing
from generator.record.records import Records
from generator.wording import center, changes, finding, glossary, titles
from generator.wording import pages as words
from generator.wording.periods import said_of


@dataclass(frozen=True, slots=True)
class HomeView:
    """What the home page shows; `first` are reports of the first quarter, with which nothing compares yet."""

    city: str
    quarter: Link
    pledges: int
    reports: int
    expected: int
    sentence: str
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
    search: str
    list: Link
    quarters: Link
    rates: Link
    budget: Link
    participation: Link
    changes: Link
    data: Link
    glossary: Link
    fictional: str


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
        sentence=finding.states_sentence(
            len(stand),
            [(each.status.words, each.count) for each in counts if each.is_stated],
            len(stand) - stated_count(stand),
        ),
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
        search=addresses.SEARCH,
        list=around.to(words.PLEDGES, addresses.PLEDGES),
        quarters=around.to(said_of(words.QUARTERS, around.period), addresses.QUARTERS),
        rates=around.to(center.TITLE, addresses.RATES),
        budget=around.to(words.BUDGET, addresses.BUDGET),
        participation=around.to(words.PARTICIPATION, addresses.PARTICIPATION),
        changes=around.to(changes.TITLE, addresses.CHANGES),
        data=around.to(words.DATA, addresses.DATA),
        glossary=around.to(glossary.TITLE, addresses.WORDS),
        fictional=city.fictional or "",
    )
    newest = wording.quarter(now)
    told = titles.home(city.name, around.period, newest, len(records.pledges), len(reports))
    return Page(addresses.HOME, around.site, told, "home", view)
