"""One build at a time: a second one is told to wait, and does not trample the first."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from generator.problems import Place, ProblemsFoundError, problem
from generator.publish.disk import writing

LOCK = "build/publishing.lock"


@contextmanager
def only_build(root: Path) -> Iterator[int]:
    """Hold the project's lock; yield its file descriptor, to be handed to children that write.

    The system lets go of the lock when the last process that holds it ends, however it ends. A child
    that outlives a killed build keeps it, so nobody clears a folder that is still being written.

    Raises ProblemsFoundError (build-running, cannot-write).
    """
    path = root / LOCK
    with writing(LOCK):
        path.parent.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o666)
    try:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise ProblemsFoundError([problem("build-running", Place(LOCK))]) from None
        yield descriptor
    finally:
        os.close(descriptor)
