"""Work that is killed at random moments: begun each time by one process, whose imports are done once."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from random import Random

import pytest

from tests.conftest import ROOT

_BEGUN, _ENDED = "begun ", "ended"

_FORKS = f"""
import os
import sys

for _ in sys.stdin:
    child = os.fork()
    if not child:
        os.setsid()
        print("{_BEGUN}", os.getpid(), sep="", flush=True)
        work()
    os.waitpid(child, 0)
    print("{_ENDED}", flush=True)
"""


@contextmanager
def killed(code: str, *arguments: str) -> Iterator[Callable[[Random, float, tuple[str, ...]], None]]:
    """Give what begins some work and kills it, with all that it began, at a random moment.

    It takes the dice, how many seconds it waits at most, and the lines that are heard one after the other
    before that.

    Args:
        code: defines `work()`, which says by its lines how far it is, and never ends.
        arguments: what it finds in `sys.argv`.

    """
    with subprocess.Popen(
        [sys.executable, "-c", code + _FORKS, *arguments],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        encoding="utf-8",
    ) as parent:
        asked, said = parent.stdin, parent.stdout
        assert asked is not None
        assert said is not None
        lines = iter(said.readline, "")

        def kill(moments: Random, longest: float, after: tuple[str, ...]) -> None:
            asked.write("\n")
            asked.flush()
            child = next(int(line.removeprefix(_BEGUN)) for line in lines if line.startswith(_BEGUN))
            for each in after:
                assert f"{each}\n" in lines
            with pytest.raises(subprocess.TimeoutExpired):
                parent.wait(timeout=moments.uniform(0, longest))
            os.killpg(child, signal.SIGKILL)
            assert f"{_ENDED}\n" in lines

        yield kill
