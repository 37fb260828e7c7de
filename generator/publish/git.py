"""git as a command: what it says, or its refusal in words; nothing that a person set at home matters."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping
from pathlib import Path

from generator.problems import Place, ProblemsFoundError, problem

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


def git(root: Path, *arguments: str, given: bytes = b"", **environment: str) -> bytes:
    """Run git in a folder and return what it wrote.

    Raises:
        ProblemsFoundError: it refused, or there is no git (git-refused).

    """
    run = tried(root, *arguments, given=given, environment=environment)
    if run is None or run.returncode:
        said = run.stderr.decode("utf-8", "backslashreplace").strip().splitlines() if run else ["git"]
        raise ProblemsFoundError(
            [problem("git-refused", Place("."), arguments[0], said=said[-1] if said else arguments[0])]
        )
    return run.stdout


def tried(
    root: Path, *arguments: str, given: bytes = b"", environment: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[bytes] | None:
    """Run git in a folder and return how it went; None where there is no git."""
    try:
        return subprocess.run(
            ["git", *arguments],  # noqa: S607 - the git of whoever runs this
            cwd=root,
            env={**_inherited(), **_ALONE, **(environment or {})},
            input=given,
            capture_output=True,
            check=False,
        )
    except OSError:
        return None


def _inherited() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if name not in _OF_ANOTHER}
