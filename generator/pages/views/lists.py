"""A pledge in a list, with where it stands; and how many pledges are in each state."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.ledger.relations import became, when_in_words
from generator.ledger.status_as_of import (
    StatusAsOf,
    days_late,
    department_in_charge,
    is_expected,
    is_outdated,
)
from generator.pages import parts
from generator.pages.drawings import bars
from generator.pages.links import LinkBuilder
from generator.pages.parts import StatusView, View
from generator.record.city import vocabulary
from generator.record.records import Records
from generator.wording import changes as words

NONE = "-"
"""What stands in an address for a blank; it is nobody's id."""


@dataclass(frozen=True, slots=True)
class StatusCount:
    """How many pledges are in a state, and their share of all as long as its bar is drawn (22.5%).

    `key` is the id of the city's word for it, `-` where none is stated.
    """

    status: StatusView
    count: int
    share: str
    key: str


def line(around: LinkBuilder, now: StatusAsOf) -> View:
    """Return a pledge as one line of a list: links, status, and what to look at.

    `is_outdated` where the newest report is of an earlier quarter than was due, `late` by how many days it
    came late, or 0. `became` says what became of a pledge that ended in another, or is empty.
    """
    pledge = now.pledge.record
    latest = now.latest.record if now.latest else None
    return {
        "pledge": around.pledge(pledge.pledge),
        "field": around.field(pledge.field),
        "department": around.department(department_in_charge(now)),
        "status": parts.report_status(around.records, latest),
        "latest": around.report(pledge.pledge, latest.quarter) if latest else None,
        "is_missing": now.report is None and is_expected(pledge, now.quarter),
        "is_outdated": is_outdated(now),
        "late": (days_late(around.city, latest) if latest else None) or 0,
        "became": _became(around.records, pledge.pledge),
    }


def status_counts(records: Records, stand: Iterable[StatusAsOf]) -> tuple[StatusCount, ...]:
    """Return how many pledges are in each state, those that state none last."""
    every = tuple(stand)
    own = [each.status for each in every]
    silent = [each.latest for each in every if each.status is None]
    is_asked = any(each is None or records.forms[each.record.form].asks("status") for each in silent)
    return tuple(
        StatusCount(
            parts.status(word) if word or is_asked else parts.NOT_ASKED,
            own.count(word),
            bars.bar_share(own.count(word), len(own)),
            word.id if word else NONE,
        )
        for word in (*vocabulary(records.city.record), None)
        if word in own
    )


def _became(records: Records, pledge_id: str) -> str:
    """Return in a few words what became of a pledge; empty where it goes on as it was."""
    kin = became(records, pledge_id)
    return words.relation_in_short(kin.kind, when_in_words(records, kin)) if kin else ""
