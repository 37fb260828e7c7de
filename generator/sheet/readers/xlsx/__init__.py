"""XLSX to grid: each worksheet is one table, as its program shows it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lxml import etree

from generator.sheet.grid import Block, Grid, Origin
from generator.sheet.readers.archive import Archive, Relation, related
from generator.sheet.readers.refusing import hold, refusal
from generator.sheet.readers.trees import attribute, child, local
from generator.sheet.readers.xlsx import beside
from generator.sheet.readers.xlsx.beside import Beside
from generator.sheet.readers.xlsx.styles import Styles
from generator.sheet.readers.xlsx.tabs import Gathered, styled_tables, tabs, tell_name
from generator.sheet.readers.xlsx.values import Values, shared_strings, unescaped
from generator.sheet.readers.xlsx.worksheet import Reading

_NUMBERS = {"b", "d", "n", "s"}


def written(roots: Iterable[etree._Element]) -> Iterator[str]:
    """Yield every text in parts with shared texts and worksheets, and every value that is no number.

    Left out are how words sound, and formulas.
    """
    for root in roots:
        for each in root.iter("{*}t", "{*}v"):
            above = each.getparent()
            kind = above.get("t", "n") if above is not None and local(each) == "v" else ""
            sounds = above is not None and local(above) == "rPh"
            pictured = kind == "e" and above is not None and "vm" in above.attrib
            if kind not in _NUMBERS and not sounds and not pictured:
                yield unescaped(each.text or "")


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

    Every letter of the shared texts and of the cells is counted by a walk that knows nothing of all this;
    where the grid lacks one, the file is refused. An origin is the cell (`B4`), with its sheet's name where
    there are several.

    Raises:
        ProblemsFoundError: damaged, a part is missing, too large, it holds controls that none can read, or a
            letter would be lost.

    """
    found = next((each.target for each in related(archive) if each.type == "officeDocument"), None)
    if found is None:
        raise refusal("sheet-damaged", archive.name)
    book = archive.tree(found)
    named = related(archive, found)
    gathered = Gathered(archive)
    strings = [archive.tree(each.target) for each in named if each.type == "sharedStrings"]
    values = _values(archive, named, strings, attribute(child(book, "workbookPr"), "date1904"))
    every = tabs(archive, book, named)
    blocks: list[Block] = []
    for tab in every:
        if local(tab.root) == "worksheet":
            reading = Reading(tab, values, gathered, styled_tables(archive, tab))
            table = reading.table()
            blocks += [table] if table is not None else []
            gathered.shown[tab.name] = reading.shown
    for tab in every:
        tell_name(tab, archive, gathered)
        Beside(gathered, values.styles.palette, tab).read()
    for item in values.unused():
        gathered.say("".join(piece.text for piece in item.pieces), Origin("sharedStrings"), "hidden")
    for each in named:
        if each.type == "person":
            for person in archive.tree(each.target):
                gathered.mark(person.get("displayName"), Origin(each.target))
    beside.of_book(book, gathered)
    beside.of_parts(gathered)
    grid = Grid(tuple(blocks), tuple(gathered.aside), tuple(gathered.markup), tuple(gathered.pictures))
    return hold(archive.name, written([*strings, *(tab.root for tab in every)]), grid, values.redrawn)


def _values(
    archive: Archive, named: list[Relation], shared: list[etree._Element], from_1904: str | None
) -> Values:
    roots = {
        kind: [archive.tree(each.target) for each in named if each.type == kind]
        for kind in ("styles", "theme")
    }
    ticks = any(each.type == "FeaturePropertyBag" for each in named)
    styles = Styles(next(iter(roots["styles"]), None), next(iter(roots["theme"]), None), ticks=ticks)
    strings = [text for root in shared for text in shared_strings(root, styles.palette)]
    return Values(archive, strings, styles, from_1904=from_1904 in {"1", "true"})
