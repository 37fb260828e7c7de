"""The records' own files, byte by byte, so that anyone can rebuild the site and look up every line."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from functools import partial
from itertools import chain
from pathlib import Path

from generator.cache import NOTHING_KEPT, Cache
from generator.data.pressing import Piece, pressed
from generator.problems import Place, ProblemsFoundError, problem
from generator.published import addresses
from generator.record.own_pages.page import docs_path
from generator.record.records import Records
from generator.record.released import MANIFEST


def originals(records: Records, root: Path, cache: Cache = NOTHING_KEPT) -> Iterator[tuple[str, Piece]]:
    """Return each record's file as it was read, pressed: also corrections, printed sums, own pages.

    Args:
        records: what was read.
        root: the project's root, from which the records' paths start.
        cache: where the files of a pledge are kept pressed.

    Returns:
        pairs of a file's path and its bytes.

    Raises:
        ProblemsFoundError: a file that is not kept is gone, or is no longer the one that was read.

    """
    of_pledges: dict[str, list[tuple[str, str]]] = {}
    for key, pledge in records.pledges.items():
        of_pledges[key] = [(pledge.path, pledge.sha256)]
    for (key, _), report in records.reports.items():
        of_pledges[key].append((report.path, report.sha256))
    yield from _pressed(root, [(records.city.path, records.city.sha256)])
    held: dict[str, Piece] = {}
    for files in of_pledges.values():
        held.update(cache.kept("originals", [*chain(*files)], partial(_pressed, root, files)))
    yield from ((filed.path, held[filed.path]) for filed in records.every()[1:])
    others = [(each.entry.path, each.entry.sha256) for each in records.corrections]
    others += [(each.path, each.sha256) for each in records.printed]
    others += [(each.path, each.sha256) for each in records.own.pages]
    yield from _pressed(root, others)


def _pressed(root: Path, files: Iterable[tuple[str, str]]) -> list[tuple[str, Piece]]:
    return [(path, pressed(unchanged(root, path, sha256))) for path, sha256 in files]


def published(records: Records, root: Path) -> Iterator[tuple[str, bytes]]:
    """Return what lies in the site as it is: the files of own pages, and what each released quarter froze.

    Args, Returns and Raises are those of `originals`, with addresses from the site's root for paths.
    """
    for file in records.own.files:
        yield docs_path(file.path), unchanged(root, file.path, file.sha256)
    for issue in records.issues:
        folder = addresses.issue(issue.quarter, issue.release.issue)
        manifest = issue.manifest
        yield folder + MANIFEST, unchanged(root, manifest.path, manifest.sha256)
        for path, sha256, _ in issue.frozen():
            yield folder + path, unchanged(root, f"{issue.path}/{path}", sha256)


def unchanged(root: Path, path: str, sha256: str) -> bytes:
    """Return a file's bytes, by its path from the root.

    Raises:
        ProblemsFoundError: it is gone, or its checksum is another by now.

    """
    try:
        content = (root / path).read_bytes()
    except OSError as fault:
        gone = problem("unreadable-file", Place(path), fault.strerror or "")
        raise ProblemsFoundError([gone]) from fault
    if hashlib.sha256(content).hexdigest() != sha256:
        raise ProblemsFoundError([problem("changed-meanwhile", Place(path))])
    return content
