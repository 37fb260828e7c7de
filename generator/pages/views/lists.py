"""Lists of pledges with where each stands: for the city, a field, a department."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from generator import wording
from generator.ledger import addresses
from generator.ledger.standing import (
    Standing,
    department_in_charge,
    is_expected,
)
from generator.ledger.timing import is_outdated
from generator.pages.drawings import scale
from generator.pages.views import parts
from generator.pages.views.adding import Added, added
from generator.pages.views.fulfilment import Fulfilment
from generator.pages.views.kinship import became_words
from generator.pages.views.links import Around
from generator.pages.views.parts import Link, StatusView
from generator.pages.views.slips import GroupSlips
from generator.pages.views.timing import TimingView, late_words, timing
from generator.record.dates import Quarter
from generator.record.records import Records
from generator.record.statuses import vocabulary

NONE = "-"
"""What stands in an address for a blank; it is nobody's id."""


@dataclass(frozen=True, slots=True)
class Line:
    """A pledge in a list: number, link, field, department, status, and the newest report's quarter.

    `is_outdated` where that is an earlier one than was due, `late` by how much it came late, or empty.
    `became` says what became of a pledge that ended in another, or is empty.
    """

    number: str
    pledge: Link
    field: Link
    department: Link
    status: StatusView
    latest: Link | None
    is_missing: bool
    is_outdated: bool
    late: str
    became: str


@dataclass(frozen=True, slots=True)
class StatusCount:
    """How many pledges are in a state, and their share of all as long as its bar is drawn (22.5%).

    `key` is the id of the city's word for it (`-` where none is stated), `href` leads to their list.
    """

    status: StatusView
    count: int
    share: str
    key: str
    href: str = ""


@dataclass(frozen=True, slots=True)
class ListView:
    """What a list of pledges shows; `heading` names the group, `counts` its states.

    `plans` and `slips` are what became of a department's plans, and what of them was put off.
    """

    crumbs: tuple[Link, ...]
    heading: str
    aside: str
    as_of: str
    counts: tuple[StatusCount, ...]
    stated: int
    lines: tuple[Line, ...]
    expected: int
    missing: int
    timing: TimingView
    added: tuple[Added, ...]
    plans: Fulfilment | None = None
    slips: GroupSlips | None = None


def list_view(
    around: Around,
    heading: str,
    aside: str,
    now: Quarter,
    stand: Iterable[Standing],
    *parents: Link,
) -> ListView:
    """Return what a list of some pledges shows; `parents` stand between home and it."""
    own = tuple(stand)
    return ListView(
        (around.home(), *parents),
        heading,
        aside,
        wording.quarter(now),
        status_counts(around.records, own),
        stated_count(own),
        tuple(line(around, each) for each in own),
        sum(is_expected(each.pledge.record, now) for each in own),
        sum(each.report is None and is_expected(each.pledge.record, now) for each in own),
        timing(around, now, own),
        added(around, own),
    )


def line(around: Around, now: Standing) -> Line:
    """Return a pledge as one line of a list."""
    pledge = now.pledge.record
    latest = now.latest.record if now.latest else None
    return Line(
        pledge.number,
        Link(pledge.title, around.pledge(pledge.pledge).href),
        around.field(pledge.field),
        around.department(department_in_charge(now)),
        parts.report_status(around.records, latest),
        around.report(pledge.pledge, latest.quarter.written) if latest else None,
        now.report is None and is_expected(pledge, now.quarter),
        is_outdated(now),
        late_words(around.records.city.record, latest),
        became_words(around.records, pledge.pledge),
    )


def status_counts(records: Records, stand: Iterable[Standing]) -> tuple[StatusCount, ...]:
    """Return how many pledges are in each state, those that state none last."""
    own = [each.status for each in stand]
    return tuple(
        StatusCount(
            parts.status(word),
            own.count(word),
            scale.share(own.count(word), len(own)),
            word.id if word else NONE,
        )
        for word in (*vocabulary(records.city.record), None)
        if word in own
    )


def linked(around: Around, counts: Iterable[StatusCount]) -> tuple[StatusCount, ...]:
    """Return counts of all pledges, each with the link to the list of those it counts."""
    return tuple(replace(each, href=around.to("", addresses.pledges_in(each.key)).href) for each in counts)


def stated_count(stand: Iterable[Standing]) -> int:
    """Return how many pledges state a status."""
    return sum(1 for each in stand if each.status is not None)
