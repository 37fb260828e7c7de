"""Records that a person begins in a short form: a pledge that is new, a correction that is owed.

A pledge's number becomes its address for ever, so no program adds one.
"""

from __future__ import annotations

from typing import Any

from werkzeug.exceptions import BadRequest
from werkzeug.wrappers import Request, Response

from generator.desk.forms import one_line, part_names, validated
from generator.desk.records import city_of, loaded
from generator.desk.rendering import in_words, page, see_other
from generator.desk.session import Desk
from generator.publish.disk import FileChange
from generator.publish.undo import apply
from generator.record.checks.history import due
from generator.record.corrections import Correction
from generator.record.pledge import Pledge
from generator.record.schema import Name
from generator.record.tree import Bare, Plain, parse
from generator.record.writing import write
from generator.wording import desk as words

_OF_PLEDGE = ("number", "title", "field", "departments")
_OF_CORRECTION = ("what", "why", "decided_on", "decided_by", "procedure")


def show_pledge(desk: Desk, request: Request) -> Response:
    """Show the form, filled in with what a sheet says of the pledge where it was read out of one."""
    return _pledge(desk, {key: request.args.get(key, "") for key in _OF_PLEDGE}, {}, 200)


def add_pledge(desk: Desk, request: Request) -> Response:
    """Write the record of a pledge, where none stands."""
    typed = {key: one_line(request.form.get(key, "")) for key in _OF_PLEDGE}
    charges: list[Plain] = [{"name": typed["departments"], "since": None}] if typed["departments"] else []
    plain: dict[str, Plain] = {
        "schema": Bare("1"),
        "pledge": typed["number"] or None,
        **{key: typed[key] or None for key in ("number", "title", "field")},
        "strategy": None,
        "election_text": None,
        "departments": charges,
    }
    record, faults = validated(Pledge, plain, "content/pledges")
    if record is None:
        named = {str(steps[0]).replace("pledge", "number"): each for steps, each in faults.items()}
        return _pledge(desk, typed, {key: in_words(each) for key, each in named.items()}, 422)
    address = f"content/pledges/{record.pledge}.yml"
    apply(desk.root, words.pledged(record.number), [FileChange(address, None, write(record).encode())])
    desk.said.append(words.SAVED)
    return see_other("/")


def _pledge(desk: Desk, typed: dict[str, str], faults: dict[str, str], status: int) -> Response:
    choices = [(each.id, each.name or each.id) for each in city_of(desk.root)[0].fields]
    fields = _fields("pledge", _OF_PLEDGE)
    return page(desk, "pledge.html", status, fields=fields, typed=typed, faults=faults, choices=choices)


def show_corrections(desk: Desk, request: Request) -> Response:
    """Show each record that was altered after its release, with what is to be told of it."""
    return _corrections(desk, "", {}, {}, 200)


def add_correction(desk: Desk, request: Request) -> Response:
    """Write the entry that was filled in."""
    file = request.form.get("file", "")
    known = _owed(desk).get(file)
    if known is None:
        raise BadRequest
    typed = {key: one_line(request.form.get(key, "")) or None for key in _OF_CORRECTION}
    record, faults = validated(Correction, {**known, **typed}, file)
    if record is None:
        said = {str(steps[-1]): in_words(each) for steps, each in faults.items()}
        return _corrections(desk, file, typed, said, 422)
    apply(desk.root, words.corrected(record.correction), [FileChange(file, None, write(record).encode())])
    desk.said.append(words.SAVED)
    return see_other("/corrections")


def _corrections(
    desk: Desk, file: str, typed: dict[str, str | None], faults: dict[str, str], status: int
) -> Response:
    """Show what is owed; `file` is the entry whose form was filled in, empty for none."""
    fields = _fields("correction", _OF_CORRECTION)
    view = {"owed": _owed(desk), "fields": fields, "sent": file, "typed": typed, "faults": faults}
    return page(desk, "corrections.html", status, **view)


def _owed(desk: Desk) -> dict[str, dict[str, Any]]:
    """Return what is known of each entry that the check asks for, by where it goes."""
    return {file: _mapping(entry, file) for file, entry in due(loaded(desk).tally.problems)}


def _mapping(entry: str, file: str) -> dict[str, Any]:
    plain = parse(entry.encode(), file)[0]
    return plain if isinstance(plain, dict) else {}


def _fields(name: Name, keys: tuple[str, ...]) -> list[tuple[str, str, str]]:
    titles = part_names(name)
    return [(key, *titles[key]) for key in keys]
