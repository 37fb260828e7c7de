"""A line that a mark parts into cells is a row: 공약 12 │ 제목 │ 소관부서."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from generator.sheet.parsing.claims import Work
from generator.sheet.parsing.strips import Box, Line, Strip

_BARS = "│┃|｜∣❘┆┊"
"""Upright strokes as offices type them for one another."""


def divided(lines: Iterable[Line], work: Work) -> list[Line]:
    """Return rows, those of one cell parted at the form's divider, which is given to the marks.

    A stroke that only looks like it parts a row that has none of the form's own.
    """
    mark = work.form.notation.divider
    if mark is None:
        return list(lines)
    own, alike = re.compile(re.escape(mark)), re.compile(f"[{_BARS}]")
    return [
        each
        for line in lines
        for each in _parted(line, own if mark not in _BARS or _has(line, mark) else alike, work)
    ]


def _has(line: Line, mark: str) -> bool:
    return any(mark in strip.paragraph.text for box in line.boxes for strip in box.strips)


def _parted(line: Line, pattern: re.Pattern[str], work: Work) -> Iterator[Line]:
    strips = line.boxes[0].strips if len(line.boxes) == 1 else ()
    if not any(pattern.search(strip.paragraph.text) for strip in strips):
        yield line
        return
    for strip in strips:
        boxes = tuple(_boxes(strip, pattern, work))
        yield Line(boxes, line.table, len(boxes))


def _boxes(strip: Strip, pattern: re.Pattern[str], work: Work) -> Iterator[Box]:
    whole = strip.whole
    ends = [each.span() for each in pattern.finditer(whole.text)]
    work.mark(*(whole.cut(*span) for span in ends))
    starts = (0, *(end for _, end in ends))
    for column, (start, end) in enumerate(zip(starts, (*(at for at, _ in ends), None), strict=True)):
        words = whole.cut(start, end)
        yield Box(column, 1, (strip.cut(words),) if words.text else (), nested=False)
