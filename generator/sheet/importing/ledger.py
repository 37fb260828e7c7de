"""The ledger of a sheet: every run of its characters, where it stands, and what became of it."""

from __future__ import annotations

import csv
from dataclasses import replace
from io import StringIO

from generator.ledger.defusing import defuse
from generator.sheet.parsing import Parsed, Slice
from generator.wording import imported as words

_BOM = "\ufeff"


def ledger(parsed: Parsed) -> bytes:
    """Return it as CSV: place, line, text, owner, field of the record or label.

    The sheet's own characters come in its order, then the tags of its format.
    """
    rows = [
        (each if claim.owner != "withheld" else _masked(each), words.OWNERS[claim.owner], claim.field)
        for claim in parsed.claims
        for each in claim.slices
        if each.text
    ]
    rows.extend((each, words.OWNERS["unplaced"], "") for each in parsed.left)
    written = StringIO()
    out = csv.writer(written)
    out.writerow(words.LEDGER)
    for slice_, owner, field in sorted(rows, key=_order):
        line = "" if slice_.origin.line is None else slice_.origin.line
        out.writerow((defuse(slice_.origin.place), line, defuse(slice_.text), owner, defuse(field)))
    for tag in parsed.tags:
        line = "" if tag.origin.line is None else tag.origin.line
        out.writerow(
            (defuse(tag.origin.place), line, defuse(" ".join(tag.text.split())), words.OWNERS["markup"], "")
        )
    return (_BOM + written.getvalue()).encode()


def _masked(each: Slice) -> Slice:
    return replace(each, text="●" * len(each.text))


def _order(row: tuple[Slice, str, str]) -> tuple[int, int]:
    return row[0].strip, row[0].start
