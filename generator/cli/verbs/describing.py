"""`schema`: the shape of a record, as editors read it."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from generator.cli.screen import Screen
from generator.cli.verb import Verb
from generator.record.schema import NAMES, schema
from generator.wording import terminal


def _takes(parser: ArgumentParser) -> None:
    parser.add_argument("name", choices=NAMES, metavar="NAME", help=terminal.SCHEMA_NAME)


def _schema(chosen: Namespace, screen: Screen) -> int:
    screen.say(schema(chosen.name).rstrip("\n"))
    return 0


SCHEMA = Verb("schema", terminal.SCHEMA, _takes, _schema)
