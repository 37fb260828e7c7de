"""All feeds and calendars of a city."""

from __future__ import annotations

from collections.abc import Iterator

from generator.data.calendars import calendars
from generator.data.feeds import feeds
from generator.ledger.news import agenda, channels
from generator.record.records import Records


def subscriptions(records: Records, site: str) -> Iterator[tuple[str, bytes]]:
    """Return each feed and each calendar with its address.

    Args:
        records: the city's.
        site: the whole address of the site's root, ending in `/`; empty where it is not known.

    """
    planned = agenda(records)
    every = tuple(channels(records, frozenset(planned)))
    yield from feeds(records, every, site)
    yield from calendars(records.city.record, planned, every, site)
