"""What other people's libraries find in the files that the writers made."""

from __future__ import annotations

import io
from collections.abc import Iterator
from itertools import groupby

import openpyxl
from docx import Document
from docx.table import Table as WordTable
from docx.text.paragraph import Paragraph as WordParagraph
from hwpx import HwpxDocument
from lxml import html as pages
from openpyxl.cell import Cell, MergedCell
from openpyxl.worksheet.worksheet import Worksheet

from generator.sheet.laid import Board, Break, Laid, Line

Place = tuple[int, int, int, int]
"""First row and column from 0, rows and columns that a cell spans."""

Found = str | dict[Place, list[str]]
"""A line of text, or a table: the lines of each of its cells."""


def laid(sheet: Laid) -> list[Found]:
    """Return what stands in a sheet that is laid out."""
    return [_piece(piece) for piece in sheet.pieces if not isinstance(piece, Break)]


def _piece(piece: Line | Board) -> Found:
    if isinstance(piece, Line):
        return piece.text
    return {
        (box.row, box.column, box.row_span, box.column_span): [line.text for line in box.lines]
        for box in piece.boxes
    }


def docx(content: bytes) -> list[Found]:
    """Return what python-docx finds."""
    return list(_blocks(content))


def _blocks(content: bytes) -> Iterator[Found]:
    for block in Document(io.BytesIO(content)).iter_inner_content():
        if isinstance(block, WordParagraph):
            yield block.text
        else:
            yield _word_table(block)


def _word_table(table: WordTable) -> Found:
    places: dict[int, list[tuple[int, int]]] = {}
    cells = {}
    for row, each in enumerate(table.rows):
        for column, cell in enumerate(each.cells):
            places.setdefault(id(cell._tc), []).append((row, column))  # noqa: SLF001 - what makes cells one
            cells[id(cell._tc)] = cell  # noqa: SLF001 - the same
    found = {}
    for key, own in places.items():
        (top, left), (bottom, right) = min(own), max(own)
        lines = [paragraph.text for paragraph in cells[key].paragraphs if paragraph.text]
        found[top, left, bottom - top + 1, right - left + 1] = lines
    return found


def hwpx(content: bytes) -> list[Found]:
    """Return what python-hwpx finds."""
    found: list[Found] = []
    for paragraph in HwpxDocument.open(io.BytesIO(content)).paragraphs:
        for table in paragraph.tables:
            cells = {cell.element: cell for row in table.rows for cell in row.cells}
            found.append(
                {
                    (*cell.address, *cell.span): [each.text for each in cell.paragraphs if each.text]
                    for cell in cells.values()
                }
            )
        if not paragraph.tables:
            found.append(paragraph.text)
    return found


def html(content: bytes) -> list[Found]:
    """Return what lxml finds below <main>."""
    (main,) = pages.fromstring(content.decode()).iter("main")
    return [_web_table(each[0]) if each.tag == "div" else _text(each) for each in main]


def _web_table(table: pages.HtmlElement) -> Found:
    found: dict[Place, list[str]] = {}
    taken: set[tuple[int, int]] = set()
    for row, each in enumerate(table.iter("tr")):
        column = 0
        for cell in each:
            while (row, column) in taken:
                column += 1
            rows, columns = int(cell.get("rowspan", "1")), int(cell.get("colspan", "1"))
            taken |= {(row + down, column + along) for down in range(rows) for along in range(columns)}
            found[row, column, rows, columns] = [_text(line) for line in cell]
    return found


def _text(element: pages.HtmlElement) -> str:
    return "".join(element.itertext())


def xlsx(content: bytes) -> list[list[str]]:
    """Return, row by row, what openpyxl finds to be shown in the cells that hold something."""
    (page,) = openpyxl.load_workbook(io.BytesIO(content)).worksheets
    assert isinstance(page, Worksheet)
    rows = ([_shown(cell) for cell in row if cell.value is not None] for row in page.iter_rows())
    return [row for row in rows if row]


def _shown(cell: Cell | MergedCell) -> str:
    if isinstance(cell.value, str):
        return cell.value
    assert isinstance(cell.value, int | float)
    shape = cell.number_format
    digits = len(shape.partition(".")[2])
    return f"{cell.value:,.{digits}f}" if "," in shape else f"{cell.value:.{digits}f}"


def in_rows(sheet: Laid) -> list[list[str]]:
    """Return the rows of a laid sheet as a spreadsheet shows them: a row for each line of a roomy cell."""
    rows: list[list[str]] = []
    for piece in sheet.pieces:
        if isinstance(piece, Line):
            rows.append([piece.text])
        if not isinstance(piece, Board):
            continue
        for _, boxes in groupby(piece.boxes, key=lambda box: box.row):
            rows += _spread([("\n".join(each.text for each in box.lines), box.roomy) for box in boxes])
    return [row for row in rows if row]


def _spread(cells: list[tuple[str, bool]]) -> list[list[str]]:
    first = [text.partition("\n")[0] if roomy else text for text, roomy in cells]
    below = [line for text, roomy in cells if roomy for line in text.split("\n")[1:]]
    return [[text for text in first if text], *([line] for line in below)]
