"""`release`: a quarter is frozen with its checksums; from then on a change needs a correction."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from datetime import date

from generator.build import release
from generator.cli.records import quarter_of
from generator.cli.screen import Screen
from generator.cli.verb import Verb, WrongUseError, root_of, takes_root, way_to
from generator.wording import terminal as words


def _takes(parser: ArgumentParser) -> None:
    takes_root(parser)
    parser.add_argument("quarter", metavar="QUARTER", help=words.RELEASE_QUARTER)
    parser.add_argument("--on", metavar="DAY", help=words.RELEASED_ON)


def _release(chosen: Namespace, screen: Screen) -> int:
    try:
        day = date.fromisoformat(chosen.on) if chosen.on else None
    except ValueError:
        raise WrongUseError(words.not_a_day(chosen.on)) from None
    issued = release(root_of(chosen), quarter_of(chosen).written, day)
    told = (issued.release.issue, len(issued.release.records), len(issued.release.files))
    screen.say(words.released(way_to(issued.folder), *told))
    return 0


RELEASE = Verb("release", words.RELEASE, _takes, _release)
