"""The ledger of a sheet: every run of its characters, where it stands, and what became of it."""

from __future__ import annotations

from dataclasses import replace

from generator.csv_text import csv_file, csv_lines, defuse
from generator.sheet.grid import Origin
from generator.sheet.parsing import Parsed, Slice
from generator.wording import imported as words


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
    lines: list[tuple[str, ...]] = [words.LEDGER]
    lines.extend(
        (*_place(each.origin), defuse(each.text), owner, defuse(field))
        for each, owner, field in sorted(rows, key=_order)
    )
    lines.extend(
        (*_place(tag.origin), defuse(" ".join(tag.text.split())), words.OWNERS["markup"], "")
        for tag in parsed.tags
    )
    return csv_file(csv_lines(lines))


def _place(origin: Origin) -> tuple[str, str]:
    return defuse(origin.place), "" if origin.line is None else str(origin.line)


def _masked(each: Slice) -> Slice:
    return replace(each, text="●" * len(each.text))


def _order(row: tuple[Slice, str, str]) -> tuple[int, int]:
    return row[0].strip, row[0].start
