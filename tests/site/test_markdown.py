"""Each page's Markdown stands beside it, says the same as the page, and is what a person reads."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import html
from markdown_it import MarkdownIt

from tests.site.built import BuiltPage, addresses, is_of_city, page_file, read_page
from tests.site.spread import spread
from tests.some import some

MISSING = "404.html"
MOST_REFERENCES = 20

LEAST = {
    ("real_site", "pledges/2-1-2/2019-Q2/"): 70.0,
    ("real_site", "pledges/2-1-2/"): 45.0,
    ("real_site", ""): 45.0,
    ("demo_site", "pledges/1-1-1/"): 36.3,
    ("demo_site", ""): 24.9,
}
"""Of a hundred characters of a page's Markdown, how many its reader reads at least."""

_HEADING_ID = re.compile(r"^(#{1,6} .*?) \{ #[\w.-]+ \}$", re.MULTILINE)
_REFERENCE = re.compile(r"&#\d+;")
_BLANK = re.compile(r"\s")


def markdown(site: Path, address: str) -> str:
    """Return the Markdown of a page as it is published."""
    return page_file(site, address).with_suffix(".md").read_text(encoding="utf-8")


def body(site: Path, address: str) -> str:
    """Return it without its front matter."""
    return markdown(site, address).split("\n---\n", 1)[1]


def rendered(text: str) -> html.HtmlElement:
    """Return what a strict reader of CommonMark makes of a page, the ids of headings set apart.

    These are the one mark that is not CommonMark's; a viewer that knows it not shows it behind a heading.
    """
    return html.fragment_fromstring(MarkdownIt("commonmark").render(_HEADING_ID.sub(r"\1", text)), "article")


def own(page: BuiltPage) -> html.HtmlElement:
    """Return what a built page has of its own, without what the frame adds at its foot."""
    article = page.main
    copy = html.fragment_fromstring(html.tostring(article, encoding="unicode"))
    for added in copy.xpath("./*[@class='words' or @class='page-foot' or @class='page-address']"):
        copy.remove(added)
    return copy


def test_the_markdown_of_every_page_is_published_as_it_was_written(site: Path) -> None:
    docs = site.parent / "build" / "docs"
    for address in addresses(site):
        if address != MISSING and not is_of_city(address):
            written = page_file(docs, address).with_suffix(".md")
            if not written.exists():  # a city's own page is laid out where it was written: greeting.md
                written = docs / f"{address.removesuffix('/')}.md"
            assert page_file(site, address).with_suffix(".md").read_bytes() == written.read_bytes(), address
    assert len([*docs.rglob("*.md")]) == len([*site.rglob("*.md")]) == len(addresses(site)) - 1


def test_every_page_names_its_markdown_for_programs_and_for_people(
    reads: Callable[[], tuple[Path, tuple[str, ...]]],
) -> None:
    site, addressed = reads()
    for address in some(addressed):
        page = read_page(site, address)
        named = "//link[@rel='alternate'][@type='text/markdown']|//article//a[@type='text/markdown']"
        assert [each.get("href") for each in page.all(named)] == ["index.md", "index.md"], address


def test_a_strict_reader_of_commonmark_sees_the_texts_of_the_built_page(
    reads: Callable[[], tuple[Path, tuple[str, ...]]],
) -> None:
    """Text for text, in the same elements: nothing depends on an extension that reads one mark more."""
    site, addressed = reads()
    for address in some(addressed):
        seen, built = rendered(body(site, address)), own(read_page(site, address))
        assert _texts(seen) == _texts(built), address


def _texts(element: html.HtmlElement) -> list[tuple[str, str]]:
    """Return every text with the element in which it stands; spaces of the layout count once."""
    return [
        (str(each.getparent().tag), text)
        for each in element.xpath(".//text()[not(parent::script)]")
        if (text := re.sub(r"[ \n]+", " ", str(each)).strip(" "))
    ]


@pytest.mark.parametrize(("city", "address"), LEAST, ids=lambda each: each or "home")
def test_a_page_is_mostly_what_its_reader_reads(
    city: str, address: str, request: pytest.FixtureRequest, capsys: pytest.CaptureFixture[str]
) -> None:
    text = body(request.getfixturevalue(city), address)
    seen = rendered(text).xpath(".//text()")
    read, whole = (len(_BLANK.sub("", each)) for each in ("".join(map(str, seen)), text))
    share = f"{city} {address or 'home'}: {read} of {whole} characters are read, {100 * read / whole:.1f} %"
    with capsys.disabled():
        sys.stdout.write(f"\n{share}\n")
    assert 100 * read / whole >= LEAST[city, address], share


def test_the_real_report_is_written_with_few_references(real_site: Path) -> None:
    assert len(_REFERENCE.findall(body(real_site, "pledges/2-1-2/2019-Q2/"))) <= MOST_REFERENCES


def test_a_page_begins_by_saying_where_it_comes_from(real_site: Path) -> None:
    """Who finds the file alone learns that it is made, and where what it says can be mended."""
    for address in some({*addresses(real_site)} - {MISSING}):
        first = body(real_site, address).lstrip("\n").partition("\n")[0]
        assert first.startswith("<!--"), address
        assert "content/" in first, address


@pytest.fixture(params=["real_site", "second_city_site", "demo_site"])
def reads(request: pytest.FixtureRequest) -> Callable[[], tuple[Path, tuple[str, ...]]]:
    """Each city's site with the pages that are read: all of the small ones, a spread of the large one."""

    def those() -> tuple[Path, tuple[str, ...]]:
        site: Path = request.getfixturevalue(request.param)
        some = spread(site) if request.param == "demo_site" else addresses(site)
        return site, tuple(each for each in some if each != MISSING and not is_of_city(each))

    return those
