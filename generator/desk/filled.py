"""What a form of a record was filled in with: values as they stand in a record, and lines that move."""

from __future__ import annotations

from typing import Any

from werkzeug.datastructures import MultiDict

from generator.desk.numbered import Steps, at, put
from generator.desk.shapes import blank, form, shaped
from generator.record.schema import Name
from generator.record.tree import Plain


def filled(name: Name, part: str, fields: MultiDict[str, str]) -> Plain:
    """Return what the form of a part of a record was filled in with, as it stands there.

    A field whose name begins with `#` says what holds the fields below it.
    """
    held_: Any = {}
    named = [(key, text) for key, text in fields.items() if key.partition("/")[0].lstrip("#") == part]
    holders = {tuple(key[1:].split("/")): text for key, text in named if key.startswith("#")}
    texts = {tuple(key.split("/")): text for key, text in named if not key.startswith("#")}
    for way in sorted({*holders, *texts}, key=len):
        holder = held_
        for step in way[:-1]:
            holder = holder[int(step) if isinstance(holder, list) else step]
        if way in holders:
            new: Plain = [] if holders[way] in ("list", "cells") else {}
        else:
            new = " ".join(texts[way].split())
        if isinstance(holder, list):
            holder.append(new)
        else:
            holder[way[-1]] = new
    return shaped(name, part, held_.get(part))


def moved(name: Name, part: str, value: Plain, doing: tuple[str, str]) -> Plain:
    """Return a value with a line more, one less, or one before the line that it followed.

    `doing` is what is done (add, drop, up) and the name of the field at which.
    """
    do, way = doing
    whole: Any = {part: value}
    steps = _steps(whole, way)
    holder, last = at(whole, steps[:-1]), steps[-1]
    if do == "add":
        here = at(whole, steps)
        if isinstance(here, list):
            here.append(blank(name, steps))
        elif here is None:
            field = next(each for each in form(name, part, value).every() if each.way == steps)
            put(whole, steps, [] if field.kind in ("list", "cells") else {})
    elif isinstance(holder, list) and isinstance(last, int) and last < len(holder):
        if do == "drop":
            del holder[last]
        elif last:
            holder[last - 1 : last + 1] = holder[last], holder[last - 1]
    elif do == "drop" and isinstance(holder, dict):
        holder.pop(last, None)
    made: Plain = whole.get(part)
    return made


def _steps(whole: Any, way: str) -> Steps:
    """Return the steps of a way that a form named; a number is a place only in a list."""
    steps: list[str | int] = []
    here = whole
    for each in way.split("/"):
        step = int(each) if isinstance(here, list) else each
        steps.append(step)
        here = at(here, (step,))
    return tuple(steps)
