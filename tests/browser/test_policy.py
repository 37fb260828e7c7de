"""A city's server may forbid all that is not the site's own, and scripts in pages: nothing is missed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import ConsoleMessage, Page

from tests.browser.serving import served
from tests.browser.visiting import Visits
from tests.site.built import addresses
from tests.site.spread import hardest

POLICY = "default-src 'self'"
"""Nothing from elsewhere, no script and no style but in files, no picture in an address of its own."""


class Strict:
    """A site that is served under the policy, and all that a browser said of its breaches."""

    def __init__(self, url: str, page_at: Visits) -> None:
        """Open the first page."""
        self.url = url
        self.said: list[str] = []
        self.page: Page = page_at(url)
        self.page.on("console", self._listen)
        self.page.reload()  # what was said before anyone listened, it says again

    def _listen(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            self.said.append(f"{self.page.url}: {message.text}")


@pytest.fixture(params=[pytest.param("real_site", marks=pytest.mark.whole), "second_city_site"])
def site(request: pytest.FixtureRequest) -> Path:
    """A city's site; the second has every kind of page."""
    folder: Path = request.getfixturevalue(request.param)
    return folder


@pytest.fixture
def strict(site: Path, page_at: Visits) -> Iterator[Strict]:
    """A reader of a strict server's site."""
    with served(site, POLICY) as url:
        yield Strict(url, page_at)


def test_no_page_needs_what_is_forbidden(strict: Strict, site: Path, whole: bool) -> None:  # noqa: FBT001
    """In a swift run, of all pages those that hold each shape."""
    for address in addresses(site) if whole else hardest(site)[site]:
        strict.page.goto(f"{strict.url}{address}")
        assert strict.page.locator("h1").is_visible(), address
        assert strict.page.evaluate("document.documentElement.className").startswith("js"), address
    assert strict.said == []


def test_search_the_list_and_the_scheme_work_all_the_same(second_city_site: Path, page_at: Visits) -> None:
    with served(second_city_site, POLICY) as url:
        strict = Strict(url, page_at)
        strict.page.goto(f"{url}search/?q=나눔터")
        strict.page.locator("ol.hits a").first.wait_for()
        strict.page.goto(f"{url}pledges/")
        strict.page.locator("main select[name=field]").select_option(index=1)
        assert "field=" in strict.page.url
        strict.page.locator(".scheme-button").click()
        assert strict.page.locator("body").get_attribute("data-md-color-scheme") == "slate"
        assert strict.said == []


@pytest.mark.parametrize(
    "breach",
    [
        "<script>document.title = 'run'</script>",
        "<p onclick='run()'>",
        "<p style='color: red'>",
        "<img alt='' src='data:image/gif;base64,R0lGODlhAQABAAAAACw='>",
        "<iframe title='' src='data:text/html,x'></iframe>",
    ],
)
def test_the_browser_tells_a_breach(breach: str, page_at: Visits, tmp_path: Path) -> None:
    """The silence above would say nothing if it did not."""
    tmp_path.joinpath("index.html").write_text(f"<!doctype html><title>a</title>{breach}", encoding="utf-8")
    with served(tmp_path, POLICY) as url:
        strict = Strict(url, page_at)
        strict.page.wait_for_load_state("networkidle")
        assert any("Content Security Policy" in each for each in strict.said)
