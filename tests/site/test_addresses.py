"""Every address that the records can fill is there, and each page is whole: one heading, a title, anchors."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

import pytest
from lxml import html

from tests.site import written
from tests.site.built import BuiltPage, addresses, pages, words
from tests.site.course import read_course
from tests.site.written import CITIES, Filed, mapping, maps, text

MISSING = "404.html"
SHORT = 80
_ID = re.compile(r"[A-Za-z][A-Za-z0-9.-]*")


@pytest.fixture(params=CITIES)
def city(request: pytest.FixtureRequest) -> str:
    """Each city."""
    assert isinstance(request.param, str)
    return request.param


@pytest.fixture
def settings(city: str) -> Filed:
    """Its settings."""
    return Filed(city, CITIES[city] / "content" / "city.yml")


@pytest.fixture
def site(settings: Filed, request: pytest.FixtureRequest) -> Path:
    """Its site."""
    folder = request.getfixturevalue(settings.fixture)
    assert isinstance(folder, Path)
    return folder


def everywhere(site: Path, *, but: str = "") -> list[BuiltPage]:
    """Return every page, or every page but one."""
    return [page for page in pages(site) if page.address != but]


def breaches(found: dict[str, object]) -> dict[str, object]:
    """Return the pages on which something was found."""
    return {address: faults for address, faults in found.items() if faults}


def planning(site: Path) -> set[str | None]:
    """Return the departments whose pledges planned anything."""
    city = read_course(site.parent)
    return {
        city.department_id(each.department())
        for each in city.pledges.values()
        if any(each.planned(quarter) for quarter in each.reports)
    } - {None}


def test_every_address_that_the_records_can_fill_is_there_and_no_other(settings: Filed, site: Path) -> None:
    city = settings.read()
    quarters = city["quarters"]
    assert isinstance(quarters, list)
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
            "rates/",
        ),
        *("pledges/", "search/", "corrections/"),
        *(f"departments/{each['id']}/" for each in maps(city["departments"])),
        *(f"departments/{each}/plans/" for each in planning(site)),
        *(f"fields/{each['id']}/" for each in maps(city["fields"])),
        *("quarters/", *(f"quarters/{each}/" for each in quarters)),
        *(f"pledges/{each.path.stem}/" for each in written.pledges() if each.city == settings.city),
        *(
            f"pledges/{each.path.stem}/{each.path.parent.name}/"
            for each in written.reports()
            if each.city == settings.city
        ),
    }
    assert set(addresses(site)) == own | {MISSING}


def test_the_title_of_every_page_names_the_site(settings: Filed, site: Path) -> None:
    titles = {page.address: words(page.one("/html/head/title")) for page in pages(site)}
    config = (settings.path.parent.parent / "mkdocs.yml").read_text(encoding="utf-8")
    found = re.search("^site_name: (.+)$", config, re.MULTILINE)
    assert found
    assert [address for address, title in titles.items() if not title.endswith(found[1])] == []


def test_every_page_tells_search_engines_what_it_is(site: Path) -> None:
    for page in everywhere(site, but=MISSING):
        description = page.one("/html/head/meta[@name='description']").get("content")
        assert description, page.address
        assert page.one("/html/head/meta[@property='og:description']").get("content") == description
        [shared] = [each.get("content") for each in page.all("/html/head/meta[@property='og:title']")]
        assert words(page.one("/html/head/title")).startswith(str(shared)), page.address


def test_no_two_pages_say_the_same_of_themselves(site: Path) -> None:
    told = [
        page.one("/html/head/meta[@name='description']").get("content")
        for page in everywhere(site, but=MISSING)
    ]
    assert sorted(each for each in set(told) if told.count(each) > 1) == []


def test_what_a_page_says_of_itself_is_short_enough_to_be_shown_whole(site: Path) -> None:
    """A messenger shows some 80 letters; only the name of a pledge may make it longer."""
    long = {
        page.address: said
        for page in everywhere(site, but=MISSING)
        if len(said := str(page.one("/html/head/meta[@name='description']").get("content"))) > SHORT
    }
    assert [address for address in long if not address.startswith("pledges/")] == []


def test_the_site_has_one_name_in_its_settings_its_frame_and_its_citations(
    settings: Filed, site: Path
) -> None:
    city = settings.read()
    name = text(city.get("site_name") or f"{city['name']} 공약장부")
    for page in pages(site):
        assert words(page.one("//header//a[@class='site-name']")) == name, page.address
        cited = [words(each) for each in page.all("//p") if words(each).startswith("출처 표기: ")]
        licence = mapping(city["licence"])["attribution"] if city.get("licence") else None
        own = [each for each in cited if each != f"출처 표기: {licence}"]
        assert [each for each in own if not each.endswith(f", {name}.")] == [], page.address


def test_pages_say_where_they_belong_all_of_them_or_none(site: Path) -> None:
    """Without site_url in mkdocs.yml nobody knows the public address, and none is made up."""
    named = [page.all("/html/head/link[@rel='canonical']") for page in everywhere(site, but=MISSING)]
    assert len({len(links) for links in named}) == 1


def test_every_section_can_be_linked_to_by_an_id_that_no_renderer_made_up(site: Path) -> None:
    """Korean headings would be called _1, _2; and the next section would take the name of the last."""
    nameless: dict[str, object] = {
        page.address: [
            words(each)
            for each in page.all("//article//*[self::h1 or self::h2 or self::h3]")
            if not _ID.fullmatch(each.get("id") or "")
        ]
        for page in everywhere(site, but=MISSING)
    }
    assert breaches(nameless) == {}


def test_an_id_stands_once_in_a_page(site: Path) -> None:
    twice: dict[str, object] = {}
    for page in pages(site):
        ids = [str(each.get("id")) for each in page.all("//*[@id]")]
        twice[page.address] = sorted({each for each in ids if ids.count(each) > 1})
    assert breaches(twice) == {}


def test_the_way_to_a_page_is_shown_from_home_down(site: Path) -> None:
    for page in everywhere(site, but=MISSING):
        if page.address:
            way = page.all("//nav[@aria-label='현재 위치']//li")
            assert words(way[0]) == "처음", page.address
            targets = [str(each.get("href")) for step in way for each in step.findall("a")]
            assert len(targets) == len(way), page.address
            assert all((site / page.address / each / "index.html").is_file() for each in targets), page.address


def test_links_inside_the_site_are_relative_so_that_it_works_in_any_folder(site: Path) -> None:
    rooted: dict[str, object] = {}
    for page in everywhere(site, but=MISSING):
        targets = [str(each.get(name)) for name in ("href", "src") for each in page.all(f"//*[@{name}]")]
        rooted[page.address] = [each for each in targets if each.startswith("/")]
    assert breaches(rooted) == {}


def test_nothing_is_fetched_from_another_host(site: Path) -> None:
    fetched = "//*[@src]|//link[@rel='stylesheet' or @rel='icon' or @rel='preload']"
    foreign: dict[str, object] = {}
    for page in pages(site):
        targets = [str(each.get("src") or each.get("href")) for each in page.all(fetched)]
        foreign[page.address] = [each for each in targets if urlsplit(each).netloc]
    assert breaches(foreign) == {}


def test_an_address_that_is_missing_is_answered_in_korean_with_a_way_on(site: Path) -> None:
    [page] = [each for each in pages(site) if each.address == MISSING]
    assert "없습니다" in words(page.one("//h1"))
    assert page.all("//main//a[@href]")


def test_what_the_city_has_not_stated_is_said_to_be_not_stated(settings: Filed, site: Path) -> None:
    city = settings.read()
    [about] = [words(page.main) for page in pages(site) if page.address == "about/"]
    licence, contact = city.get("licence"), city.get("contact")
    assert ("이용 허락(공공누리 등)을 아직 밝히지 않았습니다" in about) == (licence is None)
    assert ("문의할 곳을 도시가 아직 밝히지 않았습니다" in about) == (contact is None)
    for part in (licence, contact):
        for value in part.values() if isinstance(part, dict) else ():
            assert str(value).startswith("http") or text(value) in about


def test_a_city_that_is_made_up_says_so_on_every_page_before_all_else(settings: Filed, site: Path) -> None:
    fictional = text(settings.read().get("fictional") or "")
    for page in everywhere(site, but=MISSING):
        assert words(page.one("//*[@data-md-component='announce']")) == fictional, page.address


def test_every_page_leads_to_whom_a_mistake_is_told_with_its_address_filled_in(
    settings: Filed, site: Path
) -> None:
    """The repository's form, else the city's contact, else what the city says of both."""
    city = settings.read()
    for page in everywhere(site, but=MISSING):
        [target] = [str(each.get("href")) for each in page.all("//a") if words(each) == "틀린 곳 알리기"]
        if city.get("repository"):
            assert target.startswith(f"{city['repository']}/issues/new?"), page.address
            assert f"/{page.address}\n" in dict(parse_qsl(urlsplit(target).query))["body"]
        else:
            assert target.endswith("about/#contact") or target.startswith("mailto:"), page.address


def test_a_city_that_does_not_report_by_quarters_is_not_told_of_any(settings: Filed, site: Path) -> None:
    """Its half-years are not called quarters; the page of downloads explains how both are written."""
    quarters = settings.read()["quarters"]
    assert isinstance(quarters, list)
    own = "//h1|//h2|//h3|//p|//th|//caption|//nav//a|//nav/@aria-label"
    told: dict[str, object] = {}
    for page in everywhere(site, but="data/"):
        said = page.root.xpath(own)
        assert isinstance(said, list)
        spoken = [words(each) if isinstance(each, html.HtmlElement) else str(each) for each in said]
        told[page.address] = [each for each in spoken if "분기" in each]
    assert bool(breaches(told)) == any("-Q" in text(each) for each in quarters), breaches(told)


def test_every_page_of_the_city_leads_to_the_plain_words(site: Path) -> None:
    for page in everywhere(site, but=MISSING):
        assert [words(each) for each in page.all("//footer//a")].count("쉬운 말") == 1, page.address
