"""What `content/` held at another revision: git is asked, and nothing is checked out."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.problems import Place, ProblemsFoundError, problem
from generator.publish.disk import writing
from generator.publish.git import tried
from generator.record.folder import CONTENT

_FILES = frozenset({b"100644", b"100755"})
"""The modes of a file as git keeps it; a link (120000) or another repository (160000) is no record."""


def content_at(root: Path, revision: str, *below: str) -> dict[str, bytes]:
    """Return what stood in the project's `content/` at a revision.

    Args:
        root: the project's root; it may be a folder inside the repository.
        revision: any name that git knows: `HEAD~1`, `origin/main`, a tag, a hash.
        below: paths below `content/`, with `/`; only what lies there is read. Without any: everything.

    Returns:
        each file's bytes as they were committed, by its path from the root, in the order of the paths; empty
        where the revision had no such files.

    Raises:
        ProblemsFoundError: git does not know the revision, this is no repository, or there is no git
            (unknown-revision).

    """
    commit = _git(
        root, revision, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}"
    )
    asked = [f"{CONTENT}/{each}" for each in below] or [CONTENT]
    listed = _git(root, revision, "ls-tree", "-r", "-z", commit.decode().strip(), "--", *asked)
    entries = [entry.split(b"\t", 1) for entry in listed.split(b"\0") if entry]
    kept = sorted((os.fsdecode(path), told.split()[2]) for told, path in entries if told.split()[0] in _FILES)
    blobs = _git(root, revision, "cat-file", "--batch", given=b"".join(blob + b"\n" for _, blob in kept))
    return dict(zip((path for path, _ in kept), _contents(blobs), strict=True))


def altered_since(root: Path, revision: str, below: str) -> tuple[str, ...]:
    """Return what stands otherwise now than at a revision, or no longer, by its path below `content/`.

    Args:
        root: the project's root.
        revision: as for `content_at`, and checked by it.
        below: a path below `content/`; only what lies there is compared.

    Raises:
        ProblemsFoundError: as `content_at`.

    """
    asked = ("diff", "--name-only", "--no-renames", "--relative", "-z", "--end-of-options", revision)
    found = _git(root, revision, *asked, "--", f"{CONTENT}/{below}").split(b"\0")
    return tuple(os.fsdecode(path).removeprefix(f"{CONTENT}/") for path in found if path)


@contextmanager
def exported(root: Path, revision: str) -> Iterator[Path]:
    """Give a folder that holds `content/` as it stood at a revision; it is gone afterwards.

    Raises:
        ProblemsFoundError: as `content_at`, and what the disk refuses (cannot-write).

    """
    held = content_at(root, revision)
    with TemporaryDirectory(prefix="pledgebook-") as name:
        folder = Path(name)
        with writing(CONTENT):
            for path, content in held.items():
                (folder / path).parent.mkdir(parents=True, exist_ok=True)
                (folder / path).write_bytes(content)
        yield folder


def _git(root: Path, revision: str, *arguments: str, given: bytes = b"") -> bytes:
    run = tried(root, *arguments, given=given)
    if run is None:
        raise _unknown(revision, "git")
    if run.returncode:
        lines: Iterable[str] = run.stderr.decode("utf-8", "backslashreplace").splitlines()
        raise _unknown(revision, next(iter(lines), "rev-parse"))
    return run.stdout


def _unknown(revision: str, said: str) -> ProblemsFoundError:
    return ProblemsFoundError([problem("unknown-revision", Place(CONTENT), revision, said=said)])


def _contents(batch: bytes) -> Iterator[bytes]:
    """Yield the files that `git cat-file --batch` wrote, each below a line `<hash> <kind> <size>`."""
    place = 0
    while place < len(batch):
        end = batch.index(b"\n", place)
        size = int(batch[place:end].split()[2])
        yield batch[end + 1 : end + 1 + size]
        place = end + 1 + size + 1
