"""DOCX to grid: a walk over the document's own XML, in the order of its body, and over its other parts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from lxml import etree

from generator.problems import ProblemsFoundError
from generator.sheet.grid import Block, Doubt, Grid, Markup, Origin, Paragraph, paragraphs
from generator.sheet.readers import text
from generator.sheet.readers.archive import Archive, Relation, related
from generator.sheet.readers.docx import fields, taking
from generator.sheet.readers.docx.fields import Store, Stores
from generator.sheet.readers.docx.lists import Lists
from generator.sheet.readers.docx.styles import UNKNOWN, Looks
from generator.sheet.readers.docx.taking import left_over, taken
from generator.sheet.readers.docx.walk import Walk
from generator.sheet.readers.lines import drawn_text, lines
from generator.sheet.readers.recognising import recognise
from generator.sheet.readers.refusing import refusal
from generator.sheet.readers.trees import attribute, child, children, local, parse

_HERE = Origin("1")

# What the walk has read, what tells of the file and not of the sheet, and what is no text.
_KNOWN = {
    "comments", "core-properties", "custom-properties", "endnotes", "extended-properties", "fontTable",
    "footer", "footnotes", "header", "numbering", "officeDocument", "origin", "settings", "signature",
    "styles", "theme",
}  # fmt: skip
_CORE = {
    "core-properties": "{6C3C8BC8-F283-45AE-878A-BAB7291924A1}",
    "extended-properties": "{6668398D-A668-4E3E-A5EB-62B293D839F1}",
}
"""By which Word binds a control to what the file says of itself: its title, its author, its house."""

_PLAIN = (".csv", ".htm", ".html", ".txt")


def stores(archive: Archive, named: Iterable[Relation]) -> Stores:
    """Return the parts to which controls may be bound, by their identity."""
    found = {
        _CORE[each.type]: Store(parse(archive.read(each.target), archive.name))
        for each in related(archive)
        if each.type in _CORE
    }
    for each in named:
        told = [inner for inner in related(archive, each.target) if inner.type == "customXmlProps"]
        if each.type == "customXml" and told:
            key = attribute(parse(archive.read(told[0].target), archive.name), "itemID") or ""
            found[key.upper()] = Store(parse(archive.read(each.target), archive.name))
    return found


@dataclass(slots=True)
class Beside:
    """What the other parts hold."""

    archive: Archive
    seen: set[str]
    aside: list[Block] = field(default_factory=list)
    markup: list[Markup] = field(default_factory=list)

    def take(self, kind: str, part: str) -> None:
        """Take a part by the type of its relation; `""` for one that nothing names."""
        if kind in _KNOWN:
            return
        if kind == "control":
            raise refusal("sheet-control", self.archive.name)
        if kind in {"aFChunk", "subDocument"}:
            self.aside += self._chunk(part)
        elif part.lower().endswith(".xml"):
            self._tree(kind, parse(self.archive.read(part), self.archive.name))
        elif not kind and part.lower().endswith(_PLAIN):
            self.aside += map(_unseen, _words(self._chunk(part)))

    def _chunk(self, part: str) -> list[Block]:
        """Read a file that the program puts into the text when it opens the document."""
        content = self.archive.read(part)
        if not _is_text(content):
            raise refusal("sheet-inserted-file", self.archive.name, part)
        grid = text.read(self.archive.name, content)
        self.markup += grid.markup
        return [*grid.blocks, *grid.aside]

    def _tree(self, kind: str, root: etree._Element) -> None:
        if kind == "glossaryDocument":
            for each in children(root, "docParts"):
                self._building_block(each)
        elif kind in {"chart", "chartEx", "chartUserShapes", "diagramData"}:
            self._shown([*drawn_text(root, _HERE), *_values(root)])
        elif kind in {"customXml", "diagramDrawing"}:
            self._unseen(root, kind)
            return
        self.aside += left_over(root, _HERE)

    def _shown(self, blocks: Iterable[Block]) -> None:
        for each in paragraphs(tuple(blocks)):
            self.seen.add(each.text)
            self.aside.append(each)

    def _unseen(self, root: etree._Element, kind: str) -> None:
        """Tell words that stand nowhere else; of data only those that are no code of a program."""
        for each in left_over(root, _HERE):
            if isinstance(each, Paragraph) and each.text not in self.seen:
                if kind == "customXml" and each.text.isascii():
                    continue
                self.aside.append(each)

    def _building_block(self, block: etree._Element) -> None:
        """Tell a building block, which stands in no text; one that is a prompt is markup."""
        gallery = child(block, "docPartPr", "category", "gallery")
        is_prompt = gallery is not None and attribute(gallery, "val") == "placeholder"
        for each in block.iter("{*}p"):
            said = "".join(taken(inner) for inner in each.iter() if local(inner) == "t").strip()
            if said and is_prompt:
                self.markup.append(Markup(said, _HERE))
            elif said:
                self.aside.append(_unseen(Paragraph(said, _HERE)))


def beside(archive: Archive, blocks: Iterable[Block]) -> Beside:
    """Return what stands in all parts that the walk does not read; `blocks` are what it read.

    Raises:
        ProblemsFoundError: one is damaged, or a document or control whose words cannot be read.

    """
    found = Beside(archive, {each.text for each in paragraphs(tuple(blocks))})
    reached = dict(_reached(archive))
    for part, kind in reached.items():
        found.take(kind, part)
    for part in archive.parts:
        if part not in reached and not part.lower().startswith(("docprops/", "[content_types]")):
            found.take("", part)
    return found


def _is_text(content: bytes) -> bool:
    if content.lstrip()[:5].lower() == b"mime-":
        return False
    try:
        return recognise("", content) == "text"
    except ProblemsFoundError:
        return False


def _reached(archive: Archive) -> Iterator[tuple[str, str]]:
    """Yield every part that the file names, itself or through other parts, and the relation's type."""
    heap, known = [""], {""}
    while heap:
        for each in related(archive, heap.pop()):
            if each.target not in known:
                known.add(each.target)
                heap.append(each.target)
                yield each.target, each.type


def _values(root: etree._Element) -> Iterator[Paragraph]:
    """Yield the words and numbers that a chart keeps of its table."""
    for each in root.iter("{*}v", "{*}pt"):
        yield from (Paragraph(said, _HERE) for said in lines(taken(each)))


def _words(blocks: Iterable[Block]) -> Iterator[Paragraph]:
    return paragraphs(tuple(blocks))


def _unseen(paragraph: Paragraph) -> Paragraph:
    return Paragraph(paragraph.text, paragraph.origin, doubts=(Doubt("hidden", paragraph.text),))


_NOTES = {"footnotes": "footnoteReference", "endnotes": "endnoteReference", "comments": "commentReference"}
_EDGES = {"header", "footer"}


def read(archive: Archive) -> Grid:
    """Read the body in order; what stands beside it (notes, comments, boxes, page edges) into `aside`.

    Automatic bullets and numbers stand in `Paragraph.bullet`. Inserted text stands in its line, as the
    program shows it; deleted, moved away and hidden text stands in `aside`, doubted as `hidden`, struck text
    as `struck`, and what a merged cell covers. A line whose end was deleted goes on in the next. Boxes to
    tick and choices stand as they are drawn. Formulas of the equation editor stand in `aside`: their
    characters alone are not what is seen; so does the text of any part or tag that is not known. Not read:
    instructions of fields that have a result, what describes a picture, embedded files.

    Raises:
        ProblemsFoundError: damaged or too large; a document of another kind stands inside it.

    """
    main = next((each.target for each in related(archive) if each.type == "officeDocument"), None)
    if main is None:
        raise refusal("sheet-damaged", archive.name)
    return _Reading(archive, main).grid()


class _Reading:
    def __init__(self, archive: Archive, main: str) -> None:
        self.archive = archive
        self.main = main
        self.named = related(archive, main)
        self.stores = stores(archive, self.named)
        self.markup: list[Markup] = []
        self.settled: list[Block] = []
        self.roots: list[etree._Element] = []
        by_type = {
            each.type: parse(archive.read(each.target), archive.name)
            for each in self.named
            if each.type in {"numbering", "styles", "theme"}
        }
        styles = by_type.get("styles")
        self.walk = Walk(
            Lists(by_type.get("numbering"), styles),
            Looks(styles, by_type.get("theme")),
            self._notes(),
            archive.unfold,
        )

    def grid(self) -> Grid:
        root = self._root(self.main)
        first, *others = [each for each in root if local(each) == "body"] or [root]
        # Whether a page's own colour is shown is set in Word and not in the file.
        ground = {} if child(root, "background") is None else {"ground": UNKNOWN}
        blocks = list(self.walk.body(first, ground))
        self.walk.rest()
        for each in others:
            self.walk.beyond(each)
        for relation in dict.fromkeys(Relation("", each.type, each.target) for each in self.named):
            if relation.type in _EDGES:
                self.walk.edge(self._root(relation.target))
        aside = [*self.walk.aside, *self.settled]
        for each in self.roots:
            aside += taking.left_over(each, Origin("1"))
        others = beside(self.archive, (*blocks, *aside))
        return Grid(
            tuple(blocks),
            (*aside, *others.aside),
            (*self.markup, *others.markup),
            tuple(self.walk.pictures),
        )

    def _root(self, part: str) -> etree._Element:
        """Return a part's root, its controls settled, and keep it: what is left in it is told."""
        root = parse(self.archive.read(part), self.archive.name)
        self.roots.append(root)
        if images := list(root.iter("{*}blip", "{*}imagedata")):
            named = {each.id: each.target for each in related(self.archive, part)}
            for image in images:
                image.set("part", named.get(attribute(image, "embed") or attribute(image, "id") or "", ""))
        for holder in [each for each in root if local(each) == "body"] or [root]:
            for place, block in enumerate(holder, 1):
                told = fields.settle(block, Origin(str(place)), self.stores)
                self.markup += told.prompts
                self.settled += told.replaced
                for each in told.written:
                    self.archive.unfold(each)
        return root

    def _notes(self) -> dict[tuple[str, str], etree._Element]:
        """Return notes and comments by the element that refers to them and their number; lines are none."""
        return {
            (_NOTES[relation.type], attribute(each, "id") or ""): each
            for relation in self.named
            if relation.type in _NOTES
            for each in children(self._root(relation.target))
            if local(each) in {"comment", "endnote", "footnote"}
            and "eparator" not in (attribute(each, "type") or "")
        }
