"""`serve`: the site as long as someone writes."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from generator.cli.screen import Screen
from generator.cli.verb import Verb, root_of, takes_root
from generator.cli.verbs.building import build_once
from generator.publish.serve import PORT, serve
from generator.wording import terminal

_LAST_PORT = 65_535


def _takes_port(parser: ArgumentParser) -> None:
    takes_root(parser)
    parser.add_argument("--port", type=_port, default=PORT, metavar="N", help=terminal.PORT)


def _port(written: str) -> int:
    """Read a port; ValueError for what is none."""
    port = int(written)
    if not 0 <= port <= _LAST_PORT:
        raise ValueError(written)
    return port


def _serve(chosen: Namespace, screen: Screen) -> int:
    root = root_of(chosen)
    memory: dict[str, object] = {}

    def rebuild() -> None:
        try:
            build_once(root, screen, thorough=False, memory=memory)
        finally:
            screen.rest()

    serve(root, rebuild, screen.say, chosen.port)
    return 0


SERVE = Verb("serve", terminal.SERVE, _takes_port, _serve)
