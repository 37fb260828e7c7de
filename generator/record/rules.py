"""What a city sets of its own reckoning: rates by its own rule, and the days on which reports are due."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator

from generator.record.dates import Quarter
from generator.record.values import Count, Day, Id, OneOrMore, QuarterValue, Strict, Text

ALL = ("all",)
"""The denominator of a rate that counts among all pledges, as `denominator: all` is read."""

STRICT, WIDE = "strict", "wide"
"""The rates that every city has, counted by its six words; no rule of a city's own bears their ids."""


def _every(value: Any) -> Any:
    return ALL if value == ALL[0] else value


@dataclass(frozen=True, slots=True)
class RateRule(Strict):
    """A rate by a city's own rule: the rule in words, and the ids of the states on either side.

    The denominator `all` counts among all pledges, also those of which no state is stated.
    """

    id: Id
    name: Text
    rule: Text
    numerator: OneOrMore[Id]
    denominator: Annotated[
        OneOrMore[Id],
        BeforeValidator(_every, json_schema_input_type=OneOrMore[Id] | Literal["all"]),
    ]


@dataclass(frozen=True, slots=True)
class DueOn(Strict):
    """The day on which one quarter's reports are due."""

    quarter: QuarterValue
    day: Day


@dataclass(frozen=True, slots=True)
class DueDays(Strict):
    """When reports are due: so many days after a quarter's last day, or on a quarter's own day."""

    days_after: Count | None = None
    days: tuple[DueOn, ...] = ()

    def of(self, quarter: Quarter) -> date | None:
        """Return the last day on which a quarter's reports are in time; None where none is stated."""
        own = next((each.day for each in self.days if each.quarter == quarter), None)
        if own is None and self.days_after is not None:
            return quarter.last + timedelta(self.days_after)
        return own
