"""One quantity written two ways: 2017.1.~2021.12. and 2017.1~2021.12, 90,000㎡ and 9만㎡, 48억원."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from decimal import Decimal
from typing import TypeAlias

from generator.record import money
from generator.record.characters import DASHES
from generator.wording.times import OF_A_PERIOD, full_year

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
_MONEY_WITHOUT_WON = re.compile(rf"(?<=[0-9])(\s?(?:{'|'.join(money.LARGE)}))(?=\s*(?:[~(),/·+]|$))")


def is_same(one: str, other: str) -> bool:
    """Return whether two texts tell the same numbers and dates of the same things, however they are written.

    Texts that tell none are names: they are the same letter by letter, or `spelling` compares them.
    """
    return one == other or (any(map(str.isdigit, one)) and tuple(_told(one)) == tuple(_told(other)))


def _told(text: str) -> Iterator[Told]:
    plain = _IDLE.sub("", text.translate(_SIGNS))
    plain = _MONEY_WITHOUT_WON.sub(r"\1원", money.with_shared_scale(plain))
    last = 0
    for found in _DATE.finditer(plain):
        yield from _numbers(plain[last : found.start()])
        parts = (found["month"], found["day"])
        yield (full_year(found["year"]), *(int(part) for part in parts if part))
        last = found.end()
    yield from _numbers(plain[last:])


def _numbers(text: str) -> Iterator[Told]:
    last = 0
    for run in money.runs(text):
        yield from _words(text[last : run[0].start()])
        number, fraction = run[0]["number"], run[0]["rest"]
        last = max(run[-1].end(name) for name in ("number", "rest", "scale"))
        # A bare fraction may be a day (12.1 and 12.10), so it is the same only figure by figure.
        is_bare = fraction and not run[0]["scale"]
        yield f"{number.replace(',', '')}{fraction}" if is_bare else money.value(run)
    yield from _words(text[last:])


def _words(text: str) -> Iterator[str]:
    if words := "".join(text.split()):
        yield words
