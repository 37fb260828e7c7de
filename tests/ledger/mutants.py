"""Every record that differs from a given one in a single place: each value other, each part gone or moved."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import date, timedelta
from typing import Any

from generator.record.cells import Cell
from generator.record.dates import Quarter, When
from generator.record.report import ReportedStatus

OTHERWISE = "다르게 적은 글"
SAME_PLACE = {("Report", "pledge"), ("Report", "quarter"), ("Pledge", "pledge")}
"""What a record's place in content/ says: with another it is another record."""


def mutants(value: object, at: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Any]]:
    """Yield each value that differs from this one in one place, with the fields that lead there."""
    match value:
        case Cell() | When() | Quarter() | ReportedStatus() | None | str() | bool() | int() | date():
            yield at, _other(value)
        case tuple():
            yield from _of_list(value, at)
        case dict():
            for key, part in value.items():
                yield at, {name: each for name, each in value.items() if name != key}
                for inner, other in mutants(part, at):
                    yield inner, value | {key: other}
        case _ if is_dataclass(value) and not isinstance(value, type):
            for field in fields(value):
                if (type(value).__name__, field.name) not in SAME_PLACE:
                    inside = (*at, f"{type(value).__name__}.{field.name}")
                    for inner, other in mutants(getattr(value, field.name), inside):
                        yield inner, replace(value, **{field.name: other})


def _of_list(parts: tuple[Any, ...], at: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], Any]]:
    for place, part in enumerate(parts):
        yield at, (*parts[:place], *parts[place + 1 :])
        yield at, (*parts[: place + 1], *parts[place:])
        if place and part != parts[place - 1]:
            yield at, (*parts[: place - 1], part, parts[place - 1], *parts[place + 1 :])
        for inner, other in mutants(part, at):
            yield inner, (*parts[:place], other, *parts[place + 1 :])


def _other(value: object) -> object:  # noqa: PLR0911 - a row for each kind of value
    match value:
        case Cell():
            return Cell.read(None if value.written else "7")
        case When():
            return When.read("2031-02" if value.written != "2031-02" else "2031-03")
        case Quarter():
            return Quarter.read("2024-Q4" if value.written != "2024-Q4" else "2024-Q3")
        case ReportedStatus(word="held"):
            return ReportedStatus(value.written, "on-track")
        case ReportedStatus():
            return ReportedStatus(value.written, "held")
        case bool():
            return not value
        case int():
            return value + 1
        case date():
            return value + timedelta(days=1)
    return OTHERWISE
