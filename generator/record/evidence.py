"""What shows that a thing was done: documents and pages elsewhere, and pictures; any part may name them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, is_dataclass
from functools import cache
from typing import Annotated, Any, TypeAlias, get_args, get_type_hints

from pydantic import BeforeValidator
from pydantic_core import PydanticCustomError

from generator.record.steps import Steps, inside
from generator.record.values import MediaPath, PicturePath, Strict, Text, WebAddress, WhenValue


@dataclass(frozen=True, slots=True)
class Evidence(Strict):
    """One document (증빙자료): where it can be read, or its title alone where the sheet only names it.

    `url` is its own address elsewhere, `archived` a copy of that in a web archive, `file` one of
    content/media/, `when` the date that it bears.
    """

    title: Text
    url: WebAddress | None = None
    file: MediaPath | None = None
    when: WhenValue | None = None
    archived: WebAddress | None = None


@dataclass(frozen=True, slots=True)
class Picture(Strict):
    """One picture of content/media/; `alt` is what those read who do not see it, `by` who made it."""

    file: PicturePath
    alt: Text
    caption: Text | None = None
    by: Text | None = None
    licence: Text | None = None


def _with_words(value: Any) -> Any:
    if isinstance(value, dict) and not value.get("alt"):
        raise PydanticCustomError("picture-without-alt", "picture-without-alt")
    return value


PictureValue = Annotated[Picture, BeforeValidator(_with_words, json_schema_input_type=Picture)]

Shown: TypeAlias = Evidence | Picture


def shown_in(part: object) -> Iterator[tuple[Steps, Shown]]:
    """Yield each document and picture that a record or a part of one names, with the steps to it."""
    left: list[tuple[Steps, object]] = [((), part)]
    while left:
        at, here = left.pop()
        if isinstance(here, (Evidence, Picture)):
            yield at, here
        elif isinstance(here, Strict):
            kind: Any = type(here)
            named = ((name, getattr(here, name)) for name in _leading(kind))
            left += [((*at, name), each) for name, each in named if each][::-1]
        else:
            left += [((*at, step), each) for step, each in inside(here) if each][::-1]


@cache
def _leading(kind: type) -> tuple[str, ...]:
    """Return the fields of a kind of part in which a document or a picture can stand, however deep."""
    return tuple(name for name, hint in get_type_hints(kind).items() if _leads(hint, frozenset()))


def _leads(hint: Any, passed: frozenset[Any]) -> bool:
    if hint in (Evidence, Picture):
        return True
    if hint in passed:
        return False
    if is_dataclass(hint):
        passed, parts = passed | {hint}, get_type_hints(hint).values()
        return any(_leads(each, passed) for each in parts)
    return any(_leads(each, passed) for each in get_args(hint))
