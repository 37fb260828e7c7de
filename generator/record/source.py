"""The file that a report was made from, and the account of its characters."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from generator.record.values import Count, Sha256, Strict, Text


@dataclass(frozen=True, slots=True)
class Characters(Strict):
    """Who owns each non-space character of the source file; the four owners add up to `nonspace`."""

    nonspace: Count
    record: Count
    form_labels: Count
    markup: Count
    unplaced: Count


@dataclass(frozen=True, slots=True)
class Source(Strict):
    """The file that the department handed in, and who took it over.

    `card` is which of the file's cards the report is (`2/3`), None for a file of one.
    """

    file: Text
    format: Literal["text", "html", "hwpx", "hwp", "xlsx", "docx", "pdf"]
    sha256: Sha256
    card: Text | None = None
    characters: Characters | None = None
    imported_by: Text | None = None
    confirmed_by: Text | None = None
