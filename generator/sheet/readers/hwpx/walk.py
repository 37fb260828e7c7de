"""The walk over an HWPX section: paragraphs, tables in tables, and what stands beside the flow."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from generator.sheet.grid import Block, Cell, Markup, Origin, Table, last_place
from generator.sheet.readers.flow import Flow
from generator.sheet.readers.hwpx.besides import Besides
from generator.sheet.readers.hwpx.composed import composed
from generator.sheet.readers.hwpx.fields import Field
from generator.sheet.readers.hwpx.forms import FORMS, STATES, form
from generator.sheet.readers.hwpx.lists import Lists, auto_number
from generator.sheet.readers.hwpx.looks import Looks
from generator.sheet.readers.hwpx.pages import Page
from generator.sheet.readers.hwpx.pen import CHANGES, MARKERS
from generator.sheet.readers.hwpx.tables import Grounds, Placed, cells
from generator.sheet.readers.trees import local, whole_text

_SPACES = {"tab": " ", "nbSpace": "\u00a0", "fwSpace": "\u3000"}
"""What stands in a text as an element; a hyphen is none, it is seen only where a word is broken."""

_PAGES = {"PAGE", "TOTAL_PAGE"}
_NOTES = {"ENDNOTE", "FOOTNOTE"}


class Walk(Besides):
    """Walks over sections, and yields the blocks of their flow."""

    def __init__(self, lists: Lists, looks: Looks) -> None:
        """Begin before the first section."""
        super().__init__(lists, looks)
        self._paragraphs = self._tables = 0

    def section(self, section: etree._Element) -> Iterator[Block]:
        """Yield the blocks of a section's flow."""
        shape = next((each for each in section.iter() if local(each) == "secPr"), None)
        self.lists.outline = (shape.get("outlineShapeIDRef") or "") if shape is not None else ""
        self._page = Page.of(shape, self.looks)
        self._ground = self._page.colour
        if self._page.has_picture:
            self.pictures.append(self._bare(Origin(str(self._paragraphs + 1))))
        self._loose(section.text)
        for each in section:
            self._paragraphs += 1
            self._origin = Origin(str(self._paragraphs))
            for block in self._part(each):
                yield block
                self._after = last_place(block)
        yield from self._release()

    def _part(self, element: etree._Element) -> list[Block]:
        """Return the blocks of one part of a list of paragraphs."""
        blocks: list[Block] = []
        if local(element) == "p":
            blocks = self._paragraph(element)
        else:
            self.beside(element)
        self._loose(element.tail)
        return blocks

    def _paragraph(self, paragraph: etree._Element) -> list[Block]:
        flow, self._joined = self._joined or self._flow(*self.lists.mark(paragraph)), None
        outside = self._ground
        self._ground = self.looks.behind(paragraph.get("paraPrIDRef"), outside)
        self._loose(paragraph.text)
        for run in paragraph:
            if local(run) == "run":
                self._run(run, flow)
            else:
                self._hanging(run)
            self._loose(run.tail)
        self._ground = outside
        if self._pen.joins():
            self._joined = flow
            return []
        return self._finish(flow)

    def _run(self, run: etree._Element, flow: Flow) -> None:
        self._pen.take(run.get("charPrIDRef"), self._ground)
        self._loose(run.text)
        for each in run:
            self._inline(each, flow)
            self._loose(each.tail)

    def _hanging(self, element: etree._Element) -> None:
        """Put aside what hangs at a place of the line; where that was deleted, so was this."""
        with self._within(self._ground, hidden=self._pen.deleting):
            self.beside(element)

    def _inline(self, element: etree._Element, flow: Flow) -> None:
        name = local(element)
        if name == "t":
            self._text(element, flow)
        elif name in CHANGES:
            self._pen.change(element)
        elif name in MARKERS:
            self._pen.mark(element)
        elif name == "tbl":
            self._put(element, flow)
        elif name == "ctrl":
            self._loose(element.text)
            for each in element:
                self._inline(each, flow)
                self._loose(each.tail)
        elif name in FORMS:
            self._form(element, flow)
        elif name in {"compose", "dutmal"}:
            self._annotated(element, name, flow)
        else:
            self._control(element, flow)

    def _control(self, control: etree._Element, flow: Flow) -> None:
        match local(control):
            case "autoNum":
                self._number(control, flow)
            case "fieldBegin":
                self._pen.begin(Field.of(control))
                self._hanging(control)
            case "fieldEnd":
                self.aside += self._pen.end(control, flow)
            case _:
                self._hanging(control)

    def _number(self, control: etree._Element, flow: Flow) -> None:
        kind, drawn = control.get("numType"), auto_number(control)
        if kind in _PAGES:
            # Which page it came to nobody can tell; in a page's head or foot it is no word of the sheet.
            flow.add_unseen(None if self._besides else drawn)
        elif kind in _NOTES and not flow.begun and flow.bullet is None:
            flow.bullet = drawn or None
        else:
            self._pen.write(drawn, flow)

    def _form(self, element: etree._Element, flow: Flow) -> None:
        found = form(element)
        if local(element) in STATES:
            flow.space()
        self._pen.write(found.shown, flow)
        self.markup.extend(Markup(each, flow.origin) for each in found.offered)
        for each in element:
            if local(each) not in {"listItem", "text"}:
                self._hanging(each)

    def _annotated(self, element: etree._Element, name: str, flow: Flow) -> None:
        self._pen.write(composed(element) if name == "compose" else None, flow)
        for each in element:
            if local(each) == "mainText":
                self._pen.write(whole_text(each), flow)
            elif local(each) != "composeText":
                self._hanging(each)

    def _text(self, text: etree._Element, flow: Flow) -> None:
        self._pen.style(text.get("charStyleIDRef"))
        self._pen.write(text.text, flow)
        for mark in text:
            name = local(mark)
            if name in CHANGES:
                self._pen.change(mark)
            elif name in MARKERS:
                self._pen.mark(mark)
            elif name == "lineBreak":
                self._pen.end_line(flow)
            elif name in _SPACES:
                self._pen.write(_SPACES[name], flow)
            else:
                self._hanging(mark)
            self._pen.write(mark.tail, flow)
        self._pen.style(None)

    def _put(self, table: etree._Element, flow: Flow) -> None:
        """Put a table into the flow; one that nobody sees goes aside."""
        self._pen.settle(flow)
        hidden = self._pen.deleting or self._page.is_beyond(table)
        with self._within(self._ground, hidden=hidden):
            found = self._table(table)
        if hidden:
            self.aside.append(found)
        else:
            flow.add_table(found)

    def _table(self, table: etree._Element) -> Table:
        self._tables += 1
        own, outside = self._tables, self._origin
        grounds = Grounds(table, self.looks, self._ground)
        made = [(each, self._cell(grounds, each, own)) for each in cells(table)]
        self._origin = outside
        for each, cell in made:
            if each.hidden:
                self.aside += cell.content
        for holder in (table, *(each for each in table if local(each) == "tr")):
            self._loose(holder.text)
            for part in holder:
                if local(part) not in {"tc", "tr"}:
                    self._hanging(part)
                self._loose(part.tail)
        seen = [cell for each, cell in made if not each.hidden]
        return Table(tuple(sorted(seen, key=lambda cell: (cell.row, cell.column))), Origin(str(own)))

    def _cell(self, grounds: Grounds, placed: Placed, number: int) -> Cell:
        origin = self._origin = Origin(f"{number}:{placed.row + 1}:{placed.column + 1}")
        content: list[Block] = []
        if self.looks.is_picture(placed.element.get("borderFillIDRef")):
            self.pictures.append(self._bare(origin))
        with self._pen.apart(), self._within(grounds.behind(placed), hidden=placed.hidden):
            for part in placed.element:
                self._loose(part.text)
                for each in part:
                    self._origin = origin
                    content += self._part(each)
                self._loose(part.tail)
            content += self._release()
        return Cell(placed.row, placed.column, tuple(content), origin, placed.rows, placed.columns)
