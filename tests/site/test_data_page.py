"""The page of downloads leads to every download, and tells programs of them only what is true."""

from __future__ import annotations

import json
import re
from pathlib import Path
from urllib.parse import unquote

from tests.site.built import read_page
from tests.site.conftest import SMALL
from tests.site.course import CityCourse
from tests.some import some

_FEEDS = "[@type='application/atom+xml' or @type='text/calendar']"
pytestmark = SMALL
_BLOCK = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)


def _targets(site: Path, page: str) -> set[str]:
    """Return the files to which a page links, from the site's root."""
    links = (unquote(str(each)) for each in read_page(site, f"{page}/").root.xpath("//a/@href"))
    folder = (site / page).resolve()
    return {
        (folder / link.partition("#")[0]).resolve().relative_to(site.resolve()).as_posix()
        for link in links
        if ":" not in link
    }


def test_every_download_is_linked_from_the_page_or_from_its_pledges_page(site: Path) -> None:
    """Of a released quarter its book and its list, which names all its files."""
    linked = _targets(site, "data")
    offered = [*(site / "data/all").iterdir(), *(site / "data/releases").glob("*/*/book.xlsx")]
    for pledge in (site / "data/pledges").iterdir():
        linked |= _targets(site, f"pledges/{pledge.name}")
        offered += pledge.iterdir()
    assert {path.relative_to(site).as_posix() for path in offered} <= linked


def test_no_page_offers_more_files_than_a_person_can_choose_from(city: CityCourse, site: Path) -> None:
    tables = len(list((site / "data/all").glob("*.csv")))
    issues = len(list((site / "data/releases").glob("*/*/manifest.yml")))
    files = [each for each in _targets(site, "data") if each.startswith("data/") and "." in each]
    assert len(files) <= tables + 2 * issues + 8
    for pledge in city.pledges:
        assert len([each for each in _targets(site, f"pledges/{pledge}") if each.startswith("data/p")]) == 2


def test_who_follows_an_old_address_is_led_to_where_its_rows_are(site: Path) -> None:
    lost = read_page(site, "404.html")
    assert any(str(each).endswith("data/#moved") for each in lost.root.xpath("//a/@href"))
    assert read_page(site, "data/").root.xpath("//*[@id='moved']")


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
    names = [str(each) for each in held.root.xpath("//a/@download")]
    assert names
    assert all(re.search(r"_\d{4}-\d{2}-\d{2}\.(?:csv|sqlite|xlsx|zip)$", name) for name in names)
