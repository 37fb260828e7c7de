"""The records of a city out of files in memory, which a program wrote and nobody need check."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path, PurePosixPath

from generator.record.city import City
from generator.record.corrections import Correction
from generator.record.pledge import Pledge
from generator.record.printed import Printed
from generator.record.reading import read
from generator.record.records import Records
from generator.record.released import MANIFEST, RELEASES, Issue, Release
from generator.record.report import Report
from generator.record.states import States, resolve


def gather(files: Mapping[str, bytes]) -> Records:
    """Return the records that stand in files, by their paths from the root.

    Raises:
        ProblemsFoundError: a record cannot be read.
        KeyError: there is no city.yml.

    """
    pledges = [read(Pledge, files[path], path) for path in files if path.startswith("content/pledges/")]
    reports = [read(Report, files[path], path) for path in files if path.startswith("content/reports/")]
    manifests = (path for path in files if path.startswith(RELEASES) and path.endswith(f"/{MANIFEST}"))
    issues = [Issue(read(Release, files[path], path), Path(PurePosixPath(path).parent)) for path in manifests]
    entries = [
        read(Correction, files[path], path) for path in files if path.startswith("content/corrections/")
    ]
    city = read(City, files["content/city.yml"], "content/city.yml")
    printed = tuple(read(Printed, files[path], path) for path in files if path.startswith("content/printed/"))
    records = replace(Records.of(city, pledges, reports, issues), printed=printed)
    return replace(records, corrections=resolve(States(records, files.__getitem__), entries))
