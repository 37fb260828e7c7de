"""The manifest of a released quarter: the checksum of each record and of each published file, for ever."""

from __future__ import annotations

from dataclasses import dataclass, field

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
