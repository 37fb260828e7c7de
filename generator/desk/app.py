"""The desk's web application: who is let in, and which address leads to which view.

Only this machine's own browser is let in, by the secret in the address that opened the desk.
"""

from __future__ import annotations

import hmac
import traceback
from collections.abc import Callable

from werkzeug.exceptions import HTTPException
from werkzeug.routing import Map, Rule
from werkzeug.wrappers import Request, Response

from generator.desk import dashboard, editor, handover, new_records, preview, review, uploads
from generator.desk.rendering import asset, page, see_other
from generator.desk.session import Desk
from generator.problems import ProblemsFoundError
from generator.publish.server import HOST
from generator.wording import desk as words

_HEADERS = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self';"
        " form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
}
_KEY = "key"

_GET, _POST = ("GET",), ("POST",)
_ROUTES = Map(
    [
        Rule("/", endpoint=dashboard.show, methods=_GET),
        Rule("/quarters", endpoint=dashboard.open_quarter, methods=_POST),
        Rule("/drafts", endpoint=dashboard.draft_reports, methods=_POST),
        Rule("/undo", endpoint=dashboard.undo, methods=_POST),
        Rule("/job", endpoint=dashboard.job, methods=_GET),
        Rule("/upload", endpoint=uploads.show, methods=_GET),
        Rule("/upload", endpoint=uploads.upload, methods=_POST),
        Rule("/upload/replace", endpoint=uploads.replace, methods=_POST),
        Rule("/answer/<quarter>", endpoint=review.next_report, methods=_GET),
        Rule("/answer/<quarter>/<pledge>", endpoint=review.show, methods=_GET),
        Rule("/answer/<quarter>/<pledge>", endpoint=review.answer, methods=_POST),
        Rule("/edit", endpoint=editor.show, methods=_GET),
        Rule("/edit", endpoint=editor.edit, methods=_POST),
        Rule("/pledge", endpoint=new_records.show_pledge, methods=_GET),
        Rule("/pledge", endpoint=new_records.add_pledge, methods=_POST),
        Rule("/corrections", endpoint=new_records.show_corrections, methods=_GET),
        Rule("/corrections", endpoint=new_records.add_correction, methods=_POST),
        Rule("/preview", endpoint=preview.show, methods=_GET),
        Rule("/preview/<quarter>/<pledge>", endpoint=preview.show_report, methods=_GET),
        Rule("/preview/build", endpoint=preview.build, methods=_POST),
        Rule("/preview/compare", endpoint=preview.compare, methods=_POST),
        Rule("/handover", endpoint=handover.show, methods=_GET),
        Rule("/handover/commit", endpoint=handover.commit, methods=_POST),
        Rule("/handover/fetch", endpoint=handover.fetch, methods=_POST),
        Rule("/handover/release", endpoint=handover.release, methods=_POST),
        Rule("/assets/<name>", endpoint=asset, methods=_GET),
    ],
    merge_slashes=False,
)


class DeskRequest(Request):
    """A request within limits: what is larger is refused before it is read."""

    max_content_length = 300_000_000
    max_form_memory_size = 30_000_000
    max_form_parts = 50_000


def guarded(key: str, view: Callable[[Request], Response]) -> Callable[[Request], Response]:
    """Return what answers only whom the secret let in.

    Another host's name in the request is a page that had its name resolved to this machine; another origin
    is a page that sends a form here. Both are refused, whatever cookie comes with them.
    """

    def answer(request: Request) -> Response:
        port = request.environ["SERVER_PORT"]
        own, cookie = f"{HOST}:{port}", f"desk-{port}"
        is_ours = request.method != "POST" or request.headers.get("Origin") == f"http://{own}"
        if request.environ.get("HTTP_HOST") == own and is_ours:
            if _same(request.args.get(_KEY, ""), key):
                response = see_other("/")
                response.set_cookie(cookie, key, httponly=True, samesite="Strict")
            else:
                response = view(request) if _same(request.cookies.get(cookie, ""), key) else _stranger()
        else:
            response = _stranger()
        response.autocorrect_location_header = False
        response.headers.update(_HEADERS)
        return response

    return answer


def _same(given: str, key: str) -> bool:
    return hmac.compare_digest(given.encode(), key.encode())


def _stranger() -> Response:
    return Response(words.NOT_LET_IN, status=403, content_type="text/plain; charset=utf-8")


def answer(desk: Desk, request: Request) -> Response:
    """Answer a request of the person at the desk; what is at fault is said on a page of its own."""
    try:
        view, named = _ROUTES.bind_to_environ(request.environ).match()
        response: Response = view(desk, request, **named)
    except HTTPException as fault:
        return page(desk, "error.html", fault.code or 500, problems=(), told=words.NOT_READ)
    except ProblemsFoundError as found:
        told = found.tally.errors or found.tally.problems
        return page(desk, "error.html", 409, problems=told, told="")
    except Exception:  # noqa: BLE001 - a fault of ours is shown, and the desk stays open
        return page(desk, "error.html", 500, problems=(), told=words.BROKE, broke=traceback.format_exc())
    return response
