"""Rows about what was put off: each time that was said for a thing, with the line that says it."""

from __future__ import annotations

from collections.abc import Iterator

from generator.data.rows import Row
from generator.ledger.postponements import postponements
from generator.record.records import Records


def put_off(records: Records, pledge_id: str) -> Iterator[Row]:
    """Return a row for each time that was said for each thing of a pledge that was put off."""
    title = records.pledges[pledge_id].record.title
    for thing, slip in enumerate(postponements(records, pledge_id), 1):
        end = (slip.outcome or "unmentioned") if slip.end == "told" else slip.end
        for order, said in enumerate(slip.times, 1):
            yield (
                pledge_id,
                title,
                said.quarter.written if said.quarter else None,
                thing,
                order,
                slip.task,
                slip.what,
                said.kind,
                said.when.written if said.when else None,
                said.words,
                said.is_confirmed,
                end,
                slip.told_in.written if slip.told_in else None,
                f"{said.path}:{said.line}",
            )
