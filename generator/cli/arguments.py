"""The verbs and what each takes, with help in Korean."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import NoReturn

from generator.publish import PORT
from generator.record.schema import NAMES
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


_LAST_PORT = 65_535


def _port(written: str) -> int:
    """Read a port; ValueError for what is none."""
    port = int(written)
    if not 0 <= port <= _LAST_PORT:
        raise ValueError(written)
    return port


def parser() -> argparse.ArgumentParser:
    """Return the parser of `pledgebook`."""
    whole = _Parser(prog="pledgebook", description=terminal.PROGRAM)
    verbs = whole.add_subparsers(
        title=terminal.VERBS,
        dest="verb",
        metavar="check | build | serve | archive | schema | demo",
        required=True,
        parser_class=_Parser,
    )
    check = verbs.add_parser("check", help=terminal.CHECK, description=terminal.CHECK)
    build = verbs.add_parser("build", help=terminal.BUILD, description=terminal.BUILD)
    serve = verbs.add_parser("serve", help=terminal.SERVE, description=terminal.SERVE)
    archive = verbs.add_parser("archive", help=terminal.ARCHIVE, description=terminal.ARCHIVE)
    for verb in (check, build, serve, archive):
        verb.add_argument("-C", "--root", type=Path, default=Path(), metavar="DIR", help=terminal.ROOT)
    serve.add_argument("--port", type=_port, default=PORT, metavar="N", help=terminal.PORT)
    schema = verbs.add_parser("schema", help=terminal.SCHEMA, description=terminal.SCHEMA)
    schema.add_argument("name", choices=NAMES, metavar="NAME", help=terminal.SCHEMA_NAME)
    demo = verbs.add_parser("demo", help=terminal.DEMO, description=terminal.DEMO)
    demo.add_argument("folder", type=Path, metavar="DIR", help=terminal.DEMO_FOLDER)
    demo.add_argument("--pledges", type=int, default=100, metavar="N", help=terminal.DEMO_PLEDGES)
    demo.add_argument("--quarters", type=int, default=16, metavar="N", help=terminal.DEMO_QUARTERS)
    demo.add_argument("--seed", type=int, default=1, metavar="N", help=terminal.DEMO_SEED)
    return whole
