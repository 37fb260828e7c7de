"""A sheet as a Hangul document (HWPX): merged cells, head rows on every page, Hangul's own typeface."""

from __future__ import annotations

from hwpx import HwpxDocument
from hwpx.oxml.paragraph import HwpxOxmlParagraph
from hwpx.oxml.table import HwpxOxmlTable, HwpxOxmlTableCell

from generator.sheet.laid import WHOLE, Board, Box, Break, Laid, Line, Part
from generator.sheet.writers import look
from generator.sheet.writers.steady import steady
from generator.wording.sheets import HANGUL_FACE

_UNITS = 7200 / 25.4  # HWPUNITs a millimetre
_NO_TIME = "2000-01-01T00:00:00Z"
_SPACING = 150  # percent of the size of the letters
_ANCHOR = 2  # points: the line that holds a table, seen as a little air below it
_MARGINS = dict.fromkeys(("left", "right", "top", "bottom"), look.MARGIN) | {"header": 0, "footer": 0}
_NAMESPACE = "{http://www.hancom.co.kr/hwpml/2011/paragraph}"
_CONTENT = f"{_NAMESPACE}subList"
_NAMED = frozenset((f"{_NAMESPACE}p", f"{_NAMESPACE}tbl"))  # to which the library gives numbers by chance


def write(sheet: Laid) -> bytes:
    """Return a sheet as an HWPX."""
    writer = _Writer()
    for piece in sheet.pieces:
        if isinstance(piece, Break):
            writer.page()
        elif isinstance(piece, Line):
            writer.line(piece)
        else:
            writer.table(piece)
    return writer.finish(sheet.name)


class _Writer:
    """A document that grows from the top down."""

    def __init__(self) -> None:
        self.book = HwpxDocument.new()
        self.book.page.setup(paper_size="A4", margins_mm=_MARGINS)
        styles = self.book.styles
        styles.ensure_font(HANGUL_FACE)
        edge = f"#{look.LINE_COLOUR}"
        self._plain = styles.ensure_border_fill(border_color=edge)
        self._shaded = styles.ensure_border_fill(border_color=edge, fill_color=f"#{look.SHADE}")
        self._anchor = styles.ensure_run(font=HANGUL_FACE, size=_ANCHOR)
        self._looks: dict[tuple[Part, int, float], tuple[str, str]] = {}
        # The first paragraph holds the set-up of the page, and the first line or table beside it.
        self._first: HwpxOxmlParagraph | None = self.book.paragraphs[0]
        self._begins = False

    def page(self) -> None:
        """Begin a new page with what comes next."""
        self._begins = True

    def line(self, line: Line) -> None:
        """Add a line as a paragraph of its own."""
        paragraph, self._first = self._first, None
        if paragraph is None:
            added = self.book.add_paragraph(line.text, style_id_ref="0", inherit_style=False)
            paragraph = self._paged(added)
        else:
            paragraph.add_run(line.text)
        self._dress(paragraph, line)

    def table(self, board: Board) -> None:
        """Add a table that goes on over pages, and repeats its head rows there."""
        anchor = self._first or self._paged(
            self.book.add_paragraph("", include_run=False, inherit_style=False)
        )
        self._first = None
        table = anchor.add_table(
            board.rows,
            len(board.widths),
            width=_units(look.TEXT_WIDTH),
            height=_units(sum(map(_least_of, board.by_row()))),
            border_fill_id_ref=self._plain,
            char_pr_id_ref=self._anchor,
        )
        table.set_column_widths(board.widths)
        table.set_treat_as_char(value=False)  # one laid as a letter never breaks over pages
        table.element.set("pageBreak", "NONE" if board.in_one else "CELL")
        table.element.set("repeatHeader", "1" if board.heads else "0")
        for box in board.boxes:
            self._cell(_spanned(table, box), box, board)

    def _paged(self, paragraph: HwpxOxmlParagraph) -> HwpxOxmlParagraph:
        if self._begins:
            paragraph.element.set("pageBreak", "1")
            self._begins = False
        return paragraph

    def _cell(self, cell: HwpxOxmlTableCell, box: Box, board: Board) -> None:
        is_head, share = box.row < board.heads, board.share(box)
        cell.element.set("header", "1" if is_head else "0")
        cell.element.set("borderFillIDRef", self._shaded if box.is_label else self._plain)
        for content in cell.element.iter(_CONTENT):
            content.set("vertAlign", "TOP" if box.roomy else "CENTER")
        cell.set_size(height=_units(look.least_height(box)) * box.row_span)
        for line in box.lines:
            self._dress(cell.add_paragraph(line.text), line, share)
        if box.lines:
            cell.paragraphs[0].remove()  # the blank one that a new cell holds

    def _dress(self, paragraph: HwpxOxmlParagraph, line: Line, share: int = WHOLE) -> None:
        """Give a paragraph the look of its line; each look is made once."""
        seen = look.look(line, share)
        key = line.part, line.depth, seen.size
        if key not in self._looks:
            self._looks[key] = self._made(paragraph, line, seen)
        paragraph.para_pr_id_ref, paragraph.char_pr_id_ref = self._looks[key]

    def _made(self, paragraph: HwpxOxmlParagraph, line: Line, seen: look.Look) -> tuple[str, str]:
        left, hanging = look.indent(line)
        self.book.styles.apply_paragraph_format(
            paragraphs=[paragraph],
            alignment=seen.align.upper(),
            line_spacing_percent=_SPACING,
            indent_left_mm=left,
            first_line_indent_mm=-hanging,
            spacing_before_pt=seen.above,
            keep_with_next=line.part in look.HOLDING_NEXT,
        )
        letters = self.book.styles.ensure_run(font=HANGUL_FACE, size=seen.size, bold=seen.bold)
        return str(paragraph.para_pr_id_ref), letters

    def finish(self, name: str) -> bytes:
        """Return the document's bytes, which tell of no time and no machine."""
        self.book.parts.clear_document_metadata(timestamp=_NO_TIME)
        self.book.parts.set_document_metadata(title=name)
        self.book.parts.clear_preview()
        body = self.book.sections[0].element
        named = (each for each in body.iter() if each.tag in _NAMED)
        for number, element in enumerate(named, 1):
            element.set("id", str(number))
        return steady(self.book.to_bytes())


def _least_of(row: tuple[Box, ...]) -> int:
    return max(look.least_height(box) for box in row if box.row_span == 1)


def _spanned(table: HwpxOxmlTable, box: Box) -> HwpxOxmlTableCell:
    if box.row_span == box.column_span == 1:
        return table.cell(box.row, box.column)
    last = box.row + box.row_span - 1, box.column + box.column_span - 1
    return table.merge_cells(box.row, box.column, *last)


def _units(millimetres: float) -> int:
    return round(millimetres * _UNITS)
