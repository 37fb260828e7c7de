"""Reports that came late or not at all: how many of a quarter, which, and by how much."""

from __future__ import annotations

from generator.ledger import status_as_of as ledger
from generator.ledger.status_as_of import StatusAsOf, behind, missing, status_as_of
from generator.pages.parts import View
from generator.record.dates import Quarter
from generator.record.records import Records


def timing(
    records: Records, quarter: Quarter, stand: tuple[StatusAsOf, ...], *, most: int | None = None
) -> View:
    """Return when a quarter's reports came; `stand` is where some pledges stand as of then.

    `due` is None where the city does not say when they were due; `late` are those that came late, or at
    `most` so many of them, each with by how many days.
    """
    own = {each.pledge.record.pledge for each in stand}
    late = [each for each in ledger.late_reports(records, quarter) if each[0].pledge in own]
    return {
        "due": ledger.due_on(records.city.record, quarter),
        "counts": ledger.counts(records, quarter, stand),
        "late": late[:most],
    }


def absent(records: Records, quarter: Quarter) -> list[tuple[str, int, Quarter | None]]:
    """Return the pledges whose report of a quarter is not there: how many in a row, and which came last.

    Those that are furthest behind stand first.
    """
    found = []
    for key in missing(records, quarter):
        latest = status_as_of(records, key, quarter).latest
        found.append((key, behind(records, key, quarter), latest.record.quarter if latest else None))
    return sorted(found, key=lambda each: -each[1])
