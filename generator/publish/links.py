"""Every link of the built site leads somewhere, stays in the site's folder, and loads from nobody else.

This reads the files, so it sees what a crawler over HTTP cannot or does not: pages that no link
leads to, every fragment on every page, repeated ids, addresses that work only at the top of a host.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

from generator.problems import Place, Problem, problem
from generator.publish.home import Home, home
from generator.publish.page import Link, Page, Use, css_links, read_page

_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:")
# Addresses that name no host: nothing is asked of anybody.
_HOSTLESS = ("data:", "mailto:", "tel:", "javascript:", "about:", "blob:")
_NOT_FOUND_PAGE = "404.html"  # served for any missing address, so its links must begin with /


def check_links(root: Path, site: Path) -> list[Problem]:
    """Check all pages and style sheets of a built site; links of people to other hosts are let alone.

    Args:
        root: the project's root; places of findings are told from there.
        site: the folder to check, inside it.

    Returns:
        All findings: broken-link, broken-anchor, repeated-id, third-party-resource, link-outside,
        link-absolute, link-relative, base-element.

    """
    return list(_Site(root, site).problems())


class _Site:
    """A built site in memory: the names of its files, and what its pages hold."""

    def __init__(self, root: Path, site: Path) -> None:
        self.folder = site.relative_to(root).as_posix()
        self.home: Home = home(site)
        self.files = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
        self.pages: dict[str, Page] = {}
        self.sheets: dict[str, list[Link]] = {}
        for address in sorted(self.files):
            if address.endswith(".html"):
                self.pages[address] = read_page(_text(site / address))
            elif address.endswith(".css"):
                self.sheets[address] = css_links(_text(site / address))

    def problems(self) -> Iterator[Problem]:
        for address, page in self.pages.items():
            for text, line, column in page.repeated:
                yield problem("repeated-id", Place(f"{self.folder}/{address}", line, column), text)
            yield from self._of_links(address, page.links)
        for address, links in self.sheets.items():
            yield from self._of_links(address, links)

    def _of_links(self, address: str, links: list[Link]) -> Iterator[Problem]:
        for link in links:
            kind = self._fault(address, link)
            if kind:
                yield problem(kind, Place(f"{self.folder}/{address}", link.line, link.column), link.url)

    def _fault(self, address: str, link: Link) -> str | None:
        """Return the kind of what is wrong with a link, None if nothing is."""
        url = link.url
        is_rooted = url.startswith("/")
        if link.use is Use.BASE:
            return "base-element"
        if self.home.url and url.startswith(self.home.url):
            return self._target_fault("", url.removeprefix(self.home.url))
        if url.startswith("//") or _SCHEME.match(url):
            is_asked_for = link.use is Use.LOADED and not url.lower().startswith(_HOSTLESS)
            return "third-party-resource" if is_asked_for else None
        if address == _NOT_FOUND_PAGE and not url.startswith("#"):
            return self._rooted_fault(url) if is_rooted else "link-relative"
        return "link-absolute" if is_rooted else self._target_fault(address, url)

    def _rooted_fault(self, url: str) -> str | None:
        if not url.startswith(self.home.path):
            return "link-outside"
        return self._target_fault("", url.removeprefix(self.home.path))

    def _target_fault(self, address: str, url: str) -> str | None:
        path, _, fragment = url.partition("#")
        path = path.partition("?")[0]
        target = _target(address, path)
        if target is None:
            return "link-outside"
        if target not in self.files:
            return "broken-link"
        page = self.pages.get(target)
        if not fragment or page is None:
            return None
        return None if unquote(fragment) in page.anchors else "broken-anchor"


def _target(address: str, path: str) -> str | None:
    """Return the file that a path leads to from a page; None if it climbs out of the site."""
    if not path and address:
        return address
    parts = address.split("/")[:-1]
    steps = unquote(path).split("/")
    for step in steps:
        if step == "..":
            if not parts:
                return None
            parts.pop()
        elif step not in {"", "."}:
            parts.append(step)
    if steps[-1] in {"", ".", ".."}:
        parts.append("index.html")
    return "/".join(parts)


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8", errors="replace")
