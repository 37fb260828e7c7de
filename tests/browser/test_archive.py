"""What is left when the server is gone: a folder on somebody's disk, opened by a double click."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import unquote, urlsplit
from zipfile import ZipFile

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, WebError

from generator.build import archive
from generator.record.folder import load
from tests.browser.visiting import VIEWS
from tests.site.built import addresses

# Every address on a page as the browser itself understands it, and what the page lacks.
_REACHED = """
() => [...document.querySelectorAll("[href], [src], [action]")]
  .filter((it) => !["canonical", "alternate"].includes(it.rel))
  .flatMap((it) => [it.href?.baseVal ?? it.href, it.src, it.getAttribute("action") && it.action])
  .filter(Boolean)
"""
_DRAWN = """
() => [...document.images].filter((it) => !it.naturalWidth).map((it) => it.src)
  .concat([...document.styleSheets].filter((it) => !it.ownerNode.sheet).map((it) => it.href))
"""


@pytest.fixture(
    scope="module", params=[pytest.param("real_site", marks=pytest.mark.whole), "second_city_site"]
)
def site(request: pytest.FixtureRequest) -> Path:
    """A city's site."""
    folder: Path = request.getfixturevalue(request.param)
    return folder


@pytest.fixture(scope="module")
def folder(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What a citizen has on the disk."""
    return unpacked(site, tmp_path_factory.mktemp("kept"))


def unpacked(site: Path, root: Path) -> Path:
    """Press a site, and unpack it in a place with a space and Korean letters in its name."""
    root.joinpath("site").symlink_to(site)
    records = load(site.parent).records
    assert records is not None
    place = root / "내 문서" / "공약 보관"
    with ZipFile(archive(root, records).file) as zipped:
        zipped.extractall(place)
    [top] = place.iterdir()
    return top


class Alone:
    """A browser without a network; opens files, and remembers what went wrong on them unseen."""

    def __init__(self, context: BrowserContext) -> None:
        """Listen to all that is said and asked."""
        self.faults: list[str] = []
        self.page = context.new_page()
        context.on("weberror", self._fail)
        self.page.on("console", self._listen)
        context.on("request", lambda request: self._look_at(request.url))

    def open(self, file: Path) -> None:
        """Open a file as a double click does."""
        self.page.goto(file.as_uri())

    def _fail(self, error: WebError) -> None:
        self.faults.append(f"{self.page.url}: {error.error}")

    def _listen(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            self.faults.append(f"{self.page.url}: {message.text}")

    def _look_at(self, url: str) -> None:
        if urlsplit(url).scheme != "file":
            self.faults.append(f"{self.page.url} asks for {url}")


@pytest.fixture
def alone(browser: Browser) -> Alone:
    """A reader with no network."""
    width, scheme = VIEWS[0]
    context = browser.new_context(
        viewport={"width": width, "height": 900}, color_scheme=scheme, offline=True, locale="ko-KR"
    )
    return Alone(context)


def test_a_double_click_leads_in(folder: Path, alone: Alone) -> None:
    alone.open(folder / "index.html")
    alone.page.wait_for_url((folder / "site" / "index.html").as_uri())
    assert alone.page.locator("h1").is_visible()
    assert alone.faults == []


def test_the_door_is_open_to_who_is_not_led_in(folder: Path) -> None:
    assert '<a href="site/index.html">' in (folder / "index.html").read_text(encoding="utf-8")


def test_every_page_is_there_and_says_the_same(folder: Path, site: Path) -> None:
    assert addresses(folder / "site") == [each for each in addresses(site) if each != "404.html"]


def test_every_download_is_there_byte_for_byte(folder: Path, site: Path) -> None:
    kept = {path.relative_to(site) for path in site.rglob("*") if path.is_file() and path.suffix != ".html"}
    kept.remove(Path("sitemap.xml"))
    assert any(path.suffix == ".csv" for path in kept)
    assert [
        path for path in kept if (folder / "site" / path).read_bytes() != (site / path).read_bytes()
    ] == []


def test_every_link_of_every_page_leads_to_a_file_and_no_page_complains(folder: Path, alone: Alone) -> None:
    gone: dict[str, object] = {}
    for address in addresses(folder / "site"):
        alone.open(folder / "site" / address / "index.html")
        reached = {url for url in alone.page.evaluate(_REACHED) if url.startswith("file:")}
        assert reached, address
        missing = [url for url in reached if not Path(unquote(urlsplit(url).path)).is_file()]
        if missing := [*missing, *alone.page.evaluate(_DRAWN)]:
            gone[address] = missing
    assert gone == {}
    assert alone.faults == []


def test_search_answers_and_leads_to_files(folder: Path, site: Path, alone: Alone) -> None:
    """A browser lets no page read its folder, so the index comes as scripts."""
    records = load(site.parent).records
    assert records is not None
    title = max((filed.record.title for filed in records.pledges.values()), key=len)
    alone.open(folder / "site" / "index.html")
    field = alone.page.locator("form.seek input")
    field.fill(title)
    field.press("Enter")
    answers = alone.page.locator("ol.hits a")
    answers.first.wait_for()
    assert title in (answers.first.text_content() or "")
    reached = [unquote(urlsplit(str(each.evaluate("(it) => it.href"))).path) for each in answers.all()]
    assert [path for path in reached if not Path(path).is_file()] == []
    answers.first.click()
    assert title in alone.page.locator("h1").inner_text()
    assert alone.faults == []


def test_a_reader_goes_from_page_to_page(folder: Path, alone: Alone) -> None:
    alone.open(folder / "site" / "index.html")
    alone.page.locator(".md-tabs a").nth(1).click()
    alone.page.locator("article table a").first.click()
    alone.page.wait_for_url("**/pledges/*/index.html")
    alone.page.locator("main h1").wait_for()
    assert alone.page.url.endswith("index.html")
    alone.page.locator("header a.site-name").click()
    assert alone.page.url == (folder / "site" / "index.html").as_uri()
    assert alone.faults == []
