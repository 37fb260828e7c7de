"""The records' own files, byte by byte, so that anyone can rebuild the site and look up every line."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

from generator.ledger import addresses
from generator.problems import Place, ProblemsFoundError, problem
from generator.record.city import City
from generator.record.pledge import Pledge
from generator.record.reading import Filed
from generator.record.records import Records
from generator.record.report import Report


def originals(records: Records, root: Path) -> Iterator[tuple[str, bytes]]:
    """Return each record's file as it was read, with the address under which it is published.

    Args:
        records: what was read.
        root: the project's root, from which the records' paths start.

    Raises:
        ProblemsFoundError: a file is gone, or is no longer the one that was read.

    """
    every: tuple[Filed[City] | Filed[Pledge] | Filed[Report], ...] = (
        records.city,
        *records.pledges.values(),
        *records.reports.values(),
    )
    for filed in every:
        try:
            content = (root / filed.path).read_bytes()
        except OSError as fault:
            gone = problem("unreadable-file", Place(filed.path), fault.strerror or "")
            raise ProblemsFoundError([gone]) from fault
        if hashlib.sha256(content).hexdigest() != filed.sha256:
            raise ProblemsFoundError([problem("changed-meanwhile", Place(filed.path))])
        yield addresses.record_file(filed.path), content
