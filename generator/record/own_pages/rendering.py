"""What the builder will make of a page: Python-Markdown with the extensions that mkdocs.yml names.

Readers of Markdown differ. So what is refused is looked for in what is really made: no element, attribute or
address but those of this table, and no HTML that was not made by Markdown.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown

EXTENSIONS: Mapping[str, Mapping[str, Any]] = {
    "admonition": {},
    "attr_list": {},
    "def_list": {},
    "footnotes": {},
    "md_in_html": {},
    "tables": {},
    "toc": {},
    "pymdownx.details": {},
    "pymdownx.highlight": {"use_pygments": False},
    "pymdownx.superfences": {},
    "pymdownx.tabbed": {"alternate_style": True},
}
"""As mkdocs.yml names them, with what of their settings changes a page's elements."""

BOXES = frozenset(
    {"abstract", "bug", "danger", "example", "failure", "info"}
    | {"note", "question", "quote", "success", "tip", "warning"}
)
"""The kinds of boxes that the theme dresses."""

_TABBED = {f"tabbed-{part}" for part in ("set", "alternate", "labels", "content", "block")}
_ANY = re.compile(r"(?s).*")
_FOLLOWED = re.compile(r"(?i)(?:https?://.|mailto:.|tel:.|(?![a-z][a-z0-9+.-]*:|[/\\])).*")
_SHOWN = re.compile(r"(?i)(?![a-z][a-z0-9+.-]*:|[/\\]).*")
_ALIGNED = re.compile("text-align: (?:left|center|right);")


def _classes(*words: str) -> re.Pattern[str]:
    return re.compile("|".join(words))


_LEADS = frozenset({"href", "src"})
_OWN_WORK = re.compile(r'<(?:div|pre)(?: id="[^"]*")? class="highlight"|&#?\w+;\Z')
_BLANK = re.compile(r"[\x00-\x20]")  # what browsers pass over in an address
_OUTLINED = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "a", "img", "pre", "table"})

_NONE: Mapping[str, re.Pattern[str]] = {}
_MADE: Mapping[str, Mapping[str, re.Pattern[str]]] = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6", "em", "strong", "blockquote", "hr", "br"), _NONE),
    **dict.fromkeys(("ul", "li", "dl", "dt", "dd", "table", "thead", "tbody", "tr", "summary"), _NONE),
    "th": {"style": _ALIGNED},
    "td": {"style": _ALIGNED},
    "p": {"class": _classes("admonition-title")},
    "ol": {"start": _ANY},
    "sup": _NONE,
    "pre": {"class": _classes("highlight")},
    "code": {"class": _classes(r"language-[\w-]+")},
    "a": {"href": _FOLLOWED, "title": _ANY, "class": _classes("footnote-ref", "footnote-backref")},
    "img": {"src": _SHOWN, "alt": _ANY, "title": _ANY},
    "div": {"class": _classes("admonition", *BOXES, *_TABBED, "footnote"), "data-tabs": _ANY},
    "details": {"class": _classes(*BOXES), "open": _ANY},
    "input": dict.fromkeys(("type", "name", "checked"), _ANY),
    "label": {"for": _ANY},
}
"""Each element that Markdown makes, with what its attributes (each word of a class) may hold beside an id."""


@dataclass(slots=True)
class Rendered:
    """What became of a page: its ids, its outline (as `Mark.outline`), and what is refused.

    `refused` are kinds of faults, each with a text that can be looked for in the page, and shown.
    """

    ids: list[str] = field(default_factory=list)
    outline: list[str] = field(default_factory=list)
    refused: list[tuple[str, str]] = field(default_factory=list)


def rendered(text: str) -> Rendered:
    """Return what the builder makes of a page."""
    builder, reader = _builder(), _Reader()
    try:
        reader.feed(builder.reset().convert(text))
    except RecursionError:
        _builder.cache_clear()  # which keeps in mind where it stopped
        return Rendered(refused=[("too-deep", "")])
    reader.close()
    # What the builder puts aside unread is code that it has made already, a reference, or HTML.
    aside = (
        f"<{each.tag}" if isinstance(each, Element) else each for each in builder.htmlStash.rawHtmlBlocks
    )
    if brought := [each for each in aside if not _OWN_WORK.match(each)]:
        others = [each for each in reader.made.refused if each[0] != "html-in-page"]
        reader.made.refused = [*others, *(("html-in-page", each) for each in brought)]
    return reader.made


@cache
def _builder() -> Markdown:
    settings = {name: dict(each) for name, each in EXTENSIONS.items()}
    return Markdown(extensions=list(settings), extension_configs=settings)


class _Reader(HTMLParser):
    """Reads what was made, element by element."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.made = Rendered()
        self._lists = 0
        self._notes = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        allowed = _MADE.get(tag)
        if allowed is None:
            self.made.refused.append(("html-in-page", f"<{tag}"))
            return
        for name, value in given.items():
            if name == "id":
                self.made.ids.append(value)
            elif name not in allowed:
                self.made.refused.append(("attribute-in-page", value if name == "class" else name))
            elif name in _LEADS:
                if not allowed[name].fullmatch(_BLANK.sub("", value)):
                    self.made.refused.append(("page-link-unsafe", value))
            else:
                parts = value.split() if name == "class" else [value]
                wrong = (each for each in parts if not allowed[name].fullmatch(each))
                self.made.refused += [("attribute-in-page", each) for each in wrong]
        self._lists += tag in {"ul", "ol"}
        self._notes += tag == "div" and (self._notes > 0 or given.get("class") == "footnote")
        if self._notes or "footnote" in given.get("class", ""):
            return
        if tag == "li":
            self.made.outline.append(f"li{self._lists}")
        elif tag in _OUTLINED:
            self.made.outline.append(tag)

    def handle_endtag(self, tag: str) -> None:
        self._lists -= tag in {"ul", "ol"}
        self._notes -= tag == "div" and self._notes > 0
