"""`suggest`: for the plans of which a quarter's reports say nothing yet, the lines that may answer them."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from generator.cli.records import listed_quarter_of, pledges_of, records_of
from generator.cli.screen import Screen
from generator.cli.verb import Verb, takes_root
from generator.proposal.comment import suggested
from generator.wording import plans as words


def _takes(parser: ArgumentParser) -> None:
    takes_root(parser)
    parser.add_argument("quarter", metavar="QUARTER", help=words.SUGGEST_QUARTER)
    parser.add_argument("pledges", nargs="*", metavar="PLEDGE", help=words.SUGGEST_PLEDGES)


def _suggest(chosen: Namespace, screen: Screen) -> int:
    records = records_of(chosen)
    quarter = listed_quarter_of(chosen, records)
    filed = (records.reports.get((pledge, quarter.written)) for pledge in pledges_of(chosen, records))
    told = {each.path: lines for each in filed if each and (lines := list(suggested(records, each)))}
    for path, lines in told.items():
        for line in (path, *lines, ""):
            screen.say(line)
    if not told:
        screen.say(words.NOTHING_OPEN)
    return 0


SUGGEST = Verb("suggest", words.SUGGEST, _takes, _suggest)
