"""From a YAML file to a typed record: every fault of the file at once, each at its line and column."""

from __future__ import annotations

import difflib
import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from functools import cache
from typing import Generic, TypeVar, cast

from pydantic import TypeAdapter, ValidationError

from generator.kinds import KINDS
from generator.problems import Place, Problem, ProblemsFoundError, problem
from generator.record import changes, city, pledge, report
from generator.record.tree import Spot, parse

Record = TypeVar("Record", city.City, pledge.Pledge, report.Report)

# What pydantic calls a fault of shape, and the kind that staff read.
_SHAPES = {
    "dataclass_type": "mapping-expected",
    "dict_type": "mapping-expected",
    "tuple_type": "list-expected",
    "literal_error": "not-one-of",
}


@dataclass(frozen=True, slots=True)
class Filed(Generic[Record]):
    """A record with its file: path from the project's root, checksum, and the spot of each value."""

    record: Record
    path: str
    sha256: str
    spot: Spot

    def place(self, *steps: str | int) -> Place:
        """Return where a part of the record stands, or its nearest parent that is written."""
        spot = self.spot.at(*steps)
        return Place(self.path, spot.line, spot.column)


def read(kind: type[Record], content: bytes, path: str) -> Filed[Record]:
    """Read one record of a kind.

    Raises:
        ProblemsFoundError: all faults of reading and of shape in this file.

    """
    plain, spot = parse(content, path)
    try:
        record = adapter(kind).validate_python(plain)
    except ValidationError as fault:
        raise ProblemsFoundError(_told(fault, spot, path)) from None
    return Filed(record, path, hashlib.sha256(content).hexdigest(), spot)


_ADAPTERS: dict[type, TypeAdapter[object]] = {
    kind: TypeAdapter(kind) for kind in (city.City, pledge.Pledge, report.Report)
}


def adapter(kind: type[Record]) -> TypeAdapter[Record]:
    """Return the reader of a kind of record."""
    return cast("TypeAdapter[Record]", _ADAPTERS[kind])


def _told(fault: ValidationError, spot: Spot, path: str) -> Iterator[Problem]:
    for each in fault.errors(include_url=False):
        steps = each["loc"]
        name = str(steps[-1]) if steps else ""
        value = each["input"]
        here = spot.at(*steps)
        place = Place(path, here.line, here.column)
        match each["type"]:
            case "missing":
                yield problem("missing-key", place, name)
            case "unexpected_keyword_argument":
                yield _unknown_key(spot, steps, path)
            case shape if shape in _SHAPES:
                allowed = each.get("ctx", {}).get("expected", "")
                yield problem(_SHAPES[shape], place, _shown(value), allowed=allowed.replace(" or ", ", "))
            case kind if kind in KINDS:
                yield problem(kind, place, _shown(value))
            case other:  # a new kind of pydantic's: still a fault of the content, told in its words
                yield problem("bad-shape", place, _shown(value), reason=f"{other}: {each['msg']}")


def _unknown_key(spot: Spot, steps: tuple[str | int, ...], path: str) -> Problem:
    parent, key = spot.at(*steps[:-1]), str(steps[-1])
    line, column = parent.keys.get(key, (parent.line, parent.column))
    place = Place(path, line, column)
    if not key.isascii():
        return problem("colon-in-text", place, key)
    near = difflib.get_close_matches(key, _key_names(), n=3)
    return problem("unknown-key", place, key, near=", ".join(near) or "?")


def _shown(value: object) -> str:
    if value is None:
        return "null"
    if isinstance(value, Mapping):
        return "{" + ", ".join(map(str, value)) + "}"
    return str(value) if isinstance(value, str) else ""


@cache
def _key_names() -> tuple[str, ...]:
    kinds = [kind for module in (changes, city, pledge, report) for kind in vars(module).values()]
    return tuple(sorted({field.name for kind in kinds if is_dataclass(kind) for field in fields(kind)}))
