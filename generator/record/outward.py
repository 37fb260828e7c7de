"""Every address in what a city wrote that leads out of its site, with the place where it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.problems import Place
from generator.record.evidence import Evidence, shown_in
from generator.record.records import Records
from generator.record.steps import Steps, texts

_ADDRESS = re.compile(r"""https?://[^\s<>"'「」『』【】]+""")
_BEHIND = ".,;:!?)]}’”…·"
"""What stands behind an address in a sentence, and is none of it."""


@dataclass(frozen=True, slots=True)
class Outward:
    """An address, where it stands, and the copy of it in a web archive that the record names."""

    address: str
    place: Place
    archived: str | None = None


def outward(records: Records) -> Iterator[Outward]:
    """Yield every address of records, corrections, and the city's own pages, as often as it stands."""
    for filed in (*records.every(), *records.printed, *(each.entry for each in records.corrections)):
        kept: dict[Steps, str | None] = {
            (*steps, "url"): each.archived
            for steps, each in shown_in(filed.record)
            if isinstance(each, Evidence)
        }
        for steps, text in texts(filed.record):
            for address in _in(text):
                yield Outward(address, filed.place(*steps), kept.get(steps))
    for page in records.own.pages:
        for mark in page.marks:
            if mark.kind == "link" and _ADDRESS.match(mark.target):
                yield Outward(mark.target, mark.place)


def _in(text: str) -> Iterator[str]:
    for found in _ADDRESS.finditer(text):
        address = found.group()
        # A field of its own holds an address whole, whatever its last mark is.
        yield address if address == text else address.rstrip(_BEHIND)
