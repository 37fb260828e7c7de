"""Every page can be used by everyone: no rule of axe-core is broken, up to AAA and best practice."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from playwright.sync_api import Page

from tests.browser.axe import OF_COLOUR, run_axe
from tests.browser.deciding import undecided
from tests.browser.legible import too_pale
from tests.browser.reaching import too_small
from tests.browser.states import Judged, every_shape, in_ways, ripen, thin
from tests.browser.touring import Tour
from tests.browser.visiting import WIDTHS, View, Visits
from tests.some import some


@in_ways(WIDTHS, WIDTHS[:2], str)
def test_no_rule_of_axe_is_broken_and_no_doubt_of_its_is_left(
    way: int, judged: Judged, page_at: Visits, request: pytest.FixtureRequest
) -> None:
    """All rules in the light and those of colour again in the dark, with folds open and searches answered.

    The dark is another table of colours and nothing else (theme/assets/colours.css), so no other rule can
    come out otherwise there. The narrowest width has the layout of a phone's and is left to a whole run,
    which looks at colours with axe on a desk and a phone, in the light and in the dark; a swift run does on a
    desk in the light. Everywhere, in both, our own check of contrast does.
    """
    swiftly = judged is every_shape
    colours = (max(WIDTHS),) if swiftly else WIDTHS[:2]
    for site, addresses in some(judged(request).items()):
        tour = Tour(site)
        for address, page in tour.go(page_at, View(way, "light"), addresses):
            ripen(page)
            if swiftly:
                thin(page)
            but = () if way in colours else OF_COLOUR
            faults = [*_faults(page, tags=None, but=but), *too_small(page)]
            page.emulate_media(color_scheme="dark")
            by_axe = way in colours and not swiftly
            dark = _faults(page, tags=OF_COLOUR) if by_axe else too_pale(page)
            page.emulate_media(color_scheme="light")
            tour.note(address, [*faults, *(f"in the dark: {each}" for each in dark)])
        assert tour.faults == {}
        assert tour.said == []


def _faults(page: Page, tags: Sequence[str] | None, but: Sequence[str] = ()) -> list[str]:
    found = run_axe(page, tags, but)
    return [*map(str, found.violations), *undecided(page, found.incomplete), *too_pale(page)]
