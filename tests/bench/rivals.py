"""The same Markdown under other hands: plain MkDocs with Material, and Hugo with one template."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from tests.bench.measuring import Measured, measure

# What a newcomer writes: Material as it is; no fonts, since nothing may be fetched.
_PLAIN = """\
site_name: plain
docs_dir: markdown
site_dir: plain
theme: {name: material, language: ko, font: false}
nav: [index.md, pledges/index.md, quarters/index.md, fields/index.md, departments/index.md,
  budget/index.md, participation/index.md, data/index.md, about/index.md]
validation: {nav: {omitted_files: ignore}}
"""
# Pages stand in folders that hold pages, which Hugo calls sections. Front matter is read as it is.
_HUGO = """\
baseURL = "https://example.org/"
languageCode = "ko"
title = "hugo"
disablePathToLower = true
disableKinds = ["taxonomy", "term", "rss"]
[markup.goldmark.renderer]
unsafe = true
[markup.goldmark.parser.attribute]
block = true
"""
_TEMPLATE = """\
<!doctype html>
<html lang="ko"><head><meta charset="utf-8"><title>{{ .Title }} - {{ site.Title }}</title>
<meta name="description" content="{{ .Params.description }}"></head>
<body><nav>{{ range site.Home.Sections }}<a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ end }}</nav>
<main>{{ .Content }}</main>{{ .TableOfContents }}</body></html>
"""


def plain(city: Path) -> Measured:
    """Return what plain MkDocs with Material takes for the pages of a city that was built."""
    shutil.rmtree(city / "markdown", ignore_errors=True)
    for page, text in _pages(city):
        _put(city / "markdown" / page, text)
    _put(city / "plain.yml", _PLAIN)
    return measure([sys.executable, "-m", "mkdocs", "build", "--quiet", "-f", "plain.yml"], city)


def hugo(city: Path) -> Measured:
    """Return what Hugo takes for the same pages, each laid out by one template."""
    folder = city / "hugo"
    shutil.rmtree(folder, ignore_errors=True)
    for page, text in _pages(city):
        is_folder = page.name == "index.md"
        _put(folder / "content" / (page.with_name("_index.md") if is_folder else page), text)
    _put(folder / "hugo.toml", _HUGO)
    for name in ("home", "section", "page"):
        _put(folder / "layouts" / f"{name}.html", _TEMPLATE)
    return measure([str(Path(sys.executable).with_name("hugo")), "--quiet"], folder)


def made(folder: Path) -> int:
    """Return how many pages stand below a folder."""
    return sum(1 for _ in folder.rglob("index.html"))


def _pages(city: Path) -> list[tuple[Path, str]]:
    docs = city / "build" / "docs"
    return [(path.relative_to(docs), path.read_text(encoding="utf-8")) for path in docs.rglob("*.md")]


def _put(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
