"""A pledge: a numbered promise with an identity of its own, apart from its reports; and its changes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from generator.record.evidence import Evidence, PictureValue
from generator.record.values import Flag, Id, OneOrMore, QuarterValue, SchemaVersion, Strict, Text, WhenValue

ChangeKind = Literal[
    "name",
    "scope",
    "target",
    "period",
    "schedule",
    "cost",
    "funding",
    "department",
    "yearly_plan",
    "split",
    "merge",
    "exclusion",
]


@dataclass(frozen=True, slots=True)
class ChangeStep(Strict):
    """One step on the way to a change (의견 수렴, 조정회의, 승인), and when it was taken; None: 미기재."""

    what: Text
    when: WhenValue | None = None


@dataclass(frozen=True, slots=True)
class Change(Strict):
    """One change; `before` and `after` in the words of the record, None where they are not stated.

    `read_from` names the place in a report out of whose prose the change was read; `confirmed` says
    whether the department has confirmed that reading. `amount_confirmed` says that somebody has looked at a
    cost that changed by a factor of ten or more. `steps` are those of its procedure, in the order told.
    """

    kind: ChangeKind
    what: Text
    before: Text | None
    after: Text | None
    reason: Text | None = None
    decided_on: WhenValue | None = None
    procedure: Text | None = None
    steps: tuple[ChangeStep, ...] = ()
    read_from: Text | None = None
    confirmed: Flag = True
    amount_confirmed: Flag = False


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
