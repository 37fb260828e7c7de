"""A sheet as a PDF: tagged for those who hear it (PDF/UA-1), head rows on every page, its typeface inside."""

from __future__ import annotations

import json
import re
from pathlib import Path

import typst
from pylopdf_fonts_ko import sans_path

from generator.sheet.laid import WHOLE, Board, Break, Laid, Line, Piece
from generator.sheet.writers import look

_FORM = Path(__file__).with_name("sheet.typ")
_MISSING = re.compile(r'the text `"(.*)"` could not be displayed')
_FACE = "Noto Sans KR"
# So many letters without a space may stand unbroken: longer ones would run out of a cell, or off the page.
_UNBROKEN, _UNBROKEN_IN_NARROW, _NARROW = 23, 6, 150


class NotDrawnError(Exception):
    """A letter that the typeface of the PDF lacks; carries it. Nothing is printed rather than a gap."""


def write(sheet: Laid) -> bytes:
    """Return a sheet as a PDF; NotDrawnError where a letter cannot be printed."""
    try:
        return _set(sheet)
    except typst.TypstError as fault:
        found = _MISSING.search(str(fault))
        if found is None:
            raise
        raise NotDrawnError(found[1]) from fault


def _set(sheet: Laid) -> bytes:
    return typst.compile(
        _FORM,
        font_paths=[sans_path().parent],
        ignore_system_fonts=True,
        sys_inputs={"sheet": json.dumps(_told(sheet), ensure_ascii=False)},
        format="pdf",
        pdf_standards="ua-1",
        timestamp=0,
    )


def _told(sheet: Laid) -> dict[str, object]:
    return {
        "name": sheet.name,
        "page": {
            "width": look.PAGE_WIDTH,
            "height": look.PAGE_HEIGHT,
            "margin": look.MARGIN,
            "roomy": look.ROOMY,
            "faces": [_FACE],
            "shade": f"#{look.SHADE}",
            "edge": f"#{look.LINE_COLOUR}",
        },
        "pieces": [_piece(each) for each in sheet.pieces],
    }


def _piece(piece: Piece) -> dict[str, object]:
    if isinstance(piece, Break):
        return {"kind": "break"}
    return _line(piece) if isinstance(piece, Line) else _board(piece)


def _line(line: Line, share: int = WHOLE) -> dict[str, object]:
    seen, (left, hanging) = look.look(line, share), look.indent(line)
    return {
        "kind": "line",
        "part": line.part,
        "text": line.text,
        "unbroken": _UNBROKEN if share > _NARROW else _UNBROKEN_IN_NARROW,
        "size": seen.size,
        "bold": seen.bold,
        "align": seen.align,
        "above": seen.above,
        "left": left,
        "hanging": hanging,
        "holds-next": line.part in look.HOLDING_NEXT,
    }


def _board(board: Board) -> dict[str, object]:
    return {
        "kind": "board",
        "widths": board.widths,
        "heads": board.heads,
        "in-one": board.in_one,
        "boxes": [
            {
                "row": box.row,
                "column": box.column,
                "row-span": box.row_span,
                "column-span": box.column_span,
                "is-label": box.is_label,
                "roomy": box.roomy,
                "lines": [_line(line, board.share(box)) for line in box.lines],
            }
            for box in board.boxes
        ],
    }
