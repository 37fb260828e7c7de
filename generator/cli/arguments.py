"""The verbs and what each takes, with help in Korean."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable
from importlib.metadata import version
from typing import NoReturn

from generator.cli.verb import Verb
from generator.wording import terminal


class _Help(argparse.HelpFormatter):
    """Puts the Korean word before the usage line."""

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[argparse._MutuallyExclusiveGroup],
        prefix: str | None = None,
    ) -> None:
        """Add the usage line."""
        super().add_usage(usage, actions, groups, terminal.USAGE if prefix is None else prefix)


class _Parser(argparse.ArgumentParser):
    """An argument parser that speaks Korean and exits with 2 on wrong use."""

    def __init__(self, **settings: object) -> None:
        super().__init__(add_help=False, formatter_class=_Help, allow_abbrev=False, **settings)  # type: ignore[arg-type]
        self._positionals.title = terminal.ARGUMENTS
        self._optionals.title = terminal.OPTIONS
        self.add_argument("-h", "--help", action="help", help=terminal.HELP)

    def error(self, message: str) -> NoReturn:
        """Tell what is wrong and how the verb is used."""
        self.print_usage(sys.stderr)
        self.exit(2, f"{terminal.usage_fault(message)}\n")


def parser(verbs: Iterable[Verb]) -> argparse.ArgumentParser:
    """Return the parser of `pledgebook` with these verbs; what it reads names the verb's deed as `does`."""
    whole = _Parser(prog="pledgebook", description=terminal.PROGRAM)
    whole.add_argument("--version", action="version", version=version("pledgebook"), help=terminal.VERSION)
    each_of = whole.add_subparsers(
        title=terminal.VERBS,
        dest="verb",
        metavar=terminal.VERB,
        required=True,
        parser_class=_Parser,
    )
    for verb in verbs:
        own = each_of.add_parser(verb.name, help=verb.help, description=verb.help)
        verb.takes(own)
        own.set_defaults(does=verb.does)
    return whole
