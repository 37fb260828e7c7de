"""`proposal` and `carry`: from sheets handed in to a pull request that tells what changes."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from generator.build import check, compare, preview
from generator.cli.screen import Screen
from generator.cli.verb import Verb, root_of, takes_root, way_to
from generator.cli.verbs.building import STAGES
from generator.cli.verbs.importing import take_in
from generator.problems import Problem, ProblemsFoundError, Tally
from generator.proposal.comment import Made, comment, fitted
from generator.publish import bundle as bundles
from generator.publish.archive import PREVIEW
from generator.publish.bundle import Target, push
from generator.publish.disk import leave
from generator.publish.inbox import unread
from generator.record.characters import shown
from generator.wording import proposal as words
from generator.wording import terminal

Done = TypeVar("Done")

_MOST_CHANGES = 40
"""How many changes of one topic the comment tells one by one; the file that goes with it tells all."""


def _takes_proposal(parser: ArgumentParser) -> None:
    takes_root(parser)
    parser.add_argument("--against", default="HEAD", metavar="REV", help=words.AGAINST)
    parser.add_argument("--lines", metavar="URL", help=words.LINES)
    parser.add_argument("--preview", metavar="URL", help=words.PREVIEW)


def _proposal(chosen: Namespace, screen: Screen) -> int:
    root = root_of(chosen)
    taken, untold = _tried(lambda: take_in(root, screen))
    screen.stage(terminal.READING)
    _, unbuilt = _tried(lambda: preview(root, lambda stage: screen.stage(STAGES[stage])))
    screen.stage(words.COMPARING)
    checked = check(root, chosen.against).problems
    compared, faults = _tried(lambda: compare(root, chosen.against))
    records, comparison = compared or (None, None)
    tally = Tally.of((*checked, *faults, *untold, *unbuilt))
    made = Made(
        taken.report if taken else "",
        tuple(shown(path.relative_to(root)) for path in unread(root)),
        tally,
        records,
        comparison,
        lines=chosen.lines,
        preview=chosen.preview if (root / PREVIEW).is_dir() else None,
        longest_report=bundles.LONGEST_COMMENT // 3,
        most_changes=_MOST_CHANGES,
    )
    posted = fitted([bundles.MARKER, *comment(made)], bundles.LONGEST_COMMENT)
    everything = comment(replace(made, longest_report=bundles.LONGEST_WHOLE, most_changes=None))
    whole = fitted(everything, bundles.LONGEST_WHOLE)
    bundle = bundles.bundled(root, posted, whole)
    file = bundles.write(root, bundle)
    screen.rest()
    screen.say(terminal.tally(len(tally.errors), len(tally.warnings)))
    screen.say(words.comment_written(way_to(file), len(bundle.records), len(bundle.removed)))
    return 1 if tally.errors else 0


def _tried(deed: Callable[[], Done]) -> tuple[Done | None, tuple[Problem, ...]]:
    """Do something; return what came of it, else the faults that kept it from being done."""
    try:
        return deed(), ()
    except ProblemsFoundError as found:
        return None, found.tally.problems


def _takes_carry(parser: ArgumentParser) -> None:
    takes_root(parser)
    parser.add_argument("folder", type=Path, metavar="DIR", help=words.FOLDER)
    parser.add_argument("--remote", default="origin", metavar="URL", help=words.REMOTE)
    parser.add_argument("--branch", metavar="NAME", help=words.BRANCH)
    parser.add_argument("--head", metavar="COMMIT", help=words.BRANCH_HEAD)


def _carry(chosen: Namespace, screen: Screen) -> int:
    root = root_of(chosen)
    bundle = bundles.read(chosen.folder)
    file = leave(root, bundles.POSTED, bundle.comment)
    screen.say(words.comment_at(way_to(file)))
    if chosen.branch is not None and chosen.head is not None:
        target = Target(chosen.remote, chosen.branch, chosen.head)
        commit = push(root, bundle, target, words.MESSAGE)
        told = words.carried(chosen.branch, len(bundle.records), len(bundle.removed))
        screen.say(told if commit else words.nothing_to_carry(chosen.branch))
    return 0


PROPOSAL = Verb("proposal", words.PROPOSAL, _takes_proposal, _proposal)
CARRY = Verb("carry", words.CARRY, _takes_carry, _carry)
