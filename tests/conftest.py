"""The sites that tests read, each built once and shared; and what a swift run leaves to a whole one."""

from __future__ import annotations

import hashlib
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from filelock import FileLock
from hypothesis import settings

from tests.demo.city import write_invented

pytest_plugins = ["tests.browser.looking"]
"""The browser, which is one in a run, whichever room looks through it."""

ROOT = Path(__file__).resolve().parent.parent
SECOND_CITY = "tests/cases/second-city"
DEMO_CITY = "tests/demo"

TESTED = ROOT / "build" / "tested"
"""Where the sites lie that tests read, for the next run too."""

DEAR = (
    ("tests/browser/", "tests/site/", "tests/theme/"),
    ("tests/publish/", "tests/desk/", "tests/start/"),
    ("tests/demo/", "tests/data/", "tests/cli/", "tests/test_one_change.py", "tests/test_readme.py"),
)
"""Rooms in which one thing is made for many tests, or waited for; those that share it in one hand."""

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

# No rule of this project is about the clock of the machine that tests it. A swift run judges the same commit
# the same way each time, so that a pull request is not refused by chance; the nightly run hunts with new
# examples each time, and keeps what it finds as a case.
settings.register_profile("swift", deadline=None, derandomize=True, max_examples=30)
settings.register_profile("whole", deadline=None, max_examples=200)
settings.load_profile("swift")  # also for what is imported before the options are read


def pytest_addoption(parser: pytest.Parser) -> None:
    """Take the option of `make test-all`; here alone is decided what a swift run leaves to it."""
    parser.addoption(
        "--whole",
        action="store_true",
        help="also run what is marked `whole`, on the whole invented city, with seven times the examples",
    )


def pytest_configure(config: pytest.Config) -> None:
    """Choose how many examples a rule is tried with, and hear Ctrl-C.

    A run that was begun in the background hears none, and then nor would the servers that it starts.
    """
    signal.signal(signal.SIGINT, signal.default_int_handler)
    config.addinivalue_line("markers", "whole: repeats, in places of the same shape, what others look at")
    if config.getoption("whole"):
        settings.load_profile("whole")


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what is marked `whole`, unless it is asked for; let each worker begin with what is dear."""
    if not config.getoption("whole"):
        left = {item for item in items if item.get_closest_marker("whole")}
        items[:] = [item for item in items if item not in left]
        config.hook.pytest_deselected(items=list(left))
    if hasattr(config, "workerinput"):
        items[:] = _dealt(items, config.workerinput["workercount"])


def _dealt(items: list[pytest.Item], workers: int) -> list[pytest.Item]:
    """Return tests in the order in which xdist deals them out: to each worker as many, one after the other.

    Who has done his own takes from the end of another's (`--dist worksteal`): there stands what is quick, so
    that all end together, and what a module makes for its tests is made once.
    """
    hands: list[list[pytest.Item]] = [[] for _ in range(workers)]
    quick: list[pytest.Item] = []
    for item in items:
        room = next((n for n, rooms in enumerate(DEAR) if item.nodeid.startswith(rooms)), None)
        (quick if room is None else hands[room % workers]).append(item)
    for hand in hands:
        missing = max(0, -(-len(items) // workers) - len(hand))
        hand.extend(quick[:missing])
        del quick[:missing]
    return [item for hand in (*hands, quick) for item in hand]


@pytest.fixture(scope="session")
def whole(pytestconfig: pytest.Config) -> bool:
    """Whether a test looks at all places of the same shape, as `make test-all` asks, or at one of each."""
    return bool(pytestconfig.getoption("whole"))


@pytest.fixture(scope="session")
def real_site() -> Path:
    """The site of the record in content/, as `pledgebook build` leaves it; for reading only.

    Its project root, with content/ and build/docs/, is the folder above.
    """
    return _built_once("real-city")


@pytest.fixture(scope="session")
def second_city_site() -> Path:
    """The site of the invented city in tests/cases/second-city/; for reading only."""
    return _built_once("second-city", SECOND_CITY)


@pytest.fixture(scope="session")
def demo_site(whole: bool) -> Path:  # noqa: FBT001
    """The site of the invented city, 100 pledges in 6 quarters, or in all its 16; for reading only.

    linkchecker does not visit it (a minute and a half, for what the check of our own sees in seconds).
    """
    quarters = 16 if whole else 6
    return _built_once(f"demo-city-{quarters}", DEMO_CITY, quarters)


def _built_once(name: str, city: str = ".", quarters: int = 0) -> Path:
    """Return the site of a city, built where nothing of ours has been, unless it was built before.

    What it was made of decides whether it is built again.
    """
    TESTED.mkdir(parents=True, exist_ok=True)
    root, stamp = TESTED / name, TESTED / f"{name}.made-of"
    with FileLock(TESTED / f"{name}.lock"):
        made_of = _made_of(city)
        if not stamp.is_file() or stamp.read_text(encoding="utf-8") != made_of:
            stamp.unlink(missing_ok=True)
            shutil.rmtree(root, ignore_errors=True)
            if city == DEMO_CITY:
                write_invented(root, quarters=quarters)
            else:
                _copy(ROOT / city, root)
            _build(root, _SWIFTLY if city == DEMO_CITY else _AS_STAFF_DO)
            stamp.write_text(made_of, encoding="utf-8")
    return root / "site"


def _made_of(city: str) -> str:
    """Return a name for all that makes a city's site: the house, its records, what is installed."""
    made_of = hashlib.sha256()
    parts = (city,) if city == DEMO_CITY else tuple(f"{city}/{part}" for part in PARTS)
    for part in ("generator", "theme", "requirements", *parts):
        for path in sorted([ROOT / part, *(ROOT / part).rglob("*")]):
            if path.is_file() and path.suffix != ".pyc" and not path.name.startswith("test_"):
                made_of.update(
                    f"{path.relative_to(ROOT)}\0{path.stat().st_size}\0".encode() + path.read_bytes()
                )
    return made_of.hexdigest()


def _copy(city: Path, copy: Path) -> None:
    copy.mkdir(parents=True, exist_ok=True)
    for part in PARTS:
        if (city / part).is_dir():
            shutil.copytree(city / part, copy / part)
        else:
            shutil.copy(city / part, copy)


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
