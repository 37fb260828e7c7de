"""The tabs of a workbook, in their order: what each is called, and whether a program shows it."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from lxml import etree

from generator.sheet.grid import Origin
from generator.sheet.readers.archive import Archive
from generator.sheet.readers.refusing import refusal
from generator.sheet.readers.relations import Relation, related
from generator.sheet.readers.trees import attribute, child, children, local, parse
from generator.sheet.readers.xlsx.gathered import Gathered
from generator.sheet.readers.xlsx.places import Area, areas, name
from generator.wording import books

_UNNAMED = re.compile(books.UNNAMED_TAB, re.IGNORECASE)
_RUN = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Tab:
    """A tab: its name, what goes before the name of a cell, its part, and whether it is hidden."""

    name: str
    title: str
    part: str
    root: etree._Element
    hidden: bool

    def origin(self, place: tuple[int, int] | None = None) -> Origin:
        """Return where a cell stands, or the tab as a whole."""
        return Origin(f"{self.title}{name(place)}" if place is not None else self.title.removesuffix("!"))


def tabs(archive: Archive, book: etree._Element, named: list[Relation]) -> list[Tab]:
    """Return the tabs of a workbook; the names of cells tell the tab where there are several.

    Raises:
        ProblemsFoundError: the part of one is damaged, or not there.

    """
    parts = {each.id: each.target for each in named}
    found = [each for each in children(book, "sheets") if local(each) == "sheet"]
    made = []
    for each in found:
        called, part = each.get("name") or "", parts.get(attribute(each, "id") or "")
        if part is None:
            raise refusal("sheet-part-missing", archive.name, called)
        title = f"{called}!" if len(found) > 1 else ""
        hidden = each.get("state", "visible") != "visible"
        made.append(Tab(called, title, part, parse(archive.read(part), archive.name), hidden))
    return made


def styled_tables(archive: Archive, tab: Tab) -> list[Area]:
    """Return the areas of a worksheet's tables that have a style, and so a ground of their own."""
    named = [each.target for each in related(archive, tab.part) if each.type == "table"]
    roots = [parse(archive.read(each), archive.name) for each in named]
    return [
        where
        for root in roots
        if (style := child(root, "tableStyleInfo")) is not None and style.get("name")
        for where in areas(root.get("ref"))
    ]


def tell_name(tab: Tab, archive: Archive, gathered: Gathered) -> None:
    """Tell the name of a tab where it says what its sheet does not, nor the title of the whole file."""
    properties = next((each.target for each in related(archive) if each.type == "core-properties"), None)
    core = parse(archive.read(properties), archive.name) if properties is not None else None
    title = core.findtext("{*}title") if core is not None else None
    known = _letters(f"{title or ''} {' '.join(gathered.shown.get(tab.name, {}).values())}")
    words = _RUN.findall(unicodedata.normalize("NFC", tab.name))
    if not _UNNAMED.fullmatch(tab.name) and not all(each in known for each in words):
        gathered.say(tab.name, tab.origin(), "hidden" if tab.hidden else None)


def _letters(text: str) -> str:
    return "".join(_RUN.findall(unicodedata.normalize("NFC", text)))
