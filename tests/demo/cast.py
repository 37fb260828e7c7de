"""What the invented city promised: each pledge's number, its quarters, its kin, and how it was changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import groupby
from random import Random
from typing import Literal, get_args

from generator.record.dates import Quarter, When
from generator.record.evidence import Evidence
from generator.record.pledge import Change, ChangeKind, ChangeStep, Charge, Lineage, Pledge
from tests.demo.words import Blanks, dice, rows, table, words

Kinship = Literal["split", "merged", "renamed", "replaced", "number_reused"]

_FEWEST_FOR_TURNS = 4
"""In a city of fewer quarters no pledge ends or begins in its midst."""

_MOODS = {"steady": 10, "late": 2, "held": 2, "relapsing": 2}
"""How a pledge fares: as planned, begun late, held up for a while, or found wanting after it was done."""

_KINSHIPS: dict[str, Kinship] = {kind: kind for kind in get_args(Kinship)}
_CHANGES: dict[str, ChangeKind] = {kind: kind for kind in get_args(ChangeKind)}
_RENAMED, _NEW_NAME, _RENAMED_AT = "환경보기과", "기후환경보기과", 4
_HOLIDAYS = {(1, 1), (3, 1), (5, 5), (6, 6), (8, 15), (10, 3), (10, 9), (12, 25)}
_FRIDAY, _MID_MONTH = 4, 15
_CHANGED_EVERY, _SHOWN_EVERY = 3, 10
_BROKEN_AT = 9
"""The place in the cast of the pledge whose completion was moved twice, and in between once untold."""

_RETOLD = ("scope", "target", "period")


@dataclass(frozen=True, slots=True)
class Promise:
    """One promise: its strategy, the craft whose steps it takes, its title, what its sentences call it."""

    strategy: str
    craft: str
    title: str
    what: str


@dataclass(frozen=True, slots=True)
class Part:
    """What one pledge plays.

    `first` and `end` are the places of its first quarter and of the one after its last among the city's
    quarters; `turn` is the place at which it was turned by a change of that kind (None: never); `former` its
    title before that; `ending` the status word of its last report.
    """

    key: str
    number: str
    promise: Promise
    first: int
    end: int
    mood: str
    turn: int | None = None
    change: str = ""
    former: str = ""
    ending: str = ""
    lineage: tuple[Lineage, ...] = ()


def cast(pledges: int, quarters: tuple[Quarter, ...], seed: int) -> Iterator[Part]:
    """Hand out the parts of a city with so many pledges.

    All that was promised is played once, then again for a place, until there is no more room; promises that
    belong together are played together.
    """
    numbers: Counter[str] = Counter()
    run = 0
    while pledges:
        pool = [saga for saga in _sagas() if len(quarters) >= _FEWEST_FOR_TURNS or not saga[0]]
        dice(seed, "cast", run).shuffle(pool)
        for kind, promises in pool:
            played = promises[-1:] if kind == "retitled" else promises
            if len(played) <= pledges:
                pledges -= len(played)
                parts = [_part(_again(each, run), numbers, len(quarters), seed) for each in played]
                yield from _turned(kind, parts, _again(promises[0], run).title, quarters, seed)
        run += 1


def _sagas() -> Iterator[tuple[str, tuple[Promise, ...]]]:
    """Yield all that was promised, a hundred pledges: what stands alone ("" as its kind), then kin.

    split: the first became the others; merged: the last came of the others; replaced, renamed and
    number_reused: the second took the place, only the content, or only the number of the first; retitled: one
    pledge, first by its old title.
    """
    for cells in rows("alone"):
        yield "", (Promise(*cells),)
    kind, promises = "", list[Promise]()
    for cells in (*rows("together"), ("",)):
        if len(cells) > 1:
            promises.append(Promise(*cells))
            continue
        if promises:
            yield kind, tuple(promises)
        kind, promises = cells[0], []


def _again(promise: Promise, run: int) -> Promise:
    if not run:
        return promise
    places = (*words("place"), *words("place_too"))
    place = places[(run - 1) % len(places)]
    return replace(promise, title=f"{place} {promise.title}", what=f"{place} {promise.what}")


def _part(promise: Promise, numbers: Counter[str], quarters: int, seed: int) -> Part:
    numbers[promise.strategy] += 1
    number = f"{promise.strategy}-{numbers[promise.strategy]}"
    roll = dice(seed, "part", number)
    mood = roll.choices(tuple(_MOODS), tuple(_MOODS.values()))[0]
    return Part(number, number, promise, 0, quarters, mood)


def _ended(part: Part, end: int, change: str, ending: str) -> Part:
    return replace(part, end=end, turn=end - 1, change=change, ending=ending)


def _turned(
    kind: str, parts: list[Part], former: str, quarters: tuple[Quarter, ...], seed: int
) -> Iterator[Part]:
    """Tell each part of a saga when it ends or begins, and who its kin are; now and then one is dropped."""
    roll = dice(seed, "turn", parts[0].key)
    if not kind:
        is_dropped = len(quarters) >= _FEWEST_FOR_TURNS and roll.random() < 0.05
        end = roll.randrange(2, max(3, len(quarters)))
        yield _ended(parts[0], end, "exclusion", "dropped") if is_dropped else parts[0]
        return
    turn = roll.randrange(2, len(quarters) - 1)
    if kind == "retitled":
        yield replace(parts[0], turn=turn, change="name", former=former)
        return
    note, change, ending = table("kinship")[kind]
    ends = len(parts) - 1 if kind == "merged" else 1
    before, after = parts[:ends], parts[ends:]
    if kind == "number_reused":
        number = before[0].number
        after = [replace(each, key=f"{number}-b", number=number) for each in after]
    if kind == "renamed":  # with the name the number is changed too; the address stays
        number = f"{after[0].number}-1"
        after = [replace(after[0], number=number, turn=turn, change="name", former=former)]

    def kin(others: list[Part]) -> tuple[Lineage, ...]:
        when = When.read(quarters[turn].first.isoformat()[:7])
        return (Lineage(_KINSHIPS[kind], tuple(other.key for other in others), when, note),)

    for part in before:
        yield replace(_ended(part, turn, change, ending), lineage=kin(after))
    for part in after:
        yield replace(part, first=turn, lineage=kin(before))


def workday(quarter: Quarter, roll: Random) -> date:
    """Return a day of a quarter on which offices are open."""
    day = quarter.first + timedelta(days=roll.randrange((quarter.last - quarter.first).days + 1))
    away = 1 if day.day < _MID_MONTH else -1
    while day.weekday() > _FRIDAY or (day.month, day.day) in _HOLIDAYS:
        day += timedelta(days=away)
    return day


def pledge(part: Part, ordinal: int, quarters: tuple[Quarter, ...], seed: int) -> Pledge:
    """Return the pledge that a part plays; `ordinal` is its place in the cast and decides its changes."""
    roll = dice(seed, "pledge", part.key)
    promise, is_bare = part.promise, part.promise.craft == "bare"
    kind = rows("changes")[ordinal // _CHANGED_EVERY % len(rows("changes"))][0]
    places: list[int] = []
    if ordinal % _CHANGED_EVERY == 0 and part.end - part.first > _CHANGED_EVERY:
        places = sorted(roll.sample(range(part.first + 1, part.end), 1 + ordinal % 2))
    changes = sorted(
        (*_turn(part, quarters, roll), *_changes(kind, part, places, quarters, roll)),
        key=lambda change: change.decided_on.first if change.decided_on else date.min,
    )
    if ordinal == _BROKEN_AT and len(changes) > 1:
        way = (ChangeStep("주민 의견 수렴"), ChangeStep("시정조정위원회 심의", changes[-1].decided_on))
        changes[-1] = replace(changes[-1], before="2024. 3.", steps=way)
    promised = None
    if not (is_bare or part.first or roll.random() < 0.25):
        texts = [text for (text,) in rows("election_text")]
        texts = texts if promise.craft == "long" else [roll.choice(texts)]
        blanks = Blanks(roll, what=promise.what, title=promise.title)
        promised = " ".join(map(blanks.fill, texts))
    told = [change for change in changes if change.kind in _RETOLD]
    return Pledge(
        schema="1",
        pledge=part.key,
        number=part.number,
        title=promise.title,
        field=promise.strategy.split("-")[0],
        strategy=None if is_bare else promise.strategy,
        election_text=promised,
        departments=() if is_bare else tuple(_charges(part, places * (kind == "department"), quarters)),
        since=quarters[part.first] if part.first else None,
        until=quarters[part.end - 1] if part.end < len(quarters) else None,
        current_text=f"{promised} ({told[-1].what}: {told[-1].after})" if promised and told else None,
        lineage=part.lineage,
        changes=tuple(changes),
        evidence=(Evidence("실천계획서", "https://example.org/plan"),) if ordinal % _SHOWN_EVERY == 0 else (),
    )


def in_charge(of: Pledge, quarter: Quarter) -> str | None:
    """Return the department that is in charge of a pledge in a quarter; None where none is stated."""
    began = [each.name for each in of.departments if each.since is None or each.since.first <= quarter.first]
    return began[-1] if began else None


def _offices(part: Part) -> tuple[str, str]:
    """Return the department that answers for a promise, and the one to which it may be handed over."""
    offices = table("offices")
    first = offices[part.promise.strategy][0]
    others = sorted({name for (name,) in offices.values()} - {_RENAMED})
    return first, others[(others.index(first) + 1) % len(others)] if first in others else others[0]


def _charges(part: Part, transfers: list[int], quarters: tuple[Quarter, ...]) -> Iterator[Charge]:
    """Yield who was in charge from when to when: renamed or handed over, each has a line of its own."""

    def name_at(place: int) -> str:
        name = _offices(part)[sum(place >= transfer for transfer in transfers) % 2]
        return _NEW_NAME if name == _RENAMED and place >= _RENAMED_AT else name

    for name, group in groupby(range(part.first, part.end), name_at):
        places = [*group]
        until = quarters[places[-1]] if places[-1] + 1 < len(quarters) else None
        yield Charge(name, quarters[places[0]], until)


def _turn(part: Part, quarters: tuple[Quarter, ...], roll: Random) -> Iterator[Change]:
    if part.turn is None or not part.change:
        return
    what, before, after, reason = table("turns")[part.change]
    kin = "·".join(other for each in part.lineage for other in each.others)
    blanks = Blanks(roll, former=part.former, title=part.promise.title, number=part.number, kin=kin)
    yield Change(
        _CHANGES[part.change],
        what,
        blanks.fill(before),
        blanks.fill(after),
        reason,
        When.read(workday(quarters[part.turn], roll).isoformat()),
        words("procedure")[0],
    )


def _changes(
    kind: str, part: Part, places: list[int], quarters: tuple[Quarter, ...], roll: Random
) -> Iterator[Change]:
    """Yield a change of a kind at each place; each begins where the one before it ended."""
    if not places:
        return
    what, *stages, reason = table("changes")[kind]
    year, (office, other) = quarters[places[0]].year, _offices(part)
    blanks = Blanks(roll, year=year, next_year=year + 1, office=office, office_too=other)
    told: list[str | None] = [blanks.fill(stage) for stage in stages]
    if roll.random() < 0.1:
        told[0] = None
    for stage, place in enumerate(places):
        decided = When.read(workday(quarters[place], roll).isoformat())
        procedure = roll.choice((*words("procedure"), None))
        before, after = told[stage : stage + 2]
        yield Change(_CHANGES[kind], what, before, after, reason, decided, procedure)
