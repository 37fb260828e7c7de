"""A small invented town whose records are without a fault, and the ways in which a test breaks them."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

TOWN = Path(__file__).resolve().parent.parent / "town"
CITY = "content/city.yml"
PLEDGE = "content/pledges/1-1-1.yml"
OTHER = "content/pledges/1-1-2.yml"
REPORT = "content/reports/2024-Q2/1-1-1.yml"

Change: TypeAlias = Callable[[Path], None]


@dataclass(frozen=True, slots=True)
class Fault:
    """One way to break the town's records; what is said of it stands under its rule in `<theme>.txt`."""

    rule: str
    change: Change


def build(root: Path) -> None:
    """Lay the town's records below a folder, in place of whatever stands there."""
    clear(root)
    shutil.copytree(TOWN / "content", root / "content")


def clear(root: Path) -> None:
    """Take away what stands below a folder, a link without what it leads to."""
    content = root / "content"
    if content.is_symlink():
        content.unlink()
    elif content.exists():
        shutil.rmtree(content)


def swap(path: str, old: str, new: str) -> Change:
    """Write something else where a text stands once in a file."""

    def change(root: Path) -> None:
        file = root / path
        text = file.read_bytes().decode()
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {path}"
        file.write_bytes(text.replace(old, new).encode())

    return change


def recode(path: str, how: Callable[[str], bytes]) -> Change:
    """Write a file's text as other bytes."""

    def change(root: Path) -> None:
        file = root / path
        file.write_bytes(how(file.read_bytes().decode()))

    return change


def put(path: str, text: str) -> Change:
    """Write a file, in place of whatever it held."""

    def change(root: Path) -> None:
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode())

    return change


def move(path: str, to: str) -> Change:
    """Move a file or a folder."""

    def change(root: Path) -> None:
        (root / to).parent.mkdir(parents=True, exist_ok=True)
        (root / path).rename(root / to)

    return change


def drop(path: str) -> Change:
    """Take a file away."""
    return lambda root: (root / path).unlink()


def link(path: str, target: str) -> Change:
    """Put a symbolic link."""
    return lambda root: (root / path).symlink_to(target)


def folder(path: str) -> Change:
    """Make an empty folder."""
    return lambda root: (root / path).mkdir(parents=True)


def both(*changes: Change) -> Change:
    """Do one change after the other."""

    def change(root: Path) -> None:
        for each in changes:
            each(root)

    return change
