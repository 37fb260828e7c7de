"""Plain values that stand in no file yet: each fault of theirs leads to the field of a form."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.problems import Problem, ProblemsFoundError
from generator.record.reading import Record, typed
from generator.record.tree import Plain, Spot, packed

_NAMES = frozenset({"periods", "columns", "id", "task", "when", "kind", "field", "row", "sha256"})
"""Keys below which stand ids and what a program read, and no words of a sheet."""

Steps = tuple[str | int, ...]


def checked(kind: type[Record], plain: Plain, path: str) -> tuple[Record | None, dict[Steps, Problem]]:
    """Return the record that values say, or none, with the fault at each way to one."""
    ways: list[Steps] = []
    spot = _numbered(plain, (), ways)
    try:
        return typed(kind, plain, lambda: spot, path), {}
    except ProblemsFoundError as found:
        return None, {ways[each.place.line - 1]: each for each in found.tally.problems}


def _numbered(plain: Plain, way: Steps, ways: list[Steps]) -> Spot:
    """Return spots whose lines count the values, so that a place tells which value it is."""
    here = packed(len(ways), 0)
    ways.append(way)
    match plain:
        case dict():
            parts: Any = {key: _numbered(each, (*way, key), ways) for key, each in plain.items()}
            return Spot(here, parts, {key: part.packed for key, part in parts.items()})
        case list():
            return Spot(here, [_numbered(each, (*way, at), ways) for at, each in enumerate(plain)])
    return Spot(here)


def at(plain: Any, steps: Steps) -> Any:
    """Return the value at the end of a way; None where nothing stands."""
    for step in steps:
        try:
            plain = plain[step]
        except (KeyError, IndexError, TypeError):
            return None
    return plain


def put(plain: Any, steps: Steps, value: Plain) -> None:
    """Put a value at the end of a way whose holder stands."""
    at(plain, steps[:-1])[steps[-1]] = value


def leaves(plain: Plain) -> Iterator[str]:
    """Yield each text in a value that a sheet wrote, in order; what only names or dates it is left out."""
    match plain:
        case dict():
            for key, each in plain.items():
                if key not in _NAMES:
                    yield from leaves(each)
        case list():
            for each in plain:
                yield from leaves(each)
        case str():
            yield plain
