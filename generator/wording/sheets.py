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


def dialled(written: str) -> str:
    """Return the digits of a telephone number; empty where the words hold anything else, or too few."""
    digits = "".join(re.findall("[0-9]", written))
    return digits if _PHONE.fullmatch(written) and len(digits) >= len("1234567") else ""
