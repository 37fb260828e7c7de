"""A city goes over to the next wheel, or from a copy of the house to one, and loses nothing of its own."""

from __future__ import annotations

import io
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path
from zipfile import ZipFile, ZipInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.proposal.replacing import replaced
from generator.publish.upgrade import keep, led_over, upgrade
from generator.publish.wheel import LOCK, Wheel, own_wheel
from generator.wording import starting as words
from tests.cli.running import environment, run
from tests.conftest import ROOT
from tests.publish.repository import commit
from tests.publish.tiny import tree

BEFORE_THE_WHEEL = "2fba759"
"""The last commit of the house whose `new` wrote a copy of it."""

PATHS = st.sampled_from(["Makefile", "docs/a.md", "docs/b.md", ".ci/carry"])
FILES = st.dictionaries(PATHS, st.sampled_from([b"1", b"2", b"3"]))


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of this house, as a file."""
    made = own_wheel()
    assert made is not None
    file = tmp_path_factory.mktemp("wheel") / made.name
    file.write_bytes(made.content)
    return file


@pytest.fixture(scope="module")
def next_wheel(wheel: Path) -> Path:
    """A later one, by which a page reads otherwise and a guide and a workflow are written anew."""
    file = wheel.with_name("pledgebook-9.0-py3-none-any.whl")
    changes = {
        "generator/pages/templates/about.md.jinja": b"\n\nThe next program wrote this.\n",
        "generator/start/city/docs/media.md": b"\nnext\n",
        "generator/start/city/docs/coordinator.md": b"\nnext\n",
        "generator/start/city/.github/workflows/links.yml": b"# next\n",
    }
    with ZipFile(wheel) as old, ZipFile(file, "w") as new:
        for name in old.namelist():
            new.writestr(ZipInfo(name), old.read(name) + changes.get(name, b""))
    return file


@given(FILES, FILES, FILES)
def test_what_a_city_altered_stays_and_all_else_is_the_next_wheels(
    held: dict[str, bytes], old: dict[str, bytes], new: dict[str, bytes]
) -> None:
    change = upgrade(held, old, new)
    after = {path: content for path, content in held.items() if path not in change.removed} | change.written
    for path in {*held, *old, *new}:
        if held.get(path) == old.get(path):
            assert after.get(path) == new.get(path)
        else:
            assert after.get(path) == held.get(path)
            ours_differs = (
                path in new if path not in held else new.get(path) != held[path] and path in {*old, *new}
            )
            assert (path in change.left) == ours_differs


def test_the_lock_is_written_last_and_an_earlier_wheel_goes() -> None:
    held = {
        LOCK: b"old",
        "vendor/pledgebook-1-py3-none-any.whl": b"1",
        "vendor/pledgebook-0-py3-none-any.whl": b"0",
    }
    old = {LOCK: b"old", "vendor/pledgebook-1-py3-none-any.whl": b"1"}
    new = {LOCK: b"new", "vendor/pledgebook-2-py3-none-any.whl": b"2"}
    change = upgrade(held, old, new)
    assert [*change.written][-1] == LOCK
    assert set(change.removed) == {path for path in held if path.startswith("vendor/")}


def test_of_a_copy_of_the_house_what_was_altered_is_kept_moved_or_told() -> None:
    held = dict.fromkeys(
        (
            "generator/a.py",
            "generator/b.py",
            "theme/a.css",
            "theme/own.png",
            "docs/a.md",
            "docs/own.md",
            "Makefile",
        ),
        b"old",
    )
    altered = {"generator/b.py", "theme/own.png", "docs/a.md", "docs/own.md", "Makefile"}
    new = {"docs/a.md": b"new", "Makefile": b"new", LOCK: b"new"}
    change = led_over({**held, "content/city.yml": b"own"}, altered, b"site_name: x\n", new)
    assert change.written == {
        "Makefile": b"new",
        "overrides/own.png": b"old",
        "mkdocs.yml": b"site_name: x\n",
        LOCK: b"new",
    }
    assert set(change.removed) == {"generator/a.py", "generator/b.py", "theme/a.css", "theme/own.png"}
    assert set(change.left) == {"docs/a.md", "docs/own.md"}
    assert set(change.lost) == {"generator/b.py", "Makefile"}


def test_every_file_that_would_differ_is_told_and_of_a_page_each_line() -> None:
    before = {
        "a/index.md": b"---\nx\n---\nold\nsame\n",
        "a/index.html": b"1",
        "b/index.html": b"1",
        "c.csv": b"1",
    }
    after = {
        "a/index.md": b"---\ny\n---\nnew\nsame\n",
        "a/index.html": b"2",
        "b/index.html": b"2",
        "d.csv": b"1",
    }
    assert list(replaced(before, after)) == [
        words.FOR_CITIZENS,
        words.files_counted(words.PAGES_DIFFER, 1),
        f"  {words.FILE_CHANGED} a/index.md",
        "    -old",
        "    +new",
        words.files_counted(words.FILES_DIFFER, 2),
        f"  {words.FILE_GONE} c.csv",
        f"  {words.FILE_NEW} d.csv",
        words.files_counted(words.LOOKS_DIFFER, 1),
        f"  {words.FILE_CHANGED} b/index.html",
    ]
    assert list(replaced(after, after)) == [words.NOTHING_DIFFERS]


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A city that has begun, to be copied."""
    folder = tmp_path_factory.mktemp("begun") / "city"
    assert run("new", folder, "--name", "가람시", "--quarter", "2026-Q3").returncode == 0
    return folder


@pytest.fixture
def city(begun: Path, tmp_path: Path) -> Path:
    """A city that holds the wheel of this house, and has altered a guide."""
    folder = shutil.copytree(begun, tmp_path / "city", symlinks=True)
    with (folder / "docs/coordinator.md").open("a", encoding="utf-8") as guide:
        guide.write("our own\n")
    return folder


def test_an_upgrade_is_told_first_and_kept_only_when_that_is_asked(city: Path, next_wheel: Path) -> None:
    own = tree(city)
    looked = run("upgrade", next_wheel, "-C", city)
    assert looked.returncode == 0, looked.stdout + looked.stderr
    told = looked.stdout.splitlines()
    assert f"  {words.FILE_CHANGED} about/index.md" in told
    assert f"  {words.FILE_CHANGED} .github/workflows/links.yml" in told
    assert told[told.index(words.LEFT_TO_CITY) + 1] == "  docs/coordinator.md"
    assert told[-1] == words.NOT_KEPT
    assert "    +The next program wrote this." in (city / "build/upgrade.txt").read_text("utf-8").splitlines()
    shutil.rmtree(city / "build")
    assert tree(city) == own
    wheel = Wheel(next_wheel.name, next_wheel.read_bytes())
    (held,) = (city / "vendor").iterdir()
    change = upgrade(own, Wheel(held.name, held.read_bytes()).files(), wheel.files())
    keep(city, change)
    ours = {path: content for path, content in wheel.files().items() if path != "docs/coordinator.md"}
    assert {path: tree(city).get(path) for path in ours} == ours
    assert len(list((city / "vendor").iterdir())) == 1
    assert tree(city)["docs/coordinator.md"] == own["docs/coordinator.md"]
    assert run("upgrade", next_wheel, "-C", city).stdout.strip() == words.SAME_WHEEL


def test_a_program_that_cannot_build_the_site_is_not_kept(
    city: Path, next_wheel: Path, tmp_path: Path
) -> None:
    broken = tmp_path / next_wheel.name
    with ZipFile(next_wheel) as old, ZipFile(broken, "w") as new:
        for name in old.namelist():
            is_home = name == "generator/pages/templates/home.md.jinja"
            new.writestr(ZipInfo(name), b"{{ nothing.of.this }}" if is_home else old.read(name))
    own = tree(city)
    refused = run("upgrade", broken, "-C", city, "--keep")
    assert refused.returncode == 1
    assert "[upgrade-failed]" in refused.stdout
    shutil.rmtree(city / "build")
    assert tree(city) == own


@pytest.mark.parametrize("name", ["pledgebook-1.0-py3-none-any.whl", "letter.txt"])
def test_what_is_no_wheel_of_ours_is_refused(name: str, city: Path, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(b"PK")
    refused = run("upgrade", tmp_path / name, "-C", city)
    assert (refused.returncode, name in refused.stderr) == (2, True)


@pytest.fixture
def old_city(tmp_path: Path) -> Path:
    """A city that the house before the wheel began; it has an address, a mark and a remark of its own."""
    told = subprocess.run(
        ["git", "archive", BEFORE_THE_WHEEL],  # noqa: S607 - the git of whoever runs the tests
        cwd=ROOT,
        capture_output=True,
        check=False,
    )
    if told.returncode and (ROOT / ".git/shallow").exists():
        pytest.skip("this clone does not go back to the house before the wheel: git fetch --unshallow")
    assert told.returncode == 0, told.stderr
    house = tmp_path / "house"
    with tarfile.open(fileobj=io.BytesIO(told.stdout)) as packed:
        packed.extractall(house)  # noqa: S202  a commit of our own; `filter` came with 3.11.4
    folder = tmp_path / "old"
    subprocess.run(
        [sys.executable, "-m", "generator", "new", folder, "--name", "가람시", "--quarter", "2026-Q3"],
        cwd=house,
        env=environment(PYTHONPATH=str(house)),
        capture_output=True,
        check=True,
    )
    commit(folder)
    settings = (folder / "mkdocs.yml").read_text(encoding="utf-8")
    (folder / "mkdocs.yml").write_text(f"{settings}site_url: https://garam.example/\n", encoding="utf-8")
    (folder / "theme/assets/mark.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg"/>', encoding="utf-8"
    )
    (folder / "generator/__init__.py").write_text("# ours\n", encoding="utf-8")
    commit(folder)
    return folder


@pytest.mark.whole
def test_a_copy_of_the_house_is_led_over_by_one_command(old_city: Path, wheel: Path) -> None:
    content = tree(old_city / "content")
    mark = (old_city / "theme/assets/mark.svg").read_bytes()
    led = run("upgrade", wheel, "-C", old_city, "--keep")
    assert led.returncode == 0, led.stdout + led.stderr
    told = led.stdout.splitlines()
    assert told[-1] == words.KEPT
    assert told[told.index(words.LOST_TO_WHEEL) + 1] == "  generator/__init__.py"
    listed = {each for each in tree(old_city) if not each.startswith((".git/", "build/"))}
    assert len(listed) <= 40
    assert not {"generator", "theme", "pyproject.toml"} & {each.partition("/")[0] for each in listed}
    assert (old_city / "mkdocs.yml").read_text(encoding="utf-8").splitlines() == [
        'site_name: "가람시 공약장부"',
        "site_url: https://garam.example/",
    ]
    assert (old_city / "overrides/assets/mark.svg").read_bytes() == mark
    schemas = {path for path in content if path.startswith("schema/")}
    assert {path: content[path] for path in content.keys() - schemas} == {
        path: each for path, each in tree(old_city / "content").items() if path not in schemas
    }
    assert run("upgrade", wheel, "-C", old_city).stdout.strip() == words.SAME_WHEEL


@pytest.mark.whole
def test_a_copy_with_changes_that_are_not_committed_is_left_as_it_is(old_city: Path, wheel: Path) -> None:
    (old_city / "theme/main.html").write_text("", encoding="utf-8")
    refused = run("upgrade", wheel, "-C", old_city, "--keep")
    assert refused.returncode == 1
    assert "theme/main.html" in refused.stdout
