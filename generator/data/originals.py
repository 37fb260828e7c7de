"""The records' own files, byte by byte, so that anyone can rebuild the site and look up every line."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from generator.problems import Place, ProblemsFoundError, problem
from generator.published import addresses
from generator.record.own_pages.page import docs_path
from generator.record.records import Records
from generator.record.released import MANIFEST


def originals(records: Records, root: Path) -> Iterator[tuple[str, bytes]]:
    """Return each record's file as it was read, with its path: also corrections, printed sums, own pages.

    Args:
        records: what was read.
        root: the project's root, from which the records' paths start.

    Raises:
        ProblemsFoundError: a file is gone, or is no longer the one that was read.

    """
    corrections = (corrected.entry for corrected in records.corrections)
    for filed in chain(records.every(), corrections, records.printed, records.own.pages):
        yield filed.path, unchanged(root, filed.path, filed.sha256)


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
