"""The documents and pictures that records name are there, and each that is there is named."""

from __future__ import annotations

import difflib
from collections.abc import Collection, Iterable, Iterator, Mapping

from generator.problems import Place, Problem, problem
from generator.record.evidence import shown_in
from generator.record.media import OwnFile
from generator.record.pledge import Pledge
from generator.record.reading import LoadedRecord
from generator.record.report import Report


def named(filed: LoadedRecord[Pledge] | LoadedRecord[Report]) -> Iterator[tuple[Place, str]]:
    """Yield each file of content/media/ that a record names, and where."""
    for steps, each in shown_in(filed.record):
        if each.file is not None:
            yield filed.place(*steps, "file"), each.file


def of_media(
    files: Mapping[str, OwnFile],
    unread: Collection[str],
    named: Iterable[tuple[Place, str]],
    *,
    is_whole: bool,
) -> Iterator[Problem]:
    """Check what records name against what lies in content/media/.

    Args:
        files: what lies there, by its path from there.
        unread: what lies there with faults of its own.
        named: what all records name that could be read.
        is_whole: these are all that there are, so that what they do not name is named by none.

    """
    known: set[str] = set()
    for place, path in named:
        known.add(path)
        if path not in files and path not in unread:
            near = ", ".join(difflib.get_close_matches(path, files, cutoff=0.3)) or "-"
            yield problem("media-missing", place, path, near=near)
    if is_whole:
        for path, file in files.items():
            if path not in known:
                yield problem("media-unnamed", Place(file.path))
