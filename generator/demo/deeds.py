"""What an office did or means to do on a day: one step, with its blanks filled, as a line of the sheet."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import Literal

from generator import wording
from generator.demo.filling import Blanks
from generator.demo.outline import Step
from generator.demo.phrases import FORESEEN
from generator.record.dates import Quarter, When
from generator.record.items import Item

Style = Literal["day", "close", "lead", "month", "month_word", "none"]
_STYLES: tuple[Style, ...] = ("day", "day", "close", "lead", "month", "month_word", "none")
_FRIDAY = 4
_MID_MONTH = 15
_HOLIDAYS = {(1, 1), (3, 1), (5, 5), (6, 6), (8, 15), (10, 3), (10, 9), (12, 25)}
_HOURS = (10, 11, 14, 15, 16)
_MONTHS_A_QUARTER = 3


@dataclass(frozen=True, slots=True)
class Deed:
    """One step of a task on a day; `style` is how the office writes that day."""

    task: str | None
    step: Step
    blanks: Blanks
    day: date
    hour: int
    style: Style

    @property
    def name(self) -> str:
        """Return its words without any day."""
        return self.blanks.fill(self.step.text)

    def done(self, *, with_details: bool = True) -> Item:
        """Return the line that says it was done."""
        details = self._details() if with_details else ()
        if self.step.has_hour:
            return Item(self.name, when=When.read(f"{self.day}T{self.hour}:00"), details=details)
        text, when = _dated(self.name, self.day, self.style)
        return Item(text, when=When.read(when) if when else None, details=details)

    def planned(self, key: str, *, with_details: bool) -> Item:
        """Return the line that says it is planned, by month or quarter, under a name of its own."""
        text, when = _foreseen(self.name, self.day, self.style)
        details = self._details(planned=True) if with_details else ()
        return Item(text, id=key, when=When.read(when) if when else None, details=details)

    def _details(self, *, planned: bool = False) -> tuple[Item, ...]:
        self.blanks["moment"] = f"{wording.day(self.day)}({wording.weekday(self.day)}) {self.hour}:00"
        return tuple(
            _item(detail, self.blanks)
            for detail in self.step.details
            if not planned or detail.text.split(" : ")[0] in FORESEEN
        )


def deed(task: str | None, step: Step, quarter: Quarter, roll: Random, **given: object) -> Deed:
    """Return a step on a working day of a quarter."""
    day = workday(quarter, roll)
    return Deed(task, step, Blanks(roll, **given), day, roll.choice(_HOURS), roll.choice(_STYLES))


def workday(quarter: Quarter, roll: Random) -> date:
    """Return a day of a quarter on which offices are open."""
    days = (quarter.last - quarter.first).days
    day = quarter.first + timedelta(days=roll.randrange(days + 1))
    away = 1 if day.day < _MID_MONTH else -1
    while day.weekday() > _FRIDAY or (day.month, day.day) in _HOLIDAYS:
        day += timedelta(days=away)
    return day


def _item(step: Step, blanks: Blanks) -> Item:
    below = tuple(_item(detail, blanks) for detail in step.details)
    return Item(blanks.fill(step.text), kind="note" if step.is_note else "item", details=below)


def _dated(text: str, day: date, style: Style) -> tuple[str, str | None]:
    month = f"{day:%Y-%m}"
    match style:
        case "day":
            return f"{text}({wording.day(day)})", day.isoformat()
        case "close":
            return f"{text} ({wording.day(day)})", day.isoformat()
        case "lead":
            return f"{wording.day(day)} {text}", day.isoformat()
        case "month":
            return f"{text}({day.year}. {day.month}.)", month
        case "month_word":
            return f"{text}({day.year}. {day.month}월)", month
        case "none":
            return text, None


def _foreseen(text: str, day: date, style: Style) -> tuple[str, str | None]:
    month = f"{day:%Y-%m}"
    match style:
        case "day" | "lead":
            return f"{text}({day.year}. {day.month}.)", month
        case "close":
            return f"{text} ({day.year}. {day.month}월 중)", month
        case "month":
            first, last = _quarter_months(day)
            return f"{text}({day.year}. {first}.~{last}.)", f"{day.year}-{first:02}/{day.year}-{last:02}"
        case "month_word":
            first, last = _quarter_months(day)
            part = (day.month - 1) // _MONTHS_A_QUARTER + 1
            return f"{text}({part}/4분기)", f"{day.year}-{first:02}/{day.year}-{last:02}"
        case "none":
            return text, None


def _quarter_months(day: date) -> tuple[int, int]:
    first = (day.month - 1) // _MONTHS_A_QUARTER * _MONTHS_A_QUARTER + 1
    return first, first + _MONTHS_A_QUARTER - 1
