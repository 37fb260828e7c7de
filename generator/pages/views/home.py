"""Home: where the city stands, as of when, what moved, what is missing, and the ways in."""

from __future__ import annotations

from generator.ledger.status_as_of import current_quarter, expected, statuses_as_of
from generator.pages.links import LinkBuilder
from generator.pages.page import Page
from generator.pages.views.groups import by_department, by_field
from generator.pages.views.lists import line, status_counts
from generator.pages.views.progress import absent, news, shortfall, timing
from generator.published import addresses
from generator.record.records import Records

_MOST = 5


def page(records: Records) -> Page:
    """Return the home page as of the newest quarter."""
    around = LinkBuilder(records, addresses.HOME)
    now = current_quarter(records)
    stand = statuses_as_of(records, now)
    reports = [each for each in stand if each.report]
    is_first = len(records.quarters) == 1  # with its reports nothing compares yet
    view = {
        "city": records.city.record.name,
        "quarter": around.quarter(now),
        "pledges": len(records.pledges),
        "reports": len(reports),
        "expected": len(expected(records, now)),
        "counts": status_counts(records, stand),
        "first": [line(around, each) for each in reports[:_MOST]] if is_first else (),
        "news": news(around, now, most=_MOST),
        "plans": shortfall(records, now, most=_MOST),
        "missing": absent(records, now),
        "timing": timing(records, now, stand, most=_MOST),
        "fields": by_field(around, stand),
        "departments": by_department(around, stand),
        "is_first": is_first,
    }
    return Page(addresses.HOME, around.site, "home", view)
