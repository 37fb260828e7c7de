"""A correction together with the words that it altered, old and new."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath

from generator.record.history.alterations import Alteration
from generator.record.history.correction import Correction
from generator.record.reading import Filed


@dataclass(frozen=True, slots=True)
class Corrected:
    """An entry and what it altered.

    `joint` names the entries that altered it together, this one among them, where the record was corrected
    again before the first correction was released: then only their common difference can be shown.
    """

    entry: Filed[Correction]
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
