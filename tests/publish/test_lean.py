"""The builder's own files go where no page uses them, and only then; what others brought stays."""

from __future__ import annotations

import shutil
from importlib.util import find_spec
from pathlib import Path

import pytest

from generator.publish.lean import take_out_unused
from generator.publish.links import read_links
from tests.conftest import ROOT
from tests.publish.tiny import tree, write

ICON = "assets/images/favicon.png"
OURS = {"assets/page.css": "p { color: black }", "assets/find.js": "0", "table.csv": "1"}


def theme() -> Path:
    """Return the folder in which the builder's theme keeps its files."""
    spec = find_spec("material")
    assert spec is not None
    assert spec.origin is not None
    return Path(spec.origin).with_name("templates")


def one(name: str) -> str:
    """Return the address of the only file of the theme's that has a name like this."""
    [found] = theme().glob(f"assets/*/{name}")
    return found.relative_to(theme()).as_posix()


BUNDLE, STYLES = one("bundle.*.js"), one("main.*.css")


def left(folder: Path, html: str, more: dict[str, str] | None = None) -> set[str]:
    """Build a site by hand of the theme's files, ours and one page; return the files of it that stay."""
    site = folder / "site"
    shutil.copytree(theme() / "assets", site / "assets")
    write(site, OURS | {"index.html": html, "sitemap.xml": "", "sitemap.xml.gz": ""} | (more or {}))
    take_out_unused(site, read_links(folder, site))
    return set(tree(site))


def kept(*more: str) -> set[str]:
    """Return what always stays, and more."""
    return {*OURS, "index.html", "sitemap.xml", *more}


def test_what_no_page_uses_goes_with_its_folders(tmp_path: Path) -> None:
    assert left(tmp_path, "<p>") == kept()
    assert sorted(path.name for path in tmp_path.rglob("*") if path.is_dir()) == ["assets", "site"]


@pytest.mark.parametrize(
    "html",
    [
        f'<link rel="icon" href="{ICON}">',
        f'<img src="./{ICON}">',
        f'<a href="{ICON}?size=1#top">',
        f'<p style="background: url({ICON})">',
        f'<style>p {{ background: url("{ICON}") }}</style>',
        f'<img srcset="table.csv 1x, {ICON} 2x">',
        f'<link rel="canonical" href="https://a.example/b/"><img src="/b/{ICON}">',
        f'<link rel="canonical" href="https://a.example/b/"><img src="https://a.example/b/{ICON}">',
        f'<img src="/{ICON}">',
    ],
)
def test_what_a_page_uses_stays(html: str, tmp_path: Path) -> None:
    assert left(tmp_path, html) == kept(ICON)


def test_what_a_style_sheet_of_ours_uses_stays(tmp_path: Path) -> None:
    sheet = {"own.css": f"p {{ background: url({ICON}) }}"}
    assert left(tmp_path, '<link rel="stylesheet" href="own.css">', sheet) == kept("own.css", ICON)


def test_a_style_sheet_of_the_builder_that_a_page_uses_stays_alone(tmp_path: Path) -> None:
    assert left(tmp_path, f'<link rel="stylesheet" href="{STYLES}">') == kept(STYLES)


def test_where_a_page_runs_a_script_of_the_builder_all_its_files_stay(tmp_path: Path) -> None:
    """A script loads what nobody can see in it, such as a worker and a language."""
    own = {path.relative_to(theme()).as_posix() for path in (theme() / "assets").rglob("*") if path.is_file()}
    assert left(tmp_path, f'<script src="{BUNDLE}"></script>') == kept(*own)


def test_what_a_script_of_ours_names_stays(tmp_path: Path) -> None:
    assert left(tmp_path, "<p>", {"more.js": "load('favicon.png')"}) == kept("more.js", ICON)


def test_a_file_that_only_bears_the_name_of_one_of_the_builders_is_not_touched(tmp_path: Path) -> None:
    site = write(tmp_path / "site", {ICON: "the city's own", "index.html": ""})
    take_out_unused(site, read_links(tmp_path, site))
    assert set(tree(site)) == {ICON, "index.html"}


def test_the_real_site_has_no_file_beside_its_pages_that_neither_we_nor_the_records_brought(
    real_site: Path,
) -> None:
    ours = {f"assets/{path.name}" for path in (ROOT / "theme" / "assets").iterdir()}
    laid = set(tree(real_site.parent / "build" / "docs"))
    others = {address for address in tree(real_site) if not address.endswith(".html")}
    assert others - laid - ours == {"sitemap.xml"}
