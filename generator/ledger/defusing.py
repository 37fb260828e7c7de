"""Text that a spreadsheet would run or turn into a date is marked with ', and the mark comes off again."""

from __future__ import annotations

import re

MARK = "'"

# Source: OWASP, "CSV Injection" (characters that begin a formula, with their full-width forms). The mark
# itself stands among them, so that a text that begins with it gets a second one and none is ever lost.
_BEGINS_FORMULA = frozenset("=+-@\t\r\n＝＋－＠" + MARK)

# A pledge's number 2-1-2 opens in Korean Excel as the day 2002-01-02: what would be shown otherwise than it
# is written is marked too.
_TIME = r"\d{1,4}:\d{1,2}(?::\d{1,2}(?:\.\d+)?)?(?:\s*[ap]m?)?"
_TURNED = re.compile(
    rf"""
      \d{{1,4}}([-/.])\s*\d{{1,2}}(?:\1\s*\d{{1,4}})?\.?(?:(?:\s+|T){_TIME})? # 2-1-2, 1/4, 2019-05, 9. 10.
    | {_TIME}                                                               # 14:00
    | (?:\d{{1,4}}\s*년|\d{{1,2}}\s*[월시분])(?:\s*\d{{1,2}}\s*[월일분초])+ # 5월 14일, 2019년 5월, 14시 30분
    | [₩$(]*,*\d[\d,]*(?:\.\d*)?(?:e[+-]?\d+)?%?\)?                         # 031, 1.10, 1e5, (1,200)
    | \.\d+
    | \d+\s\d+/\d+                                                          # 1 1/2
    | (?:\d{{1,2}}[-/.\s]*)?
      (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[-/.,\s]*\d{{1,4}}
    | true | false
    """,
    re.VERBOSE | re.IGNORECASE,
)
# Numbers and days that are shown just as they are written.
_SHOWN_AS_WRITTEN = re.compile(
    r"""
      0 | [1-9]\d{0,10} | [1-9]\d{0,2}(?:,\d{3}){1,4}
    | (?:0|[1-9]\d{0,5})\.\d{0,3}[1-9] | (?:0|[1-9]\d{0,2})%
    | [12]\d{3}-\d\d-\d\d
    """,
    re.VERBOSE,
)


def defuse(text: str) -> str:
    """Return the text as a CSV bears it: after a ' where a spreadsheet would not show it as written."""
    if text[:1] in _BEGINS_FORMULA:
        return MARK + text
    if _TURNED.fullmatch(text) and not _SHOWN_AS_WRITTEN.fullmatch(text):
        return MARK + text
    return text


def restore(cell: str) -> str:
    """Return the text that a CSV's text cell stands for: without its first character if that is '."""
    return cell.removeprefix(MARK)
