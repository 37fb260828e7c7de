"""A change of a pledge: what it was, what it is, why, when it was decided and how."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from generator.record.values import Flag, Strict, Text, WhenValue

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
