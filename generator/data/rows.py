"""A row of a table: values as a record holds them, before any format."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TypeAlias

from generator.problems import Place

Value: TypeAlias = str | int | Decimal | date | bool | None
"""Text, a number, a day, yes or no; None is a blank (미기재)."""

Row: TypeAlias = tuple[Value, ...]
"""One value for each column of the table."""


def told_at(place: Place) -> str:
    """Return where a row was read: the record's path from the project's root and the line."""
    return f"{place.path}:{place.line}"
