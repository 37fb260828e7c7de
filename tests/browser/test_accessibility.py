"""Every page can be used by everyone: no rule of axe-core is broken, up to AAA and best practice."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.axe import OF_COLOUR, run_axe
from tests.browser.deciding import undecided
from tests.browser.legible import too_pale
from tests.browser.reaching import too_small
from tests.browser.states import in_each, ripen, shared_out
from tests.browser.touring import Tour
from tests.browser.visiting import WIDTHS, View, Visits


@shared_out(WIDTHS, WIDTHS[:2], str)
def test_no_rule_of_axe_is_broken_and_no_doubt_of_its_is_left(
    city: str,
    way: int,
    judged: Callable[..., tuple[str, ...]],
    page_at: Visits,
    request: pytest.FixtureRequest,
) -> None:
    """All rules in the light and those of colour again in the dark, with folds open and searches answered.

    The dark is another table of colours and nothing else (theme/assets/colours.css), so no other rule can
    come out otherwise there. The narrowest width has the layout of a phone's, in which axe has looked at the
    colours, and is left to a whole run. There, and in the dark of a swift run, our own check of contrast
    does, as everywhere.
    """
    site: Path = request.getfixturevalue(city)
    tour = Tour(site)
    for address, page in tour.go(page_at, View(way, "light"), judged(city, site, way)):
        ripen(page)
        but = OF_COLOUR if way == min(WIDTHS) else ()
        faults = [*_faults(page, tags=None, but=but), *too_small(page)]
        page.emulate_media(color_scheme="dark")
        by_axe = judged is in_each and way != min(WIDTHS)
        dark = _faults(page, tags=OF_COLOUR) if by_axe else too_pale(page)
        page.emulate_media(color_scheme="light")
        tour.note(address, [*faults, *(f"in the dark: {each}" for each in dark)])
    assert tour.faults == {}
    assert tour.said == []


def _faults(page: Page, tags: Sequence[str] | None, but: Sequence[str] = ()) -> list[str]:
    found = run_axe(page, tags, but)
    return [*map(str, found.violations), *undecided(page, found.incomplete), *too_pale(page)]
