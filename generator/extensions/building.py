"""MkDocs' own command, spared what no page of ours needs of it; the site is that of `mkdocs build`.

`python -m generator.extensions.building` carries out the order that it reads; with the number of a socket and
the most bytes of an order, each that comes there, in a fork. An order is JSON: `settings`, the file to build
by, `out`, the folder to build into, and `known`, the pages that stand already.
"""

from __future__ import annotations

import json
import os
import signal
import socket
import sys
from collections.abc import Callable
from importlib import import_module

from mkdocs.__main__ import cli
from mkdocs.commands import build as steps
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc

from generator.extensions.pulldown import Pulldown, as_html, contents
from generator.wording.pages import MADE

_PULLDOWN = f"{Pulldown.__module__}:{Pulldown.__name__}"
# Never -q: with it, --strict lets warnings pass.
_BUILD = ("build", "--strict", "--clean")
_NEEDED = (
    *("material", "generator.extensions.aligned"),
    *("pymdownx.details", "pymdownx.highlight", "pymdownx.superfences", "pymdownx.tabbed"),
)


def build(settings: str, out: str, known: list[str]) -> None:
    """Carry out an order; exit as MkDocs does."""
    stand = frozenset(known)

    def reading(read: Callable[..., None]) -> Callable[..., None]:
        """Read a page of ours without a reader of Markdown, which MkDocs makes anew for each page."""

        def made(page: Page, config: MkDocsConfig, files: Files) -> None:
            text = page.markdown or ""
            if not text.startswith(MADE) or _PULLDOWN not in config.markdown_extensions:
                read(page, config, files)
            else:
                page.content = "" if page.file.src_uri in stand else as_html(text)
                page.toc = get_toc(contents(page.content))

        return made

    def writing(write: Callable[..., None]) -> Callable[..., None]:
        def made(page: Page, *rest: object, **named: object) -> None:
            if page.file.src_uri not in stand:
                write(page, *rest, **named)

        return made

    _alter(Page, "render", reading)
    _alter(steps, "_build_page", writing)
    if stand:  # and all that the theme brings with them
        for owner, name in ((Files, "add_files_from_theme"), (Files, "copy_static_files")):
            _alter(owner, name, _nothing)
        _alter(steps, "_build_theme_template", _nothing)
    cli([*_BUILD, "--config-file", settings, "--site-dir", out], prog_name="mkdocs")


def _alter(owner: object, name: str, altered: Callable[[Callable[..., None]], Callable[..., None]]) -> None:
    setattr(owner, name, altered(getattr(owner, name)))


def _nothing(_step: Callable[..., None]) -> Callable[..., None]:
    return lambda *_, **__: None


def _wait(orders: socket.socket, most: int) -> None:
    """Carry out each order in a fork, until nobody holds the other end; tell how each ended.

    With an order come the files that the fork holds: first the one that it writes what it says into.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    for name in _NEEDED:
        import_module(name)
    while True:
        order, held, _, _ = socket.recv_fds(orders, most, 16)
        if not order:
            return
        child = os.fork()
        if not child:
            signal.signal(signal.SIGINT, signal.default_int_handler)
            os.dup2(held[0], 1)
            os.dup2(held[0], 2)
            build(**json.loads(order))
        for each in held:
            os.close(each)
        orders.sendall(str(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])).encode())


if __name__ == "__main__":
    if sys.argv[1:]:
        _wait(socket.socket(fileno=int(sys.argv[1])), int(sys.argv[2]))
    else:
        build(**json.load(sys.stdin))
