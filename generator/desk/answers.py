"""What an answer makes of a record's values; nothing else of them is touched."""

from __future__ import annotations

import re
from copy import deepcopy
from typing import Any

from generator.desk.numbered import at, put
from generator.desk.questions import Question
from generator.record.steps import steps_to
from generator.record.tree import Plain
from generator.wording import desk as words
from generator.wording import import_report, plans

_OF_A_RESULT = re.compile(r"results\[([0-9]+)\](.*)")


def answered(plain: Plain, question: Question, answer: str) -> dict[str, Plain]:
    """Return the values with an answer to a question of the review."""
    made: Any = deepcopy(plain)
    made["review"][question.index]["answer"] = answer
    return settled(made)


def mended(plain: Plain, question: Question, value: str | None) -> dict[str, Plain]:
    """Return the values with another one at the place that is asked about, and the answer that says so."""
    made: Any = deepcopy(plain)
    steps = steps_to(question.at)
    old = at(made, steps)
    if isinstance(old, dict) and "text" in old:
        steps, old = (*steps, "text"), old["text"]
    put(made, steps, value)
    return answered(made, question, words.mended(old, value or "null"))


def told(plain: Plain, question: Question, outcome: str | None, more: dict[str, str]) -> dict[str, Plain]:
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


def struck(plain: Plain, question: Question) -> dict[str, Plain]:
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
