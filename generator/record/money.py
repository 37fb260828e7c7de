"""Amounts of money read out of words: 1,200백만원, 12억 5천만원, 1.2억."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from generator.record.cells import Cell

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
_LARGE = ("조", "억", "천만", "백만")
"""Scales that mean money without 원 too, unless something else is counted by them."""

_PART = re.compile(
    r"(?P<number>[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,18})(?P<rest>\.[0-9]{1,9})?\s*"
    rf"(?P<scale>{'|'.join(_SCALES)})?\s*(?P<won>원)?(?P<counted>\s*[명인건개그회])?"
)

_OF_AMOUNTS = re.compile(rf"[\s0-9,.]|{'|'.join(_SCALES)}|원")

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
    return max(_amounts(words), default=None)


def beside(words: str) -> str:
    """Return what a text says beside its amounts, without spaces."""
    return _OF_AMOUNTS.sub("", words)


def _bare(words: str) -> Decimal | None:
    value = Cell.read(words).value
    return abs(value) if value is not None else None


def _amounts(words: str) -> Iterator[Decimal]:
    """Yield each amount; neighbours of falling scale are one amount, until a 원 ends it: 12억 5천만원."""
    amount, smallest, end, is_money = Decimal(0), 0, -1, False
    for part in _PART.finditer(_SHARED_MAN.sub(r"\1만", words)):
        scale = _SCALES.get(part["scale"] or "", 1)
        goes_on = part.start() <= end + 1 and scale < smallest
        if not goes_on:
            if is_money:
                yield amount
            amount, is_money = Decimal(0), False
        amount += Decimal(part["number"].replace(",", "") + (part["rest"] or "")) * scale
        is_money = is_money or bool(part["won"]) or (part["scale"] in _LARGE and not part["counted"])
        smallest, end = (0, -1) if part["won"] else (scale, part.end())
    if is_money:
        yield amount
