"""The quarterly reports of a pledge, as its office hands them in; now and then it hands in none."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from random import Random

from generator.demo import money, progress, results, sheets
from generator.demo.cast import Part
from generator.demo.course import Chapter, course
from generator.demo.filling import Blanks, Word, dice
from generator.demo.offices import department
from generator.demo.pledges import in_charge
from generator.demo.retelling import retell
from generator.demo.troubles import troubles
from generator.record.dates import Quarter
from generator.record.form import Form
from generator.record.pledge import Pledge
from generator.record.report import Department, PlanResult, Report, Row, Task

_SHARE_MISSING = 0.02
_SHARE_WITHOUT_HEADINGS = 0.2
_SILENT_OFFICE, _SILENT_UNTIL = "정보보기과", 4  # its sheets state no status in the first year
_ABSENT_OFFICE, _ABSENT_AT = "건강보기과", 5  # it hands in nothing in this quarter
_RECENT = 2  # quarters in which a question may still be open

# Of so many sheets, those in which the office gets a sum or a date wrong.
_WRONG_EVERY = 211
_WRONG_SUMS: dict[int, money.Slip] = {5: "row", 47: "column"}
_WRONG_DATES: dict[int, progress.WrongDate] = {89: "weekday", 131: "impossible", 173: "outside"}


def reports(
    part: Part, pledge: Pledge, ordinal: int, city: tuple[tuple[Quarter, ...], Form], seed: int
) -> Iterator[Report]:
    """Yield the reports of the pledge that a part plays, by time.

    Args:
        part: what the pledge plays.
        pledge: its record.
        ordinal: its place in the cast, which decides where its office errs.
        city: the quarters that the city publishes, and its form.
        seed: the dice.

    """
    quarters, form = city
    chapters = tuple(course(part, quarters, seed))
    office = _Office(part, pledge, form, chapters, seed)
    before: int | None = None
    for place, chapter in enumerate(chapters, part.first):
        roll = dice(seed, "report", part.key, chapter.quarter.written)
        is_absent = (in_charge(pledge, chapter.quarter), place) == (_ABSENT_OFFICE, _ABSENT_AT)
        if place and (is_absent or roll.random() < _SHARE_MISSING):
            continue
        if part.promise.craft == "bare":
            yield office.nearly_empty(chapter.quarter)
        else:
            sheet = (ordinal * len(quarters) + place) % _WRONG_EVERY
            is_recent = place >= len(quarters) - _RECENT
            yield office.report((before, place), sheet, roll, is_recent=is_recent)
        before = place


@dataclass(frozen=True, slots=True)
class _Office:
    """What the people who fill in the sheets of one pledge know of it."""

    part: Part
    pledge: Pledge
    form: Form
    chapters: tuple[Chapter, ...]
    seed: int
    dates: dict[str, str | None] = field(default_factory=dict)

    def report(self, places: tuple[int | None, int], sheet: int, roll: Random, *, is_recent: bool) -> Report:
        """Fill in a sheet; `places` are those of the report before it (None: the first) and its own."""
        before, place = places
        number = place - self.part.first
        chapter, past = self.chapters[number], self.chapters[:number]
        quarter, promise = chapter.quarter, self.part.promise
        name = in_charge(self.pledge, quarter)
        tasks = self._tasks()
        rows = (
            retell(
                progress.so_far(past, tasks, roll), dice(self.seed, "retold", self.part.key, quarter.written)
            ),
            progress.this_quarter(chapter, tasks, _WRONG_DATES.get(sheet), roll),
            progress.plan(chapter, tasks, roll),
        )
        told = troubles(chapter, promise.craft, Blanks(roll, what=Word(promise.what)), self.dates, roll)
        silent = name == _SILENT_OFFICE and place < _SILENT_UNTIL
        as_of, submitted_on = sheets.days(quarter, roll)
        budget = self.form.budget
        purse = money.purse(self.part.key, promise.craft, promise.what, budget, self.seed)
        return Report(
            schema="1",
            form=self.form.id,
            pledge=self.part.key,
            quarter=quarter,
            title=self._title(place),
            department=department(name, quarter.year, self.seed) if name else Department(None),
            tasks=_used(tasks, rows),
            so_far=rows[0],
            this_quarter=rows[1],
            plan=rows[2],
            participation=sheets.participation(roll),
            budget=money.budget(purse, budget, quarter, _WRONG_SUMS.get(sheet)),
            problems=told.problems,
            remedies=told.remedies,
            as_of=as_of,
            submitted_on=submitted_on,
            status=None if silent else sheets.status(chapter.status, roll),
            reported_rate=sheets.rate(chapter.share, roll),
            results=self._results(before, number, tasks),
            changes=told.changes,
            deviations=sheets.deviations(roll),
            review=sheets.reviews(roll, is_recent=is_recent),
            source=sheets.source(self.part.key, quarter, roll),
        )

    def _results(self, before: int | None, number: int, tasks: tuple[Task, ...]) -> tuple[PlanResult, ...]:
        if before is None:
            return ()
        last = before - self.part.first
        planned = progress.named_plan(self.chapters[last], tasks)
        since = self.chapters[last + 1 : number + 1]
        roll = dice(self.seed, "results", self.part.key, since[-1].quarter.written)
        return results.results(planned, since, roll)

    def nearly_empty(self, quarter: Quarter) -> Report:
        """Return a sheet on which hardly more than the title is filled in."""
        nothing = Row((), None)
        purse = money.purse(self.part.key, "bare", "", self.form.budget, self.seed)
        return Report(
            schema="1",
            form=self.form.id,
            pledge=self.part.key,
            quarter=quarter,
            title=self.pledge.title,
            department=Department(None),
            tasks=(),
            so_far=nothing,
            this_quarter=nothing,
            plan=nothing,
            participation=sheets.no_participation(),
            budget=money.budget(purse, self.form.budget, quarter, None),
            problems=(),
            remedies=(),
        )

    def _title(self, place: int) -> str:
        former = self.part.former
        if former is not None and self.part.turn is not None and place < self.part.turn:
            return former.title
        return self.pledge.title

    def _tasks(self) -> tuple[Task, ...]:
        roll = dice(self.seed, "headings", self.part.key)
        with_headings = self.part.promise.craft == "long" or roll.random() > _SHARE_WITHOUT_HEADINGS
        return progress.headings(self.chapters) if with_headings else ()


def _used(tasks: tuple[Task, ...], rows: tuple[Row, ...]) -> tuple[Task, ...]:
    used = {group.task for row in rows for group in row.by_task}
    return tuple(task for task in tasks if task.id in used)
