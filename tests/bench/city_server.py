"""A folder served as a city's web server does it: compressed, and with leave to keep what was fetched."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

_TEXTS = ("text/", "image/svg", "application/json", "application/javascript", "application/xml")
_AN_HOUR = "max-age=3600"


class _City(SimpleHTTPRequestHandler):
    """Answers GET with a file, its text compressed."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        """Send the file at the address, or the index of a folder; 404 with the site's own page."""
        path = Path(self.translate_path(self.path))
        file = path / "index.html" if path.is_dir() else path
        status = HTTPStatus.OK if file.is_file() else HTTPStatus.NOT_FOUND
        if status is HTTPStatus.NOT_FOUND:
            file = Path(self.directory) / "404.html"
        kind = self.guess_type(str(file))
        content = file.read_bytes()
        self.send_response(status)
        if kind.startswith(_TEXTS):
            content = gzip.compress(content, mtime=0)
            kind = f"{kind}; charset=utf-8"
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", _AN_HOUR)
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def compressed(folder: Path) -> Iterator[str]:
    """Serve a folder on a free port of 127.0.0.1; give its address, which ends in `/`."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_City, directory=str(folder))) as server:
        thread = Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()
            thread.join()
