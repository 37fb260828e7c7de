"""A folder, served on this machine only, as a city's web server would serve its site."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread


class _Quiet(SimpleHTTPRequestHandler):
    """Serves files without a line for each of them in the test's output."""

    def __init__(self, *args: object, policy: str, **settings: object) -> None:
        self._policy = policy
        super().__init__(*args, **settings)  # type: ignore[arg-type]  # as the server calls it

    def end_headers(self) -> None:
        """Send the policy with every answer, as a strict city's server does."""
        if self._policy:
            self.send_header("Content-Security-Policy", self._policy)
        super().end_headers()

    def log_message(self, *_: object) -> None:
        """Say nothing."""


class _Server(ThreadingHTTPServer):
    """Serves each request in a thread of its own."""

    def handle_error(self, request: object, client_address: object) -> None:
        """Pass over a reader who left before the answer was whole; a browser does when it closes a page."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]  # typeshed wants a socket


@contextmanager
def served(folder: Path, policy: str = "") -> Iterator[str]:
    """Serve a folder on a free port of 127.0.0.1; give its address, which ends in `/`.

    Args:
        folder: what is served.
        policy: what its pages may load and run (Content-Security-Policy); anything, where it is empty.

    """
    with _Server(("127.0.0.1", 0), partial(_Quiet, directory=str(folder), policy=policy)) as server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()
            thread.join()
