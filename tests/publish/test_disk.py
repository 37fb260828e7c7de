"""Records are added whole or not at all, never over another, and a failing call leaves nothing behind."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from generator.problems import ProblemsFoundError
from generator.publish.disk import FileChange, put

_FILES = [FileChange("a/b/1.yml", None, b"1"), FileChange("a/b/2.yml", None, b"2")]
_WRITTEN = {"a/b/1.yml": b"1", "a/b/2.yml": b"2"}
_EDIT = FileChange("city.yml", b"old", b"new")


def _stands(root: Path) -> dict[str, bytes]:
    return {
        path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()
    }


def test_what_a_killed_run_left_beside_records_is_cleared_by_the_next(tmp_path: Path) -> None:
    left = tmp_path / "content/reports/2019-Q2/.2-1-2.yml.new"
    left.parent.mkdir(parents=True)
    left.write_text("half")
    put(tmp_path, [FileChange("content/reports/2019-Q2/2-1-3.yml", None, b"whole")])
    assert [path.name for path in left.parent.iterdir()] == ["2-1-3.yml"]


def test_a_file_that_is_there_is_left_as_it_is(tmp_path: Path) -> None:
    assert put(tmp_path, _FILES[:1]) == ()
    (tmp_path / "city.yml").write_bytes(b"old")
    again = [FileChange("a/b/1.yml", None, b"other"), _FILES[1]]
    assert put(tmp_path, [_EDIT, *again]) == ("a/b/1.yml",)
    assert _stands(tmp_path) == {**_WRITTEN, "city.yml": b"new"}


def test_what_was_added_goes_again_where_the_rest_fails(tmp_path: Path) -> None:
    """A file that changed meanwhile is never written over."""
    (tmp_path / "city.yml").write_bytes(b"mine")
    with pytest.raises(ProblemsFoundError, match="changed-meanwhile"):
        put(tmp_path, [_EDIT, *_FILES])
    assert _stands(tmp_path) == {"city.yml": b"mine"}
    (tmp_path / "a" / "b").rmdir()
    (tmp_path / "a" / "b").write_bytes(b"no folder")
    with pytest.raises(ProblemsFoundError, match="cannot-write"):
        put(tmp_path, [FileChange("c/1.yml", None, b"1"), *_FILES])
    assert _stands(tmp_path) == {"city.yml": b"mine", "a/b": b"no folder"}


def test_a_disk_without_links_is_written_on_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise OSError(errno.ENOTSUP, "Operation not supported")

    monkeypatch.setattr(os, "link", refuse)
    assert put(tmp_path, _FILES) == ()
    assert put(tmp_path, [FileChange("a/b/1.yml", None, b"other")]) == ("a/b/1.yml",)
    assert _stands(tmp_path) == _WRITTEN
