"""Records are carried onto a branch of another repository without checking out anything that is there."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.problems import Place, ProblemsFoundError, problem
from generator.publish.bundle import Bundle
from generator.publish.git import git, tried

_AUTHOR = "pledgebook"
_ADDRESS = "pledgebook@users.noreply.invalid"


@dataclass(frozen=True, slots=True)
class Target:
    """Where to carry: a repository (address or name that git knows), its branch, and the commit it stands at.

    The branch is named without `refs/heads/`, the commit by its whole name.
    """

    remote: str
    branch: str
    head: str


def carry(root: Path, bundle: Bundle, target: Target, message: str) -> str | None:
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
    commit = git(root, "commit-tree", tree, "-p", head, given=message.encode(), **_nobody()).decode().strip()
    git(root, "push", "--quiet", "--end-of-options", remote, f"{commit}:{reference}")
    return commit


def _tree(root: Path, bundle: Bundle, head: str) -> str:
    """Write the tree of a commit with a bundle put in; nothing is laid out."""
    with _index_of_its_own() as index:
        git(root, "read-tree", head, GIT_INDEX_FILE=index)
        for path in bundle.removed:
            git(root, "update-index", "--force-remove", "--", path, GIT_INDEX_FILE=index)
        for path, content in bundle.records.items():
            if _is_there(root, f"{head}:{path}"):
                continue
            blob = git(root, "hash-object", "-w", "--stdin", given=content).decode().strip()
            entry = f"100644,{blob},{path}"
            git(root, "update-index", "--add", "--cacheinfo", entry, GIT_INDEX_FILE=index)
        return git(root, "write-tree", GIT_INDEX_FILE=index).decode().strip()


@contextmanager
def _index_of_its_own() -> Iterator[str]:
    with TemporaryDirectory(prefix="pledgebook-") as folder:
        yield str(Path(folder) / "index")


def _is_there(root: Path, name: str) -> bool:
    run = tried(root, "cat-file", "-e", name)
    return run is not None and run.returncode == 0


def _nobody() -> dict[str, str]:
    """Return who commits: a program, which has no mailbox."""
    return {
        f"GIT_{role}_{part}": value
        for role in ("AUTHOR", "COMMITTER")
        for part, value in (("NAME", _AUTHOR), ("EMAIL", _ADDRESS))
    }
