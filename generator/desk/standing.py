"""What stands in the city's folder now: read from the files anew for each request, and nothing else."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from generator.cache import FOLDER, Cache
from generator.desk.jobs import Jobs
from generator.ledger.status_as_of import is_expected
from generator.problems import Problem, ProblemsFoundError
from generator.proposal import Comparison
from generator.publish.disk import held
from generator.record.city import City
from generator.record.corrections import Correction
from generator.record.dates import Quarter
from generator.record.folder import Loaded, load, settings
from generator.record.pledge import Pledge
from generator.record.reading import LoadedRecord, read
from generator.record.records import number_order
from generator.record.released import Release
from generator.record.report import Report

State = Literal["fault", "asked", "draft", "none", "altered", "ready", "released"]
"""Where a pledge's report of a quarter stands; `altered` after its release, without a correction."""


@dataclass(slots=True)
class Desk:
    """The desk of a city: its root, where its built site is shown, what runs, and what is to be said."""

    root: Path
    preview: str
    jobs: Jobs = field(default_factory=Jobs)
    said: list[str] = field(default_factory=list)
    comparison: Comparison | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """A pledge on the board: `open` counts what its report asks."""

    pledge: Pledge
    department: str
    state: State
    open: int
    problems: tuple[Problem, ...] = ()


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


def address_of(quarter: str, pledge: str) -> str:
    """Return where a report stands."""
    return f"content/reports/{quarter}/{pledge}.yml"


def report_of(root: Path, quarter: str, pledge: str) -> tuple[LoadedRecord[Report], bytes] | None:
    """Return a report with its file; None where there is none. ProblemsFoundError for faults of its shape."""
    address = address_of(quarter, pledge)
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


def left_to_do(report: Report) -> int:
    """Return how much a report asks of a person before it may be published."""
    counted = {"review", "results", "unplaced"}
    return (
        len(report.unplaced)
        + sum(each.answer is None for each in report.review)
        + sum(each.outcome is None for each in report.results)
        + sum(each.at not in counted for each in report.draft)
    )


def board(root: Path, pledges: tuple[Pledge, ...], quarter: Quarter) -> Iterator[Line]:
    """Yield each pledge that owes a report in a quarter, with where it stands."""
    frozen, corrected = _frozen(root, quarter), _corrected(root)
    for pledge in pledges:
        if not is_expected(pledge, quarter):
            continue
        charge = pledge.departments[-1].name if pledge.departments else ""
        try:
            found = report_of(root, quarter.written, pledge.pledge)
        except ProblemsFoundError as fault:
            yield Line(pledge, charge, "fault", 0, fault.tally.problems)
            continue
        if found is None:
            yield Line(pledge, charge, "none", 0)
            continue
        filed, content = found
        report, count = filed.record, left_to_do(filed.record)
        state: State = "ready"
        if count or report.draft:
            is_drafted = report.source is None and any(each.at != "review" for each in report.draft)
            state = "draft" if is_drafted else "asked"
        elif filed.path in frozen:
            sha256 = hashlib.sha256(content).hexdigest()
            state = "released" if sha256 in {frozen[filed.path], corrected.get(filed.path)} else "altered"
        yield Line(pledge, report.department.name or charge, state, count)


def _frozen(root: Path, quarter: Quarter) -> dict[str, str]:
    """Return the checksum of each record that a quarter's issues froze, of the newest that holds it."""
    found: dict[str, str] = {}
    for path in sorted((root / "content/releases" / quarter.written).glob("*/manifest.yml")):
        found |= read(Release, path.read_bytes(), path.relative_to(root).as_posix()).record.records
    return found


def _corrected(root: Path) -> dict[str, str | None]:
    """Return the checksum to which the newest correction of each record leads."""
    paths = sorted((root / "content/corrections").glob("*.yml"))
    entries = (
        read(Correction, each.read_bytes(), each.relative_to(root).as_posix()).record for each in paths
    )
    return {each.file: each.new_sha256 for each in entries if each.part is None}
