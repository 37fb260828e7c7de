"""DOCX to grid: a walk over the document's own XML, in the order of its body."""

from __future__ import annotations

from lxml import etree

from generator.sheet.grid import Block, Grid, Markup, Origin
from generator.sheet.readers.archive import Archive
from generator.sheet.readers.docx import controls, parts, taking
from generator.sheet.readers.docx.colours import UNKNOWN
from generator.sheet.readers.docx.lists import Lists
from generator.sheet.readers.docx.looks import Looks
from generator.sheet.readers.docx.walk import Walk
from generator.sheet.readers.refusing import refusal
from generator.sheet.readers.relations import Relation, related
from generator.sheet.readers.trees import attribute, child, children, local, parse

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
        self.stores = parts.stores(archive, self.named)
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
        beside = parts.beside(self.archive, (*blocks, *aside))
        return Grid(
            tuple(blocks),
            (*aside, *beside.aside),
            (*self.markup, *beside.markup),
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
                told = controls.settle(block, Origin(str(place)), self.stores)
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
