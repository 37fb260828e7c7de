"""The parts of a DOCX beside its text: charts and diagrams, data of controls, building blocks, strangers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from lxml import etree

from generator.problems import ProblemsFoundError
from generator.sheet.grid import Block, Doubt, Markup, Origin, Paragraph, paragraphs
from generator.sheet.readers import text
from generator.sheet.readers.archive import Archive
from generator.sheet.readers.docx.controls import Store, Stores
from generator.sheet.readers.docx.taking import left_over, taken
from generator.sheet.readers.drawn_text import drawn_text
from generator.sheet.readers.lines import lines
from generator.sheet.readers.recognising import recognise
from generator.sheet.readers.refusing import refusal
from generator.sheet.readers.relations import Relation, related
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
