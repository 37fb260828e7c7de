"""Every text of a record with the steps that lead to it, whatever the record's kind."""

from __future__ import annotations

from collections.abc import Iterable

from generator.record.cells import Cell
from generator.record.dates import Quarter, When

Steps = tuple[str | int, ...]


def texts(value: object, at: Steps = ()) -> list[tuple[Steps, str]]:
    """Return each text inside a record or a part of one, in the order of its file, with its steps.

    A value that was read out of a text (a date, a quarter, a cell) is told by what was written.
    """
    found: list[tuple[Steps, str]] = []
    _gather(value, at, found)
    return found


def _gather(value: object, at: Steps, found: list[tuple[Steps, str]]) -> None:
    if value is None:
        return
    if isinstance(value, str):
        found.append((at, value))
    elif isinstance(value, Cell | When | Quarter):
        if value.written is not None:
            found.append((at, value.written))
    else:
        for step, part in inside(value):
            _gather(part, (*at, step), found)


def inside(value: object) -> Iterable[tuple[str | int, object]]:
    """Return the parts of a value, each with the step to it; a value that is not made of parts has none."""
    if isinstance(value, tuple):
        return enumerate(value)
    if isinstance(value, dict):
        return value.items()
    return [(name, getattr(value, name)) for name in getattr(value, "__dataclass_fields__", ())]
