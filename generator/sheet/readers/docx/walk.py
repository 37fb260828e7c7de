"""The walk over a DOCX body: paragraphs, tables in tables, and what stands beside the flow."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace

from lxml import etree

from generator.sheet.grid import Block, Origin, Picture, Table, at_edge, last_place
from generator.sheet.readers.docx import taking
from generator.sheet.readers.docx.fields import FIELD_TAGS, Fields
from generator.sheet.readers.docx.lists import Lists
from generator.sheet.readers.docx.styles import Facts, Look, Looks
from generator.sheet.readers.docx.taking import Placed, joined, placed
from generator.sheet.readers.lines import Flow, Unseen
from generator.sheet.readers.trees import attribute, child, local, value

_SPACES = {"tab": " ", "ptab": " ", "noBreakHyphen": "-", "softHyphen": ""}
_BREAKS = {"br", "cr"}
_UNSEEN = {"del", "moveFrom"}
_SILENT = {"pPr", "rPr", "rPrChange", "sdtEndPr", "sdtPr", "sectPr", "tblPr"}
_REFERENCES = {"commentReference", "endnoteReference", "footnoteReference"}
_BESIDE = {"oMath", "oMathPara", "rt"}
_DAYS = {"dayLong", "dayShort", "monthLong", "monthShort", "yearLong", "yearShort"}
_OBJECTS = {"drawing", "object", "pict"}


class Walk:
    """Walks over a body; gathers in `aside` what stands beside the flow, at the place where it hangs.

    Text is taken out of the tree as it is read, so that what is left of it afterwards was not known.
    """

    def __init__(
        self,
        lists: Lists,
        looks: Looks,
        notes: dict[tuple[str, str], etree._Element],
        unfold: Callable[[str], None],
    ) -> None:
        """Begin before the first paragraph.

        `notes` by the element that refers to them and their number; `unfold` counts text that stands once in
        the file and many times in the grid.
        """
        self.lists, self.looks = lists, looks
        self.aside: list[Block] = []
        self.pictures: list[Picture] = []
        self._notes = notes
        self._unfold = unfold
        self._origin, self._after = Origin("1"), ""
        self._paragraphs = self._tables = 0
        self._around: Facts = {}
        self._styled: tuple[Facts, Facts] = ({}, {})
        self._look = Look()
        self._fields = Fields()
        self._hidden = False

    def body(self, body: etree._Element, ground: Facts) -> Iterator[Block]:
        """Yield the blocks of the flow; `ground` is what the page has for its colour."""
        self._around = ground
        for each in self._blocks(body, is_body=True):
            for block in each:
                yield block
                self._after = last_place(block)

    def edge(self, part: etree._Element) -> None:
        """Read a page's head or foot."""
        self._origin, self._after = Origin("1"), ""
        before = len(self.aside)
        self._beside(part)
        self.aside[before:] = at_edge(tuple(self.aside[before:]))

    def rest(self, others: Iterable[etree._Element]) -> None:
        """Read the notes and comments to which nothing refers, and parts that the program does not show."""
        for key in list(self._notes):
            self._note(key)
        for each in others:
            self._origin, self._after = Origin("1"), ""
            self._beside(each, hidden=True)

    def _blocks(self, holder: etree._Element, *, is_body: bool = False) -> Iterator[list[Block]]:
        """Yield the blocks of each paragraph and table; a paragraph whose end is gone goes on in the next."""
        begun: Flow | None = None
        for each in taking.flat(holder):
            if is_body:
                self._paragraphs += 1
                self._origin = Origin(str(self._paragraphs))
            if local(each) != "p" and begun is not None:
                yield self._done(begun)
                begun = None
            flow = begun or Flow(self._origin, hidden=self._hidden)
            if local(each) == "p":
                self._fill(each, flow)
            else:
                self._inline(each, flow, None)
            begun = flow if local(each) == "p" and taking.goes_on(each) else None
            if begun is None:
                yield self._done(flow)
        if begun is not None:
            yield self._done(begun)

    def _done(self, flow: Flow) -> list[Block]:
        blocks = flow.done()
        self.aside += flow.aside()
        return blocks

    def _beside(self, holder: etree._Element, *, hidden: bool = False) -> None:
        with self._apart(hidden=hidden):
            for each in self._blocks(holder):
                self.aside += each

    @contextmanager
    def _apart(self, *, hidden: bool, around: Facts | None = None) -> Iterator[None]:
        """Read something that has its own fields and paragraphs, and return to where it hangs."""
        before = (self._around, self._styled, self._look, self._fields, self._hidden)
        self._around = around or {}
        self._look, self._fields, self._hidden = Look(), Fields(), self._hidden or hidden
        yield
        self._around, self._styled, self._look, self._fields, self._hidden = before

    def _fill(self, paragraph: etree._Element, flow: Flow) -> None:
        properties = child(paragraph, "pPr")
        style = self.looks.of_style(value(properties, "pStyle"), "paragraph")
        self._styled = (style, self.looks.of_paragraph(properties))
        if not flow.begun and not flow.blocks and taking.is_seen(paragraph):
            flow.bullet, flow.depth = self.lists.mark(paragraph)
            self._unfold(flow.bullet or "")
        for each in paragraph:
            self._inline(each, flow, None)

    def _inline(self, element: etree._Element, flow: Flow, why: Unseen | None) -> None:
        name = local(element)
        if name in _SILENT:
            return
        if name in {"t", "delText"}:
            text = self._look.shown(taking.taken(element))
            self._drawn(text, flow, "hidden" if name == "delText" else why)
        elif name in _BREAKS and why is None:
            flow.end_line()
        elif name in _SPACES or name == "sym":
            self._drawn(taking.symbol(element) if name == "sym" else _SPACES[name], flow, why)
        elif name in _REFERENCES:
            self._note((name, attribute(element, "id") or ""))
        elif name == "txbxContent":
            self._beside(element, hidden=why is not None)
        elif name in _BESIDE:
            self.aside += _line("".join(map(taking.taken, element.iter())), self._origin)
        elif name in _DAYS:
            flow.add_unseen(f" {name} ")
        else:
            self._within(element, flow, why)

    def _within(self, element: etree._Element, flow: Flow, why: Unseen | None) -> None:
        name = local(element)
        if name == "tbl":
            for table in self._table(element):
                flow.add_table(table)
        elif name == "r":
            self._run(element, flow, why)
        elif name in FIELD_TAGS:
            self._field(element, flow, why)
        else:
            if name == "textpath":
                self.aside += _line(attribute(element, "string"), self._origin)
            if name in _OBJECTS and taking.is_picture(element):
                self.pictures += taking.pictures(element, self._origin, self._after)
            unseen = "hidden" if name in _UNSEEN or taking.is_hidden_shape(element) else why
            for each in taking.alternative(element):
                self._inline(each, flow, unseen)

    def _run(self, run: etree._Element, flow: Flow, why: Unseen | None) -> None:
        before = self._look
        look = self._look = self.looks.of_run(child(run, "rPr"), *self._styled, self._around)
        unseen: Unseen | None = "hidden" if look.hidden else "struck" if look.struck else None
        for each in run:
            self._inline(each, flow, why or unseen)
        self._look = before

    def _drawn(self, text: str, flow: Flow, why: Unseen | None) -> None:
        shown = self._fields.take(text) if text else "seen"
        if shown != "kept":
            flow.put(text, "hidden" if shown == "unseen" else why)

    def _field(self, element: etree._Element, flow: Flow, why: Unseen | None) -> None:
        for each in self._fields.inside(element):
            self._inline(each, flow, why)
        drawn, unseen = self._fields.mark(element)
        flow.put(drawn, why)
        flow.add_unseen(unseen and f" {unseen} ")

    def _note(self, key: tuple[str, str]) -> None:
        note = self._notes.pop(key, None)
        if note is not None:
            self._beside(note)

    def _table(self, table: etree._Element) -> list[Table]:
        """Read a table; nothing where all its rows are gone."""
        self._tables += 1
        own, outside = self._tables, self._origin
        zones = self.looks.of_table(table)
        read: list[Placed] = []
        found = list(placed(table))
        last_row = max((each.row for each in found), default=0)
        last_column = max((each.column + each.span - 1 for each in found), default=0)
        for each in found:
            self._origin = Origin(f"{own}:{each.row + 1}:{each.column + 1}")
            around = {**self._around, **zones.at(each.row, each.column, last_row, last_column)}
            around |= self.looks.colours.ground(each.cell, "tcPr")
            with self._apart(hidden=each.gone, around=around):
                content = [block for blocks in self._blocks(each.cell) for block in blocks]
            if each.gone:
                self.aside += content
            else:
                read.append(replace(each, content=tuple(content), origin=self._origin))
        self._origin = outside
        cells, covered = joined(read)
        self.aside += covered
        return [Table(tuple(cells), Origin(str(own)))] if cells else []


def _line(text: str | None, origin: Origin) -> list[Block]:
    flow = Flow(origin)
    flow.add(text)
    return flow.done()
