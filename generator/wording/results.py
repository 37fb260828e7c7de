"""Words for what became of a plan: done, done in part, moved, dropped, or not mentioned."""

from __future__ import annotations

from collections.abc import Mapping

from generator import wording
from generator.wording.particles import with_particle

OUTCOMES = {"done": "마침", "partly": "일부만 함", "moved": "미룸", "dropped": "그만둠"}
"""What the report after a plan says of one of its items."""

UNMENTIONED = "언급 없음"
"""What stands where that report does not mention the item; not the same as not done."""

CODES = {**OUTCOMES, "unmentioned": UNMENTIONED}
MOVED_TO = "미룬 때"
UNTOLD = {"to": "언제로 미루었는지", "why": "왜 그만두었는지"}
"""By key of a result: what is not known where it is left out."""


def outcome(code: str | None, to: str | None) -> str:
    """Return what became of an item: 마침, 2026년 11월로 미룸; `to` is EDTF, None where it is not stated."""
    if code is None:
        return UNMENTIONED
    if code != "moved":
        return OUTCOMES[code]
    return f"{moved_to(to)} {OUTCOMES[code]}" if to else f"{OUTCOMES[code]}({UNTOLD['to']} {wording.BLANK})"


def counted(counts: Mapping[str | None, int]) -> str:
    """Return how many items of a plan came to what, by the codes of their results; None is not mentioned."""
    named = [*OUTCOMES.items(), (None, UNMENTIONED)]
    return ", ".join(f"{told} {counts[code]}건" for code, told in named if counts.get(code))


def moved_to(written: str) -> str:
    """Return the time to which a thing is moved, with its particle: 2026년 11월로, 2026년으로."""
    if not set(written) <= set("0123456789-/"):  # an hour, an open end, an unsure day
        return with_particle(f"‘{wording.when(written)}’", "으로/로")
    start, _, end = written.partition("/")
    shown = _in_full(start)
    if end:
        year = f"{start.partition('-')[0]}년 "
        shown += f"~{_in_full(end).removeprefix(year)}"
    return with_particle(shown, "으로/로")


def _in_full(moment: str) -> str:
    return " ".join(f"{int(part)}{unit}" for part, unit in zip(moment.split("-"), "년월일", strict=False))
