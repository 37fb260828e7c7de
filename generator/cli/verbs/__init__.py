"""The verbs of the command line, each with what it takes and what it does."""

from __future__ import annotations

from generator.cli.verb import Verb
from generator.cli.verbs import (
    building,
    checking,
    comparing,
    demonstrating,
    describing,
    drafting,
    importing,
    releasing,
    suggesting,
)

VERBS: tuple[Verb, ...] = (
    checking.CHECK,
    comparing.DIFF,
    releasing.RELEASE,
    building.BUILD,
    building.SERVE,
    building.ARCHIVE,
    importing.IMPORT,
    drafting.NEXT,
    suggesting.SUGGEST,
    describing.SCHEMA,
    demonstrating.DEMO,
)
"""All verbs, in the order in which help tells them."""
