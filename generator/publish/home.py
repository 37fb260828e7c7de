"""Where the site will live and what it is called, as its own first page says it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from urllib.parse import urlsplit

_CANONICAL = re.compile(r'<link\b[^>]*\brel="?canonical"?[^>]*>')
_TITLE = re.compile(r"<title>([^<]*)</title>")
_HREF = re.compile(r'\bhref="?([^"\s>]+)')


@dataclass(frozen=True, slots=True)
class Home:
    """The site's own address: whole (`https://…/`, empty if not stated) and its path (`/` at least)."""

    url: str
    path: str


def title(site: Path) -> str:
    """Return what the first page of a built site is called; empty if it says nothing."""
    found = _TITLE.search((site / "index.html").read_text(encoding="utf-8"))
    return unescape(found[1]).strip() if found else ""


def home(site: Path) -> Home:
    """Read the canonical address of the first page of a built site; `/` where it states none."""
    first = site / "index.html"
    page = first.read_text(encoding="utf-8") if first.is_file() else ""
    link = _CANONICAL.search(page)
    href = _HREF.search(link[0]) if link else None
    if href is None:
        return Home("", "/")
    folder = href[1].rpartition("/")[0] + "/"
    return Home(folder, urlsplit(folder).path)
