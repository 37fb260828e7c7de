"""A city's settings: its name and term, fields and departments, status words, rates and due days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Annotated, Any, Literal, get_args

from pydantic import BeforeValidator

from generator import wording
from generator.record.dates import Quarter
from generator.record.form import Form
from generator.record.values import (
    Count,
    Day,
    Id,
    OneOrMore,
    QuarterValue,
    SchemaVersion,
    Strict,
    Text,
    WebAddress,
    WhenValue,
)

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


Likeness = Literal["completed", "continuing", "on_track", "partial", "held", "dropped"]
"""The Manifesto Center's six words for the state of a pledge."""


@dataclass(frozen=True, slots=True)
class Term(Strict):
    """The term of office; `name` as the city calls it (민선7기), None where it is not stated."""

    name: Text | None
    starts: WhenValue
    ends: WhenValue


@dataclass(frozen=True, slots=True)
class Strategy(Strict):
    """A strategy inside a field; `name` is None where it is not stated."""

    id: Id
    name: Text | None


@dataclass(frozen=True, slots=True)
class Field(Strict):
    """A field or goal of the pledges; `id` stands in addresses, `name` is None where it is not stated."""

    id: Id
    name: Text | None
    strategies: tuple[Strategy, ...] = ()


@dataclass(frozen=True, slots=True)
class DepartmentEntry(Strict):
    """A department: `id` stands in addresses, `names` are all it has borne, today's last."""

    id: Id
    names: OneOrMore[Text]


@dataclass(frozen=True, slots=True)
class StatusWord(Strict):
    """A word for the state of a pledge that this city uses, what it means, and which of the six it is like.

    `like` is None for a word that is like none of the six (제외, 시기미도래).
    """

    id: Id
    word: Text
    criterion: Text | None
    like: Likeness | None


@dataclass(frozen=True, slots=True)
class Licence(Strict):
    """The licence of the records: its name (공공누리 제1유형), its address, how to name the source."""

    name: Text
    address: WebAddress | None
    attribution: Text | None


@dataclass(frozen=True, slots=True)
class Contact(Strict):
    """Who answers questions about the site."""

    department: Text
    phone: Text | None
    email: Text | None


@dataclass(frozen=True, slots=True)
class GlossaryTerm(Strict):
    """A word of office in the city's own plain words; an `id` of the common glossary replaces its entry."""

    id: Id
    term: Text
    meaning: Text


@dataclass(frozen=True, slots=True)
class City(Strict):
    """All that one city sets; what it has not stated is None and is said to be not stated.

    `site_name` is what the city calls its site, None for its name and 공약장부. Where `officer_names` are
    withheld, no record holds one: the records are published whole. `rates` are shown beside the two that
    every city has; without `due` nothing is said to be late. `synonyms` are groups of words of one meaning:
    whoever searches for one finds the others too.
    """

    schema: SchemaVersion
    name: Text
    term: Term
    quarters: OneOrMore[QuarterValue]
    fields: OneOrMore[Field]
    departments: tuple[DepartmentEntry, ...]
    forms: OneOrMore[Form]
    statuses: tuple[StatusWord, ...] = ()
    licence: Licence | None = None
    contact: Contact | None = None
    policy: Text | None = None
    repository: WebAddress | None = None
    fictional: Text | None = None
    site_name: Text | None = None
    glossary: tuple[GlossaryTerm, ...] = ()
    officer_names: Literal["shown", "withheld"] = "shown"
    rates: tuple[RateRule, ...] = ()
    due: DueDays | None = None
    synonyms: tuple[OneOrMore[Text], ...] = ()

    def department_id(self, name: str | None) -> str | None:
        """Return the id of the department that bears or bore a name, None for none."""
        return next((each.id for each in self.departments if name in each.names), None)

    def form(self, form_id: str) -> Form | None:
        """Return the form with this id, None for none."""
        return next((form for form in self.forms if form.id == form_id), None)


# Source: Korea Manifesto Center, annual evaluation of local governments' pledges, its six words of state.
STANDARD = tuple(
    StatusWord(like.replace("_", "-"), wording.STATUS_WORDS[like], None, like) for like in get_args(Likeness)
)
"""The six words, with ids `completed` `continuing` `on-track` `partial` `held` `dropped`."""


def vocabulary(city: City) -> tuple[StatusWord, ...]:
    """Return the six words and the city's own, in order; a city's word with a standard id replaces it."""
    own = {word.id: word for word in city.statuses}
    standard = [own.pop(word.id, word) for word in STANDARD]
    return (*standard, *own.values())
