"""Every page is right HTML with an outline that a screen reader can walk: headings, landmarks, names."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

from lxml import html

from tests.site.built import BuiltPage, addresses, is_of_city, page_file, pages, words
from tests.site.nu import checked
from tests.site.spread import hardest
from tests.some import some

# Elements that are landmarks, the two of them that are so outside of an article, and their roles.
_LANDMARKS = (
    "//main | //nav | //search | //aside | //header | //footer"
    " | //*[@role='region' or @role='search' or @role='navigation' or @role='complementary']"
    " | //section[@aria-label or @aria-labelledby] | //form[@aria-label or @aria-labelledby]"
)
_ONCE = frozenset({"main", "header", "footer", "search", "aside"})
"""Of these a page has one, so they need no name; two of a kind would have one name, which is none."""

_ANIMATED = re.compile(r"([^{}]+)\{[^{}]*animation(?:-name)?:(?!none)")
_CLASS = re.compile(r"\.([\w-]+)")
_PRESSED = re.compile(r"""["'](?:(?:mouse|pointer)(?:down|move)|touch\w+|drag\w*|device\w+)["']""")
_KEYS = re.compile(r"""["']key(?:down|up|press)["']""")
_ESCAPE = re.compile(r"""["']keyup["'], \(\{ key \}\) => \{\s*if \(key === "Escape"\)""")
_NAMELESS = frozenset({"", None})


def test_the_nu_checker_has_nothing_to_say_of_any_page(
    real_site: Path,
    second_city_site: Path,
    demo_site: Path,
    whole: bool,  # noqa: FBT001
) -> None:
    """In a swift run, of the large city the hardest. It is asked once, since to begin it takes seconds."""
    files = sorted(path for site in (real_site, second_city_site) for path in site.rglob("*.html"))
    large = addresses(demo_site) if whole else hardest(demo_site)[demo_site]
    assert checked([*files, *(page_file(demo_site, address) for address in large)]) == []


def test_the_nu_checker_names_what_is_wrong_and_where(tmp_path: Path) -> None:
    """Silence is worth nothing from a checker that has not been heard."""
    page = tmp_path / "쪽 1.html"
    page.write_text(
        "<!doctype html>\n<html lang=ko>\n<title>가</title>\n<p><div></p>\n<img src=a.png>", encoding="utf-8"
    )
    said = checked([page])
    assert f"{page}:4: error: No “p” element in scope but a “p” end tag seen." in said
    assert any(each.startswith(f"{page}:5: error: An “img” element must have an “alt”") for each in said)


def test_every_page_has_one_title_and_its_headings_stand_in_order(site: Path) -> None:
    """A level is never skipped on the way down: who walks by headings misses none, and finds none empty."""
    faults = {}
    for page in pages(site):
        headings = list(page.main.iter("h1", "h2", "h3", "h4", "h5", "h6"))
        levels = [int(each.tag[1]) for each in headings]
        skips = [f"h{above} → h{below}" for above, below in pairwise(levels) if below > above + 1]
        empty = [each.get("id") for each in headings if not words(each) or not _has_content(each)]
        outside = [words(each) for each in page.all("//h1|//h2|//h3") if each not in headings]
        if levels.count(1) != 1 or levels[0] != 1 or skips or empty or outside:
            faults[page.address] = (levels, skips, empty, outside)
    assert faults == {}


def test_every_landmark_has_a_name_of_its_own(site: Path) -> None:
    faults = {page.address: told for page in pages(site) if (told := sorted(_misnamed(page)))}
    assert faults == {}


def test_everything_that_is_read_stands_in_a_landmark(site: Path) -> None:
    """Who goes from landmark to landmark comes by every word."""
    landmarks = " or ".join(
        f"ancestor::{each}" for each in ("header", "main", "footer", "aside", "nav", "form")
    )
    unread = "ancestor::script or ancestor::template or ancestor::*[contains(@class, 'skip')]"
    stray = f"//body//text()[normalize-space() and not({landmarks} or {unread})]"
    assert {page.address: found for page in pages(site) if (found := page.root.xpath(stray))} == {}


def test_every_page_says_its_language_and_has_a_title_of_its_own(site: Path) -> None:
    """Titles tell pages apart: in tabs, bookmarks and histories there is nothing else."""
    assert {page.root.get("lang") for page in pages(site)} == {"ko"}
    titles = Counter(words(page.one("//head/title")) for page in pages(site))
    assert {title: count for title, count in titles.items() if count > 1 or not title} == {}


def test_every_table_has_a_caption_and_every_head_says_what_it_heads(site: Path) -> None:
    faults = {
        page.address: bare
        for page in pages(site)
        if not is_of_city(page.address)
        and (
            bare := [
                *(words(table)[:40] for table in page.all("//table[not(caption[normalize-space()])]")),
                *(words(head) for head in page.all("//th[not(@scope='col' or @scope='row')]")),
                *(words(row) for row in page.all("//tbody/tr[not(th)]")),
            ]
        )
    }
    assert faults == {}


def test_nothing_on_a_page_plays_moves_or_runs_out(site: Path) -> None:
    """No sound, no film, no animation, nothing that goes on to another page by itself."""
    moving = "//audio|//video|//embed|//object|//iframe|//marquee|//blink|//animate|//animateTransform"
    animated = {
        str(name)
        for sheet in (site / "assets").rglob("*.css")
        for rule in _ANIMATED.findall(sheet.read_text(encoding="utf-8"))
        for name in _CLASS.findall(rule)[-1:]
    }
    for page in some(pages(site)):
        assert page.all(f"{moving}|//meta[@http-equiv]") == [], page.address
        classes = {name for each in page.all("//*[@class]") for name in str(each.get("class")).split()}
        assert not classes & animated, page.address


def test_no_page_takes_keys_or_presses_of_its_own(site: Path) -> None:
    """What answers to a key, to the moment of pressing, to dragging or to shaking leaves some people out.

    Material's script takes single letters where a page has its search or links the next page; ours have not.
    The one key that ours answer to is Escape.
    """
    own = "//@accesskey|//@draggable|//@*[starts-with(name(), 'on')]"
    letters = "//link[@rel='prev' or @rel='next']|//*[@data-md-component='search']"
    assert [page.address for page in pages(site) if page.root.xpath(f"{own}|{letters}")] == []
    for script in sorted((site / "assets").glob("*.js")):
        text = script.read_text(encoding="utf-8")
        assert _PRESSED.findall(text) == [], script.name
        assert len(_KEYS.findall(text)) == len(_ESCAPE.findall(text)), script.name


def test_no_link_opens_a_window_of_its_own(site: Path) -> None:
    assert [page.address for page in pages(site) if page.all("//a[@target]|//form[@target]")] == []


def test_help_stands_at_the_same_place_on_every_page(site: Path) -> None:
    """The menu and the foot lead to the page that explains, in the same words everywhere."""
    places = {
        tuple(
            tuple(map(words, page.all(path))) for path in ("//nav[@aria-label='주 메뉴']//a", "//footer//a")
        )
        for page in pages(site)
    }
    [(menu, foot)] = places
    assert menu.count("안내") == 1
    assert foot.count("쉬운 말") == 1
    assert any("안내" in each for each in foot)


def test_no_page_asks_who_the_reader_is(site: Path) -> None:
    """No log-in, and nothing to be filled in but what one looks for and chooses by."""
    asked = {str(field.get("type")) for page in pages(site) for field in page.all("//input|//textarea")}
    assert asked <= {"search", "checkbox", "radio"}  # the last are tabs of a city's own pages


def _has_content(heading: html.HtmlElement) -> bool:
    """Return whether something stands below a heading before the next of its level."""
    below = heading.getnext()
    return below is not None and (not re.fullmatch("h[1-6]", str(below.tag)) or str(below.tag) > heading.tag)


def _misnamed(page: BuiltPage) -> Iterator[str]:
    names = Counter[tuple[str, str]]()
    for element in page.all(_LANDMARKS):
        role = element.get("role") or element.tag
        name = _name(page, element)
        names[role, name] += 1
        if name in _NAMELESS and role not in _ONCE:
            yield f"a {role} without a name"
    yield from (f"{count} × {role} “{name}”" for (role, name), count in names.items() if count > 1)


def _name(page: BuiltPage, element: html.HtmlElement) -> str:
    if labels := (element.get("aria-labelledby") or "").split():
        return " ".join(words(page.one(f"//*[@id='{label}']")) for label in labels)
    return (element.get("aria-label") or "").strip()
