"""The verbs of the command line, each with what it takes and what it does."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module

from generator.cli.verb import Verb

VERBS = {
    "desk": "desking",
    "check": "checking",
    "links": "checking",
    "diff": "comparing",
    "proposal": "proposing",
    "carry": "proposing",
    "release": "releasing",
    "build": "building",
    "serve": "serving",
    "archive": "building",
    "import": "importing",
    "next": "drafting",
    "suggest": "suggesting",
    "sheet": "handing",
    "template": "handing",
    "form": "forming",
    "schema": "describing",
    "new": "starting",
    "upgrade": "upgrading",
}
"""All verbs, in the order in which help tells them, each with its module."""

FORMERLY = {"inbox": "import"}
"""Names that verbs bore, which a city's own scripts may still run."""


def as_today(arguments: Sequence[str]) -> list[str]:
    """Return arguments with the name that their verb bears today."""
    return [*(FORMERLY.get(each, each) for each in arguments[:1]), *arguments[1:]]


def verbs(arguments: Sequence[str]) -> tuple[Verb, ...]:
    """Return the verb that arguments begin with, else all: what another verb runs need not be imported."""
    named = arguments[:1] if arguments and arguments[0] in VERBS else VERBS
    return tuple(getattr(import_module(f"{__name__}.{VERBS[name]}"), name.upper()) for name in named)
