"""The documents and pictures that records name are there, and each that is there is named."""

from __future__ import annotations

import difflib
from collections.abc import Collection, Iterable, Iterator, Mapping

from generator.problems import Place, Problem, problem
from generator.record.evidence import shown_in
from generator.record.own_pages.page import OwnFile
from generator.record.pledge import Pledge
from generator.record.reading import Filed
from generator.record.report import Report


def of_media(
    files: Mapping[str, OwnFile],
    unread: Collection[str],
    records: Iterable[Filed[Pledge] | Filed[Report]],
    *,
    is_whole: bool,
) -> Iterator[Problem]:
    """Check what records name against what lies in content/media/.

    Args:
        files: what lies there, by its path from there.
        unread: what lies there with faults of its own.
        records: all that could be read.
        is_whole: these are all that there are, so that what they do not name is named by none.

    """
    named: set[str] = set()
    for filed in records:
        for steps, each in shown_in(filed.record):
            if each.file is None:
                continue
            named.add(each.file)
            if each.file not in files and each.file not in unread:
                near = ", ".join(difflib.get_close_matches(each.file, files, cutoff=0.3)) or "-"
                yield problem("media-missing", filed.place(*steps, "file"), each.file, near=near)
    if is_whole:
        for path, file in files.items():
            if path not in named:
                yield problem("media-unnamed", Place(file.path))
