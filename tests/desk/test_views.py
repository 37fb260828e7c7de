"""Every view of the desk can be used by everyone: axe to AAA, in light and dark, at 400 %, by keyboard."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from generator.intake import bring_in
from generator.record.dates import Quarter
from tests.browser.axe import OF_COLOUR, run_axe
from tests.browser.deciding import undecided
from tests.browser.legible import too_pale
from tests.browser.reaching import too_small
from tests.browser.visiting import WIDTHS, Visits
from tests.desk.opened import Opened, opened
from tests.desk.towns import SECOND, booklet, town

PHONE = 390
VIEWS = (
    "/",
    "/upload",
    f"/answer/{SECOND}/1-1-1",
    f"/answer/{SECOND}/1-2?question=review-1",
    f"/edit?file=content/reports/{SECOND}/1-1-1.yml",
    f"/edit?file=content/reports/{SECOND}/1-1-1.yml&part=this_quarter",
    f"/edit?file=content/reports/{SECOND}/1-1-1.yml&part=budget",
    "/edit?file=content/pledges/1-1-1.yml&part=departments",
    f"/preview/{SECOND}/1-1-1",
    "/preview",
    "/pledge",
    "/corrections",
    "/handover",
    "/nowhere",
)


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Opened]:
    root: Path = tmp_path_factory.mktemp("views") / "city"
    town(root)
    sheet = root.with_name("booklet.docx")
    sheet.write_bytes(booklet(SECOND))
    bring_in(root, [(sheet.name, sheet)], Quarter.read(SECOND))
    with opened(root) as one:
        yield one


def faults(page: Page, but: tuple[str, ...] = ()) -> list[str]:
    found = run_axe(page, None, but)
    return [*map(str, found.violations), *undecided(page, found.incomplete), *too_pale(page)]


@pytest.mark.parametrize(
    "width", [pytest.param(each, marks=pytest.mark.whole) if each == PHONE else each for each in WIDTHS]
)
def test_no_rule_of_axe_is_broken_and_nothing_is_wider_than_the_window(
    desk: Opened,
    width: int,
    page_at: Visits,
    whole: bool,  # noqa: FBT001
) -> None:
    """All rules in the light, and in the dark, which is other colours alone, by our own check of contrast.

    A whole run asks axe in the dark too, and of colours at every width, not on a desk alone.
    """
    page = page_at(desk.address, width)
    told: list[str] = []
    for view in VIEWS:
        page.goto(desk.top + view)
        page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true; })")
        found = [*faults(page, () if whole or width == max(WIDTHS) else OF_COLOUR), *too_small(page)]
        page.emulate_media(color_scheme="dark")
        found += [f"in the dark: {each}" for each in (faults(page) if whole else too_pale(page))]
        page.emulate_media(color_scheme="light")
        wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        found += [f"{wide} px too wide"] if wide > 0 else []
        told += [f"{view}: {each}" for each in found]
    assert "\n".join(told) == ""


def test_a_question_is_answered_by_the_keyboard_alone(desk: Opened, page_at: Visits) -> None:
    page = page_at(desk.address)
    page.goto(f"{desk.top}/answer/{SECOND}/2-1-3")
    asked = page.locator(".note").inner_text()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "본문으로"
    page.keyboard.press("Enter")
    while page.evaluate("document.activeElement.textContent") != "시트와 같음":
        page.keyboard.press("Tab")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert page.locator(".note").inner_text() != asked
