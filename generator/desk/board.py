"""The board: the quarter's pledges by where they stand, and what begins a quarter."""

from __future__ import annotations

from itertools import groupby

from werkzeug.exceptions import BadRequest
from werkzeug.wrappers import Response

from generator.desk.door import Asked
from generator.desk.showing import page, to
from generator.desk.standing import Desk, board, city_of, loaded, quarters_of
from generator.ledger.drafting import draft, questions
from generator.ledger.status_as_of import due_on, missing
from generator.problems import ProblemsFoundError
from generator.publish.undo import Turn, back, last, take
from generator.record.city import City
from generator.record.dates import Quarter
from generator.record.reading import read
from generator.record.rewriting import with_quarter
from generator.record.writing import write_draft
from generator.wording import desk as words
from generator.wording import drafting

_CITY = "content/city.yml"


def show(desk: Desk, request: Asked) -> Response:
    """Show a quarter, the newest where none is asked for."""
    city, pledges = city_of(desk.root)
    listed = quarters_of(city)
    quarter = quarter_asked(city, request.args.get("quarter"))
    lines = sorted(board(desk.root, pledges, quarter), key=lambda each: each.department)
    order = list(words.STATES)
    counts = {state: sum(each.state == state for each in lines) for state in order}
    departments = [
        (name or words.NO_DEPARTMENT, list(own))
        for name, own in groupby(lines, key=lambda each: each.department)
    ]
    return page(
        desk,
        "board.html",
        city=city.name,
        quarter=quarter,
        quarters=listed,
        following=listed[0].next() if quarter == listed[0] else None,
        due=due_on(city, quarter),
        counts=counts,
        departments=departments,
    )


def do(desk: Desk, request: Asked) -> Response:
    """Open the quarter that follows the newest, or draft what a quarter owes."""
    root, quarter = desk.root, request.form.get("quarter", "")
    if request.form.get("do") == "open":
        content = (root / _CITY).read_bytes()
        filed = read(City, content, _CITY)
        following = quarters_of(filed.record)[0].next()
        opened = with_quarter(filed, content, following) if following else None
        if following is None or opened is None or following.written != quarter:
            raise BadRequest
        take(root, words.opened(quarter), [Turn(_CITY, content, opened)])
        return to(f"/?quarter={quarter}")
    whole = loaded(desk)
    if whole.unfinished is None:
        raise ProblemsFoundError(whole.tally.errors)
    records, wanted = whole.unfinished, quarter_asked(whole.unfinished.city.record, quarter)
    drafts = [draft(records, key, wanted) for key in missing(records, wanted)]
    turns = [
        Turn(
            f"content/reports/{wanted.written}/{each.pledge}.yml",
            None,
            write_draft(each, drafting.ASKED, questions(records, each)).encode(),
        )
        for each in drafts
    ]
    if turns:
        take(root, words.drafted(len(turns)), turns)
    return to(f"/?quarter={quarter}")


def undo(desk: Desk, request: Asked) -> Response:
    """Take the last step back, if it is the one that the person saw."""
    if request.form.get("step") == last(desk.root):
        back(desk.root)
        desk.said.append(words.TAKEN_BACK)
    return to("/")


def job(desk: Desk, request: Asked) -> Response:
    """Tell what runs: a page for whoever waits, and a line for the script that waits for them."""
    latest = desk.jobs.latest
    if "line" in request.args:
        told = latest.stage or latest.title if latest is not None and not latest.is_done else ""
        return Response(told, content_type="text/plain; charset=utf-8")
    if latest is None:
        return to("/")
    return page(desk, "job.html")


def quarter_asked(city: City, written: str | None) -> Quarter:
    """Return the listed quarter of this name, the newest where there is none."""
    listed = quarters_of(city)
    return next((each for each in listed if each.written == written), listed[0])
