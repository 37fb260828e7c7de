"""What the prose hides: a date that was moved (당초 9월 … 11월에 …), and words that read like slips."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.record.items import Item
from generator.record.pledge import Change
from generator.sheet.parsing.claims import Claim, Note
from generator.wording import importing

_MOVED = re.compile(importing.MOVED)


@dataclass(frozen=True, slots=True)
class Move:
    """A schedule that was moved: the change, unconfirmed, and the words out of which it was read."""

    change: Change
    before: str
    after: str
    told: str


def moves(items: tuple[Item, ...], at: str) -> Iterator[Move]:
    """Yield the changes of a schedule that lines tell of."""
    for index, item in enumerate(items):
        for found in _MOVED.finditer(item.text):
            before, after, told = found["before"], found["after"], found["later"].strip()
            more = " ".join(word for word in found["earlier"].split() if word not in told.split())
            what = f"{told}({more})" if more else told
            place = f"{at}[{index}]"
            yield Move(
                Change("schedule", what, before, after, read_from=place, confirmed=False), before, after, told
            )


def slips(claims: list[Claim]) -> Iterator[Note]:
    """Yield the words of the record that read like slips of the pen."""
    for claim in claims:
        if claim.owner != "record" or not claim.field.endswith(".text"):
            continue
        for words in claim.slices:
            for written, meant in importing.SLIPS.items():
                if written in words.text:
                    at = claim.field.removesuffix(".text")
                    yield Note(at, importing.slip(written, meant), words.origin.line, "suspect")
