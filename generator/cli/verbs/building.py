"""`build` and `archive`: the site, once, and as one file."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from generator import build as trip
from generator.cli.screen import Screen
from generator.cli.verb import Verb, root_of, takes_root, way_to
from generator.publish.publication import Stage
from generator.wording import terminal

STAGES = {
    Stage.LAY: terminal.LAYING,
    Stage.RENDER: terminal.RENDERING,
    Stage.LINKS: terminal.CHECKING,
    Stage.CRAWL: terminal.CRAWLING,
    Stage.SWAP: terminal.SWAPPING,
}


def _build(chosen: Namespace, screen: Screen) -> int:
    build_once(root_of(chosen), screen, thorough=True)
    return 0


def build_once(
    root: Path, screen: Screen, *, thorough: bool, memory: dict[str, object] | None = None
) -> trip.Built:
    """Build the site as `generator.build.build` does, with its stages told; say where it stands."""
    screen.stage(terminal.READING)
    built = trip.build(root, lambda stage: screen.stage(STAGES[stage]), thorough=thorough, memory=memory)
    screen.rest()
    screen.say(terminal.built(way_to(built.published.site), len(built.tally.warnings)))
    return built


def _archive(chosen: Namespace, screen: Screen) -> int:
    root = root_of(chosen)
    built = build_once(root, screen, thorough=True)
    screen.stage(terminal.ARCHIVING)
    archived = trip.archive(root, built.records)
    screen.rest()
    screen.say(terminal.archived(way_to(archived.file), archived.files, archived.size))
    return 0


BUILD = Verb("build", terminal.BUILD, takes_root, _build)
ARCHIVE = Verb("archive", terminal.ARCHIVE, takes_root, _archive)
