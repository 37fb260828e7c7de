"""Rows as CSV that a spreadsheet opens and runs nothing of; whoever reads by program has every text whole."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from io import StringIO

_BOM = b"\xef\xbb\xbf"
_MARK = "'"

# Source: OWASP, "CSV Injection" (characters that begin a formula, with their full-width forms). The mark
# itself stands among them, so that a text that begins with it gets a second one and none is ever lost.
_RUN = frozenset("=+-@\t\r\n＝＋－＠" + _MARK)


def defuse(text: str) -> str:
    """Return the text as a CSV bears it: after a ' where a spreadsheet would run it.

    Without one leading ' a cell is the text again. What merely looks like a day (9-1) stays as it is written.
    """
    return _MARK + text if text[:1] in _RUN else text


def csv_lines(rows: Iterable[Iterable[str]]) -> bytes:
    """Return rows of cells, defused where they are text, as lines that end in CRLF (RFC 4180)."""
    held = StringIO()
    csv.writer(held).writerows(rows)
    return held.getvalue().encode()


def csv_file(*lines: bytes) -> bytes:
    """Return lines, the headings first, as a file that Korean Excel reads as UTF-8."""
    return _BOM + b"".join(lines)
