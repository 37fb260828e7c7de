"""PDF with text to grid: letters by their places, tables by their ruling lines; a scan is refused."""

from __future__ import annotations

import re
from io import BytesIO

import pdfplumber
from pdfplumber.page import Page

from generator.sheet.grid import Block, Grid, Origin, Paragraph, at_edge
from generator.sheet.readers.accounting import hold
from generator.sheet.readers.lines import lines
from generator.sheet.readers.pdf.account import written
from generator.sheet.readers.pdf.letters import Letter, letters, rows, twice
from generator.sheet.readers.pdf.ruled import Frame, frames
from generator.sheet.readers.pdf.streams import check
from generator.sheet.readers.pdf.wrapping import paragraphs
from generator.sheet.readers.refusing import refusal

_UNKNOWN = re.compile(r"\(cid:\d+\)|\ufffd")
_PAGE_NUMBER = re.compile(r"[-–—\s]*[0-9]{1,3}(?:\s*/\s*[0-9]{1,3})?[-–—\s]*")


def read(name: str, content: bytes) -> Grid:
    """Read all pages in order.

    A PDF knows no lines, cells or spaces, only letters at places. Lines are letters of one height; a space is
    a gap; a cell is what ruling lines enclose. A line that may go on in the next one is joined to it by a
    space, and doubted as `wrapped` with the two words at the seam: no one can know whether a space was
    there. PDFium, another reader, counts the letters; where the grid lacks one, the file is refused. A table
    that goes on over a page is a table again on the next page, with what its program repeats.
    The numbers of pages and remarks on them stand in `aside`. An origin is a page and a line on it (`2/14`),
    or page, table, row and column (`2/1:3:2`).

    Raises:
        ProblemsFoundError: no letters (a scan), letters that the file does not name or that would be lost,
            a password, damaged, too many pages or too large.

    """
    check(name, content)
    texts = written(name, content)
    pages: list[tuple[list[Block], list[Block]]] = []
    left_out: list[str] = []
    with pdfplumber.open(BytesIO(content)) as document:
        for page in document.pages:
            pages.append(_page(name, page))
            left_out += twice(page)
            page.close()
    blocks, aside = (tuple(block for page in pages for block in page[part]) for part in (0, 1))
    return hold(name, texts, Grid(blocks, aside), left_out)


def _page(name: str, page: Page) -> tuple[list[Block], list[Block]]:
    """Return what stands on a page, from its top, and what stands beside it."""
    found = letters(page)
    if any(_UNKNOWN.search(each.text) for each in found):
        raise refusal("sheet-letters-unknown", name)
    tables = frames(page)
    outside: list[Letter] = []
    for each in found:
        cell = next((frame for frame in tables if frame.take(each)), None)
        if cell is None:
            outside.append(each)
    number = page.page_number
    tops = [frame for frame in tables if not frame.nest(tables)]
    placed = _flow(outside, number, tops, page.width)
    flow = [block for _, block in placed]
    # A number in the midst of a page is a line of the sheet.
    edges = [block for block in dict.fromkeys((*flow[:1], *flow[-1:])) if _is_number(block)]
    aside = [*at_edge(tuple(edges)), *_remarks(page, number)]
    return [block for block in flow if block not in edges], aside


def _flow(outside: list[Letter], number: int, tables: list[Frame], width: float) -> list[tuple[float, Block]]:
    """Return lines and tables by their height on the page; a line does not go on across a table."""
    runs = rows(outside)
    placed: list[tuple[float, Block]] = []
    lefts = [*(row.left for row in runs), *(frame.left for frame in tables)]
    # Both margins of a page are as wide, where nothing says otherwise.
    room = (min(lefts, default=0.0), width - min(lefts, default=0.0))
    edges = sorted(frame.top for frame in tables)
    for low, high in zip([float("-inf"), *edges], [*edges, float("inf")], strict=True):
        part = [row for row in runs if low <= row.middle < high]
        origins = [Origin(f"{number}/{runs.index(row) + 1}") for row in part]
        placed += [(top, block) for top, block in paragraphs(part, room, origins)]
    for place, frame in enumerate(sorted(tables, key=lambda each: each.top), 1):
        placed.append((frame.top, frame.table(f"{number}/{place}")))
    return sorted(placed, key=lambda each: each[0])


def _is_number(block: Block) -> bool:
    return isinstance(block, Paragraph) and _PAGE_NUMBER.fullmatch(block.text) is not None


def _remarks(page: Page, number: int) -> list[Block]:
    return [
        Paragraph(line, Origin(str(number)))
        for each in page.annots
        if isinstance(text := each.get("contents"), str)
        for line in lines(text)
    ]
