"""Pointers to a place inside a record: `so_far.by_task[0].items[2]`."""

from __future__ import annotations

import re
from collections.abc import Iterable

_NAME = r"[0-9A-Za-z_-]+"
_POINTER = re.compile(rf"{_NAME}(?:\[[0-9]{{1,5}}\])*(?:\.{_NAME}(?:\[[0-9]{{1,5}}\])*)*")
_STEP = re.compile(rf"\[([0-9]+)\]|({_NAME})")


def steps_to(pointer: str) -> tuple[str | int, ...]:
    """Return the steps of a pointer: names and positions from 0.

    What is not written as a pointer is one step, and leads nowhere.
    """
    if not _POINTER.fullmatch(pointer):
        return (pointer,)
    return tuple(name or int(index) for index, name in _STEP.findall(pointer))


def stands(part: object, steps: Iterable[str | int]) -> object:
    """Return what stands at a place of a record; None where nothing does."""
    for step in steps:
        if isinstance(step, int):
            part = part[step] if isinstance(part, tuple) and step < len(part) else None
        else:
            part = part.get(step) if isinstance(part, dict) else getattr(part, step, None)
    return part


def pointer(steps: Iterable[str | int]) -> str:
    """Return the pointer of some steps."""
    return "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in steps).removeprefix(".")
