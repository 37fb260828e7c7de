"""What one state of a record says otherwise than another, place by place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal, TypeAlias

from generator.record.history.guarded import digest
from generator.record.tree import Plain

Steps: TypeAlias = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Alteration:
    """One value that was altered; `before` and `after` as written, None for a blank or for what is not there.

    `steps` lead to it in the record in which it stands: in the later one, but for what is `gone`. `named` has
    the id or the label of each part of a list on the way there, empty for one that has neither.
    """

    kind: Literal["changed", "appeared", "gone"]
    steps: Steps
    before: str | None
    after: str | None
    named: tuple[str, ...] = ()


def alterations(
    old: Plain, new: Plain, steps: Steps = (), named: tuple[str, ...] = ()
) -> Iterator[Alteration]:
    """Yield what differs between two states of a value, in the order of the later one."""
    old, new = _alike(old, new), _alike(new, old)
    if old == new:
        return
    if isinstance(old, dict) and isinstance(new, dict):
        for key in (*new, *(key for key in old if key not in new)):
            yield from alterations(old.get(key), new.get(key), (*steps, key), named)
    elif isinstance(old, list) and isinstance(new, list):
        yield from _of_lists(old, new, steps, named)
    elif _is_one(old) and _is_one(new):
        before, after = _text(old), _text(new)
        if before != after:
            yield Alteration("changed", steps, before, after, named)
    else:
        yield from _lone(old, "gone", steps, named)
        yield from _lone(new, "appeared", steps, named)


def _of_lists(
    old: list[Plain], new: list[Plain], steps: Steps, named: tuple[str, ...]
) -> Iterator[Alteration]:
    """Compare lists element by element; those that are the same on both sides tell which belong together."""
    pairs = SequenceMatcher(None, [*map(digest, old)], [*map(digest, new)], autojunk=False)
    for tag, first, last, begin, end in pairs.get_opcodes():
        if tag == "equal":
            continue
        for here, there in zip(range(first, last), range(begin, end), strict=False):
            name = _name(new[there])
            yield from alterations(old[here], new[there], (*steps, there), (*named, name))
        for here in range(first + (end - begin), last):
            yield from _lone(old[here], "gone", (*steps, here), (*named, _name(old[here])))
        for there in range(begin + (last - first), end):
            yield from _lone(new[there], "appeared", (*steps, there), (*named, _name(new[there])))


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
                yield from _lone(each, kind, (*steps, index), (*named, _name(each)))
        case str():
            before, after = (value, None) if kind == "gone" else (None, value)
            yield Alteration(kind, steps, before, after, named)


def _name(value: Plain) -> str:
    held = value if isinstance(value, dict) else {}
    return next((str(held[key]) for key in ("id", "label") if isinstance(held.get(key), str)), "")


def _alike(value: Plain, other: Plain) -> Plain:
    """Return a line that stands as its words alone in the form of one that says more."""
    return (
        {"text": value} if isinstance(value, str) and isinstance(other, dict) and "text" in other else value
    )


def _is_one(value: Plain) -> bool:
    return value is None or isinstance(value, str)


def _text(value: Plain) -> str | None:
    return str(value) if isinstance(value, str) else None
