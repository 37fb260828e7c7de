"""Labels with what stands behind them in the head of a card: in cells side by side, or before a colon."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.sheet.describing import meanings
from generator.sheet.parsing.strips import Box, Line, Slice
from generator.wording import card_words as words

_NUMBER = re.compile(r"[0-9A-Za-z]{1,3}(?:-[0-9A-Za-z]{1,3})*")
_PAIRED = 3
"""Cells of a row that may be pairs; words of status that are to be marked stand in more."""
_COLON = re.compile(r"\s*[:：]\s*")
_NEXT = re.compile(r"(?:\s{2,}|[,/]\s*)(?=(?P<label>[^\s:：,/][^:：,/]{0,12}?)\s*[:：])")
_BARE = re.compile(r"[○◦□■❍▶◆·•\-*]?\s*")
_PHONE = re.compile(r"0\d{1,2}[-)]\s?\d{3,4}-?\d{4}|\d{3}-\d{4}")


@dataclass(frozen=True, slots=True)
class Pair:
    """A label with its characters, what stands behind it, and the column in which it stands."""

    name: str
    all_of_it: tuple[Slice, ...]
    values: tuple[Slice, ...]
    column: int

    @property
    def value(self) -> str:
        """Return what stands behind the label, as one text."""
        return " ".join(each.text for each in self.values)


def pairs(line: Line) -> Iterator[Pair]:
    """Yield labels with their values: side by side in cells, or before a colon."""
    if line.table is None or len(line.filled) == 1:
        for box in line.filled:
            for strip in box.strips:
                yield from _on_a_line(strip.whole, box)
        return
    boxes = [box for box in line.boxes if box.strips or not _fills(line, box)]
    keys = [is_named(box) for box in boxes]
    if (
        len(line.filled) > _PAIRED
        and keys[0]
        and not any(keys[1:])
        and meanings.fits(words.HEADS["status"], boxes[0].text)
    ):
        states = tuple(each for box in line.filled[1:] for each in box.slices)
        yield Pair(boxes[0].text.rstrip(" :："), boxes[0].slices, states, boxes[0].column)
        return
    at = 0
    while at < len(boxes):
        box = boxes[at]
        follows = boxes[at + 1] if at + 1 < len(boxes) else None
        is_told = keys[at] or (follows is not None and _alternates(boxes, at))
        if is_told and (follows is None or not keys[at + 1]):
            values = follows.slices if follows is not None else ()
            yield Pair(box.text.rstrip(" :："), box.slices, values, box.column)
            at += 2
        else:
            for strip in box.strips:
                yield from _on_a_line(strip.whole, box)
            at += 1


def _fills(line: Line, box: Box) -> bool:
    """Return whether a blank cell only fills a row: what stands before it is no label."""
    at = line.boxes.index(box)
    return at == 0 or not line.boxes[at - 1].strips or not is_named(line.boxes[at - 1])


def is_named(box: Box) -> bool:
    """Return whether a cell holds a label of a head that is known."""
    if not box.strips:
        return False
    return meanings.first({**words.HEADS, **words.FACTS}, box.text) is not None and not _PHONE.search(
        box.text
    )


def _alternates(boxes: Sequence[Box], at: int) -> bool:
    """Return whether a cell is a label that nobody knows: short, and the first of a pair."""
    is_even = at % 2 == 0 and len(boxes) % 2 == 0
    return (
        is_even
        and bool(boxes[at].strips)
        and meanings.is_label(boxes[at].text)
        and not _NUMBER.fullmatch(boxes[at].text)
    )


def _on_a_line(whole: Slice, box: Box) -> Iterator[Pair]:
    """Yield the labels before colons on a line; a second one stands behind a wide space or a comma."""
    starts = [0, *(each.end() for each in _NEXT.finditer(whole.text) if _is_known(each["label"]))]
    for start, end in zip(starts, [*starts[1:], len(whole.text)], strict=True):
        part = whole.cut(start, end)
        found = _COLON.search(part.text)
        bare = _BARE.match(part.text)
        begin = bare.end() if bare is not None else 0
        if found is not None and meanings.is_label(part.text[begin : found.start()]):
            name = part.cut(begin, found.start())
            yield Pair(name.text, (part.cut(0, found.end()),), (part.cut(found.end()),), box.column)


def _is_known(label: str) -> bool:
    return meanings.first({**words.HEADS, **words.FACTS}, label) is not None
