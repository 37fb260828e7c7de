"""A new project in a folder of its own: all of it or nothing, with a history that can begin at once."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from pathlib import Path

from generator.publish.disk import writing
from generator.publish.git import tried
from generator.publish.swap import fresh_beside, settle, swap


def found(folder: Path, files: Iterable[tuple[str, bytes]]) -> None:
    """Write a project into a folder that is not there or empty, as a git repository without a commit.

    Where git is not installed the folder is written without one.

    Args:
        folder: the project's root; made if missing.
        files: path relative to it with `/`, and content; of two with one path the later is written. What
            begins as a script does can be run.

    Raises:
        ProblemsFoundError: the disk is full or refuses (cannot-write); nothing is left then.

    """
    place = folder.absolute()
    settle(place)
    draft = fresh_beside(place)
    try:
        with writing(str(folder)):
            for path, content in files:
                file = draft / path
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(content)
                if content.startswith(b"#!"):
                    file.chmod(0o755)
        tried(draft, "init", "--quiet", "--initial-branch", "main")
        swap(place)
    finally:
        shutil.rmtree(draft, ignore_errors=True)
