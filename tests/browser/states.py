"""What a reader may make of a page before it is judged: folds open, a search answered, a list filtered."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page

from tests.site.built import addresses, read_page
from tests.site.spread import spread

SEARCHES = ("search/?q=조례", "search/?q=뷁")
"""A word that many pledges hold, and one that none does."""


def visited(city: str, site: Path) -> tuple[str, ...]:
    """Return the addresses by which a city is judged: every page, or of the invented city a spread; and more.

    More are the states that an address gives: a search that finds, one that does not, a filtered list.
    """
    pages = spread(site) if city == "demo_site" else tuple(addresses(site))
    return (*pages, *SEARCHES, *_filtered(site))


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
