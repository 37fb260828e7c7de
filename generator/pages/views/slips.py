"""What was put off, one line a thing: the times that were said for it, how often, and what became of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator import wording
from generator.ledger import addresses
from generator.ledger.slips import Said, Slip, slips
from generator.pages.views.links import Around
from generator.pages.views.parts import Link
from generator.wording import slips as words


@dataclass(frozen=True, slots=True)
class TimeSaid:
    """A time in words, the way to the record that says it, and its quarter (`` for the pledge's own)."""

    words: str
    href: str
    quarter: str


@dataclass(frozen=True, slots=True)
class SlipView:
    """A thing that was put off: its words, its times in their order, how often, the end.

    `is_moved` where a plan was, not a schedule; of a schedule no report tells what became, so it is empty.
    """

    what: str
    times: tuple[TimeSaid, ...]
    often: str
    is_moved: bool
    became: str
    is_confirmed: bool


@dataclass(frozen=True, slots=True)
class GroupSlips:
    """What was put off of several pledges: how much in all, and of each that has any."""

    count: int
    pledges: tuple[tuple[Link, tuple[SlipView, ...]], ...]


def of_pledge(around: Around, pledge_id: str) -> tuple[SlipView, ...]:
    """Return what was put off of a pledge."""
    return tuple(_slip(around, pledge_id, each) for each in slips(around.records, pledge_id))


def of_pledges(around: Around, pledge_ids: Iterable[str]) -> GroupSlips | None:
    """Return what was put off of some pledges; None where nothing was."""
    found = tuple((around.pledge(key), own) for key in pledge_ids if (own := of_pledge(around, key)))
    return GroupSlips(sum(len(own) for _, own in found), found) if found else None


def _slip(around: Around, pledge_id: str, slip: Slip) -> SlipView:
    is_change = slip.end == "changed"
    if is_change:
        shown = [each.words or wording.BLANK for each in slip.times]
    else:
        shown = words.times([each.when.written if each.when else None for each in slip.times])
    end = (slip.outcome or "unmentioned") if slip.end == "told" else slip.end
    return SlipView(
        slip.what,
        tuple(_time(around, pledge_id, said, time) for said, time in zip(slip.times, shown, strict=True)),
        words.often(slip.moves, is_change=is_change),
        not is_change,
        words.became(end, wording.quarter(slip.told_in) if slip.told_in else None),
        slip.is_confirmed,
    )


def _time(around: Around, pledge_id: str, said: Said, time: str) -> TimeSaid:
    if said.quarter is None:
        return TimeSaid(time, around.href(f"{addresses.pledge(pledge_id)}#changes"), "")
    link = around.report(pledge_id, said.quarter.written)
    return TimeSaid(time, link.href, link.words)
