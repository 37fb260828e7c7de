"""The list of pledges can be chosen from and sorted: what is left is what the records say."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.serving import served
from tests.browser.visiting import Visits, visiting
from tests.site.course import CityCourse, Course, read_course
from tests.some import some

PHONE = 390
NONE = "-"

_SHOWN = """
() => [...document.querySelectorAll(".pledges tbody tr")]
  .filter((row) => row.getClientRects().length)
  .map((row) => row.querySelector("a").getAttribute("href").split("/").at(-2))
"""
_COUNTS = """
(name) => Object.fromEntries([...document.querySelector(`[name=${name}]`).options].slice(1)
  .map((option) => [option.value, Number(option.textContent.match(/\\((\\d+)\\)$/)[1])]))
"""


@dataclass(frozen=True, slots=True)
class Asked:
    """A list that is open in a browser, where it is served, and what the records say."""

    page: Page
    url: str
    city: CityCourse

    def shown(self) -> list[str]:
        """Return the ids of the pledges that can be seen, in their order."""
        found = self.page.evaluate(_SHOWN)
        assert isinstance(found, list)
        return [str(each) for each in found]

    def at(self, query: str) -> list[str]:
        """Open an address of the list and return what can be seen."""
        self.page.goto(f"{self.url}{query}")
        return self.shown()

    def choose(self, name: str, value: str) -> list[str]:
        """Choose from a menu and return what can be seen."""
        self.page.locator(f"[name={name}]").select_option(value)
        return self.shown()

    def query(self) -> dict[str, str]:
        """Return the choice as the address has it."""
        return {name: values[0] for name, values in parse_qs(urlsplit(self.page.url).query).items()}

    def said(self) -> str:
        """Return what a screen reader is told of the choice."""
        return " ".join(self.page.get_by_role("status").inner_text().split())

    def right(self, **choice: str) -> set[str]:
        """Return the ids of the pledges that a choice leaves, by the records."""
        return {key for key, each in self.city.pledges.items() if self._fits(each, choice)}

    def _fits(self, course: Course, choice: dict[str, str]) -> bool:
        quarter = choice.get("quarter") or self.city.quarters[-1]
        own = {
            "status": course.status() or NONE,
            "field": course.record["field"],
            "department": self.city.department_id(course.department()) or NONE,
        }
        return (
            all(not choice.get(name) or choice[name] == value for name, value in own.items())
            and (not choice.get("quarter") or quarter in course.due or quarter in course.reports)
            and (not choice.get("missing") or course.missing(quarter))
            and (not choice.get("unmet") or course.unmet(quarter))
            and (not choice.get("late") or course.late(quarter, self.city.settings))
        )


@pytest.fixture(scope="module", params=["demo_site", "second_city_site"])
def site(request: pytest.FixtureRequest) -> Path:
    """Each city that has more than one pledge."""
    folder = request.getfixturevalue(request.param)
    assert isinstance(folder, Path)
    return folder


@pytest.fixture(scope="module")
def listed(site: Path, browser: Browser) -> Iterator[Callable[..., Asked]]:
    """Open the list: `listed(query, width=…)`; of each width and nature there is one window."""
    with served(site) as top, visiting(browser) as page_at:
        url, city = f"{top}pledges/", read_course(site.parent)
        windows: dict[tuple[int, bool], Page] = {}

        def opened(query: str = "", width: int = 1280, *, scripts: bool = True) -> Asked:
            if (width, scripts) in windows:
                windows[width, scripts].goto(f"{url}{query}")
            else:
                windows[width, scripts] = page_at(f"{url}{query}", width, scripts=scripts)
            return Asked(windows[width, scripts], url, city)

        yield opened


def values(asked: Asked, name: str) -> list[str]:
    """Return what a menu gives to choose from."""
    return list(asked.page.evaluate(_COUNTS, name))


def test_without_a_choice_every_pledge_is_there_in_the_order_of_its_number(
    listed: Callable[..., Asked],
) -> None:
    asked = listed()
    assert set(asked.shown()) == set(asked.city.pledges)
    assert f"공약 {len(asked.city.pledges)}건이 모두" in asked.said()


def test_without_scripts_the_list_is_one_whole_table_and_nothing_idle_stands_beside_it(
    listed: Callable[..., Asked],
) -> None:
    page = listed("?status=completed", scripts=False).page
    rows = page.locator(".pledges tbody tr")
    assert rows.count() == len(rows.all()) > 1
    assert all(row.is_visible() for row in rows.all())
    assert not page.locator(".finder").is_visible()
    assert page.locator("main button").count() == page.locator("main button:not(:visible)").count()


@pytest.mark.parametrize("name", ["status", "field", "department", "quarter"])
def test_each_choice_of_a_menu_leaves_what_the_records_say(name: str, listed: Callable[..., Asked]) -> None:
    asked = listed()
    assert values(asked, name)
    for value in values(asked, name):
        right = asked.right(**{name: value})
        assert asked.page.evaluate(_COUNTS, name)[value] == len(right)
        assert set(asked.choose(name, value)) == right, value
        assert asked.query() == {name: value}


@pytest.mark.parametrize(
    ("tick", "flag"), [("missing", "미제출"), ("unmet", "계획대로 되지 않음"), ("late", "늦게 제출")]
)
def test_what_to_look_at_is_that_of_the_quarter_or_else_of_the_newest(
    tick: str, flag: str, listed: Callable[..., Asked]
) -> None:
    asked = listed(f"?{tick}=1")
    for quarter in ("", *asked.city.quarters):
        right = asked.right(**{tick: "1", "quarter": quarter})
        assert set(asked.choose("quarter", quarter)) == right, quarter
        assert asked.query() == {tick: "1"} | ({"quarter": quarter} if quarter else {})
        flags = asked.page.locator(".pledges tbody tr:visible .flags").all_inner_texts()
        assert len(flags) == len(right)
        assert all(flag in each for each in flags)
    assert set(asked.at(f"?{tick}=1&quarter={asked.city.quarters[0]}")) == asked.right(
        **{tick: "1", "quarter": asked.city.quarters[0]}
    )
    assert any(asked.right(**{tick: "1", "quarter": quarter}) for quarter in asked.city.quarters)


@pytest.mark.parametrize("step", [5, pytest.param(1, marks=pytest.mark.whole)])
def test_every_count_follows_the_other_choices(listed: Callable[..., Asked], step: int) -> None:
    """Each number beside a choice is what that choice would leave, with the others as they are.

    Every fifth of all combinations has each two values of two choices; a whole run looks at all.
    """
    asked = listed()
    names = ("status", "field", "department", "quarter")
    middle = {name: ["", values(asked, name)[len(values(asked, name)) // 2]] for name in names}
    combined = list(product(*middle.values(), ["", "missing", "unmet", "late"]))
    for chosen in some(combined[::step]):
        choice: dict[str, str] = dict(zip(names, chosen[:-1], strict=True))
        choice |= {chosen[-1]: "1"} if chosen[-1] else {}
        asked.at("?" + "&".join(f"{name}={value}" for name, value in choice.items() if value))
        for name in some(names):
            told = asked.page.evaluate(_COUNTS, name)
            right = {value: len(asked.right(**choice | {name: value})) for value in told}
            assert told == right, (choice, name)
        for tick in ("missing", "unmet", "late"):
            told = asked.page.locator(f"[data-count={tick}]").inner_text()
            assert told == f"({len(asked.right(**choice | {tick: '1'}))})", choice


def test_a_choice_can_be_shared_by_its_address_and_taken_back(
    listed: Callable[..., Asked], page_at: Visits
) -> None:
    asked = listed()
    field = asked.city.settings["fields"][-1]["id"]
    asked.choose("field", field)
    asked.choose("quarter", asked.city.quarters[0])
    both = asked.shown()
    assert set(both) == asked.right(field=field, quarter=asked.city.quarters[0])
    assert Asked(page_at(asked.page.url), asked.url, asked.city).shown() == both
    asked.page.go_back()
    assert set(asked.shown()) == asked.right(field=field)
    assert asked.page.locator("[name=field]").input_value() == field
    assert asked.page.locator("[name=quarter]").input_value() == ""
    asked.page.go_back()
    assert set(asked.shown()) == set(asked.city.pledges)
    asked.page.go_forward()
    assert set(asked.shown()) == asked.right(field=field)


def test_what_an_address_asks_for_in_vain_is_not_chosen(listed: Callable[..., Asked]) -> None:
    asked = listed("?status=nobody&field=9999&quarter=1999-Q1&missing=yes&sort=colour&who=me")
    assert set(asked.shown()) == set(asked.city.pledges)
    assert set(asked.at("?sort=__proto__")) == set(asked.city.pledges)


def test_a_choice_is_told_in_words_to_eyes_and_ears(listed: Callable[..., Asked]) -> None:
    asked = listed()
    field = asked.city.settings["fields"][0]
    left = asked.choose("field", field["id"])
    assert field["name"] in asked.said()
    assert f"{len(asked.city.pledges)}건 가운데 {len(left)}건" in asked.said()


def test_a_choice_that_leaves_nothing_says_so_and_all_can_be_cleared(listed: Callable[..., Asked]) -> None:
    asked = listed()
    pairs = product(values(asked, "field"), values(asked, "department"))
    field, department = next(each for each in pairs if not asked.right(field=each[0], department=each[1]))
    assert asked.at(f"?field={field}&department={department}&sort=title") == []
    assert "공약은 없습니다" in asked.said()
    asked.page.get_by_role("button", name="모두 지우기").press("Enter")
    assert set(asked.shown()) == set(asked.city.pledges)
    assert asked.query() == {"sort": "title"}
    assert asked.page.evaluate("document.activeElement.name") == "status"
    assert not asked.page.get_by_role("button", name="모두 지우기").is_visible()


@pytest.mark.parametrize(
    ("head", "key"), [("공약", "title"), ("추진상황", "status"), ("최근 보고", "newest")]
)
def test_a_head_sorts_upward_then_downward_and_says_so(
    head: str, key: str, listed: Callable[..., Asked]
) -> None:
    asked = listed()
    by_number = asked.shown()
    button = asked.page.locator("thead").get_by_role("button", name=head, exact=True)
    for way, query in (("ascending", key), ("descending", f"-{key}")):
        button.press("Enter")
        assert asked.page.locator("thead th[aria-sort]").get_attribute("aria-sort") == way
        assert asked.query() == {"sort": query}
        assert sorted(asked.shown()) == sorted(by_number)
        order = [rank(asked, each, key) for each in asked.shown()]
        if key != "title":  # in which order letters stand is the browser's to know
            assert order == sorted(order, reverse=way == "descending")
        else:
            names = [str(each) for each in order]
            collated = asked.page.evaluate("(all) => all.sort(new Intl.Collator('ko').compare)", names)
            assert names == (collated if way == "ascending" else collated[::-1])
    asked.page.locator("thead").get_by_role("button", name="번호", exact=True).press("Enter")
    assert asked.shown() == by_number


def rank(asked: Asked, pledge: str, key: str) -> Any:  # noqa: ANN401  whatever it is sorted by
    """Return by what a pledge is sorted."""
    course = asked.city.pledges[pledge]
    if key == "title":
        return course.record["title"]
    if key == "newest":
        return asked.city.quarters.index(list(course.reports)[-1]) if course.reports else -1
    return ["", *values(asked, "status")].index(course.status() or NONE)


def test_a_phone_unfolds_what_there_is_to_choose_and_sorts_by_a_menu(listed: Callable[..., Asked]) -> None:
    asked = listed("", PHONE)
    menu = asked.page.locator("[name=status]")
    fold = asked.page.get_by_role("button", name="골라 보기")
    assert (menu.is_visible(), fold.get_attribute("aria-expanded")) == (False, "false")
    fold.tap()
    assert (menu.is_visible(), fold.get_attribute("aria-expanded")) == (True, "true")
    by_number = asked.shown()
    asked.choose("sort", "newest")
    order = [rank(asked, each, "newest") for each in asked.shown()]
    assert order == sorted(order)
    assert asked.choose("sort", "") == by_number


def test_a_card_on_a_phone_is_still_a_row_with_a_head(listed: Callable[..., Asked]) -> None:
    asked = listed("", PHONE)
    row = asked.page.get_by_role("table").get_by_role("row").nth(1)
    assert row.get_by_role("rowheader").count() == 1
    assert row.get_by_role("cell").count() >= len(("status", "department", "field", "newest"))
    heads = asked.page.get_by_role("table").get_by_role("row").first.get_by_role("columnheader")
    assert len(heads.all()) == 6
    assert "소관 부서" in heads.all_inner_texts()[2]


def test_a_list_opened_from_a_folder_is_chosen_from_too(site: Path, page_at: Visits) -> None:
    page = page_at(f"{(site / 'pledges' / 'index.html').as_uri()}?missing=1")
    asked = Asked(page, "", read_course(site.parent))
    assert set(asked.shown()) == asked.right(missing="1")
    field = asked.city.settings["fields"][0]["id"]
    assert set(asked.choose("field", field)) == asked.right(missing="1", field=field)
