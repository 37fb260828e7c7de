"""Plain text and web pages to grid: lines, rows of tables by tabs or pipes, and tags where there are any."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field, replace
from html import escape

from generator.problems import Place, ProblemsFoundError, problem
from generator.sheet.grid import Block, Cell, Grid, Markup, Origin, Paragraph, Picture, Table
from generator.sheet.readers import page
from generator.sheet.readers.lines import composed
from generator.sheet.readers.page.building import LINES
from generator.sheet.readers.refusing import refusal
from generator.sheet.readers.symbols import doubts

_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_LOST = "\ufffd"


def decoded(name: str, content: bytes) -> str:
    """Return a file's bytes as text: by its byte order mark, else as UTF-8, else as CP949.

    Raises:
        ProblemsFoundError: none of these, or a character that was lost when the file was last saved.

    """
    mark, encoding = next((each for each in _MARKS if content.startswith(each[0])), (b"", ""))
    for tried in (encoding,) if encoding else ("utf-8", "cp949"):
        with suppress(UnicodeDecodeError):
            text = content[len(mark) :].decode(tried)
            break
    else:
        raise refusal("sheet-encoding", name)
    if _LOST in text:
        line = text.count("\n", 0, text.index(_LOST)) + 1
        raise ProblemsFoundError([problem("sheet-lost-character", Place(name, line))])
    return text


_TABLES = "table|tbody|td|tfoot|th|thead|tr|col|colgroup"
_INLINE = (
    "a|abbr|acronym|audio|b|bdi|bdo|big|blink|button|canvas|cite|code|data|datalist|del|dfn|em|embed|font|i"
    "|iframe|img|input|ins|kbd|label|link|map|mark|meta|meter|nobr|noscript|object|option|output|picture"
    "|progress|q|rp|rt|ruby|s|samp|select|small|source|span|strike|strong|sub|sup|svg|template|textarea|time"
    "|tt|u|var|video|wbr"
)
_UNSEEN_TAGS = "head|script|style|title"
_OFFICE = "[ovwxm]:[a-z]+|st1:[a-z]+"
_ATTRIBUTES = r"""(?:\s+[a-z_@:][\w:.@-]*+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s<>"']+))?)*+"""

_MARKUP = re.compile(
    rf"""<!--.*?-->|<!doctype[^>]*>|<\?xml[^>]*>|<!\[[^\]<>]*\]>
    |<(?P<unseen>{_UNSEEN_TAGS}){_ATTRIBUTES}\s*>.*?</(?P=unseen)\s*>
    |<(?P<ends>/?)(?P<name>{LINES}|{_TABLES}|{_INLINE}|{_UNSEEN_TAGS}|{_OFFICE})(?P<more>{_ATTRIBUTES})\s*/?>""",
    re.VERBOSE | re.IGNORECASE | re.DOTALL | re.ASCII,
)
_IN_PAIRS = re.compile(
    rf"{_INLINE}|{_UNSEEN_TAGS}|address|article|aside|body|caption|center|details|dialog|dir|figure|footer|form"
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


def _tagged(name: str, text: str, origin: Origin) -> Grid:
    """Read a line or a cell of text in which some tags stand, as `page.read` reads a page.

    What is no tag is text, letter by letter: `&lt;` too.
    """
    pieces: list[str] = []
    at = 0
    for found in _tags(text):
        pieces += [escape(text[at : found.start()], quote=False), found.group()]
        at = found.end()
    return page.read(name, "".join((*pieces, escape(text[at:], quote=False))), origin)


_PAGE = re.compile(
    r"\s*(?:<!--.*?-->\s*|<\?xml[^>]*>\s*)*<(?:!doctype\s+html|html|head|body|meta|link|style|title)\b",
    re.IGNORECASE | re.DOTALL,
)
_RULE = re.compile(r"\|?(?:\s*:?-{2,}:?\s*[|\t])*\s*:?-{2,}:?\s*\|?")
_PIPES = re.compile(r"\|.*\|")
_TABLE_OPENS = re.compile(r"<table\b", re.IGNORECASE)
# What holds the lines together over which it stands: a table, and what is not seen or is struck through.
_HOLDS = re.compile(
    r"""<(?P<ends>/?)(?P<name>[a-z][a-z0-9]*)\b(?P<more>[^<>]*)|(?P<opens><!--)|(?P<closes>-->)""",
    re.IGNORECASE,
)
_HOLDING = {"del", "noscript", "s", "script", "select", "strike", "style", "table", "template", "textarea"}
_UNSEEN = re.compile(r"""\shidden\b|display\s*:\s*none|visibility\s*:\s*hidden|line-through""", re.IGNORECASE)


def is_page(name: str, content: bytes) -> bool:
    """Return whether a file is a whole web page, and not lines of text.

    Raises:
        ProblemsFoundError: its encoding is none that is known.

    """
    return _PAGE.match(decoded(name, content)) is not None


def read(name: str, content: bytes) -> Grid:
    """Read a text or a web page, in UTF-8, UTF-16 with its mark, or CP949.

    Hangul that stands in separate letters (NFD) is put together, as it looks. A line's place is its number; a
    cell's its line and its number in it (`10:2`).

    Raises:
        ProblemsFoundError: its encoding is none that is known, or a character was lost before; it has more
            tags than any sheet; a letter was not read.

    """
    text = composed(decoded(name, content)).replace("\r\n", "\n").replace("\r", "\n")
    if _PAGE.match(text):
        return page.read(name, text, Origin("1", 1))
    if text.count("<") > page.MOST_TAGS:
        raise refusal("sheet-too-much", name)
    lines = _Lines(name)
    for number, line in _pieces(text):
        lines.take(number, line)
    lines.end_table()
    return Grid(tuple(lines.blocks), tuple(lines.aside), tuple(lines.markup), tuple(lines.pictures))


def _pieces(text: str) -> Iterator[tuple[int, str]]:
    """Yield lines by their numbers from 1; lines over which a table or unseen text stands are together."""
    last = {}
    for found in _HOLDS.finditer(text):
        if found["ends"] or found["closes"]:
            last[(found["name"] or "!").lower()] = found.start()
    held: list[str] = []
    name, depth, first, at = "", 0, 0, 0
    for number, line in enumerate(text.split("\n"), 1):
        first = first if held else number
        held.append(line)
        for found in _HOLDS.finditer(line):
            tag = (found["name"] or "!").lower()
            ends = bool(found["ends"] or found["closes"])
            if not name and not ends and _is_held(found, tag) and last.get(tag, -1) > at + found.start():
                name, depth = tag, 1
            elif tag == name:
                depth += -1 if ends else 0 if tag == "!" else 1
                name = name if depth > 0 else ""
        at += len(line) + 1
        if not name:
            yield first, "\n".join(held)
            held = []
    if held:
        yield first, "\n".join(held)


def _is_held(found: re.Match[str], tag: str) -> bool:
    return tag in _HOLDING or tag == "!" or _UNSEEN.search(found["more"]) is not None


@dataclass(slots=True)
class _Lines:
    """Gathers blocks line by line; lines with tabs or pipes that follow one another are one table."""

    name: str
    blocks: list[Block] = field(default_factory=list)
    aside: list[Block] = field(default_factory=list)
    pictures: list[Picture] = field(default_factory=list)
    markup: list[Markup] = field(default_factory=list)
    rows: list[tuple[Cell, ...]] = field(default_factory=list)

    def take(self, number: int, line: str) -> None:
        """Take a line, or the lines of a table of tags."""
        origin = Origin(str(number), number)
        if _RULE.fullmatch(line.strip()):
            self.markup.append(Markup(line.strip(), origin))
        elif "\t" in line.rstrip(" ") and "\n" not in line and not _TABLE_OPENS.search(line):
            self._row(number, line.split("\t"))
        elif _PIPES.fullmatch(line.strip()):
            self.markup.append(Markup("|" * line.count("|"), origin))
            self._row(number, line.strip()[1:-1].split("|"))
        else:
            self.end_table()
            self.blocks.extend(self._content(line, origin))

    def end_table(self) -> None:
        """End the table that may be open."""
        if self.rows:
            cells = tuple(cell for row in self.rows for cell in row)
            self.blocks.append(Table(cells, self.rows[0][0].origin))
            self.rows = []

    def _row(self, number: int, texts: list[str]) -> None:
        cells = []
        for column, text in enumerate(texts):
            origin = Origin(f"{number}:{column + 1}", number)
            cells.append(Cell(len(self.rows), column, self._content(text, origin), origin))
        self.rows.append(tuple(cells))

    def _content(self, text: str, origin: Origin) -> tuple[Block, ...]:
        """Read what stands on a line or in a cell; only a line's own indent tells how deep it is."""
        if not has_tags(text):
            words = text.strip()
            indent = len(text) - len(text.lstrip())
            return (Paragraph(words, origin, depth=indent, doubts=doubts(words)),) if words else ()
        found = _tagged(self.name, text, origin)
        self.markup.extend(found.markup)
        self.aside.extend(found.aside)
        self.pictures.extend(found.pictures)
        return tuple(
            replace(each, depth=None) if isinstance(each, Paragraph) and each.run_together else each
            for each in found.blocks
        )
