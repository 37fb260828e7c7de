"""The desk: a coordinator's whole quarter in a browser on this machine, without YAML, git or a terminal."""

from __future__ import annotations

import secrets
import threading
import webbrowser
from collections.abc import Callable
from functools import partial
from pathlib import Path

from werkzeug.wrappers import Request, Response

from generator.desk.app import DeskRequest, answer, guarded
from generator.desk.session import Desk
from generator.publish.server import HOST, found, listening


def desk(root: Path, say: Callable[[str], None]) -> None:
    """Keep the desk of a city open until Ctrl+C, and show it in the person's own browser.

    Args:
        root: the project's root.
        say: is told the address, which holds the secret that lets this person in.

    Raises:
        ProblemsFoundError: no port is free (port-taken).

    """
    root, key, aside = root.resolve(), secrets.token_urlsafe(), f"/{secrets.token_urlsafe()}/"

    def preview(request: Request) -> Response:
        path = request.path
        return found(request, root / "site", path.removeprefix(aside) if path.startswith(aside) else "//")

    # The site bears scripts of the city's own: on a port of its own it is another origin than the desk.
    with listening(DeskRequest.application(preview), 0) as beside:
        own = Desk(root, f"http://{HOST}:{beside}{aside}")
        app = DeskRequest.application(guarded(key, partial(answer, own)))
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
