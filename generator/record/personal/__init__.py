"""What reads like a person's own number or address, in whatever form an office may have written it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from generator.record.characters import DASHES
from generator.record.personal.patterns import (
    BEFORE_A_SEAM,
    BEHIND_A_SEAM,
    EMAIL,
    FEW_DIGITS,
    LIKE_DOTS,
    PATTERNS,
)

_FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_DOTS = dict.fromkeys(map(ord, LIKE_DOTS), "·")
_SPACES = dict.fromkeys(map(ord, "\u00a0\u2002\u2003\u2009\u3000"), " ")
_MASKS = dict.fromkeys(map(ord, "●○◯■□＊※∗"), "*")
_PLAIN: dict[int, int | str] = {**_FULL_WIDTH, **DASHES, **_DOTS, **_SPACES, **_MASKS}
"""Each mark by the one plain mark that it stands for, so that every place in the text stays where it was."""

_DIGIT = re.compile("[0-9*xX]")
_CHECKSUM = re.compile(r"[0-9a-f]{64}")

_OFFICIAL = frozenset({"go.kr", "korea.kr"})


@dataclass(frozen=True, slots=True)
class Personal:
    """A place in a text that reads like personal data: its kind of fault, and the text hidden in part."""

    kind: str
    shown: str


@lru_cache(maxsize=2**16)
def personal(text: str, office_domains: frozenset[str]) -> tuple[Personal, ...]:
    """Return what in a text reads like a person's own number or address.

    Office phones, dates, amounts and numbers of documents are none. Full-width digits, other dashes, spaces
    between groups or between all digits, and digits hidden by marks are read as what they stand for.

    Args:
        text: as the department wrote it; most texts of a city stand in many records.
        office_domains: where mail is official beside go.kr and korea.kr, in small letters.

    """
    plain = text.translate(_PLAIN)
    if not FEW_DIGITS.search(plain) or _CHECKSUM.fullmatch(text):
        return ()
    told: dict[tuple[int, int], Personal] = {}
    for kind, found in _found(plain, office_domains):
        start, end = found.span("it")
        if not any(start < other_end and other < end for other, other_end in told):
            told[start, end] = Personal(kind, _hidden(plain[start:end]))
    return tuple(told.values())


_SEAM = 30
"""Letters on either side of a seam that are looked at."""

_SHORT = 12
"""Letters of a part that may stand in the middle of a number."""

_FEWEST = 10
"""Digits of the shortest number of a mobile telephone."""

_OVER_SEAMS = frozenset({"personal-registration", "personal-mobile"})


def split(parts: Sequence[str]) -> Iterator[tuple[int, Personal]]:
    """Yield what reads like a person's number that is split over cells or lines, by its first part.

    Args:
        parts: texts that stand one behind the other, as the department wrote them.

    """
    for number, (before, behind) in enumerate(pairwise(parts)):
        if not (BEFORE_A_SEAM.match(before[-1:]) and BEHIND_A_SEAM.match(behind)):
            continue
        ends = [behind[:_SEAM]]
        if len(behind) <= _SHORT and number + 2 < len(parts):
            ends.append(f"{behind} {parts[number + 2][:_SEAM]}")
        found = next((each for end in ends for each in _over(before[-_SEAM:], end)), None)
        if found is not None:
            yield number, found


def _over(before: str, behind: str) -> Iterator[Personal]:
    """Yield the numbers that begin before a seam and end behind it."""
    plain = f"{before} {behind}".translate(_PLAIN)
    if len(_DIGIT.findall(plain)) < _FEWEST:
        return
    for kind, pattern, holds in PATTERNS:
        for found in pattern.finditer(plain) if kind in _OVER_SEAMS else ():
            if holds(found) and found.start("it") < len(before) < found.end("it"):
                yield Personal(kind, _hidden(found["it"]))


def _hidden(text: str) -> str:
    """Return a text that can be found again and is no longer anybody's: what is told is public too."""
    name, at, domain = text.partition("@")
    kept = 2
    return name[:kept] + re.sub(r"[0-9A-Za-z]", "●", name[kept:]) + at + domain


def _found(plain: str, office_domains: frozenset[str]) -> Iterator[tuple[str, re.Match[str]]]:
    for kind, pattern, holds in PATTERNS:
        for found in pattern.finditer(plain):
            if holds(found):
                yield kind, found
    for found in EMAIL.finditer(plain):
        domain = re.sub(r"\s", "", found["domain"]).casefold()
        if not any(domain == each or domain.endswith(f".{each}") for each in office_domains | _OFFICIAL):
            yield "personal-email", found
