"""`diff`: what changes for citizens between a revision and what stands here now."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from generator.build import compare
from generator.cli.screen import Screen
from generator.cli.verb import Verb, root_of, takes_root
from generator.proposal.comparison import markdown, plain
from generator.wording import proposal as words


def _takes(parser: ArgumentParser) -> None:
    takes_root(parser)
    parser.add_argument("revision", metavar="REV", help=words.REVISION)
    parser.add_argument("--markdown", action="store_true", help=words.AS_MARKDOWN)


def _diff(chosen: Namespace, screen: Screen) -> int:
    screen.stage(words.COMPARING)
    _, comparison = compare(root_of(chosen), chosen.revision)
    screen.rest()
    for line in (markdown if chosen.markdown else plain)(comparison):
        screen.say(line)
    return 0


DIFF = Verb("diff", words.DIFF, _takes, _diff)
