"""linkchecker sees the served site as a visitor does, and its word is believed only when it saw all."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.problems import Problem
from generator.publish import linkchecker
from generator.publish.linkchecker import crawl, one_of_each
from tests.publish.tiny import tree, write

HEAD = '<!doctype html><html lang="ko"><head><meta charset="utf-8"><title>시험</title>{}</head><body>\n'
TOP = HEAD.format(
    '<link rel="canonical" href="https://example.kr/promises/"><link rel="stylesheet" href="a.css">'
)
PLAIN = HEAD.format("")
SITE = {
    "index.html": f'{TOP}<a href="one/">하나</a> <a href="one/#money">돈</a> <a href="table.csv">표</a>',
    "one/index.html": f'{PLAIN}<p id="money"><a href="../">처음</a> <a href="https://elsewhere.example/">밖</a>',
    "orphan/index.html": f'{PLAIN}<a href="../one/">하나</a>',
    "404.html": f'{PLAIN}<a href="/promises/one/">하나</a>',
    "a.css": "p { background: url(a.svg) }",
    "a.svg": '<svg xmlns="http://www.w3.org/2000/svg"/>',
    "table.csv": "1",
}


def crawled(root: Path, site: Path) -> list[Problem]:
    """Let linkchecker visit a site of which it has seen nothing yet."""
    return crawl(root, site, one_of_each(tree(site)).values())


def found(tmp_path: Path, address: str, more: str) -> list[str]:
    """Add something to a file of the site; return what is told."""
    site = write(tmp_path / "site.new", SITE | {address: f"{SITE[address]}\n {more}"})
    return [f"{each.place} {each.text} {each.kind}" for each in crawled(tmp_path, site)]


@pytest.mark.parametrize(
    ("address", "more", "told"),
    [
        ("index.html", '<a href="gone/">', "index.html:3:2 gone/ (404 NOT FOUND) broken-link"),
        ("index.html", '<a href="one/#gone">', "index.html:3:2 one/#gone broken-anchor"),
        (
            "orphan/index.html",
            '<img src="a.png">',
            "orphan/index.html:3:2 orphan/a.png (404 NOT FOUND) broken-link",
        ),
        ("404.html", '<a href="/promises/x/">', "404.html:3:2 x/ (404 NOT FOUND) broken-link"),
        ("a.css", "p { background: url(b.svg) }", "a.css:2:21 b.svg (404 NOT FOUND) broken-link"),
        ("index.html", '<a href="one">', "index.html:3:2 one/ linkchecker-finding"),
    ],
)
def test_a_fault_is_told_at_its_place(address: str, more: str, told: str, tmp_path: Path) -> None:
    """On pages that no link leads to as well; a folder named without its `/` is a way round."""
    assert found(tmp_path, address, more) == [f"site.new/{told}"]


def test_it_asks_for_no_page_of_another_host(tmp_path: Path) -> None:
    assert found(tmp_path, "index.html", '<a href="http://127.0.0.1:9/">') == []


def test_one_page_of_each_kind_is_visited(tmp_path: Path) -> None:
    """What is wrong with one of a kind is wrong with all, and our own check reads every page."""
    pages = {f"many/{number}/index.html": f'{PLAIN}<a href="../../gone-{number}/">' for number in range(9)}
    site = write(tmp_path / "site", SITE | pages)
    assert [str(each.place) for each in crawled(tmp_path, site)] == ["site/many/0/index.html:2:1"]


@pytest.mark.parametrize(
    ("program", "said"),
    [
        ("raise SystemExit('no module named linkcheck')", "no module named linkcheck"),
        ("", "/promises/orphan/"),
        ("print('parentname;result;warningstring;valid;url;line;column')", "/promises/orphan/"),
    ],
)
def test_a_visit_that_did_not_take_place_is_no_success(
    program: str, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(linkchecker, "_PROGRAM", program)
    faults = crawled(tmp_path, write(tmp_path / "site", SITE))
    assert [fault.kind for fault in faults] == ["linkchecker-failed"] * 2
    assert f"{said})" in faults[1].what


def test_nothing_of_the_user_takes_part(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither settings that would pass everything, nor a proxy that leads elsewhere."""
    lenient = {"home/.linkchecker/linkcheckerrc": "[filtering]\nignore=.*\n"}
    monkeypatch.setenv("HOME", str(write(tmp_path, lenient) / "home"))
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9/")
    assert len(found(tmp_path, "index.html", '<a href="gone/">')) == 1
    assert [path.name for path in (tmp_path / "home").iterdir()] == [".linkchecker"]
