"""A record is written at once: checked, set as its file is, and one step to take back."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.problems import Place, ProblemsFoundError, problem
from generator.publish.disk import held
from generator.publish.undo import Turn, take
from generator.record.reading import LoadedRecord, read, typed
from generator.record.rewriting import rewritten
from generator.record.tree import Plain


def sum_of(content: bytes) -> str:
    """Return the checksum by which a form says which state of a file it was made of."""
    return hashlib.sha256(content).hexdigest()


@dataclass(frozen=True, slots=True)
class File:
    """A record's file: its address, the kind of its record, and what it holds."""

    address: str
    kind: type[Any]
    content: bytes


def unaltered(root: Path, address: str, kind: type[Any], seen: str) -> File:
    """Return a file which is still what the person saw.

    Raises:
        ProblemsFoundError: it is not (altered-meanwhile).

    """
    content = held(root, address)
    if content is None or sum_of(content) != seen:
        raise ProblemsFoundError([problem("altered-meanwhile", Place(address))])
    return File(address, kind, content)


def save(root: Path, title: str, file: File, plain: Plain) -> bool:
    """Write what values say over a record, as a step of this title; return whether its file is another now.

    Raises:
        ProblemsFoundError: the values are no record; the file was altered meanwhile, or what was written
            there by hand would be lost.

    """
    filed: LoadedRecord[Any] = read(file.kind, file.content, file.address)
    after = typed(file.kind, plain, filed.spots, file.address)
    if after == filed.record:
        return False
    take(root, title, [Turn(file.address, file.content, rewritten(filed, file.content, after))])
    return True
