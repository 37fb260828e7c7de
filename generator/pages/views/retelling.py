"""What the reports of a quarter tell of the time so far otherwise than the reports before them."""

from __future__ import annotations

from dataclasses import dataclass

from generator.ledger.so_far import Line, retold
from generator.pages.views.links import Around
from generator.pages.views.parts import Link
from generator.record.dates import Quarter
from generator.wording import retelling as words

_MANY = 10
"""From so many pledges on the list stands folded."""


@dataclass(frozen=True, slots=True)
class LineView:
    """A line of the report before; `now` is its wording in this one, `` where it is not there.

    `head` says below which item it stood, `` where it stood alone or that item is gone too.
    """

    head: str
    before: str
    now: str


@dataclass(frozen=True, slots=True)
class RetoldView:
    """A pledge whose report tells the time so far otherwise; `is_blank` where it tells nothing of it."""

    number: str
    title: str
    told: str
    before: Link
    report: Link
    is_blank: bool
    lines: tuple[LineView, ...]


@dataclass(frozen=True, slots=True)
class Retelling:
    """The pledges of a quarter that retell the time so far, and how many lines of theirs."""

    pledges: tuple[RetoldView, ...]
    gone: int
    reworded: int

    @property
    def told(self) -> str:
        """Return how many lines are gone and reworded."""
        return words.told(self.gone, self.reworded)

    @property
    def is_long(self) -> bool:
        """Return whether the list would drown the page that it stands on."""
        return len(self.pledges) >= _MANY


def retelling(around: Around, quarter: Quarter) -> Retelling:
    """Return what the reports of a quarter leave out of the time so far, or tell in other words.

    Lines that differ in nothing but spaces and marks are not told here; the table of differences has them.
    """
    found, gone, reworded = [], 0, 0
    for key, pledge in around.records.pledges.items():
        filed = around.records.reports.get((key, quarter.written))
        earlier = around.records.report_before(key, quarter)
        if filed is None or earlier is None:
            continue
        own = retold(earlier.record, filed.record)
        if not own.gone and not own.reworded:
            continue
        gone, reworded = gone + len(own.gone), reworded + len(own.reworded)
        left_out = {each.text for each in own.gone}
        lines = [(each, "") for each in own.gone] + [(was, now.text) for was, now in own.reworded]
        found.append(
            RetoldView(
                pledge.record.number,
                pledge.record.title,
                words.told(len(own.gone), len(own.reworded)),
                around.report(key, earlier.record.quarter.written),
                around.report(key, quarter.written),
                not filed.record.so_far.by_task,
                tuple(_line(was, now, left_out) for was, now in lines),
            )
        )
    return Retelling(tuple(found), gone, reworded)


def _line(was: Line, now: str, left_out: set[str]) -> LineView:
    head = was.head if was.head and was.head not in left_out else ""
    return LineView(words.below(head) if head else "", was.text, now)
