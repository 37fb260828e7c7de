"""The sites that tests read: each city is built once in a test run, and shared."""

from __future__ import annotations

import fcntl
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import settings

ROOT = Path(__file__).resolve().parent.parent
SECOND_CITY = ROOT / "tests" / "cases" / "second-city"

# No rule of this project is about the clock of the machine that tests it; and in continuous
# integration the same commit must be judged the same way twice.
settings.register_profile("pledgebook", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("pledgebook")


@pytest.fixture(scope="session")
def real_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the record in content/, as `pledgebook build` leaves it; for reading only.

    Its project root, with content/ and build/docs/, is the folder above.
    """
    return _built_once(tmp_path_factory, "real-city", ROOT / "content")


@pytest.fixture(scope="session")
def second_city_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the invented city in tests/cases/second-city/; for reading only."""
    return _built_once(tmp_path_factory, "second-city", SECOND_CITY / "content", own=SECOND_CITY)


def _built_once(factory: pytest.TempPathFactory, name: str, content: Path, own: Path | None = None) -> Path:
    """Build a city into the run's temporary folder unless another worker has; return its site.

    A city has a content/ of its own, and may have its own mkdocs.yml and parts of theme/.
    """
    shared = factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        shared = shared.parent
    city = shared / name
    with (shared / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (city / "site").is_dir():
            shutil.rmtree(city, ignore_errors=True)
            city.mkdir()
            shutil.copy(ROOT / "mkdocs.yml", city)
            shutil.copytree(ROOT / "theme", city / "theme")
            if own is not None:
                shutil.copytree(own, city, dirs_exist_ok=True)
            shutil.copytree(content, city / "content", dirs_exist_ok=True)
            _build(city)
    return city / "site"


def _build(city: Path) -> None:
    """Run `pledgebook build` as staff do; what it says is the failure, if it fails."""
    run = subprocess.run(
        [sys.executable, "-m", "generator", "build", "-C", str(city)],
        cwd=city,
        env=os.environ | {"PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    if run.returncode != 0:
        pytest.fail(f"pledgebook build ended with {run.returncode}\n{run.stdout}{run.stderr}", pytrace=False)
