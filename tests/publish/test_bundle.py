"""A bundle that anybody may have made is read as data, and carried onto a branch as one commit, once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from generator.problems import ProblemsFoundError
from generator.publish import bundle as bundles
from generator.publish.bundle import COMMENT, MARKER, Bundle, Target, push
from generator.record.characters import LARGEST_FILE
from tests.publish.repository import commit, git, put, said

RECORD = "content/reports/2019-Q3/2-1-2.yml"
SHEET = "inbox/2019-Q3/2-1-2.hwpx"
BUNDLE = Bundle({RECORD: b"schema: 1\n"}, (SHEET,), f"{MARKER}\n\ub313\uae00\n", "all")


@pytest.fixture
def remote(tmp_path: Path) -> Path:
    """Return a bare repository whose branch `sheets` holds a sheet in its inbox."""
    bare, work = tmp_path / "bare", tmp_path / "work"
    git(tmp_path, "init", "--quiet", "--bare", str(bare))
    git(tmp_path, "init", "--quiet", "--initial-branch=sheets", str(work))
    put(work, SHEET, b"sheet")
    put(work, "content/reports/2019-Q2/2-1-2.yml", b"confirmed\n")
    put(work, "README.md", b"city")
    commit(work)
    git(work, "push", "--quiet", str(bare), "sheets")
    return bare


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """Return the repository whose code does the carrying; it knows nothing of the other."""
    git(tmp_path, "init", "--quiet", str(tmp_path / "house"))
    put(tmp_path / "house", "x", b"x")
    commit(tmp_path / "house")
    return tmp_path / "house"


def test_records_are_added_and_originals_taken_out_in_one_commit(remote: Path, house: Path) -> None:
    head = said(remote, "rev-parse", "sheets")
    made = push(house, BUNDLE, Target(str(remote), "sheets", head), "more")
    assert said(remote, "rev-parse", "sheets", "sheets^") == f"{made}\n{head}"
    assert said(remote, "diff", "--name-status", "--no-renames", head, "sheets").split("\n") == [
        f"A\t{RECORD}",
        f"D\t{SHEET}",
    ]
    assert said(remote, "show", f"sheets:{RECORD}") == "schema: 1"
    assert [path.name for path in house.iterdir() if path.name != ".git"] == ["x"]  # nothing is laid out


def test_what_the_branch_holds_already_is_carried_no_second_time(remote: Path, house: Path) -> None:
    head = said(remote, "rev-parse", "sheets")
    made = push(house, BUNDLE, Target(str(remote), "sheets", head), "more")
    assert made is not None
    assert push(house, BUNDLE, Target(str(remote), "sheets", made), "more") is None
    assert said(remote, "rev-parse", "sheets") == made


def test_a_record_that_stands_is_never_written_over(remote: Path, house: Path) -> None:
    head = said(remote, "rev-parse", "sheets")
    other = Bundle({"content/reports/2019-Q2/2-1-2.yml": b"other\n"}, (), "")
    assert push(house, other, Target(str(remote), "sheets", head), "more") is None


def test_a_branch_that_moved_on_is_left_alone(remote: Path, house: Path) -> None:
    with pytest.raises(ProblemsFoundError) as raised:
        push(house, BUNDLE, Target(str(remote), "sheets", "0" * 40), "more")
    assert [each.kind for each in raised.value.tally.errors] == ["branch-moved"]
    for branch in ("nowhere", "--upload-pack=x", "a..b"):
        with pytest.raises(ProblemsFoundError) as raised:
            push(house, BUNDLE, Target(str(remote), branch, "0" * 40), "more")
        assert [each.kind for each in raised.value.tally.errors] == ["git-refused"]


def test_a_bundle_is_read_as_it_was_written(tmp_path: Path) -> None:
    file = bundles.write(tmp_path, BUNDLE)
    assert file.name == COMMENT
    read = bundles.read(file.parent)
    assert (read.records, read.removed, read.comment) == (BUNDLE.records, BUNDLE.removed, BUNDLE.comment)


def swapped(path: str, content: bytes) -> Callable[[Path], None]:
    """Return what puts a file into a bundle."""
    return lambda folder: put(folder, path, content)


def linked(folder: Path) -> None:
    """Put a link in the place of a record."""
    (folder / "files" / RECORD).unlink()
    (folder / "files" / RECORD).symlink_to(folder / COMMENT)


@pytest.mark.parametrize(
    "spoil",
    [
        swapped("files/.github/workflows/x.yml", b"on: push"),
        swapped("files/content/city.yml", b"name: x"),
        swapped("files/content/reports/2019-Q9/2-1-2.yml", b"x"),
        swapped("files/content/reports/2019-Q3/..yml", b"x"),
        swapped("elsewhere", b"x"),
        swapped(f"files/{RECORD}", b"x" * (LARGEST_FILE + 1)),
        swapped("removed.txt", b"content/city.yml\n"),
        swapped("removed.txt", b"inbox/../content/city.yml\n"),
        swapped("removed.txt", b"\xff\n"),
        swapped(COMMENT, b"no marker"),
        swapped(COMMENT, MARKER.encode() + b"\n" + b"x" * 60_000),
        linked,
    ],
)
def test_a_bundle_that_holds_anything_else_is_refused(spoil: Callable[[Path], None], tmp_path: Path) -> None:
    folder = bundles.write(tmp_path, BUNDLE).parent
    spoil(folder)
    with pytest.raises(ProblemsFoundError) as raised:
        bundles.read(folder)
    assert [each.kind for each in raised.value.tally.errors] == ["bundle-refused"]


def test_a_comment_from_outside_calls_nobody(tmp_path: Path) -> None:
    folder = bundles.write(tmp_path, Bundle({}, (), f"{MARKER}\n@everyone\n")).parent
    assert bundles.read(folder).comment == f"{MARKER}\n<span>&#64;</span>everyone\n"
