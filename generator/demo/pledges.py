"""The pledges of the invented city: their words, their departments over time, and how they were changed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from operator import itemgetter
from random import Random

from generator.demo.cast import Part
from generator.demo.deeds import workday
from generator.demo.filling import Blanks, Word, dice
from generator.demo.offices import name_at, office_of, other_office
from generator.demo.phrases import CHANGES, CURRENT_TEXT, ELECTION_TEXTS, PROCEDURES, TURNS
from generator.demo.promises import rows
from generator.record.dates import Quarter, When
from generator.record.pledge import Change, ChangeKind, Charge, Pledge

_KINDS: tuple[ChangeKind, ...] = (
    *("scope", "target", "period", "schedule"),
    *("cost", "funding", "department", "yearly_plan"),
)
_CHANGES = {row[0]: row[1:] for row in rows(CHANGES)}
_TURNS = {row[0]: row[1:] for row in rows(TURNS)}
_EVERY_THIRD = 3
_RETOLD = ("scope", "target", "period")
_SHARE_WITHOUT_BEFORE = 0.1
_SHARE_WITHOUT_ELECTION_TEXT = 0.25


def pledge(part: Part, ordinal: int, quarters: tuple[Quarter, ...], seed: int) -> Pledge:
    """Return the pledge that a part plays; `ordinal` is its place in the cast and decides its changes."""
    roll = dice(seed, "pledge", part.key)
    promise = part.promise
    changes = list(_turn(part, quarters, roll))
    kind = _KINDS[ordinal // _EVERY_THIRD % len(_KINDS)]
    places: list[int] = []
    if ordinal % _EVERY_THIRD == 0 and part.end - part.first > _EVERY_THIRD:
        places = sorted(roll.sample(range(part.first + 1, part.end), 1 + ordinal % 2))
        changes.extend(_changes(kind, part, places, quarters, roll))
    bare = promise.craft == "bare"
    promised = None if bare or part.first else _election_text(part, roll)
    return Pledge(
        schema="1",
        pledge=part.key,
        number=part.number,
        title=promise.title,
        field=promise.strategy.split("-")[0],
        strategy=None if bare else promise.strategy,
        election_text=promised,
        departments=() if bare else _charges(part, places if kind == "department" else [], quarters),
        since=quarters[part.first] if part.first else None,
        until=quarters[part.end - 1] if part.end < len(quarters) else None,
        current_text=_current_text(promised, changes),
        lineage=part.lineage,
        changes=tuple(change for _, change in sorted(changes, key=itemgetter(0))),
    )


def in_charge(of: Pledge, quarter: Quarter) -> str | None:
    """Return the department that is in charge of a pledge in a quarter; None where none is stated."""
    began = [each.name for each in of.departments if each.since is None or each.since.first <= quarter.first]
    return began[-1] if began else None


def _election_text(part: Part, roll: Random) -> str | None:
    if roll.random() < _SHARE_WITHOUT_ELECTION_TEXT:
        return None
    blanks = Blanks(roll, what=Word(part.promise.what), title=part.promise.title)
    texts = ELECTION_TEXTS if part.promise.craft == "long" else (roll.choice(ELECTION_TEXTS),)
    return " ".join(map(blanks.fill, texts))


def _current_text(promised: str | None, changes: list[tuple[date, Change]]) -> str | None:
    """Return what some pledges say today: the words of the election, with what was changed since."""
    told = [each for _, each in changes if each.kind in _RETOLD]
    if promised is None or not told:
        return None
    return CURRENT_TEXT.format(promised=promised, what=told[-1].what, after=told[-1].after)


def _charges(part: Part, transfers: list[int], quarters: tuple[Quarter, ...]) -> tuple[Charge, ...]:
    """Return who was in charge from when to when: renamed or handed over, each has a line of its own."""
    first = office_of(part.promise.strategy)
    held = [first, other_office(first)]
    names = [
        name_at(held[sum(place >= transfer for transfer in transfers) % 2], place)
        for place in range(part.first, part.end)
    ]
    begins = [place for place in range(len(names)) if not place or names[place] != names[place - 1]]
    ends = [*begins[1:], len(names)]
    return tuple(
        Charge(
            names[begin],
            quarters[part.first + begin],
            None if part.first + end == len(quarters) else quarters[part.first + end - 1],
        )
        for begin, end in zip(begins, ends, strict=True)
    )


def _turn(part: Part, quarters: tuple[Quarter, ...], roll: Random) -> Iterator[tuple[date, Change]]:
    if part.turn is None or part.change is None:
        return
    what, before, after, reason = _TURNS[part.change]
    others = [other for kin in part.lineage for other in kin.others]
    blanks = Blanks(
        roll,
        former=part.former.title if part.former else "",
        title=part.promise.title,
        number=part.number,
        kin="·".join(others),
    )
    decided = When.read(workday(quarters[part.turn], roll).isoformat())
    words = blanks.fill(before), blanks.fill(after)
    yield decided.first, Change(part.change, what, *words, reason, decided, PROCEDURES[0])


def _changes(
    kind: ChangeKind, part: Part, places: list[int], quarters: tuple[Quarter, ...], roll: Random
) -> Iterator[tuple[date, Change]]:
    """Yield one or two changes of a kind; each begins where the one before it ended."""
    what, *stages, reason = _CHANGES[kind]
    year = quarters[places[0]].year
    office = office_of(part.promise.strategy)
    given = {"office": name_at(office, places[0]), "office_too": other_office(office)}
    blanks = Blanks(roll, year=year, next_year=year + 1, **given)
    words: list[str | None] = [blanks.fill(stage) for stage in stages]
    if roll.random() < _SHARE_WITHOUT_BEFORE:
        words[0] = None
    for stage, place in enumerate(places):
        decided = When.read(workday(quarters[place], roll).isoformat())
        before, after = words[stage : stage + 2]
        yield decided.first, Change(kind, what, before, after, reason, decided, roll.choice(PROCEDURES))
