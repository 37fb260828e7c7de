"""Which lines of two reports are one: of the past told again, and of a plan and what came of it."""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from generator.record.dates import When
from generator.record.diff import likeness, matched
from generator.record.items import Item
from generator.record.report import Absent, Outcome, Report, Row
from generator.record.spelling import bare
from generator.wording import plans as words
from generator.wording.times import ANY

Strength = Literal["strong", "likely", "weak"]
"""How much speaks for a pair."""

Reason = Literal["words", "like", "task", "time"]
"""What speaks for a pair: the same words, similar words, the same task, a time in common."""

Planned: TypeAlias = tuple[str | None, Item]
"""An item of a plan and the name of its task, as `Report.planned` gives it."""

_DATE = re.compile(ANY)
_ORDINAL = re.compile(words.ORDINAL)
_LIKELY_ALIKE, _VERY_ALIKE, _FAINTLY_ALIKE = 0.75, 0.85, 0.6
_HELD = 0.9
_SHORTEST_HELD = 6
_FOR = 0.1


@dataclass(frozen=True, slots=True)
class Suggestion:
    """An item of a plan, and the line of the next report that may tell what became of it.

    `row` is where that line stands: this_quarter or plan. `outcome` is what it would mean, `to` until when
    it would be moved. Nothing of it is published before a person has written it into the record.
    """

    planned: Item
    row: Literal["this_quarter", "plan"]
    found: Item
    outcome: Outcome
    to: When | None
    strength: Strength
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class _Line:
    """A line that may be paired: where it stands, what it says without its dates, and the numbers in it."""

    row: Literal["this_quarter", "plan"]
    task: str | None
    item: Item
    said: str
    ordinals: frozenset[str]

    @classmethod
    def of(cls, row: Literal["this_quarter", "plan"], task: str | None, item: Item) -> _Line:
        undated = _DATE.sub(" ", item.text)
        return cls(row, task, item, bare(undated), frozenset(_ORDINAL.findall(undated)))

    def order(self) -> str:
        # All that it says: two lines of one order are one and the same.
        return repr((self.said, self.row, self.task, self.item))


@dataclass(frozen=True, slots=True)
class _Pair:
    planned: _Line
    found: _Line
    likeness: float
    reasons: tuple[Reason, ...]

    def order(self) -> tuple[object, ...]:
        counted = _FOR * len(self.reasons)
        return (
            -("words" in self.reasons),
            -round(self.likeness + counted, 6),
            self.found.row != "this_quarter",
            self.planned.order(),
            self.found.order(),
        )


def undated(text: str) -> str:
    """Return what a text says, its dates left out, in the form in which texts are compared."""
    return bare(_DATE.sub(" ", text))


def suggest(planned: Iterable[Planned], report: Report) -> tuple[Suggestion, ...]:
    """Return for items of a plan what the next report may say of them, in the order of the plan.

    Each line of the report is given to one item at most, and the most alike are paired first; in which order
    items and lines stand changes nothing of that.
    """
    items = [_Line.of("plan", task, item) for task, item in planned]
    lines = list(_lines_of(report))
    pairs = {
        (place, at): pair
        for place, item in enumerate(items)
        for at, line in enumerate(lines)
        if (pair := _pair(item, line)) is not None
    }
    chosen = sorted(matched((pair.order(), *places) for places, pair in pairs.items()))
    return tuple(_suggestion(pairs[places]) for places in chosen)


def _lines_of(report: Report) -> Iterator[_Line]:
    names = {task.id: task.name for task in report.tasks}
    for row, each in (("this_quarter", report.this_quarter), ("plan", report.plan)):
        for group in each.by_task:
            for item in group.items:
                if item.kind == "item":
                    at: Literal["this_quarter", "plan"] = "plan" if row == "plan" else "this_quarter"
                    yield _Line.of(at, names.get(group.task or ""), item)


def _pair(planned: _Line, found: _Line) -> _Pair | None:
    alike = _likeness_of_deeds(planned.said, found.said)
    if alike < _FAINTLY_ALIKE or _are_two_of_a_row(planned, found):
        return None
    reasons: list[Reason] = ["words" if planned.said == found.said else "like"]
    if planned.task is not None and found.task is not None and bare(planned.task) == bare(found.task):
        reasons.append("task")
    if _meet(planned.item.when, found.item.when):
        reasons.append("time")
    return _Pair(planned, found, alike, tuple(reasons))


def _are_two_of_a_row(one: _Line, other: _Line) -> bool:
    # The first meeting and the second are two meetings, however alike their words.
    return bool(one.ordinals and other.ordinals) and not one.ordinals & other.ordinals


def _likeness_of_deeds(one: str, other: str) -> float:
    """Return how alike two texts are, 0 to 1; the same whichever of them comes first."""
    if one == other:
        return 1.0 if one else 0.0
    short, long = sorted((one, other), key=lambda each: (len(each), each))
    if len(short) >= _SHORTEST_HELD and short in long:
        return _HELD
    return likeness(long, short, _FAINTLY_ALIKE)


def _meet(one: When | None, other: When | None) -> bool:
    return one is not None and other is not None and one.first <= other.last and other.first <= one.last


def _suggestion(pair: _Pair) -> Suggestion:
    outcome = _outcome(pair)
    is_planned = pair.found.row == "plan" and outcome == "moved"
    to = pair.found.item.when if is_planned else None
    return Suggestion(
        pair.planned.item, pair.found.row, pair.found.item, outcome, to, _strength(pair), pair.reasons
    )


def _strength(pair: _Pair) -> Strength:
    reasons = set(pair.reasons)
    if "words" in reasons and reasons & {"task", "time"}:
        return "strong"
    if pair.likeness >= _VERY_ALIKE and {"task", "time"} <= reasons:
        return "strong"
    if "words" in reasons or (pair.likeness >= _LIKELY_ALIKE and reasons & {"task", "time"}):
        return "likely"
    return "weak"


def _outcome(pair: _Pair) -> Outcome:
    said, planned = pair.found.item.text, pair.planned.item.text
    for signs, outcome in _SIGNS:
        if any(sign in said and sign not in planned for sign in signs):
            return outcome
    return "moved" if pair.found.row == "plan" else "done"


_SIGNS: tuple[tuple[tuple[str, ...], Outcome], ...] = (
    (words.CALLED_OFF, "dropped"),
    (words.PUT_OFF, "moved"),
    (words.IN_PART, "partly"),
)


Steps: TypeAlias = tuple[str | int, ...]

_ALIKE = 0.7


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
