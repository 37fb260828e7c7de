"""The notation of the sheet, read: 【task】, ○ step, - detail, · detail of a detail, ※ note."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from generator.demo import routine, services, works


@dataclass(frozen=True, slots=True)
class Step:
    """One line with blanks such as `{place}` still open, and the lines below it."""

    text: str
    details: tuple[Step, ...] = ()
    is_note: bool = False

    @property
    def has_hour(self) -> bool:
        """Return whether a detail says the day and hour at which it was."""
        return any("{moment}" in detail.text for detail in self.details)


@dataclass(frozen=True, slots=True)
class Track:
    """A task and its steps, in order."""

    name: str
    steps: tuple[Step, ...]


_CRAFTS = {
    "build": works.BUILD,
    "mend": works.MEND,
    "rule": works.RULE,
    "aid": services.AID,
    "run": services.RUN,
    "talk": services.TALK,
    "net": services.NET,
    "long": services.RUN + services.AID + services.NET,
    "bare": "",
}


@cache
def tracks(craft: str) -> tuple[Track, ...]:
    """Return the tasks of a craft (`long` has many, `bare` none); KeyError for one that nobody knows."""
    return _read(_CRAFTS[craft])


@cache
def always() -> tuple[Step, ...]:
    """Return what any office does in any quarter."""
    return _read(routine.ALWAYS)[0].steps


@cache
def afterwards() -> tuple[Step, ...]:
    """Return what is done in each quarter after a promise has been kept."""
    return _read(routine.AFTERWARDS)[0].steps


@cache
def again() -> Step:
    """Return what is done when a promise that was called kept is found wanting."""
    return _read(routine.AFTERWARDS)[1].steps[0]


def _read(text: str) -> tuple[Track, ...]:
    blocks = text.strip().split("【")[1:]
    return tuple(_track(*block.split("】\n")) for block in blocks)


def _track(name: str, lines: str) -> Track:
    return Track(name, tuple(_step(*group.split("\n- ")) for group in lines.strip()[2:].split("\n○ ")))


def _step(head: str, *details: str) -> Step:
    # A note belongs to the step, after whatever detail it follows.
    text, *notes = head.split("\n※ ")
    below = [Step(note, is_note=True) for note in notes]
    for detail in details:
        line, *notes = detail.split("\n※ ")
        first, *more = line.split("\n· ")
        below.append(Step(first, tuple(map(Step, more))))
        below.extend(Step(note, is_note=True) for note in notes)
    return Step(text, tuple(below))
