"""What a command costs, by the operating system's own account of the finished process and its children."""

from __future__ import annotations

import os
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

_KIB_IN_MIB = 1024


@dataclass(frozen=True, slots=True)
class Measured:
    """CPU seconds (user and system), wall seconds, and the peak memory of the largest process in MiB."""

    cpu: float
    wall: float
    peak: float

    def beyond(self, other: Measured) -> Measured:
        """Return what this took more than another; the peak stays this one's."""
        return Measured(max(self.cpu - other.cpu, 0), max(self.wall - other.wall, 0), self.peak)


def measure(command: list[str], folder: Path) -> Measured:
    """Run a command in a folder to its end.

    Raises:
        subprocess.CalledProcessError: it failed; its output is in the error.

    """
    began = time.perf_counter()
    with subprocess.Popen(
        command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    ) as child:
        output = child.stdout.read() if child.stdout else ""
        # wait4 tells what this child and those that it waited for have used, and nothing else.
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
    wall = time.perf_counter() - began
    if child.returncode:
        raise subprocess.CalledProcessError(child.returncode, command, output)
    return Measured(usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss / _KIB_IN_MIB)
