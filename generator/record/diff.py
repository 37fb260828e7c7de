"""What one value says otherwise than another of its kind, and which parts of two lists belong together."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, is_dataclass
from difflib import SequenceMatcher
from typing import Any, Literal, TypeAlias, TypeVar

from generator.record.cells import Cell
from generator.record.dates import Quarter, When
from generator.record.report import ReportedRate, ReportedStatus
from generator.record.steps import Steps
from generator.record.tree import Plain

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
_Order = TypeVar("_Order", bound=tuple[Any, ...])


@dataclass(frozen=True, slots=True)
class Step:
    """One step inward: the part that it was taken in (before, after), and the field, key or place.

    A place in a list counts from 0, as it is now, or as it was where the part is gone.
    """

    before: object
    after: object
    name: Any


Way: TypeAlias = tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Contrast:
    """One part that differs; None stands for a blank, and for what is not there where it came or went."""

    kind: Kind
    way: Way
    before: Any
    after: Any


def diff(before: Any, after: Any, way: Way = ()) -> Iterator[Contrast]:
    """Yield how two values differ, in the order of the later one: typed records, or plain values of YAML.

    Parts of a list are known again by what names them, so that one that came in moves no other. A key of a
    table that is blank (None) is the same as none; any other values that are not equal have a contrast.
    """
    before, after = _in_full(before, after), _in_full(after, before)
    if before == after:
        return
    if isinstance(before, Mapping) and isinstance(after, Mapping):
        for key in dict.fromkeys((*after, *before)):
            was, now = before.get(key, _NOT_THERE), after.get(key, _NOT_THERE)
            inside = (*way, Step(before, after, key))
            if _NOT_THERE not in (was, now):
                yield from diff(was, now, inside)
            elif was is _NOT_THERE and now is not None:
                yield Contrast("appeared", inside, None, now)
            elif now is _NOT_THERE and was is not None:
                yield Contrast("gone", inside, was, None)
    elif isinstance(before, tuple | list) and isinstance(after, tuple | list):
        yield from _of_lists(before, after, way)
    elif (kind := type(before)) is type(after) and is_dataclass(kind) and not isinstance(before, _WHOLE):
        for name in kind.__dataclass_fields__:
            yield from diff(getattr(before, name), getattr(after, name), (*way, Step(before, after, name)))
    else:
        yield Contrast("changed", way, before, after)


def _in_full(value: object, other: object) -> object:
    """Return a line of YAML that stands as its words alone in the form of one that says more."""
    return (
        {"text": value} if isinstance(value, str) and isinstance(other, dict) and "text" in other else value
    )


def _of_lists(before: Sequence[Any], after: Sequence[Any], way: Way) -> Iterator[Contrast]:
    gone: list[tuple[int, object]] = []
    come: list[tuple[int, object]] = []
    for was, now in _paired(before, after):
        if was is not None and now is not None:
            yield from diff(before[was], after[now], (*way, Step(before, after, now)))
        elif now is not None:
            come.append((now, after[now]))
        elif was is not None:
            gone.append((was, before[was]))
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


def _paired(before: Sequence[Any], after: Sequence[Any]) -> Iterator[tuple[int | None, int | None]]:
    """Yield the places of the parts that are one another's, and of those that have no other (None)."""
    if _is_row(before) and _is_row(after):  # a cell of a table is its column
        for place in range(max(len(before), len(after))):
            yield place if place < len(before) else None, place if place < len(after) else None
        return
    names = [_name(each) for each in before], [_name(each) for each in after]
    for kind, start, end, new_start, new_end in SequenceMatcher(None, *names, autojunk=False).get_opcodes():
        was, now = range(start, end), range(new_start, new_end)
        if kind == "equal":
            yield from zip(was, now, strict=True)
        else:
            yield from _rewritten(before, after, was, now)


def _is_row(parts: Sequence[Any]) -> bool:
    """Return whether parts are the cells of a row; in plain values some are blank or numbers."""
    if all(isinstance(each, Cell) for each in parts):
        return True
    is_plain = isinstance(parts, list) and all(each is None or isinstance(each, str) for each in parts)
    return is_plain and any(each is None or Cell.read(each).value is not None for each in parts)


def _rewritten(
    before: Sequence[Any], after: Sequence[Any], was: range, now: range
) -> Iterator[tuple[int | None, int | None]]:
    """Yield which parts of a stretch that reads otherwise were rewritten, in order, and which are new."""
    next_ = now.start
    for old in was:
        new = next((each for each in range(next_, now.stop) if _is_like(before[old], after[each])), None)
        is_alone = len(was) == len(now) == 1
        if new is None and is_alone and before[old] not in after and after[next_] not in before:
            new = next_
        if new is None:
            yield old, None
            continue
        yield from ((None, each) for each in range(next_, new))
        yield old, new
        next_ = new + 1
    yield from ((None, each) for each in range(next_, now.stop))


def _is_like(before: object, after: object) -> bool:
    one, other = _name(before)[1], _name(after)[1]
    is_text = isinstance(one, str) and isinstance(other, str) and type(before) is type(after)
    return is_text and likeness(str(one), str(other), _LIKE) > _LIKE


def _name(part: Any) -> tuple[str, Hashable]:
    """Return what names a part of a list, as something that can be looked up."""
    if isinstance(part, Cell | When | Quarter):
        return "", part.written
    for name in _NAMED_BY:
        value = part.get(name) if isinstance(part, dict) else getattr(part, name, None)
        if value is not None and isinstance(value, str | tuple):
            return name, value
    return "", part if isinstance(part, str) else repr(part)


def likeness(one: str, other: str, least: float) -> float:
    """Return how alike two texts are, 0 to 1; 0 for any two that are less alike than `least`."""
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    if matcher.real_quick_ratio() < least or matcher.quick_ratio() < least:
        return 0.0
    return matcher.ratio()


def matched(found: Iterable[tuple[_Order, int, int]]) -> Iterator[tuple[int, int]]:
    """Yield which parts of two lists belong together, each in one pair at most, the best first.

    Args:
        found: what may be a pair: its order among all (the smallest is the best), and the two places.

    """
    left: set[int] = set()
    right: set[int] = set()
    for _, one, other in sorted(found):
        if one not in left and other not in right:
            left.add(one)
            right.add(other)
            yield one, other


@dataclass(frozen=True, slots=True)
class Alteration:
    """One text of a file that was altered; `before` and `after` as written, None for a blank or not there.

    `steps` lead to it in the record in which it stands: in the later one, but for what is `gone`. `named` has
    the id or the label of each part of a list on the way there, empty for one that has neither.
    """

    kind: Literal["changed", "appeared", "gone"]
    steps: Steps
    before: str | None
    after: str | None
    named: tuple[str, ...] = ()


def alterations(old: Plain, new: Plain, steps: Steps = ()) -> Iterator[Alteration]:
    """Yield what differs between two states of what stands in a file, text by text.

    What moved in its list is told as gone from the one place and as come to the other.
    """
    for each in diff(old, new):
        at, named = steps, tuple[str, ...]()
        for place, step in enumerate(each.way, 1):
            at = (*at, step.name)
            if isinstance(step.name, int):
                is_gone = each.kind == "gone" and place == len(each.way)
                named = (*named, _label((step.before if is_gone else step.after)[step.name]))  # type: ignore[index]
        is_value = not each.way or isinstance(each.way[-1].name, str) or each.kind == "changed"
        if is_value and _is_one(each.before) and _is_one(each.after):
            yield Alteration("changed", at, each.before, each.after, named)
            continue
        gone_at = at
        if each.kind == "moved":
            gone_at = (*at[:-1], each.way[-1].before.index(each.before))  # type: ignore[attr-defined]
        yield from _lone(each.before, "gone", gone_at, named)
        yield from _lone(each.after, "appeared", at, named)


def _lone(
    value: Plain, kind: Literal["appeared", "gone"], steps: Steps, named: tuple[str, ...]
) -> Iterator[Alteration]:
    """Yield each text of a value that only one side has."""
    match value:
        case dict():
            for key, each in value.items():
                yield from _lone(each, kind, (*steps, key), named)
        case list():
            for index, each in enumerate(value):
                yield from _lone(each, kind, (*steps, index), (*named, _label(each)))
        case str():
            before, after = (value, None) if kind == "gone" else (None, value)
            yield Alteration(kind, steps, before, after, named)


def _label(value: object) -> str:
    held = value if isinstance(value, dict) else {}
    return next((str(held[key]) for key in ("id", "label") if isinstance(held.get(key), str)), "")


def _is_one(value: object) -> bool:
    return value is None or isinstance(value, str)


# A word with the spaces that follow it, so that the words of a side, one after the other, are its text.
_WORDS = re.compile(r"\S+\s*|\s+")
_MOST_PIECES = 3


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words of a text, and whether the other text has them too."""

    words: str
    is_same: bool


@dataclass(frozen=True, slots=True)
class Compared:
    """The pieces of the old text and of the new one; those of a side are its text, letter by letter."""

    old: tuple[Piece, ...]
    new: tuple[Piece, ...]


def compared(old: str, new: str) -> Compared:
    """Return two texts in pieces; where little is the same, each is one piece, to be read as a whole."""
    before, after = _WORDS.findall(old), _WORDS.findall(new)
    match = SequenceMatcher(None, [*map(str.strip, before)], [*map(str.strip, after)], autojunk=False)
    left: list[Piece] = []
    right: list[Piece] = []
    for tag, first, last, begin, end in match.get_opcodes():
        _add_piece(left, before[first:last], is_same=tag == "equal")
        _add_piece(right, after[begin:end], is_same=tag == "equal")
    if max(len(left), len(right)) > _MOST_PIECES and match.ratio() < 1 / 2:
        return Compared((Piece(old, is_same=False),), (Piece(new, is_same=False),))
    return Compared(tuple(left), tuple(right))


def _add_piece(pieces: list[Piece], words: Sequence[str], *, is_same: bool) -> None:
    text = "".join(words)
    told = text.rstrip()
    if is_same and text:
        pieces.append(Piece(text, is_same=True))
    elif text:  # the space behind a word is no part of what was altered
        pieces.extend(Piece(each, same) for each, same in ((told, False), (text[len(told) :], True)) if each)
