"""What is said when the disk refuses: it is full, read-only, or not ours."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from generator.problems import Place, ProblemsFoundError, problem


@contextmanager
def writing(path: str) -> Iterator[None]:
    """Turn the system's refusal to write `path` (from the project's root) into a finding.

    Raises ProblemsFoundError (cannot-write).
    """
    try:
        yield
    except OSError as refusal:
        reason = refusal.strerror or str(refusal)
        raise ProblemsFoundError([problem("cannot-write", Place(path), reason)]) from refusal
