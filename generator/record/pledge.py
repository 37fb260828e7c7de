"""A pledge: a numbered promise with an identity of its own, apart from its quarterly reports."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from generator.record.changes import Change
from generator.record.evidence import Evidence, PictureValue
from generator.record.values import Id, OneOrMore, QuarterValue, SchemaVersion, Strict, Text, WhenValue


@dataclass(frozen=True, slots=True)
class Charge(Strict):
    """A department that was in charge from one quarter on, until another (None: to this day)."""

    name: Text
    since: QuarterValue | None
    until: QuarterValue | None = None


@dataclass(frozen=True, slots=True)
class Lineage(Strict):
    """How this pledge is kin to others: where it came from or what became of it."""

    kind: Literal["split", "merged", "renamed", "replaced", "number_reused"]
    others: OneOrMore[Id]
    when: WhenValue | None
    note: Text | None = None


@dataclass(frozen=True, slots=True)
class Pledge(Strict):
    """A pledge. `pledge` is its identity and address for ever; `number` is the number it bears today.

    `election_text` is what was promised before the election, `current_text` what the pledge says today where
    that is stated apart from its title. `since` and `until` are the first and last quarter in which a report
    is expected (None: the first that the city publishes; still running).
    """

    schema: SchemaVersion
    pledge: Id
    number: Text
    title: Text
    field: Id
    strategy: Id | None
    election_text: Text | None
    departments: tuple[Charge, ...]
    since: QuarterValue | None = None
    until: QuarterValue | None = None
    current_text: Text | None = None
    lineage: tuple[Lineage, ...] = ()
    changes: tuple[Change, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    pictures: tuple[PictureValue, ...] = ()
