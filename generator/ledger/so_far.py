"""What a report tells of the time so far otherwise than the report before it: left out, or in other words."""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from generator.ledger.pairing import bare
from generator.record.diff import likeness, matched
from generator.record.items import Item
from generator.record.report import Absent, Report, Row
from generator.wording.pairing import ORDINAL

Steps: TypeAlias = tuple[str | int, ...]

_ALIKE = 0.7
_ORDINAL = re.compile(ORDINAL)


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a sheet with the steps that lead to it; `head` is the item it stands below (`` for none)."""

    text: str
    steps: Steps
    head: str = ""


Pair: TypeAlias = tuple[Line, Line]
"""A line of the report before, and the line that now says nearly the same."""


@dataclass(frozen=True, slots=True)
class Retold:
    """How a report retells the time so far.

    `gone` are lines that the report before told, of the time so far or of its own quarter, and this one does
    not; `reworded` are pairs of lines that are much alike, paired by their words alone; `respelled` differ in
    nothing but spaces and marks; `appeared` is told for the first time.
    """

    gone: tuple[Line, ...]
    reworded: tuple[Pair, ...]
    respelled: tuple[Pair, ...]
    appeared: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class _Told:
    """An item of the first level, with every line below it."""

    line: Line
    below: tuple[Line, ...]

    @property
    def apart(self) -> list[_Told]:
        """Return the lines below it, each alone."""
        return [_Told(line, ()) for line in self.below]

    @property
    def lines(self) -> tuple[Line, ...]:
        return (self.line, *self.below)

    @property
    def words(self) -> tuple[str, ...]:
        return tuple(each.text for each in self.lines)


def retold(before: Report, after: Report) -> Retold:
    """Compare what a report tells of the time so far with all that the report before it told of it.

    Items are compared first, then the lines below those that belong together. What stood in both rows of the
    report before is looked for once. A form without a row for it retells nothing.
    """
    if isinstance(after.so_far, Absent):
        return Retold((), (), (), ())
    gone: list[Line] = []
    appeared: list[Line] = []
    pairs: list[Pair] = []
    waiting = [(_told_before(before), list(_items("so_far", after.so_far)))]
    while waiting:
        for was, now in _paired(*waiting.pop()):
            if was is not None and now is not None:
                pairs.append((was.line, now.line))
                waiting.append((was.apart, now.apart))
            elif was is not None:
                gone.extend(was.lines)
            elif now is not None:
                appeared.extend(now.lines)
    pairs.sort(key=lambda pair: _order(pair[0]))
    differing = [(was, now) for was, now in pairs if was.text != now.text]
    respelled = tuple(each for each in differing if _is_respelled(*each))
    return Retold(
        tuple(sorted(gone, key=_order)),
        tuple(each for each in differing if each not in respelled),
        respelled,
        tuple(sorted(appeared, key=_order)),
    )


def _is_respelled(was: Line, now: Line) -> bool:
    return bare(was.text) == bare(now.text)


def _order(line: Line) -> tuple[bool, tuple[int, ...]]:
    return line.steps[0] != "so_far", tuple(step for step in line.steps if isinstance(step, int))


def _told_before(report: Report) -> list[_Told]:
    told = list(_items("so_far", report.so_far))
    known = [each.words for each in told]
    for each in _items("this_quarter", report.this_quarter):
        if each.words in known:
            known.remove(each.words)
        else:
            told.append(each)
    return told


def _items(name: str, row: Row) -> Iterator[_Told]:
    for index, group in enumerate(row.by_task):
        for place, item in enumerate(group.items):
            steps = (name, "by_task", index, "items", place)
            yield _Told(Line(item.text, steps), tuple(_below(item.details, item.text, (*steps, "details"))))


def _below(details: Iterable[Item], head: str, at: Steps) -> Iterator[Line]:
    for place, item in enumerate(details):
        yield Line(item.text, (*at, place), head)
        yield from _below(item.details, head, (*at, place, "details"))


def _paired(old: Sequence[_Told], new: Sequence[_Told]) -> Iterator[tuple[_Told | None, _Told | None]]:
    """Pair what is wholly the same, then of one text, then of one spelling, then alike; the rest is alone."""
    left, free = list(old), list(new)
    yield from _same(left, free, lambda each: each.words)
    yield from _same(left, free, lambda each: each.line.text)
    yield from _same(left, free, lambda each: bare(each.line.text))
    yield from _alike(left, free)
    yield from ((each, None) for each in left)
    yield from ((None, each) for each in free)


def _same(
    left: list[_Told], free: list[_Told], key: Callable[[_Told], Hashable]
) -> Iterator[tuple[_Told, _Told]]:
    """Take out the pairs that have one key, the first with the first."""
    waiting: dict[Hashable, list[_Told]] = {}
    for each in free:
        waiting.setdefault(key(each), []).append(each)
    for each in tuple(left):
        if same := waiting.get(key(each)):
            left.remove(each)
            free.remove(same[0])
            yield each, same.pop(0)


def _alike(left: list[_Told], free: list[_Told]) -> Iterator[tuple[_Told, _Told]]:
    """Take out the pairs that are much alike, the most alike first."""
    found = (
        ((-alike,), place, at)
        for place, was in enumerate(left)
        for at, now in enumerate(free)
        if (alike := _likeness(was.line.text, now.line.text))
    )
    pairs = [(left[place], free[at]) for place, at in matched(found)]
    for was, now in pairs:
        left.remove(was)
        free.remove(now)
        yield was, now


def _likeness(one: str, other: str) -> float:
    """Return how alike two texts are, 0 to 1; a first and a second meeting are two, whatever they share."""
    first, second = set(_ORDINAL.findall(one)), set(_ORDINAL.findall(other))
    if first and second and first != second:
        return 0.0
    return likeness(bare(one), bare(other), _ALIKE)
