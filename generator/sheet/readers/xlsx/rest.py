"""The parts of a workbook that show no words, or are not known: what they hold is told all the same."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from generator.sheet.grid import Origin, Picture
from generator.sheet.readers.trees import attribute, children, local, parse
from generator.sheet.readers.xlsx.gathered import Gathered

# Parts that hold no words of a sheet: properties of the file (its author, its title), looks, measures,
# pictures, embedded files, signatures, and what a Mac adds to a folder.
_WORDLESS = re.compile(
    r"\[content_types\]\.xml|.*\.rels|docprops/.*|docmetadata/.*|_xmlsignatures/.*|__macosx/.*|(?:.*/)?\.[^/]*"
    r"|(?:.*/)?(?:theme|media|printersettings|embeddings|featurepropertybag)/.*|.*/calcchain\.xml"
    r"|.*/diagrams/(?:layout|quickstyle|colors)\d*\.xml|.*/charts/(?:style|colors)\d*\.xml"
    r"|.*/customxml/itemprops\d*\.xml|customxml/itemprops\d*\.xml",
    re.DOTALL,
)
_OFFICE_DATA = re.compile(
    r"schemas\.microsoft\.com/(?:office/2006/metadata|sharepoint|office/infopath)"
    r"|schemas\.openxmlformats\.org/(?:officeDocument/2006/bibliography|package/2006)"
)
_CONSTANT = re.compile(r'"|^\s*[-+]?[0-9.,]+%?\s*$|^\s*\{')
_SHOWS_NUMBERS_ONLY = re.compile(r"(?:^|/)richdata/")


def of_book(book: etree._Element, gathered: Gathered) -> None:
    """Tell what the names of a workbook hold instead of naming a cell, and the remarks on them."""
    for each in children(book, "definedNames"):
        called = each.get("name") or ""
        origin = Origin(called)
        if not called.startswith("_xlnm."):
            gathered.mark(called, origin)
        if _CONSTANT.search(each.text or ""):
            gathered.say(each.text, origin, "hidden")
        gathered.say(each.get("comment"), origin, "hidden")


def of_parts(gathered: Gathered) -> None:
    """Tell what every part holds that nobody has read: one line a part, of words that no cell holds.

    Raises:
        ProblemsFoundError: a part of words is damaged.

    """
    for part in sorted(gathered.archive.unread):
        if _WORDLESS.fullmatch(part.lower()):
            continue
        content = gathered.archive.read(part)
        if content.lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")[:1] == b"<":
            root = parse(content, gathered.archive.name)
            gathered.say_new(_words(root, part), Origin(part), "hidden")
        elif (text := _text(content)) is not None:
            gathered.say_new([text], Origin(part), "hidden")
        elif not part.lower().endswith(".bin"):
            gathered.pictures.append(Picture.at(Origin(part)))


def _words(root: etree._Element, part: str) -> Iterator[str]:
    if _OFFICE_DATA.search(str(root.tag)):
        return
    numbers_alone = _SHOWS_NUMBERS_ONLY.search(part.lower()) is None
    for each in root.iter():
        for text in (each.text, each.tail, *_attributes(each)):
            if text and text.strip() and (numbers_alone or any(mark.isalpha() for mark in text)):
                yield text


def _attributes(element: etree._Element) -> Iterator[str]:
    """Yield the words that known parts keep in attributes: caches of pivot tables and of other books."""
    name = local(element)
    if name in {"b", "d", "e", "n", "s"} and "v" in element.attrib:
        yield attribute(element, "v") or ""
    elif name in {"sheetName", "slicer", "timeline", "cacheField"}:
        yield from (
            attribute(element, key) or ""
            for key in ("caption", "val", "name")[: 1 if name == "slicer" else 3]
        )


def _text(content: bytes) -> str | None:
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        return None
    return text if "\x00" not in text else None
