"""HWP and PDF are read in processes of their own, with limits; a long PDF in stretches of its pages."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from dataclasses import dataclass, replace
from importlib import import_module
from pathlib import Path
from typing import BinaryIO, Literal, TypeVar

from generator.problems import Problem, ProblemsFoundError
from generator.sheet.grid import Grid, Origin, paragraphs
from generator.sheet.readers.lines import bones, told
from generator.sheet.readers.refusing import refusal, refused
from generator.wording import importing

MOST_SECONDS = 9
"""Of a processor's time; a sheet of three pages takes about one. Where a system cannot bound it (Windows),
`MOST_WAITING` does."""

MOST_WAITING = 30
"""Seconds on the clock, on a machine that has much else to do."""

MOST_BYTES = 400 * 1024 * 1024
"""Of memory; where a system cannot bound it (macOS, Windows), time does."""

_STATM = Path("/proc/self/statm")

Given = TypeVar("Given")


def read_apart(
    form: Literal["hwp", "pdf"], gives: type[Given], name: str, content: bytes, *pages: range
) -> Given:
    """Read a file, or some pages of it, in a process of its own.

    Args:
        form: which reader: the package of that name beside this module.
        gives: what this reader makes of a file.
        name: the file's name, for the finding.
        content: its bytes.
        pages: which pages, for a reader that reads some.

    Raises:
        ProblemsFoundError: as the reader raises it; or the process took too much time or memory, or crashed.

    """
    # The process finds the program where this one found it, and nothing in the folder where it happens to be.
    path = os.pathsep.join(each for each in sys.path if each)
    try:
        done = subprocess.run(
            [sys.executable, "-P", "-c", f"from {__name__} import serve; serve()"],
            input=pickle.dumps((MOST_SECONDS, MOST_BYTES, form, gives, name, content, *pages)),
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": path},
            timeout=MOST_WAITING,
            check=True,
        )
    except (subprocess.TimeoutExpired, subprocess.CalledProcessError) as fault:
        raise refusal("sheet-too-much", name) from fault
    # What comes back is this program's own.
    answer: Given | tuple[Problem, ...] = pickle.loads(done.stdout)  # noqa: S301
    if isinstance(answer, tuple):
        raise ProblemsFoundError(answer)
    return answer


def serve() -> None:
    """Read the one file that the process is asked for, and answer with its grid or what is wrong with it."""
    # What a parser prints must not stand in the answer.
    with os.fdopen(os.dup(sys.stdout.fileno()), "wb") as answers:
        os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
        pickle.dump(_answer(sys.stdin.buffer), answers)


def _answer(asked: BinaryIO) -> object:
    seconds, bytes_, form, *rest = pickle.load(asked)  # noqa: S301 - from the process that began this
    import_module(f"{__package__}.{form}")  # what the parsers themselves take is no file's
    _limit(seconds, bytes_)
    return answer(form, *rest)


def answer(
    form: Literal["hwp", "pdf"], gives: type[Given], name: str, content: bytes, *pages: range
) -> Given | tuple[Problem, ...]:
    """Return what a reader makes of a file in this very process, or what is wrong with it; raises nothing."""
    reader = import_module(f"{__package__}.{form}")
    try:
        made = reader.read(name, content, *pages)
        assert isinstance(made, gives)  # noqa: S101 - a module is not typed by its name
    except Exception as fault:  # noqa: BLE001 - other people's parsers raise what they like over a broken file
        return refused(name, fault).tally.problems
    return made


def _limit(seconds: int, bytes_: int) -> None:
    """Bound the processor's time and, beyond what the parsers themselves take, the memory of this process."""
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 - Windows has no such module

    bounds = {resource.RLIMIT_CPU: seconds, resource.RLIMIT_CORE: 0}
    if _STATM.exists():
        bounds[resource.RLIMIT_AS] = (
            int(_STATM.read_text("ascii").split()[0]) * resource.getpagesize() + bytes_
        )
    for which, most in bounds.items():
        hard = resource.getrlimit(which)[1]
        resource.setrlimit(which, (most if hard == resource.RLIM_INFINITY else min(most, hard), hard))


PAGES = 40
"""Of one stretch; a page takes about 0.07 seconds of a processor, of the nine that a process has. The first
stretch that cannot be read ends the reading, so only a file with that many readable pages costs more."""

_NOWHERE = Origin(importing.OFF_PAGES)
"""What stands on no page."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Some pages of a file: their grid, and whether any letter of it is seen.

    Of the whole file: how many pages it has, what stands on none (names of attached files, values of fields),
    and the titles of its bookmarks.
    """

    grid: Grid
    pages: int
    is_seen: bool
    off_pages: tuple[str, ...]
    bookmarks: tuple[str, ...]


def read_pdf(name: str, content: bytes) -> Grid:
    """Read all pages of a PDF, as if at once; a short file in one process.

    Raises:
        ProblemsFoundError: no letters to be seen (a scan); as the reader of PDF raises it; or a stretch takes
            too much time or memory.

    """
    first = read_apart("pdf", Stretch, name, content, range(PAGES))
    later = (
        read_apart("pdf", Stretch, name, content, range(start, start + PAGES))
        for start in range(PAGES, first.pages, PAGES)
    )
    return joined(name, [first, *later])


def joined(name: str, stretches: list[Stretch]) -> Grid:
    """Return the grid of a whole file from all its stretches in order.

    Raises:
        ProblemsFoundError: no letters to be seen (a scan).

    """
    if not any(each.is_seen for each in stretches):
        raise refusal("sheet-scan", name)
    grid, first = together([each.grid for each in stretches]), stretches[0]
    said = bones("".join(each.text for each in paragraphs((*grid.blocks, *grid.aside))))
    titles = (each for each in first.bookmarks if bones(each) not in said)
    off = (line for each in (*first.off_pages, *titles) for line in told(each.replace("\r", "\n"), _NOWHERE))
    return replace(grid, aside=(*grid.aside, *off))


def together(grids: list[Grid]) -> Grid:
    """Return the grids of the pieces of a file, in their order, as one."""
    return Grid(
        tuple(each for grid in grids for each in grid.blocks),
        tuple(each for grid in grids for each in grid.aside),
        tuple(each for grid in grids for each in grid.markup),
        tuple(each for grid in grids for each in grid.pictures),
    )
