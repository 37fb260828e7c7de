"""HWPX to grid: a walk over the document's own XML, so that no character is lost and none stands twice."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from lxml import etree

from generator.sheet.grid import Block, Doubt, Grid, Origin, Paragraph
from generator.sheet.readers.archive import Archive
from generator.sheet.readers.drawn_text import drawn_text
from generator.sheet.readers.flow import Flow
from generator.sheet.readers.hancom import seen
from generator.sheet.readers.hwpx import parts
from generator.sheet.readers.hwpx.lists import Lists
from generator.sheet.readers.hwpx.looks import Looks
from generator.sheet.readers.hwpx.walk import Walk
from generator.sheet.readers.lines import lines
from generator.sheet.readers.trees import local

_OF_THE_HEAD = {"forbiddenWord", "metaTag", "paraHead"}
"""What a header says in words of its own: signs that begin no line, names for a search, numbers of lists."""


def read(archive: Archive) -> Grid:
    """Read all sections in order, and beside them the master pages, the charts and parts of unknown kinds.

    What is drawn by the program and is no character of the file stands in `Paragraph.bullet` where it is an
    automatic bullet or the number of a list or a note, else in the line: the number of a table or a picture,
    the mark of a button. In `aside`, doubted, stands what nobody sees as it is: text that was deleted while
    changes were tracked, hidden comments, letters of their ground's colour or without size, covered cells,
    tables beyond the paper (`hidden`), and letters that are crossed out (`struck`); inserted text stands in
    its line, as the program shows it. The prompt of a field that nobody filled in is markup. An equation's
    script stands in `aside`, since it is not what is seen. Letters that only Hancom's typefaces draw are read
    as `hancom.seen` tells. Not read: what describes an object to those who cannot see it, the address of a
    link, pictures and embedded files, whose places are told.

    Raises:
        ProblemsFoundError: locked, damaged, too large.

    """
    found = parts.find(archive)
    made = grid(found.head, found.sections, found.master_pages, found.charts)
    unknown = [block for name, part in found.others.items() for block in _unknown(name, part)]
    pictures = tuple(replace(each, part=found.items.get(each.part, "")) for each in made.pictures)
    return seen(replace(made, aside=(*made.aside, *unknown), pictures=pictures))


def grid(
    head: etree._Element | None,
    sections: Sequence[etree._Element],
    master_pages: Sequence[etree._Element],
    charts: Sequence[etree._Element] = (),
) -> Grid:
    """Make a grid of the roots of a document's parts, as they stand in its order of reading.

    Hancom's own letters stay as they are.
    """
    walk = Walk(Lists(head), Looks(head))
    blocks = [block for section in sections for block in walk.section(section)]
    for page in master_pages:
        walk.beside(page)
    for each in head.iter() if head is not None else ():
        if each.text and local(each) not in _OF_THE_HEAD:
            walk.aside += _unseen(each.text, Origin("header"))
    for number, chart in enumerate(charts, 1):
        walk.aside += _chart(chart, Origin(f"chart{number}"))
    return Grid(tuple(blocks), tuple(walk.aside), tuple(walk.markup), tuple(walk.pictures))


def _chart(chart: etree._Element, origin: Origin) -> Iterator[Block]:
    """Yield the words of a chart, then its names and numbers, each row of them as one line."""
    yield from drawn_text(chart, origin)
    for row in chart.iter():
        if local(row) in {"lit", "numCache", "numLit", "strCache", "strLit"}:
            flow = Flow(origin)
            for each in row.iter():
                flow.add(f"{each.text or ''} " if local(each) == "v" else None)
            yield from flow.done()


def _unknown(name: str, part: etree._Element | str) -> Iterator[Paragraph]:
    """Yield the text of a part of which nobody knows whether the program shows it."""
    for text in [part] if isinstance(part, str) else part.itertext():
        yield from _unseen(str(text), Origin(name))


def _unseen(text: str, origin: Origin) -> Iterator[Paragraph]:
    for line in lines(text):
        yield Paragraph(line, origin, doubts=(Doubt("hidden", line),))
