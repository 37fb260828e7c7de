"""One thing that changes for citizens: on which page, about what, what it was and what it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from generator import wording
from generator.ledger import addresses
from generator.ledger.amending.topics import Topic
from generator.record.city import City
from generator.record.corrections import Correction
from generator.record.diff import Kind
from generator.record.pledge import Pledge
from generator.record.records import Records
from generator.record.report import Report
from generator.wording import amending as words
from generator.wording import corrections, pages


@dataclass(frozen=True, slots=True)
class Place:
    """A page: its address, and what it is called. `is_gone` where only the records before had it."""

    address: str
    name: str
    is_gone: bool = False


@dataclass(frozen=True, slots=True)
class Amendment:
    """One change; `before` and `after` in words, None for a blank or for what is not there.

    Of one that is `told`, `after` is a sentence of ours about what came or went.
    `labels` say where on the page, from the outside in; `aside` by how much a number moved, empty for all
    else. `path` is the record's file from the project's root.
    """

    topic: Topic
    kind: Kind | Literal["told"]
    place: Place
    labels: tuple[str, ...]
    before: str | None
    after: str | None
    path: str
    aside: str = ""


def place_of(records: Records, record: object, *, is_gone: bool = False) -> Place:
    """Return the page on which a record is read whole; settings, and what is of no pledge, elsewhere."""
    match record:
        case Report():
            filed = records.pledges.get(record.pledge)
            number = filed.record.number if filed else record.pledge
            name = pages.report_title(number, record.title, wording.quarter(record.quarter))
            return Place(addresses.report(record.pledge, record.quarter.written), name, is_gone)
        case Pledge():
            name = pages.pledge_title(record.number, record.title)
            return Place(addresses.pledge(record.pledge), name, is_gone)
        case City():
            return Place(addresses.ABOUT, words.CITY, is_gone)
        case Correction():
            return Place(addresses.CORRECTIONS, corrections.CORRECTIONS, is_gone)
    return Place(addresses.DATA, pages.DATA, is_gone)
