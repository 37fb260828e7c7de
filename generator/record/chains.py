"""The history of a pledge's changes: those of its own record and of its reports together, thing by thing."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Literal, TypeAlias

from generator.problems import Place
from generator.record.pledge import Change, ChangeKind, Pledge
from generator.record.quantities import is_same
from generator.record.reading import LoadedRecord
from generator.record.records import Records
from generator.record.report import Report
from generator.record.spelling import is_spelled_otherwise, plain

Thing: TypeAlias = tuple[ChangeKind, str]
"""What is changed: the kind, and the words of `what` in their plain form."""

Hold = Literal["holds", "spelled", "unstated", "broken"]
"""Whether one change begins where the one before it ended: it does, in other letters too where these tell a
name; one of the two does not say; it does not."""

_ONE_OF_A_KIND: tuple[ChangeKind, ...] = ("name",)
"""Kinds of which a pledge has one thing, whatever `what` says: it has one name."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A change, with the record that tells of it and its place there."""

    filed: LoadedRecord[Pledge] | LoadedRecord[Report]
    index: int
    change: Change

    @property
    def report(self) -> Report | None:
        """Return the report that tells of it; None for the pledge's own record."""
        return self.filed.record if isinstance(self.filed.record, Report) else None

    @property
    def thing(self) -> Thing:
        """Return what is changed."""
        kind = self.change.kind
        return kind, "" if kind in _ONE_OF_A_KIND else plain(self.change.what)

    @property
    def span(self) -> tuple[date, date] | None:
        """Return the first and the last day on which it may have been decided; None where nothing says so.

        A report that states no day tells of what was decided in its quarter.
        """
        if self.change.decided_on is not None:
            return self.change.decided_on.first, self.change.decided_on.last
        return (self.report.quarter.first, self.report.quarter.last) if self.report else None

    def place(self, *steps: str) -> Place:
        """Return where a part of it stands."""
        return self.filed.place("changes", self.index, *steps)


@dataclass(frozen=True, slots=True)
class Link:
    """Two changes of one thing, of which no other lies between."""

    earlier: Entry
    later: Entry

    @property
    def hold(self) -> Hold:
        """Return whether the later begins where the earlier ended."""
        return hold(self.earlier.change.after, self.later.change.before)


def hold(after: str | None, before: str | None) -> Hold:
    """Return whether a change that begins at `before` follows on one that ended at `after`.

    A quantity that is only written otherwise is the same; a name with other spaces and dots is told.
    """
    if after is None or before is None:
        return "unstated"
    if is_same(after, before):
        return "holds"
    return "spelled" if is_spelled_otherwise(after, before) else "broken"


def links(told: Iterable[Entry]) -> Iterator[Link]:
    """Yield each two neighbours of each chain of a history."""
    for chain in chains(told):
        yield from (Link(*each) for each in pairwise(chain))


def last_name(told: Iterable[Entry]) -> str | None:
    """Return the name that the last change of name gives; None where it says none, or there is none."""
    return next((each[-1].change.after for each in chains(told) if each[-1].change.kind == "name"), None)


def entries(filed: LoadedRecord[Pledge] | LoadedRecord[Report]) -> tuple[Entry, ...]:
    """Return the changes that one record tells of, in the order of its file."""
    return tuple(Entry(filed, index, change) for index, change in enumerate(filed.record.changes))


def histories(records: Records) -> dict[str, tuple[Entry, ...]]:
    """Return the changes of every pledge by time."""
    return {key: history(records, key) for key in records.pledges}


def history(records: Records, pledge_id: str) -> tuple[Entry, ...]:
    """Return the changes of a pledge by time; of one day the pledge's own before those of its reports."""
    own = records.pledges[pledge_id]
    reported = (entry for filed in records.reports_of(pledge_id) for entry in entries(filed))
    return by_time((*entries(own), *reported))


def by_time(told: Iterable[Entry]) -> tuple[Entry, ...]:
    """Put entries in order: what was surely decided earlier first, else as their files have them.

    One without a day stays behind the one that its file has before it.
    """
    left = list(told)
    before = {
        place: [other for other, earlier in enumerate(left) if _goes_before(earlier, other, entry, place)]
        for place, entry in enumerate(left)
    }
    ordered: list[int] = []
    while before:
        free = next(place for place, others in before.items() if all(other in ordered for other in others))
        ordered.append(free)
        del before[free]
    return tuple(left[place] for place in ordered)


def chains(told: Iterable[Entry]) -> tuple[tuple[Entry, ...], ...]:
    """Part a history by its things; what was read out of prose and is not confirmed takes no part.

    What a report tells once more (the same before and after as the entry just before it) is told once.
    """
    found: dict[Thing, list[Entry]] = {}
    for entry in told:
        chain = found.setdefault(entry.thing, [])
        if entry.change.confirmed and not (chain and _tells_again(chain[-1], entry)):
            chain.append(entry)
    return tuple(tuple(chain) for chain in found.values() if chain)


def _goes_before(earlier: Entry, at: int, entry: Entry, place: int) -> bool:
    if entry.span is None:
        return at == place - 1
    return earlier.span is not None and earlier.span[1] < entry.span[0]


def _tells_again(entry: Entry, other: Entry) -> bool:
    sides = (entry.change.before, other.change.before), (entry.change.after, other.change.after)
    told = all(one == two or hold(one, two) == "holds" for one, two in sides)
    return told and entry.filed is not other.filed


_NAMED_BY = 8
_APART = "\x1f"


def anchor(entry: Entry) -> str:
    """Return the name of a change for ever: of its pledge, and of what it says was and is.

    Reason, day and procedure may be added later without a new name; of two that say the same in one record
    the second has a number behind it.
    """
    told = [_words(each) for each in entry.filed.record.changes[: entry.index + 1]]
    quarter = entry.report.quarter.written if entry.report else ""
    own = _APART.join((entry.filed.record.pledge, quarter, *told[-1]))
    name = f"c-{entry.filed.record.pledge}-{hashlib.sha256(own.encode()).hexdigest()[:_NAMED_BY]}"
    again = told.count(told[-1])
    return name if again == 1 else f"{name}-{again}"


def newest_first(records: Records) -> tuple[Entry, ...]:
    """Return every change: by the last day on which it may have been decided, the newest first.

    Those of which no day is known stand last. Those of one day stand by the number of their pledge.
    """
    every = [entry for history in histories(records).values() for entry in history]
    return tuple(sorted(every, key=lambda each: each.span[1] if each.span else date.min, reverse=True))


def linked(records: Records, pledge_id: str) -> dict[tuple[str, int], Link]:
    """Return the changes of a pledge that follow on others of the same thing, by record and place there."""
    found = links(history(records, pledge_id))
    return {(each.later.filed.path, each.later.index): each for each in found}


def _words(change: Change) -> tuple[str, ...]:
    return change.kind, change.what, change.before or "", change.after or ""
