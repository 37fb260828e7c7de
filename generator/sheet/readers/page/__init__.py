"""A page of HTML to blocks: every tag is a tag, and what a browser shows of it is read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from typing import Literal

from lxml import etree

from generator.sheet.grid import Block, Grid, Markup, Origin
from generator.sheet.readers.lines import told
from generator.sheet.readers.page.rules import Rules, sheets
from generator.sheet.readers.page.walk import Walk
from generator.sheet.readers.refusing import hold, refusal

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


MOST_TAGS = 100_000
"""Tags of one page; each takes some hundred bytes as a tree. A sheet has some hundred."""

# Korean in what is no text of a page: words that somebody may have meant to be read. Values of attributes are
# none, nor names of typefaces, nor texts that a style sheet draws (which are read where they are drawn).
_HANGUL = re.compile(r"[\u1100-\u11ff\u3131-\u318e\uac00-\ud7a3]")
_VALUES = re.compile(r"=\s*(?:\"[^\"]*\"|'[^']*'|[^\s>]+)")
_NAMES = re.compile(r"(?:font(?:-family)?|mso-[a-z-]+|content)\s*:[^;}]*", re.IGNORECASE)


def read(name: str, text: str, origin: Origin) -> Grid:
    """Read a page, or a piece of one.

    Every letter of it is in the grid: as a line, a cell or a state that a browser shows; in `aside`, doubted,
    where it is hidden or struck through, and where a comment, a script or a style sheet says something in
    Korean; or in `markup`, which are tags, prompts and choices that nobody made. Text that stands in a list
    and in no item of it is `run_together`. Lines are counted on from the origin's own.

    Raises:
        ProblemsFoundError: it has more tags than any page; a letter of it was not read.

    """
    if text.count("<") > MOST_TAGS:
        raise refusal("sheet-too-much", name)
    pieces = list(tokens(text))
    root = etree.fromstring(
        f"<html>{text}" if not _BEGINS.match(text) else text,
        etree.HTMLParser(no_network=True, huge_tree=True, remove_comments=False),
    )
    walk = Walk(Rules(root, list(sheets(root)), name), origin, name)
    blocks = walk.blocks(root)
    markup: list[Markup] = []
    said: list[Block] = []
    for each in pieces:
        _sort(each, _at(origin, each.line), markup, said)
    grid = Grid(tuple(blocks), (*walk.aside, *said), (*markup, *walk.markup), tuple(walk.pictures))
    texts = (each.text for each in pieces if each.kind == "text" or each.inside in _READ)
    return hold(name, texts, grid, twice=(*(each.text for each in walk.markup), *walk.redrawn))


_BEGINS = re.compile(r"\s*(?:<!--.*?-->\s*)*<(?:!doctype|html)\b", re.IGNORECASE | re.DOTALL)
_READ = {"iframe", "noembed", "noframes", "textarea", "xmp"}


def _sort(token: Token, origin: Origin, markup: list[Markup], said: list[Block]) -> None:
    """Put what is no text of the page where it belongs: to the tags, or to the words that are told."""
    if token.kind == "text" or token.inside in _READ or not token.text.strip():
        return
    names = _NAMES if token.inside == "style" else _VALUES if token.kind == "tag" else None
    words = names.sub("", token.text) if names is not None else token.text
    if token.inside != "title" and _HANGUL.search(words):
        said.extend(told(token.text.replace("\n", " "), origin))
    else:
        markup.append(Markup(token.text, origin))


def _at(origin: Origin, line: int) -> Origin:
    if not line or origin.line is None:
        return origin
    return Origin(str(origin.line + line), origin.line + line)
