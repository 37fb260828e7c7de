"""What is shown on this machine only, by a kept server: a built site, as a web server would show it."""

from __future__ import annotations

import mimetypes
import socket
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from werkzeug.security import safe_join
from werkzeug.serving import ThreadedWSGIServer, WSGIRequestHandler
from werkzeug.wrappers import Request, Response

from generator.problems import Place, ProblemsFoundError, problem
from generator.publish.home import home

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIApplication

HOST = "127.0.0.1"

# Asked for by pages that are shown live; a published address never begins with two underscores.
_SCRIPT, _TURN = "/__live.js", "/__turn"
_LIVE = f'<script src="{_SCRIPT}"></script>'.encode()
_RELOAD = f"""let said = "";
setInterval(() => fetch("{_TURN}").then((answer) => answer.text()).then((now) => {{
  const [turn, ...lines] = now.split("\\n");
  if (turn !== "%s") location.reload();
  if (lines.join("\\n") === said) return;
  said = lines.join("\\n");
  document.querySelector("#__said")?.remove();
  if (!said) return;
  const shown = Object.assign(document.createElement("pre"), {{id: "__said", textContent: said}});
  shown.setAttribute("role", "alert");
  shown.style = "margin:0;padding:1rem;background:#7a0000;color:#fff;font:1rem/1.6 sans-serif";
  shown.style.whiteSpace = "pre-wrap";
  document.body.prepend(shown);
}}).catch(() => {{}}), 1000);
"""


@contextmanager
def shown(site: Path, port: int = 0, *, live: Callable[[], str] | None = None) -> Iterator[str]:
    """Serve a folder on 127.0.0.1 while the block runs; yield its address, which ends in `/`.

    The folder is looked up on each request, so a swap is seen at once; it may be missing at first.

    Args:
        site: the built site.
        port: 0 for any free one.
        live: tells what is at fault, empty for nothing. Open pages then show it above all else, and load
            themselves anew after a swap; nothing in the folder is altered.

    Raises ProblemsFoundError (port-taken).

    """
    with listening(Request.application(partial(_answer, site=site, live=live)), port) as own:
        yield f"http://{HOST}:{own}{home(site).path}"


@contextmanager
def listening(app: WSGIApplication, port: int) -> Iterator[int]:
    """Answer requests on 127.0.0.1 while the block runs; yield the port, a free one where 0 was asked for.

    `app` is called by several threads at once.

    Raises ProblemsFoundError (port-taken).
    """
    with socket.socket() as own:
        if sys.platform != "win32":  # where it would let two servers have one port
            own.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            own.bind((HOST, port))
            own.listen(128)
        except OSError as refusal:
            raise ProblemsFoundError([problem("port-taken", Place(f"{HOST}:{port}"))]) from refusal
        server = _Server(HOST, port, app, _Handler, fd=own.fileno())
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield server.port
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def found(request: Request, site: Path, address: str) -> Response:
    """Answer with a file of a built site by its address, a way to it, or the page for missing addresses."""
    path = safe_join(str(site), address + ("" if address and not address.endswith("/") else "index.html"))
    file = Path(path) if path else site
    if path and file.is_file():
        # Read whole, since no folder is exchanged on Windows while a file in it is open.
        kind = mimetypes.guess_type(path)[0] or "application/octet-stream"
        return Response(file.read_bytes(), content_type=kind)
    if path and file.is_dir():
        return Response(status=301, headers={"Location": f"{request.path}/"})
    page = site / "404.html"
    missing = page.read_bytes() if page.is_file() else b"<!doctype html><title>404</title>404"
    return Response(missing, status=404, content_type="text/html")


def _answer(request: Request, site: Path, live: Callable[[], str] | None) -> Response:
    path, top = request.path, home(site).path
    if live and path == _SCRIPT:
        answer = Response(_RELOAD % _turn(site), content_type="text/javascript")
    elif live and path == _TURN:
        answer = Response("\n".join(filter(None, (_turn(site), live()))), content_type="text/plain")
    elif path == "/" != top:
        answer = Response(status=301, headers={"Location": top})
    else:
        answer = found(request, site, path.removeprefix(top) if path.startswith(top) else "//")
        if live and answer.mimetype == "text/html":
            answer.data += _LIVE
    if str(answer.mimetype).startswith("text/"):
        answer.content_type = f"{answer.mimetype}; charset=utf-8"
    answer.autocorrect_location_header = False
    answer.headers["Cache-Control"] = "no-store"
    answer.headers["LinkChecker"] = "unhurried"  # its presence tells linkchecker that it need not wait
    return answer


def _turn(site: Path) -> str:
    """Return what differs after each swap: which folder now bears the name."""
    try:
        folder = site.stat()
    except OSError:
        return "none"
    return f"{folder.st_ino}-{folder.st_mtime_ns}"


class _Server(ThreadedWSGIServer):
    """Says nothing of readers who leave before the end."""

    def handle_error(self, request: object, client_address: tuple[str, int] | str) -> None:
        """Tell any other fault."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


class _Handler(WSGIRequestHandler):
    """Keeps the terminal for faults in the content."""

    wbufsize = -1  # head and body leave together; the reader is not kept waiting for the second part
    disable_nagle_algorithm = True

    def log_request(self, code: int | str = "-", size: int | str = "-") -> None:
        """Say nothing of a request."""
