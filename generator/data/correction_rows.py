"""Rows about corrections of released quarters: each altered value with its old and its new words."""

from __future__ import annotations

from collections.abc import Iterator

from generator.data.keys import CORRECTION
from generator.data.rows import Row, told_at
from generator.record.corrections import Corrected
from generator.record.records import Records
from generator.record.steps import pointer


def corrections(records: Records, corrected: Corrected) -> Iterator[Row]:
    """Return a row for each value that a correction altered; one row where it altered no single value.

    Where several corrections altered a record between two releases, each bears their common difference.
    """
    entry = corrected.entry
    record, filed = entry.record, records.pledges.get(corrected.pledge or "")
    kind = "file" if record.media else "added" if corrected.is_added else "layout"
    as_a_whole: Row = (None, kind, None, None)
    altered: list[Row] = [
        (pointer(each.steps), each.kind, each.before, each.after) for each in corrected.altered
    ]
    for place in altered or [as_a_whole]:
        yield (
            record.correction,
            corrected.pledge,
            filed.record.title if filed else None,
            corrected.quarter,
            record.file,
            record.part or record.media,
            *place,
            record.what,
            record.why,
            record.decided_on.written,
            record.decided_by,
            record.procedure,
            "; ".join(f"{CORRECTION}{each}" for each in corrected.joint) or None,
            record.old_sha256,
            record.new_sha256,
            told_at(entry.place()),
        )
