"""A correction: what was altered in a record after its quarter was released, why, when, by whose decision."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Literal

from generator.record.diff import Alteration
from generator.record.reading import LoadedRecord
from generator.record.values import Id, MediaPath, RecordPath, SchemaVersion, Sha256, Strict, Text, WhenValue

CorrectedPart = Literal[
    "title",
    "number",
    "field",
    "strategy",
    "election_text",
    "current_text",
    "departments",
    "since",
    "until",
    "lineage",
    "changes",
    "evidence",
    "pictures",
    "forms",
    "statuses",
]
"""What of a pledge's record or of the settings may be corrected, by its key."""


@dataclass(frozen=True, slots=True)
class Correction(Strict):
    """One entry; entries are only ever added.

    `part` is None for a report, which is corrected as a whole: its checksums are those of the file. A pledge
    and the settings go on growing, so an entry names the key, and the checksums are those of the value that
    stood there. `old_sha256` is None for a report that came in after the release, and for a value that fills
    what an entry took out; `new_sha256` is None for a value that was taken out. Where other bytes
    came in place of a file that the record names, `media` is that file, and the checksums are the file's.
    """

    schema: SchemaVersion
    correction: Id
    file: RecordPath
    part: CorrectedPart | None
    old_sha256: Sha256 | None
    new_sha256: Sha256 | None
    what: Text
    why: Text
    decided_on: WhenValue
    decided_by: Text
    procedure: Text | None
    media: MediaPath | None = None


@dataclass(frozen=True, slots=True)
class Corrected:
    """An entry and what it altered.

    `joint` names the entries that altered it together, this one among them, where the record was corrected
    again before the first correction was released: then only their common difference can be shown.
    """

    entry: LoadedRecord[Correction]
    altered: tuple[Alteration, ...]
    joint: tuple[str, ...] = ()

    @property
    def is_added(self) -> bool:
        """Return whether it tells of a report that came in after the release."""
        return self.entry.record.part is None and self.entry.record.old_sha256 is None

    @property
    def pledge(self) -> str | None:
        """Return the id of the pledge that it concerns; None for the settings."""
        path = PurePosixPath(self.entry.record.file)
        return None if path.parent.name == "content" else path.stem

    @property
    def quarter(self) -> str | None:
        """Return the quarter whose report it corrects, as written; None for what is of no one quarter."""
        path = PurePosixPath(self.entry.record.file)
        return path.parent.name if path.parent.parent.name == "reports" else None
