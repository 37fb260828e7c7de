"""A city that begins has a repository of its own that builds at once and holds nothing of another city."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from generator import start
from generator.record import folder as records
from generator.record.dates import Quarter
from tests.cli.running import run
from tests.conftest import ROOT

SWIFTLY = (
    "from pathlib import Path; from generator.build import build; build(Path.cwd(), print, thorough=False)"
)

_CODE = r"(?s)```.*?```|`[^`\n]*`"
"""What is shown as code in a guide, and leads nowhere."""


@pytest.fixture(scope="module")
def city(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new city's repository, as the command line writes it."""
    folder = tmp_path_factory.mktemp("new") / "garam"
    made = run("new", folder, "--name", "가람: 시#1", "--quarter", "2026-Q3")
    assert (made.returncode, made.stderr) == (0, "")
    assert "make site" in made.stdout
    return folder


def test_it_is_without_a_fault_and_without_a_warning(city: Path) -> None:
    assert records.load(city).tally.problems == ()


def test_it_builds_at_once_with_the_program_that_it_holds(city: Path) -> None:
    """What runs is the copy, not the house that it came from: it will outlive that."""
    built = subprocess.run(
        [sys.executable, "-c", f"import generator; print(generator.__file__); {SWIFTLY}"],
        cwd=city,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert built.returncode == 0, built.stderr
    assert built.stdout.startswith(str(city.resolve() / "generator"))
    home = (city / "site" / "index.html").read_text(encoding="utf-8")
    assert "가람: 시#1 공약장부" in home
    assert "아직 채우지 않은 보기입니다" in home


def test_it_is_a_git_repository_in_which_nothing_is_committed_yet(city: Path) -> None:
    said = subprocess.run(
        ["git", "status", "--porcelain", "--branch"],  # noqa: S607 - the git of whoever runs the tests
        cwd=city,
        capture_output=True,
        encoding="utf-8",
        check=True,
    ).stdout
    assert said.startswith("## No commits yet on main")
    assert "content/" in said


def test_nothing_of_the_first_city_is_carried_along(city: Path) -> None:
    own = re.compile("고양|goyang".encode(), re.IGNORECASE)
    found = [
        path.relative_to(city).as_posix()
        for path in sorted(city.rglob("*"))
        if path.is_file() and not {".git", "site", "build"} & set(path.relative_to(city).parts)
        if own.search(path.read_bytes())
    ]
    assert found == []


def test_no_test_and_no_verb_that_needs_one_is_carried_along(city: Path) -> None:
    assert not (city / "tests").exists()
    for file in (".github/workflows/check.yml", ".ci/run"):
        text = (city / file).read_text(encoding="utf-8")
        assert "make site" in text
        assert "make test" not in text
    listed = subprocess.run(
        ["make", "help"],  # noqa: S607 - the make of whoever runs the tests
        cwd=city,
        capture_output=True,
        encoding="utf-8",
        check=True,
    ).stdout
    assert "make site" in listed
    assert "make test" not in listed


def test_its_workflows_find_the_scripts_that_they_run(city: Path) -> None:
    workflows = sorted((city / ".github" / "workflows").glob("*.yml"))
    named = {each for path in workflows for each in re.findall(r"run: (\.ci/\w+)", path.read_text("utf-8"))}
    assert named
    assert [each for each in named if not os.access(city / each, os.X_OK)] == []


def test_each_link_of_its_guides_leads_to_a_file(city: Path) -> None:
    broken = [
        f"{page.relative_to(city)} → {target}"
        for page in (city / "README.md", city / "CONTRIBUTING.md", *sorted((city / "docs").glob("*.md")))
        for target in re.findall(
            r"\]\((?!https?:)([^)#]+)", re.sub(_CODE, "", page.read_text(encoding="utf-8"))
        )
        if not (page.parent / target).exists() and not target.startswith("../tests/")
    ]
    assert broken == []


@pytest.mark.parametrize(
    ("quarter", "term"),
    [
        ("2026-Q3", ("민선9기", "2026-07", "2030-06")),
        ("2026-Q2", ("민선8기", "2022-07", "2026-06")),
        ("2019-H1", ("민선7기", "2018-07", "2022-06")),
        ("1998-Q3", ("민선2기", "1998-07", "2002-06")),
    ],
)
def test_the_term_is_the_one_of_its_first_quarter(quarter: str, term: tuple[str, str, str]) -> None:
    """Terms of four years from July on, the first from 1995; the seventh is the real record's."""
    files = dict(start.project("가람시", Quarter.read(quarter), "site_name: x\n"))
    settings = files["content/city.yml"].decode()
    name, starts, ends = term
    assert f"  name: {name}\n  starts: {starts}\n  ends: {ends}\n" in settings


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--name", "가람시", "--quarter", "작년"), "작년"),
        (("--name", "가람시", "--quarter", "1998-Q2"), "1998-Q2"),
        (("--name", " ", "--quarter", "2026-Q3"), "도시의 이름"),
    ],
)
def test_what_cannot_be_read_is_said_and_nothing_is_written(
    arguments: tuple[str, ...], said: str, tmp_path: Path
) -> None:
    made = run("new", tmp_path / "garam", *arguments)
    assert made.returncode == 2
    assert said in made.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_holds_something_is_left_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("편지", encoding="utf-8")
    made = run("new", tmp_path, "--name", "가람시", "--quarter", "2026-Q3")
    assert made.returncode == 2
    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]


def test_the_house_is_whole() -> None:
    """What is taken over exists here; a part that is renamed is found missing at once."""
    assert start.house() == ROOT
