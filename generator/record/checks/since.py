"""History only grows: what was released or corrected at another revision still stands, byte by byte."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import takewhile
from pathlib import Path

from generator.problems import Place, Problem, problem

GROWING = ("releases", "corrections")
"""The folders of `content/` in which files are only ever added."""


def since(root: Path, then: Mapping[str, bytes]) -> Iterator[Problem]:
    """Check what stood in the folders that only grow against what stands there now.

    Args:
        root: the project's root.
        then: the files of another revision, by their path from the root.

    """
    for path, content in then.items():
        if path.endswith("/README.md"):
            continue
        file = root / path
        if not file.is_file() or file.is_symlink():
            yield problem("history-removed", Place(path), path.rpartition("/")[2])
        elif (now := file.read_bytes()) != content:
            yield problem("history-altered", _place(path, content, now), path.rpartition("/")[2])


def _place(path: str, old: bytes, new: bytes) -> Place:
    """Return where a file first differs from what it was."""
    same = bytes(one for one, _ in takewhile(lambda pair: pair[0] == pair[1], zip(old, new, strict=False)))
    line = same.rpartition(b"\n")[2].decode("utf-8", "ignore")
    return Place(path, same.count(b"\n") + 1, len(line) + 1)
