"""All changes of all pledges by time, each with a name that stays the same as long as its words do."""

from __future__ import annotations

import hashlib
from datetime import date

from generator.record.chains import Entry, Link, histories, history, links
from generator.record.changes import Change
from generator.record.records import Records

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
