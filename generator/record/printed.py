"""What a city itself printed in a table of all pledges: its sums, groups, footnotes, as they stand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from generator.record.cells import BLANK
from generator.record.report import Source
from generator.record.values import CellValue, Day, Id, QuarterValue, SchemaVersion, Strict, Text


@dataclass(frozen=True, slots=True)
class PrintedGroup(Strict):
    """A row of sums as it is printed: a `total` of all pledges, or of a group.

    `field` is the city's field that the group is; None for the total, and for a group that is none, which is
    shown and compared with nothing. `beside` are the words beside the label (`2개 분야 6건`), `counts` by
    the id of each state, `rate` in the words of the form; a blank is None.
    """

    label: Text
    role: Literal["total", "part"]
    field: Id | None
    beside: tuple[Text, ...]
    counts: dict[Id, CellValue]
    rate: CellValue = BLANK


@dataclass(frozen=True, slots=True)
class Printed(Strict):
    """All that the table of one quarter says besides its pledges; `notes` are its footnotes, as written."""

    schema: SchemaVersion
    quarter: QuarterValue
    form: Id
    title: Text | None
    as_of: Day | None
    groups: tuple[PrintedGroup, ...]
    notes: tuple[Text, ...] = ()
    source: Source | None = None
