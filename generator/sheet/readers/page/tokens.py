"""The tags and the words of a page, told apart letter by letter as the HTML standard's tokenizer does.

Source: https://html.spec.whatwg.org/multipage/parsing.html#tokenization
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from typing import Literal

_RAW = "iframe|noembed|noframes|script|style|title|textarea|xmp"
_ATTRIBUTES = r"""(?:[^>=]|=\s*+"[^"]*+(?:"|\Z)|=\s*+'[^']*+(?:'|\Z)|=(?!\s*+["']))*+(?:>|\Z)"""
_TOKEN = re.compile(
    rf"""(?P<comment><!--(?:-?>|.*?(?:--!?>|\Z)))
    |(?P<declared><(?:[!?]|/(?![a-z]))[^>]*+(?:>|\Z))
    |<(?P<raw>{_RAW})(?=[\s/>]){_ATTRIBUTES}
    |</?[a-z][^\s/>]*+{_ATTRIBUTES}""",
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)
_DECODED = {"textarea", "title"}

Kind = Literal["comment", "raw", "tag", "text"]


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of a page: what it is, its letters as they stand, and its line from 0.

    `raw` is what stands in an element whose content holds no tags, `inside` the name of that element; `text`
    is decoded.
    """

    kind: Kind
    text: str
    line: int
    inside: str = ""


def tokens(page: str) -> Iterator[Token]:
    """Yield the pieces of a page, in order."""
    at = line = 0
    ends = {name: re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE) for name in _RAW.split("|")}
    while at < len(page):
        found = _TOKEN.search(page, at)
        start = found.start() if found else len(page)
        if start > at:
            yield Token("text", unescape(page[at:start]), line)
            line += page.count("\n", at, start)
        if found is None:
            return
        yield Token("comment" if found["comment"] else "tag", found.group(), line)
        line += found.group().count("\n")
        at = found.end()
        name = (found["raw"] or "").lower()
        if name:
            end = ends[name].search(page, at)
            stop = end.start() if end else len(page)
            content = page[at:stop]
            yield Token("raw", unescape(content) if name in _DECODED else content, line, name)
            line += content.count("\n")
            at = stop
