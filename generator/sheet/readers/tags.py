"""Lines of text with tags of HTML: only what HTML knows is a tag, so that `<온라인 창구>` stays text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape

from generator.sheet.grid import Grid, Origin
from generator.sheet.readers import page
from generator.sheet.readers.building import LINES

_TABLES = "table|tbody|td|tfoot|th|thead|tr|col|colgroup"
_INLINE = (
    "a|abbr|acronym|audio|b|bdi|bdo|big|blink|button|canvas|cite|code|data|datalist|del|dfn|em|embed|font|i"
    "|iframe|img|input|ins|kbd|label|link|map|mark|meta|meter|nobr|noscript|object|option|output|picture"
    "|progress|q|rp|rt|ruby|s|samp|select|small|source|span|strike|strong|sub|sup|svg|template|textarea|time"
    "|tt|u|var|video|wbr"
)
_UNSEEN = "head|script|style|title"
_OFFICE = "[ovwxm]:[a-z]+|st1:[a-z]+"
_ATTRIBUTES = r"""(?:\s+[a-z_@:][\w:.@-]*+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s<>"']+))?)*+"""

_MARKUP = re.compile(
    rf"""<!--.*?-->|<!doctype[^>]*>|<\?xml[^>]*>|<!\[[^\]<>]*\]>
    |<(?P<unseen>{_UNSEEN}){_ATTRIBUTES}\s*>.*?</(?P=unseen)\s*>
    |<(?P<ends>/?)(?P<name>{LINES}|{_TABLES}|{_INLINE}|{_UNSEEN}|{_OFFICE})(?P<more>{_ATTRIBUTES})\s*/?>""",
    re.VERBOSE | re.IGNORECASE | re.DOTALL | re.ASCII,
)
_IN_PAIRS = re.compile(
    rf"{_INLINE}|{_UNSEEN}|address|article|aside|body|caption|center|details|dialog|dir|figure|footer|form"
    "|header|html|legend|main|menu|nav|search|section|summary"
)


def has_tags(text: str) -> bool:
    """Return whether a line of text holds any tag that HTML knows."""
    return next(_tags(text), None) is not None


def _tags(text: str) -> Iterator[re.Match[str]]:
    """Yield the tags of a line of text: what looks like one that nothing closes, `<a>`, is a word."""
    names: set[tuple[str, str]] = set()
    for found in _MARKUP.finditer(text):
        names.add((found["ends"] or "", (found["name"] or "").lower()))
    for found in _MARKUP.finditer(text):
        if found["unseen"]:
            if found["unseen"].lower() in ("script", "style"):
                yield found
            continue
        name = (found["name"] or "").lower()
        paired = ("", name) in names and ("/", name) in names
        if not name or found["more"] or paired or not _IN_PAIRS.fullmatch(name):
            yield found


def read(name: str, text: str, origin: Origin) -> Grid:
    """Read a line or a cell of text in which some tags stand, as `page.read` reads a page.

    What is no tag is text, letter by letter: `&lt;` too.
    """
    pieces: list[str] = []
    at = 0
    for found in _tags(text):
        pieces += [escape(text[at : found.start()], quote=False), found.group()]
        at = found.end()
    return page.read(name, "".join((*pieces, escape(text[at:], quote=False))), origin)
