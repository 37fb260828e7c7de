"""The walk over a DOCX body: paragraphs, tables in tables, and what stands beside the flow."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from generator.sheet.grid import Block, Origin, Table, at_edge
from generator.sheet.readers.docx.lists import Lists
from generator.sheet.readers.docx.rows import Placed, joined, placed
from generator.sheet.readers.flow import Flow
from generator.sheet.readers.symbols import drawn
from generator.sheet.readers.trees import attribute, child, local, whole_text

_SPACES = {"tab": " ", "ptab": " ", "noBreakHyphen": "-", "softHyphen": ""}
_BREAKS = {"br", "cr"}
_UNSEEN = {"del", "moveFrom"}
_SILENT = {"delInstrText", "instrText", "pPr", "rPr", "rPrChange", "sdtEndPr", "sdtPr", "sectPr", "tblPr"}
_REFERENCES = {"commentReference", "endnoteReference", "footnoteReference"}


class Walk:
    """Walks over a body; gathers in `aside` what stands beside the flow, at the place where it hangs."""

    def __init__(self, lists: Lists, notes: dict[tuple[str, str], etree._Element]) -> None:
        """Begin before the first paragraph; `notes` by the element that refers to them and their number."""
        self.lists = lists
        self.aside: list[Block] = []
        self._notes = notes
        self._origin = Origin("1")
        self._paragraphs = 0
        self._tables = 0

    def body(self, body: etree._Element) -> Iterator[Block]:
        """Yield the blocks of the flow."""
        for each in _flat(body):
            self._paragraphs += 1
            self._origin = Origin(str(self._paragraphs))
            yield from self._block(each)

    def edge(self, part: etree._Element) -> None:
        """Read a page's head or foot."""
        self._origin = Origin("1")
        before = len(self.aside)
        self._beside(part)
        self.aside[before:] = at_edge(tuple(self.aside[before:]))

    def rest(self) -> None:
        """Read the notes and comments to which nothing refers."""
        for key in list(self._notes):
            self._note(key)

    def _beside(self, holder: etree._Element) -> None:
        for each in _flat(holder):
            self.aside += self._block(each)

    def _block(self, element: etree._Element) -> list[Block]:
        if local(element) == "tbl":
            return [self._table(element)]
        if local(element) == "p":
            return self._paragraph(element)
        flow = Flow(self._origin)
        self._inline(element, flow, unseen=False)
        self.aside += flow.aside()
        return flow.done()

    def _paragraph(self, paragraph: etree._Element) -> list[Block]:
        flow = Flow(self._origin, *self.lists.mark(paragraph))
        for each in paragraph:
            self._inline(each, flow, unseen=False)
        blocks = flow.done()
        self.aside += flow.aside()
        return blocks

    def _inline(self, element: etree._Element, flow: Flow, *, unseen: bool) -> None:
        name = local(element)
        if name in _SILENT:
            return
        if name in {"t", "delText"}:
            _add(element.text, flow, unseen=unseen or name == "delText")
        elif name in _BREAKS and not unseen:
            flow.end_line()
        elif name in _SPACES or name == "sym":
            mark = _symbol(element) if name == "sym" else _SPACES[name]
            _add(mark, flow, unseen=unseen)
        elif name in _REFERENCES:
            self._note((name, attribute(element, "id") or ""))
        elif name == "txbxContent":
            self._beside(element)
        elif name in {"oMath", "oMathPara", "rt"}:
            self._formula(element)
        else:
            self._within(element, flow, unseen=unseen or name in _UNSEEN)

    def _within(self, element: etree._Element, flow: Flow, *, unseen: bool) -> None:
        name = local(element)
        if name == "tbl":
            flow.add_table(self._table(element))
            return
        if name == "textpath":
            self.aside += _line(attribute(element, "string"), self._origin)
        hidden = unseen or (name == "r" and _vanishes(element))
        for each in _alternative(element):
            self._inline(each, flow, unseen=hidden)

    def _formula(self, element: etree._Element) -> None:
        self.aside += _line(whole_text(element), self._origin)

    def _note(self, key: tuple[str, str]) -> None:
        note = self._notes.pop(key, None)
        if note is not None:
            self._beside(note)

    def _table(self, table: etree._Element) -> Table:
        self._tables += 1
        own, outside = self._tables, self._origin
        read: list[Placed] = []
        for each in placed(table):
            self._origin = Origin(f"{own}:{each.row + 1}:{each.column + 1}")
            content: list[Block] = []
            for inside in _flat(each.cell):
                content += self._block(inside)
            read.append(each.filled(content, self._origin))
        self._origin = outside
        cells, covered = joined(read)
        self.aside += covered
        return Table(tuple(cells), Origin(str(own)))


def _flat(holder: etree._Element) -> Iterator[etree._Element]:
    """Yield what stands in a holder of blocks, and in the frames around blocks, which are not seen."""
    for each in _alternative(holder):
        name = local(each)
        if name in {"customXml", "ins", "moveTo", "sdt", "sdtContent", "AlternateContent"}:
            yield from _flat(each)
        elif name not in _SILENT:
            yield each


def _alternative(element: etree._Element) -> list[etree._Element]:
    """Return what stands in an element; of the same thing for programs of different age, the newest only."""
    if local(element) != "AlternateContent":
        return list(element)
    cases = [each for each in element if local(each) in {"Choice", "Fallback"}]
    said = next((each for each in cases if whole_text(each).strip()), None)
    return list(said) if said is not None else []


def _vanishes(run: etree._Element) -> bool:
    vanish = child(run, "rPr", "vanish")
    return vanish is not None and attribute(vanish, "val") not in {"0", "false", "off"}


def _symbol(element: etree._Element) -> str:
    code = attribute(element, "char") or ""
    try:
        return drawn(chr(int(code, 16)))
    except (ValueError, OverflowError):
        return ""


def _add(text: str | None, flow: Flow, *, unseen: bool) -> None:
    if unseen:
        flow.add_unseen(text)
    else:
        flow.add(text)


def _line(text: str | None, origin: Origin) -> list[Block]:
    flow = Flow(origin)
    flow.add(text)
    return flow.done()
