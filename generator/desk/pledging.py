"""A pledge that the city has not yet: its number becomes its address for ever, so a person writes it."""

from __future__ import annotations

from werkzeug.wrappers import Response

from generator.desk.door import Asked
from generator.desk.numbered import checked
from generator.desk.shapes import part_names
from generator.desk.showing import page, to
from generator.desk.standing import Desk, city_of
from generator.publish.undo import Turn, take
from generator.record.pledge import Pledge
from generator.record.tree import Bare, Plain
from generator.record.writing import write
from generator.wording import desk as words

_ASKED = ("number", "title", "field", "departments")


def show(desk: Desk, request: Asked) -> Response:
    """Show the form, filled in with what a sheet says of the pledge where it was read out of one."""
    return _page(desk, {key: request.args.get(key, "") for key in _ASKED}, {}, 200)


def add(desk: Desk, request: Asked) -> Response:
    """Write the record of a pledge, where none stands."""
    told = {key: " ".join(request.form.get(key, "").split()) for key in _ASKED}
    charges: list[Plain] = [{"name": told["departments"], "since": None}] if told["departments"] else []
    plain: dict[str, Plain] = {
        "schema": Bare("1"),
        "pledge": told["number"] or None,
        "number": told["number"] or None,
        "title": told["title"] or None,
        "field": told["field"] or None,
        "strategy": None,
        "election_text": None,
        "departments": charges,
    }
    address = f"content/pledges/{told['number']}.yml"
    record, faults = checked(Pledge, plain, "content/pledges")
    if record is None:
        wrong = {
            str(way[0]).replace("pledge", "number"): f"{each.what} — {each.cure}"
            for way, each in faults.items()
        }
        return _page(desk, told, wrong, 422)
    take(desk.root, words.pledged(told["number"]), [Turn(address, None, write(record).encode())])
    desk.said.append(words.SAVED)
    return to("/")


def _page(desk: Desk, told: dict[str, str], wrong: dict[str, str], status: int) -> Response:
    names = part_names("pledge")
    fields = [(key, *names[key]) for key in _ASKED]
    choices = [(each.id, each.name or each.id) for each in city_of(desk.root)[0].fields]
    return page(desk, "pledge.html", status, fields=fields, told=told, wrong=wrong, choices=choices)
