"""What a city's staff do on Windows is done under its rules, as far as they can be imitated here."""

from __future__ import annotations

import os
import subprocess
import sys

from tests.conftest import ROOT

CORE = (
    "tests/publish/test_disk.py",
    "tests/publish/test_write_output.py",
    "tests/publish/test_lock.py",
    "tests/publish/test_swap.py",
    "tests/cli/test_importing.py",
    "tests/cli/test_releasing.py",
)
OF_THIS_SYSTEM = "one_step or exchange_with or kill or disk"
"""What is tested of Linux alone: the exchange in one step, and what a kill or a full disk leaves."""

_PLUGINS = ("-p", "tests.publish.windows", "-p", "no:xdist", "-p", "no:cacheprovider")


def test_the_core_of_the_suite_holds_by_the_rules_of_windows() -> None:
    run = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", *_PLUGINS, "-k", f"not ({OF_THIS_SYSTEM})", *CORE],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert run.returncode == 0, run.stdout
