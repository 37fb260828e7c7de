"""What one built page holds for the check of links: its ids, its links, and where they stand.

The standard parser would do, but takes ten times as long: it stops at every end tag and every character
that is written as a number, and record text is full of them. Most tags of a site are written alike on many of
its pages, so what a tag holds is found out once.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections.abc import Iterator
from enum import Enum
from functools import lru_cache
from html import escape, unescape
from itertools import accumulate
from typing import NamedTuple
from urllib.parse import unquote

FOLDERS = {"", ".", ".."}
"""Last steps of a path that leads to a folder."""

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

# After the name of a tag: attributes, where a quotation mark counts only after an equals sign.
_REST = r"""(?:[^=>]++|=\s*+(?:"[^"]*+"|'[^']*+'|[^\s>"'][^\s>]*+)?+)*+"""
_TOKEN = re.compile(
    rf"""
    <!--(?:-?>|.*?(?:--!?>|\Z))                     # a comment
    | <[!?][^>]*+                                   # what browsers take for one
    | <(?P<verbatim>script|style|textarea|title|iframe|noframes|xmp)(?=[\s/>])(?P<its>{_REST})>
      (?P<text>.*?)(?=</(?P=verbatim)[\s/>]|\Z)     # no tags are read in here
    | <(?P<name>[a-z][^\s/>]*+)[\s/](?P<attributes>{_REST})>
    """,
    re.VERBOSE | re.DOTALL | re.IGNORECASE,
)
_ATTRIBUTE = re.compile(r"""([^\s/>=][^\s/>=]*+)(?:\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s>]*+)))?""")

# Where a page can name a folder; a picture, a script or a style sheet is none.
_NAMING = frozenset({"href", "action", "formaction", "xlink:href"})
_ELSEWHERE = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|/")
_PATH = re.compile(r"[^?#]*")


class Use(Enum):
    """Who follows a link: a person by choice, or the browser by itself."""

    FOLLOWED = "followed"
    LOADED = "loaded"
    BASE = "base"


class PlacedLink(NamedTuple):
    """An address as it is written, and the line and column (from 1) where its tag begins."""

    use: Use
    url: str
    line: int
    column: int


class _Held(NamedTuple):
    """What a tag holds: its id, the name of an anchor, and addresses with where each begins after the tag."""

    name: str | None
    anchor: str | None
    links: tuple[tuple[Use, str, int], ...]


class ReadPage:
    """Where a link may point on a page, the ids that come again, and the page's own links."""

    def __init__(self, text: str) -> None:
        """Begin with nothing found in a text."""
        self.anchors: set[str] = set()
        self.repeats: list[tuple[str, int]] = []
        self.leads: list[tuple[Use, str, int]] = []
        self._ends = array("L", accumulate(map(len, text.split("\n")), initial=0))

    @property
    def links(self) -> list[PlacedLink]:
        """The links in their order, with their places."""
        return [PlacedLink(use, url, *self._place(start)) for use, url, start in self.leads]

    @property
    def repeated(self) -> list[tuple[str, int, int]]:
        """Each id that stood before, and the place where it comes again."""
        return [(name, *self._place(start)) for name, start in self.repeats]

    def _place(self, offset: int) -> tuple[int, int]:
        line = bisect_right(range(len(self._ends)), offset, key=lambda line: self._ends[line] + line)
        return line, offset - self._ends[line - 1] - line + 2


def read_page(html: str) -> ReadPage:
    """Read an HTML page; it need not be well formed."""
    page, ids = ReadPage(html), set[str]()
    for token in _TOKEN.finditer(html):
        held = _held(token[0])
        if held is None:
            continue
        if held.name is not None:
            if held.name in ids:
                page.repeats.append((held.name, token.start()))
            ids.add(held.name)
        if held.anchor is not None:
            page.anchors.add(held.anchor)
        page.leads += [(use, url, token.start() + after) for use, url, after in held.links]
    page.anchors |= ids
    return page


def read_css(css: str) -> ReadPage:
    """Read what a style sheet loads."""
    page = ReadPage(css)
    page.leads += _css(css, 0)
    return page


def rewrite_links(html: str) -> str:
    """Return a page whose every link within the site names the file that it leads to: it opens from a folder.

    `../2-1-2/?status=held#x` becomes `../2-1-2/index.html?status=held#x`, which a server does by itself; all
    else stays byte for byte.
    """
    parts: list[str] = []
    done = 0
    for token in _TOKEN.finditer(html):
        for _, start, end in _attributes(token, _NAMING):
            if (named := _named(unescape(html[start:end]).strip())) is not None:
                parts += html[done:start], escape(named)
                done = end
    return "".join((*parts, html[done:]))


def _named(url: str) -> str | None:
    """Return the address with the name of its file; None where it leads to no folder of the site."""
    path = _PATH.match(url)
    if not path or not path[0] or _ELSEWHERE.match(url):
        return None
    last = path[0].rpartition("/")[2]
    if unquote(last) not in FOLDERS:
        return None
    return f"{path[0]}{'/' if last else ''}index.html{url[path.end() :]}"


@lru_cache(1 << 15)
def _held(tag: str) -> _Held | None:
    """Return what a start tag (of a style: with its text) holds; None for nothing that is looked for."""
    token = _TOKEN.match(tag)
    name = (token["name"] or token["verbatim"] or "").lower() if token else ""
    if not token or not name:
        return None
    attributes: dict[str, str] = {}
    for its_name, start, end in _attributes(token, _READ):
        attributes.setdefault(its_name, unescape(tag[start:end]))
    anchor = attributes.get("name") if name == "a" else None
    links = [
        (use, url.strip(), 0)
        for its_name, value in attributes.items()
        for use, url in _uses(name, its_name, value, attributes)
    ]
    if name == "style":
        links += _css(token["text"], token.start("text"))
    found = _Held(attributes.get("id"), anchor, tuple(links))
    return found if any(each is not None and each != () for each in found) else None


def _css(css: str, start: int) -> Iterator[tuple[Use, str, int]]:
    for found in _CSS_URL.finditer(css):
        yield Use.LOADED, (found[1] or found[2]).strip(), start + found.start()


def _uses(tag: str, name: str, value: str, attributes: dict[str, str]) -> Iterator[tuple[Use, str]]:
    """Yield the addresses in an attribute of a tag, and who follows them."""
    if name == "style":
        yield from ((use, url) for use, url, _ in _css(value, 0))
    elif name in _PICTURES:
        yield from ((Use.LOADED, found[1]) for found in _CANDIDATE.finditer(value))
    elif (tag, name) in _FOLLOWED:
        yield Use.FOLLOWED, value
    elif (tag, name) == ("meta", "content"):
        if attributes.get("property") == _SHOWN_ELSEWHERE:
            yield Use.FOLLOWED, value
        yield from ((Use.FOLLOWED, found[1]) for found in [_REFRESH.match(value)] if found)
    elif name in _LOADED or (tag, name) == ("object", "data"):
        yield _fetched(tag, attributes), value


def _fetched(tag: str, attributes: dict[str, str]) -> Use:
    if tag == "base":
        return Use.BASE
    is_named_only = tag == "link" and _FETCHED.isdisjoint(attributes.get("rel", "").lower().split())
    return Use.FOLLOWED if is_named_only else Use.LOADED


def _attributes(token: re.Match[str], wanted: frozenset[str]) -> Iterator[tuple[str, int, int]]:
    """Yield the wanted attributes of a tag: name in small letters, and where the value is written."""
    part = "attributes" if token["name"] else "its"
    for attribute in _ATTRIBUTE.finditer(token.string, *token.span(part)):
        name = attribute[1].lower()
        if name in wanted:
            value = attribute.lastindex or 0
            yield name, *(attribute.span(value) if value > 1 else (attribute.end(), attribute.end()))
