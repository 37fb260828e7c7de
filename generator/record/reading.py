"""From a YAML file to a typed record: every fault of the file at once, each at its line and column."""

from __future__ import annotations

import difflib
import hashlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, fields, is_dataclass
from functools import lru_cache, partial
from itertools import islice
from types import UnionType
from typing import Any, Generic, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from generator.cache import NOTHING_KEPT, Cache, packed, unpacked
from generator.kinds import KINDS
from generator.problems import Place, Problem, ProblemsFoundError, problem
from generator.record.characters import MOST_TOLD
from generator.record.items import Item
from generator.record.tree import Plain, Spot, parse
from generator.record.values import Strict

Record = TypeVar("Record", bound=Strict)

# What pydantic calls a fault of shape, and the kind that staff read.
_SHAPES = {
    "dataclass_type": "mapping-expected",
    "dict_type": "mapping-expected",
    "tuple_type": "list-expected",
    "literal_error": "not-one-of",
    "too_short": "list-empty",
}


@dataclass(frozen=True, slots=True)
class LoadedRecord(Generic[Record]):
    """A record with its file: path from the project's root, checksum, and the spot of each value.

    The spots are asked for where something is told of a place, so they wait unopened.
    """

    record: Record
    path: str
    sha256: str
    spots: Callable[[], Spot] = field(compare=False, repr=False)

    @property
    def spot(self) -> Spot:
        """Return the spot of the whole."""
        return self.spots()

    def place(self, *steps: str | int) -> Place:
        """Return where a part of the record stands, or its nearest parent that is written."""
        return self.spot.at(*steps).place(self.path)


def read(kind: type[Record], content: bytes, path: str, cache: Cache = NOTHING_KEPT) -> LoadedRecord[Record]:
    """Read one record of a kind; what stands in a file that was parsed before is taken from the cache.

    Raises:
        ProblemsFoundError: all faults of reading and of shape in this file.

    """
    sha256 = hashlib.sha256(content).hexdigest()

    def parsed() -> tuple[Plain, bytes]:
        plain, spot = parse(content, path)
        return plain, packed(spot)

    def filed(held: tuple[Plain, bytes]) -> LoadedRecord[Record]:
        plain, spots = held[0], partial(_opened, held[1])
        return LoadedRecord(typed(kind, plain, spots, path), path, sha256, spots)

    return cache.opened("records", (kind.__name__, path, sha256), parsed, filed)


@lru_cache(128)
def _opened(spots: bytes) -> Spot:
    """Return the spots of a file: of those that are worked on, since all of a city would fill the memory."""
    found: Spot = unpacked(spots)
    return found


def typed(kind: type[Record], plain: Plain, spots: Callable[[], Spot], path: str) -> Record:
    """Return the record that plain values say, which stand at the spots that are asked for at a fault.

    Raises:
        ProblemsFoundError: all faults of shape, each at its spot.

    """
    try:
        return adapter(kind).validate_python(plain)
    except ValidationError as fault:
        raise ProblemsFoundError(_told(fault, kind, spots(), path)) from None


def adapter(kind: type[Record]) -> TypeAdapter[Record]:
    """Return the reader of a kind of record, which is made when it is first asked for."""
    if kind not in _ADAPTERS:
        _ADAPTERS[kind] = TypeAdapter(kind)
    return cast("TypeAdapter[Record]", _ADAPTERS[kind])


_ADAPTERS: dict[type, TypeAdapter[object]] = {}


def _told(fault: ValidationError, kind: type, spot: Spot, path: str) -> list[Problem]:
    found = list(islice(_problems(fault, kind, spot, path), MOST_TOLD + 1))
    if len(found) > MOST_TOLD:
        found[-1] = problem("more-faults", found[-1].place)
    return found


def _problems(  # noqa: C901 - a case for each of pydantic's
    fault: ValidationError, kind: type, spot: Spot, path: str
) -> Iterator[Problem]:
    errors = fault.errors(include_url=False)
    split = {_untagged(each["loc"])[:-1] for each in errors if _is_split_text(each, kind, spot)}
    for each in errors:
        steps, value = _untagged(each["loc"]), each["input"]
        parent = spot.at(*steps[:-1])
        here = spot.at(*steps)
        name = str(steps[-1]) if steps else ""
        match each["type"]:
            case "missing" if steps[:-1] in split:
                pass  # no key is missing: a text was taken apart, which is told of its pieces
            case "too_short" if value:
                pass  # it is not empty: each of its parts is wrong, which is told there
            case "union_tag_invalid":
                allowed = each["ctx"]["expected_tags"].replace("'", "")
                yield problem("not-one-of", here.at("kind").place(path), each["ctx"]["tag"], allowed=allowed)
            case "union_tag_not_found":
                yield problem("missing-key", here.place(path), "kind")
            case "missing":
                yield problem("missing-key", parent.place(path), name)
            case "unexpected_keyword_argument" if steps[:-1] in split:
                yield problem("colon-in-text", parent.key(name).place(path), name)
            case "unexpected_keyword_argument":
                near = _near(name, names_at(kind, steps[:-1]), parent)
                yield problem("unknown-key", parent.key(name).place(path), name, near=near)
            case shape if shape in _SHAPES:
                allowed = each.get("ctx", {}).get("expected", "").replace(" or ", ", ").replace("'", "")
                yield problem(_SHAPES[shape], here.place(path), _shown(value), allowed=allowed)
            case known if known in KINDS:
                if name == "[key]":  # pydantic's name for the key of a table, not its value
                    here = spot.at(*steps[:-2]).key(str(steps[-2]))
                yield problem(known, here.place(path), _shown(value), **each.get("ctx", {}))
            case other:  # a new kind of pydantic's: still a fault of the content, told in its words
                yield problem("bad-shape", here.place(path), _shown(value), reason=f"{other}: {each['msg']}")


def _is_split_text(error: ErrorDetails, kind: type, spot: Spot) -> bool:
    """Return whether a key is no key, but a piece of a text that a colon or a comma took apart."""
    steps = _untagged(error["loc"])
    if error["type"] != "unexpected_keyword_argument":
        return False
    if error["input"] is None and not str(steps[-1]).isascii():
        return True  # {role: 과장, name: 홍길동, 김영희}
    names, written = names_at(kind, steps[:-1]), spot.at(*steps[:-1]).keys or {}
    return names == _ITEM and not any(name in written for name in names)  # - 일시 : 2019. 5. 14.


def _untagged(steps: tuple[str | int, ...]) -> tuple[str | int, ...]:
    """Return the steps to a place without the name that pydantic gives to the kind of a section."""
    at = next((at + 2 for at, step in enumerate(steps) if step == "sections"), len(steps))
    return steps if steps[at : at + 1] == ("[key]",) else (*steps[:at], *steps[at + 1 :])


_ITEM = tuple(field.name for field in fields(Item))


def _near(key: str, names: tuple[str, ...], parent: Spot) -> str:
    free = [name for name in names if name not in (parent.keys or {})] or list(names)
    return ", ".join(difflib.get_close_matches(key, free, n=3) or free)


def _shown(value: object) -> str:
    if value is None:
        return "null"
    if isinstance(value, Mapping):
        return "{" + ", ".join(map(str, value)) + "}"
    return str(value) if isinstance(value, str) else ""


def names_at(kind: type, steps: tuple[str | int, ...]) -> tuple[str, ...]:
    """Return the keys that may stand at a place of a kind of record; none where the city names the keys."""
    heres: list[Any] = [kind]
    for step in steps:
        heres = [part for here in heres for part in _parts(here, step)]
    named = (field.name for here in heres if is_dataclass(here) for field in fields(here))
    return tuple(dict.fromkeys(named))


def _parts(here: Any, step: str | int) -> tuple[Any, ...]:
    """Return the types that may stand a step further inside a type."""
    if is_dataclass(here):
        part = get_type_hints(here).get(str(step))
    else:  # a list of such, or a table by name
        part = (get_args(here) or (None,))[-1 if get_origin(here) is dict else 0]
    return get_args(part) if get_origin(part) in (Union, UnionType) else (part,)  # one of several, or blank
