"""One change as one line, whatever it is written on: where, what it was, what it is."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from generator import wording
from generator.ledger.amending.amendment import Amendment
from generator.wording import amending as words

Write: TypeAlias = Callable[[str], str]
"""Writes a text of the records so that it is read letter by letter where it stands."""


def line(told: Amendment, write: Write) -> str:
    """Return a change as a line of words; what stands in a record is quoted, what is blank is said."""
    where = " › ".join(write(label) for label in told.labels)
    before, after = _quoted(told.before, write), _quoted(told.after, write)
    match told.kind:
        case "told":
            return words.of_place(where, write(told.after) if told.after is not None else "")
        case "changed":
            said = f"{before} → {after}"
        case "gone":
            said = words.of_kind(before, told.kind)
        case kind:
            said = words.of_kind(after, kind)
    return words.of_place(where, f"{said} ({told.aside})" if told.aside else said)


def _quoted(text: str | None, write: Write) -> str:
    return wording.BLANK if text is None else f"‘{write(text)}’"
