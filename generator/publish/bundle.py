"""A bundle: what a proposal adds to the records and takes out of the inbox, as files that are only data."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.problems import Place, ProblemsFoundError, problem
from generator.publish.disk import write_files, writing
from generator.publish.git import git, tried, uncommitted
from generator.publish.swap import fresh_beside, settle, swap
from generator.record.characters import LARGEST_FILE
from generator.record.dates import Quarter

FOLDER = "build/proposal"
POSTED = "build/comment.md"
COMMENT, WHOLE = "comment.md", "whole.md"
"""The comment as it is posted, and all of it where it was too long for that."""

MARKER = "<!-- pledgebook: proposal -->"
"""The first line of the comment, by which it is found again and written anew instead of once more."""

LONGEST_COMMENT = 60_000
"""In characters; GitHub refuses a comment of more than 65,536."""

LONGEST_WHOLE = 300_000
"""In characters, of which one takes up to three bytes: no file of a bundle is larger than a record."""

_FILES, _REMOVED = "files", "removed.txt"
_MOST_FILES = 2_000
_RECORD = re.compile(r"content/reports/(?P<quarter>[0-9QH-]+)/[0-9A-Za-z]+(?:[.-][0-9A-Za-z]+)*\.yml")
_ORIGINAL = re.compile(r"inbox/[^/\x00-\x1f]+(?:/[^/\x00-\x1f]+)*")


@dataclass(frozen=True, slots=True)
class Bundle:
    """Records by their path from the root, the paths that leave the inbox, the comment, and all of it."""

    records: dict[str, bytes]
    removed: tuple[str, ...]
    comment: str
    whole: str = ""


def bundled(root: Path, comment: str, whole: str) -> Bundle:
    """Return a bundle of the reports and the inbox as they stand, beside the newest commit of the city.

    Only reports that the commit does not have are taken: what stands there is no program's to alter.

    Raises:
        ProblemsFoundError: this is no repository (git-refused).

    """
    records: dict[str, bytes] = {}
    removed = []
    for state, path in uncommitted(root, "content/reports", "inbox"):
        if "D" in state and _ORIGINAL.fullmatch(path):
            removed.append(path)
        elif state in {"??", "A ", "AM"} and _is_record(path):
            records[path] = (root / path).read_bytes()
    return Bundle(records, tuple(removed), comment, whole)


def write(root: Path, bundle: Bundle) -> Path:
    """Write a bundle into `build/proposal/`, made anew; return the file of the comment.

    Raises ProblemsFoundError (cannot-write).
    """
    folder = root / FOLDER
    settle(folder)
    fresh = fresh_beside(folder)
    with writing(FOLDER):
        write_files(fresh / _FILES, bundle.records)
        removed = "".join(f"{path}\n" for path in bundle.removed)
        texts = {_REMOVED: removed, COMMENT: bundle.comment, WHOLE: bundle.whole}
        write_files(fresh, {name: text.encode() for name, text in texts.items()})
    swap(folder)
    return folder / COMMENT


def read(folder: Path) -> Bundle:
    """Read a bundle that anybody may have made: only files of the size, kind and place of a bundle's own.

    Raises:
        ProblemsFoundError: it holds anything else (bundle-refused).

    """
    paths = sorted(folder.rglob("*"))
    if len(paths) > _MOST_FILES:
        raise _refused(str(len(paths)))
    files = {path.relative_to(folder).as_posix(): _content(path) for path in paths if not _is_folder(path)}
    files.pop(WHOLE, None)
    comment = files.pop(COMMENT, b"")
    removed = files.pop(_REMOVED, b"")
    records = {}
    for name, content in files.items():
        path = name.removeprefix(f"{_FILES}/")
        if path == name or not _is_record(path):
            raise _refused(name)
        records[path] = content
    return Bundle(records, tuple(_originals(removed)), _quiet(_text(COMMENT, comment)))


def _content(path: Path) -> bytes:
    if path.is_symlink() or not path.is_file() or path.stat().st_size > LARGEST_FILE:
        raise _refused(path.name)
    return path.read_bytes()


def _is_folder(path: Path) -> bool:
    return path.is_dir() and not path.is_symlink()


def _is_record(path: str) -> bool:
    found = _RECORD.fullmatch(path)
    try:
        return found is not None and bool(Quarter.read(found["quarter"]))
    except ValueError:
        return False


def _originals(listed: bytes) -> Iterator[str]:
    for path in _text(_REMOVED, listed).splitlines():
        if not _ORIGINAL.fullmatch(path) or {".", "..", ".git"} & set(path.split("/")):
            raise _refused(path)
        yield path


def _text(name: str, content: bytes) -> str:
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as fault:
        raise _refused(name) from fault


def _quiet(comment: str) -> str:
    """Return a comment that is known by its first line, is not too long, and calls nobody by name."""
    if not comment.startswith(f"{MARKER}\n") or len(comment) > LONGEST_COMMENT:
        raise _refused(COMMENT)
    return comment.replace("@", "<span>&#64;</span>")


def _refused(name: str) -> ProblemsFoundError:
    return ProblemsFoundError([problem("bundle-refused", Place(FOLDER), name)])


_NOBODY = dict.fromkeys(("GIT_AUTHOR_NAME", "GIT_COMMITTER_NAME"), "pledgebook") | dict.fromkeys(
    ("GIT_AUTHOR_EMAIL", "GIT_COMMITTER_EMAIL"), "pledgebook@users.noreply.invalid"
)
"""Who commits: a program, which has no mailbox."""


@dataclass(frozen=True, slots=True)
class Target:
    """Where to carry: a repository (address or name that git knows), its branch, and the commit it stands at.

    The branch is named without `refs/heads/`, the commit by its whole name.
    """

    remote: str
    branch: str
    head: str


def push(root: Path, bundle: Bundle, target: Target, message: str) -> str | None:
    """Add a bundle's records to a branch, take its originals out, and push that as one commit.

    The branch is read as git keeps it: none of its files is laid out or run. A record that it has already is
    left as it is.

    Args:
        root: any repository on this machine, which lends its store.
        bundle: what is carried, read from where anybody may have written it.
        target: the branch, as it was when the bundle was made.
        message: of the commit.

    Returns:
        the new commit; None where the branch holds all of it.

    Raises:
        ProblemsFoundError: the branch has moved on, or is none (branch-moved); git refuses (git-refused).

    """
    remote, head = target.remote, target.head
    reference = f"refs/heads/{target.branch}"
    git(root, "check-ref-format", reference)
    git(root, "fetch", "--quiet", "--no-tags", "--depth=1", "--end-of-options", remote, reference)
    found = git(root, "rev-parse", "FETCH_HEAD").decode().strip()
    if found != head:
        raise ProblemsFoundError([problem("branch-moved", Place("."), target.branch, found=found, head=head)])
    tree = _tree(root, bundle, head)
    if tree == git(root, "rev-parse", f"{head}^{{tree}}").decode().strip():
        return None
    commit = git(root, "commit-tree", tree, "-p", head, given=message.encode(), **_NOBODY).decode().strip()
    git(root, "push", "--quiet", "--end-of-options", remote, f"{commit}:{reference}")
    return commit


def _tree(root: Path, bundle: Bundle, head: str) -> str:
    """Write the tree of a commit with a bundle put in; nothing is laid out."""
    with TemporaryDirectory(prefix="pledgebook-") as folder:
        index = str(Path(folder, "index"))
        git(root, "read-tree", head, GIT_INDEX_FILE=index)
        for path in bundle.removed:
            git(root, "update-index", "--force-remove", "--", path, GIT_INDEX_FILE=index)
        for path, content in bundle.records.items():
            if tried(root, "cat-file", "-e", f"{head}:{path}") is not None:
                continue
            blob = git(root, "hash-object", "-w", "--stdin", given=content).decode().strip()
            entry = f"100644,{blob},{path}"
            git(root, "update-index", "--add", "--cacheinfo", entry, GIT_INDEX_FILE=index)
        return git(root, "write-tree", GIT_INDEX_FILE=index).decode().strip()
