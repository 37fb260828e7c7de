"""Which pages a browser judges, and what is made of one before that: folds open, a search answered."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from itertools import product
from pathlib import Path
from typing import TypeAlias, TypeVar

import pytest
from playwright.sync_api import Page

from tests.site.built import addresses, read_page
from tests.site.spread import hardest, spread

CITIES = ("real_site", "second_city_site", "demo_site")

SEARCHES = ("search/?q=조례", "search/?q=뷁")
"""A word that many pledges hold, and one that none does."""

Way = TypeVar("Way")

Judged: TypeAlias = Callable[[pytest.FixtureRequest], dict[Path, tuple[str, ...]]]
"""Gives the addresses that are judged, by the site that they are of."""


def every_shape(request: pytest.FixtureRequest) -> dict[Path, tuple[str, ...]]:
    """Return the hardest pages of the two cities that have all: each template, each shape on any page once.

    And the states that an address gives: a search that finds, one that does not, a filtered list.
    """
    demo: Path = request.getfixturevalue("demo_site")
    chosen = hardest(demo, request.getfixturevalue("second_city_site"))
    return {**chosen, demo: (*chosen[demo], *_states(demo))}


def every_page(request: pytest.FixtureRequest, city: str) -> dict[Path, tuple[str, ...]]:
    """Return every page of a city, or of the invented one a spread and the hardest; and the same states."""
    site: Path = request.getfixturevalue(city)
    pages = {*spread(site), *hardest(site)[site]} if city == "demo_site" else addresses(site)
    return {site: (*sorted(pages), *_states(site))}


def _states(site: Path) -> tuple[str, ...]:
    """Return the searches, and the list as the first of home's links filters it, where one states a state."""
    links = [str(link.get("href")) for link in read_page(site, "").all("//main//a[contains(@href, '?')]")]
    return (*SEARCHES, *links[:1])


SHAPES_OR_PAGES = pytest.mark.parametrize(
    "judged",
    [
        pytest.param(every_shape, id="every shape"),
        *(pytest.param(partial(every_page, city=city), id=city, marks=pytest.mark.whole) for city in CITIES),
    ],
)
"""Gives a test what is `judged`: in a swift run every shape, in a whole one every page too."""


def in_ways(ways: Sequence[Way], swiftly: Sequence[Way], ids: Callable[[Way], str]) -> pytest.MarkDecorator:
    """Give a test a `way`, as a width, and what is `judged` in it.

    Args:
        ways: in each of which a whole run judges every page.
        swiftly: in each of which a swift run judges every shape.
        ids: what a way is called.

    """
    return pytest.mark.parametrize(
        ("way", "judged"),
        [
            *(pytest.param(way, every_shape, id=f"{ids(way)}-every shape") for way in swiftly),
            *(
                pytest.param(
                    way, partial(every_page, city=city), id=f"{ids(way)}-{city}", marks=pytest.mark.whole
                )
                for city, way in product(CITIES, ways)
            ),
        ],
    )


_THIN = """
() => {
  const known = new Map();
  const shape = (it) => {
    if (!known.has(it)) {
      const role = it.getAttribute("role") ?? "";
      const inside = [...it.children].map(shape).join("");
      known.set(it, `<${it.localName} class="${it.classList}" role="${role}">${inside}</>`);
    }
    return known.get(it);
  };
  for (const list of document.querySelectorAll("tbody, ul, ol, dl")) {
    const alike = Map.groupBy(list.children, shape);
    for (const [, several] of alike) several.slice(2, -1).forEach((it) => it.remove());
  }
}
"""


def thin(page: Page) -> None:
    """Leave of the rows of a table, or the items of a list, that have one shape the first two and the last.

    What is judged of the third and the fourth, each time anew, is what was judged of these; a whole run does.
    """
    page.evaluate(_THIN)


def ripen(page: Page) -> None:
    """Open every fold of a page, and wait for the answer that its script still owes the reader."""
    if "search/?q=" in page.url:
        page.locator("[data-search] .said").filter(has_not_text="…").filter(has_text=".").first.wait_for()
    page.evaluate(
        "for (const fold of document.querySelectorAll('details')) fold.open = true;"
        "for (const fold of document.querySelectorAll('article button[aria-expanded=false]')) fold.click();"
    )
