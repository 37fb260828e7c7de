"""What a verb of the staff works on: the records, drafts among them, a quarter, and the pledges named."""

from __future__ import annotations

from argparse import Namespace

from generator.cli.verb import WrongUseError, root_of
from generator.record.dates import Quarter
from generator.record.folder import load
from generator.record.records import Records
from generator.wording import terminal


def records_of(chosen: Namespace) -> Records:
    """Return the records of the chosen city; drafts do not keep staff from working on.

    Raises:
        WrongUseError: the folder holds no city.
        ProblemsFoundError: an error other than an unfinished draft keeps the records out.

    """
    return load(root_of(chosen)).with_drafts()


def quarter_of(chosen: Namespace) -> Quarter:
    """Return the chosen quarter; WrongUseError for what is none."""
    try:
        return Quarter.read(chosen.quarter)
    except ValueError as fault:
        raise WrongUseError(terminal.no_quarter(chosen.quarter)) from fault


def listed_quarter_of(chosen: Namespace, records: Records) -> Quarter:
    """Return the chosen quarter; WrongUseError for one that the city does not publish."""
    quarter = quarter_of(chosen)
    if quarter not in records.quarters:
        raise WrongUseError(terminal.unlisted_quarter(quarter.written))
    return quarter


def pledges_of(chosen: Namespace, records: Records) -> tuple[str, ...]:
    """Return the ids of the chosen pledges in the order of their numbers; all where none is named.

    Raises:
        WrongUseError: one of them is no pledge of this city.

    """
    for key in chosen.pledges:
        if key not in records.pledges:
            raise WrongUseError(terminal.no_pledge(key))
    return tuple(key for key in records.pledges if not chosen.pledges or key in chosen.pledges)
