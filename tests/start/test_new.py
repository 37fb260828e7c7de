"""A city that begins has a repository of its own that builds at once and holds nothing of another city."""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

from generator import start
from generator.publish.wheel import Wheel, own_wheel
from generator.record import folder as records
from generator.record.dates import Quarter
from tests.cli.running import run

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
    assert "README.md" in made.stdout
    return folder


def test_it_is_without_a_fault_and_without_a_warning(city: Path) -> None:
    assert records.load(city).tally.problems == ()


@pytest.fixture(scope="module")
def program(city: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel that the city holds, laid out as an installation lays it."""
    (wheel,) = (city / "vendor").iterdir()
    folder = tmp_path_factory.mktemp("program")
    with ZipFile(wheel) as zipped:
        zipped.extractall(folder)
    return folder


def test_it_builds_at_once_with_the_program_that_it_holds(city: Path, program: Path) -> None:
    """What runs is the wheel, not the house that it came from: it will outlive that."""
    built = subprocess.run(
        [sys.executable, "-c", f"import generator; print(generator.__file__); {SWIFTLY}"],
        cwd=city,
        env=os.environ | {"PYTHONPATH": str(program)},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert built.returncode == 0, built.stderr
    assert built.stdout.startswith(str(program / "generator"))
    home = (city / "site" / "index.html").read_text(encoding="utf-8")
    assert "가람: 시#1 공약장부" in home
    assert "아직 채우지 않은 보기입니다" in home


def test_what_a_city_lays_over_the_theme_is_published_and_all_else_is_ours(
    city: Path, program: Path, tmp_path: Path
) -> None:
    for part in ("content", "mkdocs.yml"):
        copy = shutil.copytree if (city / part).is_dir() else shutil.copy
        copy(city / part, tmp_path / part)
    mark = tmp_path / "overrides" / "assets" / "mark.svg"
    mark.parent.mkdir(parents=True)
    mark.write_text('<svg xmlns="http://www.w3.org/2000/svg"/>', encoding="utf-8")
    subprocess.run(
        [sys.executable, "-c", SWIFTLY],
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(program)},
        capture_output=True,
        check=True,
    )
    assert (tmp_path / "site/assets/mark.svg").read_bytes() == mark.read_bytes()
    assert (tmp_path / "site/assets/colours.css").is_file()


def test_it_holds_its_own_things_and_its_program_as_one_file_that_the_lock_names(city: Path) -> None:
    kept = subprocess.run(
        ["git", "ls-files", "--others", "--exclude-standard"],  # noqa: S607 - the git of whoever runs the tests
        cwd=city,
        capture_output=True,
        encoding="utf-8",
        check=True,
    ).stdout.splitlines()
    assert len(kept) <= 40
    assert not {"generator", "theme", "tests", "pyproject.toml"} & {each.partition("/")[0] for each in kept}
    (wheel,) = (each for each in kept if each.startswith("vendor/"))
    checksum = hashlib.sha256((city / wheel).read_bytes()).hexdigest()
    lock = (city / "requirements/site.lock").read_text(encoding="utf-8")
    assert lock.endswith(f"./{wheel} \\\n    --hash=sha256:{checksum}\n")


def test_the_same_house_makes_the_same_wheel(city: Path) -> None:
    (wheel,) = (city / "vendor").iterdir()
    assert own_wheel() == Wheel(wheel.name, wheel.read_bytes())


def test_a_program_whose_wheel_is_gone_or_is_another_begins_no_city(
    program: Path, city: Path, tmp_path: Path
) -> None:
    """As pip leaves it (PEP 610): where it came from, and the checksum."""
    (wheel,) = (city / "vendor").iterdir()
    copy = Path(shutil.copy(wheel, tmp_path))
    told = {
        "url": copy.as_uri(),
        "archive_info": {"hashes": {"sha256": hashlib.sha256(copy.read_bytes()).hexdigest()}},
    }
    (about,) = program.glob("*.dist-info")
    (about / "direct_url.json").write_text(json.dumps(told), encoding="utf-8")

    def asked() -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "generator", "new", "city", "--name", "가람시", "--quarter", "2026-Q3"],
            cwd=tmp_path,
            env=os.environ | {"PYTHONPATH": str(program), "PYTHONUTF8": "1"},
            capture_output=True,
            encoding="utf-8",
            check=False,
        )

    assert asked().returncode == 0
    shutil.rmtree(tmp_path / "city")
    copy.write_bytes(b"another")
    refused = asked()
    assert (refused.returncode, (tmp_path / "city").exists()) == (2, False)
    assert "휠" in refused.stderr


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


def test_its_verbs_of_make_are_a_citys_and_testing_it_is_building_it(city: Path) -> None:
    said = {
        asked: subprocess.run(
            ["make", *asked.split()],  # noqa: S607 - the make of whoever runs the tests
            cwd=city,
            capture_output=True,
            encoding="utf-8",
            check=True,
        ).stdout
        for asked in ("help", "--dry-run test")
    }
    assert "make site" in said["help"]
    assert "make test" not in said["help"]
    assert "generator build" in said["--dry-run test"]


def test_its_workflows_find_the_scripts_that_they_run(city: Path) -> None:
    workflows = sorted((city / ".github" / "workflows").glob("*.yml"))
    named = {
        each for path in workflows for each in re.findall(r"run: bash (\.ci/\w+)", path.read_text("utf-8"))
    }
    assert named
    assert [each for each in named if not (city / each).is_file()] == []


def test_its_guide_shows_no_other_citys_pictures_and_no_command_that_fails(
    city: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    guide = (city / "CONTRIBUTING.md").read_text(encoding="utf-8")
    assert "![" not in guide
    blocks = re.findall(r"```sh\n(.*?)```", guide, re.DOTALL)
    commands = [line.split() for block in blocks for line in block.splitlines()]
    verbs = [words for program, *words in commands if program == ".venv/bin/pledgebook"]
    assert verbs
    for part in ("content", "mkdocs.yml"):
        copy = shutil.copytree if (city / part).is_dir() else shutil.copy
        copy(city / part, tmp_path / part)
    monkeypatch.chdir(tmp_path)
    for asked in verbs:
        done = run(*asked)
        assert done.returncode == 0, done.stderr


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
    files = dict(start.project("가람시", Quarter.read(quarter)))
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
