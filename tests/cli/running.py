"""The command line as staff run it, in a project of its own."""

from __future__ import annotations

import contextlib
import io
import os
import shutil
import subprocess
import sys
from pathlib import Path

from generator.cli import main
from tests.conftest import PARTS, ROOT

COMMAND = (sys.executable, "-m", "generator")


def environment(**more: str) -> dict[str, str]:
    """Return the environment of a command; `more` is added."""
    return os.environ | {"PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"} | more


def run(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """Run `pledgebook` with nobody watching, in this process, which spares its start of a second."""
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        try:
            code = main([*map(str, arguments)])
        except SystemExit as end:
            code = int(end.code or 0)
    return subprocess.CompletedProcess(arguments, code, out.getvalue(), err.getvalue())


def run_apart(*arguments: str | Path, **more: str) -> subprocess.CompletedProcess[str]:
    """Run it as staff do, in a process of its own; `more` is added to its environment."""
    return subprocess.run(
        [*COMMAND, *map(str, arguments)],
        env=environment(**more),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )


def copied(folder: Path) -> Path:
    """Copy the real project to a folder, as a city would write it: settings, content."""
    folder.mkdir(parents=True, exist_ok=True)
    for part in PARTS:
        copy = shutil.copytree if (ROOT / part).is_dir() else shutil.copy
        copy(ROOT / part, folder / part)
    return folder


def change(file: Path, before: str, after: str) -> None:
    """Write a file anew with one text in the place of another, which must stand in it."""
    text = file.read_text(encoding="utf-8")
    assert before in text
    file.write_text(text.replace(before, after, 1), encoding="utf-8")


def here(*arguments: str | Path) -> tuple[int, str]:
    """Run `pledgebook` in this process; return its exit code and what it said."""
    done = run(*arguments)
    return done.returncode, done.stdout
