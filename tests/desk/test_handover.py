"""What is handed over is committed where it is said to be, and nothing is said to be that is not."""

from __future__ import annotations

import time
from pathlib import Path
from urllib.parse import urlencode

import pytest

from generator.publish.git import current_branch
from generator.wording import desk as words
from tests.desk.opened import Opened, opened
from tests.desk.test_access import ask, let_in
from tests.publish.repository import git, said

LONGEST_WAIT = 60  # seconds, after which a commit will not come
PLEDGE = "content/pledges/1-1-1.yml"


def post(desk: Opened, path: str, **fields: str) -> tuple[int, str]:
    """Send a form as the desk's own page does; return the answer and what the page says after it."""
    cookie = let_in(desk)
    status, _, text = ask(desk, path, urlencode(fields), Cookie=cookie, Origin=desk.top)
    return status, text if status >= 400 else ask(desk, "/handover", Cookie=cookie)[2]


@pytest.fixture
def alone(city: Path) -> Path:
    """The city without a remote, with something that is not committed."""
    git(city, "remote", "remove", "origin")
    git(city, "config", "user.name", "A")
    git(city, "config", "user.email", "a@example.org")
    file = city / PLEDGE
    file.write_text(file.read_text(encoding="utf-8") + "# 살핌\n", encoding="utf-8")
    return city


def test_without_a_remote_work_is_committed_where_it_is_done_and_no_branch_is_left(alone: Path) -> None:
    before = current_branch(alone)
    with opened(alone) as desk:
        post(desk, "/handover/commit", branch="desk-other", message="살핌")
        ends = time.monotonic() + LONGEST_WAIT
        while said(alone, "status", "--porcelain") and time.monotonic() < ends:
            pass
        assert words.NO_REMOTE in post(desk, "/handover/fetch")[1]
    assert (current_branch(alone), said(alone, "branch", "--format=%(refname:short)")) == (before, before)
    assert said(alone, "log", "-1", "--format=%s") == "살핌"
    assert "# 살핌" in (alone / PLEDGE).read_text(encoding="utf-8")


def test_where_nothing_is_left_to_commit_that_is_said_and_no_branch_is_made(city: Path) -> None:
    branches = said(city, "branch", "--format=%(refname:short)")
    with opened(city) as desk:
        assert words.NOTHING_TO_HAND_OVER in post(desk, "/handover/commit", branch="desk-new", message="x")[1]
    assert said(city, "branch", "--format=%(refname:short)") == branches


def test_a_day_that_is_none_is_refused_before_anything_is_released(city: Path) -> None:
    with opened(city) as desk:
        status, text = post(desk, "/handover/release", quarter="2019-Q2", on="bad")
    assert status == 400
    assert "Traceback" not in text
    assert not (city / "content/releases").exists()
