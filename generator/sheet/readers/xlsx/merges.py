"""The merged cells of a worksheet: which spans there are, and what they cover."""

from __future__ import annotations

from collections.abc import Collection

from lxml import etree

from generator.sheet.readers.refusing import refusal
from generator.sheet.readers.trees import children
from generator.sheet.readers.xlsx.places import Place, area

_MOST_PLACES = 20_000
"""Cells of one merge that are looked at one by one; of a larger one, those in which anything is written."""

_MOST_LOOKED_AT = 400_000
"""Cells of all merges of a worksheet that are looked at."""


def merged(
    root: etree._Element, written: Collection[Place], file: str
) -> tuple[dict[Place, Place], set[Place]]:
    """Return the spans by first place, and the places under them; none leaves what is written on.

    A merge that lies over another is no merge, as no program makes one.

    Raises:
        ProblemsFoundError: the merges of `file` cover too much.

    """
    spans: dict[Place, Place] = {}
    under: set[Place] = set()
    if not written:
        return spans, under
    last = (max(row for row, _ in written), max(column for _, column in written))
    looked_at = 0
    for each in children(root, "mergeCells"):
        found = area(each.get("ref") or "")
        if found is None or (found.top, found.left) in under or found.top > last[0] or found.left > last[1]:
            continue
        within = found.within(last)
        few = within.size <= _MOST_PLACES
        looked_at += within.size if few else len(written)
        if looked_at > _MOST_LOOKED_AT:
            raise refusal("sheet-too-much", file)
        places = set(within.places()) if few else {at for at in written if at in within}
        if within.size > 0 and not places & under and not (places & spans.keys()):
            first = (found.top, found.left)
            spans[first] = (within.bottom - within.top + 1, within.right - within.left + 1)
            under |= places - {first}
    return spans, under
