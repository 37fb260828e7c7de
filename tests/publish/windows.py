"""The rules of Windows for names and open files, imitated by `pytest -p tests.publish.windows`.

Without `fcntl`, `resource` and `renameat2`; no file descriptor is handed on, no open or read-only file is
removed or renamed, no folder is put in the place of another, and no name is used that Windows refuses.
"""

from __future__ import annotations

import os
import re
import shutil
import stat
import subprocess
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

import generator.sheet.readers.hwp
import generator.sheet.readers.pdf  # noqa: F401 - what it stands on takes its part of the real system first
from generator.cli.verbs import verbs

_REFUSED = re.compile(
    r'(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?|.*[<>:"|?*\\\x00-\x1f].*|.*[. ]', re.IGNORECASE
)
_WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT


def pytest_sessionstart() -> None:
    """Begin once pytest has all that it works with, and before it takes in the tests.

    Every verb is imported by these rules, so none needs a module that Windows lacks.
    """
    verbs(())
    imitate()
    import_module(verbs.__module__).verbs(())


def imitate() -> None:
    """Let this process, and nothing that it starts, live by these rules from now on."""
    for name in [each for each in sys.modules if each.partition(".")[0] == "generator"]:
        del sys.modules[name]
    for name in ("fcntl", "resource"):
        sys.modules[name] = None  # type: ignore[assignment]  # so that importing it fails
    sys.addaudithook(_name)
    # What a person who runs the tests may do, an imitated file system may not.
    shutil._use_fd_functions = False  # type: ignore[attr-defined]  # noqa: SLF001
    os.rename, os.replace = _renamed(os.rename, over=False), _renamed(os.replace, over=True)
    os.unlink = os.remove = _removed(os.unlink)
    start = subprocess.Popen.__init__

    def started(self: subprocess.Popen[bytes], *given: object, **more: object) -> None:
        if more.get("pass_fds"):
            raise ValueError("pass_fds not supported on Windows.")
        start(self, *given, **more)  # type: ignore[call-overload]

    subprocess.Popen.__init__ = started  # type: ignore[method-assign,assignment]
    sys.platform = "win32"


def _name(event: str, told: tuple[object, ...]) -> None:
    is_written = event == "os.mkdir" or (event == "open" and isinstance(told[2], int) and told[2] & _WRITES)
    if is_written and isinstance(told[0], str):
        for part in Path(told[0]).parts[1:]:
            if _REFUSED.fullmatch(part):
                raise OSError(22, "Invalid argument", told[0])


def _renamed(rename: Callable[..., None], *, over: bool) -> Callable[..., None]:
    def renamed(old: str, new: str) -> None:
        if os.path.lexists(new) and (not over or Path(new).is_dir()):
            raise FileExistsError(17, "File exists", str(new))
        _refuse_open(old)
        _refuse_open(new)
        rename(old, new)

    return renamed


def _removed(remove: Callable[..., None]) -> Callable[..., None]:
    def removed(path: str, **_: object) -> None:
        _refuse_open(path)
        if not Path(path).is_symlink() and not Path(path).stat().st_mode & stat.S_IWUSR:
            raise PermissionError(13, "Access is denied", str(path))
        remove(path)

    return removed


def _refuse_open(path: str) -> None:
    place = os.path.realpath(path)
    for each in Path("/proc/self/fd").iterdir():
        try:
            held = os.readlink(each)  # noqa: PTH115 - as the system tells it, a file that is gone too
        except OSError:
            continue
        if held == place or held.startswith(f"{place}/"):
            raise PermissionError(13, "used by another process", str(path))
