"""What was released lies as it was released: each issue has its manifest, and each frozen file its bytes."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path

from generator.problems import Place, Problem, problem
from generator.record.records import Records
from generator.record.released import MANIFEST, Issue


def of_issues(records: Records) -> Iterator[Problem]:
    """Check each manifest against its folder and the city's quarters, and each frozen file against it."""
    quarters = {quarter.written for quarter in records.quarters}
    counted: dict[str, int] = {}
    for issue in records.issues:
        *_, quarter, number = issue.path.split("/")
        if issue.quarter != quarter:
            yield problem("name-disagrees", issue.manifest.place("quarter"), issue.quarter, file=quarter)
        if str(issue.release.issue) != number:
            told = str(issue.release.issue)
            yield problem("name-disagrees", issue.manifest.place("issue"), told, file=number)
        if issue.quarter not in quarters:
            yield problem("unknown-quarter", issue.manifest.place("quarter"), issue.quarter)
        counted[quarter] = counted.get(quarter, 0) + 1
        if issue.release.issue > counted[quarter]:
            yield problem("issue-missing", issue.manifest.place("issue"), quarter, number=counted[quarter])
            counted[quarter] = issue.release.issue
        yield from _of_files(issue)


def _of_files(issue: Issue) -> Iterator[Problem]:
    told = {path: (sha256, place) for path, sha256, place in issue.frozen()}
    for file in sorted(_files(issue.folder)):
        path = file.relative_to(issue.folder).as_posix()
        here = Place(f"{issue.path}/{path}")
        sha256, _ = told.pop(path, ("", here))
        if file.is_symlink():
            yield problem("link-in-content", here, file.name)
        elif path == MANIFEST:
            continue
        elif not sha256:
            yield problem("stray-file", here, file.name)
        else:
            yield from _of_file(file, here, sha256)
    for path, (_, place) in told.items():
        yield problem("frozen-file-missing", place, path)


def _of_file(file: Path, here: Place, sha256: str) -> Iterator[Problem]:
    try:
        with file.open("rb") as content:
            found = hashlib.file_digest(content, "sha256").hexdigest()
    except OSError as fault:
        yield problem("unreadable-file", here, fault.strerror or "")
        return
    if found != sha256:
        yield problem("frozen-file-altered", here, file.name)


def _files(folder: Path) -> Iterable[Path]:
    """Return all files and links below a folder; what begins with a dot is the system's, not the city's."""
    found = (path for path in folder.rglob("*") if path.is_symlink() or path.is_file())
    return (path for path in found if not path.name.startswith("."))
