"""A page that opens from a folder names the file of each link within the site; nothing else is altered."""

from __future__ import annotations

import pytest

from generator.publish.page import rewrite_links


@pytest.mark.parametrize(
    ("url", "named"),
    [
        (".", "./index.html"),
        ("./", "./index.html"),
        ("..", "../index.html"),
        ("../", "../index.html"),
        ("../..", "../../index.html"),
        ("../2-1-2/", "../2-1-2/index.html"),
        ("../2-1-2/#money", "../2-1-2/index.html#money"),
        ("../?status=done", "../index.html?status=done"),
        ("../?status=done&amp;x=a/b#c/d/", "../index.html?status=done&amp;x=a/b#c/d/"),
        (" ../ ", "../index.html"),
        ("%2e%2e", "%2e%2e/index.html"),
    ],
)
def test_a_link_to_a_folder_names_the_page_in_it(url: str, named: str) -> None:
    assert rewrite_links(f'<a class="x" href="{url}">a</a>') == f'<a class="x" href="{named}">a</a>'


@pytest.mark.parametrize(
    "url",
    [
        "",
        "#money",
        "?status=done",
        "?path=../",
        "../index.html",
        "../table.csv",
        "https://elsewhere.example/",
        "//elsewhere.example/",
        "/promises/",
        "mailto:a@example.kr",
        "javascript:void(0)/",
    ],
)
def test_every_other_link_stays_as_it_is(url: str) -> None:
    page = f'<a href="{url}">a</a>'
    assert rewrite_links(page) == page


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("<a href=../>", "<a href=../index.html>"),
        ("<a href='../'>", "<a href='../index.html'>"),
        ("<A HREF = '../'>", "<A HREF = '../index.html'>"),
        ('<a href="&#46;&#46;&#47;">', '<a href="../index.html">'),
        ('<a title="a > b" href="../">', '<a title="a > b" href="../index.html">'),
        ('<form action="../pledges/">', '<form action="../pledges/index.html">'),
        ('<button formaction="a/">', '<button formaction="a/index.html">'),
        ('<svg><a xlink:href="a/">', '<svg><a xlink:href="a/index.html">'),
        ('<link rel="next" href="../b/">', '<link rel="next" href="../b/index.html">'),
        ('<a href="a/"><a href="b/">', '<a href="a/index.html"><a href="b/index.html">'),
    ],
)
def test_a_link_is_known_however_it_is_written(before: str, after: str) -> None:
    assert rewrite_links(before) == after


@pytest.mark.parametrize(
    "page",
    [
        "<!-- <a href='../'> -->",
        "<title><a href='../'></title>",
        "<script>'<a href=\"../\">'</script>",
        "<p>href='../'</p>",
        "<p title=\"href='../'\">",
        "<a href>",
        "<img src='../'>",
        '<p data-href="../">「조례」 &lt;TF회의&gt;\r\n',
    ],
)
def test_what_is_no_link_stays_byte_for_byte(page: str) -> None:
    assert rewrite_links(page) == page


def test_a_page_that_opens_from_a_folder_is_not_altered_again() -> None:
    once = rewrite_links('<a href="../?a=1&amp;b=%22#c">')
    assert once == '<a href="../index.html?a=1&amp;b=%22#c">'
    assert rewrite_links(once) == once
