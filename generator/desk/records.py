"""Records of the city's folder: read from their files anew for each request, and written as steps to undo."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.cache import FOLDER, Cache
from generator.desk.session import Desk
from generator.problems import Place, ProblemsFoundError, problem
from generator.publish.disk import FileChange, held
from generator.publish.undo import apply
from generator.record.city import City
from generator.record.dates import Quarter
from generator.record.folder import Loaded, load, settings
from generator.record.pledge import Pledge
from generator.record.reading import LoadedRecord, read, typed
from generator.record.records import number_order
from generator.record.report import Report, report_path
from generator.record.rewriting import rewritten
from generator.record.tree import Plain


def city_of(root: Path) -> tuple[City, tuple[Pledge, ...]]:
    """Return the settings and the pledges in the order of their numbers; ProblemsFoundError for faults."""
    city, pledges = settings(root)
    return city, tuple(sorted(pledges, key=lambda each: number_order(each.pledge)))


def loaded(desk: Desk) -> Loaded:
    """Return all records, read and checked; what was read and found before in the same bytes is kept."""
    return load(desk.root, Cache(desk.root / FOLDER))


def quarters_of(city: City) -> tuple[Quarter, ...]:
    """Return the quarters that the city lists, the newest first."""
    return tuple(sorted(city.quarters, key=lambda each: (each.last, each.first), reverse=True))


def report_of(root: Path, quarter: str, pledge: str) -> tuple[LoadedRecord[Report], bytes] | None:
    """Return a report with its file; None where there is none. ProblemsFoundError for faults of its shape."""
    address = report_path(quarter, pledge)
    content = held(root, address)
    return (read(Report, content, address), content) if content is not None else None


def report_before(root: Path, city: City, report: Report) -> Report | None:
    """Return the pledge's newest report before one; None where there is none that can be read."""
    for each in quarters_of(city):
        if (each.last, each.first) < (report.quarter.last, report.quarter.first):
            try:
                found = report_of(root, each.written, report.pledge)
            except ProblemsFoundError:
                return None
            if found is not None:
                return found[0].record
    return None


def sum_of(content: bytes) -> str:
    """Return the checksum by which a form says which state of a file it was made of."""
    return hashlib.sha256(content).hexdigest()


@dataclass(frozen=True, slots=True)
class RecordFile:
    """A record's file: its address, the kind of its record, and what it holds."""

    address: str
    kind: type[Any]
    content: bytes


def unaltered(root: Path, address: str, kind: type[Any], seen: str) -> RecordFile:
    """Return a file which is still what the person saw.

    Raises:
        ProblemsFoundError: it is not (altered-meanwhile).

    """
    content = held(root, address)
    if content is None or sum_of(content) != seen:
        raise ProblemsFoundError([problem("altered-meanwhile", Place(address))])
    return RecordFile(address, kind, content)


def save(root: Path, title: str, file: RecordFile, plain: Plain) -> bool:
    """Write what values say over a record, as a step of this title; return whether its file is another now.

    Raises:
        ProblemsFoundError: the values are no record; the file was altered meanwhile, or what was written
            there by hand would be lost.

    """
    filed: LoadedRecord[Any] = read(file.kind, file.content, file.address)
    after = typed(file.kind, plain, filed.spots, file.address)
    if after == filed.record:
        return False
    apply(root, title, [FileChange(file.address, file.content, rewritten(filed, file.content, after))])
    return True
