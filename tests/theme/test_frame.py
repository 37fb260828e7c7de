"""The frame around every page is the same, and safe, whichever renderer builds it."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest
import yaml
from lxml import html as lxml_html

from tests.some import some

ROOT = Path(__file__).resolve().parents[2]

TITLE = "<TF회의> & \"x\" </title><script>alert(1)</script> {{ 7*7 }} *별* 'y'"
DESCRIPTION = '"> <script>alert(2)</script> & {% raw %} {{ 7*7 }}'
ADDRESS = "https://example.org/town/"
PICTURE = {"address": "pledges/2-1-2/preview.png", "alt": TITLE, "width": 1200, "height": 630}

SECTIONS = {
    "": "처음",
    "pledges/": "공약 전체",
    "quarters/": "분기별",
    "fields/": "분야별",
    "departments/": "부서별",
    "budget/": "예산",
    "participation/": "시민참여",
    "data/": "자료 내려받기",
    "about/": "안내",
}


@pytest.fixture(scope="module", params=["mkdocs", "zensical"])
def site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site of the nine sections and one pledge with a hostile title, in a city below a folder."""
    town = tmp_path_factory.mktemp(str(request.param))
    for address, title in SECTIONS.items():
        write(town, address, {"title": title}, f"# {title}")
    told = {
        "title": TITLE,
        "description": DESCRIPTION,
        "picture": PICTURE,
        "notice": TITLE,
        "crumbs": [{"words": TITLE, "href": "../"}],
        "mistake": {"words": "틀린 곳 알리기", "href": "../../about/#contact"},
        "alternates": [{"type": "application/atom+xml", "title": TITLE, "href": "../../feeds/a.xml"}],
        "dataset": {"name": TITLE},
    }
    write(town, "pledges/2-1-2/", told, "# 제목 { #main }\n\n## 첫째 &lt;절&gt; { #first }\n\n글")
    return built(town, str(request.param), {})


def built(town: Path, builder: str, theme: Mapping[str, object]) -> Path:
    """Build a town's pages with one of the two builders, with a city's own settings of the theme."""
    settings = {
        "INHERIT": str(ROOT / "generator/publish/mkdocs.yml"),
        "site_name": "<가상시> & 공약장부",
        "site_url": ADDRESS,
        "docs_dir": "docs",
        "site_dir": "site",
        "theme": {"custom_dir": str(ROOT / "theme"), **theme},
    }
    (town / "mkdocs.yml").write_text(yaml.safe_dump(settings, allow_unicode=True), encoding="utf-8")
    run = subprocess.run(
        [sys.executable, "-m", builder, "build", "-f", "mkdocs.yml"],
        cwd=town,
        env=os.environ | {"PYTHONPATH": str(ROOT), "PYTHONUTF8": "1", "NO_MKDOCS_2_WARNING": "true"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert run.returncode == 0, run.stdout + run.stderr
    return town / "site"


def write(town: Path, address: str, told: Mapping[str, object], body: str) -> None:
    """Write a page as the generator does: front matter, then Markdown."""
    file = town / "docs" / address / "index.md"
    file.parent.mkdir(parents=True, exist_ok=True)
    head = yaml.safe_dump(dict(told), allow_unicode=True)
    file.write_text(f"---\n{head}---\n\n{body}\n", encoding="utf-8")


def read(site: Path, file: str) -> lxml_html.HtmlElement:
    """Return a built page as a browser takes it."""
    return lxml_html.document_fromstring((site / file).read_text(encoding="utf-8"))


def found(page: lxml_html.HtmlElement, path: str) -> list[lxml_html.HtmlElement]:
    """Return the elements at an XPath."""
    elements = page.xpath(path)
    assert isinstance(elements, list)
    return [element for element in elements if isinstance(element, lxml_html.HtmlElement)]


def words(page: lxml_html.HtmlElement, path: str) -> list[str]:
    """Return the texts of the elements at an XPath."""
    return [element.text_content().strip() for element in found(page, path)]


def words_of(element: lxml_html.HtmlElement) -> str:
    """Return the text of one element."""
    return str(element.text_content()).strip()


def told(page: lxml_html.HtmlElement, name: str) -> str:
    """Return what the head says under a name, as search engines and messengers read it."""
    (meta,) = found(page, f'//head/meta[@name="{name}" or @property="{name}"]')
    return str(meta.get("content"))


def test_a_title_is_text_wherever_it_stands(site: Path) -> None:
    page = read(site, "pledges/2-1-2/index.html")
    assert words(page, "//title") == [f"{TITLE} · <가상시> & 공약장부"]
    assert told(page, "og:title") == TITLE
    assert told(page, "og:site_name") == "<가상시> & 공약장부"
    assert told(page, "description") == DESCRIPTION
    assert told(page, "og:description") == DESCRIPTION
    assert "".join(words(page, "//script[not(@type)]")) == ""


def test_a_page_is_shared_with_a_picture_at_its_whole_address(site: Path) -> None:
    """Messengers fetch it from their own servers, where the way from the page leads nowhere."""
    page = read(site, "pledges/2-1-2/index.html")
    assert told(page, "og:image") == f"{ADDRESS}pledges/2-1-2/preview.png"
    assert (told(page, "og:image:width"), told(page, "og:image:height")) == ("1200", "630")
    assert told(page, "og:image:alt") == TITLE
    assert told(page, "twitter:card") == "summary_large_image"
    assert found(read(site, "index.html"), '//meta[contains(@property, "og:image")]') == []


def test_home_is_called_by_the_name_of_the_site_alone(site: Path) -> None:
    page = read(site, "index.html")
    assert words(page, "//title") == ["<가상시> & 공약장부"]
    assert words(page, "//header//a[@class='site-name']") == ["<가상시> & 공약장부"]


@pytest.mark.parametrize("menu", ["md-tabs", "md-nav--primary"], ids=["tabs", "drawer"])
def test_every_section_is_a_plain_link_and_the_open_one_says_so(site: Path, menu: str) -> None:
    def entries(page: lxml_html.HtmlElement, which: str = "") -> list[str]:
        return words(page, f"//nav[contains(@class, '{menu}')]//a{which}")

    inner = read(site, "pledges/2-1-2/index.html")
    assert entries(inner) == list(SECTIONS.values())
    open_one = "[@aria-current or contains(@class, '--active')]"
    marked = "[parent::*[contains(@class, '--active')] or contains(@class, '--active')]"
    assert entries(inner, marked) == ["공약 전체"]
    assert entries(read(site, "budget/index.html"), open_one) == ["예산"]
    assert entries(read(site, "404.html"), open_one) == []


def test_what_the_front_matter_says_stands_in_the_frame_as_text(site: Path) -> None:
    """The way home, the line of a made-up city, where to report mistakes, feeds, and the page's Markdown."""
    page = read(site, "pledges/2-1-2/index.html")
    assert words(page, "//nav[@class='md-path']//a") == [TITLE]
    assert words(page, "//aside") == [TITLE]
    assert [each.get("title") for each in found(page, "//link[@type='application/atom+xml']")] == [TITLE]
    foot = found(page, "//p[@class='page-foot']/a")
    assert [(words_of(each), each.get("href"), each.get("type")) for each in foot] == [
        ("틀린 곳 알리기", "../../about/#contact", None),
        ("이 쪽을 글로만 보기(Markdown)", "index.md", "text/markdown"),
    ]
    assert found(page, "//link[@rel='alternate' and @type='text/markdown' and @href='index.md']")
    assert found(read(site, "index.html"), "//aside") == []


def test_the_contents_of_a_page_are_links_to_its_sections(site: Path) -> None:
    page = read(site, "pledges/2-1-2/index.html")
    assert words(page, "//nav[contains(@class, 'md-nav--secondary')]//a") == ["첫째 <절>"]


def test_no_link_of_a_page_names_the_place_where_the_site_stands(site: Path) -> None:
    """The site works in any folder and on any host."""
    page = read(site, "pledges/2-1-2/index.html")
    elements = found(page, '//body//*[@href] | //*[@src] | //link[@href and not(@rel="canonical")]')
    reached = [str(each.get("href") or each.get("src")) for each in elements]
    assert reached
    assert [address for address in reached if re.match(r"/|[a-z]+:", address)] == []


def test_no_script_and_no_style_stands_in_a_page(site: Path) -> None:
    """A city's server may forbid them; blocks of data are none."""
    for file in some(site.rglob("*.html")):
        page = lxml_html.document_fromstring(file.read_text(encoding="utf-8"))
        run = found(page, "//script[not(@src)]")
        assert {str(each.get("type")) for each in run} <= {"application/json", "application/ld+json"}, file
        assert found(page, "//style | //*[@style]") == [], file


def test_a_city_sets_its_colour_and_its_mark_by_the_usual_settings(tmp_path: Path) -> None:
    """One set of colours is worn in the light and in the dark; its own style sheet comes after ours."""
    write(tmp_path, "", {"title": "처음"}, "# 처음")
    for address in list(SECTIONS)[1:]:
        write(tmp_path, address, {"title": "쪽"}, "# 쪽")
    (tmp_path / "docs" / "city.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg'/>", encoding="utf-8")
    own = {"palette": {"primary": "deep purple"}, "logo": "city.svg", "favicon": "city.svg"}
    page = read(built(tmp_path, "mkdocs", own), "index.html")
    [body] = found(page, "//body")
    assert body.get("data-md-color-primary") == "deep-purple"
    [button] = found(page, "//button[contains(@class, 'scheme-button')]")
    assert (button.get("data-light"), button.get("data-dark")) == ("deep-purple", "deep-purple")
    assert [each.get("src") for each in found(page, "//header//img")] == ["city.svg"]
    assert [each.get("href") for each in found(page, "//link[@rel='icon']")] == ["city.svg"]


def test_a_lost_reader_finds_words_and_three_ways_on(site: Path) -> None:
    page = read(site, "404.html")
    assert words(page, "//h1") == ["찾으시는 페이지가 없습니다"]
    ways = [str(link.get("href")).rstrip(".") for link in found(page, "//article//a[not(@id)]")]
    assert ways == ["/town/pledges/", "/town/data/#moved", "/town/"]


def test_a_reader_can_search_from_every_page(site: Path) -> None:
    """Without any script the field is a form that leads to the search page."""
    for file in site.rglob("*.html"):
        [form] = found(read(site, file.relative_to(site).as_posix()), '//form[@role="search"]')
        assert str(form.get("method")) == "get"
        assert [str(field.get("name")) for field in found(form, ".//label/input")] == ["q"]
    [lost] = found(read(site, "404.html"), "//form")
    assert lost.get("action") == "/town/search/"
    [inner] = found(read(site, "pledges/2-1-2/index.html"), "//form")
    assert inner.get("action") == "../../search/"
