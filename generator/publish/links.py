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
READ = {".html", ".css"}
"""The kinds of file whose links are followed."""

FOLDERS = {"", ".", ".."}
"""Last steps of a path that leads to a folder."""

_NOT_FOUND_PAGE = "404.html"  # served for any missing address, so its links must begin with /


def read_links(root: Path, site: Path) -> Linked:
    """Read a built site once, for whoever asks what it links to."""
    linked = Linked(site.relative_to(root).as_posix(), home(site))
    for path in sorted(site.rglob("*")):
        if path.is_file():
            is_text = path.suffix in READ
            linked.add(path.relative_to(site).as_posix(), _text(path) if is_text else None)
    return linked


class Linked:
    """A site in memory: the names of its files, and what its pages and style sheets link to."""

    def __init__(self, called: str, home: Home, *, opens_folders: bool = True) -> None:
        """Begin a site without files.

        Args:
            called: its path from the project's root, for the places of findings.
            home: where it will live.
            opens_folders: as a web server does, which answers for a folder with the page in it; a
                computer that opens files does not.

        """
        self._called = called
        self._home = home
        self._index = "index.html" if opens_folders else ""
        self._files: set[str] = set()
        self._pages: dict[str, Page] = {}
        self._sheets: dict[str, list[Link]] = {}

    def add(self, address: str, text: str | None) -> None:
        """Add a file; the text of a page or a style sheet is read."""
        self._files.add(address)
        if text is not None and address.endswith(".html"):
            self._pages[address] = read_page(text)
        elif text is not None and address.endswith(".css"):
            self._sheets[address] = css_links(text)

    def problems(self) -> Iterator[Problem]:
        """Yield the findings of every page and style sheet, in no order; links to other hosts are let alone.

        Kinds: broken-link, broken-anchor, repeated-id, third-party-resource, link-outside, link-absolute,
        link-relative, base-element.
        """
        for address, page in self._pages.items():
            for text, line, column in page.repeated:
                yield problem("repeated-id", Place(f"{self._called}/{address}", line, column), text)
            yield from self._of_links(address, page.links)
        for address, links in self._sheets.items():
            yield from self._of_links(address, links)

    def _of_links(self, address: str, links: list[Link]) -> Iterator[Problem]:
        for link in links:
            kind = self._fault(address, link)
            if kind:
                yield problem(kind, Place(f"{self._called}/{address}", link.line, link.column), link.url)

    def _fault(self, address: str, link: Link) -> str | None:
        """Return the kind of what is wrong with a link, None if nothing is."""
        url = link.url
        is_rooted = url.startswith("/")
        if link.use is Use.BASE:
            return "base-element"
        if self._home.url and url.startswith(self._home.url):
            return self._target_fault("", url.removeprefix(self._home.url))
        if url.startswith("//") or _SCHEME.match(url):
            is_asked_for = link.use is Use.LOADED and not url.lower().startswith(_HOSTLESS)
            return "third-party-resource" if is_asked_for else None
        if address == _NOT_FOUND_PAGE and not url.startswith("#"):
            return self._rooted_fault(url) if is_rooted else "link-relative"
        return "link-absolute" if is_rooted else self._target_fault(address, url)

    def _rooted_fault(self, url: str) -> str | None:
        if not url.startswith(self._home.path):
            return "link-outside"
        return self._target_fault("", url.removeprefix(self._home.path))

    def _target_fault(self, address: str, url: str) -> str | None:
        target = self._target(address, _path(url))
        if target is None:
            return "link-outside"
        if target not in self._files:
            return "broken-link"
        fragment = url.partition("#")[2]
        page = self._pages.get(target)
        if not fragment or page is None:
            return None
        return None if unquote(fragment) in page.anchors else "broken-anchor"

    def _target(self, address: str, path: str) -> str | None:
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
        if steps[-1] in FOLDERS:
            parts.append(self._index)
        return "/".join(parts)


def _path(url: str) -> str:
    return url.partition("#")[0].partition("?")[0]


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8", errors="replace")
