"""What a report asks before it may be published, one question at a time, the worst first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from generator.record.report import Report
from generator.record.steps import steps_to

Kind = Literal["unplaced", "review", "result", "todo"]

_COUNTED = frozenset({"review", "results", "unplaced"})
"""Places of a draft that only count what is asked elsewhere; they are struck when nothing is left there."""


@dataclass(frozen=True, slots=True)
class Question:
    """One question: its kind, which of its list it is, the place that it is about, its words.

    `result` is the result of a plan that it asks about, None for any other; `line` the line of the file.
    """

    kind: Kind
    index: int
    at: str
    note: str
    weight: int
    line: int | None = None
    result: int | None = None

    @property
    def key(self) -> str:
        """Return the name by which a form says which question it answers."""
        return f"{self.kind}-{self.index}"


def questions(report: Report) -> tuple[Question, ...]:
    """Return all that is open in a report, the worst first."""
    return tuple(sorted(_open(report), key=lambda each: (each.weight, each.index)))


def _open(report: Report) -> Iterator[Question]:
    for index, text in enumerate(report.unplaced):
        yield Question("unplaced", index, f"unplaced[{index}]", text, 0)
    asked = set()
    for index, each in enumerate(report.review):
        if each.answer is None:
            steps = steps_to(each.at)
            step = steps[1] if steps[:1] == ("results",) and len(steps) > 1 else None
            result = step if isinstance(step, int) and step < len(report.results) else None
            asked.add(result)
            weight = 2 if each.level == "suspect" else 4
            yield Question("review", index, each.at, each.note, weight, each.source_line, result)
    for index, planned in enumerate(report.results):
        if planned.outcome is None and index not in asked:
            yield Question("result", index, f"results[{index}]", "", 3, None, index)
    for index, pending in enumerate(report.draft):
        if pending.at not in _COUNTED:
            weight = 1 if pending.at == "source" else 5
            yield Question("todo", index, pending.at, pending.note, weight, pending.source_line)
