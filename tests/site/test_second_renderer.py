"""The pages do not depend on the builder that is used today: two others make the same site of them."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from urllib.parse import urljoin

import pytest

from generator.publish.settings import WITH_MENU
from tests.site.built import BuiltPage, addresses, read_page, words
from tests.site.written import ROOT
from tests.some import some

BUILDERS = {
    "zensical": ["zensical", "build", "--config-file", "build/mkdocs.yml"],
    "properdocs": ["properdocs", "build", "--strict", "--config-file", "build/mkdocs.yml"],
}
"""MkDocs' own line of heirs: the one whom Material names, and a fork of MkDocs itself."""


@pytest.fixture(
    scope="module",
    params=[("real", "zensical"), ("second", "zensical"), ("second", "properdocs")],
    ids="-".join,
)
def sites(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The site that MkDocs built of a city, and what another builder made of the same pages."""
    city, builder = request.param
    known: Path = request.getfixturevalue(f"{city}_site" if city == "real" else f"{city}_city_site")
    copy = tmp_path_factory.mktemp(f"{city}-{builder}")
    for part in ("docs", "theme"):
        shutil.copytree(known.parent / "build" / part, copy / "build" / part)
    write_whole(known.parent, copy)
    run = subprocess.run(
        [sys.executable, "-m", *BUILDERS[builder]],
        cwd=copy,
        env=os.environ | {"PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert run.returncode == 0, run.stdout + run.stderr
    return known, copy / "build" / "site"


def write_whole(city: Path, copy: Path) -> None:
    """Write the settings that a city was built by, but for all its pages: MkDocs sees those that changed."""
    settings = (city / WITH_MENU).read_text(encoding="utf-8")
    (copy / WITH_MENU).write_text(settings.replace('"cache/publish/docs"', '"docs"'), encoding="utf-8")


def test_the_same_pages_come_out(sites: tuple[Path, Path]) -> None:
    """A builder that passes over a page in silence would lose a promise."""
    known, other = sites
    assert addresses(other) == addresses(known)


def test_every_page_says_the_same(sites: tuple[Path, Path]) -> None:
    known, other = sites
    for address in some(addresses(known)):
        was, now = read_page(known, address), read_page(other, address)
        assert words(now.one("/html/head/title")) == words(was.one("/html/head/title")), address
        assert now.main.text_content().split() == was.main.text_content().split(), address


def test_every_table_has_the_same_cells_in_the_same_order(sites: tuple[Path, Path]) -> None:
    known, other = sites
    assert any(page.tables() for page in (read_page(known, address) for address in addresses(known)))
    for address in some(addresses(known)):
        assert read_page(other, address).tables() == read_page(known, address).tables(), address


def test_every_anchor_and_every_link_is_the_same(sites: tuple[Path, Path]) -> None:
    """In the page and in its contents; what begins with `__` is a builder's own, for its frame."""
    known, other = sites
    contents = "//nav[@aria-label='이 쪽의 차례']"
    for address in some(addresses(known)):
        was, now = read_page(known, address), read_page(other, address)
        for path in (
            "//article//@id[not(starts-with(., '__'))]",
            "//article//@href",
            "//article//@src",
            f"{contents}//a/@href",
        ):
            assert _led(now, path) == _led(was, path), address


def _led(page: BuiltPage, path: str) -> list[str]:
    """Return where each link leads; the page for missing addresses counts from the root, `/` or `/.`."""
    found = page.root.xpath(path)
    assert isinstance(found, list)
    return [urljoin("/", str(each)) if page.address == "404.html" else str(each) for each in found]


def test_every_download_comes_out_untouched(sites: tuple[Path, Path]) -> None:
    """The Markdown beside a page is laid there by publish/, whoever built the page."""
    known, other = sites
    files = [each.relative_to(known) for each in (known / "data").rglob("*") if each.is_file()]
    downloads = [each for each in files if each.suffix not in {".html", ".md"}]
    assert [each for each in downloads if not (other / each).is_file()] == []
    assert [each for each in downloads if (known / each).read_bytes() != (other / each).read_bytes()] == []
