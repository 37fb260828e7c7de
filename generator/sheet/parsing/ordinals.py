"""Lines that are numbered one by one (1., 1), 가., ①): all numbers of one kind are one mark."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from generator.wording.forms import COUNTED, ORDERS
from generator.wording.times import DAY_BEHIND

_ORDERS = (*ORDERS, COUNTED)
_WORDS = "|".join(sorted((each for order in ORDERS for each in order), key=len, reverse=True))
_ORDINAL = re.compile(
    rf"(?P<opens>\(?)(?P<number>\d{{1,2}}|{_WORDS})(?P<closes>[.)])(?=$|[^\w.~,-]|[^\W\d_a-zA-Z])(?!{DAY_BEHIND})"
    rf"|(?P<sign>[{''.join(COUNTED)}])"
)
"""A number with its point or bracket, which begins no day (3. 15.)."""


def kinds(lines: Iterable[str]) -> Iterator[str]:
    """Yield the kind of the number with which each line begins, as its first number; empty for none.

    A number counts where it is the first of its kind or follows the one before it, so that a line that
    begins with a month is none.
    """
    last: dict[str, int] = {}
    for line in lines:
        found = next((each for each in _told(line) if each[1] in (0, last.get(each[0], -2) + 1)), None)
        if found is not None:
            last[found[0]] = found[1]
        yield found[0] if found is not None else ""


def is_ordinal(mark: str) -> bool:
    """Return whether a mark is a number."""
    return any(True for _ in _told(mark))


def _told(line: str) -> Iterator[tuple[str, int]]:
    """Yield the kinds that a line's number may be of, each with its place from 0."""
    found = _ORDINAL.match(line)
    if found is None:
        return
    number = found["number"] or found["sign"]
    if number.isdecimal():
        yield f"{found['opens']}1{found['closes']}", int(number) - 1
    for order in _ORDERS:
        if number in order:
            yield f"{found['opens'] or ''}{order[0]}{found['closes'] or ''}", order.index(number)
