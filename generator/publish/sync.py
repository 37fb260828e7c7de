"""A folder is made to hold exactly the files that are wanted, as further names of files that stand elsewhere.

A file that is already the wanted one (the same inode) costs nothing, so a folder of an earlier build is
brought up to date rather than made anew. Where a disk knows no second names, files are copied.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable, Mapping
from contextlib import suppress
from io import FileIO
from pathlib import Path
from typing import NamedTuple


def read(path: str) -> bytes:
    """Return what a file holds, as swiftly as thousands are read; raise OSError."""
    with FileIO(path) as file:
        return file.readall()


class StoredFile(NamedTuple):
    """A file on the disk: its path, and its inode; 0 for a link to another, which is never the wanted one."""

    path: str
    inode: int


def walk(folder: Path) -> dict[str, StoredFile]:
    """Return whatever is no folder below a folder, by its address; nothing where there is no folder."""
    found: dict[str, StoredFile] = {}
    below = [("", str(folder))] if folder.is_dir() else []
    while below:
        address, place = below.pop()
        with os.scandir(place) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    below.append((f"{address}{entry.name}/", entry.path))
                else:
                    found[address + entry.name] = StoredFile(
                        entry.path, 0 if entry.is_symlink() else entry.inode()
                    )
    return found


def match(folder: Path, wanted: Mapping[str, StoredFile]) -> None:
    """Let a folder hold what is wanted, by address, and nothing else; made if missing.

    All stand on one disk, or the folder does not exist yet: inodes tell files apart on one disk only. Raises
    OSError.
    """
    there = walk(folder)
    same = {name for name, has in there.items() if name in wanted and has.inode == wanted[name].inode}
    take_out(folder, there.keys() - same)
    made = {str(folder)}
    folder.mkdir(exist_ok=True)
    for address, source in wanted.items():
        if address not in same:
            place = f"{folder}/{address}"
            above = place.rpartition("/")[0]
            if above not in made:
                made.add(above)
                Path(above).mkdir(parents=True, exist_ok=True)
            link(source.path, place)


def take_out(folder: Path, addresses: Iterable[str]) -> None:
    """Remove files, and the folders in which nothing is left; raise OSError."""
    left = set()
    for address in addresses:
        place = f"{folder}/{address}"
        Path(place).unlink()
        left.add(place.rpartition("/")[0])
    for above in sorted(left, reverse=True):
        with suppress(OSError):  # something is left in it
            os.removedirs(above)


def link(source: str | Path, place: str | Path) -> None:
    """Give a file a second name, or copy it; raise OSError."""
    try:
        os.link(source, place)
    except OSError:
        shutil.copyfile(source, place)
