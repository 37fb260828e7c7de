"""What a report asks before it may be published, the worst first; and what an answer makes of its values."""

from __future__ import annotations

import re
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from typing import Any, Literal

from generator.desk.forms import at, put
from generator.record.report import Report
from generator.record.steps import steps_to
from generator.record.tree import Plain
from generator.wording import desk as words
from generator.wording import import_report, plans

QuestionKind = Literal["unplaced", "review", "result", "todo"]

_COUNTED = frozenset({"review", "results", "unplaced"})
"""Places of a draft that only count what is asked elsewhere; they are struck when nothing is left there."""

_OF_A_RESULT = re.compile(r"results\[([0-9]+)\](.*)")


@dataclass(frozen=True, slots=True)
class Question:
    """One question: its kind, which of its list it is, the place that it is about, its words.

    `result` is the result of a plan that it asks about, None for any other; `line` the line of the file.
    """

    kind: QuestionKind
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


def answered(plain: Plain, question: Question, answer: str) -> dict[str, Plain]:
    """Return a report's values with an answer to a question of the review; all else of them stays."""
    made: Any = deepcopy(plain)
    made["review"][question.index]["answer"] = answer
    return settled(made)


def corrected(plain: Plain, question: Question, value: str | None) -> dict[str, Plain]:
    """Return the values with another one at the place that is asked about, and the answer that says so."""
    made: Any = deepcopy(plain)
    steps = steps_to(question.at)
    old = at(made, steps)
    if isinstance(old, dict) and "text" in old:
        steps, old = (*steps, "text"), old["text"]
    put(made, steps, value)
    return answered(made, question, words.mended(old, value or "null"))


def with_outcome(
    plain: Plain, question: Question, outcome: str | None, more: dict[str, str]
) -> dict[str, Plain]:
    """Return the values with what became of an item of the plan before; None: the sheet does not say.

    `more` is when (`to`) and why (`why`), where it is known.
    """
    made: Any = deepcopy(plain)
    index = question.result
    if question.kind == "review":
        made["review"][question.index]["answer"] = words.outcome(outcome)
    if outcome is not None:
        kept = {key: each for key, each in made["results"][index].items() if key not in ("to", "why")}
        made["results"][index] = {**kept, "outcome": outcome, **more}
    else:
        del made["results"][index]
        for each in made["review"]:
            each["at"] = _OF_A_RESULT.sub(lambda found: _shifted(found, index or 0), each["at"])
    return settled(made)


def placed(plain: Plain, question: Question, place: str | None) -> dict[str, Plain]:
    """Return the values with a text that found no place put behind the last line of one.

    None: the text belongs to the form and to no record, which stands among the questions and answers.
    """
    made: Any = deepcopy(plain)
    text = made["unplaced"].pop(question.index)
    if place is None:
        asked = {"at": "unplaced", "level": "confirm", "note": words.placed(text)}
        made.setdefault("review", []).append({**asked, "answer": words.OF_THE_FORM})
    else:
        held = made[place]
        if isinstance(held, dict):
            groups = held["by_task"]
            if not groups:
                groups.append({"task": None, "items": []})
            held = groups[-1]["items"]
        held.append(text)
    return settled(made)


def done(plain: Plain, question: Question) -> dict[str, Plain]:
    """Return the values without a thing to do, which a person has done."""
    made: Any = deepcopy(plain)
    del made["draft"][question.index]
    return settled(made)


def settled(made: dict[str, Any]) -> dict[str, Plain]:
    """Return the values with only what is left to do among the things to do, counted anew."""
    left = {
        "review": sum(each.get("answer") is None for each in made.get("review") or ()),
        "results": sum(each.get("outcome") is None for each in made.get("results") or ()),
        "unplaced": len(made.get("unplaced") or ()),
    }
    said = {
        "review": import_report.answer_these,
        "results": plans.answer_open,
        "unplaced": import_report.place_these,
    }
    draft = [each for each in made.get("draft") or () if left.get(each["at"], 1)]
    for each in draft:
        if each["at"] in left:
            each["note"] = said[each["at"]](left[each["at"]])
    if draft:
        made["draft"] = draft
    else:
        made.pop("draft", None)
    return made


def _shifted(found: re.Match[str], gone: int) -> str:
    index = int(found[1])
    return "results" if index == gone else f"results[{index - (index > gone)}]{found[2]}"
