"""What a Korean spreadsheet writes by itself: days, halves of a day, the names of its tabs."""

from __future__ import annotations

DATE_IN_HANJA = 'yyyy"年" mm"月" dd"日"'
DATE_IN_HANGUL = 'yyyy"년" mm"월" dd"일"'
HOUR_IN_HANGUL = 'h"시" mm"분"'
SECOND_IN_HANGUL = f'{HOUR_IN_HANGUL} ss"초"'
"""Number formats, as a file names them by number alone."""

HALVES = ("오전", "오후")

UNNAMED_TAB = r"(?:sheet|시트|table)\s*[0-9]*"
"""What programs call a tab that nobody has named."""


def weekday(letter: str, *, short: bool) -> str:
    """Return a weekday's name by its letter."""
    return letter if short else f"{letter}요일"
