"""The two readers that lean on other people's parsers run in a process of their own, with limits.

A file that was built to break a parser breaks that process, and ends as a refusal in words.
"""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from typing import BinaryIO, Literal

from generator.problems import Problem, ProblemsFoundError
from generator.sheet.grid import Grid
from generator.sheet.readers.refusing import refusal

MOST_SECONDS = 9
"""Of a processor's time; a sheet of three pages takes about one. Where a system cannot bound it (Windows),
`MOST_WAITING` does."""

MOST_WAITING = 30
"""Seconds on the clock, on a machine that has much else to do."""

MOST_BYTES = 400 * 1024 * 1024
"""Of memory; where a system cannot bound it (macOS, Windows), time does."""

_STATM = Path("/proc/self/statm")


def read_apart(form: Literal["hwp", "pdf"], name: str, content: bytes) -> Grid:
    """Read a file in a process of its own.

    Args:
        form: which reader: the package of that name beside this module.
        name: the file's name, for the finding.
        content: its bytes.

    Raises:
        ProblemsFoundError: as the reader raises it; or the process took too much time or memory, or crashed.

    """
    # The process finds the program where this one found it, and nothing in the folder where it happens to be.
    path = os.pathsep.join(each for each in sys.path if each)
    try:
        done = subprocess.run(
            [sys.executable, "-P", "-c", f"from {__name__} import serve; serve()"],
            input=pickle.dumps((form, name, content, MOST_SECONDS, MOST_BYTES)),
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": path},
            timeout=MOST_WAITING,
            check=True,
        )
    except (subprocess.TimeoutExpired, subprocess.CalledProcessError) as fault:
        raise refusal("sheet-too-much", name) from fault
    # What comes back is this program's own.
    answer: Grid | tuple[Problem, ...] = pickle.loads(done.stdout)  # noqa: S301
    if isinstance(answer, tuple):
        raise ProblemsFoundError(answer)
    return answer


def serve() -> None:
    """Read the one file that the process is asked for, and answer with its grid or what is wrong with it."""
    # What a parser prints must not stand in the answer.
    with os.fdopen(os.dup(sys.stdout.fileno()), "wb") as answers:
        os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
        pickle.dump(_answer(sys.stdin.buffer), answers)


def _answer(asked: BinaryIO) -> Grid | tuple[Problem, ...]:
    form, name, content, seconds, bytes_ = pickle.load(asked)  # noqa: S301 - from the process that began this
    import_module(f"{__package__}.{form}")  # what the parsers themselves take is no file's
    _limit(seconds, bytes_)
    return answer(form, name, content)


def answer(form: Literal["hwp", "pdf"], name: str, content: bytes) -> Grid | tuple[Problem, ...]:
    """Return what a reader makes of a file in this very process, or what is wrong with it; raises nothing."""
    reader = import_module(f"{__package__}.{form}")
    try:
        grid = reader.read(name, content)
        assert isinstance(grid, Grid)  # noqa: S101 - a module is not typed by its name
    except ProblemsFoundError as refused:
        return refused.tally.problems
    except RecursionError:
        return refusal("sheet-too-deep", name).tally.problems
    except MemoryError:
        return refusal("sheet-too-much", name).tally.problems
    except Exception:  # noqa: BLE001 - other people's parsers raise what they like over a broken file
        return refusal("sheet-damaged", name).tally.problems
    return grid


def _limit(seconds: int, bytes_: int) -> None:
    """Bound the processor's time and, beyond what the parsers themselves take, the memory of this process."""
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 - Windows has no such module

    bounds = {resource.RLIMIT_CPU: seconds, resource.RLIMIT_CORE: 0}
    if _STATM.exists():
        bounds[resource.RLIMIT_AS] = (
            int(_STATM.read_text("ascii").split()[0]) * resource.getpagesize() + bytes_
        )
    for which, most in bounds.items():
        hard = resource.getrlimit(which)[1]
        resource.setrlimit(which, (most if hard == resource.RLIM_INFINITY else min(most, hard), hard))
