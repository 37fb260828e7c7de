"""`build`, `serve` and `archive`: the site, once, as long as someone writes, and as one file."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from generator import build as trip
from generator.cli.screen import Screen
from generator.cli.verb import Verb, root_of, takes_root, way_to
from generator.publish.publication import Stage
from generator.publish.serve import PORT, serve
from generator.wording import terminal

STAGES = {
    Stage.LAY: terminal.LAYING,
    Stage.RENDER: terminal.RENDERING,
    Stage.LINKS: terminal.CHECKING,
    Stage.CRAWL: terminal.CRAWLING,
    Stage.SWAP: terminal.SWAPPING,
}
_LAST_PORT = 65_535


def _build(chosen: Namespace, screen: Screen) -> int:
    _build_once(root_of(chosen), screen, thorough=True)
    return 0


def _build_once(
    root: Path, screen: Screen, *, thorough: bool, memory: dict[str, object] | None = None
) -> trip.Built:
    screen.stage(terminal.READING)
    built = trip.build(root, lambda stage: screen.stage(STAGES[stage]), thorough=thorough, memory=memory)
    screen.rest()
    screen.say(terminal.built(way_to(built.published.site), len(built.tally.warnings)))
    return built


def _archive(chosen: Namespace, screen: Screen) -> int:
    root = root_of(chosen)
    built = _build_once(root, screen, thorough=True)
    screen.stage(terminal.ARCHIVING)
    archived = trip.archive(root, built.records)
    screen.rest()
    screen.say(terminal.archived(way_to(archived.file), archived.files, archived.size))
    return 0


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
            _build_once(root, screen, thorough=False, memory=memory)
        finally:
            screen.rest()

    serve(root, rebuild, screen.say, chosen.port)
    return 0


BUILD = Verb("build", terminal.BUILD, takes_root, _build)
SERVE = Verb("serve", terminal.SERVE, _takes_port, _serve)
ARCHIVE = Verb("archive", terminal.ARCHIVE, takes_root, _archive)
