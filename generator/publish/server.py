"""A built site is shown on this machine only, as a web server would show it, and kept in no cache."""

from __future__ import annotations

import re
import socketserver
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

from generator.problems import Place, ProblemsFoundError, problem
from generator.publish.home import home

HOST = "127.0.0.1"

# Asked for by pages that are shown live; a published address never begins with two underscores.
_SCRIPT, _TURN = "/__live.js", "/__turn"
_LIVE = f'<script src="{_SCRIPT}"></script>'.encode()
_RELOAD = f"""setInterval(() => fetch("{_TURN}").then((answer) => answer.text()).then((now) => {{
  if (now !== "%s") location.reload();
}}).catch(() => {{}}), 1000);
"""

_NAME = re.compile(r"(?!\.\.?$)[^/\0]+")


@contextmanager
def shown(site: Path, port: int = 0, *, live: bool = False) -> Iterator[str]:
    """Serve a folder on 127.0.0.1 while the block runs; yield its address, which ends in `/`.

    The folder is looked up on each request, so a swap is seen at once; it may be missing at first.

    Args:
        site: the built site.
        port: 0 for any free one.
        live: let open pages load themselves anew after a swap; nothing in the folder is altered.

    Raises ProblemsFoundError (port-taken).

    """
    try:
        server = _Server((HOST, port), partial(_Handler, site=site, live=live))
    except OSError as refusal:
        raise ProblemsFoundError([problem("port-taken", Place(f"{HOST}:{port}"))]) from refusal
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield f"http://{HOST}:{server.server_address[1]}{home(site).path}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


class _Server(ThreadingHTTPServer):
    request_queue_size = 128

    def server_bind(self) -> None:
        """Bind without the look-up of a host name, which can take seconds."""
        socketserver.TCPServer.server_bind(self)
        self.server_name, self.server_port = HOST, self.server_address[1]

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing of readers who leave before the end."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]


class _Handler(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    wbufsize = -1  # head and body leave together; the reader is not kept waiting for the second part
    disable_nagle_algorithm = True

    def __init__(self, *args: object, site: Path, live: bool) -> None:
        self._site, self._live = site, live
        super().__init__(*args, directory=str(site))  # type: ignore[arg-type]

    def do_GET(self) -> None:
        """Answer with a file, a way to it, or the page for missing addresses."""
        path = unquote(urlsplit(self.path).path)
        top = home(self._site).path
        if self._live and path == _SCRIPT:
            self._answer(HTTPStatus.OK, "text/javascript", (_RELOAD % self._turn()).encode())
        elif self._live and path == _TURN:
            self._answer(HTTPStatus.OK, "text/plain", self._turn().encode())
        elif path == "/" != top:
            self._send_on(top)
        elif path.startswith(top):
            self._find(path.removeprefix(top))
        else:
            self._miss()

    def do_HEAD(self) -> None:
        """Answer as to GET, without the content."""
        self.do_GET()

    def log_message(self, *_: object) -> None:
        """Keep the terminal for faults in the content."""

    def _find(self, address: str) -> None:
        *folders, name = address.split("/")
        file = self._site.joinpath(*folders, name or "index.html")
        if not all(_NAME.fullmatch(each) for each in (*folders, file.name)):
            self._miss()
        elif name and file.is_dir():
            self._send_on(f"{urlsplit(self.path).path}/")
        elif file.is_file():
            self._answer(HTTPStatus.OK, self.guess_type(str(file)), file.read_bytes())
        else:
            self._miss()

    def _miss(self) -> None:
        page = self._site / "404.html"
        content = page.read_bytes() if page.is_file() else b"<!doctype html><title>404</title>404"
        self._answer(HTTPStatus.NOT_FOUND, "text/html", content)

    def _send_on(self, path: str) -> None:
        self._answer(HTTPStatus.MOVED_PERMANENTLY, "text/plain", b"", Location=path)

    def _answer(self, status: HTTPStatus, kind: str, content: bytes, **more: str) -> None:
        if self._live and kind == "text/html":
            content += _LIVE
        charset = "; charset=utf-8" if kind.startswith("text/") else ""
        headers = {
            "Content-Type": kind + charset,
            "Content-Length": str(len(content)),
            "Cache-Control": "no-store",
            "LinkChecker": "unhurried",  # its presence tells linkchecker that it need not wait between pages
        }
        self.send_response(status)
        for name, value in (headers | more).items():
            self.send_header(name, value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)

    def _turn(self) -> str:
        """Return what differs after each swap: which folder now bears the name."""
        try:
            folder = self._site.stat()
        except OSError:
            return "none"
        return f"{folder.st_ino}-{folder.st_mtime_ns}"
