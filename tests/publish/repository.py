"""Repositories that tests make: run git in them, put a file into one, commit all."""

from __future__ import annotations

import subprocess
from pathlib import Path


def git(root: Path, *arguments: str) -> None:
    """Run git in a repository, as somebody; where it fails, say what it said."""
    person = ("-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "core.autocrlf=false")
    run = subprocess.run(["git", *person, *arguments], cwd=root, check=False, capture_output=True)  # noqa: S607
    assert run.returncode == 0, run.stderr.decode(errors="replace")


def said(root: Path, *arguments: str) -> str:
    """Return what git says in a repository."""
    run = subprocess.run(["git", *arguments], cwd=root, check=True, capture_output=True)  # noqa: S607
    return run.stdout.decode().strip()


def commit(root: Path) -> None:
    """Commit all that stands in a repository."""
    git(root, "add", "--all")
    git(root, "commit", "--quiet", "--message", "more")


def put(root: Path, path: str, content: bytes) -> None:
    """Put a file into a folder."""
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_bytes(content)
