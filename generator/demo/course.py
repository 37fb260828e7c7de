"""How a pledge goes, quarter by quarter: what was planned, what was done, what slipped, and its status."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, replace
from random import Random

from generator.demo.cast import Part
from generator.demo.deeds import Deed, deed, workday
from generator.demo.filling import Blanks, Word, dice
from generator.demo.outline import Step, afterwards, again, always, tracks
from generator.record.dates import Quarter

_SHARE_STALLED = 0.12
_SHARE_SLIPPING = 0.7
_UNPLANNED = (0, 1, 1, 2, 2, 3)
_SHARE_UNHEARD = 0.04
_SHARE_ALWAYS = 0.6
_CONTINUING = ("aid", "run", "long")
_UNDERWAY_FIELDS = ("4", "5")
_RELAPSE = range(3, 5)  # quarters after the first in which all was done


@dataclass(frozen=True, slots=True)
class Chapter:
    """One quarter of a pledge.

    `done` in this quarter; `planned` for the next; `slipped` was planned for this one and did not come about;
    `status` is the id of the city's word for where it stands; `share` of its steps is done (0 to 1).
    """

    quarter: Quarter
    done: tuple[Deed, ...]
    planned: tuple[Deed, ...]
    slipped: tuple[Deed, ...]
    status: str
    share: float


def course(part: Part, quarters: tuple[Quarter, ...], seed: int) -> Iterator[Chapter]:
    """Yield a pledge's chapters, from its first quarter to its last."""
    return _Course(part, quarters, dice(seed, "course", part.key)).chapters()


class _Course:
    """Walks through the quarters and remembers which steps are still to be taken."""

    def __init__(self, part: Part, quarters: tuple[Quarter, ...], roll: Random) -> None:
        self.part = part
        self.quarters = quarters
        self.roll = roll
        what = part.promise.what
        self.is_long = part.promise.craft == "long"
        self.words = {"what": Word(what), "law": f"「예시시 {what.strip('<>')} 조례」"}
        names = Blanks(roll, **self.words)
        self.left = {
            names.fill(track.name): deque(track.steps)
            for track in tracks(part.promise.craft)[: None if self.is_long else roll.choice((2, None, None))]
        }
        self.lengths = {task: len(steps) for task, steps in self.left.items()}
        self.steps = self._open()
        self.pace = roll.uniform(0.2, 0.4) if part.ending else roll.uniform(0.45, 1.2)
        self.carried: dict[str | None, Deed] = {}
        length = part.end - part.first
        self.idle = range(part.first, part.first + roll.randint(1, 3) if part.mood == "late" else 0)
        start = part.first + roll.randint(1, length)
        self.hold = range(start, start + roll.randint(2, 4) if part.mood == "held" else 0)

    def chapters(self) -> Iterator[Chapter]:
        planned = self._intended(self.part.first)
        finished = 0
        for place in range(self.part.first, self.part.end):
            stalled = self._is_held(place) or self.roll.random() < _SHARE_STALLED
            done, slipped = self._happened(planned, stalled=stalled)
            done.extend(self._unplanned(place, finished))
            finished += not self._open()
            planned = self._intended(place + 1) if place + 1 < self.part.end or self._runs_on() else []
            yield Chapter(
                self._quarter(place),
                tuple(sorted(done, key=lambda each: each.day)),
                tuple(planned),
                tuple(slipped),
                self._status(place, finished, slipped=bool(slipped)),
                1 - self._open() / self.steps if self.steps else 0,
            )

    def _intended(self, place: int) -> list[Deed]:
        """Plan one step of most tasks, those first that slipped before."""
        intended = []
        ready = self._ready()
        for task, steps in self.left.items():
            if slipped := self.carried.pop(task, None):
                intended.append(replace(slipped, day=workday(self._quarter(place), self.roll)))
            elif task in ready and place not in self.idle and self.roll.random() < self.pace:
                intended.append(self._deed(task, steps[0], place))
        if self.steps and not self._open():
            intended.extend(self._deed(None, step, place) for step in self.roll.sample(afterwards(), 2))
        elif self.steps and self.roll.random() < _SHARE_ALWAYS:
            intended.append(self._deed(None, self.roll.choice(always()), place))
        return intended

    def _happened(self, planned: list[Deed], *, stalled: bool) -> tuple[list[Deed], list[Deed]]:
        """Part what was planned into what came about and what slipped; of a little no report tells."""
        done, slipped = [], []
        for each in planned:
            if each.task is not None and stalled and self.roll.random() < _SHARE_SLIPPING:
                self.carried[each.task] = each
                slipped.append(each)
                continue
            if each.task is not None:
                self.left[each.task].popleft()
            if self.roll.random() > _SHARE_UNHEARD:
                done.append(each)
        return done, slipped

    def _ready(self) -> set[str]:
        """Return the tasks that may go on: each begins when the one before it is half done."""
        ready, before_is_half_done = set(), True
        for task, steps in self.left.items():
            if steps and (before_is_half_done or self.is_long):
                ready.add(task)
            before_is_half_done = len(steps) <= self.lengths[task] // 2
        return ready

    def _unplanned(self, place: int, finished: int) -> Iterator[Deed]:
        if self.part.mood == "relapsing" and finished == _RELAPSE.start - 1:
            yield self._deed(None, again(), place)
        if self.steps:
            for step in self.roll.sample(always(), self.roll.choice(_UNPLANNED)):
                yield self._deed(None, step, place)

    def _deed(self, task: str | None, step: Step, place: int) -> Deed:
        return deed(task, step, self._quarter(place), self.roll, **self.words)

    def _status(self, place: int, finished: int, *, slipped: bool) -> str:
        if self.part.ending and place == self.part.end - 1:
            return self.part.ending
        if place in self.idle:
            return "not-due"
        if self._is_held(place):
            return "held"
        if slipped or (self.part.mood == "relapsing" and finished in _RELAPSE):
            return "partial"
        if finished:
            return "continuing" if self.part.promise.craft in _CONTINUING else "completed"
        return "underway" if self.part.promise.strategy.startswith(_UNDERWAY_FIELDS) else "on-track"

    def _is_held(self, place: int) -> bool:
        return place in self.hold and self._open() > 0

    def _open(self) -> int:
        return sum(map(len, self.left.values()))

    def _runs_on(self) -> bool:
        return self.part.end == len(self.quarters)

    def _quarter(self, place: int) -> Quarter:
        if place < len(self.quarters):
            return self.quarters[place]
        return self.quarters[-1].next() or self.quarters[-1]
