"""A day or an hour as its format shows it, and what may have been typed to become one."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from decimal import Decimal

_FROM_1900 = datetime(1899, 12, 30)  # noqa: DTZ001 - a spreadsheet's day has no time zone
_FROM_1904 = datetime(1904, 1, 1)  # noqa: DTZ001 - the same
_LEAP_1900 = 60
_LAST = 2_958_465
_SECONDS = 86_400

_WORDS = re.compile(r'"[^"]*"?|\\.|\[[^\]]*\]|_.|\*.|General', re.IGNORECASE)
_TOKEN = re.compile(
    r'"(?P<quoted>[^"]*)"?|\\(?P<escaped>.)|(?P<skip>\[[^\]]*\]|_.|\*.)'
    r"|(?P<part>y+|m+|d+|h+|s+)|(?P<plain>[-/:., ])|(?P<other>.)",
    re.IGNORECASE,
)


def is_day(code: str) -> bool:
    """Return whether a number format shows days or hours (`aaaa` asks for a weekday's name)."""
    bare = _WORDS.sub("", code.partition(";")[0]).lower()
    return any(mark in bare for mark in "ymdhs") or "aaa" in bare


def day_of(value: Decimal, *, from_1904: bool) -> datetime | None:
    """Return the moment that a number of days stands for, to the second; None where it stands for none."""
    if not 0 <= value <= _LAST - 1_462:
        return None
    begin = _FROM_1904 if from_1904 else _FROM_1900
    if not from_1904 and value < _LEAP_1900:
        # The program counts a 29 February 1900 that there never was.
        begin += timedelta(days=1)
    return begin + timedelta(seconds=round(value * _SECONDS))


def readings(moment: datetime, code: str) -> tuple[str, str]:
    """Return a moment as a format shows it, and as it may have been typed (`2-1-2`, `3-5`, `14:30`).

    A format that this page does not know (names of months and weekdays) shows it as `2019-05-14`.
    """
    parts = [
        found.group().lower()
        for found in _TOKEN.finditer(code.partition(";")[0])
        if found.lastgroup == "part"
    ]
    clock = [each for each in parts if each[0] in "hs"]
    days = [each for each in parts if each[0] in "yd"]
    if clock and not days:
        typed = f"{moment.hour}:{moment.minute:02}"
    elif any(each[0] == "y" for each in parts):
        typed = f"{moment.year % 100}-{moment.month}-{moment.day}"
    else:
        typed = f"{moment.month}-{moment.day}"
    return _shown(moment, code.partition(";")[0]) or _iso(moment, clock=bool(clock)), typed


def _iso(moment: datetime, *, clock: bool) -> str:
    return f"{moment:%Y-%m-%d %H:%M}" if clock else f"{moment:%Y-%m-%d}"


def _shown(moment: datetime, code: str) -> str | None:
    pieces: list[str] = []
    last = ""
    found = list(_TOKEN.finditer(code))
    for place, token in enumerate(found):
        kind, text = token.lastgroup, token.group(token.lastgroup or 0)
        if kind == "other":
            return None
        if kind == "part":
            minutes = text[0] in "mM" and (last == "h" or _before_seconds(found[place + 1 :]))
            piece = _part(moment, text.lower(), minutes=minutes)
            if piece is None:
                return None
            pieces.append(piece)
            last = text[0].lower()
        elif kind in {"quoted", "escaped", "plain"}:
            pieces.append(text)
    return "".join(pieces).strip()


def _before_seconds(rest: list[re.Match[str]]) -> bool:
    parts = [each.group() for each in rest if each.lastgroup == "part"]
    return bool(parts) and parts[0][0] in "sS"


def _part(moment: datetime, part: str, *, minutes: bool) -> str | None:
    """Return a part of a moment in as many digits as asked; None where a name is asked."""
    if part[0] == "y":
        return f"{moment.year:04}" if len(part) > 2 else f"{moment.year % 100:02}"  # noqa: PLR2004 - yy
    if len(part) > 2:  # noqa: PLR2004 - three letters ask for a name
        return None
    amounts = {
        "m": moment.minute if minutes else moment.month,
        "d": moment.day,
        "h": moment.hour,
        "s": moment.second,
    }
    return f"{amounts[part[0]]:0{len(part)}}"
