"""A quarter as it is released: its records and data files as they are on that day, with their checksums."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from datetime import date
from typing import TypeAlias

from generator.data.render import render_quarter
from generator.data.tabulated import tabulate
from generator.ledger.rates import present
from generator.problems import Place, ProblemsFoundError, problem
from generator.record.dates import Quarter
from generator.record.history.correction import Correction
from generator.record.history.guarded import digest, parts
from generator.record.history.release import Release
from generator.record.history.released import MANIFEST, Issue, frozen_record
from generator.record.records import Records
from generator.record.tree import parse
from generator.record.writing import write

Content: TypeAlias = Callable[[str, str], bytes]
"""Gives a record's bytes by its path from the root and its checksum."""


def release(
    records: Records, quarter: str, content: Content, on: date | None = None
) -> tuple[tuple[str, bytes], ...]:
    """Return the files of the next issue of a quarter by their paths in its folder, its manifest first.

    Args:
        records: of the city, without faults.
        quarter: one that the city publishes, as written.
        content: of the records.
        on: the day of the release as the city states it.

    Raises:
        ProblemsFoundError: the city publishes no such quarter, or nothing was corrected since its last issue.

    """
    found = next((each for each in records.quarters if each.written == quarter), None)
    if found is None:
        raise ProblemsFoundError([problem("unknown-quarter", records.city.place("quarters"), quarter)])
    issues = records.issues_of(quarter)
    if issues and not _was_corrected(records, issues[-1], content):
        place, number = Place(issues[-1].path), len(issues)
        raise ProblemsFoundError([problem("nothing-corrected", place, quarter, number=number)])
    return tuple(_frozen(records, found, content, len(issues) + 1, on))


def _was_corrected(records: Records, last: Issue, content: Content) -> bool:
    """Return whether a correction has altered what an issue holds; mere growth is no reason for another."""
    today = {filed.path: filed.sha256 for filed in records.every()}
    return any(
        today[each.entry.record.file] != last.release.records.get(each.entry.record.file)
        and _is_since(each.entry.record, last, content)
        for each in records.corrections
        if each.quarter in {None, last.quarter}
    )


def _is_since(entry: Correction, last: Issue, content: Content) -> bool:
    """Return whether an issue holds what an entry altered as it was before; of a report, take it so."""
    sha256 = last.release.records.get(entry.file)
    if entry.part is None or sha256 is None:
        return True
    path = f"{last.path}/{frozen_record(entry.file)}"
    values = parts(entry.file, parse(content(path, sha256), path)[0])[entry.part]
    return entry.old_sha256 in map(digest, values) if entry.old_sha256 else not values


def _frozen(
    records: Records, quarter: Quarter, content: Content, issue: int, on: date | None
) -> Iterator[tuple[str, bytes]]:
    frozen = {path: content(path, sha256) for path, sha256 in _rests_on(records, quarter)}
    files = sorted(render_quarter(tabulate(records), quarter.written))
    sums = {path: _sha256(each) for path, each in frozen.items()}
    manifest = Release("1", quarter, issue, on, sums, {name: _sha256(each) for name, each in files})
    yield MANIFEST, write(manifest).encode()
    yield from ((frozen_record(path), each) for path, each in frozen.items())
    yield from files


def _rests_on(records: Records, quarter: Quarter) -> Iterator[tuple[str, str]]:
    """Yield path and checksum of what a quarter rests on: the settings, the pledges of then, its reports."""
    yield records.city.path, records.city.sha256
    for each in present(records, quarter):
        yield each.pledge.path, each.pledge.sha256
    for (_, written), filed in records.reports.items():
        if written == quarter.written:
            yield filed.path, filed.sha256


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
