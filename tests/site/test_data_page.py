"""The page of downloads leads to every download, and tells programs of them only what is true."""

from __future__ import annotations

import json
import re
from pathlib import Path
from urllib.parse import unquote

import pytest

from generator.ledger.downloads import CATALOGUE_FILE
from tests.site.built import read_page, words
from tests.site.written import ROOT

SITES = ("real_site", "second_city_site")
_JSON = "주소의 .csv를 .json으로 바꾸면 같은 표의 JSON입니다."
_FEEDS = "[@type='application/atom+xml' or @type='text/calendar']"
EACH_SITE = pytest.mark.parametrize("site", SITES)
_BLOCK = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)


def _targets(site: Path, page: str) -> set[str]:
    """Return the files to which a page links, from the site's root."""
    held = read_page(site, f"{page}/")
    links = (unquote(str(each)) for each in held.root.xpath("//a/@href"))
    folder = (site / page).resolve()
    return {
        (folder / link.partition("#")[0]).resolve().relative_to(site.resolve()).as_posix()
        for link in links
        if ":" not in link
    }


@EACH_SITE
def test_every_download_is_linked_from_the_page_or_from_its_pledges_page(
    request: pytest.FixtureRequest, site: str
) -> None:
    """A pledge's page links the CSV of a table, and says once how the same table is had as JSON."""
    root: Path = request.getfixturevalue(site)
    linked = _targets(root, "data")
    for pledge in sorted((root / "pledges").iterdir()):
        if pledge.is_dir():
            own = _targets(root, f"pledges/{pledge.name}")
            assert _JSON in words(read_page(root, f"pledges/{pledge.name}/").main)
            linked |= own | {re.sub(r"\.csv$", ".json", each) for each in own}
    files = {
        path.relative_to(root).as_posix()
        for path in (root / "data").rglob("*")
        if path.suffix in {".csv", ".json", ".xlsx"} and "records" not in path.parts
    }
    aside = {name for name in files if name.endswith("datapackage.json")}
    assert files - aside <= linked
    assert "data/all/datapackage.json" in linked


@EACH_SITE
def test_what_search_engines_are_told_is_what_stands_there(request: pytest.FixtureRequest, site: str) -> None:
    """schema.org's Dataset: each address leads to a file; no licence is named that is not stated."""
    root: Path = request.getfixturevalue(site)
    [block] = _BLOCK.findall((root / "data/index.html").read_text(encoding="utf-8"))
    assert not set("<>&'") & set(block)
    told = json.loads(block)
    assert (told["@context"], told["@type"]) == ("https://schema.org", "Dataset")
    assert told["name"]
    assert told["description"]
    for each in told["distribution"]:
        assert (root / "data" / each["contentUrl"]).is_file()
    assert ("license" in told) == (site == "second_city_site" and _states_an_address())


def _states_an_address() -> bool:
    settings = (ROOT / "tests/cases/second-city/content/city.yml").read_text(encoding="utf-8")
    return "address: http" in settings.partition("licence:")[2].partition("contact:")[0]


@EACH_SITE
def test_no_other_page_bears_a_block_of_data(request: pytest.FixtureRequest, site: str) -> None:
    root: Path = request.getfixturevalue(site)
    bearing = [
        path.relative_to(root).as_posix()
        for path in root.rglob("*.html")
        if _BLOCK.search(path.read_text(encoding="utf-8"))
    ]
    assert bearing == ["data/index.html"]


@EACH_SITE
def test_each_address_of_the_catalogue_leads_to_a_file(request: pytest.FixtureRequest, site: str) -> None:
    """DCAT: the whole and each quarter with its distributions, relative to the catalogue's own place."""
    root: Path = request.getfixturevalue(site)
    told = json.loads((root / CATALOGUE_FILE).read_text(encoding="utf-8"))
    assert told["@type"] == "Catalog"
    quarters = {path.name for path in (root / "data/quarters").iterdir()}
    assert {each["identifier"] for each in told["dataset"]} == {"all"} | quarters
    for dataset in told["dataset"]:
        assert (root / "data" / dataset["landingPage"]).is_dir()
        assert dataset["temporal"]["startDate"] <= dataset["temporal"]["endDate"]
        for each in dataset["distribution"]:
            assert (root / "data" / each["downloadURL"]).is_file()
            assert each["mediaType"].startswith("https://www.iana.org/assignments/media-types/")


@EACH_SITE
def test_the_pages_offer_feeds_and_calendars_that_are_there(
    request: pytest.FixtureRequest, site: str
) -> None:
    """Each page names a feed of its own part, or of the whole."""
    root: Path = request.getfixturevalue(site)
    for page in root.rglob("index.html"):
        held = read_page(root, page.relative_to(root).as_posix().removesuffix("index.html"))
        offered = [str(each) for each in held.root.xpath(f"//link[@rel='alternate']{_FEEDS}/@href")]
        assert offered, page
        for each in offered:
            assert (page.parent / each).resolve().is_file()
        of_pledge = re.match(r"pledges/([^/]+)/", page.relative_to(root).as_posix())
        if of_pledge:
            assert offered[0].endswith(f"feeds/pledges/{of_pledge[1]}.xml")


@EACH_SITE
def test_a_saved_file_bears_the_last_day_that_it_tells_of(request: pytest.FixtureRequest, site: str) -> None:
    """The address never changes; the name under which a reader keeps the file ends in a day."""
    root: Path = request.getfixturevalue(site)
    held = read_page(root, "data/")
    names = [str(each) for each in held.root.xpath("//a[contains(@href, 'quarters/')]/@download")]
    assert names
    assert all(re.search(r"_\d{4}-\d{2}-\d{2}\.(?:csv|json|xlsx)$", name) for name in names)
