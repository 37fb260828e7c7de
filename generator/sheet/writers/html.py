"""A sheet as one web page that needs nothing else: for reading aloud, copying, and any printer."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from generator.sheet.laid import Board, Box, Break, Laid, Line, Part, Piece
from generator.sheet.writers import look

_TAGS: dict[Part, str] = {"section": "h2", "title": "h1"}
_STYLE = f"""
@page {{ size: A4; margin: {look.MARGIN}mm; }}
:root {{ color-scheme: light; }}
body {{ max-width: 60rem; margin: 1.5rem auto; padding: 0 1rem; color: #111; background: #fff;
  font: 1rem/1.6 "Malgun Gothic", "Apple SD Gothic Neo", "Noto Sans KR", "Noto Sans CJK KR", sans-serif;
  word-break: keep-all; overflow-wrap: anywhere; }}
div {{ overflow-x: auto; }}
table {{ width: 100%; min-width: 44rem; border-collapse: collapse; }}
th, td {{ border: 1px solid #{look.LINE_COLOUR}; padding: .35em .5em; text-align: center; }}
th {{ background: #{look.SHADE}; }}
td.much {{ height: {look.ROOMY}mm; text-align: left; vertical-align: top; }}
thead {{ display: table-header-group; }}
p, h1, h2 {{ margin: 0; }}
.next {{ margin: 3rem 0; }}
.number, .figure {{ white-space: nowrap; }}
h1, .number {{ font-size: 1.25rem; font-weight: 700; }}
h2 {{ font-size: 1.25rem; margin-top: 1.5rem; break-after: avoid; }}
.unit {{ text-align: right; font-size: .9rem; break-after: avoid; }}
.example, .aside {{ font-size: .9rem; }}
.aside {{ font-weight: 400; }}
.task {{ font-weight: 700; margin-top: .5em; break-after: avoid; }}
.item {{ padding-left: 1.3em; text-indent: -1.3em; }}
.deep {{ text-indent: -.8em; }}
@media print {{
  .next {{ break-after: page; visibility: hidden; margin: 0; }}
  body {{ margin: 0; padding: 0; max-width: none; font-size: 10pt; }}
  div {{ overflow: visible; }}
  table {{ min-width: 0; }}
  .figure {{ font-size: 9pt; letter-spacing: -.02em; }}
}}
""".strip()


def write(sheet: Laid) -> bytes:
    """Return a sheet as an HTML page."""
    pieces = map(_piece, sheet.pieces)
    return (
        '<!doctype html>\n<html lang="ko">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(sheet.name)}</title>\n<style>\n{_STYLE}\n</style>\n</head>\n<body>\n<main>\n"
        + "\n".join(pieces)
        + "\n</main>\n</body>\n</html>\n"
    ).encode()


def _piece(piece: Piece) -> str:
    if isinstance(piece, Break):
        return '<hr class="next">'
    return _line(piece) if isinstance(piece, Line) else _table(piece)


def _line(line: Line) -> str:
    tag = _TAGS.get(line.part, "p")
    return f"<{tag}{_class(line)}>{escape(line.text)}</{tag}>"


def _class(line: Line) -> str:
    if line.part == "label":
        return ' class="aside"' if line.depth else ""
    if line.part != "item" or not line.depth:
        return f' class="{line.part}"'
    return f' class="item deep" style="padding-left: {1.3 * line.depth + 0.8:.1f}em"'


def _table(board: Board) -> str:
    rows, about = list(board.by_row()), escape(board.about)
    return "\n".join(
        (
            # On a narrow screen a table is moved sideways, by the keyboard too, rather than pressed together.
            f'<div role="region" tabindex="0" aria-label="{about}">',
            f'<table aria-label="{about}">',
            "<colgroup>",
            *(f'<col style="width: {share / 10:.1f}%">' for share in board.widths),
            "</colgroup>",
            *_rows(rows[: board.heads], "thead", "col"),
            *_rows(rows[board.heads :], "tbody", "row"),
            "</table>",
            "</div>",
        )
    )


def _rows(rows: list[tuple[Box, ...]], part: str, scope: str) -> Iterator[str]:
    if rows:
        yield f"<{part}>"
        for boxes in rows:
            yield f"<tr>{''.join(_cell(box, scope) for box in boxes)}</tr>"
        yield f"</{part}>"


def _cell(box: Box, scope: str) -> str:
    reach = "rowgroup" if scope == "row" and box.row_span > 1 else scope
    tag, told = ("th", f' scope="{reach}"') if box.is_label else ("td", "")
    spans = "".join(
        f' {name}="{span}"'
        for name, span in (("rowspan", box.row_span), ("colspan", box.column_span))
        if span > 1
    )
    much = ' class="much"' if box.roomy else ""
    return f"<{tag}{told}{spans}{much}>{''.join(map(_line, box.lines))}</{tag}>"
