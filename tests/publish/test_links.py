"""Every fault of a built site's links is told at its place; mended, nothing is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.publish.links import read_links
from tests.publish.tiny import write

HOME = "https://example.kr/promises/"
SITE = {
    "index.html": f'<link rel="canonical" href="{HOME}"> <link rel="stylesheet" href="a.css"> <p id="all">',
    "one/index.html": '<p id="money">',
    "one/two/index.html": '<p id="part">',
    "404.html": '<link rel="stylesheet" href="/promises/a.css"> <a href="/promises/"> <a href="#x" id="x">',
    "a.css": "p { background: url(a.svg) }",
    "a.svg": "<svg/>",
    "table.csv": "1",
    "with space.csv": "1",
}


def found(tmp_path: Path, address: str, html: str) -> list[str]:
    """Add something to a file of the site; return what is told: its place, text and kind."""
    site = write(tmp_path / "site.new", SITE | {address: f"{SITE[address]}\n {html}"})
    return [f"{each.place} {each.text} {each.kind}" for each in list(read_links(tmp_path, site).problems())]


@pytest.mark.parametrize(
    "url",
    [
        ".",
        "./",
        "../two/",
        "",
        "#part",
        "#",
        "?q=1",
        "?q=1#part",
        "..",
        "../",
        "../#money",
        "../#%6Doney",
        "../index.html#money",
        "../../",
        "../../#all",
        "../../table.csv",
        "../../with%20space.csv",
        "../../a.svg#any",
        f"{HOME}one/#money",
        HOME,
        "https://elsewhere.example/",
        "//elsewhere.example/",
        "mailto:a@example.kr",
        "tel:031-1234-5678",
        "javascript:void(0)",
    ],
)
def test_a_link_that_leads_somewhere_is_passed(url: str, tmp_path: Path) -> None:
    assert found(tmp_path, "one/two/index.html", f'<a href="{url}">') == []


@pytest.mark.parametrize(
    ("html", "text", "kind"),
    [
        ('<a href="gone/">', "gone/", "broken-link"),
        ('<a href="../two">', "../two", "broken-link"),
        ('<a href="../Two/">', "../Two/", "broken-link"),
        ('<a href="../../table.csv/">', "../../table.csv/", "broken-link"),
        ('<img src="gone.png">', "gone.png", "broken-link"),
        ('<img srcset="../../a.svg 1x, gone.png 2x">', "gone.png", "broken-link"),
        ('<form action="gone/">', "gone/", "broken-link"),
        (f'<a href="{HOME}gone/">', f"{HOME}gone/", "broken-link"),
        (f'<meta property="og:image" content="{HOME}gone.png">', f"{HOME}gone.png", "broken-link"),
        ('<a href="../#monee">', "../#monee", "broken-anchor"),
        ('<a href="#money">', "#money", "broken-anchor"),
        ('<a href="../../../">', "../../../", "link-outside"),
        ('<a href="../../../promises/">', "../../../promises/", "link-outside"),
        ('<a href="/promises/one/">', "/promises/one/", "link-absolute"),
        ('<p id="part">', "part", "repeated-id"),
        (
            '<script src="https://cdn.example/a.js"></script>',
            "https://cdn.example/a.js",
            "third-party-resource",
        ),
        ('<img src="//cdn.example/a.png">', "//cdn.example/a.png", "third-party-resource"),
        ('<iframe src="https://tube.example/">', "https://tube.example/", "third-party-resource"),
        ('<link rel="preconnect" href="https://f.example">', "https://f.example", "third-party-resource"),
        ('<link rel="dns-prefetch" href="//f.example">', "//f.example", "third-party-resource"),
        ('<p style="background: url(https://a.example/b)">', "https://a.example/b", "third-party-resource"),
        ('<base href="../">', "../", "base-element"),
    ],
)
def test_a_fault_is_told_at_its_place(html: str, text: str, kind: str, tmp_path: Path) -> None:
    assert found(tmp_path, "one/two/index.html", html) == [f"site.new/one/two/index.html:2:2 {text} {kind}"]


@pytest.mark.parametrize(
    ("html", "text", "kind"),
    [
        ('<a href="one/">', "one/", "link-relative"),
        ('<a href="/one/">', "/one/", "link-outside"),
        ('<a href="/promises/gone/">', "/promises/gone/", "broken-link"),
        ('<a href="/promises/one/#gone">', "/promises/one/#gone", "broken-anchor"),
    ],
)
def test_the_page_for_missing_addresses_can_only_name_whole_paths(
    html: str, text: str, kind: str, tmp_path: Path
) -> None:
    assert found(tmp_path, "404.html", html) == [f"site.new/404.html:2:2 {text} {kind}"]


@pytest.mark.parametrize(
    ("css", "text", "kind"),
    [
        ("p { background: url(gone.svg) }", "gone.svg", "broken-link"),
        ("@import 'https://fonts.example/a.css';", "https://fonts.example/a.css", "third-party-resource"),
    ],
)
def test_what_a_style_sheet_loads_is_checked(css: str, text: str, kind: str, tmp_path: Path) -> None:
    (fault,) = found(tmp_path, "a.css", css)
    assert fault.startswith("site.new/a.css:2:")
    assert fault.endswith(f" {text} {kind}")


def test_all_faults_are_told_in_one_run(tmp_path: Path) -> None:
    html = '<a href="gone/"> <a href="#gone"> <img src="//cdn.example/">'
    assert len(found(tmp_path, "one/index.html", html)) == 3


def test_a_site_that_states_no_address_lives_at_the_top_of_its_host(tmp_path: Path) -> None:
    site = write(tmp_path / "site", {"index.html": "", "one/index.html": "", "404.html": '<a href="/one/">'})
    assert list(read_links(tmp_path, site).problems()) == []
    write(site, {"404.html": '<a href="/promises/">'})
    assert [each.kind for each in list(read_links(tmp_path, site).problems())] == ["broken-link"]
