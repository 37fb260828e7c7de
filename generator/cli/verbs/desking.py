"""`desk`: a coordinator's quarter in the browser."""

from __future__ import annotations

from argparse import Namespace

from generator.cli.screen import Screen
from generator.cli.verb import Verb, root_of, takes_root
from generator.desk import desk
from generator.wording.desk import DESK as HELP


def _desk(chosen: Namespace, screen: Screen) -> int:
    desk(root_of(chosen), screen.say)
    return 0


DESK = Verb("desk", HELP, takes_root, _desk)
"""The desk."""
