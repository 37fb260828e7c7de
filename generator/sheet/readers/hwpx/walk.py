"""The walk over an HWPX section: paragraphs, tables in tables, and what stands beside the flow."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

from lxml import etree

from generator.sheet.grid import Block, Cell, Markup, Origin, Picture, Table, at_edge, last_place, paragraphs
from generator.sheet.readers.hwpx.drawn import FORMS, STATES, Lists, auto_number, composed, form
from generator.sheet.readers.hwpx.looks import Colour, Grounds, Looks, Page, Placed, cells, ground_of, is_edge
from generator.sheet.readers.hwpx.pen import MARKS, Field, Pen
from generator.sheet.readers.lines import Flow
from generator.sheet.readers.trees import attribute, child, local, named, whole_text
from generator.wording.forms import DRAWN_BY_ITSELF

_SILENT = {"linesegarray", "metaTag", "parameters", "shapeComment"}
"""What holds text that is no part of the sheet: measures, addresses of links, names of pictures."""

_SPOKEN = {"btn": "caption", "textart": "text"}
"""Objects whose text stands in an attribute."""

_EDGES = {"header", "footer"}

_UNSEEN = {"hiddenComment", "indexmark"}
_PICTURES = {"chart", "ole", "pic", "video"}


_SPACES = {"tab": " ", "nbSpace": "\u00a0", "fwSpace": "\u3000"}
"""What stands in a text as an element; a hyphen is none, it is seen only where a word is broken."""

_PAGES = {"PAGE", "TOTAL_PAGE"}
_NOTES = {"ENDNOTE", "FOOTNOTE"}


def _texts(block: Block) -> set[str]:
    return {each.text for each in paragraphs((block,))}


class Walk:
    """Walks over sections, and yields the blocks of their flow.

    `aside` gathers what stands beside the flow, in the order of the places where it hangs, `pictures` the
    places of pictures and of drawings without words, `markup` the prompts that nobody answered, `redrawn` the
    texts whose letters a symbol typeface draws as others.
    """

    def __init__(self, lists: Lists, looks: Looks) -> None:
        """Begin before the first section."""
        self.lists, self.looks = lists, looks
        self.aside: list[Block] = []
        self.pictures: list[Picture] = []
        self._pen = Pen(looks)
        self.markup, self.redrawn = self._pen.markup, self._pen.redrawn
        self._page = Page()
        self._ground: Colour | None = self._page.colour
        self._origin, self._after = Origin("1"), ""
        self._edges: set[tuple[str, str]] = set()
        self._hidden = self._besides = False
        self._joined: Flow | None = None
        self._paragraphs = self._tables = 0

    def beside(self, element: etree._Element) -> None:
        """Put into `aside` all that an element holds: lists of paragraphs, tables, and bare text."""
        name = local(element)
        if name in _SILENT or (name in _EDGES and self._is_known(element)):
            return
        before, self._besides = self._besides, True
        if name == "p":
            self.aside += self._paragraph(element)
        elif name == "tbl":
            self.aside.append(self._table(element))
        elif name == "switch":
            self._switch(element)
        elif name in {"t", *FORMS}:
            flow = self._flow()
            self._inline(element, flow)
            self.aside += self._finish(flow)
        else:
            hidden = name in _UNSEEN or self._page.is_beyond(element)
            with self._pen.apart(), self._within(self._behind(element), hidden=hidden):
                said = len(self.aside)
                self._around(element, name)
                if name in _EDGES:
                    self.aside[said:] = at_edge(tuple(self.aside[said:]))
        self._besides = before

    def _behind(self, element: etree._Element) -> Colour | None:
        if is_edge(element):
            return self._page.colour
        # What is behind a box that is not filled, nobody knows.
        return self._ground if child(element, "drawText") is None else ground_of(element, None)

    def _is_known(self, edge: etree._Element) -> bool:
        """Return whether a page's head or foot was read before: some programs write one at two places."""
        key = (edge.get("id") or "", whole_text(edge))
        known = key[0] != "" and key in self._edges
        self._edges.add(key)
        return known

    def _around(self, element: etree._Element, name: str) -> None:
        said, seen = len(self.aside), len(self.pictures)
        if name in _PICTURES or child(element, "fillBrush", "imgBrush") is not None:
            self.pictures.append(self._picture(element))
        self._loose(element.get(_SPOKEN[name]) if name in _SPOKEN else None)
        self._loose(element.text)
        for each in element:
            self.beside(each)
            self._loose(each.tail)
        self.aside += self._release()
        if name == "container" and (said, seen) == (len(self.aside), len(self.pictures)):
            self.pictures.append(self._bare())

    def _picture(self, element: etree._Element) -> Picture:
        """Return what an object shows; its `part` is the id by which the package names it."""
        fill = child(element, "fillBrush", "imgBrush")
        image = child(fill if fill is not None else element, "img")
        words = (element.findtext("{*}shapeComment") or "").strip()
        return replace(
            self._bare(),
            part=attribute(image, "binaryItemIDRef") or "",
            words="" if words.startswith(DRAWN_BY_ITSELF) else words,
            caption=whole_text(child(element, "caption")),
        )

    def _bare(self, origin: Origin | None = None) -> Picture:
        return replace(Picture.at(origin or self._origin), after=self._after)

    def _loose(self, text: str | None) -> None:
        """Put text aside that stands where the format has none."""
        if not text or text.isspace():
            return
        flow = self._flow()
        flow.add(text)
        self.aside += flow.done()

    def _switch(self, switch: etree._Element) -> None:
        # The cases say the same for programs of different age: the first that says anything is shown, and
        # what another says beyond it is not.
        known: set[str] | None = None
        for case in switch:
            said, seen = len(self.aside), len(self.pictures)
            with self._within(self._ground, hidden=known is not None):
                for each in case:
                    self.beside(each)
            told = self.aside[said:]
            if known is not None:
                self.aside[said:] = [each for each in told if not known.issuperset(_texts(each))]
                del self.pictures[seen:]
            elif told or self.pictures[seen:]:
                known = {text for each in told for text in _texts(each)}

    @contextmanager
    def _within(self, ground: Colour | None, *, hidden: bool = False) -> Iterator[None]:
        before = self._ground, self._hidden, self._joined
        self._ground, self._hidden, self._joined = ground, self._hidden or hidden, None
        yield
        self._ground, self._hidden, self._joined = before

    def _flow(self, bullet: str | None = None, depth: int | None = None) -> Flow:
        return Flow(self._origin, bullet, depth, hidden=self._hidden)

    def _release(self) -> list[Block]:
        """Return a line whose end was deleted, and after which none came."""
        flow, self._joined = self._joined, None
        return self._finish(flow) if flow is not None else []

    def _finish(self, flow: Flow) -> list[Block]:
        self._pen.settle(flow)
        blocks = flow.done()
        self.aside += flow.aside()
        return blocks

    def section(self, section: etree._Element) -> Iterator[Block]:
        """Yield the blocks of a section's flow."""
        shape = next(section.iter("{*}secPr"), None)
        self.lists.outline = attribute(shape, "outlineShapeIDRef") or ""
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
        elif name in MARKS:
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
            self._control(element, name, flow)

    def _control(self, control: etree._Element, name: str, flow: Flow) -> None:
        if name == "autoNum":
            self._number(control, flow)
        elif name == "fieldEnd":
            self.aside += self._pen.end(control, flow)
        else:
            if name == "fieldBegin":
                self._pen.begin(Field.of(control))
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
        shown, offered = form(element)
        if local(element) in STATES:
            flow.space()
        self._pen.write(shown, flow)
        self.markup.extend(Markup(each, flow.origin) for each in offered)
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
            if name in MARKS:
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
        for holder in (table, *named(table, "tr")):
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
