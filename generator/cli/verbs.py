"""What each verb does; returns the exit code."""

from __future__ import annotations

import os
from argparse import Namespace
from collections.abc import Callable
from pathlib import Path

from generator import demo as demo_city
from generator.build import Built
from generator.build import archive as archive_site
from generator.build import build as build_site
from generator.build import check as check_content
from generator.cli.screen import Screen
from generator.publish import Stage, write_project
from generator.publish import serve as serve_site
from generator.publish.render import CONFIG
from generator.record.folder import CONTENT
from generator.record.schema import schema as schema_of
from generator.wording import terminal


class WrongUseError(Exception):
    """The verb was used wrongly; carries the Korean sentence that says so."""


_STAGES = {
    Stage.LAY: terminal.LAYING,
    Stage.RENDER: terminal.RENDERING,
    Stage.LINKS: terminal.CHECKING,
    Stage.CRAWL: terminal.CRAWLING,
    Stage.SWAP: terminal.SWAPPING,
}


def _root(chosen: Namespace) -> Path:
    root: Path = chosen.root
    if not (root / CONTENT).is_dir():
        raise WrongUseError(terminal.no_content(str(root)))
    return root


def _check(chosen: Namespace, screen: Screen) -> int:
    tally = check_content(_root(chosen))
    screen.tell(tally)
    return 1 if tally.errors else 0


def _build(chosen: Namespace, screen: Screen) -> int:
    _build_once(_root(chosen), screen, thorough=True)
    return 0


def _build_once(root: Path, screen: Screen, *, thorough: bool) -> Built:
    screen.stage(terminal.READING)
    built = build_site(root, lambda stage: screen.stage(_STAGES[stage]), thorough=thorough)
    screen.rest()
    screen.say(terminal.built(os.path.relpath(built.published.site), len(built.tally.warnings)))
    return built


def _archive(chosen: Namespace, screen: Screen) -> int:
    root = _root(chosen)
    built = _build_once(root, screen, thorough=True)
    screen.stage(terminal.ARCHIVING)
    archived = archive_site(root, built.records)
    screen.rest()
    screen.say(terminal.archived(os.path.relpath(archived.file), archived.files, archived.size))
    return 0


def _serve(chosen: Namespace, screen: Screen) -> int:
    root = _root(chosen)

    def rebuild() -> None:
        try:
            _build_once(root, screen, thorough=False)
        finally:
            screen.rest()

    serve_site(root, rebuild, screen.say, chosen.port)
    return 0


def _schema(chosen: Namespace, screen: Screen) -> int:
    screen.say(schema_of(chosen.name).rstrip("\n"))
    return 0


def _demo(chosen: Namespace, screen: Screen) -> int:
    for name in ("pledges", "quarters"):
        if getattr(chosen, name) < 1:
            raise WrongUseError(terminal.too_small(f"--{name}"))
    folder: Path = chosen.folder
    if not demo_city.may_stand_in(folder):
        raise WrongUseError(terminal.not_for_demo(str(folder)))
    house = Path()
    if not (house / CONFIG).is_file():
        raise WrongUseError(terminal.no_house(str(house.resolve())))
    way = Path(os.path.relpath(house, folder)).as_posix()
    write_project(folder, demo_city.render(chosen.pledges, chosen.quarters, chosen.seed, way))
    screen.say(terminal.demo_written(str(folder), chosen.pledges, chosen.quarters))
    return 0


VERBS: dict[str, Callable[[Namespace, Screen], int]] = {
    "check": _check,
    "build": _build,
    "serve": _serve,
    "archive": _archive,
    "schema": _schema,
    "demo": _demo,
}
"""The verbs of the command line."""
