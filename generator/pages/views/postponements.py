"""What was put off, one line a thing: the times that were said for it, how often, and what became of it."""

from __future__ import annotations

from collections.abc import Iterable

from generator import wording
from generator.ledger.postponements import Postponement, Said, postponements
from generator.pages.links import LinkBuilder
from generator.pages.parts import View
from generator.published import addresses
from generator.wording import postponements as words


def of_pledge(around: LinkBuilder, pledge_id: str) -> tuple[View, ...]:
    """Return what was put off of a pledge."""
    return tuple(_slip(around, pledge_id, each) for each in postponements(around.records, pledge_id))


def of_pledges(around: LinkBuilder, pledge_ids: Iterable[str]) -> View | None:
    """Return what was put off of some pledges, and how much in all; None where nothing was."""
    found = [(around.pledge(key), own) for key in pledge_ids if (own := of_pledge(around, key))]
    return {"count": sum(len(own) for _, own in found), "pledges": found} if found else None


def _slip(around: LinkBuilder, pledge_id: str, slip: Postponement) -> View:
    """Return a thing that was put off: its times in words, each with the way to the record that says it.

    `is_moved` where a plan was, not a schedule; of a schedule no report tells what became, so it is empty.
    """
    is_change = slip.end == "changed"
    if is_change:
        shown = [each.words or wording.BLANK for each in slip.times]
    else:
        shown = words.times([each.when.written if each.when else None for each in slip.times])
    end = (slip.outcome or "unmentioned") if slip.end == "told" else slip.end
    return {
        "what": slip.what,
        "times": [
            (time, said.quarter, _way(around, pledge_id, said))
            for said, time in zip(slip.times, shown, strict=True)
        ],
        "often": words.often(slip.moves, is_change=is_change),
        "is_moved": not is_change,
        "became": words.became(end, wording.quarter(slip.told_in) if slip.told_in else None),
        "is_confirmed": slip.is_confirmed,
    }


def _way(around: LinkBuilder, pledge_id: str, said: Said) -> str:
    if said.quarter is None:
        return around.href(f"{addresses.pledge(pledge_id)}#changes")
    return around.report(pledge_id, said.quarter).href
