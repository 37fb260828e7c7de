"""The records' own files, byte by byte, so that anyone can rebuild the site and look up every line."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

from generator.ledger import addresses
from generator.problems import Place, ProblemsFoundError, problem
from generator.record.history.released import MANIFEST
from generator.record.own_pages.page import docs_path
from generator.record.records import Records


def originals(records: Records, root: Path) -> Iterator[tuple[str, bytes]]:
    """Return each record's file as it was read, with the address under which it is published.

    So are the corrections, what the city printed, its own pages with the files beside them, and what each
    released quarter froze, under an address with the quarter in it.

    Args:
        records: what was read.
        root: the project's root, from which the records' paths start.

    Raises:
        ProblemsFoundError: a file is gone, or is no longer the one that was read.

    """
    for filed in records.every():
        yield addresses.record_file(filed.path), unchanged(root, filed.path, filed.sha256)
    for corrected in records.corrections:
        entry = corrected.entry
        yield addresses.record_file(entry.path), unchanged(root, entry.path, entry.sha256)
    for printed in records.printed:
        yield addresses.record_file(printed.path), unchanged(root, printed.path, printed.sha256)
    for page in records.own.pages:
        yield addresses.source_of_page(page.path), unchanged(root, page.path, page.sha256)
    for file in records.own.files:  # which lie in the site as they are, so once is enough
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
