"""The files that the other wings return are laid out in a folder: all of them, or none."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Iterable
from io import FileIO
from pathlib import Path

from generator.publish.disk import writing
from generator.publish.git import tried
from generator.publish.lock import only_build
from generator.publish.swap import fresh_beside, settle, swap
from generator.publish.sync import link, take_out, walk

_CHUNK = 1 << 20  # bytes of a file that are compared at once
DOCS = "build/docs"
ADDING = "build/adding"

# Names that every file system, web server and address keeps as they are; no dot file, no `..`.
_NAME = re.compile(r"[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)*")


def lay(root: Path, files: Iterable[tuple[str, bytes]]) -> Path:
    """Let root/build/docs hold these files and no others; return it.

    A file that holds the same bytes stays, whatever its time. It shares its place on the disk with its copy
    in root/site, so none is ever written into: another takes its place. The others wait beside the folder
    until all are there, since those may be many and the disk full; a run that is killed after that leaves
    some new and some old, and the next one compares again.

    Args:
        root: the project's root.
        files: address relative to the docs folder with `/`, and content.

    Raises:
        ValueError: an address is absolute, not plain ASCII, given twice, or differs from another
            only in case: a fault of the program, not of the content.
        ProblemsFoundError: the disk is full or refuses (cannot-write).

    """
    docs, site = root / DOCS, root / "site"
    settle(docs)
    fresh, there, taken = fresh_beside(docs), walk(docs), _Addresses()

    def other() -> Iterable[tuple[str, bytes]]:
        for address, content in files:
            taken.add(address)
            if not (source := there.get(address)) or not source.inode or not _holds(source.path, content):
                yield address, content

    _write(fresh, other(), DOCS, site)
    with writing(DOCS):
        take_out(docs, there.keys() - taken.files)
        if there.keys().isdisjoint(taken.files):
            shutil.rmtree(docs, ignore_errors=True)
            fresh.rename(docs)
            return docs
        for address, source in walk(fresh).items():
            place = docs / address
            place.parent.mkdir(parents=True, exist_ok=True)
            Path(source.path).replace(place)
        shutil.rmtree(fresh)
    return docs


def published_at(address: str) -> str:
    """Return where in the site a file of the docs folder stands as it is: a text beside its page."""
    if not address.endswith(".md"):
        return address
    folder, _, name = address.removesuffix(".md").rpartition("/")
    return "/".join(filter(None, (folder, "" if name in {"index", "README"} else name, "index.md")))


def _holds(path: str, content: bytes) -> bool:
    """Return whether a plain file holds this content."""
    try:
        with FileIO(path) as file:
            is_long = os.fstat(file.fileno()).st_size == len(content)
            starts = range(0, len(content), _CHUNK)
            return is_long and all(file.read(_CHUNK) == content[at : at + _CHUNK] for at in starts)
    except OSError:
        return False


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


def _write(folder: Path, files: Iterable[tuple[str, bytes]], called: str, site: Path | None = None) -> None:
    """Write files into a new folder, or leave nothing; findings call it by a path from the root.

    What the published site holds already is taken from there.
    """
    taken = _Addresses()
    try:
        with writing(called or "."):
            folder.mkdir(parents=True)
        for address, content in files:
            taken.add(address)
            with writing(f"{called}/{address}".lstrip("/")):
                path = folder / address
                path.parent.mkdir(parents=True, exist_ok=True)
                published = f"{site}/{published_at(address)}"
                if site and _holds(published, content) and not Path(published).is_symlink():
                    link(published, path)
                else:
                    path.write_bytes(content)
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise


class _Addresses:
    """Which addresses are taken, in which spelling, as file or as folder."""

    def __init__(self) -> None:
        self._folders: dict[str, str] = {}
        self._files: dict[str, str] = {}

    @property
    def files(self) -> set[str]:
        """The files that are taken."""
        return set(self._files.values())

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


def init(folder: Path, files: Iterable[tuple[str, bytes]]) -> None:
    """Write a project into a folder that is not there or empty, as a git repository without a commit.

    Where git is not installed the folder is written without one.

    Args:
        folder: the project's root; made if missing.
        files: path relative to it with `/`, and content; of two with one path the later is written. What
            begins as a script does can be run.

    Raises:
        ProblemsFoundError: the disk is full or refuses (cannot-write); nothing is left then.

    """
    place = folder.absolute()
    settle(place)
    draft = fresh_beside(place)
    try:
        with writing(str(folder)):
            for path, content in files:
                file = draft / path
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(content)
                if content.startswith(b"#!"):
                    file.chmod(0o755)
        tried(draft, "init", "--quiet", "--initial-branch", "main")
        swap(place)
    finally:
        shutil.rmtree(draft, ignore_errors=True)
