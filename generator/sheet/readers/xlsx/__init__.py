"""XLSX to grid: each worksheet is one table, as its program shows it."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from lxml import etree

from generator.sheet.grid import Block, Grid, Origin
from generator.sheet.readers.archive import Archive
from generator.sheet.readers.refusing import refusal
from generator.sheet.readers.relations import Relation, related
from generator.sheet.readers.trees import attribute, child, children, local, parse
from generator.sheet.readers.xlsx import rest
from generator.sheet.readers.xlsx.beside import Beside
from generator.sheet.readers.xlsx.gathered import Gathered
from generator.sheet.readers.xlsx.places import Area, areas
from generator.sheet.readers.xlsx.strings import shared_strings
from generator.sheet.readers.xlsx.styles import Styles
from generator.sheet.readers.xlsx.values import Values
from generator.sheet.readers.xlsx.worksheet import read as read_sheet

_UNNAMED = re.compile(r"(?:sheet|시트|table)\s*[0-9]*", re.IGNORECASE)
"""What programs call a tab that nobody has named."""

_RUN = re.compile(r"[^\W_]+")


def read(archive: Archive) -> Grid:
    """Read all worksheets in the order of their tabs.

    Each tab that shows anything is one table, whose origin is the tab's name where there are several, and
    nothing where there is one. A number is written as its format shows it (`1,200`, `33.3%`); where the
    format shows fewer digits than the file holds, another size (thousands) or nothing, the number as held is
    doubted as `hidden`. A date is doubted as `date-cell` with the reading that may have been typed
    (`2-1-2`).

    `aside` holds what is not shown (hidden tabs, rows, columns, letters of the ground's colour, what a merge
    covers) or is crossed out, each doubted; notes, text boxes, words of charts, heads and feet of pages;
    controls with the mark that a program draws; a tab's name where its sheet does not hold it; and, one line
    a part, what any other part holds. Prompts, names of authors and what describes a picture are `markup`.
    Not read: properties of the file, the address of a link, formulas that have a value, embedded files.

    An origin is the cell (`B4`), with its sheet's name where there are several.

    Raises:
        ProblemsFoundError: damaged, a part is missing, too large, or it holds controls that none can read.

    """
    found = next((each.target for each in related(archive) if each.type == "officeDocument"), None)
    if found is None:
        raise refusal("sheet-damaged", archive.name)
    book = parse(archive.read(found), archive.name)
    named = related(archive, found)
    gathered = Gathered(archive)
    values = _values(archive, named, from_1904=_is_on(child(book, "workbookPr"), "date1904"))
    tabs = _tabs(archive, book, {each.id: each for each in named})
    blocks: list[Block] = []
    for tab in tabs:
        if local(tab.root) == "worksheet":
            tables = _tables(archive, tab.part)
            read_one = read_sheet(tab.root, values, gathered, tab.title, tables, hidden=tab.hidden)
            blocks += [read_one.table] if read_one.table is not None else []
            gathered.shown[tab.name] = read_one.shown
    for tab in tabs:
        _name(tab, archive, gathered)
        Beside(gathered, values.styles.palette, tab.part, tab.name, tab.title).read(tab.root)
    for item in values.unused():
        gathered.say("".join(piece.text for piece in item.pieces), Origin("sharedStrings"), "hidden")
    for each in named:
        if each.type == "person":
            for person in parse(archive.read(each.target), archive.name):
                gathered.mark(person.get("displayName"), Origin(each.target))
    rest.of_book(book, gathered)
    rest.of_parts(gathered)
    return Grid(tuple(blocks), tuple(gathered.aside), tuple(gathered.markup), tuple(gathered.pictures))


@dataclass(frozen=True, slots=True)
class _Tab:
    """A tab: its name, what goes before the name of a cell, its part, and whether it is hidden."""

    name: str
    title: str
    part: str
    root: etree._Element
    hidden: bool


def _tabs(archive: Archive, book: etree._Element, named: dict[str, Relation]) -> list[_Tab]:
    found = [each for each in children(book, "sheets") if local(each) == "sheet"]
    tabs = []
    for each in found:
        relation = named.get(attribute(each, "id") or "")
        if relation is None:
            raise refusal("sheet-part-missing", archive.name, each.get("name") or "")
        name = each.get("name") or ""
        tabs.append(
            _Tab(
                name,
                f"{name}!" if len(found) > 1 else "",
                relation.target,
                parse(archive.read(relation.target), archive.name),
                each.get("state", "visible") != "visible",
            )
        )
    return tabs


def _is_on(element: etree._Element | None, name: str) -> bool:
    return element is not None and element.get(name) in {"1", "true"}


def _values(archive: Archive, named: list[Relation], *, from_1904: bool) -> Values:
    roots = {
        kind: [parse(archive.read(each.target), archive.name) for each in named if each.type == kind]
        for kind in ("styles", "theme", "sharedStrings")
    }
    ticks = any(each.type == "FeaturePropertyBag" for each in named)
    styles = Styles(next(iter(roots["styles"]), None), next(iter(roots["theme"]), None), ticks=ticks)
    strings = [text for root in roots["sharedStrings"] for text in shared_strings(root, styles.palette)]
    return Values(archive, strings, styles, from_1904=from_1904)


def _tables(archive: Archive, part: str) -> list[Area]:
    """Return the areas of a worksheet's tables that have a style, and so a ground of their own."""
    roots = [
        parse(archive.read(each.target), archive.name)
        for each in related(archive, part)
        if each.type == "table"
    ]
    return [
        where
        for root in roots
        if (style := child(root, "tableStyleInfo")) is not None and style.get("name")
        for where in areas(root.get("ref"))
    ]


def _name(tab: _Tab, archive: Archive, gathered: Gathered) -> None:
    """Tell the name of a tab where it says what its sheet does not, nor the name of the whole file."""
    properties = next((each.target for each in related(archive) if each.type == "core-properties"), None)
    core = parse(archive.read(properties), archive.name) if properties is not None else None
    title = core.findtext("{*}title") if core is not None else None
    known = _letters(f"{title or ''} {' '.join(gathered.shown.get(tab.name, {}).values())}")
    words = _RUN.findall(unicodedata.normalize("NFC", tab.name))
    origin = Origin(tab.title.removesuffix("!"))
    if not _UNNAMED.fullmatch(tab.name) and not all(each in known for each in words):
        gathered.say(tab.name, origin, "hidden" if tab.hidden else None)


def _letters(text: str) -> str:
    return "".join(_RUN.findall(unicodedata.normalize("NFC", text)))
