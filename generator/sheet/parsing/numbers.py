"""A pledge's number however a sheet writes it: in brackets, behind its name, in wide figures."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from generator.record.characters import DASHES
from generator.sheet.parsing.strips import Slice
from generator.wording.forms import NUMBER_BEHIND, NUMBER_NAMES

_ANY = r"[0-9A-Za-z]{1,4}(?:(?:\s?-\s?|\.)[0-9A-Za-z]{1,4})+"
_NO_NUMBER = re.compile(
    r"(?:19|20)?\d\d[-.]\d{1,2}[-.]\d{1,2}|(?:19|20)\d\d[-.]\d{1,2}|[pP]\.\d+|0\d{1,2}-\d{3,4}-\d{4}"
)
"""A day, a page, a telephone."""

_OPENS, _CLOSES = r"\[(<{【〔「", r"\])>}】〕」"
_MARKS = r"[□■○●◎◆◇▶▷❍ㅇ·※*]"


@dataclass(frozen=True, slots=True)
class Numbered:
    """A number on its line: as it is known, as it is written, the marks around it, and what stands behind."""

    number: str
    written: Slice
    around: tuple[Slice, ...]
    rest: Slice
    is_known: bool


def plain(number: str) -> str:
    """Return a number in plain figures and dashes, without spaces."""
    return "".join(map(_plain, number)).replace(" ", "")


def leading(line: Slice, known: frozenset[str], forms: tuple[str, ...] = ()) -> Numbered | None:
    """Return the number with which a line begins; one that the city has not must look like one.

    Or it stands in the words that a form has around it (`forms`: 공약 {number}).
    """
    text = "".join(map(_plain, line.text))
    for words in forms:
        if found := _within(words).match(text):
            number = plain(found["number"])
            return _numbered(line, found, line.cut(found.end()), is_known=number in known)
    found = _leading(known).match(text)
    if found is None:
        return None
    number, end = plain(found["number"]), found.end()
    is_apart = end == len(text) or any(map(str.isspace, text[end - 1 : end + 1]))
    is_apart = is_apart or text[end - 1] in f")]>}}】〕」.:{NUMBER_BEHIND}"
    if not is_apart and number.isalnum():  # 1명
        return None
    if number not in known and (not is_apart or _NO_NUMBER.fullmatch(number)):
        return None
    return _numbered(line, found, line.cut(end), is_known=number in known)


def trailing(line: Slice, known: frozenset[str]) -> Numbered | None:
    """Return the number in brackets with which a line ends, if the city has it."""
    text = "".join(map(_plain, line.text))
    found = re.search(rf"[{_OPENS}](?P<number>[^{_OPENS}{_CLOSES}]+)[{_CLOSES}]$", text)
    if found is None or plain(found["number"]) not in known:
        return None
    return _numbered(line, found, line.cut(0, found.start()), is_known=True)


def _numbered(line: Slice, found: re.Match[str], rest: Slice, *, is_known: bool) -> Numbered:
    start, end = found.span("number")
    around = (line.cut(found.start(), start), line.cut(end, found.end()))
    marks = tuple(each for each in around if each.text)
    return Numbered(plain(found["number"]), line.cut(start, end), marks, rest, is_known)


def spoken(forms: Iterable[str | None]) -> tuple[str, ...]:
    """Return those of the forms' words around a number that are words; a number alone would be any."""
    return tuple(each for each in forms if each is not None and each.strip() != "{number}")


@lru_cache(maxsize=16)
def _within(words: str) -> re.Pattern[str]:
    """Return the number in the words of a form."""
    before, _, after = (
        r"\s*+".join(map(re.escape, "".join(map(_plain, each)).replace(" ", "")))
        for each in words.partition("{number}")
    )
    number = r"(?P<number>[0-9A-Za-z]{1,4}(?:\s?[-.]\s?[0-9A-Za-z]{1,4})*)"
    behind = rf"\s*+{after}" if after else ""  # a title may stand behind a space
    return re.compile(rf"(?:{_MARKS}\s*+)?{before}\s*+{number}{behind}[.:)]?(?![-\w])")


@lru_cache(maxsize=16)
def _leading(known: frozenset[str]) -> re.Pattern[str]:
    names = "|".join(re.escape(each) for each in NUMBER_NAMES)
    numbers = "|".join(re.escape(each) for each in sorted(known, key=len, reverse=True))
    return re.compile(
        rf"(?:{_MARKS}\s*+)?[{_OPENS}]?\s*+(?:(?:{names})\s*+[:.]?\s*+[{_OPENS}]?\s*+)?"
        rf"(?P<number>(?:{numbers or '(?!)'})(?![-.]?[0-9A-Za-z])|{_ANY})"
        rf"\s*[{_CLOSES}]?{NUMBER_BEHIND}?[.:)]?(?:\s+[-:](?=\s))?(?![-0-9A-Za-z.])"
    )


def _plain(letter: str) -> str:
    wide = unicodedata.normalize("NFKC", letter) if "\uff01" <= letter <= "\uff5e" else letter
    return wide.translate(DASHES)


def known_to(numbers: Iterable[str]) -> frozenset[str]:
    """Return numbers as `leading` and `trailing` compare them."""
    return frozenset(map(plain, numbers))
