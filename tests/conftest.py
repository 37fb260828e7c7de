"""The sites that tests read: each city is built once in a test run, and shared."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from filelock import FileLock
from hypothesis import settings

from generator.build import invented

ROOT = Path(__file__).resolve().parent.parent
SECOND_CITY = "tests/cases/second-city"
DEMO_CITY = "build/demo"

# What a city is written in; beside these lies only what was built.
PARTS = ("mkdocs.yml", "content")

_AS_STAFF_DO = ("-m", "generator", "build")
_SWIFTLY = (
    "-c",
    """
from pathlib import Path
from generator.build import build
build(Path.cwd(), lambda stage: None, thorough=False)
""",
)

# No rule of this project is about the clock of the machine that tests it; and in continuous
# integration the same commit must be judged the same way twice.
settings.register_profile("pledgebook", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("pledgebook")


@pytest.fixture(scope="session")
def real_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the record in content/, as `pledgebook build` leaves it; for reading only.

    Its project root, with content/ and build/docs/, is the folder above.
    """
    return _built_once(tmp_path_factory, "real-city")


@pytest.fixture(scope="session")
def second_city_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the invented city in tests/cases/second-city/; for reading only."""
    return _built_once(tmp_path_factory, "second-city", SECOND_CITY)


@pytest.fixture(scope="session")
def demo_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the whole invented city, 100 pledges in 16 quarters; for reading only.

    linkchecker does not visit it (a minute and a half, for what the check of our own sees in seconds).
    """
    return _built_once(tmp_path_factory, "demo-city", DEMO_CITY)


def _built_once(factory: pytest.TempPathFactory, name: str, city: str = ".") -> Path:
    """Lay a city where nothing of ours has been, build it unless another worker has; return its site."""
    shared = factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        shared = shared.parent
    root = shared / name
    site = root / "site"
    with FileLock(shared / f"{name}.lock"):
        if not site.is_dir():
            shutil.rmtree(root, ignore_errors=True)
            if city == DEMO_CITY:
                _invent(root)
            else:
                _copy(ROOT / city, root)
            _build(root, _SWIFTLY if city == DEMO_CITY else _AS_STAFF_DO)
    return site


def _copy(city: Path, copy: Path) -> None:
    copy.mkdir(parents=True, exist_ok=True)
    for part in PARTS:
        if (city / part).is_dir():
            shutil.copytree(city / part, copy / part)
        else:
            shutil.copy(city / part, copy)


def _invent(city: Path) -> None:
    for path, content in invented(100, 16).items():
        (city / path).parent.mkdir(parents=True, exist_ok=True)
        (city / path).write_bytes(content)


def _build(city: Path, how: tuple[str, ...]) -> None:
    """Build a city's site by a command in its folder; what that says is the failure, if it fails."""
    run = subprocess.run(
        [sys.executable, *how],
        cwd=city,
        env=os.environ | {"PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    if run.returncode != 0:
        pytest.fail(f"pledgebook build ended with {run.returncode}\n{run.stdout}{run.stderr}", pytrace=False)
