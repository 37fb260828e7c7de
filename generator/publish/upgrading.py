"""A city's site by the program that it holds and by the next, each in a folder aside; then one is kept."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import venv
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

from packaging.requirements import Requirement

from generator.problems import Place, ProblemsFoundError, problem
from generator.publish.disk import Edit, add, writing
from generator.publish.git import git
from generator.publish.swap import remove

WORK = "build/upgrade"
REPORT = "build/upgrade.txt"
LOG = "build/upgrade.log"

_LOCK = "requirements/site.lock"
_VENDORED = re.compile(r"(?m)^\./(vendor/\S+)")
_PINNED = re.compile(r"(?m)^([A-Za-z0-9][^\s\\]*(?: ;[^\\\n]*)?)")
_ASIDE = shutil.ignore_patterns(".git", ".venv", "__pycache__")
_BUILT = {"build", "site", "site.new", "site.old"}


def files_of(root: Path) -> dict[str, bytes]:
    """Return the files of a repository by path, without what git, an installation and a build keep there."""
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for top in sorted(root.iterdir())
        if top.name not in {".git", ".venv", *_BUILT}
        for path in (sorted(top.rglob("*")) if top.is_dir() else [top])
        if path.is_file() and "__pycache__" not in path.parts
    }


def vendored(files: Mapping[str, bytes]) -> str | None:
    """Return the path of the wheel that a repository's lock names; None where it names none."""
    named = _VENDORED.search(files.get(_LOCK, b"").decode("utf-8", "replace"))
    return named[1] if named else None


def altered_copy(root: Path) -> frozenset[str]:
    """Return what was altered or added since the commit that brought a copy of the house.

    Raises:
        ProblemsFoundError: this is no repository, or something is not committed (git-refused).

    """
    if changed := git(root, "status", "--porcelain").decode("utf-8", "replace").splitlines():
        raise ProblemsFoundError([problem("git-refused", Place("."), "status", said=changed[0])])
    came = git(root, "log", "--diff-filter=A", "--format=%H", "--", "generator/__init__.py").split()
    listed = git(root, "diff", "--name-only", "--no-renames", "--relative", "-z", came[-1].decode(), "HEAD")
    return frozenset(listed.decode("utf-8", "surrogateescape").split("\0")) - {""}


@contextmanager
def built_twice(
    root: Path, new: bytes, written: Mapping[str, bytes], removed: Collection[str]
) -> Iterator[tuple[Path, Path]]:
    """Build a city's site as it stands, and as it would be; give the two folders; they are gone afterwards.

    Args:
        root: the city's root.
        new: the next wheel.
        written: what the upgrade writes, by path.
        removed: what it removes.

    Raises:
        ProblemsFoundError: a site cannot be built, or the parts that the new lock names cannot be had
            (upgrade-failed); the disk refuses (cannot-write).

    """
    work = root / WORK
    with writing(WORK):
        if work.exists():
            remove(work)
        for name in ("before", "after"):
            shutil.copytree(root, work / name, ignore=_aside(root), symlinks=True)
    try:
        program, after = work / "program", work / "after"
        with writing(WORK):
            _write(after, written, removed)
        held = vendored(files_of(work / "before"))
        # A copy of the house is its own program, found in the folder in which it runs.
        now = _unpacked((root / held).read_bytes(), work / "now") if held else work / "before"
        own = next((each for each in _pythons(root / ".venv") if each.is_file()), Path(sys.executable))
        _build(root, own, now, work / "before")
        lock = (after / _LOCK).read_text(encoding="utf-8")
        python = Path(sys.executable) if _holds(lock) else _installed(root, after, work / "venv")
        _build(root, python, _unpacked(new, program), after)
        yield work / "before", after
    finally:
        shutil.rmtree(work, ignore_errors=True)


def keep(root: Path, written: Mapping[str, bytes], removed: Collection[str]) -> None:
    """Write what an upgrade writes, in its order, and remove what it removes.

    Raises:
        ProblemsFoundError: the disk refuses, or a file changed meanwhile; then what came is taken back.

    """
    there = {path: (root / path).read_bytes() for path in written if (root / path).is_file()}
    add(
        root,
        [(path, content) for path, content in written.items() if path not in there],
        [Edit(path, there[path], content) for path, content in written.items() if path in there],
    )
    with writing("."):
        _write(root, {}, removed)


def site_of(city: Path) -> dict[str, bytes]:
    """Return the files of a built site by address: of a page's Markdown its bytes, of any other a digest."""
    site = city / "site"
    files = {path.relative_to(site).as_posix(): path for path in site.rglob("*") if path.is_file()}
    return {
        address: content if address.endswith(".md") else sha256(content).digest()
        for address, path in files.items()
        for content in [path.read_bytes()]
    }


def told(root: Path, lines: Iterable[str]) -> None:
    """Leave all that was told in a file.

    Raises ProblemsFoundError (cannot-write).
    """
    with writing(REPORT):
        (root / REPORT).write_bytes("".join(f"{line}\n" for line in lines).encode())


def _aside(root: Path) -> Callable[[str, list[str]], set[str]]:
    def ignored(folder: str, names: list[str]) -> set[str]:
        return _ASIDE(folder, names) | (_BUILT & set(names) if Path(folder) == root else set())

    return ignored


def _write(root: Path, written: Mapping[str, bytes], removed: Collection[str]) -> None:
    for path, content in written.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(content)
    for path in removed:
        (root / path).unlink()
    for folder in sorted({above for path in removed for above in (root / path).parents}, reverse=True):
        if folder.is_relative_to(root) and folder != root and folder.is_dir():
            shutil.rmtree(folder / "__pycache__", ignore_errors=True)
            if not any(folder.iterdir()):
                folder.rmdir()


def _unpacked(wheel: bytes, folder: Path) -> Path:
    with ZipFile(BytesIO(wheel)) as zipped:
        zipped.extractall(folder)
    return folder


def _pythons(environment: Path) -> tuple[Path, ...]:
    return environment / "bin/python", environment / "Scripts/python.exe"


def _holds(lock: str) -> bool:
    """Return whether what runs this has each part that a lock names, of the version that it names."""
    for line in _PINNED.findall(lock):
        asked = Requirement(line)
        try:
            is_needed = asked.marker is None or asked.marker.evaluate()
            if is_needed and version(asked.name) not in asked.specifier:
                return False
        except PackageNotFoundError:
            return False
    return True


def _installed(root: Path, city: Path, folder: Path) -> Path:
    venv.create(folder, with_pip=True)
    python = next(each for each in _pythons(folder) if each.is_file())
    asked = ("install", "--quiet", "--no-input", "--require-hashes", "--only-binary=:all:", "-r", _LOCK)
    _run(root, [str(python), "-m", "pip", *asked], city, {})
    return python


def _build(root: Path, python: Path, program: Path, city: Path) -> None:
    _run(root, [str(python), "-m", "generator", "build"], city, {"PYTHONPATH": str(program)})


def _run(root: Path, command: list[str], folder: Path, more: Mapping[str, str]) -> None:
    run = subprocess.run(
        command,
        cwd=folder,
        env=os.environ | {"PYTHONUTF8": "1"} | dict(more),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
    )
    if run.returncode:
        with writing(LOG):
            (root / LOG).write_bytes(run.stdout)
        said = run.stdout.decode("utf-8", "replace").strip().splitlines() or [str(run.returncode)]
        raise ProblemsFoundError([problem("upgrade-failed", Place(LOG, len(said)), said=said[-1])])
