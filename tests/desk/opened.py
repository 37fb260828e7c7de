"""A desk that is open: its process and its address."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.cli.running import environment


@dataclass(frozen=True, slots=True)
class Opened:
    """The process of a desk, and the address that it printed."""

    process: subprocess.Popen[str]
    address: str

    @property
    def top(self) -> str:
        """Return the address without what follows the port."""
        return self.address.partition("/?")[0]


@contextmanager
def opened(root: Path) -> Iterator[Opened]:
    """Open the desk of a city in a process of its own; killed at the end, as by a PC that goes off."""
    with subprocess.Popen(
        [sys.executable, "-m", "generator", "desk", "-C", str(root)],
        env=environment(BROWSER="true"),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
    ) as process:
        try:
            assert process.stdout is not None
            yield Opened(process, process.stdout.readline().strip())
        finally:
            process.kill()
