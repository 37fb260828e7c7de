"""The page of downloads leads to every download, and tells programs of them only what is true."""

from __future__ import annotations

import json
import re
from pathlib import Path
from urllib.parse import unquote

from tests.site.built import read_page, words
from tests.site.conftest import SMALL
from tests.site.course import CityCourse
from tests.some import some

_JSON = "주소의 .csv를 .json으로 바꾸면 같은 표의 JSON입니다."
_FEEDS = "[@type='application/atom+xml' or @type='text/calendar']"
pytestmark = SMALL
_BLOCK = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)


def _targets(site: Path, page: str) -> set[str]:
    """Return the files to which a page links, from the site's site, and the JSON that it tells of."""
    held = read_page(site, f"{page}/")
    assert _JSON in words(held.main)
    links = (unquote(str(each)) for each in held.root.xpath("//a/@href"))
    folder = (site / page).resolve()
    linked = {
        (folder / link.partition("#")[0]).resolve().relative_to(site.resolve()).as_posix()
        for link in links
        if ":" not in link
    }
    return linked | {re.sub(r"\.csv$", ".json", each) for each in linked}


def test_every_download_that_holds_a_row_is_linked_from_the_page_or_from_its_pledges_page(site: Path) -> None:
    """Beside the CSV of a table the page says how the same table is had as JSON."""
    linked = _targets(site, "data")
    for pledge in sorted((site / "pledges").iterdir()):
        if pledge.is_dir():
            linked |= _targets(site, f"pledges/{pledge.name}")
    files = {
        path.relative_to(site).as_posix()
        for path in (site / "data").rglob("*")
        if path.suffix in {".csv", ".json", ".xlsx"} and "records" not in path.parts
    }
    aside = {name for name in files if name.endswith("datapackage.json")}
    empty = {
        name for name in files if name.endswith(".csv") and len((site / name).read_bytes().splitlines()) == 1
    }
    aside |= empty | {name.replace(".csv", ".json") for name in empty}
    assert files - aside <= linked
    assert "data/all/datapackage.json" in linked


def test_what_search_engines_are_told_is_what_stands_there(city: CityCourse, site: Path) -> None:
    """schema.org's Dataset: each address leads to a file; no licence is named that is not stated."""
    [block] = _BLOCK.findall((site / "data/index.html").read_text(encoding="utf-8"))
    assert not set("<>&'") & set(block)
    told = json.loads(block)
    assert (told["@context"], told["@type"]) == ("https://schema.org", "Dataset")
    assert told["name"]
    assert told["description"]
    for each in told["distribution"]:
        assert (site / "data" / each["contentUrl"]).is_file()
    assert ("license" in told) == ("address" in city.settings.get("licence", {}))


def test_no_other_page_bears_a_block_of_data(site: Path) -> None:
    bearing = [
        path.relative_to(site).as_posix()
        for path in site.rglob("*.html")
        if _BLOCK.search(path.read_text(encoding="utf-8"))
    ]
    assert bearing == ["data/index.html"]


def test_the_pages_offer_feeds_and_calendars_that_are_there(site: Path) -> None:
    """Each page names a feed of its own part, or of the whole."""
    for page in some(site.rglob("index.html")):
        held = read_page(site, page.relative_to(site).as_posix().removesuffix("index.html"))
        offered = [str(each) for each in held.root.xpath(f"//link[@rel='alternate']{_FEEDS}/@href")]
        assert offered, page
        for each in offered:
            assert (page.parent / each).resolve().is_file()
        of_pledge = re.match(r"pledges/([^/]+)/", page.relative_to(site).as_posix())
        if of_pledge:
            assert offered[0].endswith(f"feeds/pledges/{of_pledge[1]}.xml")


def test_a_saved_file_bears_the_last_day_that_it_tells_of(site: Path) -> None:
    """The address never changes; the name under which a reader keeps the file ends in a day."""
    held = read_page(site, "data/")
    names = [str(each) for each in held.root.xpath("//a[contains(@href, 'quarters/')]/@download")]
    assert names
    assert all(re.search(r"_\d{4}-\d{2}-\d{2}\.(?:csv|json|xlsx)$", name) for name in names)
