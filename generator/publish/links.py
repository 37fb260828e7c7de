"""Every link of the built site leads somewhere, stays in the site's folder, and loads from nobody else.

This reads the files, so it sees what a crawler over HTTP cannot or does not: pages that no link
leads to, every fragment on every page, repeated ids, addresses that work only at the top of a host.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from urllib.parse import unquote

from generator.problems import Place, Problem, problem
from generator.publish.build_state import Seen
from generator.publish.home import Home, home
from generator.publish.page import FOLDERS, ReadPage, Use, read_css, read_page
from generator.publish.sync import read, walk

_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:")
# Addresses that name no host: nothing is asked of anybody.
_HOSTLESS = ("data:", "mailto:", "tel:", "javascript:", "about:", "blob:")
READ = (".html", ".css")
"""The kinds of file whose links are followed."""

_FAULT = "/"  # before a kind of fault; no file's address begins so
_OUTSIDE = _FAULT + "link-outside"
_AMONG = "\0"  # between the ids of a page that was read before, and between the places that it needs
_NOT_FOUND_PAGE = "404.html"  # served for any missing address, so its links must begin with /


def read_links(root: Path, site: Path, seen: Mapping[str, Seen] | None = None) -> Linked:
    """Read a built site once, for whoever asks what it links to.

    Args:
        root: the project's root.
        site: a folder in it.
        seen: what was read before of pages and style sheets that are the same bytes now, by address.

    """
    linked = Linked(site.relative_to(root).as_posix(), home(site))
    known = seen or {}
    for address, source in sorted(walk(site).items()):
        if address in known:
            linked.add_seen(address, known[address], source.path)
        else:
            linked.add(address, _text(source.path) if address.endswith(READ) else None)
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
        self._pages: dict[str, ReadPage] = {}
        self._seen: dict[str, tuple[Seen, str]] = {}
        self._needs: dict[str, set[str]] = {}
        self._anchors: dict[str, set[str]] = {}

    def add(self, address: str, text: str | None) -> None:
        """Add a file; the text of a page or a style sheet is read."""
        self._files.add(address)
        if text is not None:
            page = self._pages[address] = (read_page if address.endswith(".html") else read_css)(text)
            leads = {self._leads(address, *link) for link in {(use, url) for use, url, _ in page.leads}}
            self._needs[address] = {need for need in leads if need}

    def add_seen(self, address: str, seen: Seen, path: str) -> None:
        """Add a page or style sheet that was read before; it is read again only where a link is at fault."""
        self._files.add(address)
        self._seen[address] = seen, path
        self._needs[address] = set(seen.needs.split(_AMONG)) - {""}

    def seen(self, address: str, digest: str) -> Seen:
        """Return what is to be remembered of a file in which no fault was found; its digest is given."""
        if address in self._seen:
            return self._seen[address][0]
        page, needs = self._pages.get(address), self._needs.get(address, ())
        return Seen(digest, _AMONG.join(sorted(page.anchors)) if page else "", _AMONG.join(sorted(needs)))

    def problems(self) -> Iterator[Problem]:
        """Yield the findings of every page and style sheet, in no order; links to other hosts are let alone.

        Kinds: broken-link, broken-anchor, repeated-id, third-party-resource, link-outside, link-absolute,
        link-relative, base-element.
        """
        faults = {need: kind for need in set().union(*self._needs.values()) if (kind := self._lacks(need))}
        for address, needs in self._needs.items():
            is_clean = needs.isdisjoint(faults)
            if not is_clean and address not in self._pages:
                self.add(address, _text(self._seen[address][1]))
            page = self._pages.get(address)
            for text, line, column in page.repeated if page else ():
                yield problem("repeated-id", Place(f"{self._called}/{address}", line, column), text)
            for use, url, line, column in page.links if page and not is_clean else ():
                if kind := faults.get(self._leads(address, use, url)):
                    yield problem(kind, Place(f"{self._called}/{address}", line, column), url)

    def _leads(self, address: str, use: Use, url: str) -> str:
        """Return `file#place` of the site to which a link leads, or its fault; empty for another host."""
        is_rooted = url.startswith("/")
        if use is Use.BASE:
            return _FAULT + "base-element"
        if self._home.url and url.startswith(self._home.url):
            return self._place("", url.removeprefix(self._home.url))
        if url.startswith("//") or _SCHEME.match(url):
            is_asked_for = use is Use.LOADED and not url.lower().startswith(_HOSTLESS)
            return _FAULT + "third-party-resource" if is_asked_for else ""
        if address == _NOT_FOUND_PAGE and not url.startswith("#"):
            if not is_rooted:
                return _FAULT + "link-relative"
            is_inside = url.startswith(self._home.path)
            return self._place("", url.removeprefix(self._home.path)) if is_inside else _OUTSIDE
        return _FAULT + "link-absolute" if is_rooted else self._place(address, url)

    def _lacks(self, need: str) -> str | None:
        """Return the kind of fault of what a link leads to; None where it is there."""
        if need.startswith(_FAULT):
            return need.removeprefix(_FAULT)
        target, _, fragment = need.partition("#")
        if target not in self._files:
            return "broken-link"
        if not fragment or not target.endswith(".html"):
            return None
        if target not in self._anchors:
            page, seen = self._pages.get(target), self._seen.get(target)
            ids = page.anchors if page else set(seen[0].anchors.split(_AMONG)) if seen else set()
            self._anchors[target] = ids
        return None if unquote(fragment) in self._anchors[target] else "broken-anchor"

    def _place(self, address: str, url: str) -> str:
        """Return the file and the place in it that an address within the site names, or what is wrong."""
        path, _, fragment = url.partition("#")
        target = self._target(address, path.partition("?")[0])
        return _OUTSIDE if target is None else f"{target}#{fragment}"

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


def _text(path: str) -> str:
    return read(path).decode(errors="replace")
