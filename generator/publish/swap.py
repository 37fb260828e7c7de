"""The new folder takes the old one's place: whoever looks sees the whole old or the whole new one."""

from __future__ import annotations

import ctypes
import errno
import os
import shutil
import stat
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from generator.problems import Place, ProblemsFoundError, problem
from generator.publish.disk import writing


def fresh_beside(place: Path) -> Path:
    """Return where the next `place` is made: a sibling, so that a rename can bring it in."""
    return place.with_name(f"{place.name}.new")


def settle(place: Path) -> None:
    """Clear what a killed run left beside `place`; bring back the old one where it is the only one.

    Raises ProblemsFoundError (cannot-write), and not-a-folder where `place` is a file or a link.
    """
    if place.is_symlink() or (place.exists() and not place.is_dir()):
        raise ProblemsFoundError([problem("not-a-folder", Place(place.name))])
    with writing(place.name):
        old = _old_beside(place)
        if old.exists() and not place.exists():
            old.rename(place)
    for leftover in (old, fresh_beside(place)):
        with writing(leftover.name):
            if leftover.exists():
                remove(leftover)


def swap(place: Path, spare: Path | None = None) -> None:
    """Put the finished `fresh_beside(place)` in the place of `place`; the old one becomes `spare`, or goes.

    One step where the system offers it; else two renames, and `settle` mends what a kill between
    the two leaves.

    Raises ProblemsFoundError (cannot-write); `place` is then as it was.
    """
    fresh, old = fresh_beside(place), _old_beside(place)
    with writing(place.name):
        if not place.exists():
            fresh.rename(place)
        elif exchange(fresh, place):
            old = fresh
        else:
            place.rename(old)
            _or_back(fresh, place, old)
    # The new one is in place; what cannot be removed now is cleared by the next build.
    with suppress(OSError):
        if spare:
            old.rename(spare)
    with suppress(OSError):
        remove(old)


def remove(folder: Path) -> None:
    """Remove a folder with all that is in it, also where its files were made read-only; raise OSError."""
    shutil.rmtree(folder, onerror=_allowed)


def _allowed(step: Callable[[str], object], path: str, _fault: object) -> None:
    """Try a step again after its folder, and what it is about, may be written."""
    for each in (Path(path).parent, Path(path)):
        if not each.is_symlink():
            each.chmod(each.stat().st_mode | stat.S_IRWXU)
    if step is os.unlink or step is os.rmdir:
        step(path)
    else:  # a folder that could not be looked into
        remove(Path(path))


def _or_back(fresh: Path, place: Path, old: Path) -> None:
    try:
        fresh.rename(place)
    except OSError:
        old.rename(place)
        raise


def _old_beside(place: Path) -> Path:
    return place.with_name(f"{place.name}.old")


_HERE = -100  # AT_FDCWD: paths are taken as they are
_EXCHANGE = 2  # RENAME_EXCHANGE on Linux, RENAME_SWAP on macOS
_NOT_OFFERED = {errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP}


def exchange(one: Path, other: Path) -> bool:
    """Let two existing folders of one file system change names.

    Returns False, with nothing done, where the system or the file system does not offer it (Windows, some
    network disks); raises OSError where it is offered and fails.
    """
    if sys.platform == "win32":
        return False
    system = ctypes.CDLL(None, use_errno=True)
    names = os.fsencode(one), os.fsencode(other)
    if sys.platform == "darwin":
        failed = system.renamex_np(*names, _EXCHANGE)
    elif hasattr(system, "renameat2"):
        failed = system.renameat2(_HERE, names[0], _HERE, names[1], _EXCHANGE)
    else:
        return False
    if not failed:
        return True
    code = ctypes.get_errno()
    if code in _NOT_OFFERED:
        return False
    raise OSError(code, os.strerror(code), str(other))
