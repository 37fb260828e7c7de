"""A city's own pages come out the same of two builders, stand in the menu, and are found, told and kept."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest
from lxml import html

from generator import search
from generator.build import build, compare
from generator.record.folder import load
from generator.record.records import Records
from tests.conftest import ROOT
from tests.demo.city import write_invented
from tests.publish.repository import commit, git
from tests.site.built import BuiltPage, addresses, read_page, words
from tests.site.test_second_renderer import write_whole

PAGES = {"pages/", "pages/greeting/", "pages/citizen-panel/", "pages/citizen-panel/2023-06/"}
MENU = [("시민과 함께", "pages/"), ("인사말", "pages/greeting/"), ("시민평가단", "pages/citizen-panel/")]


@pytest.fixture(scope="module")
def city(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small invented city, built."""
    root = tmp_path_factory.mktemp("city")
    write_invented(root, 2, 2)
    build(root, lambda _: None, thorough=False)
    return root


@pytest.fixture(scope="module")
def records(city: Path) -> Records:
    """What the city's records and pages say."""
    known = load(city).records
    assert known is not None
    return known


@pytest.fixture(scope="module")
def other(city: Path) -> Path:
    """The site that Zensical makes of the same files, by the settings that were written for both."""
    write_whole(city, city)
    run = subprocess.run(
        [sys.executable, "-m", "zensical", "build", "--config-file", "build/mkdocs.yml"],
        cwd=city,
        env=os.environ | {"PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert run.returncode == 0, run.stdout + run.stderr
    return city / "build" / "site"


def test_every_page_comes_out_and_says_the_same_of_both_builders(city: Path, other: Path) -> None:
    site = city / "site"
    assert {each for each in addresses(site) if each.startswith("pages/")} == PAGES
    for address in PAGES:
        was, now = read_page(site, address), read_page(other, address)
        assert now.main.text_content().split() == was.main.text_content().split()
        for name in ("id", "href", "src"):
            assert of_the_text(now, name) == of_the_text(was, name)


def of_the_text(page: BuiltPage, name: str) -> list[str | None]:
    """Return each attribute of a name in a page's article, without what a builder's own frame has there."""
    return [each.get(name) for each in page.all(f"//article//*[@{name}]") if each.get(name) != "__skip"]


@pytest.mark.parametrize("builder", ["mkdocs", "zensical"])
def test_they_stand_in_the_menu_by_their_heads(
    builder: str, city: Path, request: pytest.FixtureRequest
) -> None:
    """In the order of `menu`, below the first of them; what has no `menu` is led to by links alone."""
    site: Path = city / "site" if builder == "mkdocs" else request.getfixturevalue("other")
    page = read_page(site, "pages/greeting/")
    links = [
        (words(each), Path(os.path.normpath(f"pages/greeting/{each.get('href') or './'}")).as_posix() + "/")
        for each in page.all("//nav//a[@href and not(starts-with(@href, '#'))]")
    ]
    for entry in MENU:
        assert entry in links
    assert [each for each in dict.fromkeys(links) if each in MENU] == MENU
    assert not any("2023-06" in href for _, href in links)


def test_a_city_without_pages_of_its_own_has_the_menu_of_mkdocs_yml(real_site: Path) -> None:
    settings = (real_site.parent / "build" / "mkdocs.yml").read_text(encoding="utf-8")
    assert "pages/index.md" not in settings.replace("pledges/index.md", "")
    assert not (real_site / "pages").exists()


def test_what_lies_beside_a_page_is_published_as_it_is(city: Path) -> None:
    for name in ("action-plan.pdf", "citizen-panel/steps.svg"):
        assert (city / "site/pages" / name).read_bytes() == (city / "content/pages" / name).read_bytes()
    source = "content/pages/citizen-panel/index.md"
    with ZipFile(city / "site" / "data" / "all" / "records.zip") as records:
        assert records.read(source) == (city / source).read_bytes()


def test_search_finds_every_line_of_a_page(records: Records) -> None:
    shelf = {path: text.decode() for path, text in search.render(records)}
    listed = json.loads(shelf["search/shelf/list.js"].removeprefix('Shelf.take("list",').removesuffix(");\n"))
    for page in records.own.pages:
        place = listed["titles"].index(page.head.record.title)
        assert listed["ids"][place] == page.path.removeprefix("content/").removesuffix(".md")
        assert listed["statuses"][place] is None
        text = shelf[f"search/shelf/texts/{listed['ids'][place]}.js"]
        for mark in page.marks:
            if mark.kind in {"heading", "head", "text"} and mark.words:
                assert json.dumps(" ".join(mark.words.split()), ensure_ascii=False) in text
    columns = {
        len(listed[name]) for name in ("ids", "numbers", "titles", "fields", "statuses", "written", "named")
    }
    assert columns == {len(records.pledges) + len(records.own.pages)}


def test_a_change_of_a_page_or_of_a_file_beside_it_is_told(city: Path) -> None:
    git(city, "init", "--quiet")
    commit(city)
    assert compare(city, "HEAD")[1].is_empty
    greeting, plan = city / "content/pages/greeting.md", city / "content/pages/action-plan.pdf"
    new = city / "content/pages/notice.md"
    was = {path: path.read_bytes() for path in (greeting, plan)}
    greeting.write_bytes(was[greeting].replace("시민과 맺은".encode(), "시민과 한".encode()))
    plan.write_bytes(was[plan] + b"\n")
    new.write_text("---\ntitle: 알림\nmenu: 3\n---\n\n# 알림\n", encoding="utf-8")
    told = {(page.kind, page.address) for page in compare(city, "HEAD")[1].pages}
    assert told == {
        ("other", "pages/greeting/"),
        ("other", "pages/action-plan.pdf"),
        ("new", "pages/notice/"),
    }
    new.unlink()
    for path, content in was.items():
        path.write_bytes(content)


def test_no_page_brings_a_frame_of_its_own(city: Path) -> None:
    """What stands in the article is what Markdown made: no script, no style, no handler."""
    for address in PAGES:
        article = html.document_fromstring((city / "site" / address / "index.html").read_text("utf-8"))
        assert article.xpath("//article//script | //article//style | //article//iframe") == []
        assert article.xpath("//article//@*[starts-with(name(), 'on')]") == []
