"""DOCX to grid: a walk over the document's own XML, in the order of its body, and over its other parts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from generator.problems import ProblemsFoundError
from generator.sheet.grid import Block, Doubt, Grid, Markup, Origin, Paragraph, paragraphs
from generator.sheet.readers import text
from generator.sheet.readers.archive import Archive, related
from generator.sheet.readers.docx.fields import Store, Stores, settle
from generator.sheet.readers.docx.lists import Lists
from generator.sheet.readers.docx.styles import UNKNOWN, Looks
from generator.sheet.readers.docx.taking import left_over, taken
from generator.sheet.readers.docx.walk import Walk
from generator.sheet.readers.lines import drawn_text, told
from generator.sheet.readers.recognising import recognise
from generator.sheet.readers.refusing import refusal
from generator.sheet.readers.trees import attribute, child, children, named, value

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
        self.archive, self.main = archive, main
        self.named = related(archive, main)
        self.stores = self._stores()
        self.markup: list[Markup] = []
        self.settled: list[Block] = []
        self.roots: list[etree._Element] = []
        by_type = {
            each.type: archive.tree(each.target)
            for each in self.named
            if each.type in {"fontTable", "numbering", "styles", "theme"}
        }
        styles = by_type.get("styles")
        self.walk = Walk(
            Lists(by_type.get("numbering"), styles),
            Looks(styles, by_type.get("theme"), by_type.get("fontTable")),
            self._notes(),
            archive.unfold,
        )

    def grid(self) -> Grid:
        root = self._root(self.main)
        first, *others = list(named(root, "body")) or [root]
        # Whether a page's own colour is shown is set in Word and not in the file.
        ground = {} if child(root, "background") is None else {"ground": UNKNOWN}
        blocks = list(self.walk.body(first, ground))
        self.walk.rest(others)
        for kind, part in dict.fromkeys((each.type, each.target) for each in self.named):
            if kind in _EDGES:
                self.walk.edge(self._root(part))
        aside = [*self.walk.aside, *self.settled]
        for each in self.roots:
            aside += left_over(each, _HERE)
        beside = _Beside(self.archive, {each.text for each in paragraphs((*blocks, *aside))})
        beside.read()
        return Grid(
            tuple(blocks),
            (*aside, *beside.aside),
            (*self.markup, *beside.markup),
            tuple(self.walk.pictures),
        )

    def _root(self, part: str) -> etree._Element:
        """Return a part's root, its controls settled, and keep it: what is left in it is told."""
        root = self.archive.tree(part)
        self.roots.append(root)
        if images := list(root.iter("{*}blip", "{*}imagedata")):
            targets = {each.id: each.target for each in related(self.archive, part)}
            for image in images:
                image.set("part", targets.get(attribute(image, "embed") or attribute(image, "id") or "", ""))
        for holder in list(named(root, "body")) or [root]:
            for place, block in enumerate(holder, 1):
                settled = settle(block, Origin(str(place)), self.stores)
                self.markup += settled.prompts
                self.settled += settled.replaced
                for each in settled.written:
                    self.archive.unfold(each)
        return root

    def _stores(self) -> Stores:
        """Return the parts to which controls may be bound, by their identity."""
        found = {
            _CORE[each.type]: Store(self.archive.tree(each.target))
            for each in related(self.archive)
            if each.type in _CORE
        }
        for each in self.named:
            told_by = [
                inner for inner in related(self.archive, each.target) if inner.type == "customXmlProps"
            ]
            if each.type == "customXml" and told_by:
                key = attribute(self.archive.tree(told_by[0].target), "itemID") or ""
                found[key.upper()] = Store(self.archive.tree(each.target))
        return found

    def _notes(self) -> dict[tuple[str, str], etree._Element]:
        """Return notes and comments by the element that refers to them and their number; lines are none."""
        return {
            (_NOTES[relation.type], attribute(each, "id") or ""): each
            for relation in self.named
            if relation.type in _NOTES
            for each in named(self._root(relation.target), "comment", "endnote", "footnote")
            if "eparator" not in (attribute(each, "type") or "")
        }


@dataclass(slots=True)
class _Beside:
    """What stands in all parts that the walk does not read; `seen` are the lines that it read."""

    archive: Archive
    seen: set[str]
    aside: list[Block] = field(default_factory=list)
    markup: list[Markup] = field(default_factory=list)

    def read(self) -> None:
        reached = dict(_reached(self.archive))
        for part, kind in reached.items():
            self._take(kind, part)
        for part in self.archive.parts:
            if part not in reached and not part.lower().startswith(("docprops/", "[content_types]")):
                self._take("", part)

    def _take(self, kind: str, part: str) -> None:
        """Take a part by the type of its relation; `""` for one that nothing names."""
        if kind in _KNOWN:
            return
        if kind == "control":
            raise refusal("sheet-control", self.archive.name)
        if kind in {"aFChunk", "subDocument"}:
            self.aside += self._chunk(part)
        elif part.lower().endswith(".xml"):
            self._tree(kind, self.archive.tree(part))
        elif not kind and part.lower().endswith(_PLAIN):
            for each in paragraphs(tuple(self._chunk(part))):
                self.aside.append(Paragraph(each.text, each.origin, doubts=(Doubt("hidden", each.text),)))

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
            values = (line for each in root.iter("{*}v", "{*}pt") for line in told(taken(each), _HERE, None))
            for line in paragraphs((*drawn_text(root, _HERE), *values)):
                self.seen.add(line.text)
                self.aside.append(line)
        elif kind in {"customXml", "diagramDrawing"}:
            # Words that stand nowhere else; of data only those that are no code of a program.
            self.aside += (
                each
                for each in left_over(root, _HERE)
                if each.text not in self.seen and not (kind == "customXml" and each.text.isascii())
            )
            return
        self.aside += left_over(root, _HERE)

    def _building_block(self, block: etree._Element) -> None:
        """Tell a building block, which stands in no text; one that is a prompt is markup."""
        is_prompt = value(block, "docPartPr", "category", "gallery") == "placeholder"
        for each in block.iter("{*}p"):
            said = "".join(map(taken, each.iter("{*}t"))).strip()
            if said and is_prompt:
                self.markup.append(Markup(said, _HERE))
            elif said:
                self.aside.append(Paragraph(said, _HERE, doubts=(Doubt("hidden", said),)))


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
