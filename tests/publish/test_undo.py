"""A step is whole, is kept, can be taken back, and writes over nothing that it did not see."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

import pytest

from generator.problems import ProblemsFoundError
from generator.publish import undo
from generator.publish.disk import FileChange, put
from generator.publish.undo import apply, last
from generator.publish.undo import undo as back

OLD, NEW = "content/a.yml", "content/new/b.yml"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "content").mkdir()
    (tmp_path / OLD).write_bytes(b"was")
    return tmp_path


CHANGES = (FileChange(OLD, b"was", b"is"), FileChange(NEW, None, b"added"))


def state(root: Path) -> dict[str, bytes]:
    """Return all files but those of the desk."""
    folder = root / "content"
    return {
        path.relative_to(root).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


BEFORE = {OLD: b"was"}
AFTER = {OLD: b"is", NEW: b"added"}


def test_a_step_is_taken_and_taken_back(root: Path) -> None:
    apply(root, "하나", CHANGES)
    apply(root, "둘", [FileChange(OLD, b"is", b"again")])
    assert (state(root), last(root)) == ({OLD: b"again", NEW: b"added"}, "둘")
    back(root)
    assert (state(root), last(root)) == (AFTER, "하나")
    back(root)
    assert (state(root), last(root)) == (BEFORE, None)
    back(root)
    assert state(root) == BEFORE


def test_what_was_altered_meanwhile_is_told_and_nothing_is_written(root: Path) -> None:
    (root / OLD).write_bytes(b"another hand")
    with pytest.raises(ProblemsFoundError, match="altered-meanwhile"):
        apply(root, "하나", CHANGES)
    assert (state(root), last(root)) == ({OLD: b"another hand"}, None)


def test_what_was_altered_since_is_not_taken_back(root: Path) -> None:
    apply(root, "하나", CHANGES)
    (root / NEW).write_bytes(b"another hand")
    with pytest.raises(ProblemsFoundError, match="altered-meanwhile"):
        back(root)
    assert (state(root), last(root)) == ({OLD: b"is", NEW: b"another hand"}, "하나")


@pytest.mark.parametrize("writes", range(9))
def test_a_step_that_is_killed_at_any_write_can_be_taken_back_or_taken_anew(
    root: Path, writes: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As by a full disk or a switched-off PC: every file is whole, the old or the new one."""
    left = writes

    def failing(root: Path, changes: Iterable[FileChange]) -> tuple[str, ...]:
        # One by one, as a kill between two files would leave them.
        nonlocal left
        for each in changes:
            if not left:
                raise KeyboardInterrupt
            left -= 1
            put(root, [each])
        return ()

    with monkeypatch.context() as killed:
        killed.setattr(undo, "put", failing)
        with suppress(KeyboardInterrupt):
            apply(root, "하나", CHANGES)
    assert state(root).items() <= AFTER.items() | BEFORE.items()
    back(root)
    assert state(root) == BEFORE
    apply(root, "하나", CHANGES)
    assert (state(root), last(root)) == (AFTER, "하나")
