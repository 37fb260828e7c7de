"""Correcting: what was altered after its release is told: what, why, when and by whose decision."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from werkzeug.exceptions import BadRequest
from werkzeug.wrappers import Response

from generator.desk.door import Asked
from generator.desk.numbered import checked
from generator.desk.shapes import part_names
from generator.desk.showing import page, to
from generator.desk.standing import Desk, loaded
from generator.publish.undo import Turn, take
from generator.record.checks.history import due
from generator.record.corrections import Correction
from generator.record.tree import Plain, parse
from generator.record.writing import write
from generator.wording import desk as words

_ASKED = ("what", "why", "decided_on", "decided_by", "procedure")


@dataclass(frozen=True, slots=True)
class _Entry:
    """An entry that is owed: where it goes, and what of it a program knows."""

    file: str
    known: dict[str, Plain]


def show(desk: Desk, request: Asked) -> Response:
    """Show each record that was altered after its release, with what is to be told of it."""
    del request
    return _page(desk, {}, {}, 200)


def correct(desk: Desk, request: Asked) -> Response:
    """Write the entry that was filled in."""
    file = request.form.get("file", "")
    entry = next((each for each in _owed(desk) if each.file == file), None)
    if entry is None:
        raise BadRequest
    told = {key: " ".join(request.form.get(key, "").split()) or None for key in _ASKED}
    values: Any = {**entry.known, **told}
    record, faults = checked(Correction, values, file)
    if record is None:
        said = {str(way[-1]): f"{each.what} — {each.cure}" for way, each in faults.items()}
        return _page(desk, {file: said}, told, 422)
    take(desk.root, words.corrected(record.correction), [Turn(file, None, write(record).encode())])
    desk.said.append(words.SAVED)
    return to("/correct")


def _page(
    desk: Desk, faults: dict[str, dict[str, str]], told: dict[str, str | None], status: int
) -> Response:
    names = part_names("correction")
    fields = [(key, *names[key]) for key in _ASKED]
    return page(desk, "correct.html", status, owed=_owed(desk), fields=fields, faults=faults, told=told)


def _owed(desk: Desk) -> list[_Entry]:
    """Return the entries that the check asks for, the fields of which only a person knows left out."""
    found = []
    for file, entry in due(loaded(desk).tally.problems):
        known = parse(entry.encode(), file)[0]
        found.append(_Entry(file, known if isinstance(known, dict) else {}))
    return found
