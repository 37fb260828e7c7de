"""What an office says, a quarter later, of each thing that it had planned; of some not a word."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from random import Random

from generator.demo.course import Chapter
from generator.demo.deeds import Deed
from generator.demo.phrases import WHY_DROPPED, WHY_ENDED, WHY_MOVED, WHY_PARTLY
from generator.record.report import PlanResult

_SHARE_SILENT = 0.04
_SHARE_FORGOTTEN = 0.05
_SHARE_PARTLY = 0.3
_SHARE_DROPPED = 0.5


def results(planned: Mapping[str, Deed], since: Sequence[Chapter], roll: Random) -> tuple[PlanResult, ...]:
    """Return what a report says of the plan in the report before it.

    Args:
        planned: that plan, by the names of its items.
        since: the chapters from the one after that report to this one (two where a report was missing).
        roll: the dice; now and then an office says nothing, or forgets an item.

    """
    if roll.random() < _SHARE_SILENT:
        return ()
    told = (_result(key, each, since, roll) for key, each in planned.items())
    return tuple(each for each in told if each is not None)


def _result(key: str, deed: Deed, since: Sequence[Chapter], roll: Random) -> PlanResult | None:
    if any(_is_among(deed, chapter.done) for chapter in since):
        return PlanResult(key, "done") if roll.random() > _SHARE_FORGOTTEN else None
    now = since[-1]
    if not _is_among(deed, now.slipped):  # no report tells of it
        is_dropped = deed.task is None and roll.random() < _SHARE_DROPPED
        return PlanResult(key, "dropped", why=roll.choice(WHY_DROPPED)) if is_dropped else None
    again = next((each for each in now.planned if each.blanks is deed.blanks), None)
    if again is None:
        return PlanResult(key, "dropped", why=WHY_ENDED)
    if roll.random() < _SHARE_PARTLY:
        return PlanResult(key, "partly", why=roll.choice(WHY_PARTLY))
    return PlanResult(key, "moved", again.planned(key, with_details=False).when, roll.choice(WHY_MOVED))


def _is_among(deed: Deed, deeds: Sequence[Deed]) -> bool:
    # A step that slipped is planned again for another day; what fills its blanks stays the same.
    return any(each.blanks is deed.blanks for each in deeds)
