"""What stands beside the cells of a workbook: notes, heads and feet, prompts, parts that nobody knows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from lxml import etree

from generator.sheet.grid import Origin, Picture
from generator.sheet.readers.archive import Relation, plain_text, related
from generator.sheet.readers.refusing import refusal
from generator.sheet.readers.trees import (
    attribute,
    child,
    children,
    local,
    named,
    number,
    parse,
    parse_loosely,
)
from generator.sheet.readers.xlsx.drawings import Controls, Drawings
from generator.sheet.readers.xlsx.styles import Palette
from generator.sheet.readers.xlsx.tabs import Gathered, Tab
from generator.sheet.readers.xlsx.values import rich_text, unescaped

# Codes for page, day, place and look stand between the words: &C제목 &P/&N. A size has two digits at most:
# of more, none can be told from the words.
_CODE = re.compile(
    r'&(?:"[^"]*"|K[0-9A-F]{6}|K[0-9]{2}[+-][0-9]{3}|[0-9]{1,2}(?![0-9])|(?P<picture>G)|[A-Z]|(?P<and>&))',
    re.IGNORECASE,
)
_READ = {
    "col", "colOff", "f", "formula", "formula1", "formula2", "row", "rowOff", "sqref",
}  # fmt: skip
_EDGES = {"oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter"}
_PROMPTS = {
    "dataValidation": ("promptTitle", "prompt", "errorTitle", "error"),
    "hyperlink": ("tooltip", "display"),
}
_UNSEEN = {"scenario": ("name", "comment"), "inputCells": ("val",)}
_PLACES = ("sqref", "ref", "r")


class Beside:
    """Reads what one worksheet names besides its cells, each at the cell or tab where it hangs."""

    def __init__(self, gathered: Gathered, palette: Palette, tab: Tab) -> None:
        """Take the colours of the workbook, for pieces of notes, and the tab."""
        self._gathered, self._palette, self._tab, self._archive = gathered, palette, tab, gathered.archive
        self._origin = tab.origin()
        self._relations = related(gathered.archive, tab.part)

    def read(self) -> None:
        """Gather all of it.

        Raises:
            ProblemsFoundError: a part is damaged; a control of a kind that holds words none can read.

        """
        self._own(self._tab.root)
        controls = Controls(self._gathered, self._tab)
        controls.of_sheet({each.id: each.target for each in self._of("ctrlProp")})
        for each in self._of("vmlDrawing"):
            controls.of_vml(parse_loosely(self._archive.read(each.target), self._archive.name))
        drawings = Drawings(self._gathered, controls, self._tab)
        for each in self._relations:
            if each.type == "control":
                raise refusal("sheet-control", self._archive.name)
            if each.type == "drawing":
                drawings.read(each.target)
            elif each.type == "comments":
                self._notes(self._archive.tree(each.target))
            elif each.type == "threadedComment":
                self._threads(self._archive.tree(each.target))
            elif each.type == "table":
                self._table(self._archive.tree(each.target))
            elif each.type == "image" and child(self._tab.root, "picture") is not None:
                self._gathered.pictures.append(replace(Picture.at(self._origin), part=each.target))
        controls.tell()

    def _of(self, kind: str) -> list[Relation]:
        return [each for each in self._relations if each.type == kind]

    def _cell(self, element: etree._Element) -> Origin:
        holders = [element, *element.iterancestors()]
        told = next((each.get(name) for each in holders for name in _PLACES if each.get(name)), None)
        return Origin(f"{self._tab.title}{told.split()[0]}") if told else self._origin

    def _own(self, sheet: etree._Element) -> None:
        """Read the words that stand in the worksheet's own part outside its cells."""
        for each in sheet.iter():
            name = local(each)
            if name in _PROMPTS:
                for attribute in _PROMPTS[name]:
                    self._gathered.mark(unescaped(each.get(attribute) or ""), self._cell(each))
                if (listed := (each.findtext("{*}formula1") or "")).startswith('"'):
                    self._gathered.mark(listed.strip('"'), self._cell(each))
            elif name in _UNSEEN:
                for attribute in _UNSEEN[name]:
                    self._gathered.say_new([unescaped(each.get(attribute) or "")], self._cell(each), "hidden")
            elif name in _EDGES:
                self._edge(each, sheet)
            elif name not in _READ and (each.text or "").strip() and not _is_of_cell(each):
                self._gathered.say(each.text, self._cell(each), "hidden")
            if (each.tail or "").strip():
                self._gathered.say(each.tail, self._origin, "hidden")

    def _edge(self, edge: etree._Element, sheet: etree._Element) -> None:
        holder = edge.getparent()
        switch = {"e": "differentOddEven", "f": "differentFirst"}.get(local(edge)[0])
        printed = holder is not None and holder.getparent() is sheet
        if switch is not None:
            printed = printed and attribute(holder, switch) in {"1", "true"}
        text = re.sub(r"&[LCR]", "\n", unescaped(edge.text or ""), flags=re.IGNORECASE)
        if any(found["picture"] for found in _CODE.finditer(text)):
            self._gathered.pictures.append(Picture.at(self._origin))
        words = _CODE.sub(lambda found: found["and"] or "", text)
        self._gathered.say_at_edge(words, self._origin, None if printed else "hidden")

    def _notes(self, root: etree._Element) -> None:
        authors = [each.text or "" for each in children(root, "authors")]
        talked = {
            talk.get("ref")
            for relation in self._of("threadedComment")
            for talk in self._archive.tree(relation.target)
        }
        for author in authors:
            self._gathered.mark(author, self._origin)
        for note in children(root, "commentList"):
            place = number(note.get("authorId"))
            author = authors[place] if place < len(authors) else ""
            # Older programs see a talk as one note that repeats it; the talk itself is read.
            repeated = note.get("ref") in talked and author.startswith("tc=")
            for text in named(note, "text"):
                origin = Origin(f"{self._tab.title}{note.get('ref')}")
                item = rich_text(text, self._palette)
                tell = self._gathered.mark if repeated else self._gathered.say
                tell("".join(piece.text for piece in item.pieces), origin)
                self._gathered.mark(item.sounds, origin)

    def _threads(self, root: etree._Element) -> None:
        for each in root:
            for text in named(each, "text"):
                self._gathered.say(unescaped(text.text or ""), Origin(f"{self._tab.title}{each.get('ref')}"))

    def _table(self, root: etree._Element) -> None:
        origin = Origin(f"{self._tab.title}{root.get('ref')}")
        columns = children(root, "tableColumns")
        names = [each.get(name) or "" for each in columns for name in ("name", "totalsRowLabel")]
        self._gathered.say_new(map(unescaped, names), origin, "hidden")
        self._gathered.say(root.get("comment"), origin, "hidden")


def _is_of_cell(text: etree._Element) -> bool:
    """Return whether a text is what a cell says, and not one like it in another place."""
    above = [local(each) for each in text.iterancestors()][:3]
    if local(text) == "v":
        return above[:1] == ["c"]
    return local(text) == "t" and (above[1:] if above[:1] in (["r"], ["rPh"]) else above)[:2] == ["is", "c"]


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
        elif (text := plain_text(content)) is not None:
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
