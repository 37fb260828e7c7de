"""Changes of a pledge follow from one another: each begins where the last of the same thing ended."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from decimal import ROUND_DOWN, Decimal

from generator import wording
from generator.problems import Problem, problem
from generator.record import quantities
from generator.record.chains import Entry, Hold, chains, histories, hold, links
from generator.record.dates import Quarter
from generator.record.pledge import Pledge
from generator.record.reading import LoadedRecord
from generator.record.records import Records
from generator.record.spelling import is_spelled_otherwise
from generator.wording.times import last_day

_KINDS: dict[Hold, str] = {
    "broken": "chain-broken",
    "spelled": "chain-spelled-otherwise",
    "unstated": "chain-unstated",
}
_ENDINGS = {"exclusion", "merge", "split"}


def of_records(records: Records, unread: Collection[str]) -> Iterator[Problem]:
    """Check every change and chain; no chain is known of the pledges in `unread`, which miss a report."""
    entries = histories(records)
    for key, filed in records.pledges.items():
        if key in unread:
            continue
        for entry in entries[key]:
            yield from _leap(entry)
            yield from _office(entry, records)
        for link in links(entries[key]):
            if kind := _KINDS.get(link.hold):
                told = {"after": link.earlier.change.after, "other": _line(link.earlier)}
                yield problem(kind, link.later.place("before"), link.later.change.before or "", **told)
        for chain in chains(entries[key]):
            yield from _end(filed, chain)
        yield from _charges(filed, entries[key], records)


def _end(filed: LoadedRecord[Pledge], chain: Sequence[Entry]) -> Iterator[Problem]:
    """Compare what a pledge's record says today with the last change of that thing."""
    last, pledge = chain[-1], filed.record
    after, kind = last.change.after, last.change.kind
    if after is None:
        return
    if kind == "name" and (held := hold(after, pledge.title)) != "holds":
        name = "chain-spelled-otherwise" if held == "spelled" else "chain-end-differs"
        yield problem(name, filed.place("title"), pledge.title, after=after, other=_line(last))
    if kind == "period" and pledge.until is not None and not _is_ended(pledge, pledge.until):
        end = last_day(after)
        if end is not None and end > pledge.until.last:
            until = wording.quarter(pledge.until)
            other = f"{filed.path}:{filed.place('until').line}"
            yield problem("period-after-until", last.place("after"), after, until=until, other=other)


def _is_ended(pledge: Pledge, until: Quarter) -> bool:
    """Return whether the record says that a pledge ended, so that its period is what it was to be."""
    kin = (each.when for each in pledge.lineage)
    ended = any(when is None or when.last >= until.first for when in kin)
    return ended or not _ENDINGS.isdisjoint(change.kind for change in pledge.changes)


def _leap(entry: Entry) -> Iterator[Problem]:
    change = entry.change
    if change.kind != "cost" or change.amount_confirmed or change.before is None or change.after is None:
        return
    times = quantities.leap(change.before, change.after)
    if times is not None and times >= quantities.LEAP:
        shown = wording.number(times.quantize(Decimal("0.1"), ROUND_DOWN))
        yield problem("cost-leap", entry.place("after"), f"{change.before} → {change.after}", times=shown)


def _office(entry: Entry, records: Records) -> Iterator[Problem]:
    """Tell a department that a change spells otherwise than the city's settings."""
    if entry.change.kind != "department":
        return
    names = [name for each in records.city.record.departments for name in each.names]
    for key, words in (("before", entry.change.before), ("after", entry.change.after)):
        if words is not None and words not in names:
            for name in names:
                if is_spelled_otherwise(words, name):
                    yield problem("spelled-two-ways", entry.place(key), words, other=name)


def _charges(filed: LoadedRecord[Pledge], history: Sequence[Entry], records: Records) -> Iterator[Problem]:
    """Compare changes of department with the departments that the record names, in their order."""
    charged = [charge.name for charge in filed.record.departments]
    known = {name for each in records.city.record.departments for name in each.names}
    for entry in history:
        change = entry.change
        if change.kind != "department" or not change.confirmed or not charged or change.after not in known:
            continue
        began = charged.index(change.before) + 1 if change.before in charged else 0
        if change.after not in charged[began:] or (change.before in known and not began):
            other = f"{filed.path}:{filed.place('departments').line}"
            yield problem("department-not-told", entry.place("after"), change.after, other=other)


def _line(entry: Entry) -> str:
    place = entry.place("after")
    return f"{place.path}:{place.line}"
