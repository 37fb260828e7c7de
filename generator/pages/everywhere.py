"""What every page is told of its city: the word for a period, that it is made up, which words it explains."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.pages import terms
from generator.pages.terms import TermLinks
from generator.record.records import Records
from generator.wording.periods import period_word


@dataclass(frozen=True, slots=True)
class Everywhere:
    """What holds on all pages: `period` is a word of `wording.periods`, `fictional` empty for a real city.

    `anchors` say where on the page of plain words each term is explained.
    """

    period: str
    fictional: str
    anchors: Mapping[str, str]

    @classmethod
    def of(cls, records: Records) -> Everywhere:
        """Gather what every page is told."""
        city = records.city.record
        return cls(period_word(records.quarters), city.fictional or "", terms.anchors(terms.chapters(city)))

    def terms(self, address: str) -> TermLinks:
        """Return the links of the page at an address to the terms that are explained."""
        return TermLinks(address, self.anchors)
