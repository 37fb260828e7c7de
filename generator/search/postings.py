"""Which pledges hold which piece of text, packed small and cut into shelves that are fetched one by one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import count

from generator.search.documents import Document, Zone
from generator.search.moments import moments
from generator.search.own import OwnDocument
from generator.search.units import pieces

ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_"
"""The digits of packed numbers: five bits are the number's, the sixth says that more digits follow."""

_MORE = 32
_LONGEST_BOOK = 20_000


@dataclass(frozen=True, slots=True)
class Book:
    """A run of pieces in order, each with a tab, its pledges and a line end; `first` is its first piece."""

    first: str
    text: str


def best(document: Document | OwnDocument) -> dict[str, int]:
    """Return each piece of a document with the best zone in which it stands."""
    found: dict[str, int] = {}
    for line in document.lines:  # the best zone comes first
        zone = int(line.zone)
        for piece in pieces(line.words):
            found.setdefault(piece, zone)
        for piece in moments(line.words, line.when):
            found.setdefault(piece, zone)
    for quarter, zone in document.reported:
        found.setdefault(f"@{quarter.written}", int(zone))
    return found


def postings(documents: Iterable[Mapping[str, int]]) -> dict[str, list[int]]:
    """Return each piece with the documents that hold it, as four times their place plus the best zone.

    Args:
        documents: the pieces of each, with their best zones.

    """
    held: dict[str, list[int]] = {}
    for first, document in zip(count(step=len(Zone)), documents, strict=False):
        for piece, zone in document.items():
            held.setdefault(piece, []).append(first + zone)
    return held


def books(held: Mapping[str, list[int]]) -> Iterator[Book]:
    """Yield the whole index, in the order in which browsers compare text."""
    lines: list[str] = []
    first, length = "", 0
    for piece in sorted(held, key=lambda text: text.encode("utf-16-be")):
        line = f"{piece}\t{_packed(held[piece])}\n"
        if lines and length + len(line) > _LONGEST_BOOK:
            yield Book(first, "".join(lines))
            lines, length = [], 0
        if not lines:
            first = piece
        lines.append(line)
        length += len(line)
    if lines:
        yield Book(first, "".join(lines))


def _packed(numbers: list[int]) -> str:
    """Return rising numbers as the steps between them, each in digits of `ALPHABET`, the lowest first."""
    digits: list[str] = []
    before = 0
    for number in numbers:
        step, before = number - before, number
        while step >= _MORE:
            digits.append(ALPHABET[_MORE + step % _MORE])
            step //= _MORE
        digits.append(ALPHABET[step])
    return "".join(digits)
