"""The department in a head that has no label for it: behind the title, known by the city's departments."""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.record.city import City
from generator.record.pledge import Pledge
from generator.sheet.parsing.labels import squeezed
from generator.sheet.parsing.strips import At, Line, Slice


def known(lines: list[Line], labelled: set[At], pledges: Iterable[Pledge], city: City) -> Slice | None:
    """Return the line of a head that is a department of the city, or several of them; None for none."""
    names = {squeezed(name) for each in city.departments for name in each.names}
    names |= {squeezed(charge.name) for each in pledges for charge in each.departments}
    for strip in (strip for line in lines for box in line.filled for strip in box.strips):
        text = strip.paragraph.text
        is_known = squeezed(text) in names or all(
            squeezed(each) in names for each in re.split("[,/·、]", text)
        )
        if strip.at not in labelled and is_known:
            return strip.whole
    return None


def behind(title: tuple[Slice, ...], lines: list[Line], labelled: set[At]) -> Slice | None:
    """Return what stands in the cell behind a title, and no label speaks for; None for nothing."""
    for line in lines:
        for box, beside in zip(line.filled, line.filled[1:], strict=False):
            is_titled = any(
                each.strip == whole.strip and whole.start <= each.start < whole.end
                for each in title[-1:]
                for whole in box.slices
            )
            if is_titled and beside.strips[0].at not in labelled and len(beside.strips) == 1:
                return beside.slices[0]
    return None
