"""What one built page holds for the check of links: its ids, its links, and where they stand."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import Enum
from html.parser import HTMLParser

# What a browser fetches by itself; the other relations of <link> only name a page.
_FETCHED = {
    *("stylesheet", "icon", "apple-touch-icon", "mask-icon", "manifest", "preload", "modulepreload"),
    *("prefetch", "prerender", "preconnect", "dns-prefetch"),
}
_FOLLOWED = {("a", "href"), ("area", "href"), ("form", "action"), ("button", "formaction")}
_FOLLOWED |= {("input", "formaction"), ("a", "xlink:href")}
_LOADED = {"href", "src", "srcset", "imagesrcset", "poster", "xlink:href", "background"}
_REFRESH = re.compile(r"\s*[\d.]+\s*[;,]\s*url\s*=\s*['\"]?([^'\"]+)", re.IGNORECASE)
_CANDIDATE = re.compile(r"(\S*[^\s,])(?:,+(?=\s|$)|(?:\s+[^,]*)?(?:,|$))")
_CSS_URL = re.compile(r"""url\(\s*["']?([^"')]+?)["']?\s*\)|@import\s+["']([^"']+)["']""")


class Use(Enum):
    """Who follows a link: a person by choice, or the browser by itself."""

    FOLLOWED = "followed"
    LOADED = "loaded"
    BASE = "base"


@dataclass(frozen=True, slots=True)
class Link:
    """An address as it is written, and the line and column (from 1) where its tag begins."""

    use: Use
    url: str
    line: int
    column: int


@dataclass(slots=True)
class Page:
    """Where a link may point on a page, the ids that come again, and the page's own links."""

    anchors: set[str] = field(default_factory=set)
    repeated: list[tuple[str, int, int]] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)


def read_page(html: str) -> Page:
    """Read an HTML page; it need not be well formed."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.page


def css_links(css: str) -> list[Link]:
    """Read what a style sheet loads."""
    links = []
    for found in _CSS_URL.finditer(css):
        line = css.count("\n", 0, found.start()) + 1
        column = found.start() - css.rfind("\n", 0, found.start())
        links.append(Link(Use.LOADED, (found[1] or found[2]).strip(), line, column))
    return links


class _Reader(HTMLParser):
    """Collects in one pass; the standard parser knows line and column of every tag."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.page = Page()
        self._ids: set[str] = set()
        self._in_style = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._in_style = tag == "style"
        for name, value in attrs:
            if value is None:
                continue
            if name == "id":
                self._own(value)
            elif name == "name" and tag == "a":
                self.page.anchors.add(value)
            elif name == "style":
                for link in css_links(value):
                    self._add(link.use, link.url)
            elif name in _LOADED or (tag, name) in _FOLLOWED or (tag, name) == ("object", "data"):
                self._linked(tag, name, value, attrs)
            elif (tag, name) == ("meta", "content") and (refresh := _REFRESH.match(value)):
                self._add(Use.FOLLOWED, refresh[1])

    def handle_endtag(self, tag: str) -> None:
        self._in_style = self._in_style and tag != "style"

    def handle_data(self, data: str) -> None:
        if self._in_style:
            line, offset = self.getpos()
            for link in css_links(data):
                column = link.column + (offset if link.line == 1 else 0)
                self.page.links.append(Link(link.use, link.url, line + link.line - 1, column))

    def parse_marked_section(self, i: int, report: int = 1) -> int:
        """Skip `<![…>` as browsers do; the inherited method stops at those that it does not know."""
        return self.parse_bogus_comment(i, bool(report))

    def _own(self, value: str) -> None:
        if value in self._ids:
            line, offset = self.getpos()
            self.page.repeated.append((value, line, offset + 1))
        self._ids.add(value)
        self.page.anchors.add(value)

    def _linked(self, tag: str, name: str, value: str, attrs: list[tuple[str, str | None]]) -> None:
        if name.endswith("srcset"):
            for candidate in _CANDIDATE.finditer(value):
                self._add(Use.LOADED, candidate[1])
        elif tag == "base":
            self._add(Use.BASE, value)
        elif (tag, name) in _FOLLOWED or (tag == "link" and _FETCHED.isdisjoint(_relations(attrs))):
            self._add(Use.FOLLOWED, value)
        else:
            self._add(Use.LOADED, value)

    def _add(self, use: Use, url: str) -> None:
        line, offset = self.getpos()
        self.page.links.append(Link(use, url.strip(), line, offset + 1))


def _relations(attrs: list[tuple[str, str | None]]) -> list[str]:
    return " ".join(value or "" for name, value in attrs if name == "rel").lower().split()
