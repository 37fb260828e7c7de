"""History only grows: what was released or corrected at another revision still stands, byte by byte."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from itertools import takewhile
from pathlib import Path

from generator.problems import Place, Problem, problem
from generator.record.checks.entries import Numbers
from generator.record.media import FOLDER
from generator.record.records import Records
from generator.record.released import MANIFEST
from generator.record.states import released_media

GROWING = ("releases", "corrections")
"""The folders of `content/` in which files are only ever added."""

NAMED = "media"
"""The folder of `content/` in which what a released record names is replaced with an entry only."""


def since(root: Path, then: Mapping[str, bytes]) -> Iterator[Problem]:
    """Check what stood in the folders that only grow against what stands there now.

    Args:
        root: the project's root.
        then: the files of another revision, by their path from the root.

    """
    for path, content in then.items():
        if path.endswith("/README.md") or path.split("/")[1] not in GROWING:
            continue
        file = root / path
        if not file.is_file() or file.is_symlink():
            yield problem("history-removed", Place(path), path.rpartition("/")[2])
        elif (now := file.read_bytes()) != content:
            yield problem("history-altered", _place(path, content, now), path.rpartition("/")[2])


def media_since(records: Records, then: Mapping[str, bytes]) -> Iterator[Problem]:
    """Check the files that records name which were released by then; also those that no issue froze.

    Args:
        records: as they stand, without faults.
        then: as for `since`, with what of content/media/ is another now.

    """
    issues = [each for each in records.issues if f"{each.path}/{MANIFEST}" in then]
    entries = [each.entry for each in records.corrections]
    told = {(each.record.file, each.record.media, each.record.old_sha256) for each in entries}
    numbers = Numbers.of(entries)
    for path, file, place in dict.fromkeys(released_media(records, issues)):
        if (content := then.get(f"{FOLDER}/{file}")) is not None:
            old, new = hashlib.sha256(content).hexdigest(), records.media[file].sha256
            if old != new and (path, file, old) not in told:
                quarter = next(each.quarter for each in reversed(issues) if path in each.release.records)
                paste = numbers.entry(quarter, (path, file), old, new)
                yield problem("released-media-altered", place, file, **paste)


def _place(path: str, old: bytes, new: bytes) -> Place:
    """Return where a file first differs from what it was."""
    same = bytes(one for one, _ in takewhile(lambda pair: pair[0] == pair[1], zip(old, new, strict=False)))
    line = same.rpartition(b"\n")[2].decode("utf-8", "ignore")
    return Place(path, same.count(b"\n") + 1, len(line) + 1)
