"""Two builds of one project do not trample each other."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from generator.problems import ProblemsFoundError
from generator.publish.lock import only_build

# Begins to build and has MkDocs at work: a child that writes until its input ends.
BUILDER = """
import signal, subprocess, sys
from pathlib import Path
from generator.publish.lock import only_build

with only_build(Path(sys.argv[1])) as lock:
    subprocess.Popen([sys.executable, "-c", "import sys; sys.stdin.read()"], pass_fds=lock)
    print("building", flush=True)
    signal.pause()
"""


def test_a_second_build_is_told_to_wait(tmp_path: Path) -> None:
    refused = pytest.raises(ProblemsFoundError, match="build-running")
    with only_build(tmp_path), refused, only_build(tmp_path):
        pytest.fail("two builds at once")
    with only_build(tmp_path):
        pass


def test_a_killed_build_holds_up_the_next_one_only_while_its_child_still_writes(tmp_path: Path) -> None:
    command = [sys.executable, "-c", BUILDER, str(tmp_path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as builder:
        assert builder.stdin is not None
        assert builder.stdout is not None
        builder.stdout.readline()
        builder.kill()
        builder.wait()
        with pytest.raises(ProblemsFoundError, match="build-running"), only_build(tmp_path):
            pytest.fail("the child still writes")
        builder.stdin.close()
        assert builder.stdout.read() == b""  # the child has ended too
    with only_build(tmp_path):
        pass


def test_where_no_lock_can_be_written_nothing_is_built(tmp_path: Path) -> None:
    tmp_path.joinpath("build").write_text("a file in the way")
    with pytest.raises(ProblemsFoundError, match="cannot-write"), only_build(tmp_path):
        pytest.fail("built without a lock")
