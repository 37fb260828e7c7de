"""The desk: a coordinator's whole quarter in a browser on this machine, without YAML, git or a terminal."""

from __future__ import annotations

import secrets
import threading
import webbrowser
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from werkzeug.wrappers import Response

from generator.desk.door import Asked, Inside, guarded
from generator.desk.standing import Desk
from generator.desk.ways import answer
from generator.publish.server import HOST, found, listening

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment


def desk(root: Path, say: Callable[[str], None]) -> None:
    """Keep the desk of a city open until Ctrl+C, and show it in the person's own browser.

    Args:
        root: the project's root.
        say: is told the address, which holds the secret that lets this person in.

    Raises:
        ProblemsFoundError: no port is free (port-taken).

    """
    root, key, aside = root.resolve(), secrets.token_urlsafe(), f"/{secrets.token_urlsafe()}/"

    def preview(request: Asked) -> Response:
        path = request.path
        return found(request, root / "site", path.removeprefix(aside) if path.startswith(aside) else "//")

    # The site bears scripts of the city's own: on a port of its own it is another origin than the desk.
    with listening(_app(preview), 0) as beside:
        own = Desk(root, f"http://{HOST}:{beside}{aside}")
        app = _app(guarded(key, lambda request: answer(own, request)))
        with listening(app, 0) as port:
            address = f"http://{HOST}:{port}/?key={key}"
            say(address)
            webbrowser.open(address)
            over = threading.Event()
            try:
                while not over.wait(1):  # a wait without end hears no Ctrl+C on Windows
                    pass
            except KeyboardInterrupt:
                return


def _app(inside: Inside) -> WSGIApplication:
    def called(environ: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
        request = Asked(environ)
        with request:
            return inside(request)(environ, start)

    return called
