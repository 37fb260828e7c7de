"""How an office retells the past: now and then a line is left out, or stands there in other words."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from generator.demo.phrases import RETOLD
from generator.demo.promises import rows
from generator.record.items import Item
from generator.record.report import Row

_SHARE_LEFT_OUT = 0.02
_SHARE_REWORDED = 0.04
_RETOLD = rows(RETOLD)


def retell(told: Row, roll: Random) -> Row:
    """Return what was done so far as the office tells it this time."""
    if not told.by_task:
        return told
    first, *others = told.by_task
    items = first.items
    if len(items) > 1 and roll.random() < _SHARE_LEFT_OUT:
        items = items[1:]
    if roll.random() < _SHARE_REWORDED:
        items = (*items[:-1], _reworded(items[-1]))
    return replace(told, by_task=(replace(first, items=items), *others))


def _reworded(item: Item) -> Item:
    for word, other in _RETOLD:
        if word in item.text:
            return replace(item, text=item.text.replace(word, other, 1))
    return item
