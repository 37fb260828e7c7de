"""The shape of a record as a form shows it, by its JSON Schema: names, help, choices, what may repeat."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal, TypeAlias

from generator.desk.numbered import Steps
from generator.record.schema import Name, schema
from generator.record.tree import Bare, Plain

_Schema: TypeAlias = dict[str, Any]

Kind = Literal["text", "choice", "group", "list", "table", "cells"]
"""`cells` are a list of which the form says how many there are."""


@dataclass(frozen=True, slots=True)
class Field:
    """A part of a form: the way to it, its name and help, and what stands in it or below it.

    `value` is what is written, of a group, a list or a table its kind where it stands, and empty where the
    record has none. `choices` are codes with their words; `may_be_blank` says that nothing at all may stand.
    """

    way: Steps
    title: str
    help: str
    kind: Kind
    value: str = ""
    choices: tuple[tuple[str, str], ...] = ()
    may_be_blank: bool = False
    parts: tuple[Field, ...] = ()
    default: str = ""

    @property
    def name(self) -> str:
        """Return the way as one word, for a form."""
        return "/".join(map(str, self.way))

    @property
    def is_blank(self) -> bool:
        """Return whether nothing stands here that a person wrote, and nothing has to."""
        is_default = self.kind == "choice" and self.value == self.default
        return self.may_be_blank and (not self.value or is_default)

    def every(self) -> Iterator[Field]:
        """Yield this field and all below it."""
        yield self
        for each in self.parts:
            yield from each.every()


@cache
def _document(name: Name) -> _Schema:
    read: _Schema = json.loads(schema(name))
    return read


def part_names(name: Name) -> dict[str, tuple[str, str]]:
    """Return the keys of a kind of record, each with its name and help."""
    return {key: (part["title"], part["description"]) for key, part in _document(name)["properties"].items()}


def form(name: Name, key: str, value: Plain) -> Field:
    """Return the form of a part of a record, with what stands there."""
    return _field(name, _document(name)["properties"][key], (key,), value)


def shaped(name: Name, key: str, value: Plain) -> Plain:
    """Return what a form was filled in with as it stands in a record: blanks and numbers as such."""
    return _shaped(name, _document(name)["properties"][key], value)


def blank(name: Name, way: Steps) -> Plain:
    """Return an empty element of the list at a way, which begins with a key of the record."""
    whole = _document(name)
    part, _ = _picked(name, whole["properties"][way[0]], None)
    for step in way[1:]:
        below = _each(part) if isinstance(step, int) else part.get("properties", {}).get(step)
        part, _ = _picked(name, below if below is not None else part["additionalProperties"], None)
    return _empty(name, _each(part))


def title_at(name: Name, way: Steps, value: Plain) -> str:
    """Return what a place of a record is called, from its key down."""
    titles: list[str] = []
    part: _Schema = _document(name)
    here: Any = value
    for step in way:
        part, _ = _picked(name, part, here)
        if isinstance(step, int):
            titles.append(f"{step + 1}")
            part = part.get("items", {})
            here = here[step] if isinstance(here, list) and step < len(here) else None
        else:
            part = part.get("properties", {}).get(step, part.get("additionalProperties") or {})
            titles.append(part.get("title", step))
            here = here.get(step) if isinstance(here, dict) else None
    return " › ".join(titles)


def _field(name: Name, part: _Schema, way: Steps, value: Plain) -> Field:
    picked, may_be_blank = _picked(name, part, value)
    own = picked | {key: part[key] for key in ("title", "description") if key in part}
    last = way[-1]
    title, told = (
        own.get("title", str(last + 1 if isinstance(last, int) else last)),
        own.get("description", ""),
    )
    may_be_blank = may_be_blank or "default" in part
    if "properties" in picked or picked.get("type") in ("object", "array"):
        kind = _holder(picked)
        below = tuple(_below(name, picked, way, value)) if value is not None else ()
        return Field(way, title, told, kind, "" if value is None else kind, (), may_be_blank, below)
    written = value if isinstance(value, str) else ""
    if "enum" in picked:
        choices = tuple(zip(picked["enum"], picked["enumDescriptions"], strict=True))
        default = own.get("default") or part.get("default") or ""
        return Field(way, title, told, "choice", written or default, choices, may_be_blank, (), default)
    if picked.get("type") == "boolean":
        default = "true" if picked.get("default", part.get("default")) else "false"
        choices = (("true", ""), ("false", ""))
        return Field(way, title, told, "choice", written or default, choices, may_be_blank, (), default)
    if "const" in picked:
        written = str(picked["const"])
    return Field(way, title, told, "text", written, may_be_blank=may_be_blank)


def _holder(part: _Schema) -> Kind:
    if "properties" in part:
        return "group"
    if part["type"] == "object":
        return "table"
    return "cells" if "number" in _each(part).get("type", ()) else "list"


def _below(name: Name, picked: _Schema, way: Steps, value: Plain) -> Iterator[Field]:
    """Yield the fields below a part that stands."""
    match value:
        case list():
            for at, row in enumerate(value):
                yield _field(name, _each(picked), (*way, at), row)
        case dict() if "properties" not in picked:
            for key, each in value.items():
                yield _field(name, {**picked["additionalProperties"], "title": key}, (*way, key), each)
        case _:
            held = value if isinstance(value, dict) else {"text": value}
            for key, each in picked["properties"].items():
                yield _field(name, each, (*way, key), held.get(key))


def _shaped(name: Name, part: _Schema, value: Plain) -> Plain:
    picked, _ = _picked(name, part, value)
    match value:
        case dict() if "properties" in picked:
            below, needed = picked["properties"], picked.get("required", ())
            made = {key: _shaped(name, below[key], each) for key, each in value.items() if key in below}
            return {key: each for key, each in made.items() if each is not None or key in needed}
        case dict():
            return {key: _shaped(name, picked["additionalProperties"], each) for key, each in value.items()}
        case list():
            return [_shaped(name, _each(picked), each) for each in value]
    if not value:
        return None
    is_number = picked.get("type") in ("integer", "boolean") or isinstance(picked.get("const"), int)
    return Bare(value) if is_number else str(value)


def _each(part: _Schema) -> _Schema:
    """Return the shape of a list's elements; of a pair both are alike."""
    found: _Schema = part["items"] if "items" in part else part["prefixItems"][0]
    return found


def _empty(name: Name, part: _Schema) -> Plain:
    picked, _ = _picked(name, part, None)
    if "properties" in picked:
        return {key: _empty(name, picked["properties"][key]) for key in picked.get("required", ())}
    if picked.get("type") == "object":
        return {}
    return [] if picked.get("type") == "array" else None


def _picked(name: Name, part: _Schema, value: Plain) -> tuple[_Schema, bool]:
    """Return the shape of several that a value has, and whether nothing may stand there."""
    defs = _document(name)["$defs"]
    may_be_blank = "null" in part.get("type", ())
    while True:
        if "$ref" in part:
            part = defs[part["$ref"].rpartition("/")[2]]
            continue
        each = [one for one in (part.get("anyOf") or part.get("oneOf") or ()) if one.get("type") != "null"]
        if not each:
            return part, may_be_blank
        may_be_blank = may_be_blank or {"type": "null"} in part.get("anyOf", ())
        refs = [one for one in each if "$ref" in one]
        held = value if isinstance(value, dict) else {}
        fitting = [one for one in refs if _fits(defs[one["$ref"].rpartition("/")[2]], held)]
        rest = {key: part[key] for key in ("title", "description", "default") if key in part}
        chosen: _Schema = (fitting or refs or each)[0]
        part = chosen if "$ref" in chosen else chosen | rest


def _fits(part: _Schema, held: dict[str, Plain]) -> bool:
    kind = part["properties"].get("kind", {}).get("const", held.get("kind"))
    return set(part.get("required", ())) <= set(held) and kind == held.get("kind")
