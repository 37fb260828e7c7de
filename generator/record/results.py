"""What a report says of the plan before it: for each item that it mentions, what became of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import BeforeValidator

from generator.record.draft import none_left
from generator.record.values import ItemId, Strict, Text, WhenValue

Outcome = Literal["done", "partly", "moved", "dropped"]
"""What became of an item of a plan."""


@dataclass(frozen=True, slots=True)
class PlanResult(Strict):
    """What became of an item of the plan in the pledge's report before this one.

    `to` is when a moved item is to come, `why` the reason; blank is 미기재. An item of that plan which no
    result names is 언급 없음, and has not failed. Without an `outcome` it is a question of a draft.
    `again` is the item of this report's own plan that plans a moved thing anew in other words.
    """

    item: ItemId
    outcome: Outcome | None
    to: WhenValue | None = None
    why: Text | None = None
    again: ItemId | None = None


Results = Annotated[
    tuple[PlanResult, ...], BeforeValidator(none_left, json_schema_input_type=tuple[PlanResult, ...] | None)
]
"""The results that a report states; the name alone where every question of a draft was struck out."""
