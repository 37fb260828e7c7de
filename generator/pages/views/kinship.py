"""What became of a pledge and what it came from, the names that it bore, and the pages of numbers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

from generator import wording
from generator.ledger import addresses
from generator.ledger.changes import anchor
from generator.ledger.kinship import Kin, became, kin_of, names, namesakes, numbers_apart, when_in_words
from generator.pages.page import Page
from generator.pages.views.links import Around
from generator.pages.views.parts import Link
from generator.record.chains import Entry
from generator.record.pledge import Pledge
from generator.record.records import Records
from generator.wording import kinship as words
from generator.wording import pages as page_words

Notice: TypeAlias = tuple[tuple[str, ...], tuple[Link, ...]]


@dataclass(frozen=True, slots=True)
class KinView:
    """How the pledge is kin to others: in a sentence, and as its record has it."""

    sentence: str
    kind: str
    others: tuple[Link, ...]
    when: str
    note: str


@dataclass(frozen=True, slots=True)
class Kinship:
    """All that a pledge's page says of its kin, numbers and names.

    `notices` is what a reader must know before all else: sentences, and the pledges that they speak of.
    `formerly` are the names that it bore before today's; `names` are all, each with since when, and the way
    to the change that gave it (`` for the first).
    """

    notices: tuple[Notice, ...]
    kin: tuple[KinView, ...]
    formerly: tuple[str, ...]
    names: tuple[tuple[str, str, str], ...]


def kinship(around: Around, pledge: Pledge, told: tuple[Entry, ...]) -> Kinship:
    """Return what a pledge's page says of its kin, its number and its names; `told` are its changes."""
    kin = kin_of(around.records, pledge.pledge)
    borne = names(told, pledge.title)
    former = tuple(dict.fromkeys(each.name for each in borne if each.name != pledge.title))
    return Kinship(
        tuple(_notices(around, pledge, kin)),
        tuple(_kin(around, pledge, each) for each in kin),
        former,
        tuple(_name(around, each.name, each.entry) for each in borne) if former else (),
    )


def became_words(records: Records, pledge_id: str) -> str:
    """Return in a few words what became of a pledge; empty where it goes on as it was."""
    kin = became(records, pledge_id)
    return words.short(kin.kind, when_in_words(records, kin)) if kin else ""


def pages(records: Records) -> Iterator[Page]:
    """Return a page for each number that is no pledge's address, so that an address by number leads right."""
    for number, keys in numbers_apart(records):
        around = Around(records, addresses.pledge(number))
        ended = [key for key in keys if records.pledges[key].record.until is not None]
        every = around.to(page_words.PLEDGES, addresses.PLEDGES)
        view = {
            "crumbs": (around.home(), every),
            "now": [around.pledge(key) for key in keys if key not in ended],
            "ended": [around.pledge(key) for key in ended],
            "all": every,
        }
        told = words.number_description(records.city.record.name, number, len(keys))
        yield Page(around.address, words.number_page(number), told, "number", view)


def _notices(around: Around, pledge: Pledge, kin: tuple[Kin, ...]) -> Iterator[Notice]:
    """Yield what became of the pledge, and what else its number names or named."""
    known: set[str] = set()
    for each in kin:
        if each.side != "became" and each.kind != "number_reused":
            continue
        stays = (words.STAYS,) if pledge.until is not None and each.side == "became" else ()
        links = tuple(around.pledge(other) for other in each.others)
        yield (_sentence(around.records, pledge, each), *stays), links
        known |= set(each.others) if each.kind == "number_reused" else set()
    others = tuple(key for key in namesakes(around.records, pledge.pledge) if key not in known)
    if others:
        yield (words.number_now(pledge.pledge),), tuple(map(around.pledge, others))


def _kin(around: Around, pledge: Pledge, kin: Kin) -> KinView:
    return KinView(
        _sentence(around.records, pledge, kin),
        page_words.LINEAGE_KINDS[kin.kind],
        tuple(around.pledge(other) for other in kin.others),
        wording.when(kin.when.written) if kin.when else wording.BLANK,
        kin.note or "",
    )


def _sentence(records: Records, pledge: Pledge, kin: Kin) -> str:
    is_ended = pledge.until is not None
    when = when_in_words(records, kin)
    return words.sentence(kin.kind, kin.side, when, pledge.number, is_ended=is_ended)


def _name(around: Around, name: str, entry: Entry | None) -> tuple[str, str, str]:
    if entry is None:
        return name, words.FIRST_NAME, ""
    decided = entry.change.decided_on
    since = words.since(wording.when(decided.written)) if decided else wording.BLANK
    return name, since, around.href(addresses.change(anchor(entry)))
