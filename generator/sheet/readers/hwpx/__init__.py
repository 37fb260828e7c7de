"""HWPX to grid: a walk over the document's own XML, so that no character is lost and none stands twice."""

from __future__ import annotations

from dataclasses import replace

from lxml import etree

from generator.sheet.grid import Grid, Origin
from generator.sheet.readers.archive import Archive
from generator.sheet.readers.drawn_text import drawn_text
from generator.sheet.readers.hwpx import parts
from generator.sheet.readers.hwpx.lists import Lists
from generator.sheet.readers.hwpx.walk import Walk
from generator.sheet.readers.trees import parse


def read(archive: Archive) -> Grid:
    """Read all sections in order, and beside them the master pages.

    What is drawn by the program and is no character of the file (automatic bullets, numbers of lists and
    notes) stands in `Paragraph.bullet`. Text that was deleted while changes were tracked, and hidden
    comments, stand in `aside`, doubted as `hidden`; inserted text stands in its line, as the program shows
    it. An equation's script stands in `aside`, since it is not what is seen. Not read: what describes an
    object to those who cannot see it, the address of a link, the numbers of a chart, embedded files.

    Raises:
        ProblemsFoundError: locked, damaged, too large.

    """
    found = parts.find(archive)
    read_part = {part: parse(archive.read(part), archive.name) for part in found.all}
    head = read_part.get(found.head)
    made = grid(
        head, [read_part[part] for part in found.sections], [read_part[part] for part in found.master_pages]
    )
    words = (
        block
        for part in sorted(archive.parts)
        if part.startswith("Chart/") and part.endswith(".xml")
        for block in drawn_text(parse(archive.read(part), archive.name), Origin(part))
    )
    return replace(made, aside=(*made.aside, *words))


def grid(
    head: etree._Element | None, sections: list[etree._Element], master_pages: list[etree._Element]
) -> Grid:
    """Make a grid of the roots of a document's parts, as they stand in its order of reading."""
    walk = Walk(Lists(head))
    blocks = [block for section in sections for block in walk.section(section)]
    for page in master_pages:
        walk.beside(page)
    return Grid(tuple(blocks), tuple(walk.aside))
