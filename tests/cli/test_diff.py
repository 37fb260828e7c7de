"""`diff`: what changes for citizens between a revision and today, told alone or as Markdown."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.publish import bundle as bundles
from tests.cli.running import change, copied, here
from tests.publish.repository import commit, git

REPORT = "content/reports/2019-Q2/2-1-2.yml"


@pytest.fixture(scope="module")
def city(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the real city in a repository with one revision; each test leaves it as it was."""
    root = copied(tmp_path_factory.mktemp("diff") / "city")
    git(root, "init", "--quiet")
    commit(root)
    return root


def test_what_changes_is_told_page_by_page(city: Path) -> None:
    good = (city / REPORT).read_text(encoding="utf-8")
    assert here("diff", "HEAD", "-C", city) == (0, "시민에게 달라지는 것이 없습니다.\n")
    change(city / REPORT, "briefings: 1,", "briefings: 3,")
    code, told = here("diff", "HEAD", "-C", city)
    assert code == 0
    assert "    시민참여 실적 › 설명회, 민생탐방: ‘1’ → ‘3’ (2회 늘어남)\n" in told
    assert "  내용이 달라짐: 시민참여 [/participation/]\n" in told
    assert "[/budget/]" not in told
    assert "## 시민에게 달라지는 것\n" in here("diff", "HEAD", "-C", city, "--markdown")[1]
    (city / REPORT).write_text(good, encoding="utf-8")


def test_faults_on_either_side_are_told_and_nothing_is_compared(city: Path) -> None:
    good = (city / REPORT).read_text(encoding="utf-8")
    change(city / REPORT, "briefings: 1,", "briefings: 한 번,")
    code, now = here("diff", "HEAD", "-C", city)
    assert (code, "[count-not-a-number]" in now) == (1, True)
    commit(city)
    (city / REPORT).write_text(good, encoding="utf-8")
    code, before = here("diff", "HEAD", "-C", city)
    assert code == 1
    assert 'content:1:1: 견줄 판의 기록에 잘못이 있습니다(잘못 1건): "HEAD" — ' in before
    assert here("proposal", "-C", city)[0] == 1
    assert "<sub>revision-has-faults</sub>" in (city / bundles.FOLDER / bundles.COMMENT).read_text(
        encoding="utf-8"
    )
    commit(city)
    assert here("diff", "HEAD", "-C", city)[0] == 0


def test_a_revision_that_nobody_knows_is_told(city: Path) -> None:
    for asked in (("diff", "nowhere"), ("proposal", "--against", "nowhere")):
        code, told = here(*asked, "-C", city)
        assert code == 1
        assert "[unknown-revision]" in told
    assert here("diff", "-C", city)[0] == 2
