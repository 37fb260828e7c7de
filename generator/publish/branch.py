"""What was done is handed over by the person's own git: a commit on a branch, pushed to a remote."""

from __future__ import annotations

import os
from pathlib import Path

from generator.publish.git import git, tried
from generator.record.folder import CONTENT


def open_changes(root: Path) -> tuple[str, ...]:
    """Return what stands otherwise than in the last commit, by its path from the root; untracked files too.

    Raises ProblemsFoundError (git-refused).
    """
    asked = ("-c", "status.relativePaths=true", "status", "--porcelain", "-z", "--no-renames")
    found = git(root, *asked, "--untracked-files=all", "--", CONTENT).split(b"\0")
    top = git(root, "rev-parse", "--show-prefix").decode().strip()
    return tuple(os.fsdecode(each[3:]).removeprefix(top) for each in found if each)


def current(root: Path) -> str | None:
    """Return the branch that is checked out; None where there is no git, no repository or no branch."""
    run = tried(root, "symbolic-ref", "--quiet", "--short", "HEAD")
    return run.stdout.decode().strip() if run is not None and run.returncode == 0 else None


def remote(root: Path) -> str | None:
    """Return the remote to which is pushed: the only one, or origin; None where none is set."""
    run = tried(root, "remote")
    names = run.stdout.decode().split() if run is not None and run.returncode == 0 else []
    return "origin" if "origin" in names else next(iter(names), None)


def published(root: Path) -> str:
    """Return the revision that citizens see: the remote's own branch, else the last commit."""
    own = remote(root)
    for each in (f"{own}/HEAD", f"{own}/main", f"{own}/master") if own else ():
        run = tried(root, "rev-parse", "--verify", "--quiet", f"refs/remotes/{each}")
        if run is not None and run.returncode == 0:
            return each
    return "HEAD"


def hand_over(root: Path, branch: str, message: str) -> str | None:
    """Commit all of content/ to a branch, which becomes the one that is worked on, and push it.

    Returns:
        the remote to which it was pushed; None where none is set.

    Raises:
        ProblemsFoundError: git refuses, as it says (git-refused); what it had done by then stands.

    """
    git(root, "check-ref-format", "--branch", branch)
    if current(root) != branch:
        known = tried(root, "rev-parse", "--verify", "--quiet", f"refs/heads/{branch}")
        is_known = known is not None and known.returncode == 0
        git(root, "switch", "--quiet", *(() if is_known else ("-c",)), branch)
    if open_changes(root):
        git(root, "add", "--all", "--", CONTENT)
        git(root, "commit", "--quiet", "--file=-", "--", CONTENT, given=message.encode())
    own = remote(root)
    if own is not None:
        git(root, "push", "--quiet", "--set-upstream", own, f"HEAD:refs/heads/{branch}")
    return own


def renew(root: Path) -> str:
    """Go back to the remote's own branch as it is now, to begin the next piece of work; return its name.

    Raises:
        ProblemsFoundError: git refuses, above all where something is not committed yet (git-refused).

    """
    own = remote(root)
    name = published(root).partition("/")[2] if own is not None else ""
    name = name if name not in ("", "HEAD") else _default(root, own)
    if own is not None:
        git(root, "fetch", "--quiet", own)
    git(root, "switch", "--quiet", name)
    if own is not None:
        git(root, "merge", "--quiet", "--ff-only", f"refs/remotes/{own}/{name}")
    return name


def _default(root: Path, own: str | None) -> str:
    """Return the branch to which a remote's HEAD leads; main where nothing says so."""
    run = tried(root, "symbolic-ref", "--quiet", "--short", f"refs/remotes/{own}/HEAD")
    said = run.stdout.decode().strip() if run is not None and run.returncode == 0 else ""
    return said.removeprefix(f"{own}/") or "main"
