"""Files of a project are written whole or not at all, and never over what somebody else put there."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from generator.problems import Place, ProblemsFoundError, problem


@contextmanager
def writing(path: str) -> Iterator[None]:
    """Turn the system's refusal to write `path` (from the project's root) into a finding.

    Raises ProblemsFoundError (cannot-write).
    """
    try:
        yield
    except OSError as refusal:
        reason = refusal.strerror or str(refusal)
        raise ProblemsFoundError([problem("cannot-write", Place(path), reason)]) from refusal


def held(root: Path, address: str) -> bytes | None:
    """Return what a file holds; None where there is none."""
    path = root / address
    return path.read_bytes() if path.is_file() else None


def write_files(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write files, by their paths, below a folder that nobody else writes into; raise OSError."""
    for path, content in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)


def leave(root: Path, address: str, text: str) -> Path:
    """Leave something to be read in a file below build/, whatever stood there; return the file.

    Raises ProblemsFoundError (cannot-write).
    """
    path = root / address
    with writing(address):
        write_files(root, {address: text.encode()})
    return path


@dataclass(frozen=True, slots=True)
class FileChange:
    """A file by its address, what it must hold still, and what it is to hold; None where there is none."""

    address: str
    before: bytes | None
    after: bytes | None


def put(root: Path, changes: Iterable[FileChange]) -> tuple[str, ...]:
    """Write new files below a project's root, then change others, then remove; each is whole or as it was.

    Args:
        root: the project's root.
        changes: their addresses are relative to it; a new file that is there already is left as it is.

    Returns:
        the addresses of new files that were there already.

    Raises:
        ProblemsFoundError: the disk refuses (cannot-write), or a file is no longer what it was
            (changed-meanwhile); what this call added is taken away again.

    """
    every = [each for each in changes if each.before != each.after]
    every.sort(key=lambda each: (each.before is not None, each.after is None))
    added: list[Path] = []
    there: list[str] = []
    try:
        for each in every:
            path = root / each.address
            with writing(each.address):
                if each.before is not None:
                    _alter(path, each)
                elif _is_added(path, each.after or b""):
                    added.append(path)
                else:
                    there.append(each.address)
    except BaseException:
        for path in added:
            path.unlink(missing_ok=True)
        raise
    return tuple(there)


def _is_added(path: Path, content: bytes) -> bool:
    """Put a file where none stands; return whether it was put."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with _beside(path, content) as fresh:
        try:
            os.link(fresh, path)  # which refuses where a file stands, in one step
        except FileExistsError:
            return False
        except OSError:  # a file system without links
            if path.exists():
                return False
            fresh.replace(path)
    return True


def _alter(path: Path, change: FileChange) -> None:
    if change.after is None:  # without a file beside it, since the disk may be full
        _refuse_altered(path, change)
        path.unlink()
        return
    with _beside(path, change.after) as fresh:
        _refuse_altered(path, change)
        fresh.replace(path)


def _refuse_altered(path: Path, change: FileChange) -> None:
    if held(path.parent, path.name) != change.before:
        raise ProblemsFoundError([problem("changed-meanwhile", Place(change.address))])


@contextmanager
def _beside(path: Path, content: bytes) -> Iterator[Path]:
    """Write a file beside a path, under a name that no reader of records looks at; clear it away after."""
    fresh = path.with_name(f".{path.name}.new")
    for killed in path.parent.glob(".*.yml.new"):  # what a killed run left
        killed.unlink(missing_ok=True)
    try:
        fresh.write_bytes(content)
        yield fresh
    finally:
        fresh.unlink(missing_ok=True)
