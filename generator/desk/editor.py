"""Editing: a part of a record as a form of its own types, with the check's words at each field."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from werkzeug.datastructures import MultiDict
from werkzeug.exceptions import BadRequest, NotFound
from werkzeug.wrappers import Request, Response

from generator.desk.forms import at, field_of, leaves, part_names, sent, validated, with_rows_moved
from generator.desk.questions import settled
from generator.desk.records import city_of, loaded, save, sum_of, unaltered
from generator.desk.rendering import in_words, page, see_other
from generator.desk.session import Desk
from generator.problems import Problem
from generator.publish.disk import held
from generator.publish.undo import FOLDER, keep
from generator.record.city import City
from generator.record.pledge import Pledge
from generator.record.reading import read
from generator.record.report import Report
from generator.record.schema import Name
from generator.record.sections import FiguresForm
from generator.record.steps import Steps
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
    def url(self) -> str:
        """Return the address of its form."""
        return f"/edit?file={quote(self.address)}&part={self.key}"


def show(desk: Desk, request: Request) -> Response:
    """Show the parts of a record, or the form of one; what was typed and not saved stands in it still."""
    part = _part(desk, request.args)
    read(_KINDS[part.name], part.content, part.address)  # what cannot be read is told in words
    if not part.key:
        shown = [
            (key, title, told, list(leaves(part.plain.get(key)))[:4])
            for key, (title, told) in EDITED[part.name].items()
        ]
        told = [each for each in loaded(desk).tally.problems if each.place.path == part.address]
        return page(desk, "record.html", part=part, parts=shown, told=_by_part(part, told))
    half = held(desk.root, f"{FOLDER}/{part.half}")
    if half is None:
        return _form(desk, part, part.plain.get(part.key), sum_of(part.content))
    fields = MultiDict(json.loads(half))
    return _form(desk, part, sent(part.name, part.key, fields), fields.get("seen", ""))


def edit(desk: Desk, request: Request) -> Response:
    """Keep what was typed; save it, look at it, or add, move or drop a line of it."""
    part = _part(desk, request.form)
    do, _, named = request.form.get("do", "").partition(" ")
    if do == "forget":
        keep(desk.root, part.half, None)
        return see_other(part.url)
    kept = [(key, text) for key, text in request.form.items(multi=True) if key != "do"]
    keep(desk.root, part.half, json.dumps(kept, ensure_ascii=False).encode())
    value = sent(part.name, part.key, request.form)
    if do in ("add", "drop", "up"):
        value = with_rows_moved(part.name, part.key, value, (do, named))
    faults = _faults(part, value)
    if do == "check":
        told = {"/".join(map(str, where)): in_words(each) for where, each in faults.items()}
        return Response(json.dumps(told, ensure_ascii=False), content_type="application/json")
    if do != "save" or faults:
        return _form(desk, part, value, request.form.get("seen", ""), 422 if do == "save" else 200)
    file = unaltered(desk.root, part.address, _KINDS[part.name], request.form.get("seen", ""))
    title = words.edited(part.called, EDITED[part.name][part.key][0])
    is_other = save(desk.root, title, file, _whole(part, value))
    keep(desk.root, part.half, None)
    desk.said.append(words.SAVED if is_other else words.NOTHING_CHANGED)
    return see_other(f"/edit?file={quote(part.address)}")


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
    made, faults = field_of(part.name, part.key, value), _faults(part, value)
    placed = {field.steps for field in made.every()}
    near: dict[str, list[Problem]] = {}
    for where, each in faults.items():
        while where and where not in placed:
            where = where[:-1]  # noqa: PLW2901 - a fault of what has no field stands at what holds it
        near.setdefault("/".join(map(str, where)), []).append(each)
    is_half = held(desk.root, f"{FOLDER}/{part.half}") is not None
    return page(
        desk,
        "edit.html",
        status,
        part=part,
        field=made,
        seen=seen,
        faults=near,
        is_half=is_half,
        labels=_labels(desk, part),
        columns=lambda steps: _columns({part.key: value}, steps),
    )


def _labels(desk: Desk, part: _Part) -> dict[str, str]:
    """Return the words of the city's form by the ids that stand for them in a report."""
    form_ = city_of(desk.root)[0].form(str(part.plain.get("form"))) if part.name == "report" else None
    if form_ is None:
        return {}
    labels = {section.id: form_.called(section.id) for section in form_.sections}
    for section in form_.sections:
        if isinstance(section, FiguresForm):
            labels |= {each.id: each.label for each in section.columns}
            labels |= {each.id: each.label for each in section.rows}
    labels |= {each.id: each.label for each in form_.participation.kinds}
    labels |= {each.id: each.label for each in form_.budget.periods}
    return labels | {each.id: each.label for each in form_.budget.sources}


def _columns(whole: Any, steps: Steps) -> list[str]:
    """Return the heads of the columns of a list of cells: the nearest above it that a record names."""
    for end in range(len(steps), 0, -1):
        holder = at(whole, steps[:end])
        named = (holder.get("periods") or holder.get("columns")) if isinstance(holder, dict) else None
        if named:
            return [str(each) for each in named]
    return [str(number) for number in range(1, len(at(whole, steps) or ()) + 1)]


def _by_part(part: _Part, told: list[Problem]) -> dict[str, list[Problem]]:
    """Return findings of a record by the part in which they stand."""
    spot = parse(part.content, part.address)[1]
    found: dict[str, list[Problem]] = {}
    for each in told:
        above = [key for key in spot.keys or {} if spot.key(key).line <= each.place.line]
        found.setdefault(above[-1] if above else "", []).append(each)
    return found


def _faults(part: _Part, value: Plain) -> dict[Steps, Problem]:
    return validated(_KINDS[part.name], _whole(part, value), part.address)[1]


def _whole(part: _Part, value: Plain) -> dict[str, Plain]:
    whole = part.plain
    if value is None and field_of(part.name, part.key, None).may_be_blank:
        whole.pop(part.key, None)
    else:
        whole[part.key] = value
    return settled(whole) if part.name == "report" else whole
