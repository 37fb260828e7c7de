"""One build at a time: a second one is told to wait, and does not trample the first."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from generator.problems import Place, ProblemsFoundError, problem
from generator.publish.disk import writing

LOCK = "build/publishing.lock"


@contextmanager
def only_build(root: Path) -> Iterator[tuple[int, ...]]:
    """Hold the project's lock; yield the file descriptors that are handed to children that write.

    The system lets go of the lock when the last process that holds it ends, however it ends. A child
    that outlives a killed build keeps it, so nobody clears a folder that is still being written. On Windows
    nothing is handed on: there no folder can be cleared while a file in it is open.

    Raises ProblemsFoundError (build-running, cannot-write).
    """
    handed_on: list[int] = []
    lock = FileLock(
        root / LOCK,
        mode=0o666,
        blocking=False,
        on_acquired=None if sys.platform == "win32" else handed_on.append,
    )
    with writing(LOCK):
        try:
            lock.acquire()
        except Timeout:
            raise ProblemsFoundError([problem("build-running", Place(LOCK))]) from None
    try:
        yield tuple(handed_on)
    finally:
        lock.release()
