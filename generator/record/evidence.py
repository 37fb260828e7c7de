"""What shows that a thing was done: documents and pages elsewhere, and pictures; any part may name them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, Any, TypeAlias

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
        else:  # a single value names none, nor does what is empty
            parts = inside(here)
            left += [((*at, step), each) for step, each in parts if each and isinstance(each, _PARTS)][::-1]


_PARTS = (Strict, tuple, dict)
"""What may name any; a single value does not."""
