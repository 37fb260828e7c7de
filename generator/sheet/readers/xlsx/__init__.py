"""XLSX to grid: each worksheet is one table, as its program shows it."""

from __future__ import annotations

from lxml import etree

from generator.sheet.grid import Block, Grid
from generator.sheet.readers.archive import Archive
from generator.sheet.readers.refusing import refusal
from generator.sheet.readers.relations import Relation, related
from generator.sheet.readers.trees import attribute, child, children, local, parse
from generator.sheet.readers.xlsx.beside import beside
from generator.sheet.readers.xlsx.strings import shared_strings
from generator.sheet.readers.xlsx.styles import Styles
from generator.sheet.readers.xlsx.values import Values
from generator.sheet.readers.xlsx.worksheet import Worksheet


def read(archive: Archive) -> Grid:
    """Read all worksheets in the order of their tabs, those that are hidden too (doubted as `hidden`).

    A number is written as its format shows it (`1,200`, `33.3%`); where the format shows fewer digits than
    the file holds, the number as held is doubted as `hidden`. A date is doubted as `date-cell` with the
    reading that may have been typed (`2-1-2`). Notes, text boxes, titles of charts, headers and footers
    stand in `aside`, and so does what a merged cell covers. An origin is the cell (`B4`), with its sheet's
    name where there are several.

    Raises:
        ProblemsFoundError: damaged or too large.

    """
    book = _of_type(related(archive), "officeDocument")
    if not book:
        raise refusal("sheet-damaged", archive.name)
    root = parse(archive.read(book[0].target), archive.name)
    named = {each.id: each for each in related(archive, book[0].target)}
    values = _values(archive, list(named.values()), from_1904=_from_1904(root))
    tabs = [each for each in children(root, "sheets") if local(each) == "sheet"]
    blocks: list[Block] = []
    aside: list[Block] = []
    for tab in tabs:
        relation = named.get(attribute(tab, "id") or "")
        if relation is None:
            continue
        title = f"{tab.get('name')}!" if len(tabs) > 1 else ""
        sheet = parse(archive.read(relation.target), archive.name)
        if local(sheet) == "worksheet":
            read_sheet = Worksheet(sheet, values, title, hidden=tab.get("state", "visible") != "visible")
            blocks += read_sheet.tables()
            aside += read_sheet.covered
        aside += beside(archive, relation.target, sheet, title)
    return Grid(tuple(blocks), tuple(aside))


def _of_type(relations: list[Relation], kind: str) -> list[Relation]:
    return [each for each in relations if each.type == kind]


def _from_1904(book: etree._Element) -> bool:
    properties = child(book, "workbookPr")
    return properties is not None and properties.get("date1904") in {"1", "true"}


def _values(archive: Archive, relations: list[Relation], *, from_1904: bool) -> Values:
    strings = [
        text
        for each in _of_type(relations, "sharedStrings")
        for text in shared_strings(parse(archive.read(each.target), archive.name))
    ]
    styles = [parse(archive.read(each.target), archive.name) for each in _of_type(relations, "styles")]
    return Values(strings, Styles(styles[0] if styles else None), from_1904=from_1904)
