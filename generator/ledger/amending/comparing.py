"""How one value of a record differs from another, part by part: nothing that differs is left out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass
from difflib import SequenceMatcher
from typing import Literal, TypeAlias

from generator.record.cells import Cell
from generator.record.dates import Quarter, When
from generator.record.report import ReportedRate, ReportedStatus

Kind = Literal["changed", "appeared", "gone", "moved"]
"""What became of a part; `moved` is one that stands elsewhere in its list, letter by letter the same."""

_WHOLE = (Cell, When, Quarter, ReportedStatus, ReportedRate)
"""Values that are told as one, though they have parts."""

_NAMED_BY = (
    *("id", "item", "task", "pledge", "at", "what", "role", "name", "term", "label", "text", "others"),
    *("title", "file"),
)
"""The fields by which a part of a list is known again, the first that a part has."""

_LIKE = 0.5
"""How much of two texts must be the same for one to be the other, rewritten."""

_NOT_THERE = object()


@dataclass(frozen=True, slots=True)
class Step:
    """One step inward: the part that it was taken in (before, after), and the field, key or place.

    A place in a list counts from 0, as it is now, or as it was where the part is gone.
    """

    before: object
    after: object
    name: str | int


Way: TypeAlias = tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Contrast:
    """One part that differs; None stands for a blank, and for what is not there where it came or went."""

    kind: Kind
    way: Way
    before: object
    after: object


def contrasts(before: object, after: object, way: Way = ()) -> Iterator[Contrast]:
    """Yield how two values differ, at least one contrast for any two that are not equal.

    Parts of a list are known again by what names them, so that one that came in moves no other.
    """
    if before == after:
        return
    if isinstance(before, dict) and isinstance(after, dict):
        yield from _of_tables(before, after, way)
    elif isinstance(before, tuple) and isinstance(after, tuple):
        yield from _of_lists(before, after, way)
    elif type(before) is type(after) and is_dataclass(before) and not isinstance(before, _WHOLE):
        for field in fields(before):
            step = Step(before, after, field.name)
            yield from contrasts(getattr(before, field.name), getattr(after, field.name), (*way, step))
    else:
        yield Contrast("changed", way, before, after)


def _of_tables(before: Mapping[str, object], after: Mapping[str, object], way: Way) -> Iterator[Contrast]:
    for key in dict.fromkeys((*before, *after)):
        was, now = before.get(key, _NOT_THERE), after.get(key, _NOT_THERE)
        inside = (*way, Step(before, after, key))
        if was is _NOT_THERE:
            yield Contrast("appeared", inside, None, now)
        elif now is _NOT_THERE:
            yield Contrast("gone", inside, was, None)
        else:
            yield from contrasts(was, now, inside)


def _of_lists(before: Sequence[object], after: Sequence[object], way: Way) -> Iterator[Contrast]:
    gone: list[tuple[int, object]] = []
    come: list[tuple[int, object]] = []
    for was, now in _paired(before, after):
        if was is None and now is not None:
            come.append((now, after[now]))
        elif now is None and was is not None:
            gone.append((was, before[was]))
        elif was is not None and now is not None:
            yield from contrasts(before[was], after[now], (*way, Step(before, after, now)))
    for place, part in come:
        same = next((each for each in gone if each[1] == part), None)
        inside = (*way, Step(before, after, place))
        if same is None:
            yield Contrast("appeared", inside, None, part)
        else:
            gone.remove(same)
            yield Contrast("moved", inside, part, part)
    for place, part in gone:
        yield Contrast("gone", (*way, Step(before, after, place)), part, None)


def _paired(before: Sequence[object], after: Sequence[object]) -> Iterator[tuple[int | None, int | None]]:
    """Yield the places of the parts that are one another's, and of those that have no other (None)."""
    if all(isinstance(each, Cell) for each in (*before, *after)):  # a row of a table: a cell is its column
        last = max(len(before), len(after))
        yield from (
            (place if place < len(before) else None, place if place < len(after) else None)
            for place in range(last)
        )
        return
    names = [_name(each) for each in before], [_name(each) for each in after]
    for kind, start, end, new_start, new_end in SequenceMatcher(None, *names, autojunk=False).get_opcodes():
        was, now = range(start, end), range(new_start, new_end)
        if kind == "equal":
            yield from zip(was, now, strict=True)
        else:
            yield from _rewritten(before, after, was, now)


def _rewritten(
    before: Sequence[object], after: Sequence[object], was: range, now: range
) -> Iterator[tuple[int | None, int | None]]:
    """Yield which parts of a stretch that reads otherwise were rewritten, in order, and which are new."""
    next_ = now.start
    for old in was:
        new = next((each for each in range(next_, now.stop) if _is_like(before[old], after[each])), None)
        if (
            new is None
            and len(was) == len(now) == 1
            and before[old] not in after
            and after[next_] not in before
        ):
            new = next_
        if new is None:
            yield old, None
            continue
        yield from ((None, each) for each in range(next_, new))
        yield old, new
        next_ = new + 1
    yield from ((None, each) for each in range(next_, now.stop))


def _is_like(before: object, after: object) -> bool:
    texts = _name(before)[1], _name(after)[1]
    if type(before) is not type(after) or not all(isinstance(each, str) for each in texts):
        return False
    found = SequenceMatcher(None, str(texts[0]), str(texts[1]), autojunk=False)
    return found.quick_ratio() > _LIKE and found.ratio() > _LIKE


def _name(part: object) -> tuple[str, object]:
    """Return what names a part of a list, as something that can be looked up."""
    if isinstance(part, Cell | When | Quarter):
        return "", part.written
    for name in _NAMED_BY:
        value = getattr(part, name, None)
        if value is not None and isinstance(value, str | tuple) and not callable(value):
            return name, value
    return "", part if isinstance(part, str) else repr(part)
