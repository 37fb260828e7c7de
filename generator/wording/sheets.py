"""Words of a page that shows a sheet whole: what was flagged, who took it over, what file it was."""

from __future__ import annotations

import re

FORMATS = {
    "text": "글만",
    "html": "웹 문서",
    "hwpx": "한글(hwpx)",
    "hwp": "한글(hwp)",
    "xlsx": "엑셀",
    "docx": "워드",
    "pdf": "PDF",
}
"""By the format of a file that a department handed in."""

_PHONE = re.compile(r"[0-9()\s-]{7,}")


def flagged(level: str, quoted: str, note: str, answer: str | None) -> str:
    """Return what was flagged at a place of a sheet, with the answer where one was given.

    `quoted` are the words at the place, empty where the note stands right below them.
    """
    place = f"“{quoted}” " if quoted else ""
    return f"{level}: {place}{note}" + (f" 답: {answer}" if answer else "")


def deviates(written: str, form: str) -> str:
    """Return that a sheet writes a label otherwise than its form."""
    return f"서식과 다름: 시트에는 “{written}”, 서식에는 “{form}”"


def dialled(written: str) -> str:
    """Return the digits of a telephone number; empty where the words hold anything else, or too few."""
    digits = "".join(re.findall("[0-9]", written))
    return digits if _PHONE.fullmatch(written) and len(digits) >= len("1234567") else ""
