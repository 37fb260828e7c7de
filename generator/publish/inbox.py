"""The inbox: what departments handed in lies here, and leaves once a record bears its checksum."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from pathlib import Path

from generator.problems import Place, Problem, ProblemsFoundError, problem
from generator.publish.disk import writing
from generator.publish.git import tried, uncommitted
from generator.record.characters import shown
from generator.record.dates import Quarter
from generator.record.reading import read
from generator.record.report import Report, Source

FOLDER = "inbox"
_REPORTS = "content/reports"
_NO_SHEETS = ("~$", ".")
"""How the names of files begin that programs leave beside those that people made."""


def is_sheet(name: str) -> bool:
    """Return whether a file of this name is one that a person made, and no program left beside it."""
    return not name.startswith(_NO_SHEETS)


def sheets_in(folder: Path) -> Iterator[Path]:
    """Yield the files that people put below a folder, in order.

    A link is left alone: whoever put it there may not be who may read what it leads to.
    """
    for path in sorted(folder.rglob("*")):
        if all(map(is_sheet, path.relative_to(folder).parts)) and path.is_file() and not path.is_symlink():
            yield path


def unread(root: Path) -> tuple[Path, ...]:
    """Return the sheets of the inbox of which no records bear the checksum yet, in order."""
    known = _recorded(root)
    return tuple(path for path in _originals(root) if path not in known)


def folder(root: Path, sheet: Path) -> str:
    """Return what the top folder of a sheet in the inbox is called; its own name where it has none."""
    return sheet.relative_to(root / FOLDER).parts[0]


def misplaced(root: Path) -> tuple[Problem, ...]:
    """Return a fault for each sheet of the inbox that lies in no quarter's folder (inbox-not-a-quarter)."""
    return tuple(
        problem("inbox-not-a-quarter", Place(shown(path.relative_to(root))), shown(Path(folder(root, path))))
        for path in _originals(root)
        if path.parent == root / FOLDER or not _is_quarter(folder(root, path))
    )


def clear(root: Path) -> tuple[tuple[Path, ...], tuple[Path, ...]]:
    """Take out of the inbox what became records; return what left, and what stays all the same.

    An original leaves only where the newest commit holds it as it is: else it may lie on this disk alone.

    Raises ProblemsFoundError (cannot-write).
    """
    committed, recorded = _committed(root), sorted(_recorded(root))
    gone = tuple(path for path in recorded if path.relative_to(root) in committed)
    with writing(FOLDER):
        for path in gone:
            path.unlink()
        for below in sorted((root / FOLDER).rglob("*"), reverse=True):
            if below.is_dir() and not below.is_symlink() and not any(below.iterdir()):
                below.rmdir()
    return gone, tuple(path for path in recorded if path not in gone)


def _originals(root: Path) -> Iterator[Path]:
    """Yield the sheets of the inbox, without its word to whoever looks in."""
    return (path for path in sheets_in(root / FOLDER) if path != root / FOLDER / "README.md")


def _is_quarter(name: str) -> bool:
    try:
        return bool(Quarter.read(name))
    except ValueError:
        return False


def _recorded(root: Path) -> frozenset[Path]:
    """Return the originals that became reports; of a file of several cards, each of them."""
    sums = {path: hashlib.sha256(path.read_bytes()).hexdigest() for path in _originals(root)}
    found: dict[tuple[str, str], set[str]] = {}
    for source in _sources(root, frozenset(sums.values())):
        card, _, cards = (source.card or "1/1").partition("/")
        found.setdefault((source.sha256, cards), set()).add(card)
    whole = {checksum for (checksum, cards), here in found.items() if str(len(here)) == cards}
    return frozenset(path for path, checksum in sums.items() if checksum in whole)


def _sources(root: Path, sums: frozenset[str]) -> Iterator[Source]:
    """Yield where those reports come from that name one of these checksums."""
    for path in sorted((root / _REPORTS).rglob("*.yml")) if sums else ():
        content = path.read_bytes()
        if any(checksum.encode() in content for checksum in sums):
            try:
                source = read(Report, content, shown(path.relative_to(root))).record.source
            except ProblemsFoundError:
                continue  # of which the check tells; its sheet stays
            if source is not None:
                yield source


def _committed(root: Path) -> frozenset[Path]:
    """Return what the newest commit holds of the inbox as it lies here, by paths from the root."""
    listed = tried(root, "ls-tree", "-r", "-z", "--name-only", "HEAD", "--", FOLDER)
    if not listed:  # no repository, none that has a commit, or none with an inbox
        return frozenset()
    altered = {Path(path) for _, path in uncommitted(root, FOLDER)}
    return frozenset(Path(os.fsdecode(name)) for name in listed.split(b"\0") if name) - altered
