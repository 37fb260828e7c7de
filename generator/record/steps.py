"""The steps that lead to each text of a record, and how a record points at a place: `so_far.by_task[0]`."""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.record.cells import Cell
from generator.record.dates import Quarter, When

Steps = tuple[str | int, ...]

_WRITTEN = (Cell, When, Quarter)


def texts(value: object, at: Steps = ()) -> list[tuple[Steps, str]]:
    """Return each text inside a record or a part of one, in the order of its file, with its steps.

    A value that was read out of a text (a date, a quarter, a cell) is told by what was written.
    """
    found: list[tuple[Steps, str]] = []
    _gather(value, at, found)
    return found


def _gather(value: object, at: Steps, found: list[tuple[Steps, str]]) -> None:
    if isinstance(value, str):
        found.append((at, value))
    elif isinstance(value, _WRITTEN):
        if value.written is not None:
            found.append((at, value.written))
    else:
        for step, part in inside(value):
            if part or part == "":  # what is blank or empty holds no text
                _gather(part, (*at, step), found)


def inside(part: object) -> Iterable[tuple[str | int, object]]:
    """Return the parts of a record or of a part of one by field, key or place; a single value has none."""
    if isinstance(part, tuple):
        return enumerate(part)
    if isinstance(part, dict):
        return part.items()
    return [(name, getattr(part, name)) for name in getattr(part, "__dataclass_fields__", ())]


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
