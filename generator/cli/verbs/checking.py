"""`check`: every finding of every record, in one run; and whether history still stands."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from generator.build import check
from generator.cli.screen import Screen
from generator.cli.verb import Verb, root_of, takes_root
from generator.wording import releasing, terminal


def _takes(parser: ArgumentParser) -> None:
    takes_root(parser)
    parser.add_argument("--against", metavar="REV", help=releasing.AGAINST)


def _check(chosen: Namespace, screen: Screen) -> int:
    tally = check(root_of(chosen), chosen.against)
    screen.tell(tally)
    return 1 if tally.errors else 0


CHECK = Verb("check", terminal.CHECK, _takes, _check)
