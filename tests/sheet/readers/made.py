"""Files for the readers to read: small ones by hand, whole ones by other people's writers."""

from __future__ import annotations

import zipfile
from collections import Counter
from collections.abc import Iterable, Iterator
from io import BytesIO

from generator.sheet.grid import Block, Grid, Paragraph, Table, paragraphs

HP = "http://www.hancom.co.kr/hwpml/2011/paragraph"
HH = "http://www.hancom.co.kr/hwpml/2011/head"
HWPX_TYPE = b"application/hwp+zip"
OOXML = "http://schemas.openxmlformats.org"


def zipped(parts: dict[str, bytes | str], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A zip of these parts, in this order."""
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def unzipped(content: bytes) -> dict[str, bytes]:
    """The parts of a zip."""
    with zipfile.ZipFile(BytesIO(content)) as archive:
        return {info.filename: archive.read(info) for info in archive.infolist()}


def hwpx_parts(body: str, head: str = "") -> dict[str, bytes | str]:
    """The parts of the smallest HWPX file: one section with this body, a head with these lists."""
    return {
        "mimetype": HWPX_TYPE,
        "Contents/content.hpf": '<p><manifest><item id="s" href="Contents/section0.xml"/></manifest>'
        '<spine><itemref idref="s"/></spine></p>',
        "Contents/header.xml": f'<hh:head xmlns:hh="{HH}" xmlns:hp="{HP}">{head}</hh:head>',
        "Contents/section0.xml": f'<sec xmlns="{HP}" xmlns:hp="{HP}">{body}</sec>',
    }


def hwpx(body: str, head: str = "") -> bytes:
    """The smallest HWPX file with this body."""
    return zipped(hwpx_parts(body, head))


def said(blocks: Iterable[Block]) -> list[str]:
    """The text of every paragraph, those in tables too, each with the mark that is drawn before it."""
    return [" ".join(filter(None, (each.bullet, each.text))) for each in paragraphs(tuple(blocks))]


def doubts(blocks: Iterable[Block]) -> list[tuple[str, str]]:
    """Every doubt of every paragraph: its kind and the text at fault."""
    return [(doubt.kind, doubt.text) for each in paragraphs(tuple(blocks)) for doubt in each.doubts]


def tables(grid: Grid) -> list[Table]:
    """The tables of the flow."""
    return [each for each in grid.blocks if isinstance(each, Table)]


def laid(table: Table) -> dict[tuple[int, int, int, int], str]:
    """What each cell says, by first row and column and the rows and columns that it spans."""
    return {
        (each.row, each.column, each.row_span, each.column_span): " / ".join(said(each.content))
        for each in table.cells
    }


def characters(grid: Grid) -> Counter[str]:
    """Every character of a grid that is no space."""
    texts = [each.text for each in paragraphs((*grid.blocks, *grid.aside))]
    return counted([*texts, *(each.text for each in grid.markup)])


def counted(texts: Iterable[str]) -> Counter[str]:
    """How often each character that is no space stands in these texts."""
    return Counter(mark for text in texts for mark in text if not mark.isspace())


def every(blocks: Iterable[Block]) -> Iterator[Paragraph]:
    """Every paragraph of blocks."""
    return paragraphs(tuple(blocks))
