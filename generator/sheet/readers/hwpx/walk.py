"""The walk over an HWPX section: paragraphs, tables in tables, and what stands beside the flow."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from lxml import etree

from generator.sheet.grid import Block, Cell, Origin, Table, at_edge
from generator.sheet.readers.flow import MOST_SPAN, Flow
from generator.sheet.readers.hwpx.lists import Lists, note_number
from generator.sheet.readers.trees import child, local, number, whole_text

_SPACES = {"tab": " ", "nbSpace": "\u00a0", "fwSpace": "\u3000", "hyphen": ""}
"""What stands in a text as an element; a hyphen is one that is seen only where a word is broken."""

_SILENT = {"linesegarray", "metaTag", "parameters", "shapeComment"}
"""What holds text that is no part of the sheet: measures, addresses of links, names of pictures."""

_SPOKEN = {
    "btn": "caption",
    "checkBtn": "caption",
    "comboBox": "selectedValue",
    "radioBtn": "caption",
    "textart": "text",
}
"""Objects whose text stands in an attribute."""

_EDGES = {"header", "footer"}

_UNSEEN = {"hiddenComment", "indexmark"}


class Walk:
    """Walks over sections; gathers in `aside` what stands beside the flow, at the place where it hangs."""

    def __init__(self, lists: Lists) -> None:
        """Begin before the first section."""
        self.lists = lists
        self.aside: list[Block] = []
        self._origin = Origin("1")
        self._edges: set[tuple[str, str]] = set()
        self._paragraphs = 0
        self._tables = 0
        self._deleting = False
        self._hidden = False

    def section(self, section: etree._Element) -> Iterator[Block]:
        """Yield the blocks of a section's flow."""
        shape = next((each for each in section.iter() if local(each) == "secPr"), None)
        self.lists.outline = (shape.get("outlineShapeIDRef") or "") if shape is not None else ""
        for each in section:
            self._paragraphs += 1
            self._origin = Origin(str(self._paragraphs))
            if local(each) == "p":
                yield from self._paragraph(each)
            else:
                self.beside(each)

    def beside(self, element: etree._Element) -> None:
        """Put into `aside` all that an element holds: lists of paragraphs, tables, and bare text."""
        name = local(element)
        if name in _SILENT or (name in _EDGES and self._is_known(element)):
            return
        if name in {"p", "t"}:
            self.aside += self._paragraph(element) if name == "p" else self._bare(element)
        elif name == "tbl":
            self.aside.append(self._table(element))
        elif name == "switch":
            self._switch(element)
        else:
            before = len(self.aside)
            with self._unseen(hidden=name in _UNSEEN):
                self._around(element, name)
            if name in _EDGES:
                self.aside[before:] = at_edge(tuple(self.aside[before:]))

    def _is_known(self, edge: etree._Element) -> bool:
        """Return whether a page's head or foot was read before: some programs write one at two places."""
        key = (edge.get("id") or "", whole_text(edge))
        known = key[0] != "" and key in self._edges
        self._edges.add(key)
        return known

    def _around(self, element: etree._Element, name: str) -> None:
        flow = self._flow()
        flow.add(element.get(_SPOKEN[name]) if name in _SPOKEN else None)
        flow.add(element.text)
        self.aside += flow.done()
        for each in element:
            self.beside(each)
            self.aside += self._said(each.tail)

    def _said(self, text: str | None) -> list[Block]:
        flow = self._flow()
        flow.add(text)
        return flow.done()

    def _switch(self, switch: etree._Element) -> None:
        # The cases say the same for programs of different age; the first that says anything is read.
        for case in switch:
            before = len(self.aside)
            for each in case:
                self.beside(each)
            if len(self.aside) > before:
                return

    @contextmanager
    def _unseen(self, *, hidden: bool) -> Iterator[None]:
        before = self._hidden
        self._hidden = before or hidden
        yield
        self._hidden = before

    def _flow(self, bullet: str | None = None, depth: int | None = None) -> Flow:
        return Flow(self._origin, bullet, depth, hidden=self._hidden)

    def _bare(self, text: etree._Element) -> list[Block]:
        flow = self._flow()
        self._text(text, flow)
        self.aside += flow.aside()
        return flow.done()

    def _paragraph(self, paragraph: etree._Element) -> list[Block]:
        flow = self._flow(*self.lists.mark(paragraph))
        for run in paragraph:
            if local(run) != "run":
                self.beside(run)
                continue
            for each in run:
                self._inline(each, flow)
        blocks = flow.done()
        self.aside += flow.aside()
        return blocks

    def _inline(self, element: etree._Element, flow: Flow) -> None:
        name = local(element)
        if name == "t":
            self._text(element, flow)
        elif name == "tbl":
            flow.add_table(self._table(element))
        elif name == "ctrl":
            for each in element:
                self._control(each, flow)
        elif name == "compose":
            self._add(element.get("composeText"), flow)
        elif name == "dutmal":
            self._annotated(element, flow)
        else:
            self.beside(element)

    def _control(self, control: etree._Element, flow: Flow) -> None:
        if local(control) == "autoNum":
            if not flow.begun and flow.bullet is None:
                flow.bullet = note_number(control) or None
        else:
            self.beside(control)

    def _annotated(self, dutmal: etree._Element, flow: Flow) -> None:
        for each in dutmal:
            if local(each) == "mainText":
                self._add(whole_text(each), flow)
            else:
                self.beside(each)

    def _text(self, text: etree._Element, flow: Flow) -> None:
        self._add(text.text, flow)
        for mark in text:
            name = local(mark)
            if name in {"deleteBegin", "deleteEnd"}:
                self._deleting = name == "deleteBegin"
            elif name == "lineBreak" and not self._deleting:
                flow.end_line()
            else:
                self._add(_SPACES.get(name, ""), flow)
                self._add(whole_text(mark), flow)
            self._add(mark.tail, flow)

    def _add(self, text: str | None, flow: Flow) -> None:
        if self._deleting:
            flow.add_unseen(text)
        else:
            flow.add(text)

    def _table(self, table: etree._Element) -> Table:
        self._tables += 1
        own, outside = self._tables, self._origin
        cells = []
        for row, line in enumerate(each for each in table if local(each) == "tr"):
            for column, each in enumerate(each for each in line if local(each) == "tc"):
                cells.append(self._cell(each, own, (row, column)))
        self._origin = outside
        for each in table:
            if local(each) != "tr":
                self.beside(each)
        return Table(tuple(sorted(cells, key=lambda cell: (cell.row, cell.column))), Origin(str(own)))

    def _cell(self, cell: etree._Element, table: int, place: tuple[int, int]) -> Cell:
        address, span = child(cell, "cellAddr"), child(cell, "cellSpan")
        if address is not None:
            place = (number(address.get("rowAddr")), number(address.get("colAddr")))
        rows = number(span.get("rowSpan"), 1, MOST_SPAN) if span is not None else 1
        columns = number(span.get("colSpan"), 1, MOST_SPAN) if span is not None else 1
        origin = self._origin = Origin(f"{table}:{place[0] + 1}:{place[1] + 1}")
        content: list[Block] = []
        for part in cell:
            for each in part:
                self._origin = origin
                if local(each) == "p":
                    content += self._paragraph(each)
                else:
                    self.beside(each)
        return Cell(*place, tuple(content), origin, max(rows, 1), max(columns, 1))
