"""An issue of a released quarter as it lies in `content/releases/`: its manifest and its frozen files."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from generator.problems import Place
from generator.record.reading import LoadedRecord
from generator.record.values import (
    Count,
    Day,
    FileName,
    MediaPath,
    QuarterValue,
    RecordPath,
    SchemaVersion,
    Sha256,
    Strict,
)


@dataclass(frozen=True, slots=True)
class Release(Strict):
    """One issue of a released quarter (공개본); `issue` counts from 1, and a later one replaces no earlier.

    `records` are those on which the quarter rests, as they were, by their path; `files` the data files of the
    quarter as they were, by their name; `media` the files that the records name, which are not kept again.
    `released_on` is the day that the city stated, None where it stated none.
    """

    schema: SchemaVersion
    quarter: QuarterValue
    issue: Count
    released_on: Day | None
    records: dict[RecordPath, Sha256]
    files: dict[FileName, Sha256]
    media: dict[MediaPath, Sha256] = field(default_factory=dict)


RELEASES = "content/releases"
MANIFEST = "manifest.yml"
_RECORDS = "records"


@dataclass(frozen=True, slots=True)
class Issue:
    """A manifest and the folder in which it lies, as a path of this machine."""

    manifest: LoadedRecord[Release]
    folder: Path

    @property
    def release(self) -> Release:
        """Return what the manifest says."""
        return self.manifest.record

    @property
    def quarter(self) -> str:
        """Return the quarter that it froze, as written."""
        return self.release.quarter.written

    @property
    def path(self) -> str:
        """Return its folder's path from the project's root."""
        return self.manifest.path.rpartition("/")[0]

    def frozen(self) -> Iterator[tuple[str, str, Place]]:
        """Yield each frozen file: its path inside the folder, its checksum, its place in the manifest."""
        for path, sha256 in self.release.records.items():
            yield frozen_record(path), sha256, self.place(path)
        for name, sha256 in self.release.files.items():
            yield name, sha256, self.manifest.place("files", name)

    def place(self, path: str) -> Place:
        """Return where the manifest tells of a record."""
        return self.manifest.place("records", path)


def frozen_record(path: str) -> str:
    """Return where a record (by its path from the root) lies inside the folder of an issue."""
    return f"{_RECORDS}/{path.partition('/')[2]}"


def issue_folder(quarter: str, issue: int) -> str:
    """Return the path of the folder of an issue from the project's root."""
    return f"{RELEASES}/{quarter}/{issue}"
