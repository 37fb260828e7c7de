"""A quarter as it is released: its records and data files as they are on that day, with their checksums."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from datetime import date

from generator.data.render import render_quarter
from generator.data.tabulated import Tabulated
from generator.ledger.standing import is_expected, standings
from generator.record.dates import Quarter
from generator.record.records import Records
from generator.record.release import Release
from generator.record.released import MANIFEST, frozen_record
from generator.record.writing import write


def freeze(
    records: Records,
    tables: Tabulated,
    quarter: Quarter,
    content: Callable[[str, str], bytes],
    on: date | None = None,
) -> Iterator[tuple[str, bytes]]:
    """Return the files of the next issue of a quarter, with their paths inside its folder.

    Args:
        records: of the city, without faults.
        tables: all its tables.
        quarter: one that the city publishes.
        content: gives a record's bytes by its path and its checksum.
        on: the day of the release as the city states it.

    """
    frozen = {path: content(path, sha256) for path, sha256 in rests_on(records, quarter)}
    files = dict(render_quarter(tables, quarter.written))
    manifest = Release(
        "1",
        quarter,
        len(records.issues_of(quarter.written)) + 1,
        on,
        {path: _sha256(each) for path, each in frozen.items()},
        {name: _sha256(each) for name, each in sorted(files.items())},
    )
    yield MANIFEST, write(manifest).encode()
    yield from ((frozen_record(path), each) for path, each in frozen.items())
    yield from sorted(files.items())


def rests_on(records: Records, quarter: Quarter) -> Iterator[tuple[str, str]]:
    """Yield path and checksum of what a quarter rests on: the settings, the pledges of then, its reports."""
    yield records.city.path, records.city.sha256
    for each in standings(records, quarter):
        if each.latest is not None or is_expected(each.pledge.record, quarter):
            yield each.pledge.path, each.pledge.sha256
    for (_, written), filed in records.reports.items():
        if written == quarter.written:
            yield filed.path, filed.sha256


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
