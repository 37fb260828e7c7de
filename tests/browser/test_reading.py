"""Everything can be reached and read on a small screen, by keyboard, in the reader's own light or dark."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.browser.serving import served
from tests.browser.touring import Tour
from tests.browser.visiting import HEIGHT, Scheme, View, Visits

PHONE = View(390, "light")

# How the element that has the focus stands before the reader. An element inside a closed fold or behind
# something else is no place to be; an outline of no width or of no colour shows nobody where one is.
_FOCUSED = """
() => {
  const it = document.activeElement;
  if (!it || it === document.body || it === document.documentElement) return null;
  const box = it.getBoundingClientRect();
  const style = getComputedStyle(it);
  const [x, y] = [box.left + Math.min(box.width, innerWidth) / 2, box.top + Math.min(box.height, 40) / 2];
  const there = document.elementFromPoint(
    Math.min(Math.max(x, 1), innerWidth - 1), Math.min(Math.max(y, 1), innerHeight - 1));
  return {
    what: it.outerHTML.slice(0, 120),
    seen: it.checkVisibility({opacityProperty: true, visibilityProperty: true})
      && box.width > 1 && box.height > 1 && box.right > 0 && box.left < innerWidth
      && box.bottom > 0 && box.top < innerHeight
      && (it.contains(there) || there?.contains(it) === true),
    told: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2
      && !/^rgba\\(.*, 0\\)$/.test(style.outlineColor),
  };
}
"""

# Everything that a mouse can use: the keyboard has to come by each of them.
_CONTROLS = """
() => [...document.querySelectorAll("a[href], button, summary, input, select, textarea, [tabindex='0']")]
  .filter((it) => it.checkVisibility({visibilityProperty: true}))
  .map((it) => it.outerHTML.slice(0, 120))
"""

_OVERFLOWING = """
() => [...document.querySelectorAll("[role=region]")]
  .filter((it) => it.scrollWidth > it.clientWidth + 1).length
"""


def walked(page: Page) -> list[dict[str, Any]]:
    """Press Tab from the top of a page until the focus leaves it or begins anew; return where it came by."""
    stops: list[dict[str, Any]] = []
    most = 2 * len(page.evaluate(_CONTROLS)) + 2
    for _ in range(most):
        page.keyboard.press("Tab")
        stop = page.evaluate(_FOCUSED)
        if stop is None or (stops and stop["what"] == stops[0]["what"]):
            return stops
        stops.append(stop)
    raise AssertionError(f"Tab does not come to an end after {most} steps: {stops[-1]['what']}")


def test_every_stop_of_the_keyboard_is_seen_and_every_control_is_a_stop(
    page_at: Visits, real_site: Path
) -> None:
    """A menu that is only pushed out of sight leaves its links for the keyboard to fall into."""
    tour = Tour(real_site)
    for address, page in tour.go(page_at, PHONE):
        controls = page.evaluate(_CONTROLS)
        stops = walked(page)
        tour.note(address, [stop for stop in stops if not (stop["seen"] and stop["told"])])
        assert [stop["what"] for stop in stops] == controls, address
    assert tour.faults == {}


@pytest.mark.parametrize("city", ["real_site", "second_city_site"])
def test_no_page_is_wider_than_the_screen(city: str, page_at: Visits, request: pytest.FixtureRequest) -> None:
    """Tables scroll inside themselves; the page around them stays where it is."""
    tour = Tour(request.getfixturevalue(city))
    for address, page in tour.go(page_at, PHONE):
        for width in (320, 390):
            page.set_viewport_size({"width": width, "height": HEIGHT})
            found = page.evaluate("document.documentElement.scrollWidth")
            tour.note(f"{address} at {width}", found if found > width else None)
    assert tour.faults == {}
    assert tour.said == []


def test_a_table_wider_than_the_screen_scrolls_by_keyboard(page_at: Visits, second_city_site: Path) -> None:
    with served(second_city_site) as url:
        page = page_at(f"{url}pledges/a-2/", *PHONE)
        assert page.evaluate(_OVERFLOWING) > 0
        for region in page.locator("[role=region]").all():
            if region.evaluate("(it) => it.scrollWidth > it.clientWidth + 1"):
                region.focus()
                page.keyboard.press("ArrowRight")
                page.wait_for_function("document.activeElement.scrollLeft > 0")


_CARDS = """
() => [...document.querySelectorAll("table.cards")].map((table) => ({
  wide: table.parentElement.scrollWidth > table.parentElement.clientWidth + 1,
  cells: [...table.querySelectorAll("td")].map((cell) => ({
    name: getComputedStyle(cell, "::before").content,
    head: table.tHead.rows[0].cells[cell.cellIndex].textContent.trim(),
    below: cell.getBoundingClientRect().top >= cell.parentElement.cells[0].getBoundingClientRect().bottom - 1,
  })),
}))
"""


@pytest.mark.parametrize(
    ("city", "address"),
    [
        ("real_site", "pledges/2-1-2/"),
        ("real_site", "pledges/2-1-2/2019-Q2/"),
        ("second_city_site", "pledges/b-1/"),
    ],
)
def test_numbers_in_many_columns_read_downwards_on_a_phone(
    city: str, address: str, page_at: Visits, request: pytest.FixtureRequest
) -> None:
    """Each row is a card: no cell is pushed out of sight, each says the name of its column."""
    with served(request.getfixturevalue(city)) as url:
        page = page_at(f"{url}{address}", *PHONE)
        page.evaluate("for (const fold of document.querySelectorAll('details')) fold.open = true")
        tables = page.evaluate(_CARDS)
        assert tables
        for table in tables:
            assert not table["wide"]
            assert table["cells"]
            for cell in table["cells"]:
                assert cell["name"] == f'"{cell["head"]}"'
                assert cell["below"]


def test_a_link_into_a_fold_opens_it(page_at: Visits, second_city_site: Path) -> None:
    """Whoever is sent to a place in a fold sees that place, on arrival and by a link of the same page."""
    with served(second_city_site) as url:
        page = page_at(f"{url}pledges/a-1/#folded", *PHONE)
        page.evaluate(
            "document.querySelector('details.by-task').firstElementChild.nextElementSibling.id = 'folded'"
        )
        assert not page.locator("#folded").is_visible()
        page.evaluate("location.hash = ''; location.hash = '#folded'")
        page.locator("#folded").wait_for(state="visible")


def test_who_skips_the_menu_stands_in_the_text(page_at: Visits, real_site: Path) -> None:
    with served(real_site) as url:
        page = page_at(f"{url}pledges/2-1-2/", *PHONE)
        page.keyboard.press("Tab")
        skip = page.evaluate(_FOCUSED)
        assert skip["seen"], skip
        assert "#main" in skip["what"]
        page.keyboard.press("Enter")
        page.wait_for_function("document.activeElement.id === 'main'")
        page.keyboard.press("Tab")
        assert page.evaluate("document.querySelector('main').contains(document.activeElement)")


def ground(page: Page) -> str:
    """Return the colour behind the text, as the browser paints it."""
    return str(page.evaluate("getComputedStyle(document.body).backgroundColor"))


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_reader_may_turn_the_light_on_and_off_and_is_remembered(
    scheme: Scheme, page_at: Visits, real_site: Path
) -> None:
    with served(real_site) as url:
        page = page_at(url, scheme=scheme)
        before = ground(page)
        page.locator("button.scheme").click()
        turned = ground(page)
        assert turned != before
        page.goto(f"{url}pledges/2-1-2/")
        assert ground(page) == turned
        page.locator("button.scheme").click()
        assert ground(page) == before
        page.goto(url)
        assert ground(page) == before


def test_the_page_follows_the_readers_system(page_at: Visits, real_site: Path) -> None:
    with served(real_site) as url:
        assert ground(page_at(url, scheme="light")) != ground(page_at(url, scheme="dark"))


def test_all_is_read_without_scripts(page_at: Visits, real_site: Path) -> None:
    """What a page says does not wait for a script, and nothing is offered that would not work."""
    with served(real_site) as url:
        page, plain = page_at(f"{url}pledges/2-1-2/"), page_at(f"{url}pledges/2-1-2/", scripts=False)
        assert plain.locator("main").inner_text() == page.locator("main").inner_text()
        assert not plain.locator("button.scheme").is_visible()
