"""Amounts of money read out of words: 1,200백만원, 12억 5천만원, 1.2억."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
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
    return max(_amounts(words), default=None)


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


def _amounts(words: str) -> Iterator[Decimal]:
    for run in runs(with_shared_scale(words)):
        if any(each["won"] or (each["scale"] in LARGE and not each["counted"]) for each in run):
            yield value(run)
