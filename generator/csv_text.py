"""Rows as CSV that a spreadsheet opens and runs nothing of; whoever reads by program has every text whole."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from io import StringIO

_BOM = b"\xef\xbb\xbf"
# Source: OWASP, "CSV Injection" (characters that begin a formula, with their full-width forms). A text that
# has apostrophes before such a one gets one more, so that none is ever lost.
_RUN = frozenset("=+-@\t\r\n＝＋－＠")


def defuse(text: str) -> str:
    """Return the text as a CSV bears it: after a ' where a spreadsheet would run it.

    Dropping one ' that stands before such a text is the exact inverse. What merely looks like a day (9-1,
    '19.) stays as it is written.
    """
    return f"'{text}" if text.lstrip("'")[:1] in _RUN else text


def csv_lines(rows: Iterable[Iterable[str]]) -> bytes:
    """Return rows of cells, defused where they are text, as lines that end in CRLF (RFC 4180)."""
    held = StringIO()
    csv.writer(held).writerows(rows)
    return held.getvalue().encode()


def csv_file(*lines: bytes) -> bytes:
    """Return lines, the headings first, as a file that Korean Excel reads as UTF-8."""
    return _BOM + b"".join(lines)
