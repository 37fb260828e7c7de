"""A record's part as a form of HTML, made of the JSON Schema of its type, and what a person sends of it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal, TypeAlias

from werkzeug.datastructures import MultiDict

from generator.problems import Problem, ProblemsFoundError
from generator.record.reading import Record, typed
from generator.record.schema import Name, schema
from generator.record.steps import Steps
from generator.record.tree import Bare, Plain, Spot, packed

_Schema: TypeAlias = dict[str, Any]

FieldKind = Literal["text", "choice", "group", "list", "table", "cells"]
"""`cells` are a list of which the city's form says how many there are."""

_IDS = frozenset({"periods", "columns", "id", "task", "when", "kind", "field", "row", "sha256"})
"""Keys below which stand ids and what a program read, and no words of a sheet."""


@dataclass(frozen=True, slots=True)
class FormField:
    """A part of a form: the steps to it, its title and help, and what stands in it or below it.

    `value` is what is written, of a group, a list or a table its kind where it stands, and empty where the
    record has none. `choices` are codes with their words; `may_be_blank` says that nothing at all may stand.
    """

    steps: Steps
    title: str
    help: str
    kind: FieldKind
    value: str = ""
    choices: tuple[tuple[str, str], ...] = ()
    may_be_blank: bool = False
    parts: tuple[FormField, ...] = ()
    default: str = ""

    @property
    def name(self) -> str:
        """Return the steps as one word, the name of an input."""
        return "/".join(map(str, self.steps))

    @property
    def is_blank(self) -> bool:
        """Return whether nothing stands here that a person wrote, and nothing has to."""
        is_default = self.kind == "choice" and self.value == self.default
        return self.may_be_blank and (not self.value or is_default)

    def every(self) -> Iterator[FormField]:
        """Yield this field and all below it."""
        yield self
        for each in self.parts:
            yield from each.every()


def part_names(name: Name) -> dict[str, tuple[str, str]]:
    """Return the keys of a kind of record, each with its title and help."""
    return {key: (part["title"], part["description"]) for key, part in _document(name)["properties"].items()}


def field_of(name: Name, key: str, value: Plain) -> FormField:
    """Return the form of a part of a record, with what stands there."""
    return _field(name, _document(name)["properties"][key], (key,), value)


def sent(name: Name, key: str, inputs: MultiDict[str, str]) -> Plain:
    """Return what was sent of the form of a part of a record, as it stands there.

    An input whose name begins with `#` says what holds the inputs below it.
    """
    whole: Any = {}
    own = [(named, text) for named, text in inputs.items() if named.partition("/")[0].lstrip("#") == key]
    holders = {tuple(named[1:].split("/")): text for named, text in own if named.startswith("#")}
    texts = {tuple(named.split("/")): text for named, text in own if not named.startswith("#")}
    for steps in sorted({*holders, *texts}, key=len):
        holder = whole
        for step in steps[:-1]:
            holder = holder[int(step) if isinstance(holder, list) else step]
        if steps in holders:
            new: Plain = [] if holders[steps] in ("list", "cells") else {}
        else:
            new = one_line(texts[steps])
        if isinstance(holder, list):
            holder.append(new)
        else:
            holder[steps[-1]] = new
    return as_recorded(name, key, whole.get(key))


def one_line(text: str) -> str:
    """Return what was typed on one line, with no more than one space between words."""
    return " ".join(text.split())


def as_recorded(name: Name, key: str, value: Plain) -> Plain:
    """Return the texts of a form as they stand in a record: blanks and numbers as such."""
    return _recorded(name, _document(name)["properties"][key], value)


def with_rows_moved(name: Name, key: str, value: Plain, doing: tuple[str, str]) -> Plain:
    """Return a value with a row more, one less, or one before the row that it followed.

    `doing` is what is done (add, drop, up) and the name of the input at which.
    """
    do, named = doing
    whole: Any = {key: value}
    steps = _steps(whole, named)
    holder, last = at(whole, steps[:-1]), steps[-1]
    if do == "add":
        here = at(whole, steps)
        if isinstance(here, list):
            *_, part = _shapes(name, steps, None)
            here.append(_empty(name, _each(_picked(name, part, None)[0])))
        elif here is None:
            field = next(each for each in field_of(name, key, value).every() if each.steps == steps)
            put(whole, steps, [] if field.kind in ("list", "cells") else {})
    elif isinstance(holder, list) and isinstance(last, int) and last < len(holder):
        if do == "drop":
            del holder[last]
        elif last:
            holder[last - 1 : last + 1] = holder[last], holder[last - 1]
    elif do == "drop" and isinstance(holder, dict):
        holder.pop(last, None)
    made: Plain = whole.get(key)
    return made


def _steps(whole: Any, named: str) -> Steps:
    """Return the steps that an input's name says; a number is a place only in a list."""
    steps: list[str | int] = []
    for each in named.split("/"):
        steps.append(int(each) if isinstance(at(whole, tuple(steps)), list) else each)
    return tuple(steps)


def title_at(name: Name, steps: Steps, value: Plain) -> str:
    """Return what a place of a record is called, from its key down."""
    shapes = zip(steps, _shapes(name, steps, value), strict=True)
    return " › ".join(
        f"{step + 1}" if isinstance(step, int) else shape.get("title", step) for step, shape in shapes
    )


def validated(kind: type[Record], plain: Plain, path: str) -> tuple[Record | None, dict[Steps, Problem]]:
    """Return the record that values say, or none, with the fault at the steps to each."""
    every: list[Steps] = []
    spot = _numbered(plain, (), every)
    try:
        return typed(kind, plain, lambda: spot, path), {}
    except ProblemsFoundError as found:
        return None, {every[each.place.line - 1]: each for each in found.tally.problems}


def _numbered(plain: Plain, steps: Steps, every: list[Steps]) -> Spot:
    """Return spots whose lines count the values, so that a place tells which value it is."""
    here = packed(len(every), 0)
    every.append(steps)
    match plain:
        case dict():
            parts: Any = {key: _numbered(each, (*steps, key), every) for key, each in plain.items()}
            return Spot(here, parts, {key: part.packed for key, part in parts.items()})
        case list():
            return Spot(here, [_numbered(each, (*steps, place), every) for place, each in enumerate(plain)])
    return Spot(here)


def at(plain: Any, steps: Steps) -> Any:
    """Return the value at the end of some steps; None where nothing stands."""
    for step in steps:
        try:
            plain = plain[step]
        except (KeyError, IndexError, TypeError):
            return None
    return plain


def put(plain: Any, steps: Steps, value: Plain) -> None:
    """Put a value at the end of some steps, whose holder stands."""
    at(plain, steps[:-1])[steps[-1]] = value


def leaves(plain: Plain) -> Iterator[str]:
    """Yield each text in a value that a sheet wrote, in order; what only names or dates it is left out."""
    match plain:
        case dict():
            for key, each in plain.items():
                if key not in _IDS:
                    yield from leaves(each)
        case list():
            for each in plain:
                yield from leaves(each)
        case str():
            yield plain


@cache
def _document(name: Name) -> _Schema:
    read: _Schema = json.loads(schema(name))
    return read


def _shapes(name: Name, steps: Steps, value: Plain) -> Iterator[_Schema]:
    """Yield the shape at each step from a record down, where nothing is known of it an empty one."""
    part, here = _document(name), value
    for step in steps:
        picked, _ = _picked(name, part, here)
        if isinstance(step, int):
            part = _each(picked)
        else:
            part = picked.get("properties", {}).get(step) or picked.get("additionalProperties") or {}
        here = at(here, (step,))
        yield part


def _field(name: Name, part: _Schema, steps: Steps, value: Plain) -> FormField:
    picked, may_be_blank = _picked(name, part, value)
    may_be_blank = may_be_blank or "default" in part
    last = steps[-1]
    title = part.get("title") or picked.get("title") or str(last + 1 if isinstance(last, int) else last)
    told = part.get("description") or picked.get("description") or ""
    if "properties" in picked or picked.get("type") in ("object", "array"):
        kind = _holder(picked)
        below = tuple(_below(name, picked, steps, value)) if value is not None else ()
        return FormField(steps, title, told, kind, "" if value is None else kind, (), may_be_blank, below)
    written = value if isinstance(value, str) else ""
    default = picked.get("default", part.get("default"))
    if "enum" in picked:
        choices = tuple(zip(picked["enum"], picked["enumDescriptions"], strict=True))
        default = default or ""
    elif picked.get("type") == "boolean":
        choices, default = (("true", ""), ("false", "")), "true" if default else "false"
    else:
        written = str(picked["const"]) if "const" in picked else written
        return FormField(steps, title, told, "text", written, may_be_blank=may_be_blank)
    return FormField(steps, title, told, "choice", written or default, choices, may_be_blank, (), default)


def _holder(part: _Schema) -> FieldKind:
    if "properties" in part:
        return "group"
    if part["type"] == "object":
        return "table"
    return "cells" if "number" in _each(part).get("type", ()) else "list"


def _below(name: Name, picked: _Schema, steps: Steps, value: Plain) -> Iterator[FormField]:
    """Yield the fields below a part that stands."""
    match value:
        case list():
            for place, row in enumerate(value):
                yield _field(name, _each(picked), (*steps, place), row)
        case dict() if "properties" not in picked:
            for key, each in value.items():
                yield _field(name, {**picked["additionalProperties"], "title": key}, (*steps, key), each)
        case _:
            held = value if isinstance(value, dict) else {"text": value}
            for key, each in picked["properties"].items():
                yield _field(name, each, (*steps, key), held.get(key))


def _recorded(name: Name, part: _Schema, value: Plain) -> Plain:
    picked, _ = _picked(name, part, value)
    match value:
        case dict() if "properties" in picked:
            below, needed = picked["properties"], picked.get("required", ())
            made = {key: _recorded(name, below[key], each) for key, each in value.items() if key in below}
            return {key: each for key, each in made.items() if each is not None or key in needed}
        case dict():
            return {key: _recorded(name, picked["additionalProperties"], each) for key, each in value.items()}
        case list():
            return [_recorded(name, _each(picked), each) for each in value]
    if not value:
        return None
    is_number = picked.get("type") in ("integer", "boolean") or isinstance(picked.get("const"), int)
    return Bare(value) if is_number else str(value)


def _each(part: _Schema) -> _Schema:
    """Return the shape of a list's elements; of a pair both are alike."""
    found: _Schema = part.get("items") or next(iter(part.get("prefixItems", ())), {})
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
