"""What stands beside the cells of a worksheet: notes, text boxes, titles of charts, headers and footers."""

from __future__ import annotations

import re

from lxml import etree

from generator.sheet.grid import Block, Origin, Paragraph
from generator.sheet.readers.archive import Archive
from generator.sheet.readers.drawn_text import drawn_text
from generator.sheet.readers.lines import lines
from generator.sheet.readers.relations import related
from generator.sheet.readers.trees import child, children, local, number, parse
from generator.sheet.readers.xlsx.strings import rich_text

_CODE = re.compile(r'&(?:"[^"]*"|K[0-9A-F]{6}|K[0-9]{2}[+-][0-9]{3}|[0-9]+|[A-Z]|(&))', re.IGNORECASE)


def beside(archive: Archive, part: str, sheet: etree._Element, title: str) -> list[Block]:
    """Return what a worksheet names besides its cells, each at the cell or sheet where it hangs."""
    blocks = _page_edges(sheet, Origin(title.removesuffix("!")))
    relations = related(archive, part)
    threaded = any(each.type == "threadedComment" for each in relations)
    for each in relations:
        if each.type == "comments":
            blocks += _notes(parse(archive.read(each.target), archive.name), title, threaded=threaded)
        elif each.type == "threadedComment":
            blocks += _threads(parse(archive.read(each.target), archive.name), title)
        elif each.type == "drawing":
            blocks += _drawing(archive, each.target, Origin(title.removesuffix("!")))
    return blocks


def _lines(text: str, origin: Origin) -> list[Block]:
    return [Paragraph(line, origin) for line in lines(text)]


def _page_edges(sheet: etree._Element, origin: Origin) -> list[Block]:
    texts = [each.text or "" for each in children(sheet, "headerFooter")]
    # Codes for page, day, place and look stand between the words: &C제목 &P/&N.
    spaced = [re.sub(r"&[LCR]", "\n", text, flags=re.IGNORECASE) for text in texts]
    return [
        block
        for text in spaced
        for block in _lines(_CODE.sub(lambda found: found.group(1) or "", text), origin)
    ]


def _notes(root: etree._Element, title: str, *, threaded: bool) -> list[Block]:
    authors = [each.text or "" for each in children(root, "authors")]
    blocks: list[Block] = []
    for note in children(root, "commentList"):
        text = child(note, "text")
        author = number(note.get("authorId"))
        # Older programs see a talk as one note that repeats it; the talk itself is read.
        repeated = threaded and author < len(authors) and authors[author].startswith("tc=")
        if text is not None and not repeated:
            blocks += _lines(rich_text(text), Origin(f"{title}{note.get('ref')}"))
    return blocks


def _threads(root: etree._Element, title: str) -> list[Block]:
    return [
        line
        for each in root
        for text in each
        if local(text) == "text"
        for line in _lines(text.text or "", Origin(f"{title}{each.get('ref')}"))
    ]


def _drawing(archive: Archive, part: str, origin: Origin) -> list[Block]:
    blocks = drawn_text(parse(archive.read(part), archive.name), origin)
    for each in related(archive, part):
        if each.type == "chart":
            blocks += drawn_text(parse(archive.read(each.target), archive.name), origin)
    return blocks
