"""The tags of an HTML page that have certain attributes, and the style sheets in the page.

The standard parser would do, but takes ten times as long: it stops at every end tag and every
character that is written as a number, and a city's record text is full of them.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape

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
_NEWLINE = re.compile("\n")


@dataclass(frozen=True, slots=True)
class Tag:
    """A start tag: its name and wanted attributes; where it begins; the text of a style, and where."""

    name: str
    attributes: dict[str, str]
    start: int
    style: str
    style_start: int


@dataclass(frozen=True, slots=True)
class Value:
    """An attribute's value as a browser reads it, and where it is written: from, and up to."""

    text: str
    start: int
    end: int


class Tagged:
    """A page and its tags; tells line and column (from 1) of any place in it."""

    def __init__(self, html: str) -> None:
        """Take a page as text; it need not be well formed."""
        self._html = html
        self._newlines = [found.start() for found in _NEWLINE.finditer(html)]

    def tags(self, wanted: frozenset[str]) -> Iterator[Tag]:
        """Yield the tags that have one of the wanted attributes, and every `<style>`, in their order."""
        for token in _TOKEN.finditer(self._html):
            name = token["name"] or token["verbatim"]
            if name is None:
                continue
            attributes: dict[str, str] = {}
            for its_name, start, end in self._attributes(token, wanted):
                attributes.setdefault(its_name, unescape(self._html[start:end]))
            style = token["text"] if name.lower() == "style" else ""
            if attributes or style:
                yield Tag(name.lower(), attributes, token.start(), style, token.start("text"))

    def values(self, wanted: frozenset[str]) -> Iterator[Value]:
        """Yield the values of the wanted attributes, in their order."""
        for token in _TOKEN.finditer(self._html):
            for _, start, end in self._attributes(token, wanted):
                yield Value(unescape(self._html[start:end]), start, end)

    def place(self, offset: int) -> tuple[int, int]:
        """Return line and column of an offset."""
        line = bisect_left(self._newlines, offset)
        before = self._newlines[line - 1] if line else -1
        return line + 1, offset - before

    def _attributes(self, token: re.Match[str], wanted: frozenset[str]) -> Iterator[tuple[str, int, int]]:
        """Yield the wanted attributes of a tag: name in small letters, and where the value is written."""
        part = "attributes" if token["name"] else "its"
        for attribute in _ATTRIBUTE.finditer(self._html, *token.span(part)):
            name = attribute[1].lower()
            if name in wanted:
                value = attribute.lastindex or 0
                yield name, *(attribute.span(value) if value > 1 else (attribute.end(), attribute.end()))
