"""Every page can be used by everyone: no rule of axe-core is broken, up to AAA and best practice."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.browser.axe import run_axe
from tests.browser.deciding import undecided
from tests.browser.legible import too_pale
from tests.browser.reaching import too_small
from tests.browser.states import ripen, visited
from tests.browser.touring import Tour
from tests.browser.visiting import VIEWS, View, Visits

CITIES = ("real_site", "second_city_site", "demo_site")


@pytest.mark.parametrize("view", VIEWS, ids=str)
@pytest.mark.parametrize("city", CITIES)
def test_no_rule_of_axe_is_broken_and_no_doubt_of_its_is_left(
    city: str, view: View, page_at: Visits, request: pytest.FixtureRequest
) -> None:
    """All rules, in light and dark, at every width, with folds open, lists filtered, searches answered.

    The second city is there for what the first has not; each of its pages is looked at in one of the views.
    """
    site: Path = request.getfixturevalue(city)
    seen = visited(city, site)
    tour = Tour(site)
    for address, page in tour.go(page_at, view, seen[VIEWS.index(view) :: 6] if "second" in city else seen):
        ripen(page)
        found = run_axe(page, tags=None)
        left = undecided(page, found.incomplete)
        tour.note(address, [*map(str, found.violations), *left, *too_pale(page), *too_small(page)])
    assert tour.faults == {}
    assert tour.said == []
