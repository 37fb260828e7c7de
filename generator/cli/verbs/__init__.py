"""The verbs of the command line, each with what it takes and what it does."""

from __future__ import annotations

from generator.cli.verb import Verb
from generator.cli.verbs import (
    building,
    checking,
    comparing,
    describing,
    desking,
    drafting,
    forming,
    handing,
    importing,
    proposing,
    releasing,
    starting,
    suggesting,
    upgrading,
)

VERBS: tuple[Verb, ...] = (
    desking.DESK,
    checking.CHECK,
    checking.LINKS,
    comparing.DIFF,
    proposing.PROPOSAL,
    proposing.CARRY,
    releasing.RELEASE,
    building.BUILD,
    building.SERVE,
    building.ARCHIVE,
    importing.IMPORT,
    drafting.NEXT,
    suggesting.SUGGEST,
    handing.SHEET,
    handing.TEMPLATE,
    forming.FORM,
    describing.SCHEMA,
    starting.NEW,
    upgrading.UPGRADE,
)
"""All verbs, in the order in which help tells them."""
