"""Every address that the records can fill is there, and each page is whole: one heading, a title, anchors."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import parse_qsl, urljoin, urlsplit

from lxml import html

from tests.site.built import BuiltPage, addresses, pages, read_page, words
from tests.site.conftest import SMALL
from tests.site.course import CityCourse
from tests.some import some

pytestmark = SMALL

MISSING = "404.html"
SHORT = 80
_ID = re.compile(r"[A-Za-z][A-Za-z0-9.-]*")


def everywhere(site: Path, *but: str) -> list[BuiltPage]:
    """Return every page but those at some addresses."""
    return [page for page in pages(site) if page.address not in but]


def breaches(found: dict[str, object]) -> dict[str, object]:
    """Return the pages on which something was found."""
    return {address: faults for address, faults in found.items() if faults}


def test_every_address_that_the_records_can_fill_is_there_and_no_other(city: CityCourse, site: Path) -> None:
    planning = {
        city.department_id(each.department())
        for each in city.pledges.values()
        if any(each.planned(quarter) for quarter in each.reports)
    } - {None}
    own = {
        *(
            "",
            "about/",
            "words/",
            "budget/",
            "changes/",
            "data/",
            "departments/",
            "fields/",
            "participation/",
        ),
        *("rates/", "pledges/", "search/", "corrections/", "quarters/"),
        *(f"departments/{each['id']}/" for each in city.settings["departments"]),
        *(f"departments/{each}/plans/" for each in planning),
        *(f"fields/{each['id']}/" for each in city.settings["fields"]),
        *(f"quarters/{each}/" for each in city.quarters),
        *(f"pledges/{key}/" for key in city.pledges),
        *(f"pledges/{key}/{each}/" for key, pledge in city.pledges.items() for each in pledge.reports),
    }
    assert set(addresses(site)) == own | {MISSING}


def test_the_title_of_every_page_names_the_site(site: Path) -> None:
    titles = {page.address: words(page.one("/html/head/title")) for page in pages(site)}
    config = (site.parent / "mkdocs.yml").read_text(encoding="utf-8")
    found = re.search("^site_name: (.+)$", config, re.MULTILINE)
    assert found
    assert [address for address, title in titles.items() if not title.endswith(found[1])] == []


def test_every_page_tells_search_engines_what_it_is(site: Path) -> None:
    for page in some(everywhere(site, MISSING)):
        description = page.one("/html/head/meta[@name='description']").get("content")
        assert description, page.address
        assert page.one("/html/head/meta[@property='og:description']").get("content") == description
        [shared] = [each.get("content") for each in page.all("/html/head/meta[@property='og:title']")]
        assert words(page.one("/html/head/title")).startswith(str(shared)), page.address


def test_no_two_pages_say_the_same_of_themselves(site: Path) -> None:
    told = [
        page.one("/html/head/meta[@name='description']").get("content") for page in everywhere(site, MISSING)
    ]
    assert sorted(each for each in set(told) if told.count(each) > 1) == []


def test_what_a_page_says_of_itself_is_short_enough_to_be_shown_whole(site: Path) -> None:
    """A messenger shows some 80 letters; only the name of a pledge may make it longer."""
    long = {
        page.address: said
        for page in everywhere(site, MISSING)
        if len(said := str(page.one("/html/head/meta[@name='description']").get("content"))) > SHORT
    }
    assert [address for address in long if not address.startswith("pledges/")] == []


def test_the_site_has_one_name_in_its_settings_its_frame_and_its_citations(
    city: CityCourse, site: Path
) -> None:
    settings = city.settings
    name = settings.get("site_name") or f"{settings['name']} 공약장부"
    licence = settings["licence"]["attribution"] if "licence" in settings else None
    for page in some(pages(site)):
        assert words(page.one("//header//a[@class='site-name']")) == name, page.address
        cited = [words(each) for each in page.all("//p") if words(each).startswith("출처 표기: ")]
        own = [each for each in cited if each != f"출처 표기: {licence}"]
        assert [each for each in own if not each.endswith(f", {name}.")] == [], page.address


def test_pages_say_where_they_belong_all_of_them_or_none(site: Path) -> None:
    """Without site_url in mkdocs.yml nobody knows the public address, and none is made up."""
    named = [page.all("/html/head/link[@rel='canonical']") for page in everywhere(site, MISSING)]
    assert len({len(links) for links in named}) == 1


def test_every_section_can_be_linked_to_by_an_id_that_no_renderer_made_up(site: Path) -> None:
    """Korean headings would be called _1, _2; and the next section would take the name of the last."""
    nameless: dict[str, object] = {
        page.address: [
            words(each)
            for each in page.all("//article//*[self::h1 or self::h2 or self::h3][not(ancestor::template)]")
            if not _ID.fullmatch(each.get("id") or "")
        ]
        for page in everywhere(site, MISSING)
    }
    assert breaches(nameless) == {}


def test_the_way_to_a_page_is_shown_from_home_down(site: Path) -> None:
    for page in some(everywhere(site, MISSING, "")):
        way = page.all("//nav[@aria-label='현재 위치']//li")
        assert words(way[0]) == "처음", page.address
        targets = [str(each.get("href")) for step in way for each in step.findall("a")]
        assert len(targets) == len(way), page.address
        assert all((site / page.address / each / "index.html").is_file() for each in targets), page.address


def test_links_inside_the_site_are_relative_so_that_it_works_in_any_folder(site: Path) -> None:
    rooted: dict[str, object] = {}
    for page in some(everywhere(site, MISSING)):
        targets = [str(each.get(name)) for name in ("href", "src") for each in page.all(f"//*[@{name}]")]
        rooted[page.address] = [each for each in targets if each.startswith("/")]
    assert breaches(rooted) == {}


def test_an_address_that_is_missing_is_answered_in_korean_with_a_way_on(site: Path) -> None:
    page = read_page(site, MISSING)
    assert "없습니다" in words(page.one("//h1"))
    assert page.all("//article//a[@href]")


def test_what_the_city_has_not_stated_is_said_to_be_not_stated(city: CityCourse, site: Path) -> None:
    about = words(read_page(site, "about/").main)
    licence, contact = city.settings.get("licence"), city.settings.get("contact")
    assert ("이용 허락(공공누리 등)을 아직 밝히지 않았습니다" in about) == (licence is None)
    assert ("문의할 곳을 도시가 아직 밝히지 않았습니다" in about) == (contact is None)
    for part in (licence, contact):
        for value in part.values() if isinstance(part, dict) else ():
            assert value.startswith("http") or value in about


def test_a_city_that_is_made_up_says_so_on_every_page_before_all_else(city: CityCourse, site: Path) -> None:
    fictional = city.settings.get("fictional", "")
    for page in some(everywhere(site, MISSING)):
        assert words(page.one("//*[@data-md-component='announce']")) == fictional, page.address


def test_every_page_leads_to_whom_a_mistake_is_told_with_its_address_filled_in(
    city: CityCourse, site: Path
) -> None:
    """The repository's form, else the city's contact, else what the city says of both."""
    repository = city.settings.get("repository")
    for page in some(everywhere(site, MISSING)):
        [target] = [str(each.get("href")) for each in page.all("//a") if words(each) == "틀린 곳 알리기"]
        if repository:
            assert target.startswith(f"{repository}/issues/new?"), page.address
            assert f"/{page.address}\n" in dict(parse_qsl(urlsplit(target).query))["body"]
        else:
            led = urljoin(f"https://a/{page.address}", target)
            assert led.startswith(("https://a/about/#contact", "mailto:")), page.address


def test_a_city_that_does_not_report_by_quarters_is_not_told_of_any(city: CityCourse, site: Path) -> None:
    """Its half-years are not called quarters; the page of downloads explains how both are written."""
    own = "//h1|//h2|//h3|//p|//th|//caption|//nav//a|//nav/@aria-label"
    told: dict[str, object] = {}
    for page in everywhere(site, "data/"):
        said = page.root.xpath(own)
        assert isinstance(said, list)
        spoken = [words(each) if isinstance(each, html.HtmlElement) else str(each) for each in said]
        told[page.address] = [each for each in spoken if "분기" in each]
    assert bool(breaches(told)) == any("-Q" in each for each in city.quarters), breaches(told)
