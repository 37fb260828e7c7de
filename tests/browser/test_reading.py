"""Everything can be reached and read on a small screen, by keyboard, in the reader's own light or dark."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import pytest
from playwright.sync_api import Page

from tests.browser.legible import too_pale
from tests.browser.losing import SPACED, downloads, facts, idle, lost, vanished
from tests.browser.reaching import focused, strays
from tests.browser.serving import served
from tests.browser.states import SHAPES_OR_PAGES, Judged, every_shape, in_ways, ripen, thin
from tests.browser.touring import Tour
from tests.browser.visiting import HEIGHT, Scheme, View, Visits
from tests.site.spread import longest
from tests.some import some

PHONE = View(390, "light")

_OVERFLOWING = """
() => [...document.querySelectorAll(".scroll")]
  .filter((it) => it.scrollWidth > it.clientWidth + 1).length
"""


_STATE = """
() => [location.href, scrollY, document.activeElement.tagName, document.body.outerHTML.length]
"""

# At 400 % a window of 1280 × 1024 holds so much: a desk's browser, not a phone's.
MAGNIFIED = (320, 256)


SIZES = {(1280, HEIGHT): "desk", (390, HEIGHT): "phone", MAGNIFIED: "400%"}
"""At 400 % the page is laid out as on a phone, and less of it is seen: a swift run leaves out the phone."""


@in_ways(tuple(SIZES), ((1280, HEIGHT), MAGNIFIED), SIZES.__getitem__)
def test_every_stop_of_the_keyboard_is_seen_and_every_control_is_a_stop(
    way: tuple[int, int], judged: Judged, page_at: Visits, request: pytest.FixtureRequest
) -> None:
    """No control is left out, none is out of sight, nothing lies over it, nothing holds the focus fast."""
    width, height = way
    view = View(width if height == HEIGHT else 1280, "light")
    for site, addresses in some(judged(request).items()):
        tour = Tour(site)
        for address, page in tour.go(page_at, view, addresses):
            page.set_viewport_size({"width": width, "height": height})
            if judged is every_shape:
                thin(page)
            tour.note(address, strays(page))
        assert tour.faults == {}


@SHAPES_OR_PAGES
def test_who_reads_magnified_spaced_out_in_forced_colours_or_without_motion_loses_nothing(
    judged: Judged, page_at: Visits, request: pytest.FixtureRequest
) -> None:
    """Each page is opened once and made what each of these readers makes of it.

    In the colours that a reader forces, light and dark, every text keeps its contrast and every drawing an
    outline. Nothing moves. Tables scroll inside themselves, and the page around them stays where it is at 390
    and 320 px and at 400 %. With the spacing of WCAG 1.4.12 nothing is cut off and nothing runs into another.
    """
    for site, addresses in some(judged(request).items()):
        tour = Tour(site)
        for address, page in tour.go(page_at, View(1280, "light"), addresses):
            ripen(page)
            tour.note(f"{address} moves", page.evaluate("document.getAnimations().length"))
            for scheme in get_args(Scheme):
                page.emulate_media(forced_colors="active", color_scheme=scheme)
                tour.note(f"{address} in forced colours, {scheme}", [*too_pale(page), *vanished(page)])
            page.emulate_media(forced_colors="none", color_scheme="light")
            for width, height in ((390, HEIGHT), (320, HEIGHT), MAGNIFIED):
                page.set_viewport_size({"width": width, "height": height})
                found = page.evaluate("document.documentElement.scrollWidth")
                tour.note(f"{address} at {width} × {height}", found if found > width else None)
            page.add_style_tag(content=SPACED)
            for width in (320, 1280):
                page.set_viewport_size({"width": width, "height": HEIGHT})
                tour.note(f"{address} spaced out at {width}", lost(page))
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


# A table that comes into sight is fitted when the next frame is laid out; the frame after it shows that.
_FITTED = "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"

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
        page.evaluate(_FITTED)
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
        page = page_at(f"{url}pledges/a-2/#folded", *PHONE)
        page.evaluate(
            "document.querySelector('article details').firstElementChild.nextElementSibling.id = 'folded'"
        )
        assert not page.locator("#folded").is_visible()
        page.evaluate("location.hash = ''; location.hash = '#folded'")
        page.locator("#folded").wait_for(state="visible")


def test_who_skips_the_menu_stands_in_the_text(page_at: Visits, real_site: Path) -> None:
    with served(real_site) as url:
        page = page_at(f"{url}pledges/2-1-2/", *PHONE)
        page.keyboard.press("Tab")
        skip = focused(page)
        assert skip is not None
        assert skip["seen"], skip
        assert 'href="#main"' in skip["what"]
        page.keyboard.press("Enter")
        page.wait_for_function("location.hash === '#main'")
        page.keyboard.press("Tab")
        assert page.evaluate("document.querySelector('article').contains(document.activeElement)")


def test_the_drawer_of_a_phone_opens_and_closes_by_keyboard(page_at: Visits, real_site: Path) -> None:
    """Opened, it holds the focus' next stop; closed again by Escape or by walking on, it holds none."""
    with served(real_site) as url:
        page = page_at(f"{url}pledges/2-1-2/", *PHONE)
        button, drawer = page.locator(".drawer-button"), page.locator(".md-sidebar--primary")
        assert not drawer.is_visible()
        button.press("Enter")
        page.wait_for_function("document.activeElement.closest('.md-sidebar--primary') !== null")
        assert button.get_attribute("aria-expanded") == "true"
        assert (focused(page) or {})["seen"]
        page.keyboard.press("Escape")
        drawer.wait_for(state="hidden")
        assert button.get_attribute("aria-expanded") == "false"
        assert page.evaluate("document.activeElement.matches('.drawer-button')")
        button.press("Enter")
        drawer.locator("a").last.focus()
        page.keyboard.press("Tab")
        drawer.wait_for(state="hidden")


def test_no_key_of_one_letter_does_anything(page_at: Visits, real_site: Path) -> None:
    """Who speaks to the computer would set them off by words; the builder's script knows some (2.1.4)."""
    with served(real_site) as url:
        page = page_at(f"{url}pledges/2-1-2/")
        before = page.evaluate(_STATE)
        for key in "abcdefghijklmnopqrstuvwxyz/.,?1":
            page.keyboard.press(key)
        assert page.evaluate(_STATE) == before


@pytest.mark.parametrize(("address", "most"), [("", 5_000), ("pledges/", 9_000), ("pledges/1-1-1/", 7_000)])
def test_a_page_is_no_longer_on_a_phone_than_a_thumb_will_go(
    address: str, most: int, page_at: Visits, demo_site: Path
) -> None:
    """Home, the list of a hundred pledges, and a pledge of sixteen quarters, in pixels at 390."""
    with served(demo_site) as url:
        page = page_at(f"{url}{address}", *PHONE)
        page.wait_for_load_state("networkidle")
        assert page.evaluate("document.documentElement.scrollHeight") <= most


def test_every_fold_and_every_button_works_by_keyboard(page_at: Visits, demo_site: Path) -> None:
    """Enter and Space open what a finger opens: older quarters, the choices of the list, light and dark."""
    with served(demo_site) as url:
        page = page_at(f"{url}{longest(demo_site)['pledges/*/']}", *PHONE)
        folds = page.locator("article summary").all()
        assert folds
        for fold in folds:
            was = fold.evaluate("(it) => it.parentElement.open")
            for key, is_open in (("Enter", not was), ("Space", was)):
                fold.press(key)
                assert fold.evaluate("(it) => it.parentElement.open") is is_open
        before = ground(page)
        page.locator(".scheme-button").press("Space")
        assert ground(page) != before
        page.goto(f"{url}pledges/")
        chooser = page.locator("article button[aria-expanded=false]")
        chooser.press("Enter")
        assert page.locator("article button[aria-expanded=true]").count() == 1
        chosen = page.locator("article form select").first
        chosen.press("ArrowDown")
        assert chosen.evaluate("(it) => it.selectedIndex") == 1


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
        page.locator(".scheme-button").click()
        turned = ground(page)
        assert turned != before
        page.goto(f"{url}pledges/2-1-2/")
        assert ground(page) == turned
        page.locator(".scheme-button").click()
        assert ground(page) == before
        page.goto(url)
        assert ground(page) == before


def test_the_page_follows_the_readers_system(page_at: Visits, real_site: Path) -> None:
    with served(real_site) as url:
        assert ground(page_at(url, scheme="light")) != ground(page_at(url, scheme="dark"))


@SHAPES_OR_PAGES
def test_all_is_read_and_every_file_is_offered_without_scripts(
    judged: Judged, page_at: Visits, request: pytest.FixtureRequest
) -> None:
    """What a page says does not wait for a script, and nothing is offered that would not work."""
    for site, listed in some(judged(request).items()):
        addresses = [each for each in listed if "?" not in each]
        tour = Tour(site)
        with_scripts = {
            address: (facts(page), downloads(page))
            for address, page in tour.go(page_at, View(1280, "light"), addresses)
        }
        for address, page in tour.go(page_at, View(1280, "light"), addresses, scripts=False):
            said, files = with_scripts[address]
            tour.note(address, sorted(set(said) - set(facts(page))))
            tour.note(f"{address} files", sorted(set(files) ^ set(downloads(page))))
            tour.note(f"{address} controls", idle(page))
        assert tour.faults == {}
