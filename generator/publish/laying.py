"""The files that the other wings return are laid out in a folder: all of them, or none."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterable
from pathlib import Path

from generator.publish.disk import writing
from generator.publish.lock import only_build
from generator.publish.swap import fresh_beside, settle, swap

DOCS = "build/docs"
ADDING = "build/adding"

# Names that every file system, web server and address keeps as they are; no dot file, no `..`.
_NAME = re.compile(r"[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)*")


def lay(root: Path, files: Iterable[tuple[str, bytes]]) -> Path:
    """Write files into a folder made new, then let it take the place of root/build/docs; return it.

    Args:
        root: the project's root.
        files: address relative to the docs folder with `/`, and content.

    Raises:
        ValueError: an address is absolute, not plain ASCII, given twice, or differs from another
            only in case: a fault of the program, not of the content.
        ProblemsFoundError: the disk is full or refuses (cannot-write).

    """
    docs = root / DOCS
    settle(docs)
    _write(fresh_beside(docs), files, DOCS)
    swap(docs)
    return docs


def write_project(folder: Path, files: Iterable[tuple[str, bytes]]) -> None:
    """Write the files of a whole project, made by a program, into a folder that holds nothing else.

    Its top folders (content/ …) are each made anew, so that nothing of an earlier, larger one stays.

    Args:
        folder: the project's root; made if missing.
        files: address relative to it with `/`, and content.

    Raises:
        ValueError, ProblemsFoundError: as `lay`.

    """
    whole = folder / "project"
    settle(whole)
    draft = fresh_beside(whole)
    _write(draft, files, "")
    with writing("."):
        for part in sorted(draft.iterdir()):
            place = folder / part.name
            if part.is_file():
                part.replace(place)
            else:
                settle(place)
                part.rename(fresh_beside(place))
                swap(place)
        draft.rmdir()


def add_folder(root: Path, place: str, files: Iterable[tuple[str, bytes]]) -> Path:
    """Add a folder that was not there, whole or not at all; return it.

    Args:
        root: the project's root.
        place: the folder's path from the root; nothing may stand there.
        files: address relative to the folder with `/`, and content.

    Raises:
        ValueError, ProblemsFoundError: as `lay`; cannot-write also where something stands there.

    """
    draft, folder = root / ADDING, root / place
    with only_build(root):
        with writing(ADDING):
            if draft.exists():  # what a killed run left
                shutil.rmtree(draft)
        _write(draft, files, ADDING)
        with writing(place):
            folder.parent.mkdir(parents=True, exist_ok=True)
            draft.rename(folder)  # refused where a folder with files stands
    return folder


def _write(folder: Path, files: Iterable[tuple[str, bytes]], called: str) -> None:
    """Write files into a new folder, or leave nothing; findings call it by a path from the root."""
    taken = _Addresses()
    try:
        with writing(called or "."):
            folder.mkdir(parents=True)
        for address, content in files:
            taken.add(address)
            with writing(f"{called}/{address}".lstrip("/")):
                path = folder / address
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(content)
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise


class _Addresses:
    """Which addresses are taken, in which spelling, as file or as folder."""

    def __init__(self) -> None:
        self._folders: dict[str, str] = {}
        self._files: dict[str, str] = {}

    def add(self, address: str) -> None:
        """Take an address and its folders, or raise ValueError."""
        names = address.split("/")
        if not all(map(_NAME.fullmatch, names)):
            raise ValueError(f"not a plain relative address: {address!r}")
        for depth in range(1, len(names)):
            folder = "/".join(names[:depth])
            self._refuse(folder, self._files)
            if self._folders.setdefault(folder.lower(), folder) != folder:
                self._refuse(folder, self._folders)
        self._refuse(address, self._folders)
        self._refuse(address, self._files)
        self._files[address.lower()] = address

    @staticmethod
    def _refuse(address: str, taken: dict[str, str]) -> None:
        if address.lower() in taken:
            raise ValueError(f"{address!r} meets {taken[address.lower()]!r}")
