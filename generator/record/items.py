"""One line of a sheet with its bullets below it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator

from generator.record.evidence import Evidence
from generator.record.values import ItemId, Strict, Text, WhenValue


def _item(value: Any) -> Any:
    if isinstance(value, _WHOLE):
        return value
    return {"text": value}  # a line with nothing but its words is written as the words alone


@dataclass(frozen=True, slots=True)
class Item(Strict):
    """One bullet with its text (without the bullet mark), and the bullets below it.

    `id` is its stable address inside the report; `when` the date read out of its words; `kind` is `note`
    for a line that begins with ※.
    """

    text: Text
    id: ItemId | None = None
    when: WhenValue | None = None
    kind: Literal["item", "note"] = "item"
    details: tuple[ItemLine, ...] = ()
    evidence: tuple[Evidence, ...] = ()


_WHOLE = (dict, Item)
ItemLine = Annotated[Item, BeforeValidator(_item, json_schema_input_type=Text | Item)]
