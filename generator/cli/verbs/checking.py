"""`check`: every finding of every record, in one run."""

from __future__ import annotations

from argparse import Namespace

from generator.build import check
from generator.cli.screen import Screen
from generator.cli.verb import Verb, root_of, takes_root
from generator.wording import terminal


def _check(chosen: Namespace, screen: Screen) -> int:
    tally = check(root_of(chosen))
    screen.tell(tally)
    return 1 if tally.errors else 0


CHECK = Verb("check", terminal.CHECK, takes_root, _check)
