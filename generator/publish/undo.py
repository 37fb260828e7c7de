"""What a person does at the desk is done in steps: each whole, each kept, and taken back by one button."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock

from generator.problems import Place, ProblemsFoundError, problem
from generator.publish.disk import FileChange, held, put, writing
from generator.publish.sync import walk

FOLDER = "build/desk"
_STEPS = f"{FOLDER}/steps"
_TITLE = "title"


def apply(root: Path, title: str, changes: Iterable[FileChange]) -> None:
    """Write files and keep what they held; two desks at once do so one after the other.

    What was is kept before anything is written, so a step that is killed can be taken back as well.

    Raises:
        ProblemsFoundError: a file holds something else by now (altered-meanwhile), and nothing was written;
            or the disk refuses (cannot-write).

    """
    every = tuple(changes)
    with _alone(root):
        _refuse_altered(root, every)
        number = int(_last(root).name) + 1 if _last(root).name else 1
        folder = f"{_STEPS}/{number:06}"
        shutil.rmtree(root / folder, ignore_errors=True)  # of a step that was killed before it was kept
        kept = [
            FileChange(f"{folder}/{side}/{each.address}", None, content)
            for each in every
            for side, content in (("was", each.before), ("is", each.after))
        ]
        put(root, [*kept, FileChange(f"{folder}/{_TITLE}", None, title.encode())])
        put(root, every)


def last(root: Path) -> str | None:
    """Return the title of the step that can be taken back; None where there is none."""
    step = _last(root)
    return (step / _TITLE).read_text(encoding="utf-8") if step.name else None


def undo(root: Path) -> None:
    """Take the last step back; files that it did not come to write, since it was killed, are as they were.

    Raises:
        ProblemsFoundError: a file was altered since (altered-meanwhile), or the disk refuses.

    """
    with _alone(root):
        step = _last(root)
        if not step.name:
            return
        names = walk(step / "was").keys() | walk(step / "is").keys()
        changes = [
            FileChange(each, held(step / "is", each), held(step / "was", each)) for each in sorted(names)
        ]
        changes = [each for each in changes if held(root, each.address) != each.after]
        _refuse_altered(root, changes)
        put(root, changes)
        with writing(_STEPS):
            (step / _TITLE).unlink()
            shutil.rmtree(step)


def keep(root: Path, address: str, content: bytes | None) -> None:
    """Keep something of the desk's own below build/desk/, or clear it away.

    Raises ProblemsFoundError (cannot-write).
    """
    whole = f"{FOLDER}/{address}"
    with _alone(root):
        put(root, [FileChange(whole, held(root, whole), content)])


@contextmanager
def _alone(root: Path) -> Iterator[None]:
    with writing(FOLDER):
        (root / FOLDER).mkdir(parents=True, exist_ok=True)
    with FileLock(root / FOLDER / "lock"):
        yield


def _last(root: Path) -> Path:
    folder = root / _STEPS
    steps = (path for path in folder.glob("[0-9]*") if (path / _TITLE).is_file())
    return max(steps, default=Path())


def _refuse_altered(root: Path, changes: Iterable[FileChange]) -> None:
    altered = [each.address for each in changes if held(root, each.address) != each.before]
    if altered:
        raise ProblemsFoundError([problem("altered-meanwhile", Place(each)) for each in altered])
