"""Which address of the desk leads to what."""

from __future__ import annotations

import traceback

from werkzeug.exceptions import HTTPException
from werkzeug.routing import Map, RequestRedirect, Rule
from werkzeug.wrappers import Response

from generator.desk import answering, board, bringing, correcting, editing, handing, pledging, seeing
from generator.desk.door import Asked
from generator.desk.showing import asset, page
from generator.desk.standing import Desk
from generator.problems import ProblemsFoundError
from generator.wording import desk as words

_GET, _POST = ("GET",), ("POST",)
_WAYS = Map(
    [
        Rule("/", endpoint=board.show, methods=_GET),
        Rule("/board", endpoint=board.do, methods=_POST),
        Rule("/undo", endpoint=board.undo, methods=_POST),
        Rule("/job", endpoint=board.job, methods=_GET),
        Rule("/bring", endpoint=bringing.show, methods=_GET),
        Rule("/bring", endpoint=bringing.bring_in, methods=_POST),
        Rule("/bring/over", endpoint=bringing.take_over, methods=_POST),
        Rule("/answer/<quarter>", endpoint=answering.next_of, methods=_GET),
        Rule("/answer/<quarter>/<pledge>", endpoint=answering.show, methods=_GET),
        Rule("/answer/<quarter>/<pledge>", endpoint=answering.answer, methods=_POST),
        Rule("/edit", endpoint=editing.show, methods=_GET),
        Rule("/edit", endpoint=editing.edit, methods=_POST),
        Rule("/pledge", endpoint=pledging.show, methods=_GET),
        Rule("/pledge", endpoint=pledging.add, methods=_POST),
        Rule("/look/<quarter>/<pledge>", endpoint=seeing.look, methods=_GET),
        Rule("/see", endpoint=seeing.show, methods=_GET),
        Rule("/see", endpoint=seeing.do, methods=_POST),
        Rule("/hand", endpoint=handing.show, methods=_GET),
        Rule("/hand", endpoint=handing.do, methods=_POST),
        Rule("/correct", endpoint=correcting.show, methods=_GET),
        Rule("/correct", endpoint=correcting.correct, methods=_POST),
    ]
)
_ASSETS = "/assets/"


def answer(desk: Desk, request: Asked) -> Response:
    """Answer a request of the person at the desk; what is at fault is said on a page of its own."""
    try:
        if request.path.startswith(_ASSETS):
            return asset(request.path.removeprefix(_ASSETS))
        way, named = _WAYS.bind_to_environ(request.environ).match()
        response: Response = way(desk, request, **named)
    except RequestRedirect as redirect:
        return page(desk, "fault.html", 404, problems=(), told=str(redirect.code))
    except HTTPException as fault:
        return page(desk, "fault.html", fault.code or 500, problems=(), told=words.NOT_READ)
    except ProblemsFoundError as found:
        return page(desk, "fault.html", 409, problems=found.tally.problems, told="")
    except Exception:  # noqa: BLE001 - a fault of ours is shown, and the desk stays open
        return page(desk, "fault.html", 500, problems=(), told=words.BROKE, broke=traceback.format_exc())
    return response
