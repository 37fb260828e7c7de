"""The whole way of a sheet: uploaded to a branch, imported, told in a comment, carried, and nothing twice."""

from __future__ import annotations

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from generator.publish.bundle import MARKER
from tests.cli.running import change, copied, here
from tests.conftest import ROOT
from tests.publish.repository import commit, git, put, said

GUIDE = ROOT / "docs/without-github.md"
SHEET = ROOT / "tests/record/sheets/000_207ea6b2277a6eab.txt"
UPLOADED = "inbox/2019-Q3/2-1-2.txt"
RECORD = "content/reports/2019-Q3/2-1-2.yml"
WORKSHOP = (".gitignore", "Makefile", "pyproject.toml", "requirements/site.lock", "requirements/install.sh")
"""What `make` reads beside the city."""


def blocks() -> list[list[str]]:
    """Return the commands of the guide, block by block."""
    found = re.findall(r"```sh\n(.*?)```", GUIDE.read_text(encoding="utf-8"), re.DOTALL)
    return [block.splitlines() for block in found]


def done(command: str, folder: Path, **more: str) -> str:
    """Run a command of the guide as a person would type it; return what it said."""
    person = {f"GIT_{role}_{part}": "a@b" for role in ("AUTHOR", "COMMITTER") for part in ("NAME", "EMAIL")}
    run = subprocess.run(
        ["sh", "-c", command],  # noqa: S607 - a person's shell
        cwd=folder,
        env=os.environ | {"PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"} | person | more,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert run.returncode == 0, run.stdout + run.stderr
    return run.stdout


def set_up(city: Path) -> None:
    """Let a checkout have the environment in which this test runs, as if `make` had just made it."""
    (city / ".venv/bin").mkdir(parents=True)
    for program in ("python", "pledgebook"):
        module = "" if program == "python" else "-m generator "
        (city / ".venv/bin" / program).write_text(f'#!/bin/sh\nexec {sys.executable} {module}"$@"\n')
        (city / ".venv/bin" / program).chmod(0o755)
    (city / ".venv/site.stamp").touch()


@pytest.fixture(scope="module")
def remote(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a bare repository: `main` with the real city, `sheets` with a sheet of the next quarter."""
    folder = tmp_path_factory.mktemp("whole-way")
    city = copied(folder / "city")
    for path in WORKSHOP:
        (city / path).parent.mkdir(exist_ok=True)
        (city / path).write_bytes((ROOT / path).read_bytes())
    change(city / "content/city.yml", "quarters: [2019-Q2]", "quarters: [2019-Q2, 2019-Q3]")
    git(folder, "init", "--quiet", "--bare", "bare")
    git(city, "init", "--quiet", "--initial-branch=main")
    commit(city)
    git(city, "switch", "--quiet", "--create", "sheets")
    text = SHEET.read_text(encoding="utf-8").replace("3/4분기", "4/4분기").replace("2/4분기", "3/4분기")
    (city / UPLOADED).parent.mkdir(parents=True)
    (city / UPLOADED).write_text(text, encoding="utf-8")
    (city / "inbox/2019-Q3/notes.hwpx").write_bytes(b"nothing that can be read")
    commit(city)
    git(city, "push", "--quiet", str(folder / "bare"), "main", "sheets")
    return folder / "bare"


@pytest.fixture(scope="module")
def proposed(remote: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a checkout of `sheets` in which the guide's first command was given, as the workflow gives it.

    One file cannot be read, and keeps the other from nothing. What was imported is a draft until a person has
    looked at it: the preview shows it, and no site is built that could be published.
    """
    city = tmp_path_factory.mktemp("proposed") / "city"
    git(remote, "clone", "--quiet", "--branch=sheets", str(remote), str(city))
    set_up(city)
    told = done(blocks()[0][0], city, LINES="https://example.org/sheets", PREVIEW="https://example.org/")
    assert "기록이 되어 inbox/에서 지운 원본 1건, 남은 원본 1건.\n" in told
    assert list((city / "build/preview").glob("*/site/pledges/2-1-2/2019-Q3/index.html"))
    assert not (city / "site").exists()
    return city


def test_without_github_three_commands_do_the_same(proposed: Path, tmp_path: Path) -> None:
    """The first was given above; the others put on a branch what the workflow would carry there."""
    city, bare = tmp_path / "city", tmp_path / "bare"
    shutil.copytree(proposed, city, symlinks=True)
    git(tmp_path, "init", "--quiet", "--bare", "bare")
    git(city, "remote", "set-url", "origin", str(bare))
    put(city, "inbox/2019-Q3/private.hwpx", b"on this disk alone")
    for command in blocks()[0][1:]:
        done(command, city)
    assert said(bare, "diff", "--name-status", "--no-renames", "sheets^", "sheets").splitlines() == [
        f"A\t{RECORD}",
        f"D\t{UPLOADED}",
    ]
    first, commits, _ = blocks()[0]
    assert blocks()[1] == [first.partition(" AGAINST")[0], commits, "make site"]


def test_the_guides_diff_tells_what_is_not_yet_committed(proposed: Path) -> None:
    ((told,),) = blocks()[2:]
    code, said_of_it = here(*shlex.split(told)[1:], "-C", proposed)
    assert code == 0
    assert "    새 보고의 쪽이 생깁니다: 한 일 9건, 다음에 할 일 5건, 문제점 2건\n" in said_of_it


def test_an_original_leaves_the_inbox_once_a_record_bears_its_checksum(proposed: Path) -> None:
    assert (proposed / RECORD).is_file()
    assert sorted(path.name for path in (proposed / "inbox").rglob("*")) == ["2019-Q3", "notes.hwpx"]


def test_the_comment_tells_what_came_what_is_wrong_and_what_changes(proposed: Path) -> None:
    comment = (proposed / "build/proposal/comment.md").read_text(encoding="utf-8")
    assert comment.startswith(f"{MARKER}\n## 공약장부가 살펴보았습니다\n")
    in_order = [
        "`inbox/2019-Q3/notes.hwpx`: 읽지 못했습니다",
        "`inbox/2019-Q3/2-1-2.txt`: 확인할 것이 있습니다",
        "**아래 원본은 기록이 되지 않아 inbox/에 그대로 있습니다.",
        "- inbox/2019-Q3/notes&#46;hwpx",
        "#### 잘못: 고쳐야 펴낼 수 있습니다",
        "](https://example.org/sheets/content/reports/2019-Q3/2-1-2.yml#L4) ",
        "## 시민에게 달라지는 것",
        "- 새 보고의 쪽이 생깁니다: 한 일 9건&#44; 다음에 할 일 5건&#44; 문제점 2건",
    ]
    places = [comment.find(each) for each in in_order]
    assert -1 not in places
    assert places == sorted(places)
    assert str(proposed) not in comment


def test_what_is_carried_is_one_commit_and_then_nothing(proposed: Path, remote: Path, tmp_path: Path) -> None:
    """Carried by a checkout of main, which holds nothing of the branch; the second time there is no more."""
    house = tmp_path / "house"
    git(remote, "clone", "--quiet", "--branch=main", str(remote), str(house))
    head = said(remote, "rev-parse", "sheets")
    bundle = proposed / "build/proposal"
    aim = ("--remote", str(remote), "--branch", "sheets", "--head")
    _, carried = here("carry", bundle, "-C", house, *aim, head)
    assert carried.splitlines()[-1] == "sheets에 올렸습니다: 기록 1건을 더하고 원본 1건을 지웠습니다."
    assert said(remote, "diff", "--name-status", "--no-renames", head, "sheets").splitlines() == [
        f"A\t{RECORD}",
        f"D\t{UPLOADED}",
    ]
    assert (house / "build/comment.md").read_bytes() == (bundle / "comment.md").read_bytes()
    assert here("carry", bundle, "-C", house, *aim, head)[0] == 1  # the branch has moved on
    again = tmp_path / "again"
    git(remote, "clone", "--quiet", "--branch=sheets", str(remote), str(again))
    assert here("import", "-C", again)[0] == 3
    put(again, "inbox/misplaced.hwpx", b"x")
    here("proposal", "-C", again, "--against", "origin/main")
    assert "inbox-not-a-quarter" in (again / "build/proposal/comment.md").read_text(encoding="utf-8")
    now = said(remote, "rev-parse", "sheets")
    _, twice = here("carry", again / "build/proposal", "-C", house, *aim, now)
    assert twice.splitlines()[-1] == "sheets에 더 올릴 것이 없습니다."
    assert said(remote, "rev-parse", "sheets") == now


def test_a_sheet_outside_of_a_quarters_folder_is_told_and_nothing_is_imported(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "inbox/third").mkdir(parents=True)
    (tmp_path / "inbox/third/a.hwpx").write_bytes(b"x")
    code, told = here("import", "-C", tmp_path)
    assert code == 1
    assert told.startswith("inbox/third/a.hwpx:1:1: ")
    assert "[inbox-not-a-quarter]" in told
    (tmp_path / "inbox/third/a.hwpx").unlink()
    (tmp_path / "inbox/2019-Q3.hwpx").write_bytes(b"x")
    assert "[inbox-not-a-quarter]" in here("import", "-C", tmp_path)[1]
    (tmp_path / "inbox/2019-Q3.hwpx").unlink()
    assert here("import", "-C", tmp_path) == (0, "inbox/에 시트가 없습니다.\n")


def test_an_import_that_breaks_off_is_told_and_leaves_the_inbox(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "inbox/2019-Q3").mkdir(parents=True)
    sheet = tmp_path / "inbox/2019-Q3/a.hwpx"
    sheet.write_bytes(b"x")
    code, told = here("import", "-C", tmp_path)  # a city without settings
    assert code == 1
    assert "[missing-file]" in told
    assert sheet.is_file()


def test_the_comment_is_written_anew_and_not_once_more(tmp_path: Path) -> None:
    """A stand-in for GitHub keeps the comments; a person's comment with the same beginning is left alone."""
    comments = tmp_path / "comments.json"
    person = {"id": 1, "user": {"login": "somebody"}, "body": f"{MARKER}\nmine"}
    comments.write_text(json.dumps([person]), encoding="utf-8")
    stand_in = tmp_path / "bin/gh"
    stand_in.parent.mkdir()
    stand_in.write_text(f"#!{sys.executable}\n{_GH}", encoding="utf-8")
    stand_in.chmod(0o755)
    for text in ("first", "second"):
        (tmp_path / "comment.md").write_text(f"{MARKER}\n{text}\n", encoding="utf-8")
        posted(tmp_path, "7")
    kept = json.loads(comments.read_text(encoding="utf-8"))
    assert [each["body"] for each in kept] == [person["body"], f"{MARKER}\nsecond\n"]
    with pytest.raises(subprocess.CalledProcessError):
        posted(tmp_path, "7/../8")


def posted(folder: Path, number: str) -> None:
    """Post a folder's comment.md with the stand-in that lies there."""
    subprocess.run(
        [str(ROOT / ".ci/comment"), number, "comment.md"],
        cwd=folder,
        env=os.environ | {"PATH": f"{folder / 'bin'}:{os.environ['PATH']}", "GITHUB_REPOSITORY": "a/b"},
        capture_output=True,
        check=True,
    )


_GH = """
import json, os, sys
arguments = sys.argv[1:]
kept = json.load(open("comments.json"))
body = [open(each[6:]).read() for each in arguments if each.startswith("body=@")]
[path] = [each for each in arguments if each.startswith("repos/a/b/issues/")]
if "PATCH" in arguments:
    [own] = [each for each in kept if each["id"] == int(path.removeprefix("repos/a/b/issues/comments/"))]
    own["body"] = body[0]
elif "POST" in arguments:
    assert path == "repos/a/b/issues/7/comments"
    kept.append({"id": len(kept) + 1, "user": {"login": "github-actions[bot]"}, "body": body[0]})
else:
    assert "--paginate" in arguments and "env.MARKER" in arguments[arguments.index("--jq") + 1]
    for each in kept:
        if each["user"]["login"] == "github-actions[bot]" and each["body"].startswith(os.environ["MARKER"]):
            print(each["id"])
json.dump(kept, open("comments.json", "w"))
"""
