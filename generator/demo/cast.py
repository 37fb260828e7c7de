"""Who plays which part: each pledge's number, its quarters, its kin, and what becomes of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from generator.demo.filling import dice
from generator.demo.phrases import LINEAGE_NOTES, PLACES
from generator.demo.promises import LineageKind, Promise, Saga, sagas
from generator.record.dates import Quarter, When
from generator.record.pledge import ChangeKind, Lineage

Mood = Literal["steady", "late", "held", "relapsing"]
"""How a pledge fares: as planned, begun late, held up for a while, or found wanting after it was done."""

_FEWEST_FOR_TURNS = 4
_MOODS: dict[Mood, int] = {"steady": 10, "late": 2, "held": 2, "relapsing": 2}
_SHARE_DROPPED = 0.05


@dataclass(frozen=True, slots=True)
class Part:
    """What one pledge plays.

    `first` and `end` are the places of its first quarter and of the one after its last among the city's
    quarters; `turn` the place from which a turn counts (None: no turn), with the kind of change that it is;
    `former` the promise as it was before; `ending` the status word of its last report.
    """

    key: str
    number: str
    promise: Promise
    first: int
    end: int
    mood: Mood
    turn: int | None = None
    change: ChangeKind | None = None
    former: Promise | None = None
    ending: str | None = None
    lineage: tuple[Lineage, ...] = ()


def cast(pledges: int, quarters: tuple[Quarter, ...], seed: int) -> tuple[Part, ...]:
    """Hand out the parts of a city with so many pledges; the same for the same seed."""
    parts: list[Part] = []
    numbers: Counter[str] = Counter()
    for saga in _chosen(pledges, seed, with_turns=len(quarters) >= _FEWEST_FOR_TURNS):
        played = tuple(_parts(saga, numbers, len(quarters), seed))
        parts.extend(_turned(saga, played, quarters, seed) if saga.kind else played)
    return tuple(parts)


def _chosen(room: int, seed: int, *, with_turns: bool) -> Iterator[Saga]:
    """Choose what is promised: each saga once, then each again for a place, until there is no more room."""
    run = 0
    while room:
        pool = [saga for saga in sagas() if with_turns or saga.kind is None]
        dice(seed, "cast", run).shuffle(pool)
        for saga in pool:
            if saga.size <= room:
                room -= saga.size
                yield Saga(saga.kind, tuple(_again(promise, run) for promise in saga.promises))
        run += 1


def _again(promise: Promise, run: int) -> Promise:
    if not run:
        return promise
    phase, place = divmod(run - 1, len(PLACES))
    title = f"{PLACES[place]} {promise.title}" + (f" {phase + 1}단계" if phase else "")
    return replace(promise, title=title, what=f"{PLACES[place]} {promise.what}")


def _parts(saga: Saga, numbers: Counter[str], quarters: int, seed: int) -> Iterator[Part]:
    promises = saga.promises[-saga.size :]
    for promise in promises:
        numbers[promise.strategy] += 1
        number = f"{promise.strategy}-{numbers[promise.strategy]}"
        roll = dice(seed, "part", number)
        mood = roll.choices(tuple(_MOODS), tuple(_MOODS.values()))[0]
        part = Part(number, number, promise, 0, quarters, mood)
        if saga.kind is None and quarters >= _FEWEST_FOR_TURNS and roll.random() < _SHARE_DROPPED:
            part = _ended(part, roll.randrange(2, quarters), "exclusion", "dropped")
        yield part


def _ended(part: Part, end: int, change: ChangeKind | None, ending: str | None) -> Part:
    return replace(part, end=end, turn=end - 1, change=change, ending=ending)


def _turned(saga: Saga, parts: tuple[Part, ...], quarters: tuple[Quarter, ...], seed: int) -> Iterator[Part]:
    """Tell each part of a saga when it ends or begins, and who its kin are."""
    turn = dice(seed, "turn", parts[0].key).randrange(2, len(quarters) - 1)
    if saga.kind is None or saga.kind == "retitled":
        yield replace(parts[0], turn=turn, change="name", former=saga.promises[0])
        return
    ends = len(parts) - 1 if saga.kind == "merged" else 1
    before, after = parts[:ends], parts[ends:]
    if saga.kind == "number_reused":
        number = before[0].number
        after = tuple(replace(part, key=f"{number}-b", number=number) for part in after)
    if saga.kind == "renamed":  # with the name the number is changed too; the address stays
        after = tuple(replace(part, number=f"{part.number}-1") for part in after)
        after = tuple(replace(part, turn=turn, change="name", former=saga.promises[0]) for part in after)
    for part in before:
        ended = _ended(part, turn, *_TURNS[saga.kind])
        yield replace(ended, lineage=_kin(saga.kind, after, quarters[turn]))
    for part in after:
        yield replace(part, first=turn, lineage=_kin(saga.kind, before, quarters[turn]))


def _kin(kind: LineageKind, others: tuple[Part, ...], quarter: Quarter) -> tuple[Lineage, ...]:
    when = When.read(quarter.first.isoformat()[:7])
    return (Lineage(kind, tuple(other.key for other in others), when, LINEAGE_NOTES[kind]),)


# The change that a kind of kinship is, and the last status of those that end by it.
_TURNS: dict[LineageKind, tuple[ChangeKind | None, str | None]] = {
    "split": ("split", "consolidated"),
    "merged": ("merge", "consolidated"),
    "replaced": ("exclusion", "dropped"),
    "number_reused": ("exclusion", "excluded"),
    "renamed": (None, None),  # the change stands with the new name
}
