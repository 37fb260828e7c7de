"""What went wrong in a quarter and what the office means to do: problems, remedies, a new date."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from generator.demo.course import Chapter
from generator.demo.deeds import Deed
from generator.demo.filling import Blanks
from generator.demo.phrases import CATCH_UP, DELAYED, PROBLEMS
from generator.demo.promises import rows
from generator.record.items import Item
from generator.record.pledge import Change

_SHARE_PROBLEM = 0.45
_SHARE_CHANGE_TOLD = 0.6
_SHARE_CONFIRMED = 0.5
_PROBLEMS = rows(PROBLEMS)


@dataclass(frozen=True, slots=True)
class Troubles:
    """Problems, their remedies, and the changes of schedule that can be read out of them."""

    problems: tuple[Item, ...] = ()
    remedies: tuple[Item, ...] = ()
    changes: tuple[Change, ...] = ()


def troubles(
    chapter: Chapter, craft: str, blanks: Blanks, dates: dict[str, str | None], roll: Random
) -> Troubles:
    """Return what a quarter's slips and its craft's usual troubles add up to; `blanks` name the pledge.

    `dates` are those to which the changes told so far moved a thing: a change follows on the one before it.
    """
    problems: list[Item] = []
    remedies: list[Item] = []
    changes: list[Change] = []
    for slipped in chapter.slipped:
        again = next((each for each in chapter.planned if each.blanks is slipped.blanks), None)
        was, will = _month(slipped), _month(again) if again else None
        words = Blanks(roll, step=slipped.name, was=was, will=will or "다음 분기")
        if roll.random() < _SHARE_CHANGE_TOLD:
            pointer = f"problems[{len(problems)}]"
            confirmed = roll.random() < _SHARE_CONFIRMED
            if dates.setdefault(slipped.name, was) == was:
                told = Change("schedule", slipped.name, was, will, read_from=pointer, confirmed=confirmed)
                changes.append(told)
                dates[slipped.name] = will
        problems.append(Item(words.fill(DELAYED)))
        remedies.append(Item(words.fill(CATCH_UP)))
    if roll.random() < _SHARE_PROBLEM:
        _, problem, remedy = roll.choice([row for row in _PROBLEMS if row[0] in ("any", craft)])
        problems.append(Item(blanks.fill(problem)))
        remedies.append(Item(blanks.fill(remedy)))
    return Troubles(tuple(problems), tuple(remedies), tuple(changes))


def _month(deed: Deed) -> str:
    return f"{deed.day.year}. {deed.day.month}."
