"""What stood in content/ at another revision, as git kept it."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.problems import ProblemsFoundError
from generator.publish.git import content_at
from tests.publish.repository import commit, git, put


def test_content_at_a_revision_is_what_was_committed_byte_by_byte(tmp_path: Path) -> None:
    """Line ends, Hangul in names, an empty file: as committed, whatever stands there now; no link is read."""
    git(tmp_path, "init", "--quiet")
    city = tmp_path / "city"  # a city may lie below the root of its repository
    files = {"content/b.yml": b"one\r\ntwo", "content/pledges/\uac00.yml": b"", "content/a/c.yml": b"x\n"}
    for path, content in files.items():
        put(city, path, content)
    put(city, ".gitattributes", b"*.yml export-ignore ident\n")
    put(city, "README.md", b"not content")
    put(tmp_path, "content/other.yml", b"another city's")
    (city / "content" / "link.yml").symlink_to("b.yml")
    commit(tmp_path)
    put(city, "content/b.yml", b"altered")
    (city / "content" / "a" / "c.yml").unlink()
    commit(tmp_path)
    before = content_at(city, "HEAD~1")
    assert before.keys() == files.keys()
    assert list(before) == sorted(files)
    assert content_at(city, "HEAD~1", "a", "pledges") == {
        path: files[path] for path in ("content/a/c.yml", "content/pledges/\uac00.yml")
    }
    assert content_at(city, "HEAD")["content/b.yml"] == b"altered"
    assert content_at(city, "HEAD", "nothing") == {}


def test_what_a_hook_hands_on_of_its_repository_takes_no_part(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In a hook, git sets GIT_DIR: with it, the city's folder would count as the top, and hold nothing."""
    city = tmp_path / "city"
    git(tmp_path, "init", "--quiet")
    put(city, "content/b.yml", b"x")
    commit(tmp_path)
    monkeypatch.setenv("GIT_DIR", str(tmp_path / ".git"))
    monkeypatch.setenv("GIT_INDEX_FILE", str(tmp_path / "other"))
    monkeypatch.setenv("GIT_GLOB_PATHSPECS", "1")
    assert content_at(city, "HEAD") == {"content/b.yml": b"x"}


@pytest.mark.parametrize("revision", ["nowhere", "--help", "", "HEAD~9"])
def test_a_revision_that_git_does_not_know_is_told(revision: str, tmp_path: Path) -> None:
    git(tmp_path, "init", "--quiet")
    put(tmp_path, "content/b.yml", b"x")
    commit(tmp_path)
    with pytest.raises(ProblemsFoundError) as raised:
        content_at(tmp_path, revision)
    (told,) = raised.value.tally.errors
    assert (told.kind, told.text) == ("unknown-revision", revision)


def test_a_folder_that_is_no_repository_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    with pytest.raises(ProblemsFoundError) as raised:
        content_at(tmp_path, "HEAD")
    assert [each.kind for each in raised.value.tally.errors] == ["unknown-revision"]
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(ProblemsFoundError) as raised:
        content_at(tmp_path, "HEAD")
    assert [each.kind for each in raised.value.tally.errors] == ["unknown-revision"]
