"""What every page is told of its city, whatever it shows: the word for a period, and that it is made up."""

from __future__ import annotations

from dataclasses import dataclass

from generator.record.records import Records
from generator.wording.periods import period_word


@dataclass(frozen=True, slots=True)
class Everywhere:
    """What holds on all pages: `period` is 분기, 반기 or 회차; `fictional` is empty for a real city."""

    period: str
    fictional: str

    @classmethod
    def of(cls, records: Records) -> Everywhere:
        """Gather what every page is told."""
        return cls(period_word(records.quarters), records.city.record.fictional or "")
