"""A sheet as a Word document (DOCX): merged cells, head rows on every page, a Korean typeface."""

from __future__ import annotations

import io
from datetime import datetime

from docx import Document
from docx.document import Document as Book
from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT, WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

from generator.sheet.laid import WHOLE, Board, Box, Break, Laid, Line
from generator.sheet.writers import look
from generator.sheet.writers.steady import steady
from generator.wording.sheets import OFFICE_FACE

_ALIGN = {
    "left": WD_ALIGN_PARAGRAPH.LEFT,
    "center": WD_ALIGN_PARAGRAPH.CENTER,
    "right": WD_ALIGN_PARAGRAPH.RIGHT,
}
_NO_TIME = datetime(2000, 1, 1)  # noqa: DTZ001 - the property has no zone, and says nothing
_THIN = "4"  # eighths of a point
# The order that ECMA-376 sets for what follows (17.4.59 tblPr, 17.4.69 tcPr).
_AFTER_BORDERS = ("w:shd", "w:tblLayout", "w:tblCellMar", "w:tblLook", "w:tblCaption")
_AFTER_SHADE = ("w:noWrap", "w:tcMar", "w:textDirection", "w:tcFitText", "w:vAlign", "w:hideMark")


def write(sheet: Laid) -> bytes:
    """Return a sheet as a DOCX."""
    book = _empty(sheet.name)
    begins = False
    for piece in sheet.pieces:
        if isinstance(piece, Break):
            begins = True
            continue
        first = _line(book, piece) if isinstance(piece, Line) else _table(book, piece)
        first.paragraph_format.page_break_before = begins
        begins = False
    out = io.BytesIO()
    book.save(out)
    return steady(out.getvalue())


def _empty(name: str) -> Book:
    book = Document()
    page = book.sections[0]
    page.page_width, page.page_height = Mm(look.PAGE_WIDTH), Mm(look.PAGE_HEIGHT)
    page.left_margin = page.right_margin = page.top_margin = page.bottom_margin = Mm(look.MARGIN)
    normal = book.styles["Normal"]
    normal.font.name, normal.font.size = OFFICE_FACE, Pt(10)
    fonts = normal.element.rPr.rFonts
    for script in ("eastAsia", "cs"):
        fonts.set(qn(f"w:{script}"), OFFICE_FACE)
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), "ko-KR")
    language.set(qn("w:eastAsia"), "ko-KR")
    normal.element.rPr.append(language)
    told = book.core_properties
    told.title, told.author, told.comments, told.language = name, "", "", "ko-KR"
    told.created = told.modified = _NO_TIME
    return book


def _line(book: Book, line: Line) -> Paragraph:
    paragraph = book.add_paragraph()
    _fill(paragraph, line)
    return paragraph


def _table(book: Book, board: Board) -> Paragraph:
    """Add a table, and return the first paragraph in it."""
    table = book.add_table(board.rows, len(board.widths), "Table Grid")
    table.alignment, table.autofit = WD_TABLE_ALIGNMENT.CENTER, False
    for column, share in zip(table.columns, board.widths, strict=True):
        column.width = Mm(look.millimetres(share))
    cells = [row.cells for row in table.rows]
    for row in range(board.heads):
        _repeat(table, row)
    _frame(table)
    for box in board.boxes:
        cell = cells[box.row][box.column]
        if box.row_span > 1 or box.column_span > 1:
            cell = cell.merge(cells[box.row + box.row_span - 1][box.column + box.column_span - 1])
        _cell(cell, box, board.share(box))
        if board.in_one and box.row + box.row_span < board.rows:
            for paragraph in cell.paragraphs:
                paragraph.paragraph_format.keep_with_next = True
        if box.row_span == 1:
            row = table.rows[box.row]
            row.height = max(row.height or 0, Mm(look.least_height(box)))
    first: Paragraph = cells[0][0].paragraphs[0]
    return first


def _cell(cell: _Cell, box: Box, share: int) -> None:
    cell.width = Mm(look.millimetres(share))
    middle, top = WD_CELL_VERTICAL_ALIGNMENT.CENTER, WD_CELL_VERTICAL_ALIGNMENT.TOP
    cell.vertical_alignment = top if box.roomy else middle
    if box.is_label:
        shade = parse_xml(f'<w:shd {nsdecls("w")} w:val="clear" w:color="auto" w:fill="{look.SHADE}"/>')
        cell._tc.get_or_add_tcPr().insert_element_before(shade, *_AFTER_SHADE)  # noqa: SLF001 - no public word for it
    first = cell.paragraphs[0]
    _close(first)
    for place, line in enumerate(box.lines):
        _fill(cell.add_paragraph() if place else first, line, share)


def _fill(paragraph: Paragraph, line: Line, share: int = WHOLE) -> None:
    seen, (left, hanging) = look.look(line, share), look.indent(line)
    run = paragraph.add_run(line.text)
    run.font.size, run.font.bold = Pt(seen.size), seen.bold
    shape = paragraph.paragraph_format
    _close(paragraph)
    paragraph.alignment = _ALIGN[seen.align]
    shape.space_before = Pt(seen.above)
    shape.left_indent, shape.first_line_indent = Mm(left), Mm(-hanging)
    shape.keep_with_next = line.part in look.HOLDING_NEXT


def _close(paragraph: Paragraph) -> None:
    paragraph.paragraph_format.space_after = Pt(1)
    paragraph.paragraph_format.line_spacing = 1.15


def _frame(table: Table) -> None:
    sides = "".join(
        f'<w:{side} w:val="single" w:sz="{_THIN}" w:space="0" w:color="{look.LINE_COLOUR}"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    frame = parse_xml(f"<w:tblBorders {nsdecls('w')}>{sides}</w:tblBorders>")
    table._tblPr.insert_element_before(frame, *_AFTER_BORDERS)  # noqa: SLF001 - no public word for it


def _repeat(table: Table, row: int) -> None:
    head = parse_xml(f"<w:tblHeader {nsdecls('w')}/>")
    table.rows[row]._tr.get_or_add_trPr().append(head)  # noqa: SLF001 - no public word for it
