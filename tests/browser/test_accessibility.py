"""Every page can be used by everyone: no rule of WCAG 2.2 A and AA is broken, at any width, in any scheme."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.browser.axe import run_axe
from tests.browser.touring import Tour
from tests.browser.visiting import VIEWS, View, Visits


@pytest.mark.parametrize("view", VIEWS, ids=str)
def test_axe_finds_nothing_on_any_page_of_the_real_city(view: View, page_at: Visits, real_site: Path) -> None:
    tour = Tour(real_site)
    for address, page in tour.go(page_at, view):
        tour.note(address, run_axe(page).violations)
    assert tour.faults == {}
    assert tour.said == []


@pytest.mark.parametrize("view", VIEWS, ids=str)
def test_axe_finds_nothing_on_any_page_of_the_second_city(
    view: View, page_at: Visits, second_city_site: Path
) -> None:
    """It has what the first has not: amounts, words in cells, statuses, changes, kin, missing reports.

    Every page is looked at once, and each kind of page in several views.
    """
    tour = Tour(second_city_site)
    for address, page in tour.go(page_at, view, slice(VIEWS.index(view), None, len(VIEWS))):
        tour.note(address, run_axe(page).violations)
    assert tour.faults == {}
    assert tour.said == []
