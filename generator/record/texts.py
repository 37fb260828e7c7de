"""Every text of a record with the steps that lead to it, whatever the record's kind."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from functools import cache

from generator.record.cells import Cell
from generator.record.dates import Quarter, When

Steps = tuple[str | int, ...]


def texts(value: object, at: Steps = ()) -> Iterator[tuple[Steps, str]]:
    """Yield each text inside a record or a part of one, in the order of its file, with its steps.

    A value that was read out of a text (a date, a quarter, a cell) is told by what was written.
    """
    if isinstance(value, str):
        yield at, value
    elif isinstance(value, tuple):
        for index, part in enumerate(value):
            yield from texts(part, (*at, index))
    elif isinstance(value, dict):
        for key, part in value.items():
            yield from texts(part, (*at, key))
    elif isinstance(value, Cell | When | Quarter):
        if value.written is not None:
            yield at, value.written
    elif is_dataclass(value) and not isinstance(value, type):
        for name in field_names(type(value)):
            yield from texts(getattr(value, name), (*at, name))


@cache
def field_names(kind: type) -> tuple[str, ...]:
    """Return the fields of a dataclass, in their order."""
    return tuple(field.name for field in fields(kind))
