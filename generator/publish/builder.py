"""MkDocs as a command of its own: begun anew, or a fork of one that has loaded what it needs and waits.

A builder that waits serves whoever builds again and again (`serve`); it ends with the process that keeps it.
"""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

# The same bytes on any day, in any time zone, locale and run. The day is the first that ZIP knows.
_SAME_EVERYWHERE = {
    "SOURCE_DATE_EPOCH": "315532800",
    "PYTHONHASHSEED": "0",
    "TZ": "UTC",
    "LC_ALL": "C.UTF-8",
    "LANGUAGE": "",
    "PYTHONUTF8": "1",
    # No __pycache__ beside hooks: what lies in the theme's folder is published.
    "PYTHONDONTWRITEBYTECODE": "1",
    "NO_COLOR": "1",
    # Notices about the future of the builder, not warnings about the pages (Material's, ProperDocs').
    "NO_MKDOCS_2_WARNING": "true",
    "DISABLE_MKDOCS_2_WARNING": "true",
}

# -P: a file in the project's root is no Python module.
_BUILDER = (sys.executable, "-P", "-m", "generator.extensions.building")

_MOST = 1 << 16  # bytes of an order that fit through a socket at once

_waiting: list[socket.socket] = []


@contextmanager
def waiting(root: Path) -> Iterator[None]:
    """Keep a builder loaded for a project while the block runs, where the system can fork."""
    if not hasattr(os, "fork") or sys.platform == "win32":
        yield
        return
    ours, its = socket.socketpair()
    with ours, its:
        process = subprocess.Popen(
            [*_BUILDER, str(its.fileno()), str(_MOST)],
            cwd=root,
            env=_environment(),
            pass_fds=[its.fileno()],
        )
        its.close()
        _waiting.append(ours)
        try:
            yield
        finally:
            _waiting.remove(ours)
            ours.close()
            process.wait()


def run(
    root: Path, settings: Path, out: Path, known: Iterable[str] = (), held: tuple[int, ...] = ()
) -> tuple[int, str]:
    """Let MkDocs build; return its exit code, and all that it said.

    Args:
        root: the folder in which it runs.
        settings: the file to build by.
        out: the folder to build into.
        known: the pages that stand already: it reads them, and makes the others and nothing of the theme.
        held: file descriptors that it holds while it writes.

    """
    order = json.dumps({"settings": str(settings), "out": str(out), "known": sorted(known)})
    if (done := _ordered(order, held)) is not None:
        return done
    begun = subprocess.run(
        _BUILDER,
        cwd=root,
        env=_environment(),
        input=order,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        pass_fds=held,
        encoding="utf-8",
        errors="backslashreplace",
        check=False,
    )
    return begun.returncode, begun.stdout


def _ordered(order: str, held: tuple[int, ...]) -> tuple[int, str] | None:
    """Let the builder that waits do it; None where there is none, or no more."""
    if not _waiting or len(order) > _MOST:
        return None
    hearing, telling = os.pipe()
    with open(hearing, encoding="utf-8", errors="backslashreplace") as heard:  # noqa: PTH123 - no path
        try:
            socket.send_fds(_waiting[0], [order.encode()], [telling, *held])
        except OSError:
            return None
        finally:
            os.close(telling)
        said = heard.read()
    try:
        return int(_waiting[0].recv(16)), said
    except (OSError, ValueError):
        return None


def _environment() -> dict[str, str]:
    """Return what the builder is told: where modules are, the extensions of ours first, and a fixed day."""
    ours = str(Path(__file__).resolve().parents[2])
    path = os.pathsep.join(filter(None, (ours, os.environ.get("PYTHONPATH"))))
    return os.environ | _SAME_EVERYWHERE | {"PYTHONPATH": path}
