"""An upgrade of the program that a city holds: planned, its site built by both to compare, then kept.

What the city itself wrote or altered stays as it is.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import venv
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

from packaging.requirements import Requirement

from generator.problems import Place, ProblemsFoundError, problem
from generator.publish.disk import FileChange, held, leave, put, write_files, writing
from generator.publish.git import git
from generator.publish.settings import CONFIG, OVERRIDES
from generator.publish.swap import remove
from generator.publish.sync import read, walk
from generator.publish.wheel import LOCK, VENDOR, held_wheel

WORK = "build/upgrade"
REPORT = "build/upgrade.txt"
LOG = "build/upgrade.log"

_PINNED = re.compile(r"(?m)^([A-Za-z0-9][^\s\\]*(?: ;[^\\\n]*)?)")
_ASIDE = {".git", ".venv", "build", "site", "site.new", "site.old"}
_THEME = "theme/"
_OF_A_COPY = (
    *("generator/", _THEME, "docs/", "requirements/", ".ci/", ".github/workflows/", "content/schema/"),
    *("Makefile", "CONTRIBUTING.md", "LICENSE", ".gitignore", ".gitattributes", "pyproject.toml"),
    "inbox/README.md",
)
"""What a city took over before there was a wheel: a copy of the house (`new` of 0.1)."""

_TO_KEEP = ("docs/", ".ci/", ".git", "CONTRIBUTING.md", "LICENSE")
"""Of these, what a city altered goes on working beside a wheel."""


@dataclass(frozen=True, slots=True)
class Upgrade:
    """What is written (path and content, the lock last), what is removed, and what the city had altered.

    Of the altered, `left` stays as it is; `lost` makes place for ours, and only git remembers it.
    """

    written: dict[str, bytes]
    removed: tuple[str, ...]
    left: tuple[str, ...] = ()
    lost: tuple[str, ...] = ()


def upgrade(held: Mapping[str, bytes], old: Mapping[str, bytes], new: Mapping[str, bytes]) -> Upgrade:
    """Return what leads from one wheel to another.

    Args:
        held: the files of the city's repository.
        old: what it took over from the wheel that it holds (`Wheel.files`).
        new: what it takes over from the next.

    """
    written, left = {}, []
    for path, content in new.items():
        is_ours = held.get(path) == old.get(path) or path == LOCK or path.startswith(f"{VENDOR}/")
        if is_ours and held.get(path) != content:
            written[path] = content
        elif not is_ours and held.get(path) != content:
            left.append(path)
    gone = [path for path in held if path in old and path not in new]
    wheels = [path for path in held if path.startswith(f"{VENDOR}/pledgebook-") and path not in new]
    removed = [path for path in gone if held[path] == old[path]]
    left += [path for path in gone if held[path] != old[path]]
    return Upgrade(_lock_last(written), tuple(dict.fromkeys((*removed, *wheels))), tuple(left))


def led_over(
    held: Mapping[str, bytes], altered: Collection[str], settings: bytes, new: Mapping[str, bytes]
) -> Upgrade:
    """Return what leads a repository that holds a copy of the house over to a wheel.

    Args:
        held: its files.
        altered: what of them was altered or added since it began; of the theme it goes to overrides/.
        settings: its mkdocs.yml with only the city's own in it.
        new: what it takes over from the wheel (`Wheel.files`).

    """
    ours = [path for path in held if path.startswith(_OF_A_COPY)]
    own = [path for path in ours if path in altered]
    left = tuple(path for path in own if path.startswith(_TO_KEEP))
    of_theme = [path for path in own if path.startswith(_THEME)]
    moved = {path.replace(_THEME, f"{OVERRIDES}/", 1): held[path] for path in of_theme}
    lost = tuple(path for path in own if not path.startswith((*_TO_KEEP, _THEME)))
    wanted = {path: content for path, content in new.items() if path not in left}
    wanted |= moved | {CONFIG: settings}
    written = {path: content for path, content in wanted.items() if held.get(path) != content}
    return Upgrade(_lock_last(written), tuple(path for path in ours if path not in (*new, *left)), left, lost)


def _lock_last(written: Mapping[str, bytes]) -> dict[str, bytes]:
    """Order what is written: until the lock stands, the earlier wheel is the one that holds."""
    return dict(sorted(written.items(), key=lambda each: each[0] == LOCK))


def files_of(root: Path) -> dict[str, bytes]:
    """Return the files of a repository by path, without what git, an installation and a build keep there."""
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for top in sorted(root.iterdir())
        if top.name not in _ASIDE
        for path in (sorted(top.rglob("*")) if top.is_dir() else [top])
        if path.is_file() and "__pycache__" not in path.parts
    }


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
    root: Path, files: Mapping[str, bytes], new: bytes, change: Upgrade
) -> Iterator[tuple[Path, Path]]:
    """Build a city's site as it stands, and as it would be; give the two folders; they are gone afterwards.

    Args:
        root: the city's root.
        files: its files (`files_of`).
        new: the next wheel.
        change: what the upgrade does.

    Raises:
        ProblemsFoundError: a site cannot be built, or the parts that the new lock names cannot be had
            (upgrade-failed); the disk refuses (cannot-write).

    """
    work = root / WORK
    before, after = work / "before", work / "after"
    kept = {path: content for path, content in files.items() if path not in change.removed}
    try:
        with writing(WORK):
            if work.exists():
                remove(work)
            write_files(before, files)
            write_files(after, kept | change.written)
        own_wheel = held_wheel(files)
        # A copy of the house is its own program, found in the folder in which it runs.
        now = _unpacked(own_wheel.content, work / "now") if own_wheel else before
        own = next((each for each in _pythons(root / ".venv") if each.is_file()), Path(sys.executable))
        _build(root, own, now, before)
        lock = (after / LOCK).read_text(encoding="utf-8")
        python = Path(sys.executable) if _holds(lock) else _installed(root, after, work / "venv")
        _build(root, python, _unpacked(new, work / "program"), after)
        yield before, after
    finally:
        shutil.rmtree(work, ignore_errors=True)


def keep(root: Path, change: Upgrade) -> None:
    """Write what an upgrade writes, in its order, and remove what it removes.

    Raises:
        ProblemsFoundError: the disk refuses, or a file changed meanwhile; then what came is taken back.

    """
    put(root, [FileChange(path, held(root, path), content) for path, content in change.written.items()])
    above = {folder for path in change.removed for folder in (root / path).parents}
    with writing("."):
        for path in change.removed:
            (root / path).unlink()
        for folder in sorted(above, reverse=True):
            if folder.is_relative_to(root) and folder != root and folder.is_dir():
                shutil.rmtree(folder / "__pycache__", ignore_errors=True)
                if not any(folder.iterdir()):
                    folder.rmdir()


def site_of(city: Path) -> dict[str, bytes]:
    """Return the files of a built site by address: of a page's Markdown its bytes, of any other a digest."""
    return {
        address: content if address.endswith(".md") else sha256(content).digest()
        for address, file in walk(city / "site").items()
        for content in [read(file.path)]
    }


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
    asked = ("install", "--quiet", "--no-input", "--require-hashes", "--only-binary=:all:", "-r", LOCK)
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
        log = run.stdout.decode("utf-8", "replace")
        leave(root, LOG, log)
        said = log.strip().splitlines() or [str(run.returncode)]
        raise ProblemsFoundError([problem("upgrade-failed", Place(LOG, len(said)), said=said[-1])])
