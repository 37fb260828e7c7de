"""What no one owns: every character of the sheet that is neither the record's nor the form's nor a mark."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.sheet.grid import PAGE_NUMBER
from generator.sheet.parsing.claims import Claim, Work
from generator.sheet.parsing.strips import Slice, Strip


def page_numbers(aside: Iterable[Strip], work: Work) -> None:
    """Give the numbers of pages, which stand alone in the head or foot of a page, to the marks."""
    for strip in aside:
        if strip.paragraph.at_edge and PAGE_NUMBER.fullmatch(strip.paragraph.text):
            work.mark(strip.whole)


def leftover(strips: Iterable[Strip], claims: Iterable[Claim]) -> Iterator[Slice]:
    """Yield what is left of each line once all claims are taken out, a run at a time."""
    taken: dict[int, list[tuple[int, int]]] = {}
    for claim in claims:
        for each in claim.slices:
            taken.setdefault(each.strip, []).append((each.start, each.end))
    for strip in strips:
        at = 0
        whole = strip.whole
        for start, end in (*sorted(taken.get(strip.number, ())), (whole.end, whole.end)):
            rest = whole.cut(at, max(start, at))
            if rest.text:
                yield rest
            at = max(at, end)
