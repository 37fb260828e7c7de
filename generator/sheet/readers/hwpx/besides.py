"""What hangs at a place of an HWPX document and stands beside its flow: boxes, notes, edges, pictures."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

from lxml import etree

from generator.sheet.grid import Block, Markup, Origin, Picture, Table, at_edge, paragraphs
from generator.sheet.readers.flow import Flow
from generator.sheet.readers.hwpx.forms import FORMS
from generator.sheet.readers.hwpx.lists import Lists
from generator.sheet.readers.hwpx.looks import Colour, Looks, ground_of
from generator.sheet.readers.hwpx.pages import Page, is_edge
from generator.sheet.readers.hwpx.pen import Pen
from generator.sheet.readers.trees import child, local, whole_text
from generator.wording.importing import DRAWN_BY_ITSELF

_SILENT = {"linesegarray", "metaTag", "parameters", "shapeComment"}
"""What holds text that is no part of the sheet: measures, addresses of links, names of pictures."""

_SPOKEN = {"btn": "caption", "textart": "text"}
"""Objects whose text stands in an attribute."""

_EDGES = {"header", "footer"}

_UNSEEN = {"hiddenComment", "indexmark"}
_PICTURES = {"chart", "ole", "pic", "video"}


def _texts(block: Block) -> set[str]:
    return {each.text for each in paragraphs((block,))}


class Besides(ABC):
    """Gathers in `aside` what stands beside the flow, in the order of the places where it hangs.

    `pictures` are the places of pictures and of drawings without words.
    """

    def __init__(self, lists: Lists, looks: Looks) -> None:
        """Begin before the first section."""
        self.lists = lists
        self.looks = looks
        self.aside: list[Block] = []
        self.pictures: list[Picture] = []
        self._pen = Pen(looks)
        self._page = Page()
        self._ground: Colour | None = self._page.colour
        self._origin, self._after = Origin("1"), ""
        self._edges: set[tuple[str, str]] = set()
        self._hidden = self._besides = False
        self._joined: Flow | None = None

    @property
    def markup(self) -> list[Markup]:
        """Return the prompts that nobody answered, so far."""
        return self._pen.markup

    @abstractmethod
    def _paragraph(self, paragraph: etree._Element) -> list[Block]: ...

    @abstractmethod
    def _table(self, table: etree._Element) -> Table: ...

    @abstractmethod
    def _inline(self, element: etree._Element, flow: Flow) -> None: ...

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
        told, below = (child(element, each) for each in ("shapeComment", "caption"))
        words = (told.text or "").strip() if told is not None else ""
        return replace(
            self._bare(),
            part=(image.get("binaryItemIDRef") or "") if image is not None else "",
            words="" if words.startswith(DRAWN_BY_ITSELF) else words,
            caption=whole_text(below) if below is not None else "",
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
