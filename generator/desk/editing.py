"""Editing: a part of a record as a form of its own types, with the check's words at each field."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from werkzeug.datastructures import MultiDict
from werkzeug.exceptions import BadRequest, NotFound
from werkzeug.urls import iri_to_uri
from werkzeug.wrappers import Response

from generator.desk.answers import settled
from generator.desk.door import Asked
from generator.desk.numbered import Steps, at, checked, leaves, put
from generator.desk.saving import save, sum_of, unaltered
from generator.desk.shapes import blank, form, part_names, shaped
from generator.desk.showing import page, to
from generator.desk.standing import Desk
from generator.problems import Problem
from generator.publish.steps import FOLDER, held, keep
from generator.record.city import City
from generator.record.pledge import Pledge
from generator.record.reading import read
from generator.record.report import Report
from generator.record.schema import Name
from generator.record.tree import Plain, parse
from generator.record.values import is_id
from generator.wording import desk as words

_FILE = re.compile(
    r"content/(?:(?P<city>city)|pledges/(?P<pledge>[^/]+)|reports/(?P<quarter>[^/]+)/(?P<report>[^/]+))\.yml"
)
_KINDS: dict[Name, type[Any]] = {"city": City, "pledge": Pledge, "report": Report}
_APART = {"schema", "form", "forms", "pledge", "quarter"}
EDITED: dict[Name, dict[str, tuple[str, str]]] = {
    name: {key: told for key, told in part_names(name).items() if key not in _APART} for name in _KINDS
}
"""By kind: each part that may be edited, with its name and help. Which record it is says no part of them, and
forms are described by `form`."""


@dataclass(frozen=True, slots=True)
class _Part:
    """A part of a record that is edited: its file and kind, and what stands there now."""

    address: str
    name: Name
    called: str
    key: str
    content: bytes

    @property
    def plain(self) -> dict[str, Plain]:
        """Return the values of the whole record."""
        plain = parse(self.content, self.address)[0]
        return plain if isinstance(plain, dict) else {}

    @property
    def half(self) -> str:
        """Return where a form that is not saved yet is kept, below build/desk/."""
        return f"half/{self.address.replace('/', '_')}.{self.key}"

    @property
    def way(self) -> str:
        """Return the address of its form."""
        return f"/edit?file={quote(self.address)}&part={self.key}"


def show(desk: Desk, request: Asked) -> Response:
    """Show the parts of a record, or the form of one; what was typed and not saved stands in it still."""
    part = _part(desk, request.args)
    read(_KINDS[part.name], part.content, part.address)  # what cannot be read is told in words
    if not part.key:
        shown = [
            (key, title, told, list(leaves(part.plain.get(key)))[:4])
            for key, (title, told) in EDITED[part.name].items()
        ]
        return page(desk, "record.html", part=part, parts=shown)
    half = held(desk.root, f"{FOLDER}/{part.half}")
    if half is None:
        return _form(desk, part, part.plain.get(part.key), sum_of(part.content))
    fields = MultiDict(json.loads(half))
    return _form(desk, part, _value(part, fields), fields.get("seen", ""))


def edit(desk: Desk, request: Asked) -> Response:
    """Keep what was typed; save it, look at it, or add, move or drop a line of it."""
    part = _part(desk, request.form)
    do, _, way = request.form.get("do", "").partition(" ")
    if do == "forget":
        keep(desk.root, part.half, None)
        return to(part.way)
    kept = [(key, text) for key, text in request.form.items(multi=True) if key != "do"]
    keep(desk.root, part.half, json.dumps(kept, ensure_ascii=False).encode())
    value = _value(part, request.form)
    if do in ("add", "drop", "up"):
        value = _moved(part, value, do, way)
    faults = _faults(part, value)
    if do == "check":
        told = {"/".join(map(str, where)): f"{each.what} — {each.cure}" for where, each in faults.items()}
        return Response(json.dumps(told, ensure_ascii=False), content_type="application/json")
    if do != "save" or faults:
        return _form(desk, part, value, request.form.get("seen", ""), 422 if do == "save" else 200)
    file = unaltered(desk.root, part.address, _KINDS[part.name], request.form.get("seen", ""))
    title = words.edited(part.called, EDITED[part.name][part.key][0])
    is_other = save(desk.root, title, file, _whole(part, value))
    keep(desk.root, part.half, None)
    desk.said.append(words.SAVED if is_other else words.NOTHING_CHANGED)
    return to(f"/edit?file={iri_to_uri(part.address)}")


def _part(desk: Desk, asked: MultiDict[str, str]) -> _Part:
    """Return the part that is asked for; NotFound for any other file than a record of this city."""
    address, key = asked.get("file", ""), asked.get("part", "")
    found = _FILE.fullmatch(address)
    if found is None or not all(is_id(each) or "--" in each for each in found.groups() if each):
        raise NotFound
    path = desk.root / address
    content = held(desk.root, address)
    if content is None or path.resolve() != path:  # a link may lead out of the city's folder
        raise NotFound
    name: Name = "city" if found["city"] else "pledge" if found["pledge"] else "report"
    if key and key not in EDITED[name]:
        raise BadRequest
    return _Part(address, name, found["report"] or found["pledge"] or "city.yml", key, content)


def _form(desk: Desk, part: _Part, value: Plain, seen: str, status: int = 200) -> Response:
    """Show the form of a part with what stands in it; where that is no record, what is at fault."""
    made, faults = form(part.name, part.key, value), _faults(part, value)
    placed = {field.way for field in made.every()}
    near: dict[str, list[Problem]] = {}
    for where, each in faults.items():
        while where and where not in placed:
            where = where[:-1]  # noqa: PLW2901 - a fault of what has no field stands at what holds it
        near.setdefault("/".join(map(str, where)), []).append(each)
    is_half = held(desk.root, f"{FOLDER}/{part.half}") is not None
    return page(desk, "edit.html", status, part=part, field=made, seen=seen, faults=near, is_half=is_half)


def _faults(part: _Part, value: Plain) -> dict[Steps, Problem]:
    return checked(_KINDS[part.name], _whole(part, value), part.address)[1]


def _whole(part: _Part, value: Plain) -> dict[str, Plain]:
    whole = part.plain
    if value is None and form(part.name, part.key, None).may_be_blank:
        whole.pop(part.key, None)
    else:
        whole[part.key] = value
    return settled(whole) if part.name == "report" else whole


def _value(part: _Part, fields: MultiDict[str, str]) -> Plain:
    """Return what a form was filled in with, as it stands in a record."""
    held_: Any = {}
    named = [(key, text) for key, text in fields.items() if key.partition("/")[0].lstrip("#") == part.key]
    holders = {tuple(key[1:].split("/")): text for key, text in named if key.startswith("#")}
    texts = {tuple(key.split("/")): text for key, text in named if not key.startswith("#")}
    for way in sorted({*holders, *texts}, key=len):
        holder = held_
        for step in way[:-1]:
            holder = holder[int(step) if isinstance(holder, list) else step]
        if way in holders:
            new: Plain = [] if holders[way] == "list" else {}
        else:
            new = " ".join(texts[way].split())
        if isinstance(holder, list):
            holder.append(new)
        else:
            holder[way[-1]] = new
    return shaped(part.name, part.key, held_.get(part.key))


def _moved(part: _Part, value: Plain, do: str, way: str) -> Plain:
    """Return a value with a line more, one less, or one before the line that it followed."""
    whole: Any = {part.key: value}
    steps = _steps(whole, way)
    holder, last = at(whole, steps[:-1]), steps[-1]
    if do == "add":
        here = at(whole, steps)
        if isinstance(here, list):
            here.append(blank(part.name, steps))
        elif here is None:
            field = next(each for each in form(part.name, part.key, value).every() if each.way == steps)
            put(whole, steps, [] if field.kind == "list" else {})
    elif isinstance(holder, list) and isinstance(last, int) and last < len(holder):
        if do == "drop":
            del holder[last]
        elif last:
            holder[last - 1 : last + 1] = holder[last], holder[last - 1]
    elif do == "drop" and isinstance(holder, dict):
        holder.pop(last, None)
    moved: Plain = whole.get(part.key)
    return moved


def _steps(whole: Any, way: str) -> Steps:
    """Return the steps of a way that a form named; a number is a place only in a list."""
    steps: list[str | int] = []
    here = whole
    for each in way.split("/"):
        step = int(each) if isinstance(here, list) else each
        steps.append(step)
        here = at(here, (step,))
    return tuple(steps)
