"""What one built page holds for the check of links: its ids, its links, and where they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum

from generator.publish.tags import Tag, Tagged

# What a browser fetches by itself; the other relations of <link> only name a page.
_FETCHED = {
    *("stylesheet", "icon", "apple-touch-icon", "mask-icon", "manifest", "preload", "modulepreload"),
    *("prefetch", "prerender", "preconnect", "dns-prefetch"),
}
_FOLLOWED = {("a", "href"), ("area", "href"), ("form", "action"), ("button", "formaction")}
_FOLLOWED |= {("input", "formaction"), ("a", "xlink:href")}
_LOADED = {"href", "src", "poster", "xlink:href", "background"}
_PICTURES = {"srcset", "imagesrcset"}
_TELLING = {"id", "name", "rel", "style", "content", "data", "property"}
_READ = frozenset(_LOADED | _PICTURES | {name for _, name in _FOLLOWED} | _TELLING)
_REFRESH = re.compile(r"\s*[\d.]+\s*[;,]\s*url\s*=\s*['\"]?([^'\"]+)", re.IGNORECASE)
# Messengers fetch this picture to show it where the page is shared; the page itself does not.
_SHOWN_ELSEWHERE = "og:image"
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
    page, tagged = Page(), Tagged(html)
    ids: set[str] = set()
    for tag in tagged.tags(_READ):
        place = tagged.place(tag.start)
        for name, value in tag.attributes.items():
            if name == "id":
                if value in ids:
                    page.repeated.append((value, *place))
                ids.add(value)
            elif name == "name" and tag.name == "a":
                page.anchors.add(value)
            else:
                page.links.extend(Link(use, url.strip(), *place) for use, url in _uses(tag, name, value))
        if tag.style:
            page.links.extend(_css(tag.style, tagged, tag.style_start))
    page.anchors |= ids
    return page


def css_links(css: str) -> list[Link]:
    """Read what a style sheet loads."""
    return list(_css(css, Tagged(css), 0))


def _css(css: str, whole: Tagged, start: int) -> Iterator[Link]:
    for found in _CSS_URL.finditer(css):
        yield Link(Use.LOADED, (found[1] or found[2]).strip(), *whole.place(start + found.start()))


def _uses(tag: Tag, name: str, value: str) -> Iterator[tuple[Use, str]]:
    """Yield the addresses in an attribute, and who follows them."""
    if name == "style":
        yield from ((Use.LOADED, found[1] or found[2]) for found in _CSS_URL.finditer(value))
    elif name in _PICTURES:
        yield from ((Use.LOADED, found[1]) for found in _CANDIDATE.finditer(value))
    elif (tag.name, name) in _FOLLOWED:
        yield Use.FOLLOWED, value
    elif (tag.name, name) == ("meta", "content"):
        if tag.attributes.get("property") == _SHOWN_ELSEWHERE:
            yield Use.FOLLOWED, value
        yield from ((Use.FOLLOWED, found[1]) for found in [_REFRESH.match(value)] if found)
    elif name in _LOADED or (tag.name, name) == ("object", "data"):
        yield _fetched(tag), value


def _fetched(tag: Tag) -> Use:
    if tag.name == "base":
        return Use.BASE
    is_named_only = tag.name == "link" and _FETCHED.isdisjoint(tag.attributes.get("rel", "").lower().split())
    return Use.FOLLOWED if is_named_only else Use.LOADED
