"""What became of a pledge and what it came from, the names that it bore, and the pages of numbers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from generator.ledger.relations import (
    Relation,
    became,
    names,
    namesakes,
    numbers_apart,
    relations_of,
    when_in_words,
)
from generator.pages.page import Page
from generator.pages.parts import View
from generator.published import addresses
from generator.record.chains import Entry, hold, last_name
from generator.record.pledge import Pledge
from generator.record.records import Records
from generator.wording import pages as page_words
from generator.wording import relations as words

Notice: TypeAlias = tuple[str, bool, tuple[str, ...]]
"""What a reader must know before all else (`` for a number that is now another's), whether the pledge has
ended, so that its page says that it stays, and the ids of the pledges that this speaks of."""


def kinship(records: Records, pledge: Pledge, told: tuple[Entry, ...]) -> View:
    """Return what a pledge's page says of its kin, its number and its names; `told` are its changes.

    `kin` are its kin, each with its kind and a sentence; `formerly` the names that it bore before today's,
    `names` all in their order, `unlike` what the last change of name gives where today's is another.
    """
    kin = relations_of(records, pledge.pledge)
    borne = names(told, pledge.title)
    last = last_name(told)
    former = dict.fromkeys(each.name for each in borne if each.name != pledge.title)
    return {
        "notices": tuple(_notices(records, pledge, kin)),
        "kin": [
            (each, page_words.LINEAGE_KINDS[each.kind], _sentence(records, pledge, each)) for each in kin
        ],
        "formerly": tuple(former),
        "names": borne if former else (),
        "unlike": last if hold(last, pledge.title) == "broken" else None,
    }


def became_words(records: Records, pledge_id: str) -> str:
    """Return in a few words what became of a pledge; empty where it goes on as it was."""
    kin = became(records, pledge_id)
    return words.short(kin.kind, when_in_words(records, kin)) if kin else ""


def pages(records: Records) -> Iterator[Page]:
    """Return a page for each number that is no pledge's address, so that an address by number leads right."""
    for number, keys in numbers_apart(records):
        ended = [key for key in keys if records.pledges[key].record.until is not None]
        view = {
            "number": number,
            "keys": keys,
            "now": [key for key in keys if key not in ended],
            "ended": ended,
        }
        yield Page(addresses.pledge(number), f"{words.NUMBER} {number}", "number", view)


def _notices(records: Records, pledge: Pledge, kin: tuple[Relation, ...]) -> Iterator[Notice]:
    """Yield what became of the pledge, and what else its number names or named."""
    known: set[str] = set()
    for each in kin:
        if each.side != "became" and each.kind != "number_reused":
            continue
        has_ended = pledge.until is not None and each.side == "became"
        yield _sentence(records, pledge, each), has_ended, each.others
        known |= set(each.others) if each.kind == "number_reused" else set()
    others = tuple(key for key in namesakes(records, pledge.pledge) if key not in known)
    if others:
        yield "", False, others


def _sentence(records: Records, pledge: Pledge, kin: Relation) -> str:
    is_ended = pledge.until is not None
    when = when_in_words(records, kin)
    return words.sentence(kin.kind, kin.side, when, pledge.number, is_ended=is_ended)
