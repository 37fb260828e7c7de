"""One quantity written two ways, and the amounts of money in words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import TypeAlias

from generator.record.cells import Cell
from generator.record.characters import DASHES
from generator.wording.times import OF_A_PERIOD, full_year

_SCALES = {
    "조": 10**12,
    "억": 10**8,
    "천만": 10**7,
    "백만": 10**6,
    "십만": 10**5,
    "만": 10**4,
    "천": 10**3,
    "백": 10**2,
}
LARGE = ("조", "억", "천만", "백만")
"""Scales that mean money without 원 too, unless something else is counted by them."""

_PART = re.compile(
    r"(?P<number>[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])|[0-9]{1,18})(?P<rest>\.[0-9]{1,9})?\s*"
    rf"(?P<scale>{'|'.join(_SCALES)})?\s*(?P<won>원)?(?P<counted>\s*[명인건개그회])?"
)

# 2천3백만원 is 2천만 and 3백만: the 만 at the end is that of all before it.
_SHARED_MAN = re.compile(r"([천백])(?=\s*[0-9]+(?:백|십)?만)")

LEAP = 10
"""From such a factor on a change of cost looks like a slip in the unit."""


def leap(before: str, after: str) -> Decimal | None:
    """Return by which factor the larger of two costs exceeds the smaller; None where that cannot be read.

    Each side is its largest amount, because a total stands beside its parts. Two bare numbers are compared as
    they are; a bare number and an amount, and anything with zero, are not.
    """
    own = [_bare(words) for words in (before, after)]
    if None in own:
        own = [largest(words) for words in (before, after)]
    known = [amount for amount in own if amount]
    return max(known) / min(known) if len(known) == len(own) else None


def largest(words: str) -> Decimal | None:
    """Return the largest amount in a text, in won; None where it names none."""
    return max(_amounts_in(words), default=None)


def _bare(words: str) -> Decimal | None:
    value = Cell.read(words).value
    return abs(value) if value is not None else None


def with_shared_scale(words: str) -> str:
    """Return a text in which each part of an amount names its own scale: 2천3백만 is 2천만3백만."""
    return _SHARED_MAN.sub(r"\1만", words)


def runs(words: str) -> Iterator[list[re.Match[str]]]:
    """Yield each number with its scale; neighbours of falling scale are one, until a 원 or what is counted.

    Each part has its `number`, the `rest` behind its point, its `scale`.
    """
    run: list[re.Match[str]] = []
    for part in _PART.finditer(words):
        if run and not (part.start() == run[-1].end() and _scale(part) < _scale(run[-1]) and not _ends(run)):
            yield run
            run = []
        run.append(part)
    if run:
        yield run


def value(run: Iterable[re.Match[str]]) -> Decimal:
    """Return the number that a run is."""
    parts = (Decimal(each["number"].replace(",", "") + (each["rest"] or "")) * _scale(each) for each in run)
    return sum(parts, Decimal(0))


def _ends(run: Sequence[re.Match[str]]) -> bool:
    return bool(run[-1]["won"] or run[-1]["counted"])


def _scale(part: re.Match[str]) -> int:
    return _SCALES.get(part["scale"] or "", 1)


def _amounts_in(words: str) -> Iterator[Decimal]:
    for run in runs(with_shared_scale(words)):
        if any(each["won"] or (each["scale"] in LARGE and not each["counted"]) for each in run):
            yield value(run)


Told: TypeAlias = str | Decimal | tuple[int, ...]
"""A part of a text: words without spaces, a number, a date."""

_TILDES = dict.fromkeys(map(ord, "～∼〜˜⁓"), "~")
_WIDE = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5E)}
# ㎡ is m², ㎞ is km; the small figure stays one, since 5m 2 is no 5m².
_UNITS = {
    code: unicodedata.normalize("NFKC", chr(code)).replace("2", "²").replace("3", "³")
    for code in range(0x3380, 0x33E0)
}
_SIGNS = DASHES | _WIDE | _TILDES | _UNITS

# A space beside a tilde, and the full stop of a date at its end.
_IDLE = re.compile(r"\s+(?=~)|(?<=~)\s+|(?<=[0-9])\.(?=\s*(?:[~(),]|$))")
_DATE = re.compile(OF_A_PERIOD)

# An amount that ends without its 원; 48억 before a word may be anything.
_MONEY_WITHOUT_WON = re.compile(rf"(?<=[0-9])(\s?(?:{'|'.join(LARGE)}))(?=\s*(?:[~(),/·+]|$))")


def is_same(one: str, other: str) -> bool:
    """Return whether two texts tell the same numbers and dates of the same things, however they are written.

    Texts that tell none are names: they are the same letter by letter, or `spelling` compares them.
    """
    return one == other or (any(map(str.isdigit, one)) and tuple(_told(one)) == tuple(_told(other)))


def _told(text: str) -> Iterator[Told]:
    plain = _IDLE.sub("", text.translate(_SIGNS))
    plain = _MONEY_WITHOUT_WON.sub(r"\1원", with_shared_scale(plain))
    last = 0
    for found in _DATE.finditer(plain):
        yield from _numbers(plain[last : found.start()])
        parts = (found["month"], found["day"])
        yield (full_year(found["year"]), *(int(part) for part in parts if part))
        last = found.end()
    yield from _numbers(plain[last:])


def _numbers(text: str) -> Iterator[Told]:
    last = 0
    for run in runs(text):
        yield from _words(text[last : run[0].start()])
        number, fraction = run[0]["number"], run[0]["rest"]
        last = max(run[-1].end(name) for name in ("number", "rest", "scale"))
        # A bare fraction may be a day (12.1 and 12.10), so it is the same only figure by figure.
        is_bare = fraction and not run[0]["scale"]
        yield f"{number.replace(',', '')}{fraction}" if is_bare else value(run)
    yield from _words(text[last:])


def _words(text: str) -> Iterator[str]:
    if words := "".join(text.split()):
        yield words
