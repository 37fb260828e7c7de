"""A sheet as a PDF: tagged for those who hear it (PDF/UA-1), head rows on every page, its typeface inside."""

from __future__ import annotations

import json
from pathlib import Path

import typst
from pylopdf_fonts_ko import sans_path

from generator.sheet.laid import Board, Laid, Line
from generator.sheet.writers import look

_FORM = Path(__file__).with_name("sheet.typ")
_FACE = "Noto Sans KR"


def write(sheet: Laid) -> bytes:
    """Return a sheet as a PDF."""
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
            "faces": [_FACE],
            "shade": f"#{look.SHADE}",
            "edge": f"#{look.LINE_COLOUR}",
        },
        "pieces": [_line(each) if isinstance(each, Line) else _board(each) for each in sheet.pieces],
    }


def _line(line: Line) -> dict[str, object]:
    seen, (left, hanging) = look.look(line), look.indent(line)
    return {
        "kind": "line",
        "part": line.part,
        "text": line.text,
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
                "lines": [_line(line) for line in box.lines],
            }
            for box in board.boxes
        ],
    }
