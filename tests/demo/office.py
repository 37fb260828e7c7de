"""The quarterly reports of a pledge, as its office hands them in; now and then it hands in none."""

from __future__ import annotations

import hashlib
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import groupby
from operator import itemgetter
from random import Random
from typing import Literal

from generator import wording
from generator.record.cells import BLANK, Cell
from generator.record.city import City
from generator.record.dates import Quarter, When
from generator.record.evidence import Evidence
from generator.record.items import Item
from generator.record.pledge import Change, Pledge
from generator.record.report import (
    Characters,
    Department,
    Deviation,
    Officer,
    Participation,
    PlanResult,
    Report,
    ReportedRate,
    ReportedStatus,
    Review,
    Row,
    Source,
    Task,
    TaskItems,
)
from tests.demo.cast import Part, in_charge, workday
from tests.demo.money import Slip, budget
from tests.demo.words import Blanks, dice, rows, steps, table, words

_DAY, _MONTH, _SPAN = "{date}", "{year}-{month:02}", "{year}-{first:02}/{year}-{last:02}"
_DONE = (
    *(("{text}({day})", _DAY), ("{text}({day})", _DAY), ("{text} ({day})", _DAY), ("{day} {text}", _DAY)),
    *(("{text}({year}. {month}.)", _MONTH), ("{text}({year}. {month}월)", _MONTH), ("{text}", "")),
)
_PLANNED = (
    *(("{text}({year}. {month}.)", _MONTH), ("{text} ({year}. {month}월 중)", _MONTH)),
    *(("{text}({year}. {first}.~{last}.)", _SPAN), ("{text}({part}/4분기)", _SPAN), ("{text}", "")),
)
"""How an office writes the day of a deed that it did or plans, and what of it can be read."""

_HOURS = (10, 11, 14, 15, 16)
_LONGEST_HISTORY, _DETAILED_HISTORY = 28, 12
_UNPLANNED = (0, 1, 1, 2, 2, 3)
_CONTINUING = ("aid", "run", "long")
_UNDERWAY_FIELDS = ("4", "5")
_RELAPSE = range(3, 5)  # quarters after the first in which all was done
_SILENT_OFFICE, _SILENT_UNTIL = "정보보기과", 4  # its sheets state no status in the first year
_ABSENT_OFFICE, _ABSENT_AT = "건강보기과", 5  # it hands in nothing in this quarter
_RECENT = 2  # quarters in which a question may still be open
_DAYS_TO_SUBMIT = 20
_SHOWN_EVERY = 10

# Of so many sheets, those in which the office gets a sum or a date wrong.
_WRONG_EVERY = 211
_WRONG_SUMS: dict[int, Slip] = {5: "row", 47: "column"}
_WRONG_DATES = {89: "weekday", 131: "impossible", 173: "outside"}
_NO_SUCH_DAYS = {1: "2. 30.", 2: "6. 31.", 3: "9. 31.", 4: "11. 31."}

_FORMATS: tuple[Literal["hwpx", "xlsx", "docx", "hwp", "pdf"], ...] = ("hwpx", "xlsx", "docx", "hwp", "pdf")
_FORM_LABELS = 231
_SYLLABLES = "가나다라마바사아자차카타파하"
_NAMES = tuple((_SYLLABLES * 2)[start : start + 3] for start in range(len(_SYLLABLES)))
"""Officers are called 가나다, 나다라 and so on: nobody bears such a name."""

Fate = Literal["done", "partly", "moved", "dropped", "forgotten", "silent"]
"""What becomes of a thing that was planned; done but forgotten in the next sheet, or not heard of again."""

_COUNTS = (BLANK, BLANK, *(Cell.read(str(count)) for count in range(10)))
_LEVELS: tuple[Literal["confirm", "suspect"], ...] = ("confirm", "confirm", "suspect")
_MINUTES = Evidence(
    "회의 결과 보고", "https://example.org/minutes", archived="https://archive.example.org/minutes"
)


@dataclass(eq=False, slots=True)
class Deed:
    """A step of a task (None: of none), what fills its blanks, and the day for which it was planned."""

    task: str | None
    step: Item
    blanks: Blanks
    day: date = date.min

    @property
    def name(self) -> str:
        """Return its words without any day."""
        return self.blanks.fill(self.step.text)

    def done(self, day: date, roll: Random) -> Item:
        """Return the line that says it was done on a day."""
        hour = roll.choice(_HOURS)
        self.blanks["moment"] = f"{wording.day(day)}({wording.weekday(day)}) {hour}:00"
        item = self.blanks.item(self.step)
        if any("{moment}" in detail.text for detail in self.step.details):
            return replace(item, when=When.read(f"{day}T{hour}:00"))
        return _dated(item, day, roll.choice(_DONE))

    @property
    def month(self) -> str:
        """Return the month for which it was planned, as an office writes it."""
        return f"{self.day.year}. {self.day.month}."

    def planned(self, key: str, roll: Random) -> Item:
        """Return the line that says it is planned, under a name of its own."""
        foreseen = words("foreseen") if roll.random() < 0.6 else []
        details = (each for each in self.step.details if each.text.split(" : ")[0] in foreseen)
        item = Item(self.name, id=key, details=tuple(map(self.blanks.item, details)))
        return _dated(item, self.day, roll.choice(_PLANNED))


def _dated(item: Item, day: date, style: tuple[str, str]) -> Item:
    first = (day.month - 1) // 3 * 3 + 1
    months = {"year": day.year, "month": day.month, "first": first, "last": first + 2}
    told = {"text": item.text, "date": day, "day": wording.day(day), "part": first // 3 + 1, **months}
    text, when = (each.format_map(told) for each in style)
    return replace(item, text=text, when=When.read(when) if when else None)


class Office:
    """What the people who fill in the sheets of one pledge know of it, from quarter to quarter."""

    def __init__(self, part: Part, pledge: Pledge, ordinal: int, city: City, seed: int) -> None:
        """Take what the pledge plays, its record, its place in the cast, the city's settings, the dice."""
        self.part, self.pledge, self.ordinal, self.city, self.seed = part, pledge, ordinal, city, seed
        self.form = city.forms[0]
        self.roll = roll = dice(seed, "course", part.key)
        what, craft = part.promise.what, part.promise.craft
        self.given = {"what": what, "law": f"「예시시 {what.strip('<>')} 조례」"}
        names = Blanks(roll, **self.given)
        tracks = tuple(steps(craft).items())[: None if craft == "long" else roll.choice((2, None, None))]
        self.left = {names.fill(task): deque(below) for task, below in tracks}
        self.lengths = {task: len(below) for task, below in self.left.items()}
        with_headings = craft == "long" or roll.random() < 0.8
        self.tasks = {name: f"t{number}" for number, name in enumerate(self.left, 1)} if with_headings else {}
        self.pace = roll.uniform(0.2, 0.4) if part.ending else roll.uniform(0.45, 1.2)
        self.idle = range(part.first, part.first + roll.randint(1, 3) * (part.mood == "late"))
        start = part.first + roll.randint(1, part.end - part.first)
        self.hold = range(start, start + roll.randint(2, 4) * (part.mood == "held"))
        self.planned = self._intended(part.first, [])
        self.past: list[tuple[str | None, Item]] = []
        self.moved: dict[str, str] = {}  # the month to which the changes told so far moved a thing
        self.finished = 0  # quarters since all was done
        self.has_reported = False

    def reports(self) -> Iterator[Report]:
        """Yield the reports by time."""
        for place in range(self.part.first, self.part.end):
            quarter = self.city.quarters[place]
            roll = dice(self.seed, "report", self.part.key, quarter.written)
            is_absent = (in_charge(self.pledge, quarter), place) == (_ABSENT_OFFICE, _ABSENT_AT)
            if not place or not (is_absent or roll.random() < 0.02):
                blank = self._blank(place, quarter)
                yield self._filled(blank, place, roll) if self.lengths else blank
                self.has_reported = True

    def _blank(self, place: int, quarter: Quarter) -> Report:
        """Return a sheet on which the title and the budget alone are filled in."""
        part, form = self.part, self.form
        purse = dice("purse", self.seed, part.key)
        nothing = Row((), None)
        return Report(
            schema="1",
            form=form.id,
            pledge=part.key,
            quarter=quarter,
            title=part.former if part.former and place < (part.turn or 0) else part.promise.title,
            department=Department(None),
            so_far=nothing,
            this_quarter=nothing,
            plan=nothing,
            participation=Participation(dict.fromkeys((kind.id for kind in form.participation.kinds), BLANK)),
            budget=budget(purse, part.promise, form.budget, place, _WRONG_SUMS.get(self._sheet(place))),
            problems=(),
            remedies=(),
        )

    def _filled(self, blank: Report, place: int, roll: Random) -> Report:
        """Let another quarter pass, and fill in its sheet."""
        quarter = blank.quarter
        runs_on = place + 1 < self.part.end or self.part.end == len(self.city.quarters)
        is_stalled = self._is_held(place) or roll.random() < 0.12
        fates = [self._fate(deed, roll, is_stalled=is_stalled, runs_on=runs_on) for deed in self.planned]
        fated = list(zip(self.planned, fates, strict=True))
        again = [deed for deed, fate in fated if fate in {"moved", "partly"}]
        was = [deed.month for deed in again]
        self.finished += not again and not any(self.left.values())
        deeds = [deed for deed, fate in fated if fate in {"done", "forgotten"}]
        deeds += self._unplanned(roll)
        days = sorted(workday(quarter, roll) for _ in deeds)
        done = [(deed.task, deed.done(day, roll)) for deed, day in zip(deeds, days, strict=True)]
        older, recent = self.past[:-_DETAILED_HISTORY], self.past[-_DETAILED_HISTORY:]
        past = [*((task, replace(item, details=())) for task, item in older), *recent][-_LONGEST_HISTORY:]
        self.past = [*past, *done]
        if wrong := _WRONG_DATES.get(self._sheet(place)):
            done.append((None, _wrong_date(wrong, quarter, roll)))
        if shown := done and self.ordinal % _SHOWN_EVERY == 0:
            done[0] = (done[0][0], replace(done[0][1], evidence=(_MINUTES,)))
        self.planned = self._intended(place + 1, again) if runs_on else []
        plan = [(deed.task, deed.planned(f"p{n}", roll)) for n, deed in enumerate(self.planned, 1)]
        whens = {deed: item.when for deed, (_, item) in zip(self.planned, plan, strict=True)}
        told = _retold(self._row(past, roll), roll), self._row(done, roll), self._row(plan, roll)
        problems, remedies, changes = self._troubles(again, was, roll)
        name = in_charge(self.pledge, quarter)
        is_silent = roll.random() < 0.06 or (name == _SILENT_OFFICE and place < _SILENT_UNTIL)
        word = self._status(place, is_late=bool(again))
        used = {group.task for row in told for group in row.by_task}
        share = 1 - (len(again) + sum(map(len, self.left.values()))) / sum(self.lengths.values())
        report = replace(
            blank,
            department=_department(name, quarter.year, self.seed) if name else Department(None),
            tasks=tuple(Task(key, task) for task, key in self.tasks.items() if key in used),
            so_far=told[0],
            this_quarter=told[1],
            plan=told[2],
            problems=problems,
            remedies=remedies,
            status=None if is_silent else ReportedStatus(roll.choice(table("statuses")[word]), word),
            results=self._results(fated, whens, roll),
            changes=changes,
            evidence=(Evidence("추진계획 공문"),) if shown else (),
        )
        if roll.random() < 0.6:
            rate = Blanks(roll, share=round(share * 100)).fill(roll.choice(rows("rates"))[0])
            report = replace(report, reported_rate=ReportedRate(rate))
        return _handed_in(report, roll, is_recent=place >= len(self.city.quarters) - _RECENT)

    def _sheet(self, place: int) -> int:
        return (self.ordinal * len(self.city.quarters) + place) % _WRONG_EVERY

    def _is_held(self, place: int) -> bool:
        return place in self.hold and any(self.left.values())

    def _fate(self, deed: Deed, roll: Random, *, is_stalled: bool, runs_on: bool) -> Fate:
        """Return what becomes of a thing that was planned, and whether the next sheet tells of it."""
        if deed.task is not None and is_stalled and roll.random() < 0.7:
            return roll.choice(("moved", "moved", "partly")) if runs_on else "dropped"
        if deed.task is None and roll.random() < 0.05:
            return "dropped"
        return roll.choices(("done", "forgotten", "silent"), (91, 5, 4))[0]

    def _unplanned(self, roll: Random) -> Iterator[Deed]:
        if self.part.mood == "relapsing" and self.finished == _RELAPSE.start:
            yield Deed(None, steps("afterwards")["다시"][0], Blanks(roll, **self.given))
        for step in roll.sample(steps("always")["공통"], roll.choice(_UNPLANNED)):
            yield Deed(None, step, Blanks(roll, **self.given))

    def _intended(self, place: int, again: list[Deed]) -> list[Deed]:
        """Plan for a quarter what slipped before, the next step of most tasks, and what always is to do.

        A task begins when the one before it is half done.
        """
        deeds, roll, is_ready = list(again), self.roll, True
        slipped = {deed.task for deed in again}
        for task, below in self.left.items():
            may_go_on = is_ready and task not in slipped and place not in self.idle
            if below and may_go_on and roll.random() < self.pace:
                deeds.append(Deed(task, below.popleft(), Blanks(roll, **self.given)))
            is_ready = self.part.promise.craft == "long" or len(below) <= self.lengths[task] // 2
        if self.lengths and not deeds and not any(self.left.values()):
            then = roll.sample(steps("afterwards")["공통"], 2)
        else:
            then = roll.sample(steps("always")["공통"], int(roll.random() < 0.6))
        deeds.extend(Deed(None, step, Blanks(roll, **self.given)) for step in then)
        quarters = self.city.quarters
        quarter = quarters[place] if place < len(quarters) else quarters[-1].next() or quarters[-1]
        for deed in deeds:
            deed.day = workday(quarter, roll)
        return sorted(deeds, key=lambda deed: self.tasks.get(deed.task or "", ""))

    def _row(self, lines: list[tuple[str | None, Item]], roll: Random) -> Row:
        """Put lines below their headings; a line whose heading is not among the tasks stands below none."""
        keyed = sorted(((self.tasks.get(task or "", ""), item) for task, item in lines), key=itemgetter(0))
        groups = groupby(keyed, itemgetter(0))
        by_task = tuple(TaskItems(key or None, tuple(item for _, item in group)) for key, group in groups)
        remark = Blanks(roll).fill(roll.choice(rows("remarks"))[0]) if roll.random() < 0.2 else None
        return Row(by_task, remark)

    def _status(self, place: int, *, is_late: bool) -> str:
        """Return the id of the city's word for where the pledge stands."""
        part = self.part
        if part.ending and place == part.end - 1:
            return part.ending
        if place in self.idle:
            return "not-due"
        if self._is_held(place):
            return "held"
        if is_late or (part.mood == "relapsing" and self.finished in _RELAPSE):
            return "partial"
        if self.finished:
            return "continuing" if part.promise.craft in _CONTINUING else "completed"
        return "underway" if part.promise.strategy.startswith(_UNDERWAY_FIELDS) else "on-track"

    def _results(
        self, fated: list[tuple[Deed, Fate]], whens: dict[Deed, When | None], roll: Random
    ) -> tuple[PlanResult, ...]:
        """Return what the sheet says of the plan before it; now and then an office says nothing."""
        if not self.has_reported or roll.random() < 0.04:
            return ()
        results = []
        for number, (deed, fate) in enumerate(fated, 1):
            if fate == "forgotten" or fate == "silent":  # noqa: PLR1714 - so the type is narrowed
                continue
            why = roll.choice([said or None for outcome, said in rows("why") if outcome == fate] or [None])
            results.append(PlanResult(f"p{number}", fate, whens[deed] if fate == "moved" else None, why))
        return tuple(results)

    def _troubles(
        self, again: list[Deed], was: list[str], roll: Random
    ) -> tuple[tuple[Item, ...], tuple[Item, ...], tuple[Change, ...]]:
        """Return problems, their remedies, and the changes of schedule that can be read out of them."""
        told: list[tuple[str, str]] = []
        changes: list[Change] = []
        for deed, before in zip(again, was, strict=True):
            name, will, at = deed.name, deed.month, f"problems[{len(told)}]"
            # A change follows on the one before it.
            if roll.random() < 0.6 and self.moved.setdefault(name, before) == before:
                confirmed = roll.random() < 0.5
                changes.append(Change("schedule", name, before, will, read_from=at, confirmed=confirmed))
                self.moved[name] = will
            problem = f"'{name}' 일정 지연에 따른 일정 조정 필요(당초 {before} → {will})"
            told.append((problem, f"관계 부서 협의를 앞당기고 {will}까지 마치도록 공정 관리"))
        if roll.random() < 0.45:
            usual = [pair for craft, *pair in rows("problems") if craft in {"any", self.part.promise.craft}]
            problem, remedy = map(Blanks(roll, **self.given).fill, roll.choice(usual))
            told.append((problem, remedy))
        problems, remedies = (tuple(Item(pair[side]) for pair in told) for side in (0, 1))
        return problems, remedies, tuple(changes)


def _wrong_date(wrong: str, quarter: Quarter, roll: Random) -> Item:
    """Return an entry with a date that the office got wrong."""
    day = workday(quarter, roll)
    if wrong == "weekday":
        other = wording.WEEKDAYS[(day.weekday() + 1) % len(wording.WEEKDAYS)]
        return Item(f"간부회의 추진상황 보고({wording.day(day)}({other}))", when=When.read(f"{day}"))
    if wrong == "impossible":
        return Item(f"현장 소통의 날 운영({day.year}. {_NO_SUCH_DAYS[quarter.part or 1]})")
    long_ago = When.read(f"{day.year - 1}-{day.month:02}")
    return Item(f"담당자 직무교육 참석({day.year - 1}. {day.month}.)", when=long_ago)


def _retold(told: Row, roll: Random) -> Row:
    """Return what was done so far with, now and then, a line left out or said in other words."""
    if not told.by_task:
        return told
    first, *others = told.by_task
    *items, last = first.items
    if items and roll.random() < 0.02:
        items = items[1:]
    if roll.random() < 0.04:
        word, other = next((pair for pair in rows("retold") if pair[0] in last.text), ("", ""))
        last = replace(last, text=last.text.replace(word, other, 1))
    return replace(told, by_task=(replace(first, items=(*items, last)), *others))


def _department(name: str, year: int, seed: int) -> Department:
    """Return a department as the heading of a sheet names it; people change with the year."""
    roll = dice(seed, "department", name, year)
    roles = roll.choice((("과장", "팀장"), ("과장", "팀장", "담당"), ("국장", None, "담당")))
    officers = map(Officer, roles, roll.sample(_NAMES, len(roles)))
    return Department(name, tuple(officers), tuple(roll.sample(words("phone"), roll.choice((1, 1, 2)))))


def _handed_in(report: Report, roll: Random, *, is_recent: bool) -> Report:
    """Return a report with counts, days, questions, and the file that it was; some are late, some do not say.

    Only in recent quarters is the answer to a question still missing.
    """
    last = report.quarter.last
    counts = report.participation.counts
    if roll.random() > 0.08:
        counts = {kind: roll.choice(_COUNTS) for kind in counts}
    as_of = last - timedelta(days=roll.choice((0, 0, 0, 0, 5, 10)))
    late = roll.randint(_DAYS_TO_SUBMIT, 3 * _DAYS_TO_SUBMIT) * (roll.random() < 0.08)
    submitted = last + timedelta(days=roll.randint(3, _DAYS_TO_SUBMIT) + late)
    review: tuple[Review, ...] = ()
    if roll.random() < 0.12:
        at, note, answer = roll.choice(rows("reviews"))
        is_open = is_recent and roll.random() < 0.5
        review = (Review(at, roll.choice(_LEVELS), note, roll.randint(2, 60), None if is_open else answer),)
    deviations = (Deviation(*roll.choice(rows("deviations"))),) if roll.random() < 0.05 else ()
    return replace(
        report,
        participation=Participation(counts, "cumulative" if roll.random() < 0.05 else None),
        as_of=None if roll.random() < 0.08 else as_of,
        submitted_on=None if roll.random() < 0.08 else submitted,
        deviations=deviations,
        review=review,
        source=_source(report, roll) if roll.random() < 0.4 else None,
    )


def _source(report: Report, roll: Random) -> Source:
    """Return the file that was handed in; as invented as all the rest."""
    kind = roll.choice(_FORMATS)
    name = f"{report.pledge}_{report.quarter.written}.{kind}"
    record, markup = roll.randrange(600, 2_400), roll.randrange(300, 1_200)
    account = Characters(record + _FORM_LABELS + markup, record, _FORM_LABELS, markup, 0)
    sha256 = hashlib.sha256(name.encode()).hexdigest()
    return Source(name, kind, sha256, None, account, *roll.sample(_NAMES, 2))
