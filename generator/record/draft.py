"""What a person still has to do before a record that a program drafted may be published."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import BeforeValidator

from generator.record.values import Count, Strict, Text


@dataclass(frozen=True, slots=True)
class Pending(Strict):
    """One thing to do: the place in the record that it is about, and what is asked.

    A record with any is a draft, which stops the build. Whoever has done the thing strikes it out.
    `source_line` is the line of the file that was handed in, None where there is none.
    """

    at: Text
    note: Text
    source_line: Count | None = None


def none_left(value: Any) -> Any:
    """Read the bare name of a list as an empty one: so it stands when a person struck all that it held."""
    return () if value is None else value


ToDo = Annotated[
    tuple[Pending, ...], BeforeValidator(none_left, json_schema_input_type=tuple[Pending, ...] | None)
]
"""What is left to do; its name alone where all is done."""
