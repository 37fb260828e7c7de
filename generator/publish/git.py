"""git as a command: what stood at a revision, what is not committed, and how work is handed over.

Nothing is checked out to look at it, and nothing that a person set at home matters.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.problems import Place, ProblemsFoundError, problem
from generator.publish.disk import write_files, writing
from generator.record.folder import CONTENT

# What a hook or `rebase --exec` hands on of its repository (`git rev-parse --local-env-vars`): with it, git
# would look there instead of in the folder that it is run in, and find nothing. The last four say how paths
# are read.
_OF_ANOTHER = {
    *("GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_CONFIG", "GIT_CONFIG_PARAMETERS", "GIT_CONFIG_COUNT"),
    *("GIT_OBJECT_DIRECTORY", "GIT_DIR", "GIT_WORK_TREE", "GIT_IMPLICIT_WORK_TREE", "GIT_GRAFT_FILE"),
    *("GIT_INDEX_FILE", "GIT_NO_REPLACE_OBJECTS", "GIT_REPLACE_REF_BASE", "GIT_PREFIX", "GIT_SHALLOW_FILE"),
    *("GIT_COMMON_DIR", "GIT_INTERNAL_SUPER_PREFIX", "GIT_GLOB_PATHSPECS", "GIT_NOGLOB_PATHSPECS"),
    *("GIT_ICASE_PATHSPECS", "GIT_LITERAL_PATHSPECS"),
}
_ALONE = {"GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0", "LC_ALL": "C.UTF-8"}
_FILES = frozenset({b"100644", b"100755"})
"""The modes of a file as git keeps it; a link (120000) or another repository (160000) is no record."""


def git(root: Path, *arguments: str, given: bytes = b"", **environment: str) -> bytes:
    """Run git in a folder and return what it wrote.

    Raises:
        ProblemsFoundError: it refused, or there is no git (git-refused).

    """
    wrote, said = _run(root, arguments, given, environment)
    if wrote is None:
        raise ProblemsFoundError([problem("git-refused", Place("."), arguments[0], said=said[-1])])
    return wrote


def tried(root: Path, *arguments: str) -> bytes | None:
    """Run git in a folder and return what it wrote; None where it refused, or where there is no git."""
    return _run(root, arguments, b"", {})[0]


def _run(
    root: Path, arguments: tuple[str, ...], given: bytes, environment: Mapping[str, str]
) -> tuple[bytes | None, list[str]]:
    """Return what git wrote, None where it refused; and a line or more of what it complained of."""
    inherited = {name: value for name, value in os.environ.items() if name not in _OF_ANOTHER}
    try:
        run = subprocess.run(
            ["git", *arguments],  # noqa: S607 - the git of whoever runs this
            cwd=root,
            env={**inherited, **_ALONE, **environment},
            input=given,
            capture_output=True,
            check=False,
        )
    except OSError:
        return None, ["git"]
    said = run.stderr.decode("utf-8", "backslashreplace").strip().splitlines()
    return None if run.returncode else run.stdout, said or [arguments[0]]


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
    verify = ("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    commit = _of_revision(root, revision, *verify).decode().strip()
    asked = [f"{CONTENT}/{each}" for each in below] or [CONTENT]
    listed = _of_revision(root, revision, "ls-tree", "-r", "-z", commit, "--", *asked)
    entries = [entry.split(b"\t", 1) for entry in listed.split(b"\0") if entry]
    kept = sorted((os.fsdecode(path), told.split()[2]) for told, path in entries if told.split()[0] in _FILES)
    names = b"".join(blob + b"\n" for _, blob in kept)
    blobs = _of_revision(root, revision, "cat-file", "--batch", given=names)
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
    found = _of_revision(root, revision, *asked, "--", f"{CONTENT}/{below}").split(b"\0")
    return tuple(os.fsdecode(path).removeprefix(f"{CONTENT}/") for path in found if path)


@contextmanager
def exported(root: Path, revision: str) -> Iterator[Path]:
    """Give a folder that holds `content/` as it stood at a revision; it is gone afterwards.

    Raises:
        ProblemsFoundError: as `content_at`, and what the disk refuses (cannot-write).

    """
    stood = content_at(root, revision)
    with TemporaryDirectory(prefix="pledgebook-") as folder:
        with writing(CONTENT):
            write_files(Path(folder), stood)
        yield Path(folder)


def _of_revision(root: Path, revision: str, *arguments: str, given: bytes = b"") -> bytes:
    wrote, said = _run(root, arguments, given, {})
    if wrote is None:
        raise ProblemsFoundError([problem("unknown-revision", Place(CONTENT), revision, said=said[0])])
    return wrote


def _contents(batch: bytes) -> Iterator[bytes]:
    """Yield the files that `git cat-file --batch` wrote, each below a line `<hash> <kind> <size>`."""
    place = 0
    while place < len(batch):
        end = batch.index(b"\n", place)
        size = int(batch[place:end].split()[2])
        yield batch[end + 1 : end + 1 + size]
        place = end + 1 + size + 1


def uncommitted(root: Path, *below: str) -> list[tuple[str, str]]:
    """Return what stands otherwise than in the last commit, untracked files too.

    Args:
        root: the project's root.
        below: paths from the root, with `/`; only what lies there is compared.

    Returns:
        the two letters of `git status`, and the path from the root.

    Raises:
        ProblemsFoundError: this is no repository (git-refused).

    """
    asked = ("status", "--porcelain=v1", "-z", "--no-renames", "--untracked-files=all")
    entries = git(root, *asked, "--", *below).split(b"\0")
    top = os.fsdecode(git(root, "rev-parse", "--show-prefix")).strip()
    return [(each[:2].decode(), os.fsdecode(each[3:]).removeprefix(top)) for each in entries if each]


def current_branch(root: Path) -> str | None:
    """Return the branch that is checked out; None where there is no git, no repository or no branch."""
    return _word(root, "symbolic-ref", "--quiet", "--short", "HEAD") or None


def remote(root: Path) -> str | None:
    """Return the remote to which is pushed: the only one, or origin; None where none is set."""
    names = _word(root, "remote").split()
    return "origin" if "origin" in names else next(iter(names), None)


def published(root: Path) -> str:
    """Return the revision that citizens see: the remote's own branch, else the last commit."""
    own = remote(root)
    for each in (f"{own}/HEAD", f"{own}/main", f"{own}/master") if own else ():
        if _stands(root, f"refs/remotes/{each}"):
            return each
    return "HEAD"


def hand_over(root: Path, branch: str, message: str) -> str | None:
    """Commit all of content/ to a branch, which becomes the one that is worked on, and push it.

    Without a remote nobody merges a branch, so the commit goes to the branch that is worked on.

    Returns:
        the remote to which it was pushed; None where none is set.

    Raises:
        ProblemsFoundError: git refuses, as it says (git-refused); what it had done by then stands.

    """
    own = remote(root)
    if own is not None:
        git(root, "check-ref-format", "--branch", branch)
        if current_branch(root) != branch:
            is_new = not _stands(root, f"refs/heads/{branch}")
            git(root, "switch", "--quiet", *(("-c",) if is_new else ()), branch)
    if uncommitted(root, CONTENT):
        git(root, "add", "--all", "--", CONTENT)
        git(root, "commit", "--quiet", "--file=-", "--", CONTENT, given=message.encode())
    if own is not None:
        git(root, "push", "--quiet", "--set-upstream", own, f"HEAD:refs/heads/{branch}")
    return own


def renew(root: Path, own: str) -> str:
    """Go back to a remote's own branch as it is now, to begin the next piece of work; return its name.

    Raises:
        ProblemsFoundError: git refuses, above all where something is not committed yet (git-refused).

    """
    name = published(root).removeprefix(f"{own}/")
    if name == "HEAD":  # the remote's own, or no branch of it is known
        leads = _word(root, "symbolic-ref", "--quiet", "--short", f"refs/remotes/{own}/HEAD")
        name = leads.removeprefix(f"{own}/") or "main"
    git(root, "fetch", "--quiet", own)
    git(root, "switch", "--quiet", name)
    git(root, "merge", "--quiet", "--ff-only", f"refs/remotes/{own}/{name}")
    return name


def _stands(root: Path, reference: str) -> bool:
    return tried(root, "rev-parse", "--verify", "--quiet", reference) is not None


def _word(root: Path, *arguments: str) -> str:
    return (tried(root, *arguments) or b"").decode().strip()
