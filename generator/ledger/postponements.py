"""What was put off over the term: each thing with the times that were said for it, and by which record."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Literal

from generator.ledger.pairing import undated
from generator.ledger.plans import places_of_plan
from generator.record.chains import Entry, history
from generator.record.dates import Quarter, When
from generator.record.items import Item
from generator.record.pledge import Change
from generator.record.reading import LoadedRecord
from generator.record.records import Records
from generator.record.report import Outcome, PlanResult, Report
from generator.record.spelling import bare

Kind = Literal["planned", "moved", "changed"]
"""Who said a time: a plan, a result that says "moved", or a change of schedule."""

End = Literal["told", "planned", "unplanned", "changed"]
"""How far a thing has come: a report told what became of it, it stands in the newest plan, it stands in it no
longer, or it is a change of schedule, of which no report tells more."""


@dataclass(frozen=True, slots=True)
class Said:
    """A time that was said for a thing, as EDTF (`when`) or in the record's words; both None is 미기재.

    `quarter` is the quarter of the report that says it, None for the pledge's own record; `path` and `line`
    are the place.
    """

    kind: Kind
    quarter: Quarter | None
    when: When | None
    words: str | None
    path: str
    line: int
    is_confirmed: bool = True


@dataclass(frozen=True, slots=True)
class Postponement:
    """A thing that was moved at least once, or whose schedule was changed.

    `times` begins with the time that it had first. Where it is told, `outcome` is what became of it in the
    end (None: not mentioned), as the report of `told_in` says.
    """

    what: str
    task: str | None
    times: tuple[Said, ...]
    end: End = "unplanned"
    outcome: Outcome | None = None
    told_in: Quarter | None = None

    @property
    def moves(self) -> int:
        """Return how often it was put off, or how often its schedule was changed."""
        return len(self.times) - 1

    @property
    def is_confirmed(self) -> bool:
        """Return whether every statement is confirmed; a change read out of prose may not be."""
        return all(each.is_confirmed for each in self.times)


def postponements(records: Records, pledge_id: str) -> tuple[Postponement, ...]:
    """Return what was put off of a pledge: planned things in the order of their plans, then its schedule.

    A moved thing goes on as an item of a later plan where a result says so (`again`), or where task and words
    are the same but for their dates. What a report does not mention, does in part, or plans in other words
    ends there: nothing is taken for one thing that no record says is one.
    """
    planned = _of_plans(records.reports_of(pledge_id))
    return (*planned, *_of_changes(history(records, pledge_id), planned))


def _of_plans(reports: Iterable[LoadedRecord[Report]]) -> list[Postponement]:
    threads = _Threads()
    for filed in reports:
        threads.tell(filed)
    threads.close()
    return [each for each in threads.all if each.moves]


class _Threads:
    """Follows each planned thing from plan to plan."""

    def __init__(self) -> None:
        self.all: list[Postponement] = []
        self._due: dict[str, int] = {}
        self._waiting: list[int] = []

    def tell(self, filed: LoadedRecord[Report]) -> None:
        """Take in what a report says of the plan before it, then its own plan."""
        report = filed.record
        told = {result.item: index for index, result in enumerate(report.results)}
        anew: dict[str, int] = {}
        for item, thread in self._due.items():
            index = told.get(item)
            result = report.results[index] if index is not None else None
            if index is None or result is None or result.outcome != "moved":
                outcome = result.outcome if result else None
                told_in = report.quarter
                self.all[thread] = replace(self.all[thread], end="told", outcome=outcome, told_in=told_in)
                continue
            self._move(thread, filed, index, result)
            if result.again is not None:
                anew[result.again] = thread
                self._waiting.remove(thread)
        self._due = self._planned(filed, anew)

    def close(self) -> None:
        """Mark what stands in the newest plan."""
        for thread in self._due.values():
            self.all[thread] = replace(self.all[thread], end="planned")

    def _move(self, thread: int, filed: LoadedRecord[Report], index: int, result: PlanResult) -> None:
        line = filed.place("results", index).line
        said = Said("moved", filed.record.quarter, result.to, None, filed.path, line)
        self.all[thread] = replace(self.all[thread], times=(*self.all[thread].times, said))
        self._waiting.append(thread)

    def _planned(self, filed: LoadedRecord[Report], anew: dict[str, int]) -> dict[str, int]:
        """Return the thread of each item of a report's plan; one that no earlier thing goes on as begins."""
        due = dict(anew)
        for task, item, line in _plan_of(filed):
            if item.id is None or item.id in due:
                continue
            thread = next((each for each in self._waiting if self._is_one(each, task, item)), None)
            if thread is None:
                first = Said("planned", filed.record.quarter, item.when, None, filed.path, line)
                self.all.append(Postponement(item.text, task, (first,)))
                thread = len(self.all) - 1
            else:
                self._waiting.remove(thread)
            due[item.id] = thread
        for item_id, thread in due.items():
            self._dated(thread, filed, item_id)
        return due

    def _is_one(self, thread: int, task: str | None, item: Item) -> bool:
        slip = self.all[thread]
        return bare(slip.task or "") == bare(task or "") and undated(slip.what) == undated(item.text)

    def _dated(self, thread: int, filed: LoadedRecord[Report], item_id: str) -> None:
        """Where a report moves a thing without saying to when, its own plan says it."""
        *before, last = self.all[thread].times
        if last.kind != "moved" or last.when is not None or last.quarter != filed.record.quarter:
            return
        when = next((item.when for _, item, _ in _plan_of(filed) if item.id == item_id), None)
        self.all[thread] = replace(self.all[thread], times=(*before, replace(last, when=when)))


def _plan_of(filed: LoadedRecord[Report]) -> Iterator[tuple[str | None, Item, int]]:
    """Yield each item of a report's plan with the name of its task and its line."""
    for (task, item), steps in zip(filed.record.planned(), places_of_plan(filed), strict=True):
        yield task, item, filed.place(*steps).line


def _of_changes(told: Iterable[Entry], planned: list[Postponement]) -> list[Postponement]:
    """Return the changes of schedule by time, in a row where each begins as the one before it ended.

    What a result of the same report moves in the same words is not told twice.
    """
    found: list[Postponement] = []
    moved = {(said.quarter, undated(each.what)) for each in planned for said in each.times[1:]}
    for entry in told:
        quarter = entry.report.quarter if entry.report else None
        is_new = (quarter, undated(entry.change.what)) not in moved
        if entry.change.kind in {"schedule", "period"} and is_new:
            place = entry.place()
            _add_change(found, entry.change, quarter, place.path, place.line)
    return found


def _add_change(
    found: list[Postponement], change: Change, quarter: Quarter | None, path: str, line: int
) -> None:
    before = Said("planned", quarter, None, change.before, path, line, change.confirmed)
    after = Said("changed", quarter, None, change.after, path, line, change.confirmed)
    for place, slip in enumerate(found):
        if bare(slip.what) != bare(change.what):
            continue
        told = [_is_told(pair, change) for pair in zip(slip.times, slip.times[1:], strict=False)]
        if any(told):  # a later record repeats what stands, and may confirm it
            found[place] = _confirmed(slip, told.index(True)) if change.confirmed else slip
            return
        if bare(slip.times[-1].words or "") == bare(change.before or "") and change.before is not None:
            found[place] = replace(slip, times=(*slip.times, after))
            return
    found.append(Postponement(change.what, None, (before, after), "changed"))


def _confirmed(slip: Postponement, step: int) -> Postponement:
    times = [
        replace(each, is_confirmed=True) if place in {step, step + 1} else each
        for place, each in enumerate(slip.times)
    ]
    return replace(slip, times=tuple(times))


def _is_told(pair: tuple[Said, Said], change: Change) -> bool:
    return [bare(each.words or "") for each in pair] == [
        bare(each or "") for each in (change.before, change.after)
    ]
