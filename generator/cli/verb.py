"""A verb of the command line: its name, its help, what it takes, what it does."""

from __future__ import annotations

import os
from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from generator.cli.screen import Screen
from generator.record.folder import CONTENT
from generator.wording import terminal


class WrongUseError(Exception):
    """The verb was used wrongly; carries the Korean sentence that says so."""


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb: `takes` adds its arguments to its parser, `does` runs it and returns the exit code."""

    name: str
    help: str
    takes: Callable[[ArgumentParser], None]
    does: Callable[[Namespace, Screen], int]


def way_to(place: Path) -> str:
    """Return the way from here to a file, with `/`; the whole path where there is none (another drive)."""
    try:
        return Path(os.path.relpath(place)).as_posix()
    except ValueError:
        return place.as_posix()


def takes_root(parser: ArgumentParser) -> None:
    """Let a verb take another city's folder."""
    parser.add_argument("-C", "--root", type=Path, default=Path(), metavar="DIR", help=terminal.ROOT)


def root_of(chosen: Namespace) -> Path:
    """Return the city's folder that was chosen.

    Raises:
        WrongUseError: it holds no city.

    """
    root: Path = chosen.root
    if not (root / CONTENT).is_dir():
        raise WrongUseError(terminal.no_content(str(root)))
    return root
