"""The workflows are safe for a pull request from anybody, and run nothing that a person cannot run."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.publish import bundle as bundles
from generator.publish.bundle import MARKER, Bundle
from tests.conftest import ROOT
from tests.publish.repository import commit, git, put, said
from tests.publish.test_bundle import RECORD, SHEET
from tests.some import some

FOLDER = ROOT / ".github" / "workflows"
FILES = sorted(FOLDER.glob("*.yml"))
NAMES = [path.name for path in FILES]
FROM_STRANGERS = {"pull_request", "pull_request_target", "issue_comment", "issues", "pull_request_review"}
HAND_OVER = "workflow_run"
"""What starts a workflow with rights after one without; it knows main's own code alone."""

WRITES = {
    ("carry.yml", "carry"): {"actions", "contents", "pull-requests"},
    ("publish.yml", "pages"): {"pages", "id-token"},
}
"""The jobs that may write anything, and what."""


def text(name: str) -> str:
    """Return a workflow's text."""
    return (FOLDER / name).read_text(encoding="utf-8")


def workflow(name: str) -> dict[str, Any]:
    """Return a workflow, every value a text (YAML 1.1 would read `on` as true)."""
    read: dict[str, Any] = yaml.load(text(name), Loader=yaml.BaseLoader)  # noqa: S506 - makes texts alone
    return read


def steps(name: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield each step of a workflow with its job."""
    for job, what in workflow(name)["jobs"].items():
        for step in what["steps"]:
            yield job, step


@pytest.mark.parametrize("name", NAMES)
def test_each_action_is_pinned_to_a_commit_and_says_of_which_version(name: str) -> None:
    used = re.findall(r"uses: *(.*)", text(name))
    assert used
    assert [
        each for each in used if not re.fullmatch(r"actions/[a-z/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", each)
    ] == []


def test_one_version_of_an_action_serves_all() -> None:
    every = [each for name in NAMES for each in re.findall(r"uses: *(.*)", text(name))]
    assert len(set(every)) == len({each.partition("@")[0] for each in every})


def test_what_is_published_is_built_from_nothing_that_was_kept() -> None:
    """A pull request may begin with what main left; nothing begins with what a pull request left."""
    kept = {
        (name, step["uses"].partition("@")[0])
        for name in NAMES
        for _, step in steps(name)
        if "actions/cache" in step.get("uses", "")
    }
    assert kept == {("proposal.yml", "actions/cache"), ("publish.yml", "actions/cache/save")}


def test_what_is_checked_out_keeps_no_credentials() -> None:
    used = [step for name in NAMES for _, step in steps(name) if "uses" in step]
    for step in some(each for each in used if each["uses"].startswith("actions/checkout@")):
        assert step["with"]["persist-credentials"] == "false"


@pytest.mark.parametrize("name", NAMES)
def test_no_secret_is_named_and_no_stranger_reaches_code_with_rights(name: str) -> None:
    assert "secrets." not in text(name)
    assert "pull_request_target" not in workflow(name)["on"]


@pytest.mark.parametrize("name", NAMES)
def test_only_the_jobs_that_are_listed_may_write(name: str) -> None:
    whole = workflow(name)
    assert set(whole["permissions"].values()) <= {"read"}
    for job, what in whole["jobs"].items():
        granted = what.get("permissions", {})
        assert {right for right, how in granted.items() if how != "read"} == WRITES.get((name, job), set())


def test_no_job_that_may_write_is_started_by_strangers() -> None:
    started = {name: set(workflow(name)["on"]) for name in NAMES}
    writing = {name for name, _ in WRITES}
    assert [name for name in writing if started[name] & FROM_STRANGERS] == []
    assert [name for name in NAMES if HAND_OVER in started[name]] == ["carry.yml"]


def test_the_workflow_that_is_handed_files_checks_out_main_alone() -> None:
    checked_out = [
        step["with"] for _, step in steps("carry.yml") if step.get("uses", "").startswith("actions/checkout@")
    ]
    assert checked_out == [{"persist-credentials": "false"}]
    assert not any("download-artifact" in step.get("uses", "") for _, step in steps("carry.yml"))


def test_a_step_runs_what_a_person_runs_and_no_text_of_anybody_reaches_a_shell() -> None:
    """What GitHub tells goes through the environment; a step is a verb of make, or a script of .ci/."""
    run = [(name, job, step["run"]) for name in NAMES for job, step in steps(name) if "run" in step]
    for name, job, command in some(run):
        assert "${{" not in command
        if name == "windows.yml":
            assert command.startswith(("python -m ", ".venv/Scripts/python -m "))
        elif command.startswith("make "):
            dry = [shutil.which("make") or "make", "--dry-run", *command.split()[1:]]
            assert subprocess.run(dry, cwd=ROOT, capture_output=True, check=False).returncode == 0
        else:
            # By bash: a repository that is begun on Windows marks no file as a program.
            assert (name, job, command) == ("carry.yml", "carry", "bash .ci/carry")


def test_a_draft_keeps_no_comment_back() -> None:
    """What is imported is a draft, a fault until it is confirmed: only what is told of it may follow."""
    assert [step["run"] for _, step in steps("proposal.yml") if "run" in step] == ["make proposal"]


def test_each_check_holds_what_was_released_on_main_against_the_branch() -> None:
    (main,) = [step["env"]["AGAINST"] for _, step in steps("check.yml") if step.get("run") == "make history"]
    assert main == "origin/${{ github.event.repository.default_branch }}"
    (fetched,) = [step["with"] for _, step in steps("check.yml") if "checkout@" in step.get("uses", "")]
    assert fetched["fetch-depth"] == "0"  # else there is no such branch


@pytest.mark.parametrize("name", NAMES)
def test_each_job_ends_and_says_on_which_system_it_runs(name: str) -> None:
    for what in some(workflow(name)["jobs"].values()):
        assert 0 < int(what["timeout-minutes"]) <= (120 if name == "whole.yml" else 30)
        system = "windows-latest" if name == "windows.yml" else r"ubuntu-\d\d\.04"
        assert re.fullmatch(system, what["runs-on"])


def test_zizmor_finds_nothing() -> None:
    program = Path(sys.executable).with_name("zizmor")
    run = subprocess.run(
        [program, "--offline", "--no-progress", "--persona=auditor", FOLDER],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert run.returncode == 0, run.stdout


class TestCarry:
    """`.ci/carry` with a stand-in for GitHub: a bare repository on this disk, and a `gh` that answers."""

    @pytest.fixture
    def house(self, tmp_path: Path) -> Path:
        """Return a checkout of main beside a repository whose branch `sheets` has a proposal."""
        server, work = tmp_path / "server", tmp_path / "work"
        git(tmp_path, "init", "--quiet", "--initial-branch=sheets", str(work))
        put(work, SHEET, b"sheet")
        commit(work)
        git(tmp_path, "clone", "--quiet", "--bare", str(work), str(server / "a/b.git"))
        house = tmp_path / "house"
        git(tmp_path, "init", "--quiet", str(house))
        (house / "content").mkdir()
        put(house, "x", b"x")
        commit(house)
        shutil.copytree(ROOT / ".ci", house / ".ci")
        bundle = Bundle({RECORD: b"schema: 1\n"}, (SHEET,), f"{MARKER}\nwords\n")
        bundles.write(tmp_path, bundle)
        program(house / ".venv/bin/pledgebook", "from generator.cli import main\nsys.exit(main())\n")
        program(tmp_path / "bin/gh", _GH)
        return house

    def test_a_branch_of_our_own_gets_the_records_the_comment_and_another_check(self, house: Path) -> None:
        asked = carried(house, FROM="a/b")
        bare = house.parent / "server/a/b.git"
        assert said(bare, "diff", "--name-status", "--no-renames", "sheets^", "sheets").splitlines() == [
            f"A\t{RECORD}",
            f"D\t{SHEET}",
        ]
        assert [each[:2] for each in asked if each[0] != "api"] == [
            ["run", "download"],
            ["auth", "setup-git"],
            ["workflow", "run"],
        ]
        assert ["api", "--silent", "--method", "POST", "repos/a/b/issues/7/comments"] in [
            each[:5] for each in asked
        ]

    @pytest.mark.parametrize("told", [{"FROM": "stranger/b"}, {"FROM": "a/b", "MAIN": "sheets"}])
    def test_a_strangers_branch_and_main_get_words_alone(self, house: Path, told: dict[str, str]) -> None:
        bare = house.parent / "server/a/b.git"
        head = said(bare, "rev-parse", "sheets")
        asked = carried(house, **told)
        assert said(bare, "rev-parse", "sheets") == head
        assert ["auth", "setup-git"] not in asked
        assert any("POST" in each for each in asked)

    def test_a_pull_request_that_moved_on_gets_nothing(self, house: Path) -> None:
        asked = carried(house, FROM="a/b", HEAD="0" * 40)
        assert len(asked) == 1

    def test_a_proposal_that_is_too_large_is_not_even_fetched(self, house: Path) -> None:
        with pytest.raises(subprocess.CalledProcessError):
            carried(house, FROM="a/b", SIZE="20000001")
        assert not (house / "build/incoming").exists()


def program(path: Path, code: str) -> None:
    """Write a program in Python that may be run."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!{sys.executable}\nimport sys\n{code}", encoding="utf-8")
    path.chmod(0o755)


def carried(house: Path, **told: str) -> list[list[str]]:
    """Run `.ci/carry` as the workflow does; return what it asked of GitHub."""
    head = said(house.parent / "server/a/b.git", "rev-parse", "sheets")
    own = {
        "PATH": f"{house.parent / 'bin'}:{os.environ['PATH']}",
        "PYTHONPATH": str(ROOT),
        "GITHUB_REPOSITORY": "a/b",
        "GITHUB_SERVER_URL": (house.parent / "server").as_uri(),
        "PROPOSED": str(house.parent / "build/proposal"),
        "STANDS": head,
        "RUN": "1",
        "OWNER": "a",
        "BRANCH": "sheets",
        "HEAD": head,
        "MAIN": "main",
        "SIZE": "1000",
    }
    subprocess.run(
        [house / ".ci/carry"], cwd=house, env=os.environ | own | told, capture_output=True, check=True
    )
    lines = (house / "asked.txt").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


_GH = """
import json, os, shutil
asked = sys.argv[1:]
with open("asked.txt", "a") as file:
    print(json.dumps(asked), file=file)
if asked[:2] == ["run", "download"]:
    shutil.copytree(os.environ["PROPOSED"], asked[asked.index("--dir") + 1])
elif asked[0] == "api" and "repos/a/b/pulls" in asked and os.environ["HEAD"] == os.environ["STANDS"]:
    print(7)
elif asked[0] == "api" and asked[1].endswith("/artifacts"):
    print(os.environ["SIZE"])
"""
