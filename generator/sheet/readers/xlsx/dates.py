"""A day or an hour as its format shows it, and what may have been typed to become one."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from decimal import Decimal
from functools import lru_cache

from generator import wording
from generator.sheet.readers.xlsx.numbers import of_number
from generator.wording import forms

_FROM_1900 = datetime(1899, 12, 30)  # noqa: DTZ001 - a spreadsheet's day has no time zone
_FROM_1904 = datetime(1904, 1, 1)  # noqa: DTZ001 - the same
_LEAP_1900 = 60
_LAST = 2_958_465
_SECONDS = 86_400

_WORDS = re.compile(r'"[^"]*"?|\\.|\[(?!(?:h+|m+|s+)\])[^\]]*\]|_.|\*.|General', re.IGNORECASE)
_HALVES = "/".join(forms.HALVES_OF_DAY)
_TOKEN = re.compile(
    r'"(?P<quoted>[^"]*)"?|\\(?P<escaped>.)|\[(?P<elapsed>h+|m+|s+)\]|(?P<skip>\[[^\]]*\]|_.|\*.)'
    rf"|(?P<half>AM/PM|A/P|{_HALVES})|(?P<part>y+|m+|d+|h+|s+|a{{3,4}})|(?P<fraction>(?<=[s\]])\.0+)"
    rf"|(?P<plain>[-/:., ()]|[^\x00-\x7f])|(?P<other>.)",
    re.IGNORECASE,
)
_SECTION = re.compile(r'(?:"[^"]*"?|\\.|[^;"\\])*', re.DOTALL)
_KOREAN = re.compile(rf"\[\$-(?:[0-9A-F]*0)?412\]|{_HALVES}", re.IGNORECASE)
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_NOON = 12


@lru_cache(maxsize=256)
def is_day(code: str) -> bool:
    """Return whether a number format shows days or hours (`aaaa` asks for a weekday's name)."""
    bare = _WORDS.sub("", _first(code)).lower()
    return any(mark in bare for mark in "ymdhs") or "aaa" in bare


def _day_of(value: Decimal, *, from_1904: bool) -> datetime | None:
    """Return the moment that a number of days stands for, to the millisecond; None where there is none."""
    if not 0 <= value <= _LAST - 1_462:
        return None
    begin = _FROM_1904 if from_1904 else _FROM_1900
    if not from_1904 and value < _LEAP_1900:
        # The program counts a 29 February 1900 that there never was.
        begin += timedelta(days=1)
    return begin + timedelta(milliseconds=round(value * _SECONDS * 1000))


def days_of(moment: datetime) -> Decimal:
    """Return the number of days by which a spreadsheet that counts from 1900 keeps a moment."""
    return Decimal((moment - _FROM_1900) // timedelta(milliseconds=1)) / (_SECONDS * 1000)


def readings(value: Decimal, code: str, *, from_1904: bool) -> tuple[str, str] | None:
    """Return a moment as a format shows it, and as it may have been typed (`2-1-2`, `3-5`, `14:30`).

    None: there is no such moment. Time that has passed is shown whole (`[h]:mm`: 36:00), and one below nought
    with its sign, as by programs that show it at all.

    Args:
        value: the number of days.
        code: the format; one that this page does not know shows the moment as `2019-05-14`.
        from_1904: whether days are counted from 1904.

    """
    section = of_number(value, code)
    shape = section.text if section is not None else _first(code)
    found = list(_TOKEN.finditer(shape))
    parts = [each.group().lower() for each in found if each.lastgroup == "part"]
    elapsed = any(each.lastgroup == "elapsed" for each in found)
    clock = elapsed or any(each[0] in "hs" for each in parts)
    days = [each for each in parts if each[0] in "yda"]
    size = abs(value) if clock and not days else value
    moment = _day_of(size, from_1904=from_1904)
    if moment is None:
        return None
    places = max((len(each.group()) - 1 for each in found if each.lastgroup == "fraction"), default=0)
    half = Decimal("0.5").scaleb(-places)
    moment += timedelta(microseconds=int(half * 1_000_000))
    seconds = int(size * _SECONDS + half)
    minus = "-" if value < 0 else ""
    if clock and not days:
        minutes = seconds // 60 if elapsed else moment.hour * 60 + moment.minute
        typed = f"{minus}{minutes // 60}:{minutes % 60:02}"
    elif any(each[0] == "y" for each in parts):
        typed = f"{moment.year % 100}-{moment.month}-{moment.day}"
    else:
        typed = f"{moment.month}-{moment.day}"
    shown = _shown(seconds, moment, found, korean=_KOREAN.search(shape) is not None)
    if shown is None:
        shown = f"{moment:{'%Y-%m-%d %H:%M' if clock else '%Y-%m-%d'}}"
    return (minus if section is None or section.signed else "") + shown, typed


def _first(code: str) -> str:
    found = _SECTION.match(code)
    return found.group() if found is not None else ""


def _shown(seconds: int, moment: datetime, found: list[re.Match[str]], *, korean: bool) -> str | None:
    pieces: list[str] = []
    last = ""
    halved = any(each.lastgroup == "half" for each in found)
    for place, token in enumerate(found):
        kind, text = token.lastgroup, token.group(token.lastgroup or 0)
        if kind == "other":
            return None
        if kind == "part":
            minutes = text[0] in "mM" and (last == "h" or _before_seconds(found[place + 1 :]))
            piece = _part(moment, text.lower(), minutes=minutes, halved=halved, korean=korean)
            if piece is None:
                return None
            pieces.append(piece)
        elif kind == "elapsed":
            unit = {"h": 3600, "m": 60, "s": 1}[text[0].lower()]
            pieces.append(str(seconds // unit).zfill(len(text)))
        elif kind == "half":
            pieces.append(_half(moment, text, korean=korean))
        elif kind == "fraction":
            pieces.append(f".{moment.microsecond:06}"[: len(text)])
        elif kind in {"quoted", "escaped", "plain"}:
            pieces.append(text)
        last = text[0].lower() if kind in {"part", "elapsed"} else last
    return "".join(pieces).strip()


def _before_seconds(rest: list[re.Match[str]]) -> bool:
    parts = [each.group().lstrip("[") for each in rest if each.lastgroup in {"part", "elapsed"}]
    return bool(parts) and parts[0][0] in "sS"


def _half(moment: datetime, text: str, *, korean: bool) -> str:
    if korean:
        return forms.HALVES_OF_DAY[moment.hour >= _NOON]
    return ("AM" if moment.hour < _NOON else "PM")[: len(text) // 2]


def _part(moment: datetime, part: str, *, minutes: bool, halved: bool, korean: bool) -> str | None:
    """Return a part of a moment in as many digits as asked, or by its name; None where none is known."""
    if part[0] == "y":
        return f"{moment.year:04}" if len(part) > 2 else f"{moment.year % 100:02}"  # noqa: PLR2004 - yy
    if part[0] == "a" or len(part) > 2:  # noqa: PLR2004 - three letters ask for a name
        return _name(moment, part, minutes=minutes, korean=korean)
    amounts = {
        "m": moment.minute if minutes else moment.month,
        "d": moment.day,
        "h": (moment.hour % _NOON or _NOON) if halved else moment.hour,
        "s": moment.second,
    }
    return f"{amounts[part[0]]:0{len(part)}}"


def _name(moment: datetime, part: str, *, minutes: bool, korean: bool) -> str | None:
    kind, short = part[0], len(part) == 3  # noqa: PLR2004 - the short name
    if kind == "a" or (kind == "d" and korean):
        return forms.weekday_in_cell(wording.WEEKDAYS[moment.weekday()], short=short)
    if short and kind == "d":
        return _WEEKDAYS[moment.weekday()]
    return _MONTHS[moment.month - 1] if short and kind == "m" and not minutes and not korean else None
