"""What the README and the guides say is true: their commands run, their tables are the code's own."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
from pathlib import Path

import pytest

from generator import data, pages
from generator.record.folder import load
from tests.cli.running import run
from tests.guides import faults
from tests.publish.repository import commit, git

ROOT = Path(__file__).resolve().parent.parent
PAGES = (
    "README.md",
    "CONTRIBUTING.md",
    "DESIGN.md",
    *sorted(f"docs/{each.name}" for each in (ROOT / "docs").glob("*.md")),
)
_PROGRAM = ".venv/bin/pledgebook"

WHOLE_WAY = "docs/without-github.md"
"""A page whose commands follow upon one another; tests/cli/test_proposal.py gives them in their order."""


def text(page: str) -> str:
    """Return a page's text."""
    return (ROOT / page).read_text(encoding="utf-8")


def commands() -> list[str]:
    """Return every line of every `sh` block, without its comment, each once."""
    pages = [page for page in PAGES if page != WHOLE_WAY]
    blocks = [block for page in pages for block in re.findall(r"```sh\n(.*?)```", text(page), re.DOTALL)]
    lines = [line.partition("#")[0].strip() for block in blocks for line in block.splitlines()]
    return list(dict.fromkeys(line for line in lines if line))


def test_the_markdown_on_the_first_screen_is_that_of_the_page_beside_it() -> None:
    shown = re.search(r"```markdown\n(.*?)```", text("README.md"), re.DOTALL)
    records = load(ROOT).records
    assert shown is not None
    assert records is not None
    files = dict(pages.render(records, data.catalogue(data.tabulate(records), {})))
    assert shown[1] in files["pledges/2-1-2/index.md"].decode()


def test_the_two_commands_come_first() -> None:
    first = re.search(r"```sh\n(.*?)```", text("README.md"), re.DOTALL)
    assert first is not None
    assert re.findall(r"^make \w+", first[1], re.MULTILINE) == ["make site", "make test"]


@pytest.mark.parametrize("command", [each for each in commands() if each.startswith("make ")])
def test_each_make_command_is_one_of_the_makefile(command: str) -> None:
    """The verbs behind them are run here and in the tests of the whole site."""
    dry = subprocess.run(
        [shutil.which("make") or "make", "--dry-run", *shlex.split(command)[1:]],
        cwd=ROOT,
        capture_output=True,
        check=False,
    )
    assert dry.returncode == 0, dry.stderr.decode()


@pytest.mark.parametrize("command", [each for each in commands() if not each.startswith("make ")])
def test_each_other_command_does_its_work(
    command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program, *arguments = shlex.split(command)
    assert program == _PROGRAM
    for part in ("content", "mkdocs.yml"):
        copy = shutil.copytree if (ROOT / part).is_dir() else shutil.copy
        copy(ROOT / part, tmp_path / part)
    git(tmp_path, "init", "--quiet")
    commit(tmp_path)
    monkeypatch.chdir(tmp_path)
    done = run(*arguments)
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip()


def test_the_page_of_faults_is_the_table_in_the_code() -> None:
    assert faults.FILE.read_text(encoding="utf-8") == faults.page()


def test_the_ten_commonest_faults_are_told_as_the_code_tells_them() -> None:
    guide = faults.STAFF.read_text(encoding="utf-8")
    assert len(set(faults.COMMONEST)) == 10
    assert guide == faults.commonest(guide)


def test_the_fault_shown_is_the_fault_told(tmp_path: Path) -> None:
    """The README shows what happens when an amount of the real record reads 12a."""
    shown = re.search(
        r"^    (content/reports/\S+\.yml):(\d+):(\d+): .*\[amount-not-a-number\]$",
        text("README.md"),
        re.MULTILINE,
    )
    assert shown is not None
    shutil.copytree(ROOT / "content", tmp_path / "content")
    record = tmp_path / shown[1]
    lines = record.read_text(encoding="utf-8").splitlines(keepends=True)
    at, column = int(shown[2]) - 1, int(shown[3]) - 1
    assert lines[at][column:].startswith("null")
    lines[at] = lines[at][:column] + "12a" + lines[at][column + len("null") :]
    record.write_text("".join(lines), encoding="utf-8")
    check = run("check", "-C", tmp_path)
    assert check.returncode == 1
    assert shown[0].strip() in check.stdout.splitlines()


@pytest.mark.parametrize("page", PAGES)
def test_each_link_to_a_file_leads_to_one(page: str) -> None:
    links = re.sub(r"(?s)```.*?```|`[^`\n]*`", "", text(page))  # what is shown as code leads nowhere
    targets = re.findall(r"\]\((?!https?:)([^)#]+)", links)
    place = (ROOT / page).parent
    assert [target for target in targets if not (place / target).exists()] == []
