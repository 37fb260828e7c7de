"""`demo`: the records of an invented city, to see a full site."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from generator import demo
from generator.build import invented
from generator.cli.screen import Screen
from generator.cli.verb import Verb, WrongUseError
from generator.publish import write_project
from generator.wording import terminal


def _takes(parser: ArgumentParser) -> None:
    parser.add_argument("folder", type=Path, metavar="DIR", help=terminal.DEMO_FOLDER)
    parser.add_argument("--pledges", type=int, default=100, metavar="N", help=terminal.DEMO_PLEDGES)
    parser.add_argument("--quarters", type=int, default=16, metavar="N", help=terminal.DEMO_QUARTERS)
    parser.add_argument("--seed", type=int, default=1, metavar="N", help=terminal.DEMO_SEED)


def _demo(chosen: Namespace, screen: Screen) -> int:
    for name in ("pledges", "quarters"):
        if getattr(chosen, name) < 1:
            raise WrongUseError(terminal.too_small(f"--{name}"))
    folder: Path = chosen.folder
    if not demo.may_stand_in(folder):
        raise WrongUseError(terminal.not_for_demo(str(folder)))
    write_project(folder, invented(chosen.pledges, chosen.quarters, chosen.seed).items())
    screen.say(terminal.demo_written(str(folder), chosen.pledges, chosen.quarters))
    return 0


DEMO = Verb("demo", terminal.DEMO, _takes, _demo)
