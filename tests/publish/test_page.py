"""What a page holds is read as a browser reads it."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.publish.page import PlacedLink, Use, read_css, read_page

FOLLOWED, LOADED = Use.FOLLOWED, Use.LOADED


@pytest.mark.parametrize(
    ("html", "use", "url"),
    [
        ('<a href="one/">', FOLLOWED, "one/"),
        ("<a href=' one/\n'>", FOLLOWED, "one/"),
        ('<a href="?a=1&amp;b=2">', FOLLOWED, "?a=1&b=2"),
        ('<A HREF="one/">', FOLLOWED, "one/"),
        ('<area href="one/">', FOLLOWED, "one/"),
        ('<form action="find/">', FOLLOWED, "find/"),
        ('<button formaction="find/">', FOLLOWED, "find/"),
        ('<link rel="canonical" href="one/">', FOLLOWED, "one/"),
        ('<link rel="license" href="one/">', FOLLOWED, "one/"),
        ('<meta http-equiv="refresh" content="0; url=one/">', FOLLOWED, "one/"),
        ('<link rel="stylesheet" href="a.css">', LOADED, "a.css"),
        ('<link rel="alternate Stylesheet" href="a.css">', LOADED, "a.css"),
        ('<link rel="icon" href="a.svg">', LOADED, "a.svg"),
        ('<link rel="preconnect" href="//host">', LOADED, "//host"),
        ('<script src="a.js"></script>', LOADED, "a.js"),
        ('<img src="a.png">', LOADED, "a.png"),
        ('<iframe src="a/">', LOADED, "a/"),
        ('<video poster="a.png">', LOADED, "a.png"),
        ('<object data="a.svg">', LOADED, "a.svg"),
        ('<svg><use href="a.svg#x"/></svg>', LOADED, "a.svg#x"),
        ('<svg><use xlink:href="a.svg#x"/></svg>', LOADED, "a.svg#x"),
        ('<p style="background: url(a.png)">', LOADED, "a.png"),
        ('<base href="/x/">', Use.BASE, "/x/"),
    ],
)
def test_a_link_is_found(html: str, use: Use, url: str) -> None:
    assert read_page(f"<p>글\n {html}").links == [
        PlacedLink(use, url, 2, 2 + html.rfind("<", 0, html.find(url)))
    ]


def test_what_a_style_in_the_page_loads_is_told_by_line_and_column() -> None:
    html = "<p>글\n<style>@import 'a.css';\n p { background: url( 'a.png' ) }</style>"
    assert read_page(html).links == [PlacedLink(LOADED, "a.css", 2, 8), PlacedLink(LOADED, "a.png", 3, 18)]


@pytest.mark.parametrize(
    ("srcset", "urls"),
    [
        ("a.png", ["a.png"]),
        ("a.png 1x, b.png 2x", ["a.png", "b.png"]),
        ("a.png 1x,b.png 2x", ["a.png", "b.png"]),
        ("a.png, b.png 2x", ["a.png", "b.png"]),
        (" a.png  320w ,\n b.png 640w ", ["a.png", "b.png"]),
        ("data:image/png;base64,AAAA 1x, b.png 2x", ["data:image/png;base64,AAAA", "b.png"]),
    ],
)
def test_each_picture_of_a_set_is_found(srcset: str, urls: list[str]) -> None:
    assert [link.url for link in read_page(f'<img srcset="{srcset}">').links] == urls


@pytest.mark.parametrize(
    "html",
    [
        "<!-- <a href='one/'> -->",
        "<script>'<a href=\"one/\">'</script>",
        "<style>/* <a href='one/'> */</style>",
        "<textarea><a href=one/></textarea>",
        "<p>&lt;a href=one/&gt;",
        "<![if !IE]><![endif]>",
        "<![ odd <p>",
        "<!odd>",
        "<meta name=refresh content='one/'>",
        "<p data-href=one/>",
        "<style></style><p>@import 'a.css'</p>",
        "<a href='one/'",
    ],
)
def test_what_is_no_link_is_not_taken_for_one(html: str) -> None:
    assert read_page(html).links == []


def test_a_link_may_point_at_an_id_or_at_the_name_of_an_anchor() -> None:
    assert read_page('<p id="one"><a name="two"><p name="three">').anchors == {"one", "two"}


def test_an_id_that_comes_again_is_told_where_it_does() -> None:
    assert read_page('<p id="a"><p id="b">\n  <p id="a">').repeated == [("a", 2, 3)]


def test_an_anchor_with_the_same_id_and_name_is_one() -> None:
    assert read_page('<a id="a" name="a"></a><a name="b" id="b"></a>').repeated == []


def test_what_a_style_sheet_loads_is_told_by_line_and_column() -> None:
    css = 'p {}\n a { background: url("a.png") }\n@import "b.css";\ni { background: url(data:x) }'
    assert read_css(css).links == [
        PlacedLink(LOADED, "a.png", 2, 18),
        PlacedLink(LOADED, "b.css", 3, 1),
        PlacedLink(LOADED, "data:x", 4, 17),
    ]


class Standard(HTMLParser):
    """The standard parser, which knows nothing of what is wanted."""

    def __init__(self) -> None:
        """Begin with nothing found."""
        super().__init__()
        self.found: list[tuple[str, int, int]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note each link of a person, and where its tag begins."""
        line, offset = self.getpos()
        self.found += [
            (value or "", line, offset + 1) for name, value in attrs if (tag, name) == ("a", "href")
        ]


PIECES = st.sampled_from(
    [
        *(
            "<a href=x>",
            "<a href='y'>",
            '<a\n href="z &amp; z"  class=c >',
            "<A HREF=w/>",
            "</a>",
            "<a>",
            "<a b>",
        ),
        *(
            "<p>",
            "<p title='<a href=no>'>",
            '<p title="it\'s > 1">',
            "<p title=it's>",
            "</p>",
            "<br/>",
            "a < b",
        ),
        *(
            "<!-- <a href=no> -->",
            "<!---->",
            "<!doctype html>",
            "<script>'<a href=no>'</script>",
            "\n",
            "글",
            "=",
        ),
        *(
            "<style>a{}</style>",
            "<title>&#60;</title>",
            "&#60;a href=no&#62;",
        ),
    ]
)


@given(st.lists(PIECES, max_size=12).map("".join))
def test_links_are_found_as_the_standard_parser_finds_them(html: str) -> None:
    standard = Standard()
    standard.feed(html)
    standard.close()
    assert [(link.url, link.line, link.column) for link in read_page(html).links] == standard.found
