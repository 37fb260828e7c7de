"""How pledges go: when reports came, what moved in a quarter, how plans were met, what was put off."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from generator import wording
from generator.ledger import movement
from generator.ledger import status_as_of as ledger
from generator.ledger.pairing import retold
from generator.ledger.plans import PlanOutcome, is_stated, is_unmet, outcomes
from generator.ledger.postponements import Postponement, Said, postponements
from generator.ledger.status_as_of import StatusAsOf, behind, missing, status_as_of
from generator.pages import parts
from generator.pages.links import LinkBuilder
from generator.pages.parts import View
from generator.pages.views import changes
from generator.published import addresses
from generator.record.dates import Quarter
from generator.record.records import Records
from generator.wording import counts as count_words
from generator.wording import plans as plan_words


def timing(
    records: Records, quarter: Quarter, stand: tuple[StatusAsOf, ...], *, most: int | None = None
) -> View:
    """Return when a quarter's reports came; `stand` is where some pledges stand as of then.

    `due` is None where the city does not say when they were due; `late` are those that came late, or at
    `most` so many of them, each with by how many days.
    """
    own = {each.pledge.record.pledge for each in stand}
    late = [each for each in ledger.late_reports(records, quarter) if each[0].pledge in own]
    return {
        "due": ledger.due_on(records.city.record, quarter),
        "counts": ledger.counts(records, quarter, stand),
        "late": late[:most],
    }


def absent(records: Records, quarter: Quarter) -> list[tuple[str, int, Quarter | None]]:
    """Return the pledges whose report of a quarter is not there: how many in a row, and which came last.

    Those that are furthest behind stand first.
    """
    found = []
    for key in missing(records, quarter):
        latest = status_as_of(records, key, quarter).latest
        found.append((key, behind(records, key, quarter), latest.record.quarter if latest else None))
    return sorted(found, key=lambda each: -each[1])


def news(around: LinkBuilder, quarter: Quarter, *, most: int | None = None) -> View:
    """Return what happened in a quarter; of all moves and changes that are counted, at `most` so many stand.

    Each move has the states before and after; `undone` counts those that were fulfilled and are no more.
    """
    records = around.records
    moved = movement.moves(records, quarter)
    told = movement.changes(records, quarter)
    return {
        "moves": [
            (each, *(parts.report_status(records, report) for report in (each.earlier, each.report)))
            for each in moved[:most]
        ],
        "moved": len(moved),
        "undone": sum(each.is_undone for each in moved),
        "changes": changes.of_quarter(around, told[:most], count_words.changes_in(wording.quarter(quarter))),
        "changed": len(told),
        "begun": movement.begun(records, quarter),
        "ended": movement.ended(records, quarter),
    }


def retelling(records: Records, quarter: Quarter) -> View:
    """Return what the reports of a quarter leave out of the time so far, or tell in other words.

    Lines that differ in nothing but spaces and marks are not told here; the table of differences has them.
    """
    found = []
    for key in records.pledges:
        filed = records.reports.get((key, quarter.written))
        earlier = records.report_before(key, quarter)
        if filed is not None and earlier is not None:
            lines = retold(earlier.record, filed.record)
            if lines.gone or lines.reworded:
                found.append((earlier.record, filed.record, lines))
    gone = sum(len(lines.gone) for *_, lines in found)
    return {"pledges": found, "gone": gone, "reworded": sum(len(lines.reworded) for *_, lines in found)}


def shortfall(records: Records, quarter: Quarter, *, most: int | None = None) -> View:
    """Return how the plans that fell due in a quarter were met.

    `planned` counts all items, `counted` says what came of them; `is_stated` is False where no report tells
    of any result. `lines` are the items that fell short, of at `most` so many pledges, each with its pledge;
    `pledges_unmet` and `items_unmet` count all such. `silent` are the pledges whose report does not
    mention all of what was planned: of how many items, how many.
    """
    due = {key: outcomes(records, key, quarter) for key in records.pledges}
    every = [each for own in due.values() for each in own]
    unmet = [key for key, own in due.items() if is_unmet(own)]
    silent = {key: sum(each.outcome is None for each in own) for key, own in due.items()}
    return {
        "quarter": quarter,
        "planned": len(every),
        "counted": outcomes_counted(every),
        "is_stated": is_stated(every),
        "lines": [(key, each) for key in unmet[:most] for each in due[key] if is_unmet([each])],
        "pledges_unmet": len(unmet),
        "items_unmet": sum(is_unmet([each]) for each in every),
        "silent": [(key, len(due[key]), count) for key, count in silent.items() if count],
    }


def outcomes_counted(due: Iterable[PlanOutcome]) -> str:
    """Return how many items of a plan came to what: 마침 2, 미룸 1."""
    return plan_words.counted(Counter(each.outcome for each in due))


def postponed(around: LinkBuilder, pledge_id: str) -> tuple[View, ...]:
    """Return what was put off of a pledge."""
    return tuple(_slip(around, pledge_id, each) for each in postponements(around.records, pledge_id))


def postponed_of(around: LinkBuilder, pledge_ids: Iterable[str]) -> View | None:
    """Return what was put off of some pledges, and how much in all; None where nothing was."""
    found = [(around.pledge(key), own) for key in pledge_ids if (own := postponed(around, key))]
    return {"count": sum(len(own) for _, own in found), "pledges": found} if found else None


def _slip(around: LinkBuilder, pledge_id: str, slip: Postponement) -> View:
    """Return a thing that was put off: its times in words, each with the way to the record that says it.

    `is_moved` where a plan was, not a schedule; of a schedule no report tells what became, so it is empty.
    """
    is_change = slip.end == "changed"
    if is_change:
        shown = [each.words or wording.BLANK for each in slip.times]
    else:
        shown = plan_words.postponed_to([each.when.written if each.when else None for each in slip.times])
    end = (slip.outcome or "unmentioned") if slip.end == "told" else slip.end
    return {
        "what": slip.what,
        "times": [
            (time, said.quarter, _way(around, pledge_id, said))
            for said, time in zip(slip.times, shown, strict=True)
        ],
        "often": plan_words.postponed_often(slip.moves, is_change=is_change),
        "is_moved": not is_change,
        "became": plan_words.postponement_ended(end, wording.quarter(slip.told_in) if slip.told_in else None),
        "is_confirmed": slip.is_confirmed,
    }


def _way(around: LinkBuilder, pledge_id: str, said: Said) -> str:
    if said.quarter is None:
        return around.href(f"{addresses.pledge(pledge_id)}#changes")
    return around.report(pledge_id, said.quarter).href
