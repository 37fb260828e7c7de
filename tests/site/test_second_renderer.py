"""The pages do not depend on the builder that is used today: two others make the same site of them."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import PARTS
from tests.site.built import addresses, read_page, words
from tests.site.written import CITIES, ROOT

BUILDERS = {
    "zensical": ["zensical", "build", "--config-file", "mkdocs.yml"],
    "properdocs": ["properdocs", "build", "--strict", "--config-file", "mkdocs.yml"],
}
"""MkDocs' own line of heirs: the one whom Material names, and a fork of MkDocs itself."""


@pytest.fixture(scope="module", params=[(city, name) for city in CITIES for name in BUILDERS], ids="-".join)
def sites(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The site that MkDocs built of a city, and what another builder made of the same pages."""
    city, builder = request.param
    known: Path = request.getfixturevalue(f"{city}_site" if city == "real" else f"{city}_city_site")
    house = tmp_path_factory.mktemp(f"{city}-{builder}")
    place = CITIES[city].relative_to(ROOT)
    for part in PARTS:
        if (ROOT / part).is_dir() and part != "content":
            shutil.copytree(ROOT / part, house / part)
        elif (ROOT / part).is_file():
            shutil.copy(ROOT / part, house)
    copy = house / place
    copy.mkdir(parents=True, exist_ok=True)
    shutil.copy(known.parent / "mkdocs.yml", copy)
    shutil.copytree(known.parent / "build" / "docs", copy / "build" / "docs")
    run = subprocess.run(
        [sys.executable, "-m", *BUILDERS[builder]],
        cwd=copy,
        env=os.environ | {"PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert run.returncode == 0, run.stdout + run.stderr
    return known, copy / "site"


def test_the_same_pages_come_out(sites: tuple[Path, Path]) -> None:
    """A builder that passes over a page in silence would lose a promise."""
    known, other = sites
    assert addresses(other) == addresses(known)


def test_every_page_says_the_same(sites: tuple[Path, Path]) -> None:
    known, other = sites
    for address in addresses(known):
        was, now = read_page(known, address), read_page(other, address)
        assert words(now.one("/html/head/title")) == words(was.one("/html/head/title")), address
        assert now.main.text_content().split() == was.main.text_content().split(), address


def test_every_table_has_the_same_cells_in_the_same_order(sites: tuple[Path, Path]) -> None:
    known, other = sites
    assert any(page.tables() for page in (read_page(known, address) for address in addresses(known)))
    for address in addresses(known):
        assert read_page(other, address).tables() == read_page(known, address).tables(), address


def test_every_anchor_and_every_link_is_the_same(sites: tuple[Path, Path]) -> None:
    known, other = sites
    for address in addresses(known):
        if address == "404.html":  # whose links are from the root, which each builder writes in its own way
            continue
        was, now = read_page(known, address), read_page(other, address)
        for name in ("id", "href"):
            path = f"//main//*[@{name}]"
            assert [each.get(name) for each in now.all(path)] == [each.get(name) for each in was.all(path)], (
                address
            )


def test_every_download_comes_out_untouched(sites: tuple[Path, Path]) -> None:
    known, other = sites
    files = {path.relative_to(known) for path in (known / "data").rglob("*") if path.suffix != ".html"}
    assert [path for path in files if (known / path).is_file() and not (other / path).is_file()] == []
    changed = [
        path
        for path in files
        if (known / path).is_file() and (known / path).read_bytes() != (other / path).read_bytes()
    ]
    assert changed == []
