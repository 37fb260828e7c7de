"""`check`: every finding of every record, and whether history still stands; `links`: dead addresses."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from datetime import date

from generator.build import check, links
from generator.cli.records import records_of
from generator.cli.screen import Screen
from generator.cli.verb import Verb, root_of, takes_root
from generator.wording import terminal


def _takes(parser: ArgumentParser) -> None:
    takes_root(parser)
    parser.add_argument("--against", metavar="REV", help=terminal.CHECK_AGAINST)


def _check(chosen: Namespace, screen: Screen) -> int:
    tally = check(root_of(chosen), chosen.against)
    screen.tell(tally)
    return 1 if tally.errors else 0


CHECK = Verb("check", terminal.CHECK, _takes, _check)


def _links(chosen: Namespace, screen: Screen) -> int:
    records = records_of(chosen)
    screen.stage(terminal.ASKING_LINKS)
    tally, count = links(root_of(chosen), records, date.today())  # noqa: DTZ011 - the day on the wall here
    screen.rest()
    for each in tally.problems:
        screen.say(str(each))
    screen.say(terminal.links_asked(count, len(tally.problems)))
    return 1 if tally.problems else 0


LINKS = Verb("links", terminal.LINKS, takes_root, _links)
