"""Whoever looks at a folder that is swapped sees the whole old or the whole new one."""

from __future__ import annotations

import os
import random
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from generator.problems import ProblemsFoundError
from generator.publish import swap as swapping
from generator.publish.swap import exchange, fresh_beside, settle, swap
from tests.publish.killing import killed
from tests.publish.tiny import tree, write

PARTS = [f"part-{number}/page-{number}.html" for number in range(12)]
KILLS = 20

# Makes whole trees of one mark each, and swaps them in, one after the other, until it is killed.
SWAPPER = """
from itertools import count
from pathlib import Path
import sys
from generator.publish import swap as swapping

place, parts = Path(sys.argv[1]), sys.argv[3:]
if sys.argv[2] == "two-renames":
    swapping.exchange = lambda one, other: False

def work():
    for mark in count():
        swapping.settle(place)
        for part in parts:
            path = swapping.fresh_beside(place) / part
            path.parent.mkdir(parents=True)
            path.write_text(str(mark))
        swapping.swap(place)
        print("swapped", flush=True)
"""


def marked(folder: Path, mark: str) -> Path:
    """Write a tree whose every file says the same."""
    return write(folder, dict.fromkeys(PARTS, mark))


def marks(folder: Path) -> set[bytes]:
    """Return what the files of a whole tree say; fail if a file is missing."""
    found = tree(folder)
    assert sorted(found) == sorted(PARTS)
    return set(found.values())


@pytest.fixture(params=["exchange", "two-renames"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """How the system lets two folders change places: in one step, or not at all."""
    name: str = request.param
    if name == "two-renames":
        monkeypatch.setattr(swapping, "exchange", lambda _one, _other: False)
    return name


@pytest.mark.usefixtures("way")
def test_the_first_one_is_put_in_place(tmp_path: Path) -> None:
    marked(tmp_path / "site.new", "first")
    swap(tmp_path / "site")
    assert marks(tmp_path / "site") == {b"first"}
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


@pytest.mark.usefixtures("way")
def test_the_new_one_takes_the_place_and_the_old_one_goes(tmp_path: Path) -> None:
    marked(tmp_path / "site", "old")
    marked(tmp_path / "site.new", "new")
    swap(tmp_path / "site")
    assert marks(tmp_path / "site") == {b"new"}
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_two_folders_change_names_in_one_step_on_this_system(tmp_path: Path) -> None:
    write(tmp_path, {"one/a": "1", "other/b": "2"})
    assert exchange(tmp_path / "one", tmp_path / "other")
    assert tree(tmp_path) == {"one/b": b"2", "other/a": b"1"}


def test_nothing_is_done_when_there_is_nothing_to_exchange_with(tmp_path: Path) -> None:
    write(tmp_path, {"one/a": "1"})
    with pytest.raises(FileNotFoundError):
        exchange(tmp_path / "one", tmp_path / "other")
    assert tree(tmp_path) == {"one/a": b"1"}


@pytest.mark.usefixtures("way")
def test_without_a_new_one_the_old_one_stays(tmp_path: Path) -> None:
    marked(tmp_path / "site", "old")
    with pytest.raises(ProblemsFoundError, match="cannot-write"):
        swap(tmp_path / "site")
    assert marks(tmp_path / "site") == {b"old"}
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_the_old_one_comes_back_when_a_kill_left_it_as_the_only_whole_one(tmp_path: Path) -> None:
    marked(tmp_path / "site.old", "old")
    marked(tmp_path / "site.new", "new")
    settle(tmp_path / "site")
    assert marks(tmp_path / "site") == {b"old"}
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_what_killed_runs_left_is_cleared(tmp_path: Path) -> None:
    marked(tmp_path / "site", "good")
    write(tmp_path, {"site.new/half.html": "", "site.old/half.html": ""})
    settle(tmp_path / "site")
    assert marks(tmp_path / "site") == {b"good"}
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_what_was_made_read_only_is_cleared_too() -> None:
    """As an ordinary user, whom permissions bind: before, each later build failed."""
    with tempfile.TemporaryDirectory() as made, as_ordinary_user(Path(made)) as folder:
        write(folder, {"site/index.html": "good", "site.new/a/half.html": "", "site.new/b.html": ""})
        for each in ("site.new/a", "site.new"):
            folder.joinpath(each).chmod(0o555)
        settle(folder / "site")
        assert [path.name for path in folder.iterdir()] == ["site"]


@contextmanager
def as_ordinary_user(folder: Path) -> Iterator[Path]:
    """Let a block run as one whom permissions bind: root is bound by none."""
    nobody, root = 65534, os.geteuid() == 0
    if root:
        os.chown(folder, nobody, nobody)
        os.seteuid(nobody)
    try:
        yield folder
    finally:
        if root:
            os.seteuid(0)


@pytest.mark.parametrize("kind", ["file", "link", "dangling link"])
def test_only_a_folder_is_swapped(kind: str, tmp_path: Path) -> None:
    place = tmp_path / "site"
    if kind == "file":
        place.write_text("mine")
    else:
        place.symlink_to(tmp_path / "elsewhere")
    if kind == "link":
        write(tmp_path, {"elsewhere/mine": ""})
    with pytest.raises(ProblemsFoundError, match="not-a-folder"):
        settle(place)
    place.unlink()
    settle(place)


def test_a_kill_at_any_moment_leaves_a_whole_one(way: str, tmp_path: Path) -> None:
    """20 times, at random moments: never a mixture, and never none once the next build has begun.

    With one step, even before it has begun.
    """
    place = tmp_path / "site"
    moments = random.Random(2019)  # noqa: S311  moments, not secrets
    last = 0
    with killed(SWAPPER, str(place), way, *PARTS) as kill:
        for _ in range(KILLS):
            kill(moments, 0.05, ("swapped",))
            if way == "two-renames":
                settle(place)
            assert len(marks(place)) == 1
            last = max(last, *map(int, marks(place)))
            assert fresh_beside(place).name == "site.new"
            settle(place)
            assert [path.name for path in tmp_path.iterdir()] == ["site"]
    assert last > 0
