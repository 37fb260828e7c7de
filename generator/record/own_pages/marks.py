"""What stands in a page of Markdown as any reader takes it (CommonMark), with the place of all of it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal, TypeAlias

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline, autolink, html_inline, image, link
from markdown_it.token import Token

from generator.problems import Place
from generator.wording.pages import PLEDGE_LINK

Kind: TypeAlias = Literal[
    "heading",
    "link",
    "pledge",
    "picture",
    "html",
    "text",
    "code",
    "table",
    "head",
    "box",
    "item",
    "note",
    "task",
]

_Rule: TypeAlias = Callable[[StateInline, bool], bool]

_BOX = re.compile(
    r"(?P<indent> *)(?:(?:!!!|\?\?\?\+?)(?P<type>(?: ?[\w-]+)*)|===[!+]*(?= *\"))(?: *\"(?P<words>.*)\")? *"
)
"""A line that opens an admonition, a fold or a tab; its text stands below it, indented by four."""

_NOTE = re.compile(r"(?P<indent> *)(?P<name>\[\^[^\]\s]+\]): *(?P<words>.*)")
"""A line that begins a footnote's text, which goes on below it, indented by four."""

_TASK = re.compile(r"\[[ xX]\] ")
_REFERENCE = re.compile(r"\[\^[^\]\s]+\]")
_UNSPOKEN = re.compile(rf"{_REFERENCE.pattern}|\s*\{{:?[^{{}}\n]*\}}")
_PLEDGE = re.compile(rf"{PLEDGE_LINK}([0-9A-Z]+(?:[.-][0-9A-Z]+)*)", re.IGNORECASE)
_NO_LINK = re.compile(rf"\[{_PLEDGE.pattern}\]", re.IGNORECASE)
_BLOCKS: dict[str, Kind] = {
    "table_open": "table",
    "html_block": "html",
    "fence": "code",
    "code_block": "code",
}
_OUTLINED = {"link": "a", "pledge": "a", "picture": "img", "code": "pre", "table": "table"}


@dataclass(frozen=True, slots=True)
class Mark:
    """A thing in a page: what it is, its words, where it stands.

    `target` is where a link or a picture leads, a pledge's id in capitals, a heading's or an item's level
    (`h2`, `li1`). A `note` is a reference to a footnote that is nowhere, a `task` the box of a task (`[x]`).
    What stands in a footnote `is_aside`: builders show it at the page's end.
    """

    kind: Kind
    words: str
    place: Place
    target: str = ""
    is_aside: bool = False

    @property
    def outline(self) -> str:
        """Return what this is called in the page's outline; empty for what has no part in it."""
        return self.target if self.kind in {"heading", "item"} else _OUTLINED.get(self.kind, "")


def read(text: str, path: str) -> tuple[Mark, ...]:
    """Return what stands in a page, in its order.

    Args:
        text: the page, with blank lines in place of its head, so that lines count from the file's first.
        path: its file, for the places.

    """
    return tuple(_Walk(text, path).marks())


class _Parser(MarkdownIt):
    """CommonMark and tables; where a link may lead is the checks' to say."""

    def __init__(self) -> None:
        super().__init__("commonmark", {"html": True})
        self.enable("table")
        rules: dict[str, _Rule] = {
            "link": link,
            "image": image,
            "autolink": autolink,
            "html_inline": html_inline,
        }
        for name, rule in rules.items():
            self.inline.ruler.at(name, _placed(rule))

    def validateLink(self, url: str) -> bool:  # noqa: N802 - the parser's own name
        """Let every link be a link."""
        del url
        return True


def _placed(rule: _Rule) -> _Rule:
    """Let a rule note on its token where in the text it began."""

    def placed(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - the parser's own way
        start, before = state.pos, len(state.tokens)
        found = rule(state, silent)
        for token in state.tokens[before:]:
            if token.type != "text":
                token.meta.setdefault("at", start)
                break
        return found

    return placed


class _Pledges(dict[str, dict[str, str]]):
    """The links that a page defines, and one for whatever reads like a pledge's name."""

    def get(self, label: str, default: object = None) -> dict[str, str] | None:  # type: ignore[override]
        """Return where a label in brackets leads."""
        del default
        found = _PLEDGE.fullmatch(label)
        return {"href": _TO_PLEDGE + found[1], "title": ""} if found else super().get(label)


_TO_PLEDGE = "\0"  # which no page can hold, so that no link of staff's begins so
_PARSER = _Parser()


class _Walk:
    """One way through a page, block by block."""

    def __init__(self, text: str, path: str) -> None:
        self.path = path
        self.lines = text.split("\n")
        self.boxes = {row: found for row, line in enumerate(self.lines) if (found := _BOX.fullmatch(line))}
        self.notes = {row: found for row, line in enumerate(self.lines) if (found := _NOTE.fullmatch(line))}
        self.named = {found["name"] for found in self.notes.values()}
        self.cells: dict[int, int] = {}
        self.in_notes = 0

    def marks(self) -> Iterator[Mark]:
        """Yield what stands in the page."""
        for row, box in self.boxes.items():
            place = Place(self.path, row + 1, len(box["indent"]) + 1)
            yield Mark("box", box["words"] or "", place, (box["type"] or "").strip())
        items: list[int] = []
        before = above = ""
        for token in _PARSER.parse("\n".join(self._plain()), {"references": _Pledges()}):
            self.in_notes = sum(each in self.notes for each in items)
            if token.type == "list_item_open":
                items.append(token.map[0] if token.map else 0)
                if items[-1] not in {*self.boxes, *self.notes}:
                    depth = sum(each not in self.boxes and each not in self.notes for each in items)
                    yield self._mark("item", "", items[-1], f"li{depth}")
            elif token.type == "list_item_close":
                items.pop()
            elif token.type == "inline":
                if before == "li" and _TASK.match(token.content):
                    yield self._at("task", token.content[:3], token, 0)
                yield from self._inline(token, above)
            elif token.type in _BLOCKS and token.map:
                yield self._mark(_BLOCKS[token.type], token.content, token.map[0] + (token.type == "fence"))
            before, above = above, token.tag

    def _plain(self) -> Iterator[str]:
        """Yield the lines with each box and footnote as an item of a list, which every reader indents."""
        for row, line in enumerate(self.lines):
            found = self.boxes.get(row) or self.notes.get(row)
            yield f"{found['indent']}-   {found['words'] or '-'}" if found else line

    def _mark(self, kind: Kind, words: str, row: int, target: str = "") -> Mark:
        line = self.lines[row] if row < len(self.lines) else ""
        place = Place(self.path, row + 1, len(line) - len(line.lstrip()) + 1)
        return Mark(kind, words, place, target, self.in_notes > 0)

    def _inline(self, token: Token, above: str) -> Iterator[Mark]:
        """Yield a heading, a cell or a text, then what stands in it."""
        children = token.children or []
        spoken = _UNSPOKEN.sub("", "".join(_words(each) for each in children)).strip()
        if re.fullmatch("h[1-6]", above):
            yield self._at("heading", spoken, token, 0, above)
        elif spoken or above == "th":
            yield self._at("head" if above == "th" else "text", spoken, token, 0)
        for each in children:
            yield from self._inside(each, token)
        if above in {"th", "td"} and token.map:
            row = token.map[0]
            self.cells[row] = self._column(row, token.content) + len(token.content)

    def _inside(self, part: Token, token: Token) -> Iterator[Mark]:
        at = part.meta.get("at", 0)
        if part.type == "text":
            for found in _NO_LINK.finditer(part.content):
                if found[0] in token.content:  # a reader that takes what follows for a label sees no link
                    yield self._at("pledge", "", token, token.content.find(found[0]), found[1].upper())
            names = {found[0] for found in _REFERENCE.finditer(part.content)} - self.named
            yield from (self._at("note", name, token, token.content.find(name)) for name in sorted(names))
        elif part.type == "html_inline":
            yield self._at("html", part.content, token, at)
        elif part.type == "image":
            yield self._at("picture", part.content, token, at, str(part.attrs.get("src", "")))
        elif part.type == "link_open":
            href, title = str(part.attrs.get("href", "")), str(part.attrs.get("title", ""))
            is_pledge = href.startswith(_TO_PLEDGE)
            kind: Kind = "pledge" if is_pledge else "link"
            yield self._at(kind, title, token, at, href.removeprefix(_TO_PLEDGE))

    def _at(self, kind: Kind, words: str, token: Token, offset: int, target: str = "") -> Mark:
        """Return a mark at an offset in a block's text, which lies line by line in the page's lines."""
        content = token.content
        row = (token.map[0] if token.map else 0) + content.count("\n", 0, offset)
        begins = content.rfind("\n", 0, offset) + 1
        column = self._column(row, content[begins:].partition("\n")[0].strip()) + offset - begins
        return Mark(kind, words, Place(self.path, row + 1, column + 1), target, self.in_notes > 0)

    def _column(self, row: int, part: str) -> int:
        """Return where a part of a line begins; of the cells of a row, each stands behind the one before."""
        return max(self.lines[row].find(part, self.cells.get(row, 0)), 0)


def _words(token: Token) -> str:
    if token.type in {"softbreak", "hardbreak"}:
        return "\n"
    return token.content if token.type in {"text", "code_inline", "image"} else ""
