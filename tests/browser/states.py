"""What a reader may make of a page before it is judged: folds open, a search answered, a list filtered."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from itertools import product
from pathlib import Path
from typing import TypeVar

import pytest
from playwright.sync_api import Page

from tests.site.built import addresses, read_page
from tests.site.spread import longest, spread

CITIES = ("real_site", "second_city_site", "demo_site")

Way = TypeVar("Way")

SEARCHES = ("search/?q=조례", "search/?q=뷁")
"""A word that many pledges hold, and one that none does."""


def visited(city: str, site: Path) -> tuple[str, ...]:
    """Return the addresses by which a city is judged: every page, or of the invented city a spread; and more.

    More are the states that an address gives: a search that finds, one that does not, a filtered list.
    """
    pages = spread(site) if city == "demo_site" else tuple(addresses(site))
    return (*pages, *SEARCHES, *_filtered(site))


def hardest(_city: str, site: Path) -> tuple[str, ...]:
    """Return the longest page of each kind."""
    return tuple(longest(site).values())


def in_turn(city: str, site: Path, way: Way, ways: Sequence[Way]) -> tuple[str, ...]:
    """Return what of a city is judged in one of two ways, as at a width: each address in one of them.

    These are the longest page of each kind, and of the invented city all that is rare. Each kind of page is
    judged in one city or another in every way, since each city begins with another way.
    """
    kinds = longest(site).values()
    rest = [each for each in visited(city, site) if each not in kinds] if city == "demo_site" else []
    first = ways.index(way) + CITIES.index(city)
    return tuple(each for n, each in enumerate((*kinds, *rest), first) if n % len(ways) == 0)


def in_each(city: str, site: Path, _way: object) -> tuple[str, ...]:
    """Return all by which a city is judged, for each of the ways."""
    return visited(city, site)


def shared_out(
    ways: Sequence[Way], swiftly: Sequence[Way], ids: Callable[[Way], str]
) -> pytest.MarkDecorator:
    """Give a test its `city`, its `way` and what of the city is `judged` in that way.

    Args:
        ways: in each of which a whole run judges all.
        swiftly: those that a swift run shares out, in cities of more than one pledge.
        ids: what a way is called.

    """
    return pytest.mark.parametrize(
        ("city", "way", "judged"),
        [
            *(
                pytest.param(city, way, partial(in_turn, ways=swiftly), id=f"{city}-{ids(way)}-in_turn")
                for city, way in product(CITIES[1:], swiftly)
            ),
            *(
                pytest.param(city, way, in_each, id=f"{city}-{ids(way)}-in_each", marks=pytest.mark.whole)
                for city, way in product(CITIES, ways)
            ),
        ],
    )


def _filtered(site: Path) -> tuple[str, ...]:
    """Return the list as the first of home's links filters it; nothing where no state is stated."""
    links = [str(link.get("href")) for link in read_page(site, "").all("//main//a[contains(@href, '?')]")]
    return tuple(links[:1])


def ripen(page: Page) -> None:
    """Open every fold of a page, and wait for the answer that its script still owes the reader."""
    if "search/?q=" in page.url:
        page.locator("[data-search] .said").filter(has_not_text="…").filter(has_text=".").first.wait_for()
    page.evaluate(
        "for (const fold of document.querySelectorAll('details')) fold.open = true;"
        "for (const fold of document.querySelectorAll('article button[aria-expanded=false]')) fold.click();"
    )
