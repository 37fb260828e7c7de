"""What became of a pledge, and what it came from: told from both sides, whichever record says so."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from generator import wording
from generator.record.chains import Entry, chains
from generator.record.dates import Quarter, When
from generator.record.pledge import Lineage, Pledge
from generator.record.records import Records
from generator.record.values import is_id

Side = Literal["became", "came", "beside"]
"""Whether the pledge was there before its kin, came after them, or their quarters do not tell."""


@dataclass(frozen=True, slots=True)
class Relation:
    """A relation of a pledge: to which others, when, on which side it stands."""

    kind: Literal["split", "merged", "renamed", "replaced", "number_reused"]
    others: tuple[str, ...]
    when: When | None
    note: str | None
    side: Side


@dataclass(frozen=True, slots=True)
class Name:
    """A name that a pledge bore; `entry` is the change that gave it (None: the first that is known)."""

    name: str
    entry: Entry | None


def relations_of(records: Records, pledge_id: str) -> tuple[Relation, ...]:
    """Return the relations of a pledge: of its own record, then those that only others' records tell."""
    own = records.pledges[pledge_id].record
    found = [_seen_from(records, own, each, each.others) for each in own.lineage]
    known = {(each.kind, other) for each in own.lineage for other in each.others}
    told = ((key, each) for key, filed in records.pledges.items() for each in filed.record.lineage)
    found.extend(
        _seen_from(records, own, each, (key,))
        for key, each in told
        if pledge_id in each.others and key != pledge_id and (each.kind, key) not in known
    )
    return tuple(found)


def names(told: tuple[Entry, ...], today: str) -> tuple[Name, ...]:
    """Return the names of a pledge over time, out of its confirmed changes of name; one where it has none."""
    renamings = next((chain for chain in chains(told) if chain[0].change.kind == "name"), ())
    if not renamings:
        return (Name(today, None),)
    first = renamings[0].change.before
    later = [Name(each.change.after, each) for each in renamings if each.change.after is not None]
    return (*([Name(first, None)] if first is not None else []), *later)


def became(records: Records, pledge_id: str) -> Relation | None:
    """Return what became of a pledge that ended or lost its number; None where it goes on as it was."""
    if records.pledges[pledge_id].record.until is None:
        return None
    return next((each for each in relations_of(records, pledge_id) if each.side == "became"), None)


def quarter_of(records: Records, when: When) -> Quarter | None:
    """Return the quarter within which a time lies; None where there is none."""
    fitting = (each for each in records.quarters if each.first <= when.first and when.last <= each.last)
    return next(fitting, None)


def when_in_words(records: Records, kin: Relation) -> str:
    """Return when pledges became kin: the quarter within which it was, else as it is stated, else nothing."""
    if kin.when is None:
        return ""
    quarter = quarter_of(records, kin.when)
    return wording.quarter(quarter) if quarter else wording.when(kin.when.written)


def numbers_apart(records: Records) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield each number that can be an address and is no pledge's id, with the pledges that bear it."""
    found: dict[str, list[str]] = {}
    for key, filed in records.pledges.items():
        found.setdefault(filed.record.number, []).append(key)
    taken = {key.casefold() for key in records.pledges}
    for number, keys in found.items():
        if is_id(number) and number.casefold() not in taken:  # one address on many disks
            taken.add(number.casefold())
            yield number, tuple(keys)


def namesakes(records: Records, pledge_id: str) -> tuple[str, ...]:
    """Return the other pledges that bear today the number which is this one's address."""
    return tuple(
        key for key, filed in records.pledges.items() if filed.record.number == pledge_id and key != pledge_id
    )


def _seen_from(records: Records, own: Pledge, each: Lineage, others: tuple[str, ...]) -> Relation:
    kept = tuple(other for other in others if other in records.pledges and other != own.pledge)
    side: Side = "beside"
    if kept:
        mine, theirs = _span(own), _span(records.pledges[kept[0]].record)
        if mine != theirs:
            side = "became" if mine < theirs else "came"
    return Relation(each.kind, kept, each.when, each.note, side)


def _span(pledge: Pledge) -> tuple[date, date]:
    first = pledge.since.first if pledge.since else date.min
    return first, pledge.until.last if pledge.until else date.max
