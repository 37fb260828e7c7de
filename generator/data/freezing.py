"""A quarter as it is released: its records and data files as they are on that day, with their checksums."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import TypeAlias

from generator.data.render import render_quarter
from generator.data.tabulated import tabulate
from generator.ledger.rates import present
from generator.problems import Place, ProblemsFoundError, problem
from generator.record.city import City
from generator.record.corrections import Correction
from generator.record.dates import Quarter
from generator.record.evidence import shown_in
from generator.record.pledge import Pledge
from generator.record.reading import LoadedRecord
from generator.record.records import Records
from generator.record.released import MANIFEST, Issue, Release, frozen_record
from generator.record.report import Report
from generator.record.states import digest, parts
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
    rests = tuple(_rests_on(records, found))
    named = {each.file for filed in rests for _, each in shown_in(filed.record) if each.file is not None}
    media = {file: records.media[file].sha256 for file in sorted(named)}
    if issues and not _was_corrected(records, issues[-1], media, content):
        place, number = Place(issues[-1].path), len(issues)
        raise ProblemsFoundError([problem("nothing-corrected", place, quarter, number=number)])
    sums = {filed.path: filed.sha256 for filed in rests}
    return tuple(_frozen(records, Release("1", found, len(issues) + 1, on, sums, {}, media), content))


def _was_corrected(records: Records, last: Issue, media: Mapping[str, str], content: Content) -> bool:
    """Return whether a correction has altered what an issue holds; mere growth is no reason for another."""
    today = {filed.path: filed.sha256 for filed in records.every()}
    entries = (each.entry.record for each in records.corrections if each.quarter in {None, last.quarter})
    return any(
        media.get(entry.media) != last.release.media.get(entry.media)
        if entry.media
        else today[entry.file] != last.release.records.get(entry.file) and _is_since(entry, last, content)
        for entry in entries
    )


def _is_since(entry: Correction, last: Issue, content: Content) -> bool:
    """Return whether an issue holds what an entry altered as it was before; of a report, take it so."""
    sha256 = last.release.records.get(entry.file)
    if entry.part is None or sha256 is None:
        return True
    path = f"{last.path}/{frozen_record(entry.file)}"
    values = parts(entry.file, parse(content(path, sha256), path)[0])[entry.part]
    return entry.old_sha256 in map(digest, values) if entry.old_sha256 else not values


def _frozen(records: Records, issue: Release, content: Content) -> Iterator[tuple[str, bytes]]:
    files = sorted(render_quarter(tabulate(records), issue.quarter.written))
    manifest = replace(issue, files={name: hashlib.sha256(each).hexdigest() for name, each in files})
    yield MANIFEST, write(manifest).encode()
    yield from ((frozen_record(path), content(path, sha256)) for path, sha256 in issue.records.items())
    yield from files


def _rests_on(
    records: Records, quarter: Quarter
) -> Iterator[LoadedRecord[City] | LoadedRecord[Pledge] | LoadedRecord[Report]]:
    """Yield what a quarter rests on: the settings, the pledges of then, its reports."""
    yield records.city
    for each in present(records, quarter):
        yield each.pledge
    for (_, written), filed in records.reports.items():
        if written == quarter.written:
            yield filed
