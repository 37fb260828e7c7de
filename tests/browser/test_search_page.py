"""The search page answers in words, by keyboard, and without scripts says how to go on.

From a folder it is tried in test_archive.py, under strict rules in test_policy.py.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.serving import served
from tests.browser.visiting import Visits


@pytest.fixture(scope="module")
def demo(demo_site: Path) -> Iterator[str]:
    """The address at which the invented city is served."""
    with served(demo_site) as url:
        yield url


def answered(page: Page) -> str:
    """Wait until the search has answered; return what it says."""
    said = page.locator("[role=status] b").first
    said.wait_for()
    return " ".join(page.locator("[role=status]").inner_text().split())


def test_a_reader_searches_from_any_page_by_keyboard_alone(page_at: Visits, demo: str) -> None:
    page = page_at(f"{demo}pledges/2-1-2/", 390)
    page.locator("header .seek-link").press("Enter")
    page.locator("article input[type=search]").focus()
    page.keyboard.type("모노레일")
    page.keyboard.press("Enter")
    assert "찾았습니다" in answered(page)
    assert page.url.startswith(f"{demo}search/?q=")
    first = page.locator("ol.hits a").first
    assert first.inner_text() == "3-1-4 도심 모노레일 도입"
    first.focus()
    page.keyboard.press("Enter")
    page.wait_for_url(f"{demo}pledges/3-1-4/")


def test_a_result_says_what_a_citizen_asks_first(page_at: Visits, demo: str) -> None:
    page = page_at(f"{demo}search/?q=예산 조례")
    answered(page)
    lefts = "() => [...document.querySelectorAll('ol.hits > li')].map((it) => it.offsetLeft)"
    assert len(set(page.evaluate(lefts))) == 1  # one below the other
    for result in page.locator("ol.hits > li").all():
        assert result.locator("h3 [data-fill=number]").inner_text()
        assert result.locator(".status").count() == 1
        assert result.locator("mark").count() > 0
        for line in result.locator(".line").all():
            assert line.locator("mark").count() > 0


def test_a_page_that_the_city_wrote_itself_is_found_and_led_to(page_at: Visits, demo: str) -> None:
    page = page_at(f"{demo}search/?q=평가단원 교육")
    assert answered(page) == "공약 밖의 글 1건을 찾았습니다."
    result = page.locator("ol.hits > li")
    assert result.locator(".status").count() == 0
    assert result.locator("mark").count() > 0
    result.locator("h3 a").click()
    page.wait_for_url(f"{demo}pages/citizen-panel/")


def test_the_line_of_a_result_stands_in_the_report_that_it_names(page_at: Visits, demo: str) -> None:
    page = page_at(f"{demo}search/?q=보도자료 배포")
    answered(page)
    result = page.locator("ol.hits > li").first
    line = result.locator(".line").first.inner_text()
    place = result.locator(".where a").first
    place.click()
    page.wait_for_url("**/pledges/*/20*/**")
    assert line in page.locator("article").inner_text()


def test_filters_count_narrow_and_stand_in_the_address(page_at: Visits, demo: str) -> None:
    page = page_at(f"{demo}search/?q=청년")
    answered(page)
    choices = page.locator("select[name=field] option")
    told = {
        option.get_attribute("value"): option.inner_text()
        for option in choices.all()
        if option.get_attribute("disabled") is None
    }
    number = int(told["4"].rpartition("(")[2].rstrip(")"))
    page.locator("select[name=field]").select_option("4")
    page.locator(f"[role=status] b:text-is('{number}')").wait_for()
    assert "field=4" in page.url
    numbers = page.locator("ol.hits [data-fill=number]").all_inner_texts()
    assert numbers
    assert all(each.startswith("4-") for each in numbers)
    shared = page_at(page.url)
    answered(shared)
    assert shared.locator("ol.hits [data-fill=number]").all_inner_texts() == numbers
    assert shared.locator("select[name=field]").input_value() == "4"


def test_more_results_come_when_asked_for_and_the_focus_goes_to_the_first_of_them(
    page_at: Visits, demo: str
) -> None:
    page = page_at(f"{demo}search/?q=공모")
    answered(page)
    results = page.locator("ol.hits > li")
    assert results.count() == 10
    page.locator("button.grow").focus()
    page.keyboard.press("Enter")
    results.nth(10).wait_for()
    page.wait_for_function(
        "document.activeElement.closest('li')?.previousElementSibling?.matches(':nth-child(10)')"
    )


def test_what_is_not_found_is_said_kindly_with_ways_on(page_at: Visits, demo: str) -> None:
    page = page_at(f"{demo}search/?q=뷁쀍")
    assert answered(page) == "뷁쀍 — 이 말이 적힌 공약을 찾지 못했습니다."
    assert page.locator("article #ways ~ ul a").count() == 3
    assert page.locator("ol.hits, select").count() == 0


def test_an_unknown_word_is_named_and_the_rest_is_answered(page_at: Visits, demo: str) -> None:
    page = page_at(f"{demo}search/?q=모노레일 뷁쀍")
    assert "뷁쀍 — 어느 공약에도 없는 말이라 빼고 찾았습니다." in answered(page)
    assert page.locator("ol.hits > li").count() >= 1


def test_what_another_word_of_one_meaning_finds_is_said_to_be_found_by_it(page_at: Visits, demo: str) -> None:
    page = page_at(f"{demo}search/?q=강아지를")
    assert "강아지를 — 이대로 적힌 공약은 없어, 반려동물 — 이 말로 찾았습니다." in answered(page)
    result = page.locator("ol.hits > li").first
    assert "강아지를 대신 같은 뜻의 반려동물 — 이 말로 찾았습니다." in result.inner_text()
    assert result.locator("mark").first.inner_text() == "반려동물"


def test_what_the_very_word_finds_stands_before_what_another_does(page_at: Visits, demo: str) -> None:
    page = page_at(f"{demo}search/?q=노인")
    assert "노인 — 같은 뜻의 어르신 — 이 말도 함께 찾았습니다." in answered(page)
    told = ["노인 대신 같은 뜻의 어르신" in each for each in page.locator("ol.hits > li").all_inner_texts()]
    assert told == [False] + [True] * 9


def test_what_a_person_types_is_text(page_at: Visits, demo: str) -> None:
    page = page_at(f"{demo}search/")
    for typed in (
        "<img src=x onerror=alert(1)>",
        '"><b>조례',
        "%EC%A1%B0",
        "' OR 1=1",
        "${조례}",
        "{{ 7*7 }}",
    ):
        page.goto(f"{demo}search/")
        page.locator("article input").fill(typed)
        page.keyboard.press("Enter")
        page.locator("[role=status] p").first.wait_for()
        assert page.locator("article input").input_value() == typed
        assert page.locator("article img").count() == 0


def test_without_scripts_the_page_says_how_to_go_on(page_at: Visits, demo: str) -> None:
    page = page_at(f"{demo}search/?q=조례", scripts=False)
    note = page.locator(".scriptless")
    assert note.is_visible()
    assert note.locator("a").get_attribute("href") == "../pledges/"
    with_scripts = page_at(f"{demo}search/")
    assert not with_scripts.locator(".scriptless").is_visible()
