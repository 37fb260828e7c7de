"""The course of a pledge at a glance: quarters down, tasks across, what was done and what was planned."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from generator import wording
from generator.pages.drawings import bars
from generator.pages.drawings.bars import PHONE, PlacedText
from generator.record.report import Report, Row
from generator.wording import drawings as words
from generator.wording.pages import NO_TASK

BOX = 18
"""The height and breadth of a box, which holds two digits of 14 px letters."""

_MARK = 16
_GAP = 8
_PAIR = 2 * BOX + 2
_MOST_SIDE_BY_SIDE = 6
_HEAD = 24
_LINE = 22
_LONGEST_BESIDE = 110
_BASELINE = 14
_KEY, _INSET = 24, 5


@dataclass(frozen=True, slots=True)
class Boxes:
    """Boxes in a row, a number in each: the lefts of the boxes, all digits, and the middle of each digit.

    `line` is where the digits stand.
    """

    y: int
    line: int
    lefts: tuple[int, ...]
    digits: str
    middles: str


@dataclass(frozen=True, slots=True)
class QuarterRow:
    """A quarter: the rule above it, its name, the mark of its status, its boxes.

    `said` are the words that stand where it has none, else None.
    """

    rule: int
    name: PlacedText
    mark: str
    done: Boxes
    planned: Boxes
    said: PlacedText | None


@dataclass(frozen=True, slots=True)
class Course:
    """The drawing: what it shows in a sentence, and where marks, heads of tasks and quarters lie.

    `tasks` are the names of the columns, each with the number that stands above it; `id` names its file.
    `key` is the top of the boxes that say what full and empty boxes mean, `key_line` where their words stand.
    """

    id: str
    label: str
    width: int
    height: int
    mark: int
    left: int
    key: int
    key_line: int
    heads: tuple[PlacedText, ...]
    rows: tuple[QuarterRow, ...]
    tasks: tuple[str, ...]


Counts = Mapping[str, int]
"""How many items stand below each task, by its name; those below none by an empty one."""


def course(quarters: Sequence[tuple[str, str, Report | None]]) -> Course | None:
    """Return the course through quarters from the newest to the oldest; None where no task is named.

    Each quarter has its name, the mark of its status, and its report (None: 미제출). A task is the same task
    where the department calls it the same.
    """
    counted = [(name, mark, _both(report) if report else None) for name, mark, report in quarters]
    tasks = _tasks([report for *_, report in quarters if report], [both for *_, both in counted if both])
    if not any(tasks):
        return None
    grid = _Grid.of([name for name, *_ in quarters], tasks)
    rows = tuple(grid.row(number, *each) for number, each in enumerate(counted))
    numbers = [words.task_number(number) for number in range(1, len(tasks) + 1)]
    named = [task or NO_TASK for task in tasks]
    below = grid.top(len(rows))
    return Course(
        "course",
        words.course_in_words(len(rows), len(tasks), *_newest(counted)),
        grid.width,
        below + _KEY,
        grid.left - _GAP - _MARK // 2,
        grid.left,
        below + _GAP - 2,
        below + _KEY - _INSET,
        tuple(PlacedText(grid.middle(n), _BASELINE, each) for n, each in enumerate(numbers)),
        rows,
        tuple(f"{number} {name}" for number, name in zip(numbers, named, strict=True)),
    )


def _both(report: Report) -> tuple[Counts, Counts]:
    return _counts(report, report.this_quarter), _counts(report, report.plan)


def _counts(report: Report, row: Row) -> Counts:
    names = report.task_names
    found: dict[str, int] = {}
    for group in row.by_task:
        name = names[group.task] if group.task else ""
        found[name] = found.get(name, 0) + sum(1 for item in group.items if item.kind == "item")
    return {name: count for name, count in found.items() if count}


def _tasks(reports: Iterable[Report], counted: Iterable[tuple[Counts, Counts]]) -> tuple[str, ...]:
    """Return the tasks in the order of the newest report, then those of older ones, items below none last."""
    named = dict.fromkeys(task.name for report in reports for task in report.tasks)
    used = {name for both in counted for counts in both for name in counts}
    return tuple(name for name in (*named, "") if name in used)


def _newest(counted: Iterable[tuple[str, str, tuple[Counts, Counts] | None]]) -> tuple[str, int, int]:
    name, _, (done, planned) = next((n, m, both) for n, m, both in counted if both)
    return name, sum(done.values()), sum(planned.values())


@dataclass(frozen=True, slots=True)
class _Grid:
    """Where columns and rows lie: to fit a phone, long names and many boxes stand one above the other."""

    tasks: tuple[str, ...]
    left: int
    pitch: int
    line: int
    is_tall: bool

    @classmethod
    def of(cls, names: Iterable[str], tasks: tuple[str, ...]) -> _Grid:
        longest = max(map(bars.words_width, names))
        line = _LINE if longest > _LONGEST_BESIDE else 0
        left = (0 if line else longest + _GAP) + _MARK + _GAP
        is_tall = len(tasks) > _MOST_SIDE_BY_SIDE
        least = BOX if is_tall else _PAIR
        pitch = max(least + 1, min((PHONE - left) // len(tasks), _PAIR + 12))
        return cls(tasks, left, pitch, line, is_tall)

    @property
    def width(self) -> int:
        return max(PHONE, self.left + self.pitch * len(self.tasks))

    def top(self, row: int) -> int:
        return _HEAD + row * (self.line + (2 * BOX if self.is_tall else BOX) + _GAP)

    def middle(self, task: int) -> int:
        return self.left + task * self.pitch + (BOX if self.is_tall else _PAIR) // 2

    def row(self, number: int, name: str, mark: str, both: tuple[Counts, Counts] | None) -> QuarterRow:
        top = self.top(number)
        y = top + self.line
        done, planned = both or ({}, {})
        said = None if done or planned else (wording.BLANK if both else wording.NOT_SUBMITTED)
        below, beside = (BOX + 1, 0) if self.is_tall else (0, BOX + 2)
        return QuarterRow(
            top - _GAP // 2,
            PlacedText(0, top + _BASELINE, name),
            mark,
            self._boxes(y, 0, done),
            self._boxes(y + below, beside, planned),
            PlacedText(self.left + _INSET, y + _BASELINE, said) if said else None,
        )

    def _boxes(self, y: int, shift: int, counts: Counts) -> Boxes:
        lefts, digits, middles = [], "", []
        for number, task in enumerate(self.tasks):
            if task in counts:
                left = self.left + number * self.pitch + shift
                shown = str(counts[task])
                lefts.append(left)
                digits += shown
                first = left + BOX // 2 - 4 * (len(shown) - 1)
                middles += [str(first + 8 * place) for place in range(len(shown))]
        return Boxes(y, y + _BASELINE, tuple(lefts), digits, " ".join(middles))
