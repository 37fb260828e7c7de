"""Who is let in: this machine's own browser, by the secret in the address that opened the desk."""

from __future__ import annotations

import hmac
from collections.abc import Callable

from werkzeug.wrappers import Request, Response

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


class Asked(Request):
    """A request within limits: what is larger is refused before it is read."""

    max_content_length = 300_000_000
    max_form_memory_size = 30_000_000
    max_form_parts = 50_000


Inside = Callable[[Asked], Response]


def guarded(key: str, inside: Inside) -> Inside:
    """Return what answers only whom the secret let in.

    Another host's name in the request is a page that had its name resolved to this machine; another origin
    is a page that sends a form here. Both are refused, whatever cookie comes with them.
    """

    def answer(request: Asked) -> Response:
        port = request.environ["SERVER_PORT"]
        own, cookie = f"{HOST}:{port}", f"desk-{port}"
        is_ours = request.method != "POST" or request.headers.get("Origin") == f"http://{own}"
        if request.environ.get("HTTP_HOST") != own or not is_ours:
            response = _stranger()
        elif _same(request.args.get(_KEY, ""), key):
            response = Response(status=303, headers={"Location": "/"})
            response.set_cookie(cookie, key, httponly=True, samesite="Strict")
        else:
            response = inside(request) if _same(request.cookies.get(cookie, ""), key) else _stranger()
        response.autocorrect_location_header = False
        response.headers.update(_HEADERS)
        return response

    return answer


def _same(given: str, key: str) -> bool:
    return hmac.compare_digest(given.encode(), key.encode())


def _stranger() -> Response:
    return Response(words.NOT_LET_IN, status=403, content_type="text/plain; charset=utf-8")
