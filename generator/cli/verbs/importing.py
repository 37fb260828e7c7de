"""`import`: what departments handed in, as proposed records with a report of what is to be confirmed."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Iterable, Iterator
from pathlib import Path

from generator import intake
from generator.cli.records import quarter_of
from generator.cli.screen import Screen
from generator.cli.verb import Verb, WrongUseError, root_of, takes_root
from generator.publish.inbox import sheets_in
from generator.sheet.importing import REPORT, Batch
from generator.wording import import_report as words
from generator.wording import proposal


def _takes(parser: ArgumentParser) -> None:
    takes_root(parser)
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE", help=words.FILES)
    parser.add_argument("--quarter", metavar="QUARTER", help=words.QUARTER)


def _import(chosen: Namespace, screen: Screen) -> int:
    root = root_of(chosen)
    if not chosen.files and chosen.quarter is None:
        return int(take_in(root, screen).state)
    quarter = quarter_of(chosen) if chosen.quarter is not None else None
    files = dict.fromkeys(_files(chosen.files))
    if not files:
        raise WrongUseError(words.NO_FILES)
    batch = intake.bring_in(root, ((intake.named(path), path) for path in files), quarter)
    _tell(batch, screen)
    screen.say(words.report_at(REPORT))
    return int(batch.state)


def take_in(root: Path, screen: Screen) -> intake.TakenIn:
    """Import what lies in the inbox; say what became of each sheet."""
    taken = intake.take_in(root)
    for batch in taken.batches:
        _tell(batch, screen)
    counts = len(taken.gone), len(taken.kept), len(taken.left)
    screen.say(proposal.taken_in(*counts) if any(counts) else proposal.EMPTY_INBOX)
    return taken


def _tell(batch: Batch, screen: Screen) -> None:
    """Say what became of each card of a batch, and of how many."""
    for each in batch.filed:
        why = tuple(found.what for found in each.taken.problems)
        name = words.named(each.taken.name, each.taken.card)
        screen.say(words.told(name, each.record, each.taken.state, why))
    screen.say(batch.summary)


def _files(chosen: Iterable[Path]) -> Iterator[Path]:
    """Yield the files that were named, and the sheets in the folders that were named, in order."""
    for path in chosen:
        yield from sheets_in(path) if path.is_dir() else (path,)


IMPORT = Verb("import", words.IMPORT, _takes, _import)
